"""The search's index: what it holds, how it folds, and what its parts say."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.language import fold
from generator.render.search.files import PARTS, SECTIONS, SUGGESTIONS, part_of
from generator.render.search.folding import keys
from tests.golden import sample_rendered

COMMUNE = sample_rendered()["xa-thu"]


def read(path: str):  # type: ignore[no-untyped-def]  # noqa: ANN201  -- JSON of several shapes
    """The data that a script of the index hands over."""
    text = COMMUNE.files[path]
    return json.loads(text[text.index("(") + 1 : text.rindex(")")])


def test_words_without_accents_codes_without_dots_final_y_as_i() -> None:
    text = "Đăng ký: «Giấy 1.001193», quý III/2026 – tây"
    assert keys(text) == ["dang", "ki", "giay", "1001193", "qui", "iii", "2026", "tay"]


@given(st.text())
def test_folding_a_second_time_changes_nothing(text: str) -> None:
    once = keys(text)
    assert keys(" ".join(once)) == once
    assert all(word == fold(word) for word in once)


def test_every_page_of_the_search_has_one_row() -> None:
    rows = [[*row, *[""] * (11 - len(row))] for row in read(SUGGESTIONS)["rows"]]
    found = sorted(row[2] or f"thu-tuc/{row[3]}/" for row in rows)
    pages = (page for page in COMMUNE.expected.pages if page.in_search)
    assert found == sorted(page.path.removesuffix("index.html") for page in pages)


def test_a_word_of_a_page_leads_to_its_entry_and_section() -> None:
    rows = read(SUGGESTIONS)["rows"]
    birth = next(number for number, row in enumerate(rows) if row[3:4] == ["9.000001"])
    part = read(f"tim/van-ban-{part_of('ho so')}.js")
    assert part[0] == part_of("ho so")
    at, found = 0, {}
    for step in part[1]["terms"]["ho so"].split():
        at += int(step, 36)
        found[at // SECTIONS] = part[1]["sections"][at % SECTIONS][0]
    assert birth in found


def test_every_term_lies_in_its_part() -> None:
    parts = [read(f"tim/van-ban-{number}.js")[1]["terms"] for number in range(PARTS)]
    wrong = [term for number, part in enumerate(parts) for term in part if part_of(term) != number]
    assert wrong == []
    assert sum(map(len, parts)) > 500
