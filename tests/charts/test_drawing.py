"""What is drawn: lengths and heights worked out by hand, gaps, zeros, and laws for any chart."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.charts.chart import Chart, Figure, Series
from generator.render.charts.drawing import drawing_of
from generator.render.charts.labels import figure_vi, value_width
from generator.render.charts.shapes import WIDTH, Drawing, number
from generator.render.charts.twin import twin_of
from tests.charts.building import EVERY_KIND, LONG_NAMES, MONTHS, by_channel, chart, trend


def _bars(drawing: Drawing) -> list[float]:
    """Lengths of the bars, keys left out."""
    return [float(box.width) for box in drawing.boxes if box.style == "bar" and box.x != "1"]


def _texts(drawing: Drawing) -> list[str]:
    return [" ".join(words.lines) for words in drawing.words]


def _paths(drawing: Drawing, style: str) -> list[str]:
    return [mark.path for mark in drawing.marks if mark.style == style]


def test_bars_are_as_long_as_their_numbers() -> None:
    drawing = drawing_of(chart(200, 100, 50, 0, None))
    longest, *others = _bars(drawing)
    assert others == pytest.approx([longest / 2, longest / 4], abs=0.1)
    assert _texts(drawing) == [
        *("Hộ tịch", "200", "Chứng thực", "100", "Đất đai", "50"),
        *("Bảo trợ xã hội", "0", "Thành lập và hoạt động của hộ kinh doanh", "Chưa có số liệu"),
    ]


def test_shares_are_drawn_against_the_whole() -> None:
    """The highest share does not fill the width: two drawings can be compared."""
    low, high = (_bars(drawing_of(chart(share, unit="%")))[0] for share in (25, 75))
    assert high == pytest.approx(low * 3, abs=0.2)


def test_progress_fills_its_track_as_far_as_its_maximum() -> None:
    drawing = drawing_of(chart(9, 20, 0, None, kind="progress", maxima=(18, 20, 10, 5)))
    tracks = [float(box.width) for box in drawing.boxes if box.style == "track"]
    assert len(tracks) == 3  # the unknown one has none
    assert _bars(drawing) == pytest.approx([tracks[0] / 2, tracks[1]], abs=0.1)
    assert [words for words in _texts(drawing) if words not in LONG_NAMES] == [
        *("9/18", "20/20", "0/10", "Chưa có số liệu"),
    ]


def test_progress_may_pass_its_maximum() -> None:
    drawing = drawing_of(chart(150, kind="progress", unit="%"))
    track = next(float(box.width) for box in drawing.boxes if box.style == "track")
    assert _bars(drawing) == pytest.approx([track * 1.5], abs=0.2)


def test_a_trend_breaks_where_nothing_is_known() -> None:
    drawing = drawing_of(trend(90, 95, None, 80, None, 85, 100))
    (line,) = _paths(drawing, "line")
    # A lone point between two gaps is a dot without a line.
    assert [run.count("L") for run in re.findall(r"M[^M]*", line)] == [1, 1]
    (dots,) = _paths(drawing, "dots")
    assert dots.count("M") == 5


def test_a_trend_from_zero_to_the_whole_has_its_values_at_their_height() -> None:
    drawing = drawing_of(trend(0, 50, 100))
    points = [
        float(each.split()[1]) for each in re.findall(r"[ML]([\d. ]+)", _paths(drawing, "line")[0])
    ]
    assert points[1] == pytest.approx((points[0] + points[2]) / 2, abs=0.1)
    (axis,) = _paths(drawing, "axis")
    assert points[0] == float(axis.split()[1].split("H")[0])


def test_one_month_is_a_dot_with_its_value() -> None:
    drawing = drawing_of(trend(Decimal("97.5")))
    assert _paths(drawing, "line") == []
    assert _paths(drawing, "dots")[0].count("M") == 1
    assert _texts(drawing)[-2:] == ["97,5%", "01/2024"]


@pytest.mark.parametrize(
    "values", [(90, 95, 100), (100, 95, 90), (90, 100, 99), (0, None, 50, None), (98,)]
)
def test_the_newest_value_stands_where_no_line_goes(values: tuple[int | None, ...]) -> None:
    """Right of the last dot, within the drawing, however the line comes to it."""
    chart = trend(*values, target=95)
    drawing = drawing_of(chart)
    (words,) = [each for each in drawing.words if each.style == "value"]
    last = max(float(x) for x in re.findall(r"M([\d.]+) ", _paths(drawing, "dots")[0]))
    assert words.anchor == "start"
    assert float(words.x) == pytest.approx(last + 7, abs=0.1)
    assert float(words.x) + value_width(words.lines[0]) <= WIDTH
    assert float(_paths(drawing, "target")[-1].split("H")[1]) <= WIDTH


def test_three_years_keep_apart_labels_with_the_newest_among_them() -> None:
    drawing = drawing_of(trend(*range(36)))
    labels = [words for words in _texts(drawing) if words in MONTHS]
    assert labels == ["03/2024", "02/2025", "01/2026", "12/2026"]


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    assert "Trục đứng không bắt đầu từ 0." in _texts(
        drawing_of(trend(97, 99, starts_at_zero=False))
    )
    assert "Trục đứng không bắt đầu từ 0." not in _texts(drawing_of(trend(97, 99)))


def test_the_target_is_a_line_with_a_key() -> None:
    assert _texts(drawing_of(trend(97, target=98, target_label="Mục tiêu")))[0] == "Mục tiêu: 98%"
    drawing = drawing_of(chart(97, 12, unit="%", target=Decimal("98.5")))
    assert _texts(drawing)[0] == "Chỉ tiêu: 98,5%"
    assert len(_paths(drawing, "target")) == 3  # the key's, and one at each bar


def test_counts_have_no_broken_guides() -> None:
    guides = _texts(drawing_of(trend(0, 1, 2, unit="")))
    assert [words for words in guides if "," in words] == []


@pytest.mark.parametrize("kind", ["trend", "bar"])
def test_series_are_told_apart_without_colour(kind: str) -> None:
    """Each has a key; lines have dots of their own form, bars a pattern of their own."""
    drawing = drawing_of(by_channel(kind))
    assert _texts(drawing)[:4] == [
        *("Trực tuyến", "Trực tiếp", "Bưu chính công ích", "Kỳ trước chuyển sang"),
    ]
    assert drawing.hatched == ((2, 3, 4) if kind == "bar" else ())
    if kind == "trend":
        assert {mark.series for mark in drawing.marks if mark.style == "dots"} == {1, 2, 3, 4}


def test_a_series_of_which_nothing_is_known_says_so() -> None:
    series = (Series(name="Một", values=(1,)), Series(name="Hai", values=(None,)))
    assert _texts(drawing_of(trend(1, series=series)))[:2] == ["Một", "Hai: chưa có số liệu"]


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.0, "0"), (-0.04, "0"), (-0.06, "-0.1"), (12.345, "12.3"), (100.0, "100"), (99.96, "100")],
)
def test_coordinates_are_short(value: float, written: str) -> None:
    assert number(value) == written


_FIGURES = st.none() | st.integers(0, 10**6) | st.decimals(0, 10**6, places=2)


@st.composite
def _charts(draw: st.DrawFn) -> Chart:
    kind = draw(st.sampled_from(("trend", "bar", "progress")))
    count = draw(st.integers(1, 36))
    many = 1 if kind == "progress" else draw(st.integers(1, 4))
    columns: list[tuple[Figure, ...]] = [
        tuple(draw(st.lists(_FIGURES, min_size=count, max_size=count))) for _ in range(many)
    ]
    return chart(
        kind=kind,
        unit=draw(st.sampled_from(("", "%", "điểm"))),
        categories=tuple(f"{index:02}/2026" for index in range(count)),
        series=tuple(Series(name="Loại", values=values) for values in columns),
        target=None if kind == "progress" else draw(st.none() | st.integers(0, 10**6)),
        starts_at_zero=draw(st.booleans()),
    )


@settings(deadline=None, max_examples=60)
@given(_charts())
def test_any_chart_is_drawn_inside_its_width_and_told_in_its_table(each: Chart) -> None:
    table = twin_of(each)
    for index, series in enumerate(each.series):
        shown = [row.cells[index + 1] for row in table.rows]
        assert [cell.text for cell in shown if cell] == [
            figure_vi(value, each.unit) for value in series.values
        ]
    if each.is_empty:
        return
    drawing = drawing_of(each)
    assert drawing == drawing_of(each)
    assert all(float(box.x) + float(box.width) <= WIDTH for box in drawing.boxes)
    assert all(0 <= float(words.x) <= WIDTH for words in drawing.words)
    known = [v for series in each.series for v in series.values if v is not None]
    if each.kind == "trend":
        dots = [mark for mark in drawing.marks if mark.style == "dots"]
        samples = len(each.series) if len(each.series) > 1 else 0
        assert sum(mark.path.count("M") for mark in dots) == len(known) + samples
    else:
        assert len(_bars(drawing)) == sum(value > 0 for value in known)


@pytest.mark.parametrize("each", [each for each in EVERY_KIND if not each.is_empty])
def test_every_text_is_kept_whole(each: Chart) -> None:
    texts = _texts(drawing_of(each))
    if each.kind != "trend":
        assert [name for name in each.categories if name not in texts] == []
