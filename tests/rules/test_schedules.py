"""Each kind of schedule has what it needs, and nothing else."""

import pytest

from tests.rules.building import after

PLACE = "plan.yml#parts.0.tasks.0.activities.0"


def with_schedule(**schedule: object) -> list[tuple[str, str]]:
    return after(plan__parts__0__tasks__0__activities__0__schedule=schedule, progress__entries=[])


def test_work_has_a_time() -> None:
    assert after(
        plan__parts__0__tasks__0__activities__0__schedule=None,
        plan__reviews__rows__0__schedule=None,
    ) == [("thieu-thoi-gian", f"{PLACE}"), ("thieu-thoi-gian", "plan.yml#reviews.rows.0")]


def test_the_plan_says_when() -> None:
    assert with_schedule(kind="unstated") == [("thoi-gian-khong-neu", f"{PLACE}.schedule.kind")]


@pytest.mark.parametrize(
    "schedule",
    [
        {"kind": "yearly"},
        {"kind": "programme"},
        {"kind": "programme", "programme": "Chương trình công tác năm 2026"},
        {"kind": "quarter", "quarters": ["4"]},
        {"kind": "quarters", "quarters": ["1", "4"]},
        {"kind": "before", "day": "2026-07-30"},
        {"kind": "periodic", "every": "month"},
        {"kind": "periodic_or_ad_hoc"},
        {"kind": "periodic_or_ad_hoc", "every": "month"},
    ],
)
def test_whole_schedules(schedule: dict[str, object]) -> None:
    assert with_schedule(**schedule) == []


@pytest.mark.parametrize("kind", ["quarter", "quarters", "before", "periodic"])
def test_kinds_with_a_need(kind: str) -> None:
    assert with_schedule(kind=kind) == [("thoi-gian-thieu-muc", f"{PLACE}.schedule.kind")]


@pytest.mark.parametrize(
    ("schedule", "field"),
    [
        ({"kind": "yearly", "day": "2026-07-30"}, "day"),
        ({"kind": "yearly", "every": "year"}, "every"),
        ({"kind": "yearly", "programme": "Chương trình"}, "programme"),
        ({"kind": "before", "day": "2026-07-30", "quarters": ["3"]}, "quarters"),
    ],
)
def test_fields_that_a_kind_does_not_use(schedule: dict[str, object], field: str) -> None:
    assert with_schedule(**schedule) == [("thoi-gian-thua-muc", f"{PLACE}.schedule.{field}")]


@pytest.mark.parametrize("quarters", [["0"], ["5"], ["1", "2"]])
def test_one_quarter(quarters: list[str]) -> None:
    found = with_schedule(kind="quarter", quarters=quarters)
    assert found == [("quy-chua-dung", f"{PLACE}.schedule.quarters")]


@pytest.mark.parametrize("quarters", [["3"], ["3", "3"], ["4", "5"]])
def test_several_quarters(quarters: list[str]) -> None:
    found = with_schedule(kind="quarters", quarters=quarters)
    assert found == [("cac-quy-chua-dung", f"{PLACE}.schedule.quarters")]
