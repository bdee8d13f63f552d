"""A commune's overlay: committed times, places of receipt, kinds of place, posts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.rules.building import after, faultless, found

PLACE = "procedures.yml#procedures.1"
#: The official limit is 3 working days with the cut-off 15h.
SOONER = {"amount": "2", "unit": "working_day"}


def with_overlay(**overlay: object) -> list[tuple[str, str]]:
    content = faultless()
    content["offered"]["procedures"][1] |= overlay
    content["commune"]["points"] = [
        {"id": "thon-hai", "name": "Điểm thôn Hai"},
        {"id": "xa-ben", "name": "Trung tâm xã Bên", "kind": "outside"},
    ]
    return found(content)


@pytest.mark.parametrize(
    ("committed", "expected"),
    [
        (SOONER, []),
        (SOONER | {"channel": "direct"}, []),
        (SOONER | {"channel": "online"}, [("cam-ket-khong-co-thoi-han", "")]),
        (SOONER | {"applies_to": "Phải xác minh"}, [("cam-ket-khong-co-thoi-han", "")]),
        (SOONER | {"stage": "1"}, [("cam-ket-khong-co-thoi-han", "")]),
        (SOONER | {"amount": "3"}, []),  # 3 working days without a cut-off, against 15h
        (SOONER | {"amount": "4"}, [("cam-ket-khong-ngan-hon", ".amount")]),
        ({"amount": "3", "unit": "day"}, []),
        ({"amount": "4", "unit": "day"}, [("cam-ket-khong-so-duoc", ".amount")]),
        ({"unit": "other"}, [("cam-ket-khong-co-so", ".unit")]),
        ({"unit": "day"}, [("thoi-han-thieu-so", ".unit")]),
        ({"unit": "hour", "amount": "0"}, [("thoi-han-bang-khong", ".amount")]),
        (
            {"unit": "day", "amount": "1", "cutoff": "15h"},
            [("gio-chot-khong-can", ".cutoff")],
        ),
    ],
)
def test_committed_times(committed: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert with_overlay(committed=[committed]) == [
        (rule, f"{PLACE}.committed.0{field}") for rule, field in expected
    ]


def test_one_committed_time_for_a_channel_and_a_case() -> None:
    twice = [SOONER, SOONER | {"amount": "1"}, SOONER | {"channel": "direct"}]
    assert with_overlay(committed=twice) == [("cam-ket-trung", f"{PLACE}.committed.1")]


@pytest.mark.parametrize(
    ("areas", "expected"),
    [
        # 5 working days here: the limit of the mountains is what counts.
        (["mountain"], []),
        # 3 working days everywhere else.
        (["ordinary"], ["cam-ket-khong-ngan-hon"]),
        # Nobody knows: it must be shorter than both.
        ([], ["cam-ket-khong-ngan-hon"]),
    ],
)
def test_the_limit_of_this_kind_of_place_is_replaced(areas: list[str], expected: list[str]) -> None:
    content = faultless()
    times = content["procedures"]["1.000002"]["methods"][0]["times"]
    times[0] = {"amount": "3", "unit": "working_day"}
    times.append({"amount": "5", "unit": "working_day", "areas": ["mountain"]})
    content["commune"]["areas"] = areas
    content["offered"]["procedures"][1]["committed"] = [{"amount": "4", "unit": "working_day"}]
    place = f"{PLACE}.committed.0.amount"
    assert found(content) == [(rule, place) for rule in expected]


def test_kinds_of_place() -> None:
    assert after(commune__areas=["mountain", "border"]) == []
    assert after(commune__areas=["mountain", "ordinary"]) == [
        ("dia-ban-khong-khop", "commune.yml#areas")
    ]
    content = faultless()
    content["procedures"]["1.000002"]["methods"][0]["times"][0]["areas"] = ["ordinary"]
    place = "catalogue/procedures/1.000002.yml#methods.0.times.0.areas"
    assert found(content) == [("thoi-han-dia-ban-khac", place)]


@pytest.mark.parametrize(
    ("level", "rules"),
    [("partial", []), ("full", ["ly-do-mot-phan-thua"]), (None, ["ly-do-mot-phan-thua"])],
)
def test_reasons_for_partly_online(level: str | None, rules: list[str]) -> None:
    content = faultless()
    more = {"online_level": level, "online_partial_reason": "presence"}
    content["procedures"]["1.000002"] |= more
    place = "catalogue/procedures/1.000002.yml#online_partial_reason"
    assert found(content) == [(rule, place) for rule in rules]


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        ({"places": [{"point": "office"}, {"point": "thon-hai"}]}, []),
        (
            {"places": [{"point": "thon-ha"}]},
            [("noi-nhan-chua-co", "places.0.point")],
        ),
        (
            {"places": [{"point": "office"}, {"point": "office"}]},
            [("noi-nhan-trung", "places.1.point")],
        ),
        ({"places": [{"point": "xa-ben"}]}, [("noi-nhan-ngoai-xa", "places.0.point")]),
        ({"territory_free": {"scope": "province", "points": ["xa-ben"]}}, []),
        (
            {"territory_free": {"scope": "province", "points": ["thon-hai", "la"]}},
            [
                ("noi-nhan-trong-xa", "territory_free.points.0"),
                ("noi-nhan-chua-co", "territory_free.points.1"),
            ],
        ),
        (
            {"territory_free": {"scope": "nation"}},
            [("phi-dia-gioi-thieu-quyet-dinh", "territory_free.scope")],
        ),
        ({"territory_free": {"scope": "nation", "decision": {"number": "9/QĐ-TTg"}}}, []),
    ],
)
def test_places(overlay: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert with_overlay(**overlay) == [(rule, f"{PLACE}.{field}") for rule, field in expected]


def test_points_have_ids_of_their_own() -> None:
    points = [{"id": id_, "name": "Điểm"} for id_ in ("a", "a", "office")]
    assert after(commune__points=points) == [
        ("noi-nhan-trung", "commune.yml#points.1.id"),
        ("ma-noi-nhan-danh-rieng", "commune.yml#points.2.id"),
    ]
    phone = {"id": "a", "name": "Điểm", "phone": "0912 345 678"}
    assert after(commune__points=[phone]) == []


def test_without_an_office_no_place_is_the_office() -> None:
    content = faultless()
    content["commune"] |= {"office": None, "state": "demo"}
    content["folder"] = "xa-mau"
    content["offered"]["procedures"][1]["places"] = [{"point": "office"}]
    told = [each for each in found(content) if each[0].startswith("noi-nhan")]
    assert told == [("noi-nhan-chua-co", f"{PLACE}.places.0.point")]


@pytest.mark.parametrize(
    "post",
    [
        "Công chức Tư pháp – Hộ tịch",
        "Phó Giám đốc Trung tâm Phục vụ hành chính công",
        "Cán bộ Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
        "Người trực quầy số 1, hỏi ông bà trực ban",
        "Công chức phụ trách Hồ sơ",
    ],
)
def test_posts(post: str) -> None:
    assert with_overlay(officer_post=post) == []


@pytest.mark.parametrize(
    "post",
    [
        "Nguyễn Văn A",
        "Công chức Hộ tịch (bà Lan)",
        "Công chức TRẦN THỊ B",
        "Đ/c Hùng, công chức Hộ tịch",
        "Ông Đỗ Minh, Văn phòng",
    ],
)
def test_posts_with_a_name(post: str) -> None:
    assert with_overlay(officer_post=post) == [("chuc-danh-co-ten-nguoi", f"{PLACE}.officer_post")]


def steps(*needs: tuple[str, list[str]]) -> list[tuple[str, str]]:
    """What is found with these steps, each with the ids of the steps that it needs."""
    listed = [
        {
            "id": id_,
            "title": id_,
            "codes": ["1.000001"],
            "needs": [{"step": step, "result": "Giấy"} for step in each],
        }
        for id_, each in needs
    ]
    return after(life_events__life_events__0__steps=listed)


def needed(step: int, number: int) -> str:
    return f"life_events.yml#life_events.0.steps.{step}.needs.{number}.step"


def test_needs_of_steps() -> None:
    assert steps(("a", []), ("b", ["a"]), ("c", ["a", "b"])) == []
    assert steps(("a", ["a"])) == [("buoc-can-chinh-no", needed(0, 0))]
    assert steps(("a", []), ("b", ["la"])) == [("buoc-can-co-chua-co", needed(1, 0))]
    assert steps(("a", []), ("b", ["a", "a"])) == [("buoc-can-hai-lan", needed(1, 1))]
    assert steps(("a", ["b"]), ("b", [])) == [("buoc-can-dung-sau", needed(0, 0))]
    assert steps(("a", ["c"]), ("b", ["a"]), ("c", ["b"])) == [("buoc-can-nhau", needed(0, 0))]
