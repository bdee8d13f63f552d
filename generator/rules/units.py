"""Units: those that are named, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.findings import Finding, Position
from generator.language import fold
from generator.messages import finding
from generator.model.communes import Unit
from generator.model.corpus import CommuneFolder
from generator.rules import walk
from generator.rules.rows import units
from generator.rules.scope import Scope, offer, place, repeats
from generator.vocabulary import UnitKind


def known_units(scope: Scope) -> Iterator[Finding]:
    """Every unit that leads, supports, reports, reviews or belongs to a group is listed."""
    for folder in scope.folders():
        path = f"{folder.id}/units.yml"
        if scope.is_unread(path):
            continue
        known = {unit.id for unit in _units(folder)}
        unknown = ((at, value) for at, value in _named_units(folder) if value not in known)
        # Without any list, one cause is told once.
        for at, value in unknown if folder.units else islice(unknown, 1):
            near, file = offer(value, known), scope.shown(path)
            rule = "don-vi-chua-co" if folder.units else "thieu-danh-sach-don-vi"
            yield finding(rule, at, value=value, file=file, offer=near)


def _units(folder: CommuneFolder) -> tuple[Unit, ...]:
    return folder.units.record.units if folder.units else ()


def _named_units(folder: CommuneFolder) -> Iterator[tuple[Position, str]]:
    if folder.commune and folder.commune.record.updated_by:
        yield folder.commune.at("updated_by"), folder.commune.record.updated_by
    yield from _members(folder)
    yield from _units_of_plans(folder)
    for progress in folder.progress.values():
        for index, entry in enumerate(progress.record.entries):
            if entry.unit:
                yield progress.at("entries", index, "unit"), entry.unit
    yield from units(folder)


def _members(folder: CommuneFolder) -> Iterator[tuple[Position, str]]:
    if folder.units is None:
        return
    for u, unit in enumerate(folder.units.record.units):
        for m, member in enumerate(unit.members):
            yield folder.units.at("units", u, "members", m), member


def _units_of_plans(folder: CommuneFolder) -> Iterator[tuple[Position, str]]:
    for plan in folder.plans.values():
        for location, activity in walk.activities(plan.record):
            for role, names in (("lead", activity.lead), ("support", activity.support)):
                for index, value in enumerate(names):
                    yield plan.at(*location, role, index), value
        for r, row in enumerate(plan.record.reviews.rows if plan.record.reviews else ()):
            yield plan.at("reviews", "rows", r, "unit"), row.unit


def unique_units(scope: Scope) -> Iterator[Finding]:
    """A unit's id is used once."""
    for folder in scope.folders():
        if folder.units:
            ids = [(("units", u, "id"), unit.id) for u, unit in enumerate(_units(folder))]
            for location, value, first in repeats(folder.units, ids):
                at = folder.units.at(*location)
                yield finding("don-vi-trung", at, value=value, first=place(first))


def unique_unit_names(scope: Scope) -> Iterator[Finding]:
    """A name or alias means one unit."""
    for folder in scope.folders():
        owner: dict[str, tuple[str, Position]] = {}
        for at, name, unit in _names(folder):
            first_unit, first = owner.setdefault(fold(name), (unit.id, at))
            if first_unit != unit.id:
                yield finding("ten-don-vi-trung", at, value=name, first=place(first))


def _names(folder: CommuneFolder) -> Iterator[tuple[Position, str, Unit]]:
    if folder.units is None:
        return
    for u, unit in enumerate(folder.units.record.units):
        yield folder.units.at("units", u, "name"), unit.name, unit
        if unit.short_name:
            yield folder.units.at("units", u, "short_name"), unit.short_name, unit
        for a, alias in enumerate(unit.aliases):
            yield folder.units.at("units", u, "aliases", a), alias, unit


def members_of_groups_only(scope: Scope) -> Iterator[Finding]:
    """Only a group has members."""
    for folder in scope.folders():
        for u, unit in enumerate(_units(folder)):
            if folder.units and unit.members and unit.kind is not UnitKind.GROUP:
                at = folder.units.at("units", u, "members")
                yield finding("thanh-vien-ngoai-nhom", at, value=unit.id)


def groups_without_cycles(scope: Scope) -> Iterator[Finding]:
    """No group holds itself, directly or through another group."""
    for folder in scope.folders():
        members = {unit.id: unit.members for unit in _units(folder)}
        for u, unit in enumerate(_units(folder)):
            for m, member in enumerate(unit.members):
                if folder.units and unit.id in _reached(member, members):
                    at = folder.units.at("units", u, "members", m)
                    yield finding("nhom-long-vong", at, group=unit.id, value=member)


def _reached(start: str, members: dict[str, tuple[str, ...]]) -> set[str]:
    """The unit itself and all that it holds, however deep."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        unit = waiting.pop()
        if unit not in reached:
            reached.add(unit)
            waiting.extend(members.get(unit, ()))
    return reached
