"""The cases (trường hợp) of a procedure that a citizen chooses from, and the papers of each.

The source names cases in three places: over groups of papers, and as what a time limit or
a fee applies to. The groups of papers decide where the record says that they exclude each
other (``alternative``); conditions of times and fees named like one of them belong to it,
the others stay words in the cells. Otherwise the conditions that part the times or fees of
one channel are the cases. No paper is hidden by a guess: a group that is not said to be an
alternative goes with every case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language import comparison_key
from generator.model.procedures import Fee, Method, TimeLimit
from generator.views.procedures import ProcedureView

#: What is not said of one case only.
REMAINING = "Các trường hợp còn lại"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceCase:
    """A case with the groups of papers to bring, by their numbers from 1."""

    name: str
    #: Groups of this case alone, and groups that go with every case.
    own: tuple[int, ...]
    shared: tuple[int, ...]
    #: How many papers its own groups hold together.
    papers: int

    @property
    def groups(self) -> tuple[int, ...]:
        """All groups to look at, in the order of the page."""
        return tuple(sorted((*self.own, *self.shared)))

    @property
    def key(self) -> str:
        """What names of the same case share."""
        return case_key(self.name)


def case_key(name: str | None) -> str:
    """What two spellings of a case share; empty where none is named."""
    return comparison_key(name).rstrip(" :") if name else ""


def is_priced(fee: Fee) -> bool:
    """Whether a fee says how much; words alone are a remark, no case."""
    return fee.amount_vnd is not None or bool(fee.tiers)


def cases_of(view: ProcedureView) -> tuple[ChoiceCase, ...]:
    """The cases, each name once, in the order of the source; none where there is one only."""
    named = _by_papers(view) or _by_conditions(view)
    return named if len(named) > 1 else ()


def _by_papers(view: ProcedureView) -> tuple[ChoiceCase, ...]:
    """Groups of papers that exclude each other; the others go with each of them."""
    groups: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    shared: list[int] = []
    for number, (case, _) in enumerate(view.paper_cases, start=1):
        name = case.name or f"Trường hợp {number}"
        if case.alternative:
            names.setdefault(case_key(name), name)
            groups.setdefault(case_key(name), []).append(number)
        else:
            shared.append(number)
    return tuple(_case(view, name, groups[key], shared) for key, name in names.items())


def _by_conditions(view: ProcedureView) -> tuple[ChoiceCase, ...]:
    """What parts the time limits or the fees of one channel."""
    names: dict[str, str] = {}
    for method in view.procedure.methods:
        for parted in _conditions(method):
            names |= {case_key(name): name or "" for name in parted if case_key(name) not in names}
    every = list(range(1, len(view.paper_cases) + 1))
    named = [name for key, name in names.items() if key]
    remaining = [REMAINING] if "" in names else []
    return tuple(_case(view, name, [], every) for name in (*named, *remaining))


def _conditions(method: Method) -> Iterator[tuple[str | None, ...]]:
    """Of the times, and of the fees of each kind: what they apply to, where that differs.

    A limit beside stages is a part of the whole, not the time of a case.
    """
    has_stages = any(limit.stage is not None for limit in method.times)
    fees = [fee for fee in method.fees if is_priced(fee)]
    applied: list[Sequence[TimeLimit | Fee]] = [() if has_stages else method.times]
    applied += [[f for f in fees if f.kind is kind] for kind in dict.fromkeys(f.kind for f in fees)]
    for each in applied:
        names = tuple(one.applies_to for one in each)
        if len({case_key(name) for name in names}) > 1:
            yield names


def _case(view: ProcedureView, name: str, own: Sequence[int], shared: Sequence[int]) -> ChoiceCase:
    papers = sum(len(view.paper_cases[number - 1][1]) for number in own)
    return ChoiceCase(name=name, own=tuple(own), shared=tuple(shared), papers=papers)
