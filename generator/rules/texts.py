"""Every text of a record with its location; for rules that look at all that is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.findings import Position
from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder
from generator.rules.scope import Location, Scope

#: Addresses and fingerprints: long runs of digits mean nothing in them.
_NOT_PROSE = frozenset({"url", "public_url", "portal_id", "source_digest", "imported"})


def all_files(scope: Scope) -> Iterator[tuple[CommuneFolder | None, Sourced[Any]]]:
    """Every file that was read, with its commune; None is the catalogue."""
    catalogue = scope.corpus.catalogue
    for sourced in catalogue.procedures.values():
        yield None, sourced
    for decision in catalogue.decisions.values():
        yield None, decision
    lists = (catalogue.sectors, catalogue.life_events, catalogue.reference_list)
    dated = (catalogue.feedback_deadlines, catalogue.index_766, catalogue.reporting_cutoffs)
    for shared in (*lists, *dated):
        if shared:
            yield None, shared
    for folder in scope.folders():
        single = (folder.commune, folder.units, folder.offered, folder.official)
        many = (folder.decisions, folder.plans, folder.progress, folder.indicators, folder.overdue)
        figures = (part for file in folder.dossiers.values() for part in (file.head, file.table))
        kept = (*folder.registers.files(), folder.feedback_deadlines, *figures)
        for file in (*single, *(file for files in many for file in files.values()), *kept):
            if file:
                yield folder, file


def matches(
    sourced: Sourced[Any], pattern: re.Pattern[str]
) -> Iterator[tuple[Location, Position, str]]:
    """Each text that a pattern finds something in, with what it finds.

    The whole record is searched as one JSON text first: most records hold nothing.
    """
    if not pattern.search(sourced.record.model_dump_json(exclude_none=True)):
        return
    for location, text in _texts(sourced.record, ()):
        for found in pattern.finditer(text):
            yield location, sourced.at(*location), found[0]


def _texts(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in _NOT_PROSE:
                yield from _texts(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _texts(part, (*location, index))
