"""A chart that cannot be drawn honestly is not made; a page with one fetches its style."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.render.charts.chart import Series
from generator.render.templating import page_markdown
from tests.charts.building import LONG_NAMES, chart, page_of, trend

_TWO = (Series(name="Một", values=(1,)), Series(name="Hai", values=(2,)))


@pytest.mark.parametrize(
    ("values", "given", "fault"),
    [
        ((), {}, "no category"),
        ((1,), {"series": ()}, "0 series"),
        ((1,), {"series": (*_TWO, *_TWO, *_TWO)}, "6 series"),
        ((1,), {"series": _TWO, "kind": "progress"}, "2 series"),
        ((1, 2), {"series": _TWO}, "as many values as categories are needed"),
        ((1, 2), {"keys": ("a", "a")}, "as many different keys as categories are needed"),
        ((-1,), {}, "a value is negative or no number"),
        ((Decimal("-0.01"), None), {}, "a value is negative or no number"),
        ((Decimal("NaN"),), {}, "a value is negative or no number"),
        ((Decimal("Infinity"),), {}, "a value is negative or no number"),
        ((1,), {"target": -98}, "a value is negative or no number"),
        (
            (1,),
            {"kind": "progress", "target": 98},
            "progress is drawn against maxima, not a target",
        ),
        ((1,), {"maxima": (18,)}, "one maximum a category, and for progress alone"),
        (
            (1, 2),
            {"kind": "progress", "maxima": (18,)},
            "one maximum a category, and for progress alone",
        ),
        ((1,), {"kind": "progress", "maxima": (0,)}, "a maximum is not above 0"),
        ((1,), {"series": _TWO, "total": 3}, "only one series has a total"),
    ],
)
def test_faults_are_refused(
    values: tuple[int | Decimal | None, ...], given: dict[str, object], fault: str
) -> None:
    with pytest.raises(ValueError, match=f"^chart bieu-do: {fault}$"):
        chart(*values, **given)


def test_a_chart_is_empty_only_where_nothing_is_known() -> None:
    assert chart(None, None).is_empty
    assert not chart(None, 0).is_empty


def test_the_heading_names_the_unit() -> None:
    assert trend(1).heading == "Tỷ lệ đúng hạn theo tháng (%)"
    assert chart(1).heading == "Hồ sơ theo lĩnh vực"


def test_limits_are_the_maxima_or_a_hundred() -> None:
    assert chart(1, 2, kind="progress").limits == (100, 100)
    assert chart(1, 2, kind="progress", maxima=(3, 4)).limits == (3, 4)
    assert len(LONG_NAMES) == 15


def test_only_a_page_with_a_chart_fetches_the_style_of_charts() -> None:
    assert page_of(chart(1, 2)).styles == ("charts.css",)
    assert "\nstyles:\n  - charts.css\n" in page_markdown(page_of(chart(1, 2)))
    without = replace(page_of(chart(1)), sections=())
    assert without.styles == ()
    assert "charts.css" not in page_markdown(without)
