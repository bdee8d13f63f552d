"""What a citizen chooses from: the limits that can be counted, channel by channel."""

from __future__ import annotations

from typing import Any

from generator.views.promises import encoded_all, promise_options
from tests.views.building import catalogue, folder, view

DAYS = {"unit": "working_day", "amount": "5"}
CALENDAR_DAYS = {"unit": "day", "amount": "10"}
SAME_DAY = {"unit": "same_day", "cutoff": "15h"}
IN_WORDS = {"unit": "other", "applies_to": "Theo giấy hẹn"}


def options(
    areas: list[str] | None = None,
    committed: list[dict[str, Any]] | None = None,
    **channels: list[dict[str, Any]],
) -> list[tuple[str, tuple[str, ...]]]:
    """Label and encoded limits of every option of a procedure with these methods."""
    methods = [{"channel": channel, "times": times} for channel, times in channels.items()]
    shared = catalogue({"code": "1.000001", "methods": methods})
    row = {"code": "1.000001", "committed": committed or []}
    offered = {"basis": "reference", "procedures": [row]}
    given = folder(commune={"areas": areas or []}, offered=offered)
    procedure = view(given, shared=shared).procedures[0]
    return [(each.label, encoded_all(each.limits)) for each in promise_options(procedure)]


def test_one_limit_for_all_channels_names_no_channel() -> None:
    assert options(direct=[DAYS], online=[DAYS]) == [("5 ngày làm việc", ("working_day 5 -",))]


def test_channels_that_differ_are_named() -> None:
    assert options(direct=[SAME_DAY], online=[DAYS], postal=[DAYS]) == [
        (
            "Trực tiếp – Trong ngày; nhận sau 15h00 thì trả kết quả ngày làm việc tiếp theo",
            ("same_day - 15:00",),
        ),
        ("Trực tuyến, Bưu chính – 5 ngày làm việc", ("working_day 5 -",)),
    ]


def test_a_channel_without_a_limit_makes_the_others_name_theirs() -> None:
    assert options(direct=[DAYS], online=[]) == [
        ("Trực tiếp – 5 ngày làm việc", ("working_day 5 -",))
    ]


def test_cases_are_options_of_their_own() -> None:
    verified = {**CALENDAR_DAYS, "applies_to": "Phải xác minh"}
    assert options(direct=[DAYS, verified]) == [
        ("5 ngày làm việc", ("working_day 5 -",)),
        ("Phải xác minh: 10 ngày", ("day 10 -",)),
    ]


def test_stages_are_one_option_in_their_order() -> None:
    stages = [{**DAYS, "stage": "2"}, {**CALENDAR_DAYS, "stage": "1"}]
    assert options(direct=[SAME_DAY | {"applies_to": "Dễ"}, *stages]) == [
        ("2 giai đoạn nối tiếp: 10 ngày; 5 ngày làm việc", ("day 10 -", "working_day 5 -")),
        (
            "Dễ: trong ngày; nhận sau 15h00 thì trả kết quả ngày làm việc tiếp theo",
            ("same_day - 15:00",),
        ),
    ]


def test_what_is_told_in_words_is_no_option() -> None:
    assert options(direct=[IN_WORDS], online=[{"unit": "working_day"}]) == []
    assert options(direct=[{**DAYS, "stage": "1"}, {**IN_WORDS, "stage": "2"}]) == []
    assert options() == []


MOUNTAIN: dict[str, Any] = {"unit": "working_day", "amount": "8", "areas": ["mountain", "island"]}


def test_what_the_commune_committed_to_comes_first() -> None:
    verified = {**CALENDAR_DAYS, "applies_to": "Phải xác minh"}
    sooner = {"unit": "working_day", "amount": "2", "channel": "direct"}
    assert options(committed=[sooner], direct=[DAYS, verified], online=[DAYS]) == [
        (
            "Trực tiếp – Xã cam kết: 2 ngày làm việc (quy định: 5 ngày làm việc)",
            ("working_day 2 -",),
        ),
        ("Trực tiếp – Quy định: 5 ngày làm việc", ("working_day 5 -",)),
        ("Trực tiếp – Phải xác minh: 10 ngày", ("day 10 -",)),
        ("Trực tuyến – 5 ngày làm việc", ("working_day 5 -",)),
    ]


COMMITTED_STAGES = (
    "Xã cam kết: 2 giai đoạn nối tiếp: 3 ngày làm việc (quy định: 5 ngày làm việc); 10 ngày"
)


def test_a_committed_stage_is_counted_with_the_official_others() -> None:
    stages = [{**DAYS, "stage": "1"}, {**CALENDAR_DAYS, "stage": "2"}]
    sooner = {"unit": "working_day", "amount": "3", "stage": "1"}
    assert options(committed=[sooner], direct=stages) == [
        (
            COMMITTED_STAGES,
            ("working_day 3 -", "day 10 -"),
        ),
        (
            "Quy định: 2 giai đoạn nối tiếp: 5 ngày làm việc; 10 ngày",
            ("working_day 5 -", "day 10 -"),
        ),
    ]


def test_the_limit_of_this_kind_of_place_comes_first() -> None:
    assert options(areas=["mountain"], direct=[DAYS, MOUNTAIN]) == [
        ("Ở xã này, miền núi: 8 ngày làm việc", ("working_day 8 -",)),
        ("Địa bàn khác: 5 ngày làm việc", ("working_day 5 -",)),
    ]
    assert options(areas=["ordinary"], direct=[MOUNTAIN, DAYS]) == [
        ("Ở xã này: 5 ngày làm việc", ("working_day 5 -",)),
        ("Miền núi, hải đảo: 8 ngày làm việc", ("working_day 8 -",)),
    ]


def test_where_the_kind_of_place_is_unknown_both_are_options() -> None:
    assert options(direct=[DAYS, MOUNTAIN]) == [
        ("Địa bàn khác: 5 ngày làm việc", ("working_day 5 -",)),
        ("Miền núi, hải đảo: 8 ngày làm việc", ("working_day 8 -",)),
    ]


def test_stages_of_a_kind_of_place_take_the_general_ones_beside_their_own() -> None:
    stages = [{**DAYS, "stage": "1"}, {**MOUNTAIN, "stage": "2"}, {**DAYS, "stage": "2"}]
    assert options(areas=["island"], direct=stages) == [
        (
            "2 giai đoạn nối tiếp: 5 ngày làm việc; Ở xã này, hải đảo: 8 ngày làm việc",
            ("working_day 5 -", "working_day 8 -"),
        ),
        (
            "2 giai đoạn nối tiếp: 5 ngày làm việc; Địa bàn khác: 5 ngày làm việc",
            ("working_day 5 -", "working_day 5 -"),
        ),
    ]
