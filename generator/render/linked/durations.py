"""Time limits as ISO 8601 durations, as far as that standard has the unit.

It has no working day and no «trong ngày»: such a limit is never turned into days.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.procedures import Method, TimeLimit
from generator.vocabulary import TimeUnit

_FORMATS = {
    TimeUnit.HOUR: "PT{}H",
    TimeUnit.DAY: "P{}D",
    TimeUnit.MONTH: "P{}M",
    TimeUnit.YEAR: "P{}Y",
}


def is_special(limit: TimeLimit) -> bool:
    """Whether it holds for a case, a stage or until an hour, which a duration cannot say."""
    return bool(limit.applies_to or limit.cutoff or limit.areas) or limit.stage is not None


def duration(limit: TimeLimit) -> str | None:
    """The limit as a duration, if it is one that holds without further words."""
    if limit.amount is None or is_special(limit) or limit.unit not in _FORMATS:
        return None
    return _FORMATS[limit.unit].format(limit.amount)


def only_duration(methods: Iterable[Method]) -> str | None:
    """The one duration that all these methods have; None if any says something else, or nothing."""
    found = {
        duration(limit) if limit else None
        for method in methods
        for limit in method.times or (None,)
    }
    return found.pop() if len(found) == 1 else None
