"""CSV files as one sheet of text, whichever of the usual marks parts the columns."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from generator.findings import Position
from generator.language import normalise
from generator.lists.headings import find_headings
from generator.load.sheets import MOST_COLUMNS, Cells, Sheet, Unreadable, sheet_of
from generator.messages import finding

SEPARATORS = (",", ";", "\t")
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_separated(content: bytes, at: Position) -> Sheet:
    """The rows of a CSV file, parted by the mark with which headings are found."""
    text = decoded(content, at)
    told: Unreadable | None = None
    sheet = Sheet("", ())
    for separator in SEPARATORS:
        try:
            sheet = sheet_of("", separated_rows(text, separator, at), at)
        except Unreadable as unreadable:
            told = told or unreadable
            continue
        if find_headings(sheet):
            return sheet
    if told:
        raise told
    return sheet


def decoded(content: bytes, at: Position) -> str:
    """A file in UTF-8, or the UTF-16 that Excel writes with its mark; nothing is guessed."""
    encoding = "utf-16" if content.startswith(_UTF_16_MARKS) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Unreadable(finding("danh-sach-bang-ma", at, name=at.path))
    return text


def separated_rows(text: str, separator: str, at: Position) -> Iterator[tuple[int, Cells]]:
    """Rows of cells with the number of the line that each begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise Unreadable(finding("danh-sach-ngoac-kep", Position(at.path, start))) from None
        yield start, tuple(normalise(cell).strip() for cell in row[:MOST_COLUMNS])
        start = reader.line_num + 1
