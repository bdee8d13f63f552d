"""The words that a page's article must show, read from the blocks in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.language import one_line
from generator.render.blocks import (
    Block,
    Bullets,
    Cards,
    Facts,
    FilterList,
    Notice,
    Page,
    Paragraph,
    PromisedDay,
    SearchBox,
    Span,
    Steps,
    Subheading,
    Table,
)


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
        for fact in block.facts:
            yield fact.label
            yield from _lines(fact.lines)
    elif isinstance(block, Table):
        heads = [cell.text for row in block.head for cell in row]
        yield from (block.caption, *(heads or block.columns))
        for cell in (cell for row in block.rows for cell in row.cells if cell):
            yield from _lines(cell.lines)
    elif isinstance(block, Cards):
        yield from (words for card in block.cards for words in (card.title, card.text))
    elif isinstance(block, Subheading):
        yield block.title
    else:
        yield from _form(block)


def _form(block: SearchBox | PromisedDay | FilterList) -> Iterator[str]:
    if isinstance(block, SearchBox):
        yield block.label
    elif isinstance(block, PromisedDay):
        yield from _promised_day(block)
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


def _promised_day(block: PromisedDay) -> Iterator[str]:
    if len(block.options) > 1:
        yield block.limit_label
    yield from (option.label for option in block.options)
    yield from (block.day_label, block.hour_label, block.button)


def _lines(lines: Iterable[tuple[Span, ...]]) -> Iterator[str]:
    return (words for line in lines for words in _spans(line))


def _spans(spans: Iterable[Span]) -> Iterator[str]:
    return (span.text for span in spans)
