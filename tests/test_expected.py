"""What a site must show is the same after writing and reading."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.expected import (
    ExpectedFact,
    ExpectedPage,
    ExpectedRow,
    ExpectedSection,
    ExpectedSite,
)

TEXT = st.text(max_size=20)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)


def _several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


PAGES = st.builds(
    ExpectedPage,
    path=TEXT,
    record=TEXT,
    title=TEXT,
    sources=TEXTS,
    sections=_several(st.builds(ExpectedSection, id=TEXT, title=TEXT)),
    facts=_several(st.builds(ExpectedFact, record=TEXT, field=TEXT, text=TEXT)),
    rows=_several(st.builds(ExpectedRow, section=TEXT, record=TEXT, cells=TEXTS)),
)
SITES = st.builds(ExpectedSite, commune=TEXT, source=TEXT, pages=_several(PAGES), files=TEXTS)


@settings(deadline=None)
@given(SITES)
def test_reading_is_the_inverse_of_writing(site: ExpectedSite) -> None:
    assert ExpectedSite.from_json(site.to_json()) == site


@pytest.mark.parametrize("text", ["", "{}", '{"commune": "an", "pages": [], "files": []}', "[1]"])
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ExpectedSite"):
        ExpectedSite.from_json(text)
