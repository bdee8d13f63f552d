"""Two spellings of one name, and two names."""

from __future__ import annotations

import unicodedata

import pytest

from generator.language import comparison_key

NAME = "Thủ tục hòa giải – cấp xã, khỏe (ủy quyền) thúy"


@pytest.mark.parametrize(
    "other",
    [
        unicodedata.normalize("NFD", NAME),
        "Thủ tục hoà giải – cấp xã, khoẻ (uỷ quyền) thuý",
        "THỦ TỤC HÒA GIẢI – CẤP XÃ, KHỎE (ỦY QUYỀN) THÚY",
        "  Thủ tục\u00a0hòa  giải\n– cấp xã , khỏe ( ủy quyền ) thúy ",
        "Thủ tục hòa giải-cấp xã, khỏe (ủy quyền) thúy.",
        "Thủ tục hòa giải — cấp xã, khỏe (ủy quyền) thúy;",
        "Thủ t\u200eục hòa giải - cấp xã, khỏe (ủy quyền) thúy",
    ],
)
def test_the_manner_of_writing_does_not_count(other: str) -> None:
    assert comparison_key(other) == comparison_key(NAME)


def test_quotes_are_alike() -> None:
    keys = {comparison_key(text) for text in ("cấp “Giấy”", 'cấp "Giấy"', "cấp «Giấy»")}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"),
        ("cấp lại", "cáp lại"),
        ("cấp lại", "cập lại"),
        ("đăng ký", "dăng ký"),
        ("loại 1", "loại 2"),
        ("ma", "mả"),
        ("hoa", "hòa"),
    ],
)
def test_other_words_count(one: str, other: str) -> None:
    assert comparison_key(one) != comparison_key(other)
