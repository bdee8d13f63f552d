"""What the source leaves empty: each official component has its place, and gaps are counted.

The number in the open data is held against the page itself, read place by place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.load import load_corpus
from generator.render.blocks import Facts, Page, Paragraph, Section, Table
from generator.render.datasets import data_files
from generator.render.pages import commune_pages
from generator.views import derive_site
from generator.views.communes import CommuneView
from generator.views.components import Component, gaps_of
from generator.vocabulary import NOT_GIVEN, NOT_IN_SOURCE
from tests.golden import sample_site
from tests.render.filled import AS_OF, PROCEDURES, filled_corpus
from tests.views.building import Values, catalogue, folder, offering, view

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 21)


def _section(page: Page, name: str) -> Section:
    (found,) = (each for each in page.sections if each.id == name)
    return found


def _facts(page: Page) -> Mapping[str, str]:
    return {
        fact.field: fact.text
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Facts)
        for fact in block.facts
    }


def _first_word(page: Page, name: str) -> str:
    """The word for emptiness that a section consists of, «» where it says something."""
    for block in _section(page, name).blocks:
        if isinstance(block, Paragraph) and block.spans[0].is_empty:
            return block.spans[0].text
    return ""


def _fees(page: Page) -> str:
    """The word, if nothing else is said of any fee of any channel, nor in which case it is due."""
    block = _section(page, "phi").blocks[0]
    if not isinstance(block, Table):
        return _first_word(page, "phi")
    found = {
        amount.text if len(kind.lines) == 1 else kind.text
        for kind, amount, *_ in (row.cells for row in block.rows)
        if kind and amount
    }
    return found.pop() if len(found) == 1 else ""


def _times(page: Page) -> str:
    tables = [b for b in _section(page, "cach-thuc").blocks if isinstance(b, Table)]
    found = {row.cells[1].text for table in tables for row in table.rows if row.cells[1]}
    return found.pop() if len(found) == 1 else _facts(page)["time"] if not tables else ""


#: Where each component stands on a procedure's page, and the word it has there if empty.
PLACES: Mapping[Component, Callable[[Page], str]] = {
    Component.NAME: lambda page: _facts(page)["name"],
    Component.STEPS: lambda page: _first_word(page, "trinh-tu"),
    Component.METHODS: lambda page: _first_word(page, "cach-thuc"),
    Component.DOSSIER: lambda page: _first_word(page, "ho-so"),
    Component.SETS: lambda page: _facts(page)["sets"],
    Component.TIMES: _times,
    Component.SUBJECTS: lambda page: _first_word(page, "doi-tuong"),
    Component.AGENCY: lambda page: _facts(page)["agency"],
    Component.RESULTS: lambda page: _first_word(page, "ket-qua"),
    Component.FORMS: lambda page: _facts(page)["forms"],
    Component.CONDITIONS: lambda page: _first_word(page, "dieu-kien"),
    Component.FEES: _fees,
}


def shown_gaps(page: Page) -> list[str]:
    """The components whose place on the page reads «Nguồn không nêu»."""
    return [component.value for component, word in PLACES.items() if word(page) == NOT_IN_SOURCE]


def _records(commune: CommuneView) -> Mapping[str, dict[str, Any]]:
    data = json.loads(data_files(commune)["du-lieu/procedures.json"])
    return {record["code"]: record for record in data["records"]}


def _counted(commune: CommuneView) -> dict[str, tuple[list[str] | None, int | None, str]]:
    """By code what the open data say, and the page's own line."""
    pages = {page.record: page for page in commune_pages(commune)}
    return {
        code: (record["gaps"], record["gap_count"], _facts(pages[code])["gaps"])
        for code, record in _records(commune).items()
    }


def _read(commune: CommuneView) -> dict[str, tuple[list[str] | None, int | None, str]]:
    """The same, read from the page's places."""
    pages = {page.record: page for page in commune_pages(commune)}
    return {view.code: _read_page(pages[view.code]) for view in commune.procedures}


def _read_page(page: Page) -> tuple[list[str] | None, int | None, str]:
    gaps = shown_gaps(page)
    if not gaps and _facts(page)["kind"] == NOT_GIVEN:
        return None, None, NOT_GIVEN
    labels = "; ".join(component.label for component in Component if component.value in gaps)
    return gaps, len(gaps), f"{len(gaps)} mục" + (f": {labels}" if gaps else "")


def test_the_components_are_those_of_the_decree() -> None:
    assert list(PLACES) == list(Component)


def test_the_sample_counts_what_its_pages_show() -> None:
    commune = {each.id: each for each in sample_site().communes}["xa-thu"]
    assert _counted(commune) == _read(commune)


def test_a_content_with_every_field_filled_has_no_gap() -> None:
    commune = derive_site(filled_corpus(lambda _: "từ"), today=AS_OF, as_of=AS_OF).communes[0]
    assert [found[:2] for found in _counted(commune).values()] == [([], 0)] * PROCEDURES


def test_the_real_content_counts_what_its_pages_show() -> None:
    site = derive_site(load_corpus(CONTENT)[0], today=TODAY)
    for commune in site.communes:
        assert _counted(commune) == _read(commune)


def _one(**values: object) -> CommuneView:
    shared = catalogue({"code": "9.000001", "detail": "full", **values})
    return view(folder(offered=offering("9.000001")), shared=shared)


DIGEST = "0" * 64
METHOD: Values = {"channel": "direct"}
ALL = [component.value for component in Component if component is not Component.NAME]


def _without(*names: str) -> list[str]:
    return [name for name in ALL if name not in names]


@pytest.mark.parametrize(
    ("values", "gaps"),
    [
        ({}, ALL),
        ({"detail": "listing"}, None),
        ({"source_digest": {}, "detail": "listing"}, ALL),
        ({"source_digest": {"steps": DIGEST}}, _without("steps")),
        ({"source_digest": {"methods": DIGEST}}, _without("methods", "times", "fees")),
        ({"source_digest": {"dossier": DIGEST}}, _without("dossier", "sets", "forms")),
        ({"official": {"steps": "Nộp hồ sơ"}}, _without("steps")),
        ({"official": {"dossier": "Tờ khai"}}, _without("dossier")),
        ({"official": {"results": "Giấy"}}, _without("results")),
        ({"official": {"conditions": "Đủ tuổi"}}, _without("conditions")),
        ({"has_conditions": "không"}, _without("conditions")),
        ({"conditions": ["Đủ tuổi"]}, _without("conditions")),
        ({"subjects": ["Công dân"], "agency": "UBND"}, _without("subjects", "agency")),
        ({"sets": "1"}, _without("sets")),
        ({"methods": [METHOD]}, _without("methods")),
        ({"methods": [{**METHOD, "free": "có"}]}, _without("methods", "fees")),
        (
            {"methods": [{**METHOD, "free": "có"}, {"channel": "online"}]},
            _without("methods", "fees"),
        ),
        ({"methods": [{**METHOD, "fees": [{"kind": "le_phi"}]}]}, _without("methods")),
        (
            {"methods": [{**METHOD, "fees": [{"amount_vnd": "8000"}]}]},
            _without("methods", "fees"),
        ),
        (
            {
                "methods": [{**METHOD, "fees": [{"kind": "le_phi"}]}],
                "source_digest": {"methods": DIGEST},
            },
            _without("methods", "times"),
        ),
        (
            {"methods": [{**METHOD, "times": [{"amount": "3", "unit": "day"}]}]},
            _without("methods", "times"),
        ),
        ({"cases": [{"items": [{"name": "Tờ khai"}]}]}, _without("dossier")),
        (
            {"cases": [{"items": [{"name": "Ghi chú", "originals": "0", "copies": "0"}]}]},
            _without("dossier"),
        ),
        (
            {"cases": [{"items": [{"name": "Tờ khai", "forms": [{"title": "Mẫu"}]}]}]},
            _without("dossier", "forms"),
        ),
        ({"results": [{"name": "Giấy"}]}, _without("results")),
    ],
)
def test_gaps_worked_out_by_hand(values: Values, gaps: list[str] | None) -> None:
    commune = _one(**values)
    found = gaps_of(commune.procedures[0].procedure)
    assert (None if found is None else [gap.value for gap in found]) == gaps
    assert _counted(commune) == _read(commune)
    assert _records(commune)["9.000001"]["gaps"] == gaps
