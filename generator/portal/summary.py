"""How many values of each field were read, empty at the source, or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.portal.outcomes import FIELD_LABELS, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCount:
    """One field over all records."""

    field: str
    label: str
    read: int
    empty: int
    refused: int
    #: Reasons of refusal in words with their number, the most frequent first.
    reasons: tuple[tuple[str, int], ...]


def summarise(outcomes: Iterable[Outcome]) -> tuple[FieldCount, ...]:
    """Counts of every field, in the order of the labels."""
    entries = list(outcomes)
    states = Counter((entry.field, entry.state) for entry in entries)
    reasons = Counter((entry.field, entry.why) for entry in entries if entry.state == "refused")
    return tuple(
        FieldCount(
            field=name,
            label=label,
            read=states[name, "read"],
            empty=states[name, "empty"],
            refused=states[name, "refused"],
            reasons=_ranked(reasons, name),
        )
        for name, label in FIELD_LABELS.items()
    )


def _ranked(reasons: Counter[tuple[str, str]], name: str) -> tuple[tuple[str, int], ...]:
    found = [(why, count) for (field, why), count in reasons.items() if field == name]
    return tuple(sorted(found, key=lambda entry: (-entry[1], entry[0])))
