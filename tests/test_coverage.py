"""A list against what is published: every difference, and nothing that only looks like one."""

from __future__ import annotations

from typing import Any

import pytest

from generator.coverage import (
    Coverage,
    Published,
    Time,
    compare,
    published_by,
    read_time,
    times_words,
)
from generator.model.official import OfficialProcedure
from generator.model.procedures import OfferedList, Procedure, Sector
from generator.vocabulary import TimeUnit

SECTORS = (
    Sector(id="ho-tich", name="Hộ tịch"),
    Sector(id="thuy-loi", name="Thủy lợi", aliases=("Quản lý thuỷ lợi",)),
)


def record(code: str, name: str, sector: str = "ho-tich", *times: tuple[str, str]) -> Procedure:
    limits = [{"amount": amount, "unit": unit} for amount, unit in times]
    methods = [{"channel": "direct", "times": limits}] if limits else []
    return Procedure.model_validate(
        {"code": code, "name": name, "detail": "listing", "sector": sector, "methods": methods}
    )


def row(code: str, name: str, **more: str) -> OfficialProcedure:
    return OfficialProcedure(code=code, name=name, **more)


def compared(listed: list[OfficialProcedure], *records: Procedure, hidden: str = "") -> Coverage:
    """Against these records, all of them published but one."""
    published = Published(frozenset(each.code for each in records) - {hidden})
    return compare(listed, published, {each.code: each for each in records}, SECTORS)


def told(coverage: Coverage) -> dict[str, Any]:
    return {item.code: item.differences for item in coverage.items}


def test_every_kind_of_difference() -> None:
    listed = [
        row("9.000001", "Khai sinh"),
        row("9.000002", "Khai tử", sector="Thuỷ lợi", time="5 ngày"),
        row("9.000003", "Không có bản ghi"),
        row("9.000004", "Chưa công khai"),
        row("9.000001", "Khai sinh"),
    ]
    coverage = compared(
        listed,
        record("9.000001", "khai sinh."),
        record("9.000002", "Khai tử lưu động", "ho-tich", ("5", "working_day")),
        record("9.000004", "Chưa công khai"),
        record("9.000005", "Ngoài danh mục"),
        hidden="9.000004",
    )
    assert told(coverage) == {
        "9.000001": ("duplicate",),
        "9.000002": ("name", "sector", "time"),
        "9.000003": ("missing",),
        "9.000004": ("missing",),
        "9.000005": ("superfluous",),
    }
    assert (coverage.listed, coverage.published) == (4, 2)
    assert [item.code for item in coverage.with_difference("missing")] == ["9.000003", "9.000004"]


def test_what_a_decision_has_ended_is_neither_missing_nor_published() -> None:
    offered = OfferedList.model_validate(
        {"basis": "reference", "procedures": [{"code": "9.000001", "former": "có"}]}
    )
    procedures = {"9.000001": record("9.000001", "Khai sinh")}
    listed = [row("9.000001", "Khai sinh")]
    coverage = compare(listed, published_by(offered), procedures, SECTORS)
    assert told(coverage) == {"9.000001": ("former",)}
    assert (coverage.listed, coverage.published) == (1, 0)
    assert compare([], published_by(offered), procedures, SECTORS).items == ()


def test_the_name_of_another_code() -> None:
    listed = [row("9.000001", "Khai sinh"), row("9.000002", "Khai tử")]
    coverage = compared(
        listed, record("9.000001", "Khai tử."), record("9.000002", "Khai tử lưu động")
    )
    assert [(item.code, item.name_of) for item in coverage.items] == [
        ("9.000001", "9.000002"),
        ("9.000002", ""),
    ]


def test_one_name_under_two_codes_is_no_other_code_s_name() -> None:
    listed = [row("9.000001", "Cấp lại"), row("9.000002", "Cấp lại")]
    coverage = compared(listed, record("9.000001", "Cấp lại"), record("9.000002", "Cấp lại"))
    assert told(coverage) == {"9.000001": (), "9.000002": ()}
    assert [item.name_of for item in coverage.items] == ["", ""]


def test_sectors_by_their_names_and_aliases() -> None:
    listed = [
        row("9.000001", "A", sector="THUỶ LỢI"),
        row("9.000002", "A", sector="Quản lý thủy lợi"),
        row("9.000003", "A", sector="Lĩnh vực lạ"),
        row("9.000004", "A"),
    ]
    records = [record(each.code, "A", "thuy-loi") for each in listed]
    coverage = compared(listed, *records)
    assert [item.sector_differs for item in coverage.items] == [False, False, True, None]


@pytest.mark.parametrize(
    ("official", "differs"),
    [
        ("03 ngày làm việc", False),
        ("Trong ngày", False),
        ("3 ngày", True),
        ("4 ngày làm việc", True),
        ("3 ngày làm việc, phải xác minh thì 8 ngày", None),
        (None, None),
    ],
)
def test_times_of_any_channel(official: str | None, *, differs: bool | None) -> None:
    published = record("9.000001", "A", "ho-tich", ("3", "working_day"))
    same_day = (
        published.methods[0].times[0].model_copy(update={"amount": None, "unit": TimeUnit.SAME_DAY})
    )
    method = published.methods[0].model_copy(
        update={"times": (*published.methods[0].times, same_day)}
    )
    published = published.model_copy(update={"methods": (method,)})
    listed = [OfficialProcedure(code="9.000001", name="A", time=official)]
    assert [item.time_differs for item in compared(listed, published).items] == [differs]
    assert times_words(published) == "3 ngày làm việc; trong ngày"


def test_times_are_not_compared_where_none_is_published() -> None:
    listed = [row("9.000001", "A", time="3 ngày")]
    (item,) = compared(listed, record("9.000001", "A")).items
    assert item.time_differs is None


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("5 ngày làm việc", (5, TimeUnit.WORKING_DAY)),
        ("05 (năm) ngày làm việc.", (5, TimeUnit.WORKING_DAY)),
        ("Không quá 10 ngày", (10, TimeUnit.DAY)),
        ("2 tháng", (2, TimeUnit.MONTH)),
        ("04 giờ", (4, TimeUnit.HOUR)),
        ("Ngay trong ngày làm việc", (None, TimeUnit.SAME_DAY)),
        ("04 giờ làm việc", None),
        ("5", None),
        ("5 đến 10 ngày", None),
        ("Theo quy định", None),
        ("", None),
    ],
)
def test_times_in_words(words: str, time: Time | None) -> None:
    assert read_time(words) == time
