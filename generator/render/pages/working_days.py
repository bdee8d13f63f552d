"""``/tro-giup/ngay-tra-ket-qua/``: how a promised day is counted, on what ground, by what days."""

from __future__ import annotations

from generator.render.blocks import Block, Page, Row, Section, Table
from generator.render.pages.common import sources_about, updated_words
from generator.render.pages.counting import GROUNDS
from generator.render.spans import cell, empty, paragraph, text
from generator.views.communes import CommuneView
from generator.views.wording import date_vi

PAGE = "tro-giup/ngay-tra-ket-qua.md"
#: Marks of the calendar files, as citizens read them; another one shows as it stands.
_MARKS = {
    "VERIFIED (text)": "đã xem văn bản",
    "VERIFIED (secondary)": "theo nguồn dẫn lại",
    "VERIFIED (partial)": "suy ra một phần",
}


def working_days_page(commune: CommuneView) -> Page:
    """The help page of the counting, with every day off and its source."""
    years = ", ".join(map(str, commune.calendar.years))
    known = f"Có lịch nghỉ của năm {years}." if years else "Chưa có lịch nghỉ của năm nào."
    return Page(
        path=PAGE,
        parents=(("Trợ giúp", "tro-giup/index.md"),),
        title="Cách tính ngày trả kết quả",
        description="Cách đếm ngày làm việc, ngày, giờ, tháng; lịch nghỉ và căn cứ.",
        record="ngay-tra-ket-qua",
        sources=sources_about((*commune.sources, *commune.calendar.sources), commune),
        updated=updated_words(commune),
        sections=(
            Section(id="quy-tac", title="Quy tắc và căn cứ", blocks=(_rules(),)),
            Section(
                id="lich-nghi",
                title="Lịch nghỉ",
                blocks=(
                    paragraph(text(f"{known} Thứ bảy, chủ nhật là ngày nghỉ.")),
                    *_days_off(commune),
                ),
            ),
            Section(id="chua-chot", title="Ngày chưa chốt lịch nghỉ", blocks=_undecided(commune)),
        ),
    )


def _rules() -> Table:
    return Table(
        caption="Quy tắc tính ngày trả kết quả",
        columns=("Quy tắc", "Căn cứ"),
        rows=tuple(
            Row(
                record=f"ngay-tra/{rule}",
                cells=(cell(text(words), header=True, field="rule"), cell(text(basis))),
            )
            for rule, words, basis in GROUNDS
        ),
    )


def _days_off(commune: CommuneView) -> tuple[Block, ...]:
    rows = tuple(
        Row(
            record=f"lich/{day.date.isoformat()}",
            cells=(
                cell(text(date_vi(day.date)), header=True, field="date"),
                cell(text(day.name), field="name"),
                cell(text(day.kind.label), field="kind"),
                cell(text(day.source), field="source"),
                cell(text(_MARKS.get(day.verified, day.verified)), field="verified"),
            ),
        )
        for day in commune.calendar.days
    )
    columns = ("Ngày", "Ngày gì", "Loại", "Nguồn", "Đối chiếu")
    table = Table(caption="Ngày nghỉ lễ, nghỉ hoán đổi, làm bù", columns=columns, rows=rows)
    return (table,) if rows else ()


def _undecided(commune: CommuneView) -> tuple[Block, ...]:
    rows = tuple(
        Row(
            record=f"chua-chot/{span.first.isoformat()}",
            cells=(
                cell(text(_span_words(date_vi(span.first), date_vi(span.last))), header=True),
                cell(text(span.name), field="name"),
                cell(text(span.source), field="source"),
            ),
        )
        for span in commune.calendar.undecided
    )
    if not rows:
        return (paragraph(empty("Không có ngày nào được ghi là chưa chốt.")),)
    columns = ("Ngày", "Nội dung", "Nguồn")
    return (Table(caption="Ngày chưa chốt lịch nghỉ", columns=columns, rows=rows),)


def _span_words(first: str, last: str) -> str:
    return first if first == last else f"{first} đến {last}"
