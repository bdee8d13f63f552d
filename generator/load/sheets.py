"""What a spreadsheet file is before it has a meaning: sheets of rows of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from generator.findings import Finding, Position
from generator.messages import finding

#: More than the largest ministry's list, and far less than what fills a memory.
MOST_ROWS = 20_000
MOST_COLUMNS = 60
#: The largest list of a ministry has 70 kB.
MOST_BYTES = 20_000_000

Cells = tuple[str, ...]


class Unreadable(Exception):  # noqa: N818 - carries a finding, is no fault of the program
    """A file that cannot be read; the one thing to be told of it."""

    def __init__(self, told: Finding) -> None:
        super().__init__(told.rule)
        self.finding = told


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows in which something stands, each with its number in the file."""

    name: str
    rows: tuple[tuple[int, Cells], ...]
    #: A sheet that whoever opens the file does not see.
    is_hidden: bool = False


def sheet_of(
    name: str, rows: Iterable[tuple[int, Cells]], at: Position, *, is_hidden: bool = False
) -> Sheet:
    """A sheet, unless it has more rows than any list."""
    filled = tuple(islice(((n, cells) for n, cells in rows if any(cells)), MOST_ROWS + 1))
    if len(filled) > MOST_ROWS:
        most = f"{MOST_ROWS} dòng"
        raise Unreadable(
            finding("danh-sach-qua-lon", at, name=at.path, size=f"hơn {most}", most=most)
        )
    return Sheet(name, filled, is_hidden)
