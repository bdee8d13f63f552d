"""The search's index: what it holds, how it folds, and what its parts say."""

from __future__ import annotations

import dataclasses
import json

from hypothesis import given
from hypothesis import strategies as st

from generator.language import fold
from generator.model.base import Sourced
from generator.model.citizen_words import CitizenVocabulary
from generator.render import render_site
from generator.render.search.files import PARTS, SECTIONS, SUGGESTIONS, part_of
from generator.render.search.folding import keys
from generator.views import derive_site
from generator.vocabulary import KnownPage, PageSection
from tests.golden import AS_OF, sample_corpus, sample_rendered

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


def test_the_sections_that_a_question_may_open_are_those_of_a_procedure() -> None:
    """As anchors of a page that says everything."""
    text = COMMUNE.files["thu-tuc/9.000001.md"]
    assert [each.value for each in PageSection if f"{{#{each.value}}}" not in text] == []


def test_the_pages_that_have_other_names_are_pages_of_the_site() -> None:
    found = {row[2].rstrip("/") for row in read(SUGGESTIONS)["rows"] if row[2:3]}
    known = {page.value for page in KnownPage}
    assert known - found == set()


def test_entries_that_speak_alike_stand_together() -> None:
    rows = [[*row, *[""] * (11 - len(row))] for row in read(SUGGESTIONS)["rows"]]
    shared = read(SUGGESTIONS)["shared"]
    places = [(row[0], shared[row[6] or 0]) for row in rows]
    assert places == sorted(places)


HOSTILE = "</script><script>alert(1)</script>\"'`${x}"


def hostile_words() -> CitizenVocabulary:
    """Every text of the vocabulary would end the script, if it could."""
    return CitizenVocabulary.model_validate(
        {
            "abbreviations": [{"short": HOSTILE, "means": [HOSTILE]}],
            "names": [{"codes": ["9.000001"], "words": [HOSTILE]}],
            "pages": [{"page": "lien-he", "words": [HOSTILE]}],
            "other_words": [{"said": [HOSTILE], "means": HOSTILE}],
            "acts": [{"words": [HOSTILE]}],
            "facets": [{"section": "phi", "title": HOSTILE, "words": [HOSTILE]}],
            "stop_words": [HOSTILE],
        }
    )


def test_no_word_can_end_the_script() -> None:
    corpus = sample_corpus()
    words = Sourced(hostile_words(), "catalogue/vocabulary.yml", {})
    catalogue = dataclasses.replace(corpus.catalogue, vocabulary=words)
    site = derive_site(dataclasses.replace(corpus, catalogue=catalogue), today=AS_OF)
    text = render_site(site)["xa-thu"].files[SUGGESTIONS]
    assert "<" not in text
    assert len(text.splitlines()) == 1
    data = json.loads(text[text.index("(") + 1 : text.rindex(")")])
    assert data["stop"] == [HOSTILE]
    assert data["facets"] == [["phi", HOSTILE, [HOSTILE]]]
    assert data["acts"] == [[HOSTILE]]
    assert data["others"] == [[[HOSTILE], HOSTILE]]
