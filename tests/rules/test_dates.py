"""Days in their order, on both sides of each boundary."""

from tests.rules.building import after, faultless, found

ACTIVITY = "plan__parts__0__tasks__0__activities__0__"


def test_a_plan_ends_after_it_starts() -> None:
    ended = after(plan__ends_on="2025-12-31", progress__entries=[], progress__measurements=[])
    assert ended == [("ngay-ke-hoach-nguoc", "plan.yml#ends_on")]


def test_progress_is_kept_before_the_plan_ends() -> None:
    assert after(plan__tracked_from="2026-12-31") == []
    assert after(plan__tracked_from="2027-01-01") == [
        ("theo-doi-ngoai-ke-hoach", "plan.yml#tracked_from")
    ]


def test_the_year_lies_in_the_time() -> None:
    assert after(plan__year="2027") == [("nam-ke-hoach-lech", "plan.yml#year")]
    assert after(plan__year="2027", plan__ends_on="2027-01-01") == []


def test_days_lie_in_the_time() -> None:
    target = "plan__parts__0__objectives__0__targets__0__due_on"
    day = ACTIVITY + "schedule__day"
    assert after(**{target: "2026-12-31", day: "2026-01-01"}) == []
    assert after(**{target: "2027-01-01", day: "2025-12-31"}) == [
        ("thoi-gian-ngoai-ke-hoach", "plan.yml#parts.0.objectives.0.targets.0.due_on"),
        ("thoi-gian-ngoai-ke-hoach", "plan.yml#parts.0.tasks.0.activities.0.schedule.day"),
    ]


def test_units_end_after_they_start() -> None:
    content = faultless()
    content["units"]["units"][0] |= {"valid_from": "2025-07-01", "valid_to": "2025-07-01"}
    assert found(content) == []
    content["units"]["units"][0]["valid_to"] = "2025-06-30"
    assert found(content) == [("don-vi-ngay-nguoc", "units.yml#units.0.valid_to")]


def test_no_plan_is_issued_after_the_archive() -> None:
    content = faultless() | {"offered": None}
    content["commune"] |= {"state": "archived", "archived_on": "2026-01-15"}
    assert found(content) == []
    content["commune"]["archived_on"] = "2026-01-14"
    assert found(content) == [("ban-hanh-sau-luu-tru", "plan.yml#issued_on")]


def test_stamps_agree_with_the_plan() -> None:
    stamps = [
        {"where": "trang đầu"},
        {"where": "phụ lục", "number": "9/KH-UBND", "issued_on": "2026-01-16"},
    ]
    assert after(plan__stamps=stamps) == [
        ("ngay-van-ban-lech", "plan.yml#stamps.1.issued_on"),
        ("so-van-ban-lech", "plan.yml#stamps.1.number"),
    ]


def test_stamps_agree_with_each_other_where_the_plan_is_silent() -> None:
    stamps = [
        {"where": "trang đầu", "issued_on": "2026-01-15"},
        {"where": "phụ lục", "issued_on": "2026-01-16"},
    ]
    assert after(plan__issued_on=None, plan__stamps=stamps) == [
        ("ngay-van-ban-lech", "plan.yml#stamps.1.issued_on"),
        ("ke-hoach-thieu-so-ngay", "plan.yml#state"),
    ]


def test_the_month_agrees_with_the_day() -> None:
    assert after(plan__issued_month="2026-01") == []
    assert after(plan__issued_month="2026-02") == [("ngay-van-ban-lech", "plan.yml#issued_month")]
