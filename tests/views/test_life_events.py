"""What a commune offers for each step of a life event, and what needs what."""

from __future__ import annotations

from generator.model.corpus import Catalogue
from generator.views.communes import CommuneView
from generator.views.life_events import LinkedProcedure, NeedView, done_after, done_before
from tests.views.building import catalogue, folder, offering, view

EVENT = {
    "id": "sinh-con",
    "name": "Sinh con",
    "summary": "Việc cần làm",
    "steps": [
        {"id": "a", "title": "Khai sinh", "codes": ["1.000001", "1.000004"]},
        {
            "id": "b",
            "title": "Nhập khẩu",
            "codes": ["1.000002"],
            "needs": [{"step": "a", "result": "giấy khai sinh", "note": "khi cần"}],
        },
        {
            "id": "c",
            "title": "Làm thẻ",
            "codes": ["1.000003"],
            "needs": [{"step": "b", "result": "đã nhập khẩu"}],
        },
    ],
}
OTHER = {
    "id": "khac",
    "name": "Việc khác",
    "summary": "Xã không có thủ tục nào",
    "steps": [{"id": "a", "title": "Việc", "codes": ["1.000004"]}],
}


def shared() -> Catalogue:
    codes = [{"code": f"1.00000{number}"} for number in range(1, 5)]
    return catalogue(*codes, events=(EVENT, OTHER))


def commune(*codes: str) -> CommuneView:
    return view(folder(offered=offering(*codes)), shared=shared())


def linked(found: tuple[LinkedProcedure, ...]) -> list[tuple[str, str, str]]:
    return [(each.view.code, each.event.id, each.result) for each in found]


def needs(found: tuple[NeedView, ...]) -> list[tuple[int, str, str | None]]:
    return [(need.number, need.result, need.note) for need in found]


def test_steps_say_what_is_offered_and_what_is_not() -> None:
    (event,) = commune("1.000001", "1.000002").event_views
    assert [
        (
            step.number,
            [each.code for each in step.offered],
            [each.record.code for each in step.missing],
        )
        for step in event.steps
    ] == [(1, ["1.000001"], ["1.000004"]), (2, ["1.000002"], []), (3, [], ["1.000003"])]


def test_needs_go_both_ways() -> None:
    (event,) = commune("1.000001", "1.000002").event_views
    assert [(needs(step.needs), needs(step.needed_by)) for step in event.steps] == [
        ([], [(2, "giấy khai sinh", "khi cần")]),
        ([(1, "giấy khai sinh", "khi cần")], [(3, "đã nhập khẩu", None)]),
        ([(2, "đã nhập khẩu", None)], []),
    ]


def test_procedures_before_and_after_another() -> None:
    events = commune("1.000001", "1.000002").event_views
    assert linked(done_before("1.000002", events)) == [("1.000001", "sinh-con", "giấy khai sinh")]
    assert linked(done_after("1.000001", events)) == [("1.000002", "sinh-con", "giấy khai sinh")]
    # The third step's procedure is not offered here.
    assert linked(done_after("1.000002", events)) == []
    assert linked(done_before("1.000001", events)) == []


def test_an_event_for_which_nothing_is_offered_is_not_shown() -> None:
    assert [each.event.id for each in commune("1.000003").event_views] == ["sinh-con"]
    assert commune().event_views == ()
