"""Vietnamese text: normal form, folding, slugs, order, digests."""

from __future__ import annotations

import re
import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import (
    digest,
    fold,
    lines_of,
    normalise,
    one_line,
    slugify,
    sort_key,
)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Thủ tục", "Thủ tục"),
        (unicodedata.normalize("NFD", "Đường Nguyễn Huệ"), "Đường Nguyễn Huệ"),
        ("Hô\u0323 ti\u0323ch", "Hộ tịch"),
        ("khai\u200e sinh\u200b\u00ad\ufeff", "khai sinh"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\tb\x00c\x85d\x02", "a b c d "),
    ],
)
def test_normalise(text: str, normal: str) -> None:
    """One spelling for storage; line breaks are kept."""
    assert normalise(text) == normal


def test_one_line_and_lines() -> None:
    """White space of every kind is one space; or lines are kept and empty ones dropped."""
    text = " Đoạn\u00a0 một \r\n\r\n\u3000Đoạn\thai \n"
    assert one_line(text) == "Đoạn một Đoạn hai"
    assert lines_of(text) == ("Đoạn một", "Đoạn hai")


@pytest.mark.parametrize(
    ("text", "folded", "slug"),
    [
        ("Giấy Độc Thân", "giay doc than", "giay-doc-than"),
        ("Hộ tịch", "ho tich", "ho-tich"),
        ("Đất đai, môi trường", "dat dai, moi truong", "dat-dai-moi-truong"),
        ("ƯỚC Ơ Ă Â Ê Ô", "uoc o a a e o", "uoc-o-a-a-e-o"),
        (unicodedata.normalize("NFD", "Thủy lợi"), "thuy loi", "thuy-loi"),
        ("«»", "«»", ""),
    ],
)
def test_fold_and_slug(text: str, folded: str, slug: str) -> None:
    """What citizens type, and what stands in addresses; đ is d in both."""
    assert fold(text) == folded
    assert slugify(text) == slug


def test_dictionary_order() -> None:
    """Letters first (a ă â, d đ, o ô ơ), tones second, as a Vietnamese dictionary does."""
    words = ["y", "ông", "ơn", "ôn", "on", "đá", "đa", "da", "ân", "ăn", "án", "ản", "àn", "an"]
    assert sorted(words, key=sort_key) == [
        *("an", "àn", "ản", "án", "ăn", "ân", "da", "đa", "đá", "on", "ôn", "ông", "ơn", "y")
    ]
    assert sorted(["Bà An", "ba", "Ba Ân"], key=sort_key) == ["ba", "Bà An", "Ba Ân"]


def test_digest() -> None:
    """White space and Unicode form do not count, every other letter does."""
    text = "Người yêu cầu nộp hồ sơ"
    assert digest(unicodedata.normalize("NFD", f" {text}\u200e\n")) == digest(text)
    assert digest(f"{text}.") != digest(text)
    assert re.fullmatch("[0-9a-f]{64}", digest(text))


@given(st.text())
def test_normal_forms_are_final(text: str) -> None:
    """Normalising twice changes nothing more."""
    assert normalise(normalise(text)) == normalise(text)
    assert one_line(one_line(text)) == one_line(text)
    assert one_line(normalise(text)) == one_line(text)
    assert lines_of("\n".join(lines_of(text))) == lines_of(text)


@given(st.text())
def test_slugs_are_plain(text: str) -> None:
    """Only a to z, digits and single hyphens inside; the slug of a slug is itself."""
    slug = slugify(text)
    assert re.fullmatch("([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug


@given(st.lists(st.text(), max_size=5), st.randoms(use_true_random=False))
def test_any_text_can_be_sorted(texts: list[str], random: Random) -> None:
    """The order is total and does not depend on where a text stood."""
    shuffled = random.sample(texts, len(texts))
    assert sorted(texts, key=sort_key) == sorted(shuffled, key=sort_key)
