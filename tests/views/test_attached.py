"""Attached files in words: what kind, how large, where an address leads."""

from __future__ import annotations

import pytest

from generator.views.attached import AttachedFile, attached, elsewhere_vi, kind_vi, size_vi


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (None, ""),
        (1, "1 kB"),
        (1_000, "1 kB"),
        (1_001, "2 kB"),
        (35_000, "35 kB"),
        (999_000, "999 kB"),
        (999_001, "1 MB"),
        (1_000_000, "1 MB"),
        (1_000_001, "1,1 MB"),
        (1_150_000, "1,2 MB"),
        (20_000_000, "20 MB"),
    ],
)
def test_sizes_are_rounded_up(size: int | None, words: str) -> None:
    assert size_vi(size) == words


def test_kinds() -> None:
    names = ("a.doc", "mau/a.DOCX", "a.pdf", "a.xls", "a.odt", "a.rtf", "a.jpg", "a", "a.html")
    kinds = ["Word", "Word", "PDF", "Excel", "OpenDocument", "RTF", "ảnh JPEG", "", ""]
    assert list(map(kind_vi, names)) == kinds


def test_a_file_with_and_without_a_known_size() -> None:
    sizes = {"mau.docx": 35_000}
    assert attached("mau.docx", sizes, is_shared=True).words == "Word, 35 kB"
    assert attached("khac.pdf", sizes, is_shared=False) == AttachedFile(
        name="khac.pdf", is_shared=False, size=None
    )
    assert attached("khac.pdf", sizes, is_shared=False).words == "PDF"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://xa.example/mau%20don.doc", "Word, mở ở trang xa.example"),
        ("https://xa.example/tai?id=1.doc", "mở ở trang xa.example"),
        ("https://xa.example:8080/", "mở ở trang xa.example"),
    ],
)
def test_an_address_says_where_it_leads(url: str, words: str) -> None:
    assert elsewhere_vi(url) == words
