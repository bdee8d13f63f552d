"""Short ways to make spans, cells and facts."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from generator.render.blocks import Bullets, Cell, Details, Fact, Folded, Paragraph, Span
from generator.vocabulary import NOT_GIVEN, Word


def text(words: str) -> Span:
    """Plain text."""
    return Span(text=words)


def link(words: str, target: str) -> Span:
    """Text that leads somewhere."""
    return Span(text=words, target=target)


def file_target(folder: str, name: str | None) -> str:
    """Where an attached file lies; a name may hold signs that an address gives a meaning."""
    return f"{folder}/{quote(name)}" if name else ""


def badge(status: Word) -> Span:
    """A status by its Vietnamese label."""
    return Span(text=status.label, status=status.value)


def empty(words: str = NOT_GIVEN) -> Span:
    """One of the four words for emptiness."""
    return Span(text=words, is_empty=True)


def or_empty(words: str | None, otherwise: str = NOT_GIVEN) -> Span:
    """The text, or the word for its absence."""
    return text(words) if words else empty(otherwise)


def lines(words: Iterable[str], otherwise: str = NOT_GIVEN) -> tuple[tuple[Span, ...], ...]:
    """One line for each text, or the word for emptiness."""
    found = tuple((text(each),) for each in words)
    return found or ((empty(otherwise),),)


def cell(*spans: Span, header: bool = False, rowspan: int = 1, field: str = "") -> Cell:
    """A cell of one line."""
    return Cell(lines=(spans,), is_header=header, rowspan=rowspan, field=field)


def cell_of(content: tuple[tuple[Span, ...], ...], *, rowspan: int = 1, field: str = "") -> Cell:
    """A cell of several lines."""
    return Cell(lines=content, rowspan=rowspan, field=field)


def fact(field: str, record: str, label: str, *content: Span) -> Fact:
    """A fact of one line."""
    return Fact(field=field, record=record, label=label, lines=(content,))


def paragraph(*spans: Span, style: str = "") -> Paragraph:
    """A paragraph of spans."""
    return Paragraph(spans=spans, style=style)


def folded(anchor: str, words: str, *blocks: Folded) -> Details:
    """Blocks that open on demand, below words that say what they are and how many."""
    return Details(id=anchor, summary=(text(words),), blocks=blocks)


def bullets(words: Iterable[str]) -> Bullets:
    """A plain list of texts."""
    return Bullets(items=tuple((text(each),) for each in words))
