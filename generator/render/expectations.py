"""What each built page must show, read from the blocks it is composed of."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.expected import ExpectedFact, ExpectedPage, ExpectedRow, ExpectedSection
from generator.language import one_line
from generator.render.addresses import built_path
from generator.render.blocks import (
    Fact,
    Facts,
    FilterList,
    OrderedSteps,
    Page,
    Section,
    Subheading,
    Table,
)


def expected_page(page: Page) -> ExpectedPage:
    """The sections, facts and rows that the built page must show."""
    return ExpectedPage(
        path=built_path(page.path),
        record=page.record,
        title=one_line(page.title),
        sources=page.sources,
        sections=tuple(_headings(page.sections)),
        facts=tuple(fact for section in page.sections for fact in _facts(section)),
        rows=tuple(row for section in page.sections for row in _rows(section)),
        structured=_structured(page),
        in_search=page.in_search,
    )


def _facts(section: Section) -> Iterable[ExpectedFact]:
    """Single facts, and those of ordered steps behind the step's title."""
    for block in section.blocks:
        if isinstance(block, Facts):
            yield from map(_fact, block.facts)
        elif isinstance(block, OrderedSteps):
            for step in block.items:
                title = one_line(step.title)
                yield ExpectedFact(record=step.record, field="title", text=title)
                yield from map(_fact, step.facts)


def _fact(fact: Fact) -> ExpectedFact:
    return ExpectedFact(record=fact.record, field=fact.field, text=one_line(fact.text))


def _structured(page: Page) -> str:
    """The data's values: how a page writes them is the templates' matter."""
    if not page.structured:
        return ""
    return json.dumps(page.structured, ensure_ascii=False, sort_keys=True)


def _headings(sections: Iterable[Section]) -> Iterable[ExpectedSection]:
    for section in sections:
        if section.title:
            yield ExpectedSection(id=section.id, title=one_line(section.title))
        for block in section.blocks:
            if isinstance(block, Subheading):
                yield ExpectedSection(id=block.id, title=one_line(block.title))


def _rows(section: Section) -> Iterable[ExpectedRow]:
    """Rows of tables and items of filtered lists, under the heading they stand below."""
    heading = section.id
    for block in section.blocks:
        if isinstance(block, Subheading):
            heading = block.id
        elif isinstance(block, Table):
            for row in block.rows:
                cells = tuple(one_line(cell.text) for cell in row.cells if cell)
                yield ExpectedRow(section=heading, record=row.record, cells=cells)
        elif isinstance(block, FilterList):
            for item in block.items:
                text = one_line(f"{item.title} {item.text}")
                yield ExpectedRow(section=heading, record=item.record, cells=(text,))
