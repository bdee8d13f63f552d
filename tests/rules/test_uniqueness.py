"""What has one name has it once."""

import pytest

from tests.rules.building import after, faultless, found


@pytest.mark.parametrize(
    ("rule", "name", "value", "place"),
    [
        (
            "linh-vuc-trung",
            "sectors__sectors__2",
            {"id": "ho-tich", "name": "Khác"},
            "catalogue/sectors.yml#sectors.2.id",
        ),
        (
            "ma-thu-tuc-trung",
            "offered__procedures__2",
            {"code": "1.000001"},
            "procedures.yml#procedures.2.code",
        ),
        (
            "danh-muc-goc-trung",
            "reference_list__codes__1",
            {"code": "1.000003", "sector": "dat-dai"},
            "reference.yml#codes.1.code",
        ),
        (
            "su-kien-trung",
            "life_events__life_events__1",
            {"id": "sinh-con", "name": "Khác", "summary": "Khác", "steps": []},
            "life_events.yml#life_events.1.id",
        ),
        (
            "buoc-su-kien-trung",
            "life_events__life_events__0__steps__1",
            {"id": "khai-sinh", "title": "Khác"},
            "life_events.yml#life_events.0.steps.1.id",
        ),
    ],
)
def test_ids_are_used_once(rule: str, name: str, value: object, place: str) -> None:
    assert after(**{name: value}) == [(rule, place)]


def test_ids_of_each_kind_are_used_once_in_a_plan() -> None:
    content = faultless()
    plan = content["plan"]
    plan["parts"].append(plan["parts"][0])
    plan["reviews"]["rows"].append(plan["reviews"]["rows"][0])
    objective, task = "plan.yml#parts.1.objectives.0", "plan.yml#parts.1.tasks.0"
    assert found(content) == [
        ("ma-muc-trung", "plan.yml#parts.1.id"),
        ("ma-muc-trung", f"{objective}.id"),
        ("ma-muc-trung", f"{objective}.targets.0.id"),
        ("ma-muc-trung", f"{objective}.targets.1.id"),
        ("ma-muc-trung", f"{task}.activities.0.id"),
        ("ma-muc-trung", f"{task}.activities.1.id"),
        ("ma-muc-trung", f"{task}.id"),
        ("ma-muc-trung", "plan.yml#reviews.rows.1.id"),
    ]


def test_one_id_may_serve_two_kinds() -> None:
    assert after(plan__parts__0__id="NV-01") == []
