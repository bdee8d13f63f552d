"""What falls due in the next 30 days, and the calendar file for a telephone."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.blocks import Block, Row, Section, Span, Table
from generator.render.calendar_files import SECTIONS, plan_calendar, unit_calendar
from generator.render.spans import cell, cell_of, lines, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.deadlines import Deadline, coming
from generator.views.plans import PlanView
from generator.views.status import DUE_SOON_DAYS
from generator.views.units import UnitView, named
from generator.views.wording import date_vi

ADD_TO_CALENDAR = "Đưa hạn vào lịch điện thoại"


def coming_section(
    deadlines: Iterable[Deadline], commune: CommuneView, record: str, *more: Block
) -> Section:
    """The work ahead; ``record`` is the page's, ``more`` stands below it."""
    listed = coming(deadlines, commune.as_of)
    words = f"Không có việc nào đến hạn trong {DUE_SOON_DAYS} ngày tới."
    block: Block = _table(listed, commune, record) if listed else paragraph(text(words))
    day = paragraph(text(f"Tính từ ngày {date_vi(commune.as_of)}."), style="meta")
    return Section(
        id="viec-sap-toi",
        title=f"Việc trong {DUE_SOON_DAYS} ngày tới",
        blocks=(block, day, *more),
    )


def _table(deadlines: Iterable[Deadline], commune: CommuneView, record: str) -> Table:
    return Table(
        caption=f"Việc đến hạn trong {DUE_SOON_DAYS} ngày tới",
        columns=("Hạn", "Việc", "Loại", "Chủ trì"),
        rows=tuple(_row(deadline, commune, record) for deadline in deadlines),
    )


def _row(deadline: Deadline, commune: CommuneView, record: str) -> Row:
    left = (deadline.on - commune.as_of).days
    plan = f"ke-hoach/{deadline.plan_id}.md"
    return Row(
        record=f"{record}/{deadline.record}",
        cells=(
            cell_of(lines((date_vi(deadline.on), _days(left))), field="on"),
            cell(link(deadline.text, f"{plan}#{SECTIONS[deadline.kind]}"), field="text"),
            cell(text(deadline.label), field="kind"),
            cell_of(_lead(deadline, commune), field="lead"),
        ),
    )


def _days(left: int) -> str:
    return f"còn {left} ngày" if left else "hôm nay"


def _lead(deadline: Deadline, commune: CommuneView) -> tuple[tuple[Span, ...], ...]:
    units = named(deadline.lead, commune.units)
    return tuple((link(u.name, f"don-vi/{u.id}.md"),) for u in units) or lines((), "–")


def calendar_link(target: str) -> Block:
    """The link to a calendar file, in plain words."""
    return paragraph(
        link(ADD_TO_CALENDAR, target),
        text("(mở tệp bằng ứng dụng lịch)"),
        style="meta",
    )


def plan_calendar_link(plan: PlanView, commune: CommuneView) -> tuple[Block, ...]:
    """The link to a plan's calendar, where it has one."""
    target = plan_calendar(plan, commune)
    return (calendar_link(target),) if target else ()


def unit_calendar_link(unit: UnitView, commune: CommuneView) -> tuple[Block, ...]:
    """The link to a unit's calendar, where it has one."""
    target = unit_calendar(unit, commune)
    return (calendar_link(target),) if target else ()
