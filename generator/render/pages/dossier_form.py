"""``/ket-qua/bieu-06/<kỳ>/``: form II.06a/VPCP/KSTT of a quarter or year, as the form has it."""

from __future__ import annotations

from generator.render.blocks import Page, Row, Section, Table
from generator.render.form import heads, lines_above
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.dossier_words import (
    HELP,
    RESULTS,
    count,
    form_page,
    mark_notice,
    marked_name,
)
from generator.render.spans import bullets, cell, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.dossier_data import form_file
from generator.views.dossier_form import COUNTS, LABELS, FormRow, form_rows
from generator.views.dossier_periods import DossierPeriod


def dossier_form_page(period: DossierPeriod, commune: CommuneView) -> Page:
    """The form with 13 columns and merged heads; the same rows lie beside it as Excel."""
    title, *above = lines_above(period, commune)
    return Page(
        path=form_page(period),
        parents=(("Kết quả giải quyết hồ sơ", RESULTS),),
        title=f"Biểu 06: {period.label}",
        description=f"{title}, {period.label}.",
        record=f"bieu-06/{period.id}",
        sources=sources_of(commune, (period,)),
        updated=updated_words(commune),
        sections=(
            Section(
                id="dau-bieu",
                title="",
                blocks=(
                    paragraph(text(title), style="lead"),
                    bullets(above),
                    paragraph(
                        link("Tải Excel", form_file(period)),
                        text("·"),
                        link("Cách tính", HELP),
                        style="meta",
                    ),
                    *mark_notice(period),
                ),
            ),
            Section(id="bieu", title="Biểu", blocks=(form_table(period),)),
        ),
        in_search=False,
    )


def form_table(period: DossierPeriod) -> Table:
    """The table alone."""
    return Table(
        caption=f"Biểu 06, {period.label}",
        columns=LABELS,
        head=heads(),
        rows=tuple(_row(period, row) for row in form_rows(period)),
        style="form",
    )


def _row(period: DossierPeriod, row: FormRow) -> Row:
    numbers = (
        cell(count(value), field=name) for name, value in zip(COUNTS, row.counts, strict=True)
    )
    return Row(
        record=f"{period.id}/{row.code or 'tong'}",
        cells=(
            cell(text("" if row.number is None else str(row.number)), field="number"),
            cell(marked_name(row.name, is_marked=row.is_marked), header=True, field="sector"),
            *numbers,
        ),
    )
