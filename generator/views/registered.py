"""A measurement of a plan's target that a register of the commune gave."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.progress import Measurement


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What was measured, of which target, and the content files behind it."""

    measurement: Measurement
    sources: tuple[str, ...]
