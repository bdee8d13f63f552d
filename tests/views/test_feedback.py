"""Days to answer, worked out by hand on both sides of each deadline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from generator.model.base import Sourced
from generator.model.feedback import FeedbackDeadlines
from generator.views.feedback import FeedbackView, timeliness
from generator.views.shares import Share, share_vi
from generator.views.working_days import WorkingCalendar, worked_days
from generator.vocabulary import FeedbackOutcome, FeedbackStep, Timeliness
from tests.views.registers import deadlines, kept, registers_of, shared

ANSWER = {"step": "answer", "working_days": "5"}
RULES = deadlines(
    ANSWER,
    {"step": "forward", "working_days": "2"},
    {"step": "refuse", "working_days": "1"},
    {"step": "publish", "working_days": "2"},
)


def item(
    number: int, received: str, outcome: str = "in_progress", **more: object
) -> dict[str, Any]:
    """One item of feedback."""
    return {
        "id": f"PA-{number}",
        "received_on": received,
        "channel": "direct",
        "kind": "other",
        "summary": "Việc",
        "outcome": outcome,
        **more,
    }


def feedback(
    *items: Mapping[str, Any],
    as_of: str = "2026-11-20",
    file: str = "_2026_Q3",
    own: Sourced[FeedbackDeadlines] | None = None,
) -> FeedbackView:
    registers = kept("feedback", **{file: {"items": list(items)}})
    return registers_of(registers, shared(feedback=RULES), as_of, own=own).feedback


def answered(received: str, on: str, **more: object) -> Mapping[str, Any]:
    return item(1, received, "answered", answered_on=on, **more)


@pytest.mark.parametrize(
    ("received", "answered_on", "due", "used", "state"),
    [
        # Monday to Monday: five working days, the last of them in time.
        ("2026-07-06", "2026-07-13", "2026-07-13", 5, Timeliness.IN_TIME),
        ("2026-07-06", "2026-07-14", "2026-07-13", 6, Timeliness.LATE),
        ("2026-07-06", "2026-07-06", "2026-07-13", 0, Timeliness.IN_TIME),
        # Received on a Saturday: it counts from Monday.
        ("2026-07-04", "2026-07-13", "2026-07-13", 5, Timeliness.IN_TIME),
        # Answered on the Saturday after a Friday that was the last day: late, and six days.
        ("2026-07-03", "2026-07-10", "2026-07-10", 5, Timeliness.IN_TIME),
        ("2026-07-03", "2026-07-11", "2026-07-10", 6, Timeliness.LATE),
        # Over Tết: 16 to 20 February are off.
        ("2026-02-13", "2026-02-27", "2026-02-27", 5, Timeliness.IN_TIME),
        ("2026-02-13", "2026-02-28", "2026-02-27", 6, Timeliness.LATE),
        # Saturday 22 August is worked; 31 August, 1 and 2 September are off.
        ("2026-08-17", "2026-08-22", "2026-08-22", 5, Timeliness.IN_TIME),
        ("2026-08-17", "2026-08-23", "2026-08-22", 6, Timeliness.LATE),
        ("2026-08-27", "2026-09-08", "2026-09-08", 5, Timeliness.IN_TIME),
        ("2026-08-27", "2026-09-09", "2026-09-08", 6, Timeliness.LATE),
    ],
)
def test_days_to_answer(
    received: str, answered_on: str, due: str, used: int, state: Timeliness
) -> None:
    (shown,) = feedback(answered(received, answered_on)).items
    step = shown.handling
    assert (step.due_on, step.worked_days, step.timeliness) == (
        date.fromisoformat(due),
        used,
        state,
    )


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-07-06", Timeliness.WAITING),
        ("2026-07-13", Timeliness.WAITING),
        ("2026-07-14", Timeliness.PASSED),
    ],
)
def test_what_is_not_answered(as_of: str, state: Timeliness) -> None:
    (shown,) = feedback(item(1, "2026-07-06"), as_of=as_of).items
    assert (shown.handling.timeliness, shown.handling.worked_days) == (state, None)


def test_a_later_answer_is_not_known_yet() -> None:
    (shown,) = feedback(answered("2026-07-06", "2026-07-14"), as_of="2026-07-13").items
    assert shown.outcome is FeedbackOutcome.IN_PROGRESS
    assert shown.handling.timeliness is Timeliness.WAITING
    assert feedback(answered("2026-07-06", "2026-07-14"), as_of="2026-07-05").items == ()


def test_each_outcome_is_held_against_its_own_step() -> None:
    view = feedback(
        item(1, "2026-07-06", "forwarded", forwarded_on="2026-07-09", forwarded_to="Sở"),
        item(2, "2026-07-06", "not_eligible", answered_on="2026-07-07"),
        item(3, "2026-07-06", "supplement", answered_on="2026-07-07"),
    )
    found = {
        each.item.id: (each.handling.step, each.handling.due_on, each.handling.timeliness)
        for each in view.items
    }
    assert found == {
        "PA-1": (FeedbackStep.FORWARD, date(2026, 7, 8), Timeliness.LATE),
        "PA-2": (FeedbackStep.REFUSE, date(2026, 7, 7), Timeliness.IN_TIME),
        # No deadline is kept for this step: nothing is said of it.
        "PA-3": (FeedbackStep.SUPPLEMENT, None, Timeliness.NOT_COUNTED),
    }
    # None of them has an answer to be published.
    assert FeedbackStep.PUBLISH not in {each.step for each in view.steps}


def test_publication_is_counted_from_the_answer() -> None:
    (shown,) = feedback(answered("2026-07-06", "2026-07-10", published_on="2026-07-14")).items
    assert shown.publishing is not None
    assert shown.publishing.due_on == date(2026, 7, 14)
    assert shown.publishing.timeliness is Timeliness.IN_TIME


def test_the_share_in_time_leaves_out_what_still_has_time() -> None:
    view = feedback(
        answered("2026-07-06", "2026-07-13"),
        item(2, "2026-07-06", "answered", answered_on="2026-07-14"),
        item(3, "2026-07-06"),
        item(4, "2026-07-20"),
        as_of="2026-07-21",
    )
    handled = view.handled
    assert {state: count for state, count in handled.counts.items() if count} == {
        Timeliness.IN_TIME: 1,
        Timeliness.LATE: 1,
        Timeliness.WAITING: 1,
        Timeliness.PASSED: 1,
    }
    assert handled.share == Share(1, 3)
    assert share_vi(handled.share) == "33,3% (1/3)"


def test_without_any_ended_item_the_share_does_not_apply() -> None:
    view = feedback(item(1, "2026-07-20"), as_of="2026-07-21")
    assert share_vi(view.handled.share) == "Không áp dụng"
    assert view.handled.share.percent is None


@pytest.mark.parametrize(
    ("received", "due"),
    [("2026-07-31", "2026-08-07"), ("2026-08-01", "2026-08-06"), ("2026-08-03", "2026-08-06")],
)
def test_the_rule_of_the_day_of_receipt_holds(received: str, due: str) -> None:
    """The commune's own rule of three days begins on 1 August, a Saturday."""
    own = deadlines({"step": "answer", "working_days": "3", "effective_from": "2026-08-01"})
    (shown,) = feedback(item(1, received), own=own).items
    assert shown.handling.due_on == date.fromisoformat(due)


def test_a_rule_that_ended_gives_way() -> None:
    rules = deadlines(
        {**ANSWER, "effective_to": "2026-07-05"},
        {"step": "answer", "working_days": "1", "effective_from": "2026-07-06"},
    )
    registers = kept("feedback", _2026_07={"items": [item(1, "2026-07-03"), item(2, "2026-07-06")]})
    view = registers_of(registers, shared(feedback=rules)).feedback
    assert {each.item.id: each.handling.due_on for each in view.items} == {
        "PA-1": date(2026, 7, 10),
        "PA-2": date(2026, 7, 7),
    }
    assert [rule.working_days for rule in view.deadlines] == [1]


def test_a_year_without_calendar_is_not_guessed() -> None:
    (shown,) = feedback(answered("2027-07-06", "2027-07-07"), as_of="2027-11-20").items
    step = shown.handling
    assert (step.due_on, step.worked_days) == (None, None)
    assert step.timeliness is Timeliness.NOT_COUNTED


def test_months_without_a_register_are_unknown_and_those_with_one_may_be_empty() -> None:
    files: dict[str, Any] = {
        "_2026_05": {"items": [answered("2026-05-04", "2026-05-05")]},
        "_2026_Q3": {"items": [item(2, "2026-09-07")]},
    }
    view = registers_of(kept("feedback", **files), shared(feedback=RULES)).feedback
    assert [(each.period.id, each.count and each.count.total) for each in view.months] == [
        ("2026-05", 1),
        ("2026-06", None),
        ("2026-07", 0),
        ("2026-08", 0),
        ("2026-09", 1),
    ]


def test_a_register_under_another_name_covers_the_months_of_its_items() -> None:
    view = feedback(item(1, "2026-05-04"), item(2, "2026-06-04"), file="so")
    assert [each.period.id for each in view.months] == ["2026-05", "2026-06"]


def test_complaints_are_never_shown_as_cases() -> None:
    registers = kept(
        "feedback",
        _2026_Q3={
            "items": [{**item(1, "2026-07-06"), "kind": "complaint"}],
            "complaints": [{"period": "2026-Q3", "complaints": "1"}],
        },
    )
    view = registers_of(registers, shared(feedback=RULES)).feedback
    assert view.items == ()
    assert [(c.period, c.complaints, c.denunciations) for c in view.complaints] == [
        ("2026-Q3", 1, None)
    ]


def test_days_used_agree_with_the_deadline_whatever_the_days() -> None:
    """In time exactly if the days used are no more than the limit."""
    calendar = WorkingCalendar(years=frozenset({2026}), work=frozenset({date(2026, 8, 22)}))
    start = date(2026, 8, 13)
    for days in range(30):
        last = date.fromordinal(start.toordinal() + days)
        used = worked_days(start, last, calendar)
        assert used is not None
        for limit in range(12):
            due = calendar.after(start, limit)
            is_in_time = timeliness(due, last, last) is Timeliness.IN_TIME
            assert is_in_time == (used <= limit), (last, limit)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (Share(0, 0), "Không áp dụng"),
        (Share(0, 3), "0% (0/3)"),
        (Share(3, 3), "100% (3/3)"),
        (Share(9999, 10000), "99,99% (9.999/10.000)"),
        (Share(1, 10000), "0,01% (1/10.000)"),
        (Share(20, 23), "87% (20/23)"),
    ],
)
def test_shares_in_words(share: Share, shown: str) -> None:
    assert share_vi(share) == shown
