"""What the channels say: one line where all say the same, else a line for each."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.blocks import Span
from generator.render.spans import lines
from generator.vocabulary import Channel


def same_or_by_channel(
    found: Iterable[tuple[Channel, tuple[str, ...]]], otherwise: str
) -> tuple[tuple[Span, ...], ...]:
    """One line where all channels say the same, else a line for each channel."""
    merged: dict[str, list[str]] = {}
    for channel, words in found:
        merged.setdefault(channel.label, []).extend(words)
    each = {label: tuple(dict.fromkeys(words)) for label, words in merged.items()}
    if len(set(each.values())) <= 1:
        return lines(next(iter(each.values()), ()), otherwise)
    return lines(f"{label}: {'; '.join(words)}" for label, words in each.items())
