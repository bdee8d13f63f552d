"""The annex of a plan shows every objective and task, also where the plan gives nothing more."""

from __future__ import annotations

from typing import Any

from generator.render.site import render_commune
from tests.views.building import folder, plan, view

_LONE = {"id": "MT-2", "text": "Không nhiệm vụ"}


def _annex(*parts: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
    shown = view(folder(plans={"2026-an": plan(parts=parts)}))
    pages = {page.path: page for page in render_commune(shown).expected.pages}
    rows = pages["ke-hoach/2026-an/index.html"].rows
    return [(row.record, row.cells) for row in rows if row.section == "nhiem-vu"]


def test_tasks_without_activities_and_objectives_without_tasks() -> None:
    part = {
        "id": "I",
        "title": "Phần",
        "objectives": [{"id": "MT-1", "text": "Mục tiêu"}, _LONE],
        "tasks": [
            {"id": "NV-1", "title": "Trống", "objectives": ["MT-1"], "activities": []},
            {
                "id": "NV-2",
                "title": "Có việc",
                "objectives": ["MT-1"],
                "activities": [{"id": "HD-1", "text": "Việc"}],
            },
        ],
    }
    nothing = ("Chưa cập nhật", "–", "–", "–", "–", "–", "–")
    unstated = ("Chưa cập nhật", "Chưa cập nhật", "–", "Kế hoạch không nêu thời gian")
    assert _annex(part) == [
        ("2026-an/NV-1", ("Mục tiêu", "Trống", *nothing)),
        ("2026-an/HD-1", ("Có việc", "Việc", *unstated, "Chưa rõ hạn", "–")),
        ("2026-an/MT-2", ("Không nhiệm vụ", "Chưa cập nhật", *nothing)),
    ]


def test_a_plan_without_any_part() -> None:
    assert _annex() == []
