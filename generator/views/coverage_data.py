"""Open data of the comparison with the official list: one row a code."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from generator.coverage import Coverage, CoverageItem, times_words
from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow


class CoverageRow(DataRow):
    """A code of the official list, or one that is published without standing there."""

    code: str = Field(title="Mã thủ tục")
    list_date: date | None = Field(title="Ngày của danh mục")
    listed: bool = Field(title="Có trong danh mục")
    times_listed: int = Field(title="Số lần trong danh mục")
    published: bool = Field(title="Đã công khai")
    differences: tuple[str, ...] = Field(title="Khác biệt")
    official_name: str | None = Field(title="Tên trong danh mục")
    name: str | None = Field(title="Tên đang có")
    name_of_code: str | None = Field(title="Mang tên của mã")
    official_sector: str | None = Field(title="Lĩnh vực trong danh mục")
    sector: str | None = Field(title="Lĩnh vực đang có")
    official_time: str | None = Field(title="Thời hạn trong danh mục")
    time: str | None = Field(title="Thời hạn đang có")
    time_differs: bool | None = Field(title="Thời hạn khác")
    page: str | None = Field(title="Trang")


def coverage_data(commune: CommuneView) -> tuple[DataRow, ...]:
    """The rows of a commune; none where it has no official list, or is an archive."""
    if commune.coverage is None or commune.is_archived:
        return ()
    listed_on = commune.coverage.official.listed_on
    return coverage_rows(commune.coverage.coverage, commune.sector_names, listed_on)


def coverage_rows(
    coverage: Coverage, sector_names: Mapping[str, str], listed_on: date | None
) -> tuple[CoverageRow, ...]:
    """The rows of one comparison."""
    return tuple(_row(item, sector_names, listed_on) for item in coverage.items)


def _row(
    item: CoverageItem, sector_names: Mapping[str, str], listed_on: date | None
) -> CoverageRow:
    official, procedure = item.official, item.procedure
    sector = procedure.sector if procedure else None
    return CoverageRow(
        code=item.code,
        list_date=listed_on,
        listed=official is not None,
        times_listed=len(item.rows),
        published=item.is_published,
        differences=item.differences,
        official_name=official.name if official else None,
        name=procedure.name if procedure else None,
        name_of_code=item.name_of or None,
        official_sector=official.sector if official else None,
        sector=sector_names.get(sector, sector) if sector else None,
        official_time=official.time if official else None,
        time=(times_words(procedure) or None) if procedure else None,
        time_differs=item.time_differs,
        page=f"thu-tuc/{item.code}/" if item.is_published or item.is_former else None,
    )
