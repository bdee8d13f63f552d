"""The words that a page shows, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from generator.render.blocks import FilterList, Page, Span, Subheading

_PARTS: dict[type, tuple[str, ...]] = {}


def section_texts(page: Page) -> Iterator[tuple[str, str, str]]:
    """Id, title and text of each section that has a title."""
    for section in page.sections:
        if section.title:
            text = " ".join(word for block in section.blocks for word in _words(block))
            yield section.id, section.title, text


def _words(value: object) -> Iterator[str]:
    """Every text inside a block: spans and headings; lists of other pages repeat titles."""
    if isinstance(value, Span):
        yield value.text
    elif isinstance(value, Subheading):
        yield value.title
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)
    elif isinstance(value, FilterList):
        return
    else:
        for name in _parts_of(type(value)):
            yield from _words(getattr(value, name))


def _parts_of(kind: type) -> tuple[str, ...]:
    """Names of the parts of a kind of block, found once: asked for each cell of every table."""
    if kind not in _PARTS:
        named = (field.name for field in fields(kind)) if is_dataclass(kind) else ()
        _PARTS[kind] = tuple(named)
    return _PARTS[kind]
