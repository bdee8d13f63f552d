"""What every row of open data is."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class DataRow(BaseModel):
    """A row of open data; None means unknown, never 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")
