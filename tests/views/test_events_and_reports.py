"""States of inspections, trainings and reports on both sides of each day."""

from __future__ import annotations

from datetime import date

import pytest

from generator.views.inspections import event_state
from generator.views.reports import ReportsView
from generator.vocabulary import EventState, ReportState
from tests.views.registers import kept, registers_of, shared

CUTOFFS = (
    {"interval": "quarter", "first_day": "15"},
    {"interval": "year", "first_day": "15"},
)
SETTING = {"reporting": {"report_within_days": "3"}}


@pytest.mark.parametrize(
    ("planned", "held", "concluded", "as_of", "state"),
    [
        (None, None, None, 10, EventState.PLANNED),
        (10, None, None, 10, EventState.PLANNED),
        (10, None, None, 11, EventState.NOT_RECORDED),
        (10, 12, None, 11, EventState.NOT_RECORDED),
        (10, 12, None, 12, EventState.HELD),
        (10, 12, 20, 19, EventState.HELD),
        (10, 12, 20, 20, EventState.CONCLUDED),
    ],
)
def test_events(
    planned: int | None, held: int | None, concluded: int | None, as_of: int, state: EventState
) -> None:
    days = [date(2026, 7, each) if each else None for each in (planned, held, concluded)]
    assert event_state(days[0], days[1], days[2], date(2026, 7, as_of)) is state


def reports(as_of: str, *, setting: bool = True, **second: str) -> ReportsView:
    """The first quarter was reported; the second as given."""
    first = {
        "id": "BC-1",
        "period": "2026-Q1",
        "title": "Quý I",
        "sent_on": "2026-03-17",
        "published_on": "2026-03-20",
    }
    rows = [first, {"id": "BC-2", "period": "2026-Q2", "title": "Quý II", **second}]
    registers = kept("reports", _2026={"reports": rows if second else rows[:1]})
    commune = SETTING if setting else {}
    return registers_of(registers, shared(cutoffs=CUTOFFS), as_of, commune=commune).reports


def lines(view: ReportsView) -> dict[str, tuple[date | None, date | None, date | None]]:
    return {each.period.id: (each.first, each.last, each.due_on) for each in view.periods}


def test_the_calendar_from_the_cut_off_rule() -> None:
    """14 June is a Sunday: three working days are counted from Monday 15 on."""
    assert lines(reports("2026-06-15")) == {
        "2026": (date(2025, 12, 15), date(2026, 12, 14), date(2026, 12, 17)),
        "2026-Q3": (date(2026, 6, 15), date(2026, 9, 14), date(2026, 9, 17)),
        "2026-Q2": (date(2026, 3, 15), date(2026, 6, 14), date(2026, 6, 18)),
        "2026-Q1": (date(2025, 12, 15), date(2026, 3, 14), date(2026, 3, 19)),
    }
    assert "2026-Q3" not in lines(reports("2026-06-14"))


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        ("2026-06-14", ReportState.COMING),
        ("2026-06-15", ReportState.IN_WORK),
        ("2026-06-18", ReportState.IN_WORK),
        ("2026-06-19", ReportState.NOT_RECORDED),
    ],
)
def test_a_report_that_was_not_sent(as_of: str, state: ReportState) -> None:
    found = {each.period.id: each.state for each in reports(as_of).periods}
    assert (found["2026-Q1"], found["2026-Q2"]) == (ReportState.PUBLISHED, state)


@pytest.mark.parametrize(
    ("sent_on", "as_of", "state"),
    [
        ("2026-06-18", "2026-06-18", ReportState.SENT),
        ("2026-06-19", "2026-06-19", ReportState.SENT_LATE),
        ("2026-06-19", "2026-06-18", ReportState.IN_WORK),
    ],
)
def test_a_report_on_both_sides_of_its_day(sent_on: str, as_of: str, state: ReportState) -> None:
    found = {each.period.id: each.state for each in reports(as_of, sent_on=sent_on).periods}
    assert found["2026-Q2"] is state


def test_without_the_province_s_day_nothing_is_late() -> None:
    states = {each.period.id: each.state for each in reports("2026-11-20", setting=False).periods}
    assert states == {
        "2026": ReportState.COMING,
        "2026-Q4": ReportState.COMING,
        "2026-Q3": ReportState.DUE_UNKNOWN,
        "2026-Q2": ReportState.DUE_UNKNOWN,
        "2026-Q1": ReportState.PUBLISHED,
    }


def test_where_no_report_was_ever_entered_no_calendar_is_shown() -> None:
    registers = kept("reports", _2026={"reports": []})
    assert registers_of(registers, shared(cutoffs=CUTOFFS)).reports.periods == ()


def test_a_leap_day_is_inside_the_first_quarter() -> None:
    rows = [{"id": "BC-1", "period": "2028-Q1", "title": "Quý I"}]
    registers = kept("reports", _2028={"reports": rows})
    view = registers_of(registers, shared(cutoffs=CUTOFFS), "2028-02-29").reports
    assert lines(view)["2028-Q1"] == (date(2027, 12, 15), date(2028, 3, 14), None)
