"""What decisions make of procedures: which changes concern a commune, what holds on a day.

Rules and views ask the same questions, so they are answered once, here. A change takes
effect on its day: on that day a repealed procedure is no longer in force, a new one is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.base import Sourced
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.decisions import (
    AmendedProcedure,
    ChangedProcedure,
    Decision,
    ReplacedProcedure,
)
from generator.vocabulary import ChangeKind, ForceState, ProcedurePart

#: What ends a procedure.
ENDING = frozenset({ChangeKind.REPLACES, ChangeKind.REPEALS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of a decision: what it does to one procedure, and from when."""

    kind: ChangeKind
    code: str
    on: date
    #: File name of the decision without its ending.
    decision_id: str
    decision: Sourced[Decision]
    #: Where the row stands in its file.
    location: tuple[str | int, ...]
    parts: tuple[ProcedurePart, ...] = ()
    #: Code of the procedure that takes its place.
    successor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """A procedure's state on a day, and the changes that it follows from."""

    state: ForceState
    #: All that is known of, the earliest first.
    changes: tuple[Change, ...] = ()
    begins: Change | None = None
    ends: Change | None = None
    #: The last amendment that holds.
    amended: Change | None = None
    #: Amendments to come, the nearest first.
    to_amend: tuple[Change, ...] = ()

    @property
    def successor(self) -> str | None:
        """Code of the procedure that takes its place, now or later."""
        return self.ends.successor if self.ends else None


def decisions_for(
    catalogue: Catalogue, folder: CommuneFolder | None
) -> tuple[tuple[str, Sourced[Decision]], ...]:
    """The decisions that concern a commune, the earliest first; None: those for every commune."""
    shared = [
        (name, decision)
        for name, decision in catalogue.decisions.items()
        if not decision.record.communes or (folder and folder.id in decision.record.communes)
    ]
    own = list(folder.decisions.items()) if folder else []
    return tuple(sorted([*shared, *own], key=lambda item: (item[1].record.issued_on, item[0])))


def changes_by(name: str, decision: Sourced[Decision]) -> Iterator[Change]:
    """The rows of one decision in the order of the file."""
    record = decision.record

    def change(
        kind: ChangeKind,
        index: int,
        row: ChangedProcedure | AmendedProcedure | ReplacedProcedure,
        parts: tuple[ProcedurePart, ...] = (),
        successor: str | None = None,
    ) -> Change:
        return Change(
            kind=kind,
            code=row.code,
            on=row.effective_from or record.effective_from,
            decision_id=name,
            decision=decision,
            location=(kind.value, index),
            parts=parts,
            successor=successor,
        )

    for i, new in enumerate(record.announces):
        yield change(ChangeKind.ANNOUNCES, i, new)
    for i, changed in enumerate(record.amends):
        yield change(ChangeKind.AMENDS, i, changed, changed.parts)
    for i, replaced in enumerate(record.replaces):
        yield change(ChangeKind.REPLACES, i, replaced, successor=replaced.by)
    for i, gone in enumerate(record.repeals):
        yield change(ChangeKind.REPEALS, i, gone)


def changes_for(
    catalogue: Catalogue, folder: CommuneFolder | None, as_of: date | None = None
) -> tuple[Change, ...]:
    """The changes that concern a commune, by day; with ``as_of``, those decided by that day."""
    changes = (
        change
        for name, decision in decisions_for(catalogue, folder)
        if as_of is None or decision.record.issued_on <= as_of
        for change in changes_by(name, decision)
    )
    return tuple(sorted(changes, key=lambda change: change.on))


def by_code(changes: Iterable[Change]) -> Mapping[str, tuple[Change, ...]]:
    """The changes of each procedure, in the order given."""
    found: dict[str, tuple[Change, ...]] = {}
    for change in changes:
        found[change.code] = (*found.get(change.code, ()), change)
    return found


def force_at(changes: tuple[Change, ...], as_of: date) -> Force:
    """What the changes of one procedure, in the order of days, make of it on a day."""
    begins = next((c for c in changes if c.kind is ChangeKind.ANNOUNCES), None)
    ends = next((c for c in changes if c.kind in ENDING), None)
    amended = [c for c in changes if c.kind is ChangeKind.AMENDS]
    if ends and ends.on <= as_of:
        state = ForceState.REPEALED
    elif begins and begins.on > as_of:
        state = ForceState.UPCOMING
    else:
        state = ForceState.IN_FORCE
    return Force(
        state=state,
        changes=changes,
        begins=begins,
        ends=ends,
        amended=next((c for c in reversed(amended) if c.on <= as_of), None),
        to_amend=tuple(c for c in amended if c.on > as_of),
    )
