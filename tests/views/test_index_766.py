"""The index of service quality: as published, with four ways to have no score apart from 0."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.views.index_766 import IndexView, index_view, score_vi
from tests.views.building import catalogue, day, folder
from tests.views.registers import kept, registers_of, shared

FRAME: dict[str, Any] = {
    "name": "Bộ chỉ số",
    "basis": "Quyết định",
    "verified": "secondary",
    "page": {"name": "Trang"},
    "maximum": "10",
    "groups": [
        {
            "id": "mot",
            "name": "Nhóm một",
            "short_name": "Một",
            "maximum": "10",
            "components": [
                {"id": "a", "name": "A", "maximum": "6"},
                {"id": "b", "name": "B", "maximum": "3", "for_communes": "không"},
                {"id": "c", "name": "C"},
                {"id": "d", "name": "D", "maximum": "1"},
            ],
        }
    ],
}


def month(name: str, as_of: str, **more: object) -> dict[str, Any]:
    return {"month": name, "as_of": as_of, "source": {"name": "Trang"}, **more}


def index(**months: dict[str, Any]) -> IndexView:
    view = registers_of(kept("index_766", **months), shared(frame=FRAME)).index_766
    assert view is not None
    return view


def test_scores_are_shown_as_published() -> None:
    components = [{"id": "a", "score": "0"}, {"id": "c"}]
    groups = [{"id": "mot", "score": "7,5", "components": components}]
    view = index(_2026_09=month("2026-09", "2026-10-05", score="7,5", groups=groups))
    (shown,) = view.months
    assert shown.score == Decimal("7.5")
    found = [score_vi(each.score, each.absent) for each in shown.groups[0].components]
    assert found == ["0", "Không tính cho cấp xã", "Không chấm điểm", "Chưa cập nhật"]


def test_a_month_between_two_others_is_unknown_and_not_0() -> None:
    view = index(
        _2025_12=month("2025-12", "2026-01-05", score="5"),
        _2026_02=month("2026-02", "2026-03-05"),
    )
    assert [(each.period.id, score_vi(each.score, each.absent)) for each in view.months] == [
        ("2025-12", "5"),
        ("2026-01", "Chưa cập nhật"),
        ("2026-02", "Không chấm điểm"),
    ]


def test_what_the_portal_published_later_is_not_known_yet() -> None:
    view = index(_2026_10=month("2026-10", "2026-11-21", score="5"))
    assert view.months == ()
    assert view.newest is None


def test_without_a_frame_there_is_no_index() -> None:
    assert index_view(catalogue(), folder(), day("2026-11-20")) is None
