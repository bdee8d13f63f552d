"""Abbreviations are marked once, where a page uses them first; the text stays the same."""

from __future__ import annotations

from generator.render.abbreviations import marking

FULL = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng & nhân dân"}


def test_the_first_use_is_marked_and_no_other() -> None:
    mark = marking(FULL)
    assert mark("UBND xã, UBND tỉnh") == ('<abbr title="Ủy ban nhân dân">UBND</abbr> xã, UBND tỉnh')
    assert mark("UBND") == "UBND"


def test_each_page_begins_anew() -> None:
    assert marking(FULL)("UBND") == marking(FULL)("UBND")


def test_signs_are_escaped_in_text_and_title() -> None:
    assert marking(FULL)("<b> HĐND") == (
        '&#60;b&#62; <abbr title="Hội đồng &#38; nhân dân">HĐND</abbr>'
    )


def test_a_part_of_a_word_is_left_alone() -> None:
    assert marking(FULL)("UBNDX XUBND UBND2") == "UBNDX XUBND UBND2"


def test_without_a_glossary_text_is_only_escaped() -> None:
    assert marking({})("UBND & xã") == "UBND &#38; xã"
