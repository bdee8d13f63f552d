"""The base of every record, and a record together with the places it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from generator.findings import Position


class Record(BaseModel):
    """Frozen and closed: an unknown key is a finding, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


RecordT = TypeVar("RecordT", bound=Record)


@dataclass(frozen=True, slots=True)
class Sourced(Generic[RecordT]):
    """A record and the position of each of its values."""

    record: RecordT
    #: Path below the content folder.
    path: str
    positions: Mapping[tuple[str | int, ...], Position] = field(repr=False, compare=False)

    def at(self, *location: str | int) -> Position:
        """Where a value stands; the nearest enclosing value if it is absent."""
        while location and location not in self.positions:
            location = location[:-1]
        return self.positions.get(location, Position(self.path))
