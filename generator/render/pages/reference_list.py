"""``/du-lieu/danh-muc-tham-khao/``: listed codes that have no record here."""

from __future__ import annotations

from generator.render.blocks import (
    Page,
    Row,
    Section,
    Table,
)
from generator.render.pages.common import sources_about, updated_words
from generator.render.spans import cell, empty, paragraph, text
from generator.views.communes import CommuneView
from generator.views.wording import date_vi


def reference_list_page(commune: CommuneView) -> Page:
    """``/du-lieu/danh-muc-tham-khao/``: listed codes that have no record here."""
    listed = commune.reference_list
    rows = tuple(
        Row(
            record=entry.code,
            cells=(
                cell(text(entry.code), header=True, field="code"),
                cell(text(commune.sector_names.get(entry.sector, entry.sector)), field="sector"),
                cell(empty("Chưa có dữ liệu"), field="state"),
            ),
        )
        for entry in commune.missing_codes
    )
    total = len(listed.codes) if listed else 0
    words = f"{total} mã, trong đó {len(rows)} mã chưa có dữ liệu ở đây."
    source = listed.source if listed else None
    taken_on = f", ngày {date_vi(source.taken_on)}" if source and source.taken_on else ""
    return Page(
        path="du-lieu/danh-muc-tham-khao.md",
        parents=(("Dữ liệu mở", "du-lieu/index.md"),),
        title="Danh mục tham khảo: mã chưa có dữ liệu",
        description="Những mã thủ tục trong danh mục tham khảo mà trang này chưa có dữ liệu.",
        record="danh-muc-tham-khao",
        sources=sources_about(commune.reference_sources, commune),
        updated=updated_words(commune),
        sections=(
            Section(
                id="gioi-thieu",
                title="",
                blocks=(
                    paragraph(text(f"{listed.title}: {words}" if listed else words)),
                    paragraph(
                        text(f"Nguồn: {source.name}{taken_on}." if source else "Nguồn:"),
                        style="meta",
                    ),
                ),
            ),
            Section(
                id="ma",
                title="Các mã",
                blocks=(
                    Table(
                        caption="Mã chưa có dữ liệu",
                        columns=("Mã thủ tục", "Lĩnh vực", "Tình trạng"),
                        rows=rows,
                    ),
                ),
            ),
        ),
        in_search=False,
    )
