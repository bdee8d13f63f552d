"""What a citizen chooses from: the limits that can be counted, channel by channel."""

from __future__ import annotations

from generator.model.procedures import Procedure
from generator.views.promises import encoded_all, promise_options

DAYS = {"unit": "working_day", "amount": "5"}
CALENDAR_DAYS = {"unit": "day", "amount": "10"}
SAME_DAY = {"unit": "same_day", "cutoff": "15h"}
IN_WORDS = {"unit": "other", "applies_to": "Theo giấy hẹn"}


def options(**channels: list[dict[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    """Label and encoded limits of every option of a procedure with these methods."""
    methods = [{"channel": channel, "times": times} for channel, times in channels.items()]
    procedure = Procedure.model_validate(
        {"code": "1.000001", "name": "A", "detail": "full", "sector": "a", "methods": methods}
    )
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
