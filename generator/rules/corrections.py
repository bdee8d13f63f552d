"""Entries that correct earlier ones: what is written stays, and counts no longer."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.model.corrections import candidates
from generator.rules.reports import of_activities, place_of
from generator.rules.scope import Scope


def corrected_entries_known(scope: Scope) -> Iterator[Finding]:
    """A correction means one entry of the activity that stands before it."""
    for group in of_activities(scope):
        records = [entry.record for entry in group]
        for index, entry in enumerate(group):
            day = entry.record.corrects
            meant = candidates(records, index) if day else ()
            if day and not meant:
                value = entry.record.activity
                yield finding("dinh-chinh-chua-ro", entry.at("corrects"), value=value, day=day)
            elif len(meant) > 1:
                yield finding(
                    "dinh-chinh-nhieu-muc",
                    entry.at("corrects"),
                    value=entry.record.activity,
                    day=day,
                    first=place_of(group[meant[0]]),
                    other=place_of(group[meant[1]]),
                )
