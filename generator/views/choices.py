"""Case by channel: what differs in time, fee and papers, a row for each that does.

A row never says less than the source: where no limit or fee is named like a case, it has
those that are not another case's; where every one is, it has them all, each with its
condition in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.model.procedures import CommittedTime, Fee, Method, TimeLimit
from generator.views.cases import ChoiceCase, case_key, cases_of, is_priced
from generator.views.fees import method_fees_vi
from generator.views.procedures import ProcedureView
from generator.views.promises import PromiseOption, promise_options
from generator.views.times import TimeHere, time_here_vi
from generator.views.working_days import is_counted
from generator.vocabulary import Channel

LimitT = TypeVar("LimitT", TimeLimit, CommittedTime, Fee)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """One case by the channels that treat it alike; without cases, one channel."""

    #: Place of the case among the choices, from 1; 0 where there are none.
    case: int
    channels: tuple[Channel, ...]
    times: tuple[str, ...]
    fees: tuple[str, ...]
    #: Whether somebody need not pay one of these fees.
    has_exempt: bool
    #: Place of the limit among those that the promised day is counted from, from 0.
    promise: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a citizen can choose, and the rows that the choice leaves."""

    cases: tuple[ChoiceCase, ...]
    #: In their fixed order; none where they make no difference.
    channels: tuple[Channel, ...]
    rows: tuple[ChoiceRow, ...]

    @property
    def is_needed(self) -> bool:
        """Whether anything differs, by case or by channel."""
        return bool(self.cases or self.channels)

    @property
    def parts_papers(self) -> bool:
        """Whether the cases differ in their papers."""
        return len({case.groups for case in self.cases}) > 1


def choices_of(view: ProcedureView) -> Choices:
    """The rows by case and channel; no choice is offered where it changes nothing."""
    cases = cases_of(view)
    rows = _case_rows(view, cases)
    if _is_alike(cases, rows):
        cases, rows = (), _channel_rows(view)
    return Choices(cases=cases, channels=_choosable(view, rows), rows=rows)


def _is_alike(cases: Sequence[ChoiceCase], rows: Sequence[ChoiceRow]) -> bool:
    """Whether every case has the same papers, times and fees."""
    told = [{_terms(row) for row in rows if row.case == n} for n in range(1, len(cases) + 1)]
    return all(each == told[0] for each in told) and len({case.groups for case in cases}) <= 1


def _terms(row: ChoiceRow) -> tuple[tuple[Channel, ...], tuple[str, ...], tuple[str, ...]]:
    return row.channels, row.times, row.fees


def _choosable(view: ProcedureView, rows: Sequence[ChoiceRow]) -> tuple[Channel, ...]:
    """The channels, where at least one case has not the same for all of them."""
    for case in {row.case for row in rows}:
        if len({(row.times, row.fees) for row in rows if row.case == case}) > 1:
            return view.channels if len(view.channels) > 1 else ()
    return ()


def _channel_rows(view: ProcedureView) -> tuple[ChoiceRow, ...]:
    """The source's own lines, one for each."""
    options = promise_options(view)
    return tuple(
        ChoiceRow(
            case=0,
            channels=(method.channel,),
            times=view.times_vi(method),
            fees=method_fees_vi(method),
            has_exempt=_has_exempt(method),
            promise=_promise(options, view.times(method)),
        )
        for method in view.procedure.methods
    )


def _case_rows(view: ProcedureView, cases: Sequence[ChoiceCase]) -> tuple[ChoiceRow, ...]:
    """For each case, one row for all the channels that have the same words for it."""
    options = promise_options(view)
    keys = frozenset(case.key for case in cases)
    rows: list[ChoiceRow] = []
    for number, case in enumerate(cases, start=1):
        told: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Method]] = {}
        for method in view.procedure.methods:
            mine = _of_case(method, case.key, keys)
            words = (_times_vi(view, mine, case.key), _fees_vi(mine, case.key))
            told.setdefault(words, []).append(mine)
        rows += [
            ChoiceRow(
                case=number,
                channels=tuple(dict.fromkeys(method.channel for method in methods)),
                times=times,
                fees=fees,
                has_exempt=any(map(_has_exempt, methods)),
                promise=_promise(options, view.times(methods[0])),
            )
            for (times, fees), methods in told.items()
        ]
    return tuple(rows)


def _of_case(method: Method, key: str, keys: frozenset[str]) -> Method:
    """A channel's limits and fees, as far as they are not another case's.

    Stages follow each other: what stands beside them is a part of the whole.
    """
    has_stages = any(limit.stage is not None for limit in method.times)
    times = method.times if has_stages else _chosen(method.times, key, keys)
    kinds = dict.fromkeys(fee.kind for fee in method.fees)
    mine = [
        fee
        for kind in kinds
        for fee in _chosen([f for f in method.fees if f.kind is kind and is_priced(f)], key, keys)
    ]
    fees = tuple(fee for fee in method.fees if not is_priced(fee) or fee in mine)
    return method.model_copy(update={"times": tuple(times), "fees": fees})


def _chosen(limits: Sequence[LimitT], key: str, keys: frozenset[str]) -> Sequence[LimitT]:
    """The case's own, else those that are no other case's, else all with their conditions."""
    own = [limit for limit in limits if case_key(limit.applies_to) == key]
    rest = [limit for limit in limits if case_key(limit.applies_to) not in keys]
    return own or rest or limits


def _times_vi(view: ProcedureView, mine: Method, key: str) -> tuple[str, ...]:
    """The limits in words; the row names the case already."""
    here = (_bare_time(time, key) for time in view.times(mine))
    return tuple(dict.fromkeys(time_here_vi(time, view.commune) for time in here))


def _bare_time(time: TimeHere, key: str) -> TimeHere:
    if not is_counted(time.limit):
        return time
    committed = _bare(time.committed, key) if time.committed else None
    return replace(time, limit=_bare(time.limit, key), committed=committed)


def _fees_vi(mine: Method, key: str) -> tuple[str, ...]:
    fees = tuple(_bare(fee, key) if is_priced(fee) else fee for fee in mine.fees)
    return method_fees_vi(mine.model_copy(update={"fees": fees}))


def _bare(limit: LimitT, key: str) -> LimitT:
    named = case_key(limit.applies_to) == key
    return limit.model_copy(update={"applies_to": None}) if named else limit


def _has_exempt(method: Method) -> bool:
    return any(fee.exempt for fee in method.fees)


def _promise(options: Sequence[PromiseOption], times: Sequence[TimeHere]) -> int | None:
    """The one limit of the calculator that the row has; None where it has none or several.

    Where the commune committed itself to a shorter one, that one.
    """
    mine = [time.committed or time.limit for time in times if time.applies is not False]
    found = [n for n, option in enumerate(options) if all(t in mine for t in option.limits)]
    return found[0] if len(found) == 1 else None
