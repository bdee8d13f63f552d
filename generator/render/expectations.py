"""What each built page must show, read from the blocks it is composed of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from generator.expected import ExpectedFact, ExpectedPage, ExpectedRow, ExpectedSection
from generator.language import one_line
from generator.render.addresses import built_path
from generator.render.blocks import (
    Block,
    Details,
    Facts,
    FilterList,
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
        facts=tuple(
            ExpectedFact(record=fact.record, field=fact.field, text=one_line(fact.text))
            for section in page.sections
            for block in _opened(section.blocks)
            if isinstance(block, Facts)
            for fact in block.facts
        ),
        rows=tuple(row for section in page.sections for row in _rows(section)),
        structured=_structured(page),
        in_search=page.in_search,
    )


def _opened(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with those that open on demand in their places."""
    for block in blocks:
        yield from block.blocks if isinstance(block, Details) else (block,)


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
    for block in _opened(section.blocks):
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
