"""Late dossiers: how many, why, and by when they are promised anew; nobody is named."""

from __future__ import annotations

from generator.model.dossiers import OverdueRow
from generator.render.blocks import Block, Cell, Folded, Row, Section, Span, Table
from generator.render.spans import cell, empty, folded, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.dossiers import OverduePeriod
from generator.views.wording import date_vi, opening

#: Months whose late dossiers are listed one by one; open data has them all.
_LISTED = 3


def overdue_section(commune: CommuneView) -> tuple[Section, ...]:
    """Reasons month by month, and the rows of the newest months."""
    view = commune.dossiers
    if not view.overdue:
        words = paragraph(text("Không có hồ sơ quá hạn trong các tháng có số liệu."))
        return (Section(id="qua-han", title="Hồ sơ quá hạn", blocks=(words,)),)
    blocks: list[Block] = [
        paragraph(
            text("Sổ không ghi tên, địa chỉ, mã hồ sơ của người nộp."),
            link("Tải sổ quá hạn", "du-lieu/overdue.csv"),
        ),
        folded("ly-do", f"Lý do từng tháng: {len(view.overdue)} tháng", _reasons(view.overdue)),
    ]
    for each in view.overdue[:_LISTED]:
        late = f"{opening(each.period.label)}: {each.count} hồ sơ quá hạn"
        blocks.append(folded(f"qua-han-{each.period.id}", late, _rows(each, commune)))
    return (Section(id="qua-han", title="Hồ sơ quá hạn", blocks=tuple(blocks)),)


def _reasons(periods: tuple[OverduePeriod, ...]) -> Table:
    return Table(
        caption="Hồ sơ quá hạn từng tháng, theo loại lý do",
        columns=("Tháng", "Số hồ sơ", "Lý do"),
        rows=tuple(
            Row(
                record=f"qua-han/{each.period.id}",
                cells=(
                    cell(text(each.period.label), header=True, field="period"),
                    cell(text(str(each.count)), field="count"),
                    cell(_reason_words(each), field="reasons"),
                ),
            )
            for each in periods
        ),
    )


def _reason_words(each: OverduePeriod) -> Span:
    if each.rows is None:
        return empty()
    return text("; ".join(f"{reason.label}: {number}" for reason, number in each.reasons.items()))


def _rows(each: OverduePeriod, commune: CommuneView) -> Folded:
    if each.rows is None:
        return paragraph(empty(), text("lý do của các hồ sơ quá hạn."))
    names = {view.code: view.title for view in commune.procedures}
    return Table(
        caption=f"Hồ sơ quá hạn, {each.period.label}",
        columns=(
            *("Thủ tục", "Tình hình", "Số ngày quá hạn", "Lý do"),
            *("Phiếu xin lỗi", "Ngày hẹn trả", "Ngày hẹn lại"),
        ),
        rows=tuple(
            _row(f"{each.period.id}/{number}", row, names)
            for number, row in enumerate(each.rows, start=1)
        ),
    )


def _row(record: str, row: OverdueRow, names: dict[str, str]) -> Row:
    code = row.procedure
    name = names.get(code)
    shown = link(f"{code} {name}", f"thu-tuc/{code}.md") if name else text(code)
    return Row(
        record=record,
        cells=(
            cell(shown, header=True, field="procedure"),
            cell(text(row.state.label), field="state"),
            cell(text(str(row.days_late)), field="days_late"),
            cell(text(row.reason.label), field="reason"),
            cell(text("Đã gửi" if row.apology else "Chưa gửi"), field="apology"),
            cell(text(date_vi(row.due_on)), field="due_on"),
            _new_date(row),
        ),
    )


def _new_date(row: OverdueRow) -> Cell:
    words = date_vi(row.new_date) if row.new_date else "Không hẹn lại"
    return cell(text(words), field="new_date")
