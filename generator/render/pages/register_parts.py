"""What the pages of the registers show alike: documents, units, days, counts, targets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from generator.model.documents import Document
from generator.model.plans import Plan, Target
from generator.model.source import DocumentReference
from generator.render.blocks import Block, Cell, Notice, Row, Section, Span, Table
from generator.render.spans import badge, cell, cell_of, empty, file_target, link, or_empty, text
from generator.views.communes import CommuneView
from generator.views.shares import Share, share_vi
from generator.views.units import UnitView
from generator.views.wording import date_vi, number_vi
from generator.vocabulary import MeasureUnit, TargetState, Word

WordT = TypeVar("WordT", bound=Word)
NO_ROWS = "Chưa có mục nào."
NO_DAY_NAMED = "Nguồn không nêu ngày"


def not_kept(what: str) -> Block:
    """The notice where the commune keeps no such register here: nothing is known, nothing red."""
    return Notice(kind="info", spans=(empty(), text(f"{what} trên trang này.")))


def day_span(day: date | None) -> Span:
    """A day, or that it is not known."""
    return or_empty(date_vi(day) if day else None)


def since_words(start: date | None, end: date | None) -> str:
    """«từ 01/07/2026», «đến hết 30/06/2026», or that the source names no day."""
    since = f"từ {date_vi(start)}" if start else ""
    until = f"đến hết {date_vi(end)}" if end else ""
    return " ".join(part for part in (since, until) if part) or NO_DAY_NAMED


def basis_words(document: DocumentReference) -> str:
    """A document that a dated rule rests on, on one line: number, day, which article."""
    day = f" ngày {date_vi(document.issued_on)}" if document.issued_on else ""
    return document.number + day + (f" ({document.title})" if document.title else "")


def unit_span(unit: UnitView | None, commune: CommuneView) -> Span:
    """A unit, with its page if it has one."""
    if unit is None:
        return empty()
    has_page = any(unit.id == each.id for each in commune.working_units)
    return link(unit.name, f"don-vi/{unit.id}.md") if has_page else text(unit.name)


def procedure_span(code: str, commune: CommuneView) -> Span:
    """A procedure by its code, with its page if the commune offers it."""
    title = next((view.title for view in commune.procedures if view.code == code), None)
    has_page = title is not None and not commune.is_archived
    words = f"{title} ({code})" if title else code
    return link(words, f"thu-tuc/{code}.md") if has_page else text(words)


def code_span(code: str, commune: CommuneView) -> Span:
    """A code alone, with the procedure's page if the commune offers it."""
    return replace(procedure_span(code, commune), text=code)


def document_lines(documents: Iterable[Document], label: str = "") -> tuple[tuple[Span, ...], ...]:
    """Documents, one a line, or that none is known; the label says of what, among other lines."""
    found = tuple(_document(each) for each in documents)
    return found or ((*((text(label),) if label else ()), empty()),)


def _document(document: Document) -> tuple[Span, ...]:
    number = [document.number] if document.number else []
    day = [f"ngày {date_vi(document.issued_on)}"] if document.issued_on else []
    words = " ".join([*number, *day])
    shown = ": ".join(part for part in (words, document.title) if part)
    target = file_target("files", document.file) or document.url or ""
    shown = shown or document.file or document.url or ""
    spans = (link(shown, target),) if target else (text(shown),)
    more = bool(document.file and document.url)
    return (*spans, link(document.url or "", document.url or "")) if more else spans


def counts_table(
    record: str, caption: str, counts: Mapping[WordT, int], heads: tuple[str, str]
) -> Table:
    """How many rows are in each state, and all of them; states without a row are left out."""
    rows = [
        Row(
            record=f"{record}/{state.value}",
            cells=(cell(badge(state), header=True, field="state"), _count(count)),
        )
        for state, count in counts.items()
        if count
    ]
    total = cell(text("Tổng số"), header=True, field="state")
    rows.append(Row(record=f"{record}/tong", cells=(total, _count(sum(counts.values())))))
    return Table(caption=caption, columns=heads, rows=tuple(rows), style="plain")


def _count(count: int) -> Cell:
    return cell(text(number_vi(count)), field="count")


def share_cell(share: Share | None, absent: str, field: str = "share") -> Cell:
    """«94,4% (17/18)», «Không áp dụng» over 0, or why there is none."""
    if share is None:
        return cell(empty(absent), field=field)
    words = share_vi(share)
    return cell(text(words) if share.denominator else empty(words), field=field)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTarget:
    """A plan's target held against what a register counts."""

    plan_id: str
    plan: Plan
    target: Target
    #: What is counted: the sectors of a group, the kind of procedures.
    counted: str
    share: Share | None
    #: The percentage, rounded as on the plan's page.
    shown: Decimal | None
    absent: str
    state: TargetState


def targets_table(caption: str, targets: Iterable[HeldTarget]) -> Table:
    """Targets with their bound, what was counted and their state."""
    return Table(
        caption=caption,
        columns=("Chỉ tiêu", "Mức", "Tính trên", "Kết quả", "Tình trạng"),
        rows=tuple(_target_row(each) for each in targets),
    )


def _target_row(held: HeldTarget) -> Row:
    target = held.target
    unit = "%" if target.unit is MeasureUnit.PERCENT else f" {target.unit.label}"
    anchor = f"ke-hoach/{held.plan_id}.md#chi-tieu"
    return Row(
        record=f"{held.plan_id}/{target.id}",
        cells=(
            cell_of(
                ((text(target.text),), (link(f"Kế hoạch năm {held.plan.year}", anchor),)),
                field="target",
            ),
            cell(text(f"{target.comparator.label} {number_vi(target.value)}{unit}"), field="value"),
            cell(text(held.counted), field="counted"),
            _held_cell(held),
            cell(badge(held.state), field="state"),
        ),
    )


def _held_cell(held: HeldTarget) -> Cell:
    if held.share is None or held.shown is None:
        return share_cell(held.share, held.absent)
    return cell(text(f"{number_vi(held.shown)}% ({held.share.counted})"), field="share")


def section(anchor: str, title: str, *blocks: Block) -> Section:
    """A section of these blocks."""
    return Section(id=anchor, title=title, blocks=blocks)
