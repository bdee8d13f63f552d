"""Decisions: what they name is known, and their changes follow one another.

Each commune is looked at by itself: two decisions for different communes cannot
contradict one another. Decisions for every commune are looked at even without any.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Position
from generator.force import ENDING, Change, by_code, changes_by, changes_for, decisions_for
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder
from generator.model.decisions import Decision
from generator.rules.scope import Scope, offer, offer_code, place
from generator.vocabulary import ChangeKind

_FOLDER = "catalogue/decisions"


def known_codes_of_decisions(scope: Scope) -> Iterator[Finding]:
    """Every procedure that a decision names has a record, or stands in the reference list."""
    catalogue, folder = scope.corpus.catalogue, "catalogue/procedures"
    listed = catalogue.reference_list.record.codes if catalogue.reference_list else ()
    known = {*catalogue.procedures, *(row.code for row in listed)}
    for _, name, decision in _all(scope):
        for at, code in _codes(name, decision):
            if code not in known and not scope.is_unread(f"{folder}/{code}.yml"):
                near, shown = offer_code(code, catalogue.procedures), scope.shown(folder)
                yield finding("quyet-dinh-ma-chua-co", at, value=code, folder=shown, offer=near)


def known_communes_of_decisions(scope: Scope) -> Iterator[Finding]:
    """Every commune that a decision names has a folder."""
    known = {folder.id for folder in scope.folders()}
    for decision in scope.corpus.catalogue.decisions.values():
        for index, value in enumerate(decision.record.communes):
            if value not in known:
                at, near = decision.at("communes", index), offer(value, known)
                yield finding("quyet-dinh-xa-chua-co", at, value=value, offer=near)


def own_decisions_of_one_commune(scope: Scope) -> Iterator[Finding]:
    """A decision in a commune's folder names no communes."""
    for folder in scope.folders():
        for decision in folder.decisions.values():
            if decision.record.communes:
                at, shared = decision.at("communes"), scope.shown(_FOLDER)
                yield finding("quyet-dinh-cua-mot-xa", at, folder=folder.id, shared=shared)


def decision_names_once(scope: Scope) -> Iterator[Finding]:
    """A commune's own decision has another file name than those that it shares."""
    for folder in scope.folders():
        for name, decision in folder.decisions.items():
            shared = scope.corpus.catalogue.decisions.get(name)
            if shared and (not shared.record.communes or folder.id in shared.record.communes):
                first = shared.path
                yield finding("quyet-dinh-trung-ten", decision.at(), value=name, first=first)


def decisions_change_something(scope: Scope) -> Iterator[Finding]:
    """A decision names at least one procedure."""
    for _, name, decision in _all(scope):
        if not any(changes_by(name, decision)):
            number = decision.record.number
            yield finding("quyet-dinh-khong-doi-gi", decision.at("number"), value=number)


def decisions_hold_after_issue(scope: Scope) -> Iterator[Finding]:
    """Nothing takes effect before its decision is issued."""
    for _, _name, decision in _all(scope):
        record, issued = decision.record, decision.record.issued_on
        days = [(decision.at("effective_from"), record.effective_from)]
        days += [
            (decision.at(kind.value, index, "effective_from"), row.effective_from)
            for kind in ChangeKind
            for index, row in enumerate(getattr(record, kind.value))
            if row.effective_from
        ]
        for at, day in days:
            if day < issued:
                yield finding("hieu-luc-truoc-ban-hanh", at, day=day, issued=issued)


def decisions_issued_by_today(scope: Scope) -> Iterator[Finding]:
    """A decision that is entered was issued."""
    today = scope.today or scope.given
    for _, _name, decision in _all(scope):
        day = decision.record.issued_on
        if today and day > today:
            yield finding("ban-hanh-o-tuong-lai", decision.at("issued_on"), day=day)


def announced_once(scope: Scope) -> Iterator[Finding]:
    """A procedure is announced once."""
    for changes in _histories(scope):
        announced = [c for c in changes if c.kind is ChangeKind.ANNOUNCES]
        yield from _told_again("cong-bo-hai-lan", announced)


def ended_once(scope: Scope) -> Iterator[Finding]:
    """A procedure is repealed or replaced once."""
    for changes in _histories(scope):
        yield from _told_again("bai-bo-hai-lan", [c for c in changes if c.kind in ENDING])


def ended_after_start(scope: Scope) -> Iterator[Finding]:
    """A procedure is repealed after it takes effect."""
    for changes in _histories(scope):
        begins, ends = _begins(changes), _ends(changes)
        if begins and ends and ends.on < begins.on:
            at, value = _at(ends), ends.code
            yield finding("hieu-luc-nguoc", at, value=value, start=begins.on, end=ends.on)


def amended_while_in_force(scope: Scope) -> Iterator[Finding]:
    """A procedure is amended from its first day on, and no longer once it is repealed."""
    for changes in _histories(scope):
        begins, ends = _begins(changes), _ends(changes)
        for change in (c for c in changes if c.kind is ChangeKind.AMENDS):
            at, value, day = _at(change), change.code, change.on
            if ends and day >= ends.on:
                yield finding("sua-doi-sau-bai-bo", at, value=value, day=day, end=ends.on)
            if begins and day < begins.on:
                yield finding("sua-doi-truoc-hieu-luc", at, value=value, day=day, start=begins.on)


def replaced_without_cycles(scope: Scope) -> Iterator[Finding]:
    """No procedure is replaced by itself, nor by way of others."""
    for folder in _views_of(scope):
        changes = changes_for(scope.corpus.catalogue, folder)
        successors = {c.code: c.successor for c in changes if c.successor}
        for change in changes:
            way = _way_back(change, successors)
            if way:
                at = change.decision.at(*change.location, "by")
                yield finding("thay-the-vong", at, value=change.code, way=" → ".join(way))


def _way_back(change: Change, successors: dict[str, str]) -> list[str]:
    """The codes from a procedure to itself, or nothing."""
    way, code = [change.code], change.successor
    while code and code not in way:
        way.append(code)
        code = successors.get(code)
    return [*way, code] if code == change.code else []


def _all(scope: Scope) -> Iterator[tuple[CommuneFolder | None, str, Sourced[Decision]]]:
    """Every decision once, with the commune whose folder it lies in."""
    for name, decision in scope.corpus.catalogue.decisions.items():
        yield None, name, decision
    for folder in scope.folders():
        for name, decision in folder.decisions.items():
            yield folder, name, decision


def _views_of(scope: Scope) -> Iterator[CommuneFolder | None]:
    """The communes whose decisions differ, beside None for those of every commune."""
    yield None
    shared = decisions_for(scope.corpus.catalogue, None)
    for folder in scope.folders():
        if decisions_for(scope.corpus.catalogue, folder) != shared:
            yield folder


def _histories(scope: Scope) -> Iterator[tuple[Change, ...]]:
    for folder in _views_of(scope):
        yield from by_code(changes_for(scope.corpus.catalogue, folder)).values()


def _codes(name: str, decision: Sourced[Decision]) -> Iterator[tuple[Position, str]]:
    for change in changes_by(name, decision):
        yield _at(change), change.code
        if change.successor:
            yield decision.at(*change.location, "by"), change.successor


def _begins(changes: tuple[Change, ...]) -> Change | None:
    return next((c for c in changes if c.kind is ChangeKind.ANNOUNCES), None)


def _ends(changes: tuple[Change, ...]) -> Change | None:
    return next((c for c in changes if c.kind in ENDING), None)


def _at(change: Change) -> Position:
    return change.decision.at(*change.location, "code")


def _told_again(rule: str, changes: list[Change]) -> Iterator[Finding]:
    for change in changes[1:]:
        first = place(_at(changes[0]))
        yield finding(rule, _at(change), value=change.code, first=first)
