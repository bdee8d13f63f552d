"""Widths, line breaks and numbers of drawings."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import one_line
from generator.render.charts.labels import figure_vi, shortened, width_of, wrapped


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0, "", "0"),
        (None, "%", "Chưa có số liệu"),
        (1_000_000, "hồ sơ", "1.000.000"),
        (Decimal("98.50"), "%", "98,5%"),
        (Decimal("17.96"), "điểm", "17,96"),
        (Decimal("0.05"), "", "0,05"),
    ],
)
def test_figures_in_words(value: int | Decimal | None, unit: str, words: str) -> None:
    assert figure_vi(value, unit) == words


def test_a_long_name_breaks_between_words() -> None:
    assert wrapped("Lưu thông hàng hoá trong nước, sản xuất và kinh doanh rượu", 330) == (
        "Lưu thông hàng hoá trong nước, sản xuất",
        "và kinh doanh rượu",
    )


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrapped("a" * 8, width_of("aaa")) == ("aaa", "aaa", "aa")


def test_a_label_of_one_line_says_that_it_goes_on() -> None:
    assert shortened("01/2026", 110) == "01/2026"
    assert shortened("Ba tháng đầu năm 2026", 90) == "Ba tháng…"


@given(st.text(), st.integers(20, 400))
def test_no_letter_is_lost_and_no_line_too_wide(text: str, room: int) -> None:
    lines = wrapped(text, room)
    assert "".join(lines).replace(" ", "") == one_line(text).replace(" ", "")
    assert all(width_of(line) <= room or len(line) == 1 for line in lines)
