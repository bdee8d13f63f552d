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
    Fact,
    Facts,
    FilterList,
    FoldList,
    OrderedSteps,
    Page,
    Row,
    Section,
    Subheading,
    Table,
)
from generator.render.charts.chart import Chart
from generator.render.charts.twin import twin_of


def expected_page(page: Page) -> ExpectedPage:
    """The sections, facts and rows that the built page must show."""
    return ExpectedPage(
        path=built_path(page.path),
        record=page.record,
        title=one_line(page.title),
        sources=page.sources,
        sections=tuple(_headings(page.sections)),
        facts=tuple(
            fact
            for section in page.sections
            for block in _opened(section.blocks)
            for fact in _facts(block)
        ),
        rows=tuple(row for section in page.sections for row in _rows(section)),
        structured=_structured(page),
        in_search=page.in_search,
    )


def _opened(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with those that open on demand in their places."""
    for block in blocks:
        yield from block.blocks if isinstance(block, Details) else (block,)


def _fact(fact: Fact) -> ExpectedFact:
    return ExpectedFact(record=fact.record, field=fact.field, text=one_line(fact.text))


def _structured(page: Page) -> str:
    """The data's values: how a page writes them is the templates' matter."""
    if not page.structured:
        return ""
    return json.dumps(page.structured, ensure_ascii=False, sort_keys=True)


def _facts(block: Block) -> Iterator[ExpectedFact]:
    """Single facts; titles of steps, title and description of a drawing count as such."""
    if isinstance(block, Facts):
        yield from map(_fact, block.facts)
    elif isinstance(block, OrderedSteps):
        for step in block.items:
            yield ExpectedFact(record=step.record, field="title", text=one_line(step.title))
            yield from map(_fact, step.facts)
    elif isinstance(block, Chart) and not block.is_empty:
        said = (("chart_title", block.caption), ("chart_description", block.description))
        for field, text in said:
            yield ExpectedFact(record=block.record, field=field, text=one_line(text))


def _headings(sections: Iterable[Section]) -> Iterable[ExpectedSection]:
    for section in sections:
        if section.title:
            yield ExpectedSection(id=section.id, title=one_line(section.title))
        for block in section.blocks:
            if isinstance(block, Subheading):
                yield ExpectedSection(id=block.id, title=one_line(block.title))
            elif isinstance(block, FoldList):
                for fold in block.folds:
                    yield ExpectedSection(id=fold.id, title=one_line(fold.title))


def _rows(section: Section) -> Iterable[ExpectedRow]:
    """Rows of tables and items of filtered lists, under the heading they stand below."""
    heading = section.id
    for block in _opened(section.blocks):
        if isinstance(block, Subheading):
            heading = block.id
        elif isinstance(block, Table | Chart):
            yield from _table_rows(_rows_of(block), heading)
        elif isinstance(block, FoldList):
            for fold in block.folds:
                heading = fold.id
                yield from _table_rows(fold.table.rows, heading)
        elif isinstance(block, FilterList):
            for item in block.items:
                text = one_line(f"{item.title} {item.text}")
                yield ExpectedRow(section=heading, record=item.record, cells=(text,))


def _rows_of(block: Table | Chart) -> tuple[Row, ...]:
    if isinstance(block, Table):
        return block.rows
    return () if block.is_empty else twin_of(block).rows


def _table_rows(rows: Iterable[Row], heading: str) -> Iterable[ExpectedRow]:
    for row in rows:
        cells = tuple(one_line(cell.text) for cell in row.cells if cell)
        yield ExpectedRow(section=heading, record=row.record, cells=cells)
