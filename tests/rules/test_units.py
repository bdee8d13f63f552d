"""Units that are named, and the list of them."""

import pytest

from tests.rules.building import after, faultless, found

ACTIVITY = "plan__parts__0__tasks__0__activities__0__"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("commune__updated_by", "commune.yml#updated_by"),
        (ACTIVITY + "lead__1", "plan.yml#parts.0.tasks.0.activities.0.lead.1"),
        (ACTIVITY + "support__1", "plan.yml#parts.0.tasks.0.activities.0.support.1"),
        ("plan__reviews__rows__0__unit", "plan.yml#reviews.rows.0.unit"),
        ("progress__entries__0__unit", "progress.yml#entries.0.unit"),
        ("units__units__2__members__2", "units.yml#units.2.members.2"),
    ],
)
def test_every_unit_that_is_named_is_listed(name: str, place: str) -> None:
    assert after(**{name: "van-phong-2"}) == [("don-vi-chua-co", place)]


def test_a_missing_list_is_told_once_and_one_that_could_not_be_read_not_again() -> None:
    content = faultless() | {"units": None}
    assert found(content) == [("thieu-danh-sach-don-vi", "commune.yml#updated_by")]
    assert found(content | {"unread": ["nowhere/xa-an/units.yml"]}) == []


def test_ids_are_used_once() -> None:
    assert after(units__units__3={"id": "van-phong", "name": "Tên khác"}) == [
        ("don-vi-trung", "units.yml#units.3.id")
    ]


def test_names_mean_one_unit() -> None:
    unit = {
        "id": "khac",
        "name": "Khác",
        "short_name": "TRUNG TÂM",
        "aliases": ["khac", "Van phong"],
    }
    assert after(units__units__3=unit) == [
        ("ten-don-vi-trung", "units.yml#units.3.aliases.1"),
        ("ten-don-vi-trung", "units.yml#units.3.short_name"),
    ]


def test_only_groups_have_members() -> None:
    assert after(units__units__0__members=["trung-tam"]) == [
        ("thanh-vien-ngoai-nhom", "units.yml#units.0.members")
    ]


def test_no_group_holds_itself() -> None:
    assert after(units__units__2__members__2="chuyen-mon") == [
        ("nhom-long-vong", "units.yml#units.2.members.2")
    ]
    other = {"id": "nhom", "name": "Nhóm", "kind": "group", "members": ["chuyen-mon"]}
    assert after(units__units__3=other) == []
    assert after(units__units__3=other, units__units__2__members__2="nhom") == [
        ("nhom-long-vong", "units.yml#units.2.members.2"),
        ("nhom-long-vong", "units.yml#units.3.members.0"),
    ]
