"""Tables of one period of dossier figures: rates, sectors, sources; and the targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.dossiers import Figures
from generator.render.blocks import Cell, Row, Section, Table
from generator.render.pages.dossier_words import (
    RESULTS,
    count,
    formula,
    fraction,
    linked_percent,
    marked_name,
    percent,
)
from generator.render.pages.plan_targets import measured_lines, target_words
from generator.render.spans import badge, cell, cell_of, empty, link, text
from generator.views.communes import CommuneView
from generator.views.dossier_form import TOTAL
from generator.views.dossier_periods import DossierPeriod
from generator.views.dossier_rates import rate, rates
from generator.views.targets import TargetView
from generator.vocabulary import DossierRate

#: Counts that a row of sectors shows: field and head.
_COUNTS = (
    ("received_total", "Tiếp nhận"),
    ("received_online", "Trực tuyến"),
    ("completed_total", "Đã giải quyết"),
    ("completed_early", "Trước hạn"),
    ("completed_on_time", "Đúng hạn"),
    ("completed_late", "Quá hạn"),
    ("pending_total", "Đang giải quyết"),
    ("pending_late", "Đang quá hạn"),
)
_RATES = ((DossierRate.ON_TIME, "Tỷ lệ đúng hạn"), (DossierRate.ONLINE, "Tỷ lệ trực tuyến"))


def rates_table(period: DossierPeriod) -> Table:
    """Every rate with its numerator and denominator, and what they count."""
    rows = tuple(
        Row(
            record=f"{period.id}/{each.indicator.value}",
            cells=(
                cell(text(each.indicator.label), header=True, field="indicator"),
                cell(linked_percent(each), field="rate"),
                cell(text(fraction(each)) if each.is_known else empty(), field="fraction"),
                cell(text(formula(each.indicator)), field="formula"),
            ),
        )
        for each in rates(period.total)
    )
    return Table(
        caption=f"Các tỷ lệ, {period.label}",
        columns=("Chỉ số", "Tỷ lệ", "Tử số/mẫu số", "Cách tính"),
        rows=rows,
    )


def figure_cells(figures: Figures) -> tuple[Cell, ...]:
    """Counts and rates of one row."""
    return (
        *(cell(count(getattr(figures, name)), field=name) for name, _ in _COUNTS),
        *(
            cell(percent(rate(indicator, figures)), field=f"{indicator.value}_rate")
            for indicator, _ in _RATES
        ),
    )


#: The heads of :func:`figure_cells`.
FIGURE_COLUMNS = (*(label for _, label in _COUNTS), *(label for _, label in _RATES))


def sector_table(period: DossierPeriod) -> Table:
    """A row a sector, all sources together, and the total."""
    marked = {code for _, code in period.marked}
    named = {
        code: (period.names[code], figures, code in marked)
        for code, figures in period.by_sector.items()
    }
    return _table(period, "Lĩnh vực", f"Theo lĩnh vực, {period.label}", named)


def source_table(period: DossierPeriod) -> Table:
    """A row a source; they add up to the same total."""
    marked = {source for source, _ in period.marked}
    named = {
        f"he-thong-{number}": (source, figures, source in marked)
        for number, (source, figures) in enumerate(period.by_source.items(), start=1)
    }
    return _table(period, "Hệ thống", f"Theo hệ thống, {period.label}", named)


def _table(
    period: DossierPeriod, head: str, caption: str, named: Mapping[str, tuple[str, Figures, bool]]
) -> Table:
    return Table(
        caption=caption,
        columns=(head, *FIGURE_COLUMNS),
        rows=tuple(_rows(period, named)),
        style="figures",
    )


def _rows(period: DossierPeriod, named: Mapping[str, tuple[str, Figures, bool]]) -> Iterator[Row]:
    total = (TOTAL, period.total, bool(period.marked))
    for key, (name, figures, is_marked) in (*named.items(), ("tong", total)):
        head = cell(marked_name(name, is_marked=is_marked), header=True, field="name")
        yield Row(record=f"{period.id}/{key}", cells=(head, *figure_cells(figures)))


def targets_section(commune: CommuneView) -> tuple[Section, ...]:
    """The targets that the figures measure, plan by plan."""
    found = [t for plan in commune.plans for t in plan.targets if t.target.dossier_rate]
    if not found:
        return ()
    table = Table(
        caption="Chỉ tiêu của kế hoạch, tính từ số liệu hồ sơ",
        columns=("Chỉ tiêu", "Mức", "Kết quả đo", "Tình trạng"),
        rows=tuple(_target_row(target) for target in found),
    )
    return (Section(id="chi-tieu", title="So với chỉ tiêu của kế hoạch", blocks=(table,)),)


def _target_row(view: TargetView) -> Row:
    return Row(
        record=f"{view.plan_id}/{view.target.id}",
        cells=(
            cell(link(view.target.text, f"ke-hoach/{view.plan_id}.md"), header=True, field="text"),
            cell(text(target_words(view)), field="value"),
            cell_of(measured_lines(view, RESULTS), field="measured"),
            cell(badge(view.state), field="state"),
        ),
    )
