"""Units: a group's work counts once in the totals, and shows on its members' pages."""

from __future__ import annotations

from generator.model.corpus import CommuneFolder
from generator.render.expectations import expected_page
from generator.render.pages.units import unit_page
from generator.views.communes import CommuneView
from generator.views.units import UnitView
from tests.views.building import folder, plan, units, view

UNITS = units(
    {"id": "van-phong"},
    {"id": "trung-tam"},
    {"id": "nhom", "kind": "group", "members": ["van-phong", "kinh-te", "buu-cuc"]},
    {"id": "kinh-te"},
    {"id": "buu-cuc", "kind": "outside"},
    {"id": "ho-tich", "kind": "post"},
    {"id": "khong-viec"},
)


def _given() -> CommuneFolder:
    work = [
        ("HD-1", ["nhom"], ["trung-tam"]),
        ("HD-2", ["van-phong"], ["nhom"]),
        ("HD-3", ["van-phong", "nhom"], []),
        ("HD-4", ["trung-tam"], ["van-phong"]),
    ]
    activities = [
        {"id": name, "text": name, "lead": lead, "support": support, "schedule": {"kind": "yearly"}}
        for name, lead, support in work
    ]
    tasks = [{"id": "NV-1", "title": "Nhiệm vụ", "activities": activities}]
    rows = [{"id": "RS-1", "unit": "ho-tich", "sectors": ["Hộ tịch"]}]
    record = plan(
        parts=[{"id": "I", "title": "Phần", "tasks": tasks}],
        reviews={"title": "Rà soát", "rows": rows},
    )
    return folder(unit_list=UNITS, plans={"2026-an": record})


def _of(commune: CommuneView, name: str) -> dict[str, list[str]]:
    unit = commune.units[name]
    return {
        "lead": [a.activity.id for a in commune.led_by(unit)],
        "group": [a.activity.id for a in commune.led_by_group_of(unit)],
        "support": [a.activity.id for a in commune.supported_by(unit)],
    }


def test_each_unit_has_its_work() -> None:
    commune = view(_given())
    assert {name: _of(commune, name) for name in commune.units} == {
        "van-phong": {"lead": ["HD-2", "HD-3"], "group": ["HD-1"], "support": ["HD-4"]},
        "trung-tam": {"lead": ["HD-4"], "group": [], "support": ["HD-1"]},
        "nhom": {"lead": ["HD-1", "HD-3"], "group": [], "support": ["HD-2"]},
        "kinh-te": {"lead": [], "group": ["HD-1", "HD-3"], "support": []},
        "buu-cuc": {"lead": [], "group": ["HD-1", "HD-3"], "support": []},
        "ho-tich": {"lead": [], "group": [], "support": []},
        "khong-viec": {"lead": [], "group": [], "support": []},
    }


def test_totals_count_an_activity_once() -> None:
    assert [a.activity.id for a in view(_given()).activities] == ["HD-1", "HD-2", "HD-3", "HD-4"]


def test_pages_for_units_that_work_review_or_belong_to_a_working_group() -> None:
    assert [unit.id for unit in view(_given()).working_units] == [
        "van-phong",
        "trung-tam",
        "nhom",
        "kinh-te",
        "ho-tich",
    ]


def _page_rows(commune: CommuneView, unit: UnitView, section: str) -> list[tuple[str, str]]:
    page = expected_page(unit_page(unit, commune))
    return [(row.record, row.cells[0]) for row in page.rows if row.section == section]


def test_a_member_s_page_marks_the_group_s_work() -> None:
    commune = view(_given())
    member = commune.units["van-phong"]
    assert _page_rows(commune, member, "cung-nhom") == [("2026-an/HD-1", "HD-1 cùng nhóm")]
    assert _page_rows(commune, member, "chu-tri") == [
        ("2026-an/HD-2", "HD-2"),
        ("2026-an/HD-3", "HD-3"),
    ]
    assert _page_rows(commune, commune.units["nhom"], "cung-nhom") == []


def test_groups_and_members_know_each_other() -> None:
    found = view(_given()).units
    assert [member.id for member in found["nhom"].members] == ["van-phong", "kinh-te", "buu-cuc"]
    assert [group.id for group in found["kinh-te"].groups] == ["nhom"]
    assert found["trung-tam"].members == found["trung-tam"].groups == ()
