"""What every rule is given: the content, and the day that it is judged at."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.findings import Position
from generator.messages.words import change_to
from generator.model.base import RecordT, Sourced
from generator.model.corpus import CommuneFolder, Corpus
from generator.model.plans import Plan
from generator.model.procedures import Fee, Procedure
from generator.vocabulary import CommuneState

Location = tuple[str | int, ...]

#: The only folder that may hold invented figures (design 2.4).
DEMO_FOLDER = "xa-mau"


@dataclass(frozen=True, slots=True)
class Scope:
    """The whole content, the reference date if one was given, and the day where none was."""

    corpus: Corpus
    given: date | None = None
    today: date | None = None

    @property
    def as_of(self) -> date | None:
        """The reference date of what all communes share."""
        return self.given or self.today

    def as_of_in(self, folder: CommuneFolder) -> date | None:
        """The reference date of a commune: given, else the day of its archive, else today."""
        archived_on = folder.commune.record.archived_on if folder.commune else None
        return self.given or archived_on or self.today

    def latest_in(self, folder: CommuneFolder) -> date | None:
        """The last day that what a commune wrote down may be of.

        Looking back at an earlier day (``given``) makes no mistake of what came after it:
        views leave that out.
        """
        as_of = self.as_of_in(folder)
        if as_of is None or self.today is None:
            return as_of
        archived_on = folder.commune.record.archived_on if folder.commune else None
        return max(as_of, min(archived_on or self.today, self.today))

    def folders(self) -> Iterator[CommuneFolder]:
        """Every commune, in the order of folder names."""
        yield from self.corpus.communes.values()

    def plans(self) -> Iterator[tuple[CommuneFolder, Sourced[Plan]]]:
        """Every plan with its commune."""
        for folder in self.folders():
            for plan in folder.plans.values():
                yield folder, plan

    def fees(self) -> Iterator[tuple[Sourced[Procedure], Location, Fee]]:
        """Every fee of every procedure, with where it stands."""
        for sourced in self.corpus.catalogue.procedures.values():
            for m, method in enumerate(sourced.record.methods):
                for f, fee in enumerate(method.fees):
                    yield sourced, ("methods", m, "fees", f), fee

    def shown(self, path: str) -> str:
        """A path below the content folder as staff see it."""
        return f"{Path(self.corpus.root).absolute().name}/{path}"

    def is_unread(self, path: str) -> bool:
        """Whether a content file could not be read: that was told already, once."""
        return self.shown(path) in self.corpus.unread


def is_archived(folder: CommuneFolder) -> bool:
    """Whether a commune is kept as an archive."""
    return folder.commune is not None and folder.commune.record.state is CommuneState.ARCHIVED


def place(at: Position) -> str:
    """A place as a sentence names it: file and line."""
    return f"{at.path}:{at.line}"


def offer(value: str, choices: Iterable[str]) -> str:
    """The words that offer the nearest choice, or nothing."""
    known = list(choices)
    same = [choice for choice in known if choice.casefold() == value.casefold()]
    near = same or difflib.get_close_matches(value, known, n=1, cutoff=0.75)
    return change_to(near[0]) if near else ""


def offer_code(code: str, procedures: Mapping[str, Sourced[Procedure]]) -> str:
    """The words that offer the one code that is near, with its name, or nothing.

    Codes are so alike that several near ones tell nothing.
    """
    near = difflib.get_close_matches(code, procedures, n=2, cutoff=0.85)
    return change_to(near[0], procedures[near[0]].record.name) if len(near) == 1 else ""


def repeats(
    sourced: Sourced[RecordT], values: Iterable[tuple[Location, str]]
) -> Iterator[tuple[Location, str, Position]]:
    """Each value that came before, where it stands and where it stood first."""
    first: dict[str, Position] = {}
    for location, value in values:
        if value in first:
            yield location, value, first[value]
        else:
            first[value] = sourced.at(*location)
