"""Targets that a survey or the reviews measure: in per cent, at one place, never typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Finding, Position
from generator.messages import finding
from generator.messages.words import (
    BY_DOSSIERS,
    BY_INDICATOR,
    BY_REGISTER,
    BY_REVIEWS,
    BY_SURVEY,
)
from generator.model.plans import Target
from generator.rules.reports import measurements
from generator.rules.rows import Row, rows
from generator.rules.scope import Location, Scope, place
from generator.rules.target_links import TargetLink, known_target
from generator.vocabulary import MeasureUnit


@dataclass(frozen=True, slots=True)
class _Link:
    """A target that a round or a file of reviews names, with its place; the plan has it."""

    row: Row
    location: Location
    record: TargetLink
    target: Target

    @property
    def is_survey(self) -> bool:
        """Whether a round of a survey names it, not the reviews."""
        return self.row.register == "surveys"

    @property
    def words(self) -> str:
        """By what it is measured."""
        return BY_SURVEY if self.is_survey else BY_REVIEWS

    @property
    def key(self) -> tuple[str, str, str]:
        """Commune, plan, target."""
        return self.row.folder.id, self.record.plan, self.record.target

    def at(self, name: str) -> Position:
        """Where a value of it stands."""
        return self.row.at(*self.location, name)


def _links(scope: Scope) -> Iterator[_Link]:
    """Every such target, those of surveys first, in the order of files and lines."""
    for row in rows(scope, "surveys"):
        yield from _of(row)
    for folder in scope.folders():
        for file in folder.registers.reviews.values():
            yield from _of(Row(folder, "reviews", file, (), file.record))


def _of(row: Row) -> Iterator[_Link]:
    for index, link in enumerate(row.record.targets):
        if target := known_target(row, link):
            yield _Link(row, ("targets", index), link, target)


def registers_measure_percentages(scope: Scope) -> Iterator[Finding]:
    """A survey or the reviews measure targets in per cent."""
    for link in _links(scope):
        if link.target.unit is not MeasureUnit.PERCENT:
            yield finding(
                "chi-tieu-so-khong-phai-ty-le",
                link.at("target"),
                value=link.target.id,
                unit=link.target.unit.label,
                by=link.words,
            )


def targets_measured_at_one_place(scope: Scope) -> Iterator[Finding]:
    """A target is measured by rounds of surveys, or by one count of reviews, or otherwise."""
    first: dict[tuple[str, ...], Position] = {}
    for link in _links(scope):
        at, round_ = link.at("target"), (*link.key, link.row.file.path)
        earlier = first.get(round_ if link.is_survey else link.key)
        if other := _other(link.target) or (earlier and BY_REGISTER.format(place=place(earlier))):
            yield finding("chi-tieu-do-hai-noi", at, value=link.target.id, other=other)
        first.setdefault(round_, at)
        first.setdefault(link.key, at)


def _other(target: Target) -> str:
    """How the plan itself says that a target is measured, if it does."""
    if target.measured_by:
        return BY_INDICATOR.format(name=target.measured_by)
    return BY_DOSSIERS if target.dossier_rate else ""


def register_targets_not_typed(scope: Scope) -> Iterator[Finding]:
    """What a survey or the reviews measure is not typed as well."""
    known = {link.key: link for link in reversed(tuple(_links(scope)))}
    for measured in measurements(scope):
        key = (measured.folder.id, measured.record.plan, measured.record.target)
        if link := known.get(key):
            yield finding(
                "chi-tieu-so-da-tinh",
                measured.at("target"),
                value=measured.record.target,
                by=link.words,
                first=place(link.at("target")),
            )


def rounds_in_the_time_of_the_plan(scope: Scope) -> Iterator[Finding]:
    """A round that measures a plan's target ends in the plan's time."""
    for link in _links(scope):
        plan = link.row.folder.plans[link.record.plan].record
        if link.is_survey and not plan.starts_on <= link.row.record.ends_on <= plan.ends_on:
            yield finding(
                "khao-sat-ngoai-ke-hoach",
                link.at("plan"),
                value=link.record.plan,
                day=link.row.record.ends_on,
                start=plan.starts_on,
                end=plan.ends_on,
            )
