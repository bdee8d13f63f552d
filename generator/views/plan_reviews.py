"""Rows of a plan's annex of simplification reviews, with the reviews that carry them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.plans import ReviewRow
from generator.model.reviews import Review
from generator.views.deadlines import Deadline
from generator.views.plan_reading import PlanReading
from generator.views.schedules import due_on, schedule_text
from generator.views.units import UnitView
from generator.vocabulary import (
    REVIEW_COUNTED,
    DeadlineKind,
    ReviewMeasure,
    ReviewState,
    Status,
    Word,
)

_ORDER = tuple(ReviewState)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView:
    """A row of the annex at the day of the plan's view."""

    id: str
    unit: UnitView
    #: Names of the sectors, as the plan writes them.
    sectors: tuple[str, ...]
    schedule_text: str
    due_on: date | None
    #: Reviews that name the row and whose state is known on that day.
    reviews: tuple[Review, ...]
    #: That of the review that has come least far; unknown where none names the row.
    state: Word
    #: Nobody has recorded that all of its procedures are reviewed.
    is_open: bool


def review_views(reading: PlanReading) -> tuple[ReviewView, ...]:
    """The rows in the order of the annex."""
    annex = reading.plan.reviews
    return tuple(_view(row, reading) for row in (annex.rows if annex else ()))


def _view(row: ReviewRow, reading: PlanReading) -> ReviewView:
    named = _naming(row, reading)
    known = tuple(each for each in named if not each.state_on or each.state_on <= reading.as_of)
    done = REVIEW_COUNTED[ReviewMeasure.REVIEWED]
    return ReviewView(
        id=row.id,
        unit=reading.units[row.unit],
        sectors=row.sectors,
        schedule_text=schedule_text(row.schedule),
        due_on=due_on(row.schedule, reading.plan, reading.reporting),
        reviews=known,
        state=min((each.state for each in known), key=_ORDER.index, default=Status.UNKNOWN),
        is_open=not known or known != named or any(each.state not in done for each in known),
    )


def _naming(row: ReviewRow, reading: PlanReading) -> tuple[Review, ...]:
    """The reviews that name a row, in the order of files and lines."""
    return tuple(
        review
        for file in reading.folder.registers.reviews.values()
        for review in file.record.reviews
        if (review.plan, review.plan_row) == (reading.plan_id, row.id)
    )


def review_deadlines(reviews: tuple[ReviewView, ...], plan_id: str) -> Iterator[Deadline]:
    """Rows with a due date; one that no review names stays open."""
    for row in reviews:
        if row.due_on:
            yield Deadline(
                on=row.due_on,
                kind=DeadlineKind.REVIEW,
                plan_id=plan_id,
                owner=row.id,
                label=DeadlineKind.REVIEW.label,
                text=", ".join(row.sectors),
                state=row.state,
                lead=(row.unit.id,),
                is_open=row.is_open,
            )
