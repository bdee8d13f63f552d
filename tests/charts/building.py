"""Charts of invented figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.render.blocks import Page, Section
from generator.render.charts.chart import Chart, Figure, Series

#: Sectors with names as long as the real ones.
LONG_NAMES = (
    "Hộ tịch",
    "Chứng thực",
    "Đất đai",
    "Bảo trợ xã hội",
    "Thành lập và hoạt động của hộ kinh doanh",
    "Người có công",
    "Tín ngưỡng, tôn giáo",
    "Hoạt động xây dựng",
    "Lưu thông hàng hoá trong nước, sản xuất và kinh doanh rượu",
    "Phòng, chống tệ nạn xã hội",
    "Giáo dục và đào tạo thuộc hệ thống giáo dục quốc dân và các cơ sở giáo dục khác",
    "Tiếp công dân, xử lý đơn thư, giải quyết khiếu nại, giải quyết tố cáo",
    "Nuôi con nuôi",
    "Quản lý lao động ngoài nước",
    "Nông thôn mới và phát triển nông nghiệp bền vững ở vùng đồng bào dân tộc thiểu số, miền núi",
)
MONTHS = tuple(f"{month:02}/{year}" for year in (2024, 2025, 2026) for month in range(1, 13))
CHANNELS = ("Trực tuyến", "Trực tiếp", "Bưu chính công ích", "Kỳ trước chuyển sang")

_BASE = Chart(
    id="bieu-do",
    record="thu",
    kind="bar",
    caption="Hồ sơ theo lĩnh vực",
    description="Hộ tịch nhiều nhất, 12 hồ sơ.",
    category_label="Lĩnh vực",
    categories=("Hộ tịch",),
    series=(Series(name="Đã nhận", values=(12,)),),
)


def chart(*values: Figure, **more: object) -> Chart:
    """A chart of one series, with as many of the long names as it has values."""
    given = {
        "categories": LONG_NAMES[: len(values)],
        "series": (Series(name="Đã nhận", values=values),),
        **more,
    }
    return replace(_BASE, **given)  # type: ignore[arg-type]  # any field may be given


def trend(*values: Figure, **more: object) -> Chart:
    """The share settled on time in as many months."""
    given = {
        "kind": "trend",
        "unit": "%",
        "caption": "Tỷ lệ đúng hạn theo tháng",
        "category_label": "Tháng",
        "categories": MONTHS[: len(values)],
        "series": (Series(name="Tỷ lệ đúng hạn", values=values),),
        **more,
    }
    return chart(*values, **given)


def by_channel(kind: str) -> Chart:
    """Four series, one of them with gaps and one with zeros."""
    values: tuple[tuple[Figure, ...], ...] = (
        (120, 90, 75, 140),
        (60, None, None, 80),
        (0, 0, 3, 0),
        (1_000_000, 999_999, 500_000, 1),
    )
    return chart(
        *values[0],
        id=f"kenh-{kind}",
        kind=kind,
        categories=MONTHS[:4] if kind == "trend" else LONG_NAMES[:4],
        series=tuple(Series(name=n, values=v) for n, v in zip(CHANNELS, values, strict=True)),
    )


#: One of every kind and trouble, for one page.
EVERY_KIND = (
    trend(
        *(None if index in (7, 8) else Decimal(900 + index * 37 % 95) / 10 for index in range(36)),
        id="thang",
        target=98,
    ),
    trend(Decimal("97.5"), 99, id="gan", starts_at_zero=False),
    trend(Decimal("71.25"), id="mot-moc", unit="điểm"),
    by_channel("trend"),
    by_channel("bar"),
    chart(1_000_000, 0, None, *range(12), id="linh-vuc", unit="hồ sơ", total=1_000_066),
    chart(100, Decimal("98.5"), None, id="dung-han", unit="%", target=98),
    chart(
        Decimal("17.2"),
        20,
        None,
        0,
        id="nhom",
        kind="progress",
        unit="điểm",
        maxima=(18, 20, 22, 10),
    ),
    chart(Decimal("85.5"), 105, id="ty-le", kind="progress", unit="%"),
    chart(None, None, id="trong"),
)


def page_of(*charts: Chart) -> Page:
    """A page of charts, each below a heading of its own."""
    return Page(
        path="bieu-do.md",
        title="Biểu đồ",
        description="Biểu đồ thử",
        record="bieu-do",
        sources=("content/xa-mau/commune.yml",),
        updated="Chưa cập nhật",
        sections=tuple(
            Section(id=f"muc-{number}", title=f"Mục {number}", blocks=(each,))
            for number, each in enumerate(charts, start=1)
        ),
    )
