"""The history of an activity: every dated entry, and what it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model.corrections import corrected
from generator.model.plans import Milestone
from generator.model.progress import ProgressEntry
from generator.periods import parse_period
from generator.views.evidence import EvidenceView, evidence_views
from generator.views.status import Case, status_of
from generator.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """An entry with what was known once it was written."""

    entry: ProgressEntry
    #: Status of the activity on the day of the entry, with this entry and those before.
    status: Status
    #: Status on the same day without this entry.
    before: Status
    evidence: tuple[EvidenceView, ...]
    #: Milestones that the entry reached.
    milestones: tuple[Milestone, ...]
    #: The day of the entry that corrects this one, or None while it counts.
    corrected_on: date | None

    @property
    def period(self) -> str | None:
        """The reporting period in words."""
        if self.entry.period is None:
            return None
        period = parse_period(self.entry.period)
        return period.label if period else self.entry.period


def history_of(
    case: Case,
    entries: tuple[ProgressEntry, ...],
    milestones: tuple[Milestone, ...],
    sizes: Mapping[str, int],
) -> tuple[HistoryEntry, ...]:
    """All entries up to ``as_of`` by day; ``entries`` as they were written."""
    known = [entry for entry in entries if entry.on <= case.as_of]
    corrections = corrected(known)
    return tuple(
        _entry(case, known, index, corrections, milestones, sizes)
        for index in sorted(range(len(known)), key=lambda index: known[index].on)
    )


def _entry(  # noqa: PLR0913, PLR0917  one argument a thing that an entry refers to
    case: Case,
    known: list[ProgressEntry],
    index: int,
    corrections: Mapping[int, int],
    milestones: tuple[Milestone, ...],
    sizes: Mapping[str, int],
) -> HistoryEntry:
    entry = known[index]
    by = corrections.get(index)
    without = [e for i, e in enumerate(known) if e.on <= entry.on and i < index]
    return HistoryEntry(
        entry=entry,
        status=_status(case, [*without, entry], entry.on),
        before=_status(case, without, entry.on),
        evidence=evidence_views((entry,), sizes),
        milestones=tuple(m for m in milestones if m.id in entry.milestones),
        corrected_on=None if by is None else known[by].on,
    )


def _status(case: Case, written: list[ProgressEntry], as_of: date) -> Status:
    wrong = corrected(written)
    right = (entry for index, entry in enumerate(written) if index not in wrong)
    counted = tuple(sorted(right, key=lambda entry: entry.on))
    return status_of(replace(case, entries=counted, as_of=as_of))
