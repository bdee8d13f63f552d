"""Every number of plans, progress, units and home leads to how it was computed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.render.blocks import Details, Facts, Page, Span, Table
from generator.render.pages import commune_pages
from tests.golden import sample_site

PAGES = {
    f"{commune.id}/{page.path}": page
    for commune in sample_site().communes
    for page in commune_pages(commune)
}
#: Pages whose numbers are counts or measured values of plans.
COUNTING = sorted(
    path
    for path in PAGES
    if path.split("/", 1)[1].startswith(("ke-hoach/", "tien-do", "don-vi/", "index"))
)
#: Columns of numbers as they were written down, which nothing was computed from.
GIVEN = {"numerator", "denominator", "year"}


def numbers(page: Page) -> Iterator[tuple[str, Span]]:
    """Every count or percentage that stands alone in a cell or a fact, with its field."""
    for section in page.sections:
        for block in section.blocks:
            if isinstance(block, Details):
                continue  # these show how a number was computed
            if isinstance(block, Facts):
                for fact in block.facts:
                    yield from ((fact.field, span) for line in fact.lines for span in line)
            if isinstance(block, Table):
                for cell in (cell for row in block.rows for cell in row.cells if cell):
                    yield from ((cell.field, span) for line in cell.lines for span in line)


@pytest.mark.parametrize("path", COUNTING)
def test_every_number_is_a_link(path: str) -> None:
    alone = [
        (field, span)
        for field, span in numbers(PAGES[path])
        if span.text.rstrip("%").replace(",", "").isdigit() and field not in GIVEN
    ]
    assert [(field, span.text) for field, span in alone if not span.target] == []


def test_numbers_were_looked_at() -> None:
    found = [span for path in COUNTING for field, span in numbers(PAGES[path]) if span.target]
    assert len([span for span in found if span.text.isdigit()]) > 50
