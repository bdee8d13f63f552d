"""Milestones, corrections, the history of an activity, and what falls due."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.plans import Activity
from generator.model.progress import ProgressEntry
from generator.views.deadlines import Deadline, activity_deadlines, coming
from generator.views.history import history_of
from generator.views.milestones import milestones_of
from generator.views.status import Case, case_of, status_of
from generator.vocabulary import MilestoneState, Status
from tests.views.building import Values, day, entry, plan, reporting

MILESTONES = [{"id": "M1", "text": "Mẫu phiếu", "due_on": "2026-02-28"}]


def work(kind: str = "before", **more: object) -> Activity:
    needed: Values = {"day": "2026-07-30"} if kind == "before" else {}
    return Activity.model_validate(
        {
            "id": "HD-01",
            "text": "Việc",
            "schedule": {"kind": kind, **needed, **more},
            "milestones": MILESTONES,
        }
    )


def case(as_of: str, *entries: ProgressEntry, **plan_changes: object) -> Case:
    return case_of(work(), plan(**plan_changes), entries, reporting(), day(as_of))


def reached(on: str) -> ProgressEntry:
    return entry(on, milestones=["M1"], evidence=[{"number": "1/BC"}])


@pytest.mark.parametrize(
    ("as_of", "on", "expected"),
    [
        ("2026-02-27", None, MilestoneState.AHEAD),
        ("2026-02-28", None, MilestoneState.AHEAD),
        ("2026-03-01", None, MilestoneState.PASSED),
        ("2026-03-01", "2026-02-27", MilestoneState.REACHED),
        ("2026-03-01", "2026-02-28", MilestoneState.REACHED),
        ("2026-03-01", "2026-03-01", MilestoneState.REACHED_LATE),
        ("2026-02-28", "2026-03-01", MilestoneState.AHEAD),
    ],
)
def test_states_of_a_milestone(as_of: str, on: str | None, expected: MilestoneState) -> None:
    entries = [reached(on)] if on else []
    (view,) = milestones_of(work(), case(as_of, *entries))
    assert view.state is expected


@pytest.mark.parametrize(
    ("tracked", "expected"),
    [
        (None, MilestoneState.UNKNOWN),
        ("2026-03-01", MilestoneState.UNKNOWN),
        ("2026-02-28", MilestoneState.PASSED),
    ],
)
def test_a_milestone_due_before_progress_was_kept(
    tracked: str | None, expected: MilestoneState
) -> None:
    (view,) = milestones_of(work(), case("2026-06-01", tracked_from=tracked))
    assert view.state is expected


def test_milestones_do_not_change_the_status() -> None:
    plain = case_of(
        work().model_copy(update={"milestones": ()}), plan(), (), reporting(), day("2026-03-01")
    )
    assert status_of(case("2026-03-01")) is status_of(plain) is Status.NOT_STARTED


def test_what_each_entry_changed() -> None:
    written = (
        entry("2026-03-02", text="Bắt đầu"),
        entry("2026-07-10", "completed", text="Ghi nhầm"),
        entry("2026-07-12", corrects="2026-07-10", text="Chưa xong"),
        entry("2026-08-05", "completed", text="Xong"),
        entry("2026-09-01", text="Ngày chưa tới"),
    )
    here = case("2026-08-20", *written)
    found = history_of(here, written, work().milestones, {})
    assert [(e.entry.text, e.before, e.status, e.corrected_on) for e in found] == [
        ("Bắt đầu", Status.NOT_STARTED, Status.IN_PROGRESS, None),
        ("Ghi nhầm", Status.DUE_SOON, Status.DONE, date(2026, 7, 12)),
        ("Chưa xong", Status.DONE, Status.DUE_SOON, None),
        ("Xong", Status.OVERDUE, Status.DONE_LATE, None),
    ]
    assert [each.text for each in here.entries] == ["Bắt đầu", "Chưa xong", "Xong"]


def test_a_correction_counts_from_its_own_day_on() -> None:
    wrong, right = entry("2026-07-10", "completed"), entry("2026-07-12", corrects="2026-07-10")
    assert status_of(case("2026-07-11", wrong, right)) is Status.DONE
    assert status_of(case("2026-07-12", wrong, right)) is Status.DUE_SOON


def test_a_correction_of_the_same_day_stands_after_what_it_corrects() -> None:
    wrong, right = entry("2026-07-10", "completed"), entry("2026-07-10", corrects="2026-07-10")
    assert status_of(case("2026-07-10", wrong, right)) is Status.DUE_SOON
    assert status_of(case("2026-07-10", right, wrong)) is Status.DONE


def test_of_two_reports_of_one_day_the_one_of_its_period_is_corrected() -> None:
    one, two = entry("2026-07-10", period="2026-Q1"), entry("2026-07-10", period="2026-Q2")
    right = entry("2026-07-12", corrects="2026-07-10", period="2026-Q2")
    assert case("2026-07-12", one, two, right).entries == (one, right)


def deadlines(as_of: str, *entries: ProgressEntry, kind: str = "before") -> list[Deadline]:
    given = work(kind)
    here = case_of(given, plan(), entries, reporting(), day(as_of))
    return list(activity_deadlines(given, "2026-an", here, milestones_of(given, here)))


def test_all_that_falls_due_of_one_activity() -> None:
    found = deadlines("2026-08-20", reached("2026-02-10"))
    assert [(str(d.on), d.record, d.state.label, d.is_open) for d in found] == [
        ("2026-02-28", "2026-an/HD-01/milestone/M1", "Đã đạt", False),
        ("2026-07-29", "2026-an/HD-01/activity", "Quá hạn", True),
    ]


def test_reports_fall_due_at_the_end_of_the_days_of_grace() -> None:
    found = deadlines("2026-05-01", entry("2026-04-02", period="2026-Q1"), kind="continuous")
    assert [(str(d.on), d.label, d.state.label, d.is_open) for d in found] == [
        ("2026-02-28", "Mốc «Mẫu phiếu»", "Quá hạn", True),
        ("2026-04-15", "Hạn báo cáo quý I/2026", "Đã có báo cáo", False),
        ("2026-07-15", "Hạn báo cáo quý II/2026", "Chưa hết kỳ", True),
        ("2026-10-15", "Hạn báo cáo quý III/2026", "Chưa hết kỳ", True),
        ("2027-01-15", "Hạn báo cáo quý IV/2026", "Chưa hết kỳ", True),
    ]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-06-28", []),  # 31 days left
        ("2026-06-29", ["2026-07-29"]),  # 30
        ("2026-07-29", ["2026-07-29"]),  # 0
        ("2026-07-30", []),
    ],
)
def test_the_next_thirty_days(as_of: str, expected: list[str]) -> None:
    found = coming(deadlines(as_of), day(as_of))
    assert [str(deadline.on) for deadline in found] == expected


def test_what_is_done_or_suspended_is_not_ahead() -> None:
    for state in ("completed", "suspended"):
        found = deadlines("2026-07-20", entry("2026-07-01", state))
        assert coming(found, day("2026-07-20")) == ()
        assert [d.is_suspended for d in found] == [state == "suspended"] * 2
