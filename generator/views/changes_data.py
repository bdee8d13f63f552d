"""Changes of procedures as open data."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from generator.views.changes import ChangeView
from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow


class ChangeRow(DataRow):
    """What one decision does to one procedure."""

    decision: str = Field(title="Mã quyết định")
    number: str = Field(title="Số, ký hiệu quyết định")
    title: str = Field(title="Trích yếu")
    issuer: str = Field(title="Cơ quan ban hành")
    issued_on: date = Field(title="Ngày ban hành")
    code: str = Field(title="Mã thủ tục")
    name: str = Field(title="Tên thủ tục")
    change: str = Field(title="Thay đổi")
    parts: tuple[str, ...] = Field(title="Phần được sửa đổi, bổ sung")
    replaced_by: str | None = Field(title="Được thay bằng")
    effective_from: date = Field(title="Có hiệu lực từ")
    upcoming: bool = Field(title="Sắp có hiệu lực")
    source: str = Field(title="Nguồn")
    source_url: str | None = Field(title="Địa chỉ nguồn")
    source_taken_on: date | None = Field(title="Ngày lấy")
    page: str | None = Field(title="Trang của thủ tục")


def changes_data(commune: CommuneView) -> tuple[DataRow, ...]:
    """A row for each change, those to come first."""
    return tuple(_row(view) for view in (*commune.changes.upcoming, *commune.changes.past))


def _row(view: ChangeView) -> ChangeRow:
    change, decision = view.change, view.change.decision.record
    return ChangeRow(
        decision=change.decision_id,
        number=decision.number,
        title=decision.title,
        issuer=decision.issuer,
        issued_on=decision.issued_on,
        code=change.code,
        name=view.procedure.name,
        change=change.kind.value,
        parts=tuple(part.value for part in change.parts),
        replaced_by=change.successor,
        effective_from=change.on,
        upcoming=view.is_upcoming,
        source=decision.source.name,
        source_url=decision.source.url,
        source_taken_on=decision.source.taken_on,
        page=f"thu-tuc/{change.code}/" if view.procedure.has_page else None,
    )
