"""Case by channel: what a citizen chooses from, each small record worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from generator.force import force_at
from generator.model.communes import Commune
from generator.model.procedures import OfferedProcedure, Procedure, Sector
from generator.views.choices import Choices, choices_of
from generator.views.procedures import ProcedureView

DAYS = {"unit": "working_day", "amount": "5"}
VERIFIED = {"unit": "day", "amount": "10", "applies_to": "Phải xác minh"}
COMMUNE = Commune.model_validate({"name": "Xã A", "kind": "xa", "state": "active"})
FEE = {"kind": "le_phi", "amount_vnd": "20.000"}


def view_of(*methods: object, cases: tuple[object, ...] = ()) -> ProcedureView:
    """A procedure with these channels and groups of papers."""
    procedure = Procedure.model_validate(
        {
            "code": "1.000001",
            "name": "A",
            "detail": "full",
            "sector": "a",
            "methods": methods,
            "cases": cases,
        }
    )
    return ProcedureView(
        procedure=procedure,
        offered=OfferedProcedure(code="1.000001"),
        commune=COMMUNE,
        sector=Sector(id="a", name="A"),
        events=(),
        sources=(),
        standing=force_at((), date(2026, 11, 21)),
    )


def method(channel: str, *times: object, fees: tuple[object, ...] = (), free: str = "") -> object:
    """A channel with its limits and fees."""
    said = {"free": free} if free else {}
    return {"channel": channel, "times": times, "fees": fees, **said}


def group(name: str, papers: int, *, alternative: bool = False) -> object:
    """A group of so many papers, and a note that poses as one."""
    items = [{"name": f"Giấy {number}", "originals": "1"} for number in range(papers)]
    note = {"name": "Lưu ý", "originals": "0", "copies": "0"}
    told = {"alternative": "có"} if alternative else {}
    return {"name": name, "items": [*items, note], **told}


Row = tuple[int, str, tuple[str, ...], tuple[str, ...], int | None]


def told(choices: Choices) -> tuple[list[object], str, list[Row]]:
    """Cases with own and shared groups and papers; channels; rows."""
    return (
        [(case.name, case.own, case.shared, case.papers) for case in choices.cases],
        " ".join(channel.value for channel in choices.channels),
        [
            (
                row.case,
                " ".join(channel.value for channel in row.channels),
                row.times,
                row.fees,
                row.promise,
            )
            for row in choices.rows
        ],
    )


def test_channels_alike_leave_nothing_to_choose() -> None:
    choices = choices_of(view_of(method("direct", DAYS), method("online", DAYS)))
    assert not choices.is_needed
    assert told(choices) == (
        [],
        "",
        [
            (0, "direct", ("5 ngày làm việc",), (), 0),
            (0, "online", ("5 ngày làm việc",), (), 0),
        ],
    )


def test_channels_that_differ_are_chosen_alone() -> None:
    ten = {"unit": "day", "amount": "10"}
    choices = choices_of(view_of(method("direct", DAYS), method("online", ten, free="có")))
    assert told(choices) == (
        [],
        "direct online",
        [
            (0, "direct", ("5 ngày làm việc",), (), 0),
            (0, "online", ("10 ngày",), ("Miễn phí",), 1),
        ],
    )


def test_one_channel_that_is_said_twice_is_no_choice() -> None:
    ten = {"unit": "day", "amount": "10"}
    assert not choices_of(view_of(method("direct", DAYS), method("direct", ten))).is_needed


def test_groups_that_exclude_each_other_are_cases_and_the_others_go_with_each() -> None:
    choices = choices_of(
        view_of(
            method("direct", DAYS),
            method("online", DAYS),
            cases=(
                group("Nhà của mình", 2, alternative=True),
                group("Khi uỷ quyền", 1),
                group("Nhà thuê", 3, alternative=True),
            ),
        )
    )
    five = ("5 ngày làm việc",)
    assert told(choices) == (
        [("Nhà của mình", (1,), (2,), 2), ("Nhà thuê", (3,), (2,), 3)],
        "",
        [(1, "direct online", five, (), 0), (2, "direct online", five, (), 0)],
    )
    assert [case.groups for case in choices.cases] == [(1, 2), (2, 3)]
    assert choices.parts_papers


def test_groups_that_nobody_called_alternatives_are_never_chosen_from() -> None:
    """Papers to hand in and papers to show are both needed."""
    view = view_of(method("direct", DAYS), cases=(group("Phải nộp", 2), group("Xuất trình", 1)))
    assert not choices_of(view).is_needed


def test_a_single_alternative_is_no_choice() -> None:
    view = view_of(method("direct", DAYS), cases=(group("A", 2, alternative=True), group("B", 1)))
    assert not choices_of(view).is_needed


def test_a_group_of_notes_is_no_case() -> None:
    view = view_of(
        method("direct", DAYS),
        cases=(group("A", 1, alternative=True), group("B", 0, alternative=True)),
    )
    assert not choices_of(view).is_needed


@pytest.mark.parametrize("spelling", ["theo danh sách:", "Theo  danh sách.", "THEO DANH SÁCH"])
def test_the_same_case_named_alike_is_one(spelling: str) -> None:
    """Online names a fee by list only: the other case shows it with its condition in words."""
    by_list = {"kind": "le_phi", "amount_vnd": "10.000", "applies_to": spelling}
    online = {"kind": "le_phi", "amount_vnd": "7.000", "applies_to": "Theo danh sách"}
    listed = {**DAYS, "amount": "9", "applies_to": "Theo danh sách"}
    choices = choices_of(
        view_of(
            method("direct", DAYS, listed, fees=(FEE, by_list)),
            method("online", DAYS, fees=(online,)),
            cases=(
                group("Cá nhân", 1, alternative=True),
                group("Theo danh sách", 2, alternative=True),
            ),
        )
    )
    five, nine = ("5 ngày làm việc",), ("9 ngày làm việc",)
    cases, channels, rows = told(choices)
    assert cases == [("Cá nhân", (1,), (), 1), ("Theo danh sách", (2,), (), 2)]
    assert channels == "direct online"
    assert [(row[0], row[1], row[2]) for row in rows] == [
        (1, "direct", five),
        (1, "online", five),
        (2, "direct", nine),
        (2, "online", five),
    ]
    fees = [row.fees for row in choices.rows]
    assert "20.000" in fees[0][0]
    assert "7.000" in fees[1][0]
    assert "Theo danh sách" in fees[1][0]
    assert "10.000" in fees[2][0]
    assert "danh sách" not in fees[2][0].lower()
    assert "7.000" in fees[3][0]
    assert [len(each) for each in fees] == [1, 1, 1, 1]


def test_a_condition_of_a_time_that_no_case_is_named_after_stays_in_words() -> None:
    choices = choices_of(
        view_of(
            method("direct", DAYS, VERIFIED),
            cases=(group("A", 1, alternative=True), group("B", 1, alternative=True)),
        )
    )
    words = ("5 ngày làm việc", "Phải xác minh: 10 ngày")
    assert told(choices)[2] == [(1, "direct", words, (), None), (2, "direct", words, (), None)]


def test_conditions_that_part_the_times_are_cases_and_the_remaining_come_last() -> None:
    choices = choices_of(
        view_of(
            method("direct", DAYS, VERIFIED),
            method("online", DAYS),
            cases=(group("Phải nộp", 2), group("Xuất trình", 1)),
        )
    )
    assert not choices.parts_papers
    assert told(choices) == (
        [("Phải xác minh", (), (1, 2), 0), ("Các trường hợp còn lại", (), (1, 2), 0)],
        "direct online",
        [
            (1, "direct", ("10 ngày",), (), 1),
            (1, "online", ("5 ngày làm việc",), (), 0),
            (2, "direct online", ("5 ngày làm việc",), (), 0),
        ],
    )


def test_one_condition_of_all_limits_is_no_case() -> None:
    """Two limits «in other cases of the source»: nobody could say which is whose."""
    other = {**VERIFIED, "amount": "44"}
    assert not choices_of(view_of(method("direct", VERIFIED, other))).is_needed


def test_stages_and_what_stands_beside_them_are_no_cases() -> None:
    stages = [{**DAYS, "stage": "1"}, {**VERIFIED, "stage": "2"}]
    assert not choices_of(view_of(method("direct", *stages, VERIFIED))).is_needed


#: A remark that names no amount.
WITHOUT_AMOUNT = "Theo mức của tỉnh (nguồn không nêu mức thu)"


def test_priced_fees_of_one_kind_are_cases_but_remarks_are_not() -> None:
    poor = {**FEE, "amount_vnd": "0", "applies_to": "Hộ nghèo"}
    copies = {"kind": "phi", "amount_vnd": "8.000", "per": "bản", "applies_to": "Lấy thêm bản sao"}
    remark = {"applies_to": "Theo mức của tỉnh"}
    choices = choices_of(view_of(method("direct", DAYS, fees=(FEE, poor, copies, remark))))
    assert [case.name for case in choices.cases] == ["Hộ nghèo", "Các trường hợp còn lại"]
    fees = [row.fees for row in choices.rows]
    assert [len(each) for each in fees] == [3, 3]
    assert "20.000" not in " ".join(fees[0])
    assert "20.000" in fees[1][0]
    assert all("8.000" in each[1] and each[2] == WITHOUT_AMOUNT for each in fees)


def test_fees_of_two_kinds_add_up_and_are_no_cases() -> None:
    copies = {"kind": "phi", "amount_vnd": "8.000", "applies_to": "Lấy thêm bản sao"}
    assert not choices_of(view_of(method("direct", DAYS, fees=(FEE, copies)))).is_needed


def test_a_procedure_without_channels_has_no_rows_but_its_cases() -> None:
    choices = choices_of(
        view_of(cases=(group("A", 1, alternative=True), group("B", 1, alternative=True)))
    )
    assert [case.name for case in choices.cases] == ["A", "B"]
    assert choices.rows == ()
