"""Methods: channels, times and fees that run together."""

from __future__ import annotations

import pytest

from generator.model.procedures import Method
from generator.portal.method_table import read_method_table
from generator.portal.methods import (
    OTHER_AMOUNTS,
    OTHER_TIMES,
    SOME_CASES,
    SOME_EXEMPT,
    fact_methods,
    source_methods,
)
from generator.portal.outcomes import Log
from tests.portal.records import METHODS


def _facts(body: str) -> tuple[list[Method], list[tuple[str, str]]]:
    log = Log()
    rows = read_method_table(METHODS + body, log)
    refused = [(entry.field, entry.reason) for entry in log.entries if entry.state == "refused"]
    return list(fact_methods(rows)), refused


def _method(**values: object) -> Method:
    return Method.model_validate(values)


@pytest.mark.parametrize(
    ("cell", "amount", "unit"),
    [
        ("3 Ngày làm việc", "3", "working_day"),
        ("15 Ngày", "15", "day"),
        ("8 Giờ", "8", "hour"),
        ("2 Tháng", "2", "month"),
        ("1 Năm", "1", "year"),
    ],
)
def test_every_unit_of_time(cell: str, amount: str, unit: str) -> None:
    wanted = _method(channel="direct", times=[{"amount": amount, "unit": unit}], free="có")
    assert _facts(f"Trực tiếp{cell}Miễn phí") == ([wanted], [])


def test_a_number_without_a_unit_is_no_time() -> None:
    assert _facts("Trực tuyến1Miễn phí") == (
        [_method(channel="online", free="có")],
        [("time", "no-unit")],
    )


def test_time_in_words_is_not_guessed() -> None:
    assert _facts("Trực tuyếnKhông phải trả kết quảMiễn phí") == (
        [_method(channel="online", free="có")],
        [("time", "time-in-words")],
    )


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        # No amount begins with nought, and the cell of the time is never left empty.
        ("120,000 VNĐ", "20000"),
        ("1500,000 VNĐ", "500000"),
        # The note states in full what the cell leaves three noughts off.
        ("120 VNĐ(20.000 đ/tờ khai)", "20000"),
    ],
)
def test_a_bare_number_before_an_amount_that_ends_in_one_place(cell: str, amount: str) -> None:
    methods, refused = _facts(f"Trực tuyến{cell}")
    assert [fee.amount_vnd for method in methods for fee in method.fees] == [int(amount)]
    assert refused == [("time", "no-unit")]


@pytest.mark.parametrize(
    ("cell", "why"),
    [("125,000 VNĐ", "glued"), ("120 VNĐ", "too-small"), ("120 VNĐ(25.000 đ/tờ)", "too-small")],
)
def test_a_bare_number_before_an_amount_that_could_be_split_twice(cell: str, why: str) -> None:
    assert _facts(f"Trực tuyến{cell}") == (
        [_method(channel="online")],
        [("time", "no-unit"), ("fee", why)],
    )


def test_an_amount_short_of_its_thousands_beside_a_whole_one() -> None:
    methods, refused = _facts("Trực tiếp3 Ngày50 VNĐ(50.000đ/giấy)")
    assert ([fee.amount_vnd for fee in methods[0].fees], refused) == ([50000], [])


@pytest.mark.parametrize("note", ["", "(Không)", "(Không quy định.)", "(Không thu lệ phí gì.)"])
def test_free_means_that_nothing_is_paid(note: str) -> None:
    assert _facts(f"Trực tiếpKhông có thông tinMiễn phí{note}")[0][0].free is True


@pytest.mark.parametrize(
    "note", ["(Mức do Hội đồng nhân dân tỉnh quyết định)", "(Miễn cho người cao tuổi)"]
)
def test_free_with_a_fee_in_its_note_is_refused(note: str) -> None:
    assert _facts(f"Trực tiếpKhông có thông tinMiễn phí{note}") == (
        [_method(channel="direct")],
        [("fee", "free-with-note")],
    )


@pytest.mark.parametrize(
    ("fee", "reason"),
    [
        ("150,000 VNĐ(Mức do HĐND tỉnh quyết định)", "set-by-province"),
        ("700 VNĐ(Phí thẩm định)", "too-small"),
        ("50,000 VNĐ(5.000 đồng/giấy)", "fee-contradicts-note"),
        ("10 USD(/bản)", "not-dong"),
    ],
)
def test_amounts_that_are_not_taken(fee: str, reason: str) -> None:
    assert _facts(f"Trực tiếp2 Ngày{fee}") == (
        [_method(channel="direct", times=[{"amount": "2", "unit": "day"}])],
        [("fee", reason)],
    )


@pytest.mark.parametrize(
    ("cell", "fee"),
    [
        ("8,000 VNĐ", {"amount_vnd": "8000"}),
        ("70,000 VNĐ(70.000 đồng/Giấy chứng nhận.)", {"per": "Giấy chứng nhận"}),
        ("70,000 VNĐ(Phí thẩm định: 70.000 đồng/lần.)", {"kind": "phi"}),
        ("70,000 VNĐ(Lệ phí đăng ký)", {"kind": "le_phi"}),
        ("70,000 VNĐ(Nộp theo danh sách)", {"applies_to": SOME_CASES}),
        ("70,000 VNĐ(/bản)thêm bản thu 5.000 đồng", {"per": "bản", "applies_to": OTHER_AMOUNTS}),
        ("70,000 VNĐ(/bản)Miễn cho trẻ em", {"per": "bản", "exempt": SOME_EXEMPT}),
    ],
)
def test_amounts_as_facts(cell: str, fee: dict[str, str]) -> None:
    amount = "8000" if cell.startswith("8,") else "70000"
    wanted = _method(channel="direct", fees=[{"amount_vnd": amount, **fee}])
    assert _facts(f"Trực tiếpKhông có thông tin{cell}") == ([wanted], [])


def test_an_amount_that_is_asked_in_part_is_no_fact() -> None:
    body = "Trực tiếpKhông có thông tin50,000 VNĐ(Thu 50% mức này đến hết năm)"
    assert _facts(body) == ([_method(channel="direct")], [])


def test_rows_of_a_channel_come_together_and_words_are_left_out() -> None:
    body = (
        "Trực tuyến2 NgàyKhông có thông tinTrực tuyến là cách nhanh.\n"
        "Trực tuyến5 NgàyKhông có thông tinThời hạn 12 ngày với hồ sơ khó."
    )
    times = [
        {"amount": "2", "unit": "day"},
        {"amount": "5", "unit": "day", "applies_to": OTHER_TIMES},
    ]
    assert _facts(body) == ([_method(channel="online", times=times)], [])


def test_the_source_s_own_words_beside_an_amount() -> None:
    rows = read_method_table(f"{METHODS}Trực tiếp2 Ngày20,000 VNĐ(Nộp (tại xã) theo lần)X", Log())
    assert source_methods(rows) == (
        _method(
            channel="direct",
            times=[{"amount": "2", "unit": "day"}],
            fees=[{"amount_vnd": "20000", "applies_to": "Nộp (tại xã) theo lần"}],
        ),
    )


def test_a_text_that_is_no_table() -> None:
    log = Log()
    assert read_method_table("Nộp tại xã", log) == ()
    assert [(entry.field, entry.reason) for entry in log.entries] == [("channel", "no-table")]
