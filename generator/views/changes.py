"""What changed and what will: the decisions that concern a commune, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.force import Change, changes_for, decisions_for
from generator.model.base import Sourced
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.decisions import Decision
from generator.views.attached import AttachedFile, attached


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedProcedure:
    """A procedure that a decision names: its name, and whether it has a page here."""

    code: str
    #: The commune's short name, else the official name, else nothing is known but the code.
    name: str
    has_page: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One change with the names of the procedures in it."""

    change: Change
    procedure: NamedProcedure
    successor: NamedProcedure | None
    #: Whether it takes effect only after ``as_of``.
    is_upcoming: bool

    @property
    def id(self) -> str:
        """The decision, what it does and the code: once in a commune."""
        return f"{self.change.decision_id}/{self.change.kind.value}/{self.change.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """One decision with its changes, by day."""

    id: str
    decision: Decision
    #: Path of its content file.
    source: str
    changes: tuple[ChangeView, ...]
    #: Its text, where it is attached.
    file: AttachedFile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """All that was decided by ``as_of``."""

    #: The latest first.
    decisions: tuple[DecisionView, ...] = ()
    #: The nearest first.
    upcoming: tuple[ChangeView, ...] = ()
    #: The latest first.
    past: tuple[ChangeView, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Content files of the decisions."""
        return tuple(sorted({decision.source for decision in self.decisions}))

    def file_of(self, decision_id: str) -> AttachedFile | None:
        """The text of a decision, where it is attached."""
        return next((each.file for each in self.decisions if each.id == decision_id), None)

    def of(self, code: str) -> tuple[ChangeView, ...]:
        """The changes of one procedure: those to come first, then the latest."""
        both = (*self.upcoming, *self.past)
        return tuple(view for view in both if view.change.code == code)


def changes_view(catalogue: Catalogue, folder: CommuneFolder, as_of: date) -> ChangesView:
    """The changes of one commune."""
    offered = folder.offered.record.procedures if folder.offered else ()
    short_names = {row.code: row.short_name for row in offered}

    def named(code: str) -> NamedProcedure:
        record = catalogue.procedures.get(code)
        name = short_names.get(code) or (record.record.name if record else f"Thủ tục {code}")
        return NamedProcedure(code=code, name=name, has_page=code in short_names)

    views = tuple(
        ChangeView(
            change=change,
            procedure=named(change.code),
            successor=named(change.successor) if change.successor else None,
            is_upcoming=change.on > as_of,
        )
        for change in changes_for(catalogue, folder, as_of)
    )
    past = [view for view in views if not view.is_upcoming]
    return ChangesView(
        decisions=_decisions(catalogue, folder, as_of, views),
        upcoming=tuple(view for view in views if view.is_upcoming),
        past=tuple(sorted(past, key=lambda view: view.change.on, reverse=True)),
    )


def _decisions(
    catalogue: Catalogue, folder: CommuneFolder, as_of: date, views: tuple[ChangeView, ...]
) -> tuple[DecisionView, ...]:
    known = [
        DecisionView(
            id=name,
            decision=decision.record,
            source=decision.path,
            changes=tuple(view for view in views if view.change.decision_id == name),
            file=_file(catalogue, folder, decision),
        )
        for name, decision in decisions_for(catalogue, folder)
        if decision.record.issued_on <= as_of
    ]
    return tuple(reversed(known))


def _file(
    catalogue: Catalogue, folder: CommuneFolder, decision: Sourced[Decision]
) -> AttachedFile | None:
    """A decision's file lies beside it: with the catalogue, or with the commune."""
    if decision.record.file is None:
        return None
    shared = decision in catalogue.decisions.values()
    sizes = catalogue.files if shared else folder.files
    return attached(decision.record.file, sizes, is_shared=shared)
