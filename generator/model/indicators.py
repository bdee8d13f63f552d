"""Indicators: what is counted, and dated counts that several targets are held against."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line, Whole
from generator.vocabulary import MeasureUnit


class IndicatorMeasurement(Record):
    """Số liệu đo được of an indicator on one day."""

    on: Day = Field(title="Tính đến ngày")
    numerator: Whole = Field(title="Tử số")
    denominator: Whole | None = Field(None, title="Mẫu số")
    source: Line | None = Field(
        None, title="Nguồn số liệu", description="Khi khác nguồn của chỉ số."
    )


class Indicator(Record):
    """``indicators/<id>.yml``: what is measured, how, and what was measured so far."""

    name: Line = Field(title="Tên chỉ số")
    unit: MeasureUnit = Field(MeasureUnit.PERCENT, title="Đơn vị tính")
    numerator: Line = Field(title="Tử số là gì")
    denominator: Line | None = Field(None, title="Mẫu số là gì")
    source: Line = Field(title="Nguồn số liệu")
    measurements: tuple[IndicatorMeasurement, ...] = Field((), title="Số liệu")
