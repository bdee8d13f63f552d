"""What a periodic report is made of: tables whose every row says where its figures are from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath

from generator.views.dossier_rates import Rate
from generator.views.shares import Share
from generator.views.wording import number_vi
from generator.vocabulary import NOT_APPLICABLE, NOT_GIVEN

#: Where a register is kept, and nothing in it is of the period.
NONE_IN_PERIOD = "Sổ không có mục nào trong kỳ"
#: Head of the last column of every table.
SOURCE = "Nguồn số liệu"


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell: a number that can be counted with, or words alone."""

    words: str
    value: int | Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSource:
    """Where a reader finds a row again: page of the site, data set, content files."""

    page: str
    #: Name of the data set: ``du-lieu/<name>.csv`` and ``.json``.
    data: str
    files: tuple[str, ...]

    @property
    def words(self) -> str:
        """All three on one line."""
        parts = [f"trang {self.page}", f"tập dữ liệu du-lieu/{self.data}.csv"]
        folders: dict[str, list[str]] = {}
        for path in map(PurePosixPath, self.files):
            folders.setdefault(str(path.parent), []).append(path.name)
        parts += [f"tệp {folder}/: {', '.join(names)}" for folder, names in folders.items()]
        return "; ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A line of a table."""

    cells: tuple[Figure, ...]
    source: FigureSource


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTable:
    """A table, and the sheet that holds it; where it has rows."""

    #: Name of the sheet: at most 31 characters.
    sheet: str
    title: str
    #: Heads of the cells, without that of the source.
    columns: tuple[str, ...]
    rows: tuple[ReportRow, ...]
    #: What stands in its place without rows: unknown, or none in the period.
    without_rows: str = NOT_GIVEN
    #: Long lists stand in the workbook alone.
    in_document: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSection:
    """A part of the report with a Roman number."""

    title: str
    tables: tuple[ReportTable, ...]


def words(text: str | None) -> Figure:
    """Text; nothing given is said so."""
    return Figure(text or NOT_GIVEN)


def number(value: int | Decimal | None, absent: str = NOT_GIVEN) -> Figure:
    """A number; 0 is one, and nothing known is said so."""
    return Figure(absent) if value is None else Figure(number_vi(value), value)


def percent(value: Decimal | None, absent: str) -> Figure:
    """A rounded percentage with its sign."""
    return Figure(absent) if value is None else Figure(f"{number_vi(value)}%", value)


def rate_figure(rate: Rate | None) -> Figure:
    """A rate of dossiers: unknown, not applicable, and 0 % are three things."""
    if rate is None or not rate.is_known:
        return Figure(NOT_GIVEN)
    return percent(rate.shown_percent, NOT_APPLICABLE)


def share_figures(share: Share | None, absent: str = NOT_GIVEN) -> tuple[Figure, Figure, Figure]:
    """Numerator, denominator, percentage."""
    return counted_figures(share, share.shown if share else None, absent)


def counted_figures(
    share: Share | None, shown: Decimal | None, absent: str = NOT_GIVEN
) -> tuple[Figure, Figure, Figure]:
    """The same, where the percentage is rounded as for a target."""
    if share is None:
        return Figure(absent), Figure(absent), Figure(absent)
    whole = (number(share.numerator), number(share.denominator))
    return (*whole, percent(shown, NOT_APPLICABLE))
