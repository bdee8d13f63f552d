"""Progress entries and measurements."""

import pytest

from tests.rules.building import Content, after, faultless, found

ENTRY: Content = {"plan": "2026-an", "activity": "HD-01", "on": "2026-07-01", "text": "Việc"}
REPORT: Content = {"plan": "2026-an", "activity": "HD-02", "on": "2026-10-05", "text": "Kỳ"}


def with_entries(*entries: Content) -> list[tuple[str, str]]:
    content = faultless()
    content["progress"]["entries"] = list(entries)
    return found(content)


def test_plans_activities_and_targets_are_known() -> None:
    assert after(
        progress__entries__0__plan="2026-am",
        progress__measurements__0__plan="2026-am",
        progress__entries__1__activity="HD-09",
        progress__measurements__1__target="HD-01",
    ) == [
        ("ke-hoach-chua-co", "progress.yml#entries.0.plan"),
        ("hoat-dong-chua-co", "progress.yml#entries.1.activity"),
        ("ke-hoach-chua-co", "progress.yml#measurements.0.plan"),
        ("chi-tieu-chua-co", "progress.yml#measurements.1.target"),
    ]


def test_a_plan_that_could_not_be_read_is_not_told_again() -> None:
    content = faultless() | {"plan": None}
    assert len(found(content)) == 4
    assert found(content | {"unread": ["nowhere/xa-an/plans/2026-an.yml"]}) == []


def test_days_between_plan_start_and_reference_date() -> None:
    early, late = ENTRY | {"state": "in_progress"}, REPORT | {"state": "in_progress"}
    late["period"] = "2026-Q4"
    assert with_entries(early | {"on": "2026-01-01"}, late | {"on": "2026-11-20"}) == []
    assert with_entries(early | {"on": "2025-12-31"}, late | {"on": "2026-11-21"}) == [
        ("ngay-truoc-ke-hoach", "progress.yml#entries.0.on"),
        ("ngay-o-tuong-lai", "progress.yml#entries.1.on"),
    ]
    assert after(
        progress__measurements__0__on="2025-12-31", progress__measurements__1__on="2026-11-21"
    ) == [
        ("ngay-truoc-ke-hoach", "progress.yml#measurements.0.on"),
        ("ngay-o-tuong-lai", "progress.yml#measurements.1.on"),
    ]


def test_done_needs_evidence() -> None:
    done = ENTRY | {"state": "completed"}
    assert with_entries(done | {"evidence": [{"url": "https://xa-an.example/1"}]}) == []
    assert with_entries(done) == [("hoan-thanh-thieu-minh-chung", "progress.yml#entries.0.state")]
    assert with_entries(done | {"evidence": [{"title": "Báo cáo"}]}) == [
        ("minh-chung-trong", "progress.yml#entries.0.evidence.0")
    ]


def test_suspended_needs_reason_and_document() -> None:
    suspended = ENTRY | {"state": "suspended"}
    place = "progress.yml#entries.0.state"
    assert with_entries(suspended) == [
        ("tam-dung-thieu-ly-do", place),
        ("tam-dung-thieu-van-ban", place),
    ]
    assert with_entries(suspended | {"reason": "Chờ", "evidence": [{"number": "1/TB-UBND"}]}) == []


@pytest.mark.parametrize(
    ("period", "rules"),
    [
        ("2026", []),
        ("2026-H2", []),
        ("2026-Q3", []),
        ("2026-09", ["ky-bao-cao-khong-khop"]),
        ("2025-Q4", ["ky-bao-cao-khong-khop"]),
        ("2027-Q1", ["ky-bao-cao-khong-khop"]),
        ("2026-Q4", []),
        ("2026-Q5", ["ky-bao-cao-chua-ro"]),
        ("2026-13", ["ky-bao-cao-chua-ro"]),
        ("Quý III/2026", ["ky-bao-cao-chua-ro"]),
    ],
)
def test_periods_of_recurring_work(period: str, rules: list[str]) -> None:
    expected = [(rule, "progress.yml#entries.0.period") for rule in rules]
    assert with_entries(REPORT | {"state": "in_progress", "period": period}) == expected


def test_a_period_has_begun_on_the_day_of_its_report() -> None:
    report = REPORT | {"state": "in_progress", "period": "2026-Q4"}
    assert with_entries(report | {"on": "2026-10-01"}) == []
    assert with_entries(report | {"on": "2026-09-30"}) == [
        ("ky-bao-cao-khong-khop", "progress.yml#entries.0.period")
    ]


def test_the_plan_s_interval_goes_before_the_commune_s() -> None:
    schedule = "plan__parts__0__tasks__0__activities__1__schedule"
    change = {schedule: {"kind": "periodic", "every": "month"}}
    assert after(**change, progress__entries__1__period="2026-09") == []
    assert after(commune__reporting={"interval": "half_year"}) == [
        ("ky-bao-cao-khong-khop", "progress.yml#entries.1.period")
    ]


def test_reports_of_recurring_work_name_their_period() -> None:
    assert with_entries(REPORT | {"state": "in_progress"}) == [
        ("ky-bao-cao-thieu", "progress.yml#entries.0.activity")
    ]
    reason = {"reason": "Chờ", "evidence": [{"number": "1/TB-UBND"}]}
    assert with_entries(REPORT | {"state": "suspended"} | reason) == []


def test_reports_are_entered_once() -> None:
    report = REPORT | {"state": "in_progress", "period": "2026-Q3"}
    begun = ENTRY | {"state": "in_progress"}
    assert (
        with_entries(begun, begun | {"on": "2026-07-02"}, report, report | {"period": "2026-Q2"})
        == []
    )
    assert with_entries(begun, begun, report, report | {"on": "2026-10-06"}) == [
        ("bao-cao-trung", "progress.yml#entries.1.activity"),
        ("bao-cao-trung", "progress.yml#entries.3.activity"),
    ]


def test_nothing_comes_after_completion() -> None:
    done = ENTRY | {"state": "completed", "evidence": [{"number": "1/BC-UBND"}]}
    later = ENTRY | {"state": "in_progress", "on": "2026-07-02"}
    assert with_entries(later | {"on": "2026-07-01"}, done) == []
    assert with_entries(later, done) == [("cap-nhat-sau-hoan-thanh", "progress.yml#entries.0.on")]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ({"numerator": "100", "denominator": "100"}, []),
        ({"numerator": "101", "denominator": "100"}, [("tu-so-lon-hon-mau-so", "numerator")]),
        ({"numerator": "0", "denominator": "0"}, [("mau-so-bang-khong", "denominator")]),
        ({"numerator": "1"}, [("thieu-mau-so", "target")]),
    ],
)
def test_percentages(numbers: dict[str, str], found: list[tuple[str, str]]) -> None:
    base = {"plan": "2026-an", "target": "CT-01", "on": "2026-06-30", "source": "Sổ"}
    expected = [(rule, f"progress.yml#measurements.0.{field}") for rule, field in found]
    assert after(progress__measurements=[base | numbers]) == expected


def test_a_target_has_one_measurement_a_day() -> None:
    again = {
        "plan": "2026-an",
        "target": "CT-02",
        "on": "2026-06-30",
        "numerator": "4",
        "source": "Sổ",
    }
    assert after(progress__measurements__2=again | {"on": "2026-07-01"}) == []
    assert after(progress__measurements__2=again) == [
        ("so-lieu-trung", "progress.yml#measurements.2.target")
    ]
