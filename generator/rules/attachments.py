"""Attached files: there, not empty, what they say they are, inside the commune's folder."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Position
from generator.messages import finding
from generator.messages.words import FILE_KINDS, change_to
from generator.rules.opened_files import BEGINNINGS, MOST_BYTES, WITH_MACROS, file_problem
from generator.rules.reports import evidence
from generator.rules.rows import documents_at
from generator.rules.scope import Scope

_LOCK = "~$"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as a record names it, and the folder that it must lie in."""

    #: The folder on disk.
    base: Path
    #: The folder as staff see it.
    folder: str
    name: str
    at: Position

    @property
    def path(self) -> Path:
        """The file on disk."""
        return self.base / self.name

    @property
    def ending(self) -> str:
        """The ending in lower case."""
        return PurePosixPath(self.name).suffix.lower()

    def finding(self, rule: str, **values: str) -> Finding:
        """A finding about the file."""
        return finding(rule, self.at, file=self.name, folder=self.folder, **values)


def attachments_in_order(scope: Scope) -> Iterator[Finding]:
    """Each attached file is there, inside its folder, not empty, of an allowed and true type."""
    for attachment in _attachments(scope):
        problem = _name_problem(attachment) or _file_problem(attachment)
        if problem:
            yield problem


def _attachments(scope: Scope) -> Iterator[Attachment]:
    yield from _forms(scope)
    yield from _decision_files(scope)
    yield from _own_forms(scope)
    for folder, plan in scope.plans():
        if plan.record.file:
            yield _attachment(scope, folder.id, plan.record.file, plan.at("file"))
    for entry, location, piece in evidence(scope):
        if piece.file:
            at = entry.at(*location, "file")
            yield _attachment(scope, entry.folder.id, piece.file, at)
    for folder in scope.folders():
        for at, name in documents_at(folder, "file"):
            yield _attachment(scope, folder.id, name, at)


def _forms(scope: Scope) -> Iterator[Attachment]:
    for sourced in scope.corpus.catalogue.procedures.values():
        for c, case in enumerate(sourced.record.cases):
            for i, item in enumerate(case.items):
                for f, form in enumerate(item.forms):
                    if form.file:
                        at = sourced.at("cases", c, "items", i, "forms", f, "file")
                        yield _attachment(scope, "catalogue", form.file, at)


def _decision_files(scope: Scope) -> Iterator[Attachment]:
    for decision in scope.corpus.catalogue.decisions.values():
        if decision.record.file:
            yield _attachment(scope, "catalogue", decision.record.file, decision.at("file"))
    for folder in scope.folders():
        for decision in folder.decisions.values():
            if decision.record.file:
                yield _attachment(scope, folder.id, decision.record.file, decision.at("file"))


def _own_forms(scope: Scope) -> Iterator[Attachment]:
    """Forms that a commune adds to a procedure lie in its own folder."""
    for folder in scope.folders():
        offered = folder.offered
        for p, procedure in enumerate(offered.record.procedures if offered else ()):
            for f, form in enumerate(procedure.forms):
                if offered and form.file:
                    at = offered.at("procedures", p, "forms", f, "file")
                    yield _attachment(scope, folder.id, form.file, at)


def _attachment(scope: Scope, owner: str, name: str, at: Position) -> Attachment:
    folder = f"{owner}/files"
    return Attachment(Path(scope.corpus.root) / folder, scope.shown(folder), name, at)


def _name_problem(attachment: Attachment) -> Finding | None:
    """What the name alone tells."""
    if not _is_inside(attachment):
        return attachment.finding("tep-dinh-kem-ngoai-thu-muc")
    if PurePosixPath(attachment.name).name.startswith(_LOCK):
        return attachment.finding("tep-dinh-kem-tam")
    if attachment.ending in WITH_MACROS:
        return attachment.finding("tep-dinh-kem-co-macro")
    if attachment.ending not in BEGINNINGS:
        return attachment.finding("tep-dinh-kem-duoi-la", endings=", ".join(FILE_KINDS))
    return None


def _is_inside(attachment: Attachment) -> bool:
    """No absolute path, no drive, no way up, no symbolic link on the way."""
    pure = PurePosixPath(attachment.name)
    if pure.is_absolute() or ":" in attachment.name or ".." in pure.parts:
        return False
    steps = [attachment.base.joinpath(*pure.parts[:n]) for n in range(len(pure.parts) + 1)]
    return not any(step.is_symlink() for step in steps)


def _file_problem(attachment: Attachment) -> Finding | None:
    """What the file on disk tells."""
    if not attachment.path.is_file():
        return attachment.finding("tep-dinh-kem-chua-co", offer=_near(attachment))
    rule = file_problem(attachment.path, attachment.ending)
    if rule is None:
        return None
    ending = attachment.ending
    values = {"ending": ending, "kind": FILE_KINDS[ending], "most": f"{MOST_BYTES // 1_000_000} MB"}
    return attachment.finding(rule, **values)


def _near(attachment: Attachment) -> str:
    base = attachment.base
    names = [str(path.relative_to(base).as_posix()) for path in sorted(base.rglob("*"))]
    near = difflib.get_close_matches(attachment.name, names, n=1, cutoff=0.75)
    return change_to(near[0]) if near else ""
