"""The table beneath a chart, and what the built page must show of both."""

from __future__ import annotations

from decimal import Decimal

from generator.expected import ExpectedFact, ExpectedRow
from generator.render.blocks import Table
from generator.render.charts.twin import twin_of
from generator.render.expectations import expected_page
from tests.charts.building import by_channel, chart, page_of, trend


def _cells(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells if cell) for row in table.rows]


def test_a_trend_with_its_target() -> None:
    table = twin_of(trend(Decimal("97.5"), None, 0, target=98))
    assert table.caption == "Tỷ lệ đúng hạn theo tháng (%)"
    assert table.columns == ("Tháng", "Tỷ lệ đúng hạn", "Chỉ tiêu")
    assert _cells(table) == [
        ("01/2024", "97,5%", "98%"),
        ("02/2024", "Chưa có số liệu", "98%"),
        ("03/2024", "0%", "98%"),
    ]


def test_progress_with_its_maxima() -> None:
    table = twin_of(chart(Decimal("17.2"), None, kind="progress", maxima=(18, 20)))
    assert table.columns == ("Lĩnh vực", "Đã nhận", "Tối đa")
    assert _cells(table) == [("Hộ tịch", "17,2", "18"), ("Chứng thực", "Chưa có số liệu", "20")]


def test_keys_name_the_rows_and_a_total_closes_them() -> None:
    table = twin_of(chart(1, 1_000_000, keys=("a", "b"), total=1_000_001))
    assert [row.record for row in table.rows] == ["thu/a", "thu/b", "thu/tong"]
    assert _cells(table)[-1] == ("Tổng số", "1.000.001")


def test_several_series_are_columns() -> None:
    table = twin_of(by_channel("bar"))
    assert table.columns == (
        *("Lĩnh vực", "Trực tuyến", "Trực tiếp", "Bưu chính công ích", "Kỳ trước chuyển sang"),
    )
    assert _cells(table)[1] == ("Chứng thực", "90", "Chưa có số liệu", "0", "999.999")


def test_the_built_page_must_show_title_description_and_rows() -> None:
    shown = expected_page(page_of(chart(12, None), chart(None, id="trong")))
    assert shown.facts == (
        ExpectedFact(record="thu", field="chart_title", text="Hồ sơ theo lĩnh vực"),
        ExpectedFact(record="thu", field="chart_description", text="Hộ tịch nhiều nhất, 12 hồ sơ."),
    )
    assert shown.rows == (
        ExpectedRow(section="muc-1", record="thu/1", cells=("Hộ tịch", "12")),
        ExpectedRow(section="muc-1", record="thu/2", cells=("Chứng thực", "Chưa có số liệu")),
    )
