"""The limits of a procedure that a promised day can be counted from, one option each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.procedures import CountedTime
from generator.views.procedures import ProcedureView
from generator.views.times import (
    TimeHere,
    committed_vi,
    committer,
    official_time_vi,
)
from generator.views.working_days import is_counted
from generator.vocabulary import Area, Channel

#: Limits that follow one another; one that stands alone is a chain of one.
_Chain = tuple[TimeHere, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseOption:
    """A way of handing in, or a case, with the limits that are counted one after another."""

    label: str
    limits: tuple[CountedTime, ...]


def promise_options(view: ProcedureView) -> tuple[PromiseOption, ...]:
    """What a citizen chooses from: each limit once, with its channels where they differ.

    What the commune committed itself to stands before the limit that it stands for.
    """
    found: dict[tuple[str, tuple[str, ...]], tuple[PromiseOption, set[Channel]]] = {}
    channels: set[Channel] = set()
    for method in view.procedure.methods:
        for chain in _chains(view.times(method)):
            for option in _options(chain, view):
                key = (option.label, encoded_all(option.limits))
                found.setdefault(key, (option, set()))[1].add(method.channel)
        channels.add(method.channel)
    is_same = all(used == channels for _, used in found.values())
    return tuple(
        option if is_same else _with_channels(option, used) for option, used in found.values()
    )


def _chains(times: Iterable[TimeHere]) -> Iterator[_Chain]:
    """Stages together, once for each kind of place that has its own; then what stands alone."""
    listed = tuple(times)
    staged = sorted((t for t in listed if t.limit.stage is not None), key=_stage)
    places = dict.fromkeys(time.limit.areas for time in staged)
    chains = (tuple(_stages_of(staged, areas)) for areas in places)
    yield from sorted(chains, key=lambda chain: any(t.applies is False for t in chain))
    yield from ((time,) for time in listed if time.limit.stage is None)


def _stage(time: TimeHere) -> int:
    return time.limit.stage or 0


def _stages_of(staged: list[TimeHere], areas: tuple[Area, ...]) -> Iterator[TimeHere]:
    """The stages of one kind of place; the general one where a stage has none of its own."""
    own = {time.limit.stage for time in staged if time.limit.areas == areas}
    for time in staged:
        if time.limit.areas == areas or (not time.limit.areas and time.limit.stage not in own):
            yield time


def _options(chain: _Chain, view: ProcedureView) -> Iterator[PromiseOption]:
    """The committed limits and the official ones, as far as every one can be counted."""
    committed = tuple(time.committed or time.limit for time in chain)
    official = tuple(time.limit for time in chain)
    if any(time.committed for time in chain):
        label = f"{committer(view.commune)}: {_words(chain, view, committed=True)}"
        yield from _counted(label, committed)
        yield from _counted(f"Quy định: {_words(chain, view)}", official)
    else:
        yield from _counted(_words(chain, view), official)


def _counted(label: str, limits: tuple[CountedTime, ...]) -> Iterator[PromiseOption]:
    if all(map(is_counted, limits)):
        yield PromiseOption(label=label, limits=limits)


def _words(chain: _Chain, view: ProcedureView, *, committed: bool = False) -> str:
    words = [
        (committed and committed_vi(time, view.commune)) or official_time_vi(time, view.commune)
        for time in chain
    ]
    if len(chain) == 1:
        return words[0]
    return f"{len(chain)} giai đoạn nối tiếp: " + "; ".join(words)


def _with_channels(option: PromiseOption, used: set[Channel]) -> PromiseOption:
    names = ", ".join(channel.label for channel in Channel if channel in used)
    return PromiseOption(label=f"{names} – {option.label}", limits=option.limits)


def encoded(limit: CountedTime) -> str:
    """A limit as the page's script reads it: unit, amount, cut-off; a hyphen for none."""
    cutoff = f"{limit.cutoff:%H:%M}" if limit.cutoff else "-"
    amount = "-" if limit.amount is None else limit.amount
    return f"{limit.unit.value} {amount} {cutoff}"


def encoded_all(limits: tuple[CountedTime, ...]) -> tuple[str, ...]:
    """Limits as the page's script reads them."""
    return tuple(map(encoded, limits))
