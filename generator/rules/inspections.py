"""Inspections and trainings: what was held has its day, what was concluded its conclusion."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.rules.rows import rows
from generator.rules.scope import Scope


def inspections_concluded_whole(scope: Scope) -> Iterator[Finding]:
    """A conclusion has its day and its document, of an inspection that was held."""
    for row in rows(scope, "inspections"):
        held, on, text = row.record.held_on, row.record.concluded_on, row.record.conclusion
        if (on or text) and not (held and on and text):
            yield finding("kiem-tra-thieu-muc", row.at("id"), value=row.record.id)


def trainings_held_before_counted(scope: Scope) -> Iterator[Finding]:
    """Participants are counted at a training that was held."""
    for row in rows(scope, "trainings"):
        if row.record.participants is not None and row.record.held_on is None:
            at = row.at("participants")
            yield finding("tap-huan-chua-to-chuc", at, value=row.record.id)
