"""The official list of a commune's procedures: what it must offer, as a decision names it."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line, ProcedureCode
from generator.model.source import DocumentReference, Source


class OfficialProcedure(Record):
    """One row of the list, in the list's own words."""

    code: ProcedureCode = Field(title="Mã thủ tục")
    name: Line = Field(title="Tên thủ tục")
    sector: Line | None = Field(
        None, title="Lĩnh vực", description="Tên lĩnh vực như danh mục ghi, ví dụ Hộ tịch."
    )
    time: Line | None = Field(
        None,
        title="Thời hạn giải quyết",
        description="Như danh mục ghi, ví dụ 5 ngày làm việc. Để trống nếu danh mục không nêu.",
    )


class OfficialList(Record):
    """``official_list.yml``: the official list (danh mục chính thức), with its day and source."""

    title: Line = Field(title="Tên danh mục")
    listed_on: Day = Field(
        title="Ngày của danh mục", description="Ngày danh mục được công bố hoặc xuất ra."
    )
    decision: DocumentReference | None = Field(None, title="Quyết định công bố")
    source: Source = Field(title="Nguồn")
    procedures: tuple[OfficialProcedure, ...] = Field(title="Các thủ tục")
