"""The time limits of a procedure as they stand in one commune.

An official limit may hold for some kinds of place only (miền núi, hải đảo…), and the
commune may have committed itself to a shorter one. Which limit applies here follows from
the kind of place that ``commune.yml`` names; where it names none, nobody knows, and all
of them are shown as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.language import comparison_key
from generator.model.communes import Commune
from generator.model.procedures import (
    CommittedTime,
    CountedTime,
    Method,
    OfferedProcedure,
    TimeLimit,
)
from generator.views.wording import areas_vi, capital, counted_vi, in_case_vi
from generator.vocabulary import Area, Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeHere:
    """An official limit, whether it applies in this commune, and what the commune committed to."""

    limit: TimeLimit
    #: None: the limit differs by place, and the commune's kind of place is not known.
    applies: bool | None = True
    #: Whether other limits of the same case hold for other kinds of place.
    varies: bool = False
    committed: CommittedTime | None = None


def times_here(method: Method, offered: OfferedProcedure, commune: Commune) -> tuple[TimeHere, ...]:
    """The limits of one channel: those that apply here first, else in the record's order."""
    if not offered.committed and not any(limit.areas for limit in method.times):
        return tuple(TimeHere(limit=limit) for limit in method.times)
    found = [_time_here(limit, method, offered, frozenset(commune.areas)) for limit in method.times]
    return tuple(sorted(found, key=lambda time: time.applies is False))


def _time_here(
    limit: TimeLimit, method: Method, offered: OfferedProcedure, areas: frozenset[Area]
) -> TimeHere:
    siblings = [other for other in method.times if same_case(other, limit)]
    varies = any(other.areas for other in siblings)
    applies = _applies(limit, siblings, areas) if varies else True
    committed = None
    if applies is not False:
        committed = _committed(limit, method.channel, offered.committed)
    return TimeHere(limit=limit, applies=applies, varies=varies, committed=committed)


def _applies(
    limit: TimeLimit, siblings: Iterable[TimeLimit], areas: frozenset[Area]
) -> bool | None:
    """A limit for this kind of place, or the general one where there is none."""
    if not areas:
        return None
    if limit.areas:
        return bool(areas.intersection(limit.areas))
    return not any(areas.intersection(other.areas) for other in siblings)


def _committed(
    limit: TimeLimit, channel: Channel, committed: Iterable[CommittedTime]
) -> CommittedTime | None:
    """What stands for the limit: named for its channel before what holds for every channel."""
    fitting = [
        each for each in committed if same_case(each, limit) and each.channel in (None, channel)
    ]
    return min(fitting, key=lambda each: each.channel is None, default=None)


def same_case(one: CountedTime, other: CountedTime) -> bool:
    """Whether two times hold for the same case and the same stage."""
    cases = [comparison_key(each.applies_to or "") for each in (one, other)]
    return cases[0] == cases[1] and one.stage == other.stage


def committer(commune: Commune) -> str:
    """Who commits itself: «Xã cam kết»."""
    return f"{commune.kind.label} cam kết"


def time_here_vi(time: TimeHere, commune: Commune) -> str:
    """One limit in words; a committed one names the official one beside it."""
    if time.committed is None:
        return official_time_vi(time, commune)
    return f"{committer(commune)}: {committed_vi(time, commune)}"


def brief_times_vi(times: Iterable[TimeHere], commune: Commune) -> tuple[str, ...]:
    """One channel's limits in short: stages that follow each other in one line of amounts.

    Stages that differ by place, or that the commune shortened, are told in full.
    """
    listed = tuple(times)
    staged = sorted(
        (t for t in listed if t.limit.stage is not None), key=lambda t: t.limit.stage or 0
    )
    if len(staged) <= 1 or any(time.varies or time.committed for time in staged):
        return tuple(dict.fromkeys(time_here_vi(time, commune) for time in listed))
    amounts = ", ".join(counted_vi(time.limit) for time in staged)
    others = (time_here_vi(time, commune) for time in listed if time.limit.stage is None)
    return tuple(
        dict.fromkeys((f"{len(staged)} giai đoạn nối tiếp: {amounts}", *map(capital, others)))
    )


def committed_vi(time: TimeHere, commune: Commune) -> str:
    """«2 ngày làm việc (quy định: 3 ngày làm việc)»; empty without a commitment."""
    if time.committed is None:
        return ""
    words = f"{counted_vi(time.committed)} (quy định: {counted_vi(time.limit)})"
    case, place = time.limit.applies_to, "" if time.applies else _place(time, commune)
    return in_case_vi(words, case, place) if case or place else words


def official_time_vi(time: TimeHere, commune: Commune) -> str:
    """The official limit in words, with where it holds."""
    return in_case_vi(counted_vi(time.limit), time.limit.applies_to, _place(time, commune))


def _place(time: TimeHere, commune: Commune) -> str:
    """Where the limit holds; empty where it is the same everywhere."""
    if not time.varies:
        return ""
    areas = areas_vi(time.limit.areas or (Area.ORDINARY,))
    if not time.applies:
        return areas
    here = f"ở {commune.kind.label.lower()} này"
    own = areas_vi(area for area in commune.areas if area in time.limit.areas)
    return f"{here}, {own}" if own else here
