"""``/kiem-tra/``: inspections with plan, schedule and conclusion; trainings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.render.blocks import Block, Page, Row, Span, Table
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.register_cards import see_also
from generator.render.pages.register_parts import (
    counts_table,
    day_span,
    document_lines,
    not_kept,
    section,
    unit_span,
)
from generator.render.spans import badge, cell, cell_of, empty, or_empty, paragraph, text
from generator.views.communes import CommuneView
from generator.views.inspections import InspectionsView, InspectionView, TrainingView
from generator.views.wording import date_vi, number_vi
from generator.vocabulary import EventState

PAGE = "kiem-tra.md"
RECORD = "kiem-tra"
NOBODY_COUNTED = "chưa cập nhật số người dự"


def inspections_page(commune: CommuneView) -> Page:
    """``/kiem-tra/``."""
    view = commune.registers.inspections
    return Page(
        path=PAGE,
        title="Kiểm tra, tập huấn",
        description=f"Kế hoạch, lịch, kết luận kiểm tra và tập huấn của {commune.name_inside}.",
        record=RECORD,
        sources=sources_of(commune, (commune.registers,), commune.plans),
        updated=updated_words(commune),
        sections=(
            section("kiem-tra", "Kiểm tra", *_inspections(view, commune)),
            section("tap-huan", "Tập huấn", *_trainings(view, commune)),
            see_also(commune, PAGE),
        ),
    )


def _inspections(view: InspectionsView, commune: CommuneView) -> Iterator[Block]:
    if not view.inspections:
        yield not_kept("kế hoạch, lịch và kết luận kiểm tra")
        return
    counts = Counter(each.state for each in view.inspections)
    states = {state: counts[state] for state in EventState}
    heads = ("Tình trạng", "Số cuộc")
    yield counts_table(RECORD, "Cuộc kiểm tra theo tình trạng", states, heads)
    yield Table(
        caption="Các cuộc kiểm tra",
        columns=("Nội dung", "Đơn vị", "Lịch, kế hoạch", "Kết luận", "Tình trạng"),
        rows=tuple(_inspection(each, commune) for each in view.inspections),
    )
    yield _as_of(commune)


def _inspection(view: InspectionView, commune: CommuneView) -> Row:
    record = view.record
    checked = ", ".join(unit.name for unit in view.inspected)
    inspected = text(f"Được kiểm tra: {checked}") if checked else empty()
    plan = document_lines([record.plan] if record.plan else [], "Kế hoạch:")
    return Row(
        record=f"{RECORD}/{record.id}",
        cells=(
            cell_of(((text(record.title),), (inspected,)), field="title"),
            cell(unit_span(view.unit, commune), field="unit"),
            cell_of((*_days(view), *plan), field="days"),
            cell_of(_conclusion(view), field="conclusion"),
            cell(badge(view.state), field="state"),
        ),
    )


def _days(view: InspectionView | TrainingView) -> tuple[tuple[Span, ...], ...]:
    record = view.record
    held = ((text(f"Thực hiện: {date_vi(record.held_on)}"),),) if record.held_on else ()
    return ((text("Lịch:"), day_span(record.planned_on)), *held)


def _conclusion(view: InspectionView) -> tuple[tuple[Span, ...], ...]:
    record = view.record
    if record.conclusion is None:
        return ((empty(),),)
    said = tuple((text(each),) for each in (record.findings or "").split("\n") if each)
    day = ((text(f"Ngày {date_vi(record.concluded_on)}"),),) if record.concluded_on else ()
    return (*document_lines([record.conclusion]), *day, *said)


def _trainings(view: InspectionsView, commune: CommuneView) -> Iterator[Block]:
    if not view.trainings:
        yield not_kept("các lớp tập huấn")
        return
    total, known = view.participants
    words = f"{number_vi(total)} lượt người dự ở {known} lớp đã ghi số" if known else NOBODY_COUNTED
    yield paragraph(text(f"{len(view.trainings)} lớp, {words}."))
    yield Table(
        caption="Các lớp tập huấn",
        columns=("Nội dung", "Đơn vị", "Lịch, văn bản", "Số người dự", "Tình trạng"),
        rows=tuple(_training(each, commune) for each in view.trainings),
    )
    yield _as_of(commune)


def _training(view: TrainingView, commune: CommuneView) -> Row:
    record = view.record
    count = None if record.participants is None else number_vi(record.participants)
    audience = ((text(f"Cho: {record.audience}"),),) if record.audience else ()
    return Row(
        record=f"tap-huan/{record.id}",
        cells=(
            cell_of(((text(record.title),), *audience), field="title"),
            cell(unit_span(view.unit, commune), field="unit"),
            cell_of((*_days(view), *document_lines(record.documents, "Văn bản:")), field="days"),
            cell(or_empty(count), field="participants"),
            cell(badge(view.state), field="state"),
        ),
    )


def _as_of(commune: CommuneView) -> Block:
    return paragraph(text(f"Tính đến ngày {date_vi(commune.as_of)}."), style="meta")
