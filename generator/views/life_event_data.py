"""Open data of life events: one row a step, with what it needs."""

from __future__ import annotations

from pydantic import Field

from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow
from generator.views.life_events import EventView, StepView


class StepRow(DataRow):
    """A step of a life event."""

    id: str = Field(title="Mã việc")
    event: str = Field(title="Mã sự kiện")
    event_name: str = Field(title="Sự kiện")
    number: int = Field(title="Thứ tự")
    title: str = Field(title="Việc cần làm")
    codes: tuple[str, ...] = Field(title="Thủ tục")
    offered: tuple[str, ...] = Field(title="Thủ tục xã có")
    needs: tuple[str, ...] = Field(title="Cần có trước")
    results: tuple[str, ...] = Field(title="Kết quả cần có")
    needed_by: tuple[str, ...] = Field(title="Cần cho")
    note: str | None = Field(title="Lưu ý")
    page: str = Field(title="Trang")


def life_event_data(commune: CommuneView) -> tuple[DataRow, ...]:
    """Every step of every event that the commune shows."""
    return tuple(_row(step, view) for view in commune.event_views for step in view.steps)


def _row(view: StepView, event: EventView) -> StepRow:
    return StepRow(
        id=view.step.id,
        event=event.event.id,
        event_name=event.event.name,
        number=view.number,
        title=view.step.title,
        codes=view.step.codes,
        offered=tuple(each.code for each in view.offered),
        needs=tuple(need.step.id for need in view.needs),
        results=tuple(need.result for need in view.needs),
        needed_by=tuple(need.step.id for need in view.needed_by),
        note=view.step.note,
        page=f"su-kien/{event.event.id}/",
    )
