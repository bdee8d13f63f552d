"""Rows of a plan's annex of reviews: the state by the reviews that name them, and the deadline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.model.plans import Plan
from generator.views.communes import CommuneView
from generator.views.deadlines import coming
from generator.views.plan_reviews import ReviewView
from tests.views.building import day, folder, plan, units, view
from tests.views.registers import kept

ANNEX = {
    "title": "Phụ lục",
    "rows": [
        {
            "id": "D-1",
            "unit": "van-phong",
            "sectors": ["Hộ tịch"],
            "schedule": {"kind": "quarter", "quarters": ["3"]},
        },
        {"id": "D-2", "unit": "van-phong", "sectors": ["Đất đai"]},
    ],
}


def review(state: str, on: str | None = None, row: str | None = "D-1") -> Mapping[str, Any]:
    named = {"plan": "2026-an", "plan_row": row} if row else {}
    day_ = {"state_on": on} if on else {}
    return {"id": "RS", "name": "Thủ tục", "unit": "van-phong", "state": state, **day_, **named}


def made(*rows: Mapping[str, Any], as_of: str = "2026-09-01", **plans: Plan) -> CommuneView:
    """A commune with these reviews in two files, and a plan with an annex."""
    given = folder(
        unit_list=units({"id": "van-phong"}),
        plans={"2026-an": plan(reviews=ANNEX), **plans},
    )
    files: dict[str, Mapping[str, Any]] = {
        "_2025": {"reviews": rows[:1]},
        "_2026": {"reviews": rows[1:]},
    }
    return view(replace(given, registers=kept("reviews", **files)), as_of)


def annex(commune: CommuneView) -> tuple[ReviewView, ...]:
    (own,) = (each for each in commune.plans if each.id == "2026-an")
    return own.reviews


PLANNED = review("planned")
REVIEWED = review("reviewed", "2026-08-10")
SENT = review("sent", "2026-09-01")


@pytest.mark.parametrize(
    ("rows", "as_of", "wanted"),
    [
        # Reviews known on the day, state of the row, whether it is still to be done.
        ((), "2026-09-01", (0, "unknown", True)),
        ((review("issued", "2026-08-10", None),), "2026-09-01", (0, "unknown", True)),
        ((PLANNED,), "2026-09-01", (1, "planned", True)),
        ((REVIEWED,), "2026-08-09", (0, "unknown", True)),
        ((REVIEWED,), "2026-08-10", (1, "reviewed", False)),
        ((SENT, REVIEWED), "2026-09-01", (2, "reviewed", False)),
        ((SENT, PLANNED), "2026-09-01", (2, "planned", True)),
        # What the second was on the eve of its day, nobody has kept.
        ((REVIEWED, SENT), "2026-08-31", (1, "reviewed", True)),
        ((review("declined", "2026-08-10"),), "2026-09-01", (1, "declined", False)),
    ],
)
def test_a_row_has_come_as_far_as_the_last_of_its_reviews(
    rows: tuple[Mapping[str, Any], ...], as_of: str, wanted: tuple[int, str, bool]
) -> None:
    first, second = annex(made(*rows, as_of=as_of))
    assert (len(first.reviews), first.state, first.is_open) == wanted
    assert (second.reviews, second.state, second.is_open) == ((), "unknown", True)


@pytest.mark.parametrize(
    ("rows", "state", "ahead"),
    [((), "unknown", True), ((PLANNED,), "planned", True), ((REVIEWED,), "reviewed", False)],
)
def test_the_deadline_of_a_row_is_closed_by_its_reviews(
    rows: tuple[Mapping[str, Any], ...], state: str, *, ahead: bool
) -> None:
    """The row is due on the last day of the third quarter; the other has no date."""
    commune = made(*rows)
    found = [(each.record, each.on, each.state, each.is_open) for each in commune.deadlines]
    assert found == [("2026-an/D-1/review", day("2026-09-30"), state, ahead)]
    assert bool(coming(commune.deadlines, commune.as_of)) is ahead


@pytest.mark.parametrize(
    ("on", "wanted"), [("2026-06-30", ("reviewed", False)), ("2026-07-01", ("unknown", True))]
)
def test_of_a_replaced_plan_reviews_count_to_its_last_day(
    on: str, wanted: tuple[str, bool]
) -> None:
    other = plan(starts_on="2026-07-01", replaces=[{"plan": "2026-an"}])
    commune = made(review("reviewed", on), b=other)
    first, _ = annex(commune)
    assert (first.state, first.is_open) == wanted
    assert commune.deadlines == ()


def test_a_review_names_the_plan_that_asked_for_it() -> None:
    commune = made(REVIEWED, review("planned", row=None))
    asked = [each.plan and each.plan.year for each in commune.registers.reviews.reviews]
    assert asked == [2026, None]


def test_the_plan_names_the_files_that_tell_of_it() -> None:
    named, other = made(REVIEWED), made(review("reviewed", "2026-08-10", None))
    assert [each.plans[0].sources.count("an/tep.yml") for each in (named, other)] == [1, 0]
