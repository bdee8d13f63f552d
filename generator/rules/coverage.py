"""The official list of a commune against what is published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.coverage import CoverageItem, compare, published_by, times_words
from generator.findings import Finding, Position
from generator.messages import finding
from generator.messages.coverage import some_codes
from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder
from generator.model.official import OfficialList
from generator.model.procedures import Procedure
from generator.rules.scope import Scope, is_archived, place


@dataclass(frozen=True, slots=True)
class _Listed:
    """One commune's official list, and what every code of it is published as."""

    folder: CommuneFolder
    official: Sourced[OfficialList]
    items: tuple[CoverageItem, ...]

    def at(self, item: CoverageItem, field: str) -> Position:
        """Where the list states a field of a code for the first time."""
        return self.official.at("procedures", item.rows[0], field)


def names_of_their_own_codes(scope: Scope) -> Iterator[Finding]:
    """No record bears the official name of another code; another difference is shown."""
    for listed in _lists(scope):
        for item in listed.items:
            procedure = scope.corpus.catalogue.procedures.get(item.code)
            if item.official is None or procedure is None or not item.name_differs:
                continue
            words = {
                "code": item.code,
                "official": item.official.name,
                "name": procedure.record.name,
            }
            if item.name_of:
                there = place(listed.at(item, "name"))
                at = procedure.at("name")
                yield finding("ten-cua-ma-khac", at, other=item.name_of, place=there, **words)
            else:
                at = listed.at(item, "name")
                yield finding("danh-muc-khac-ten", at, file=procedure.path, **words)


def sectors_as_listed(scope: Scope) -> Iterator[Finding]:
    """A record stands in the sector that the official list names."""
    sectors = scope.corpus.catalogue.sectors
    names = {sector.id: sector.name for sector in sectors.record.sectors} if sectors else {}
    for listed, item, procedure in _both(scope):
        if item.sector_differs and item.official:
            yield finding(
                "danh-muc-khac-linh-vuc",
                listed.at(item, "sector"),
                code=item.code,
                official=item.official.sector,
                name=names.get(procedure.record.sector, procedure.record.sector),
                file=procedure.path,
            )


def times_as_listed(scope: Scope) -> Iterator[Finding]:
    """A record has the time limit that the official list states."""
    for listed, item, procedure in _both(scope):
        if item.time_differs and item.official:
            yield finding(
                "danh-muc-khac-thoi-han",
                listed.at(item, "time"),
                code=item.code,
                official=item.official.time,
                name=times_words(procedure.record),
                file=procedure.path,
            )


def official_codes_once(scope: Scope) -> Iterator[Finding]:
    """The official list names each code once."""
    for listed in _lists(scope):
        for item in listed.items:
            for row in item.rows[1:]:
                at = listed.official.at("procedures", row, "code")
                first = place(listed.at(item, "code"))
                yield finding("danh-muc-trung-ma", at, code=item.code, first=first)


def official_procedures_published(scope: Scope) -> Iterator[Finding]:
    """Every procedure of the official list is published."""
    for listed in _lists(scope):
        file = scope.shown(f"{listed.folder.id}/procedures.yml")
        unknown = []
        for item in listed.items:
            if item.is_missing and item.procedure:
                at = listed.at(item, "code")
                yield finding("danh-muc-thieu-thu-tuc", at, code=item.code, file=file)
            elif item.is_missing and not scope.is_unread(f"catalogue/procedures/{item.code}.yml"):
                unknown.append(item)
        if unknown:
            yield finding(
                "danh-muc-chua-co-du-lieu",
                listed.at(min(unknown, key=lambda item: item.rows), "code"),
                count=len(unknown),
                codes=some_codes([item.code for item in unknown]),
                file=file,
                commune=listed.folder.id,
            )


def only_official_procedures(scope: Scope) -> Iterator[Finding]:
    """Every procedure that is published stands in the official list."""
    for listed in _lists(scope):
        # A code without a record is told as such.
        superfluous = {i.code for i in listed.items if i.is_superfluous and i.procedure}
        offered = listed.folder.offered
        for index, row in enumerate(offered.record.procedures if offered else ()):
            if offered and row.code in superfluous:
                at = offered.at("procedures", index, "code")
                path = listed.official.path
                yield finding("danh-muc-thua-thu-tuc", at, code=row.code, list=path)


def _lists(scope: Scope) -> Iterator[_Listed]:
    """The lists of communes that work, where both sides could be read."""
    catalogue = scope.corpus.catalogue
    procedures = {code: each.record for code, each in catalogue.procedures.items()}
    for folder in scope.folders():
        if folder.official is None or is_archived(folder):
            continue
        if scope.is_unread(f"{folder.id}/procedures.yml"):
            continue
        coverage = compare(
            folder.official.record.procedures,
            published_by(folder.offered.record if folder.offered else None),
            procedures,
            catalogue.sectors.record.sectors if catalogue.sectors else (),
        )
        yield _Listed(folder, folder.official, coverage.items)


def _both(scope: Scope) -> Iterator[tuple[_Listed, CoverageItem, Sourced[Procedure]]]:
    """What stands in a list and has a record."""
    for listed in _lists(scope):
        for item in listed.items:
            procedure = scope.corpus.catalogue.procedures.get(item.code)
            if item.official and procedure:
                yield listed, item, procedure
