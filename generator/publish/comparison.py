"""Holds a built page against what it must show: record, title, sections, facts, rows."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from generator.expected import ExpectedPage, ExpectedRow
from generator.findings import Finding, Position
from generator.language import one_line
from generator.messages import finding
from generator.publish.built_page import BuiltPage, BuiltRow

#: Longer texts are cut in messages: the place says the rest.
_LONGEST = 120


def compare_page(page: ExpectedPage, built: BuiltPage, at: Position) -> Iterator[Finding]:
    """Everything in which the built page differs."""
    if built.record != page.record:
        yield finding("trang-sai-ma", at, page=built.path, found=built.record, expected=page.record)
    if built.title != one_line(page.title):
        yield finding("trang-sai-ten", at, page=built.path, found=built.title, expected=page.title)
    yield from _sections(page, built, at)
    yield from _facts(page, built, at)
    yield from _rows(page, built, at)
    yield from _structured(page, built, at)


def _structured(page: ExpectedPage, built: BuiltPage, at: Position) -> Iterator[Finding]:
    """The data for machines by their values, in one block or none."""
    expected = [json.loads(page.structured)] if page.structured else []
    if [_values(text) for text in built.structured] != expected:
        found = _short(" ".join(built.structured))
        yield finding("du-lieu-may-doc-khac", at, page=built.path, found=found)


def _values(text: str) -> object:
    """The values of a block; the text itself where it is no JSON."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def _sections(page: ExpectedPage, built: BuiltPage, at: Position) -> Iterator[Finding]:
    for section in page.sections:
        found = built.headings.get(section.id)
        if found is None:
            yield finding("muc-thieu", at, page=built.path, id=section.id, title=section.title)
        elif found != one_line(section.title):
            yield finding("muc-sai-ten", at, page=built.path, found=found, expected=section.title)


def _facts(page: ExpectedPage, built: BuiltPage, at: Position) -> Iterator[Finding]:
    expected = Counter((fact.record, fact.field, one_line(fact.text)) for fact in page.facts)
    found = Counter(built.facts)
    extra = list((found - expected).elements())
    for record, field, text in (expected - found).elements():
        shown = next((item for item in extra if item[:2] == (record, field)), None)
        if shown:
            extra.remove(shown)
        yield finding(
            "du-kien-khac",
            at,
            page=built.path,
            field=field,
            record=record,
            found=_short(shown[2] if shown else ""),
            expected=_short(text),
        )
    for record, field, text in extra:
        yield finding(
            "du-kien-thua", at, page=built.path, field=field, record=record, found=_short(text)
        )


def _rows(page: ExpectedPage, built: BuiltPage, at: Position) -> Iterator[Finding]:
    left = list(built.rows)
    missing = _without_twin(
        [row for row in page.rows if row.section in built.headings], left, in_section=True
    )
    missing += _without_twin(
        [row for row in page.rows if row.section not in built.headings], left, in_section=False
    )
    by_record: dict[str, list[BuiltRow]] = defaultdict(list)
    for row in left:
        by_record[row.record].append(row)
    for absent in missing:
        shown = by_record[absent.record].pop(0) if by_record[absent.record] else None
        yield finding(
            "dong-khac",
            at,
            page=built.path,
            section=absent.section,
            record=absent.record,
            found=_line(shown.cells if shown else ()),
            expected=_line(absent.cells),
        )
    for extra in (row for rows in by_record.values() for row in rows):
        yield finding(
            "dong-thua", at, page=built.path, record=extra.record, found=_line(extra.cells)
        )


def _without_twin(
    rows: list[ExpectedRow], left: list[BuiltRow], *, in_section: bool
) -> list[ExpectedRow]:
    """Expected rows that are not shown; those that are shown are taken out of ``left``.

    A section without a heading cannot be told apart on the page: only the rows count.
    """
    shown: dict[tuple[str, str, tuple[str, ...]], list[BuiltRow]] = defaultdict(list)
    for row in left:
        shown[row.section if in_section else "", row.record, row.cells].append(row)
    missing: list[ExpectedRow] = []
    for expected in rows:
        cells = tuple(one_line(cell) for cell in expected.cells)
        twins = shown[expected.section if in_section else "", expected.record, cells]
        if twins:
            twins.pop(0)
        else:
            missing.append(expected)
    left[:] = [row for rows_left in shown.values() for row in rows_left]
    return missing


def _line(cells: Iterable[str]) -> str:
    return _short(" | ".join(cells))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
