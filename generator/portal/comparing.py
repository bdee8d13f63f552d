"""Each official field of a record beside the source's, before anything is written.

Three values meet: what the file holds, what the source states now, and the imprint of
what the last import read. Only a field that nobody changed by hand follows the source.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.language import digest
from generator.model.procedures import ImportedValues, OfficialText, Procedure, SourceDigest
from generator.portal.imprints import TRACKED, imprint, is_empty, label_of
from generator.vocabulary import SourcePart

#: What becomes of a field that differs from the source, or whose source has changed.
#: ``taken``: the source's value is written. ``kept``: changed by hand, the source as it was.
#: ``contested``: changed by hand, and the source has changed too. ``unknown``: differs, and
#: no import has marked the record. ``gone``: the source states nothing any more.
#: ``text``: the source words it anew. ``text-kept``: its words were changed by hand.
ChangeKind = Literal["taken", "kept", "contested", "unknown", "gone", "text", "text-kept"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field, and what becomes of it."""

    field: str
    label: str
    kind: ChangeKind
    #: What the file holds.
    old: object = None
    #: What the source states now.
    new: object = None


def field_changes(
    new: Procedure, old: Procedure, taken: Collection[str] = ()
) -> Iterator[FieldChange]:
    """Every official field that differs; those in ``taken`` follow the source in any case."""
    for name in TRACKED:
        kind = _kind(name, new, old, is_wanted=name in taken)
        if kind is not None:
            yield FieldChange(
                field=name,
                label=label_of(name),
                kind=kind,
                old=getattr(old, name),
                new=getattr(new, name),
            )


def text_changes(new: Procedure, old: Procedure) -> Iterator[FieldChange]:
    """Texts that the source words anew, and those that were changed by hand."""
    before, after = old.source_digest, new.source_digest
    if before is None or after is None:
        return
    for part in SourcePart:
        if getattr(before, part) != getattr(after, part):
            yield FieldChange(field=part.value, label=part.label, kind="text")
        if _is_own_text(part, old):
            yield FieldChange(field=part.value, label=part.label, kind="text-kept")


def merged_imprints(new: Procedure, old: Procedure) -> ImportedValues | None:
    """The imprints of what the source states now; of a field it no longer states, the old."""
    if new.imported is None:
        return old.imported
    before, after = old.imported or ImportedValues(), new.imported
    return ImportedValues(
        **{name: getattr(after, name) or getattr(before, name) for name in TRACKED}
    )


def merged_texts(new: Procedure, old: Procedure) -> OfficialText | None:
    """The source's texts, but for those that were changed by hand."""
    own = {part.value: _text(part, old) for part in SourcePart if _is_own_text(part, old)}
    if new.official is None:
        return old.official
    return new.official.model_copy(update=own)


def changed_parts(new: Procedure, old: Procedure) -> tuple[SourcePart, ...]:
    """Texts of the source that are no longer those our plain wording was written from."""
    if old.plain is None:
        return ()
    changed = {change.field for change in text_changes(new, old) if change.kind == "text"}
    return tuple(part for part in SourcePart if part.value in changed)


def _kind(name: str, new: Procedure, old: Procedure, *, is_wanted: bool) -> ChangeKind | None:
    ours, theirs = getattr(old, name), getattr(new, name)
    if is_empty(theirs):
        return _kind_of_unstated(name, new, old)
    if imprint(ours) == imprint(theirs):
        return None
    if is_wanted:
        return "taken"
    if old.imported is None:
        return "taken" if is_empty(ours) else "unknown"
    before = getattr(old.imported, name)
    has_changed = before != getattr(new.imported, name, None)
    if imprint(ours) == before:
        return "taken"
    return "contested" if has_changed else "kept"


def _kind_of_unstated(name: str, new: Procedure, old: Procedure) -> ChangeKind | None:
    """A row of the portal's index states few fields: the others are not gone for that."""
    before = getattr(old.imported, name) if old.imported else None
    is_whole = isinstance(new.source_digest, SourceDigest)
    return "gone" if is_whole and before and not is_empty(getattr(old, name)) else None


def _is_own_text(part: SourcePart, old: Procedure) -> bool:
    text, before = _text(part, old), old.source_digest
    return text is not None and before is not None and digest(text) != getattr(before, part)


def _text(part: SourcePart, record: Procedure) -> str | None:
    return getattr(record.official, part) if record.official else None
