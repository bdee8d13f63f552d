"""``/du-lieu/``: the open data and what its fields mean."""

from __future__ import annotations

from generator.render.blocks import Page, Row, Section, Table
from generator.render.linked.cpsv_ap import CPSV_FILE
from generator.render.pages.common import sources_of, updated_words
from generator.render.spans import cell, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.open_data import DATASETS
from generator.views.wording import date_vi


def data_page(commune: CommuneView) -> Page:
    """The data sets with their counts, formats and schemas."""
    rows = tuple(
        Row(
            record=f"du-lieu/{dataset.name}",
            cells=(
                cell(text(dataset.title), header=True, field="title"),
                cell(text(str(len(dataset.rows(commune)))), field="count"),
                cell(link("Tải JSON", f"du-lieu/{dataset.name}.json"), field="json"),
                cell(link("Tải CSV", f"du-lieu/{dataset.name}.csv"), field="csv"),
                cell(link("Tải lược đồ", f"du-lieu/{dataset.name}.schema.json"), field="schema"),
            ),
        )
        for dataset in DATASETS
    )
    words = (
        "Dữ liệu được tạo từ cùng nguồn với các trang, tính đến ngày "
        f"{date_vi(commune.as_of)}. Ô trống nghĩa là chưa biết, khác với số 0."
    )
    return Page(
        path="du-lieu/index.md",
        title="Dữ liệu mở",
        description=f"Dữ liệu mở của {commune.name_inside}: JSON, CSV và lược đồ.",
        record="du-lieu",
        sources=sources_of(commune, commune.procedures, commune.plans, (commune.registers,)),
        updated=updated_words(commune),
        sections=(
            Section(
                id="tap-du-lieu",
                title="Các tập dữ liệu",
                blocks=(
                    paragraph(text(words)),
                    Table(
                        caption="Tập dữ liệu tải về được",
                        columns=("Tập dữ liệu", "Số bản ghi", "JSON", "CSV", "Lược đồ"),
                        rows=rows,
                    ),
                ),
            ),
            _linked_section(),
            *_reference_section(commune),
        ),
    )


def _linked_section() -> Section:
    return Section(
        id="du-lieu-lien-ket",
        title="Dữ liệu liên kết",
        blocks=(
            paragraph(
                text("Thủ tục hành chính theo chuẩn CPSV-AP 3.2.0:"),
                link("JSON-LD", CPSV_FILE),
            ),
            paragraph(
                text("Mỗi trang thủ tục cũng có dữ liệu để máy tìm kiếm đọc."),
            ),
        ),
    )


def _reference_section(commune: CommuneView) -> tuple[Section, ...]:
    """An archive offers nothing, so it has no codes that are still without data."""
    if commune.is_archived:
        return ()
    words = paragraph(link("Các mã chưa có dữ liệu", "du-lieu/danh-muc-tham-khao.md"))
    return (Section(id="danh-muc", title="Danh mục tham khảo", blocks=(words,)),)
