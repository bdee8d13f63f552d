"""The words that a page's article must show, read from the blocks in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.language import one_line
from generator.render.blocks import (
    Block,
    Bullets,
    Cards,
    CaseChoice,
    Details,
    Fact,
    Facts,
    FeeSum,
    FilterList,
    FoldList,
    Notice,
    OrderedSteps,
    Page,
    Paragraph,
    PromisedDay,
    SearchBox,
    SearchResults,
    Span,
    Steps,
    Subheading,
    Table,
    TickTools,
)
from generator.render.charts.chart import Chart
from generator.render.charts.drawing import drawing_of
from generator.render.charts.twin import twin_of


def article_words(page: Page) -> str:
    """Everything that the article shows, white space folded."""
    return one_line(" ".join(_page(page)))


def _page(page: Page) -> Iterator[str]:
    yield page.title
    for section in page.sections:
        yield section.title
        for block in section.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph | Notice):
        yield from _spans(block.spans)
    elif isinstance(block, Steps | Bullets):
        yield from (words for item in block.items for words in _spans(item))
    elif isinstance(block, Facts):
        yield from _facts(block.facts)
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, FoldList):
        yield from _fold_list(block)
    elif isinstance(block, Cards):
        yield from (words for card in block.cards for words in (card.title, card.text))
    elif isinstance(block, Subheading):
        yield block.title
    elif isinstance(block, Chart):
        yield from _chart(block)
    elif isinstance(block, Details):
        yield from _spans(block.summary)
        yield from (words for inner in block.blocks for words in _block(inner))
    else:
        yield from _form(block)


def _chart(chart: Chart) -> Iterator[str]:
    yield chart.heading
    if chart.is_empty:
        yield "Chưa có số liệu."
        return
    yield from (chart.caption, chart.description)
    yield from (line for words in drawing_of(chart).words for line in words.lines)
    yield "Xem bảng số liệu"
    yield from _block(twin_of(chart))


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        yield from (fact.label, *_lines(fact.lines))


def _table(table: Table) -> Iterator[str]:
    heads = [cell.text for row in table.head for cell in row]
    yield from (table.caption, *(heads or table.columns))
    for cell in (cell for row in table.rows for cell in row.cells if cell):
        yield from _lines(cell.lines)


def _fold_list(block: FoldList) -> Iterator[str]:
    yield from (words for fold in block.folds for words in (fold.title, fold.count))
    for fold in block.folds:
        yield from (fold.title, fold.count, *_table(fold.table), block.back)


def _form(
    block: SearchBox
    | SearchResults
    | PromisedDay
    | FeeSum
    | FilterList
    | OrderedSteps
    | CaseChoice
    | TickTools,
) -> Iterator[str]:
    if isinstance(block, SearchBox):
        yield from (block.label, "Tìm")
    elif isinstance(block, SearchResults):
        yield from _spans(block.spans)
    elif isinstance(block, TickTools):
        yield from (block.clear, block.print, block.note)
    elif isinstance(block, CaseChoice):
        yield from _case_choice(block)
    elif isinstance(block, PromisedDay):
        yield from _promised_day(block)
    elif isinstance(block, FeeSum):
        yield from _fee_sum(block)
    elif isinstance(block, OrderedSteps):
        for step in block.items:
            yield from (step.title, *_facts(step.facts))
    else:
        yield from _filter_list(block)


def _filter_list(block: FilterList) -> Iterator[str]:
    yield "Tên hoặc mã"
    for choice in block.choices:
        yield from (choice.label, "Tất cả", *(label for _, label in choice.values))
    yield from (label for _, label in block.ticks)
    yield "Bỏ lọc"
    yield f"{len(block.items)} mục"
    yield from (words for item in block.items for words in (item.title, item.text))


def _case_choice(block: CaseChoice) -> Iterator[str]:
    yield block.title
    if block.cases:
        yield from (block.case_label, block.every_case, *(case.label for case in block.cases))
    if block.channels:
        yield from (block.channel_label, block.every_channel)
        yield from (label for _, label in block.channels)
    yield from (label for _, label in block.places)


def _promised_day(block: PromisedDay) -> Iterator[str]:
    if len(block.options) > 1:
        yield block.limit_label
    yield from (option.label for option in block.options)
    yield from (block.day_label, block.hour_label, block.button)


def _fee_sum(block: FeeSum) -> Iterator[str]:
    if len(block.options) > 1:
        yield block.fee_label
        yield from (option.label for option in block.options)
    first = block.options[0]
    yield from (first.count_label, first.copies_label, block.button)


def _lines(lines: Iterable[tuple[Span, ...]]) -> Iterator[str]:
    return (words for line in lines for words in _spans(line))


def _spans(spans: Iterable[Span]) -> Iterator[str]:
    return (span.text for span in spans)
