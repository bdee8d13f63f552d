"""What every row of open data is."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


#: A number as JSON has it: 80, not "80.0".
Number = Annotated[Decimal, PlainSerializer(_number), WithJsonSchema({"type": "number"})]


class DataRow(BaseModel):
    """A row of open data; None means unknown, never 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")
