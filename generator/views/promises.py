"""The limits of a procedure that a promised day can be counted from, one option each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.procedures import Method, Procedure, TimeLimit
from generator.views.wording import time_limit_vi
from generator.views.working_days import is_counted
from generator.vocabulary import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseOption:
    """A way of handing in, or a case, with the limits that are counted one after another."""

    label: str
    limits: tuple[TimeLimit, ...]


def promise_options(procedure: Procedure) -> tuple[PromiseOption, ...]:
    """What a citizen chooses from: each limit once, with its channels where they differ."""
    found: dict[tuple[str, tuple[str, ...]], tuple[tuple[TimeLimit, ...], set[Channel]]] = {}
    channels: set[Channel] = set()
    for method in procedure.methods:
        for limits in _countable(method):
            key = (_words(limits), encoded_all(limits))
            found.setdefault(key, (limits, set()))[1].add(method.channel)
        channels.add(method.channel)
    is_same = all(used == channels for _, used in found.values())
    return tuple(
        PromiseOption(label=words if is_same else _with_channels(words, used), limits=limits)
        for (words, _), (limits, used) in found.items()
    )


def _countable(method: Method) -> Iterable[tuple[TimeLimit, ...]]:
    """Limits that stand alone, and stages together if every one of them can be counted."""
    stages = sorted((t for t in method.times if t.stage is not None), key=_stage)
    alone: list[tuple[TimeLimit, ...]] = [(t,) for t in method.times if t.stage is None]
    groups = [tuple(stages), *alone] if stages else alone
    return (limits for limits in groups if all(map(is_counted, limits)))


def _stage(limit: TimeLimit) -> int:
    return limit.stage or 0


def _words(limits: tuple[TimeLimit, ...]) -> str:
    if len(limits) == 1:
        return time_limit_vi(limits[0])
    return f"{len(limits)} giai đoạn nối tiếp: " + "; ".join(map(time_limit_vi, limits))


def _with_channels(words: str, used: set[Channel]) -> str:
    names = ", ".join(channel.label for channel in Channel if channel in used)
    return f"{names} – {words}"


def encoded(limit: TimeLimit) -> str:
    """A limit as the page's script reads it: unit, amount, cut-off; a hyphen for none."""
    cutoff = f"{limit.cutoff:%H:%M}" if limit.cutoff else "-"
    amount = "-" if limit.amount is None else limit.amount
    return f"{limit.unit.value} {amount} {cutoff}"


def encoded_all(limits: tuple[TimeLimit, ...]) -> tuple[str, ...]:
    """Limits as the page's script reads them."""
    return tuple(map(encoded, limits))
