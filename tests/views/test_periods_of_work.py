"""Recurring work as real periods: filled, missing, awaited, not over yet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.progress import ProgressEntry
from generator.views.slots import slots_of
from generator.views.status import Case, case_of, status_of
from generator.vocabulary import SlotState, Status
from tests.views.building import Values, activity, day, entry, plan, reporting, schedule

MONTHLY = schedule("periodic", every="month")
QUARTERLY = schedule("continuous")


def case(
    as_of: str, *entries: ProgressEntry, monthly: bool = False, **plan_changes: object
) -> Case:
    scheduled = MONTHLY if monthly else QUARTERLY
    return case_of(activity(scheduled), plan(**plan_changes), entries, reporting(), day(as_of))


def slots(
    as_of: str, *entries: ProgressEntry, monthly: bool = False, **plan_changes: object
) -> dict[str, SlotState]:
    found = slots_of(case(as_of, *entries, monthly=monthly, **plan_changes))
    return {slot.period.id: slot.state for slot in found}


FILLED, MISSING = SlotState.FILLED, SlotState.MISSING
AWAITED, OPEN = SlotState.AWAITED, SlotState.OPEN


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2025-12-31", {}),
        ("2026-01-01", {"2026-Q1": OPEN}),
        ("2026-03-31", {"2026-Q1": OPEN}),
        ("2026-04-01", {"2026-Q1": AWAITED, "2026-Q2": OPEN}),
        ("2026-04-15", {"2026-Q1": AWAITED, "2026-Q2": OPEN}),  # the 15th day after the end
        ("2026-04-16", {"2026-Q1": MISSING, "2026-Q2": OPEN}),  # the 16th
        (
            "2027-01-15",
            {"2026-Q1": MISSING, "2026-Q2": MISSING, "2026-Q3": MISSING, "2026-Q4": AWAITED},
        ),
    ],
)
def test_periods_without_a_report(as_of: str, expected: dict[str, SlotState]) -> None:
    assert slots(as_of) == expected


def test_days_of_grace_run_over_tet_and_swapped_days_alike() -> None:
    """Calendar days: 31 January and 15 days end on 15 February; the 16th is a day off of Tết."""
    assert slots("2026-02-15", monthly=True) == {"2026-01": AWAITED, "2026-02": OPEN}
    assert slots("2026-02-16", monthly=True) == {"2026-01": MISSING, "2026-02": OPEN}
    # 22 August 2026 is a Saturday worked in place of 31 August: it changes nothing either.
    assert slots("2026-08-15", monthly=True, tracked_from="2026-07-01") == {
        "2026-07": AWAITED,
        "2026-08": OPEN,
    }
    assert slots("2026-08-22", monthly=True, tracked_from="2026-07-01") == {
        "2026-07": MISSING,
        "2026-08": OPEN,
    }


def test_february_of_a_leap_year_has_29_days() -> None:
    leap = {"year": "2028", "starts_on": "2028-02-01", "ends_on": "2028-12-31"}
    of_2028 = {**leap, "tracked_from": "2028-02-01"}
    assert slots("2028-02-29", monthly=True, **of_2028) == {"2028-02": OPEN}
    assert slots("2028-03-01", monthly=True, **of_2028)["2028-02"] is AWAITED
    assert slots("2028-03-15", monthly=True, **of_2028)["2028-02"] is AWAITED
    assert slots("2028-03-16", monthly=True, **of_2028)["2028-02"] is MISSING


def test_the_plan_and_its_tracking_cut_the_periods() -> None:
    cut: Values = {"starts_on": "2026-02-10", "ends_on": "2026-08-20", "tracked_from": "2026-04-05"}
    found = slots_of(case("2027-01-01", **cut))
    assert [(slot.period.id, slot.ends_on, slot.due_on) for slot in found] == [
        ("2026-Q2", day("2026-06-30"), day("2026-07-15")),
        ("2026-Q3", day("2026-08-20"), day("2026-09-04")),
    ]


def test_reports_fill_the_periods_that_they_cover() -> None:
    of_january = entry("2026-02-03", period="2026-01")
    of_half_year = entry("2026-07-06", period="2026-H1")
    assert slots("2026-07-16", of_january, monthly=True)["2026-01"] is FILLED
    found = slots_of(case("2026-07-16", of_january, of_half_year, monthly=True))
    assert [slot.state for slot in found] == [*[FILLED] * 6, OPEN]
    assert found[0].reports == (of_january, of_half_year)
    assert found[5].reports == (of_half_year,)


def test_where_no_progress_is_kept_only_reports_are_shown() -> None:
    assert slots("2027-06-01", tracked_from=None) == {}
    kept = entry("2026-07-06", period="2026-Q2")
    assert slots("2027-06-01", kept, tracked_from=None) == {"2026-Q2": FILLED}


def test_nothing_is_asked_for_once_the_work_is_done_or_suspended() -> None:
    for state in ("completed", "suspended"):
        ended = entry("2026-05-20", state)
        assert slots("2026-12-01", ended) == {"2026-Q1": MISSING, "2026-Q2": FILLED}
    resumed = entry("2026-08-01", period="2026-Q3")
    found = slots("2026-12-01", entry("2026-05-20", "suspended"), resumed)
    assert found == {"2026-Q1": MISSING, "2026-Q2": FILLED, "2026-Q3": FILLED, "2026-Q4": OPEN}


def test_a_corrected_report_fills_nothing_from_its_correction_on() -> None:
    wrong = entry("2026-04-07", period="2026-Q1")
    right = entry("2026-04-20", corrects="2026-04-07", period="2026-Q2")
    assert slots("2026-04-19", wrong, right)["2026-Q1"] is FILLED
    assert slots("2026-04-20", wrong, right) == {"2026-Q1": MISSING, "2026-Q2": FILLED}


@given(
    as_of=st.dates(day("2026-01-01"), day("2027-12-31")),
    reported=st.sets(st.sampled_from(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])),
)
def test_the_last_closed_period_and_the_status_agree(as_of: object, reported: set[str]) -> None:
    ends = {"2026-Q1": "2026-04-01", "2026-Q2": "2026-07-01", "2026-Q3": "2026-10-01"}
    entries = [entry(ends.get(name, "2027-01-01"), period=name) for name in sorted(reported)]
    here = case(str(as_of), *entries)
    closed = [slot for slot in slots_of(here) if slot.ends_on < here.as_of]
    last = closed[-1].state if closed else None
    status = status_of(here)
    assert (status is Status.REPORTED) == (last is FILLED)
    assert (status is Status.REPORT_MISSING) == (last is MISSING)
