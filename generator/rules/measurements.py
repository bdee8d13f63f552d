"""Measurements of targets: numerators over denominators."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Position
from generator.messages import finding
from generator.rules import walk
from generator.rules.reports import Measured, measurements
from generator.rules.scope import Scope, offer, place
from generator.vocabulary import MeasureUnit


def _percentages(scope: Scope) -> Iterator[Measured]:
    for measured in measurements(scope):
        if measured.target and measured.target.unit is MeasureUnit.PERCENT:
            yield measured


def known_targets(scope: Scope) -> Iterator[Finding]:
    """A measurement is of a target of its plan."""
    for measured in measurements(scope):
        if measured.plan and measured.target is None:
            known = [target.id for _, target in walk.targets(measured.plan)]
            name, plan = measured.record.target, measured.record.plan
            at, near = measured.at("target"), offer(name, known)
            yield finding("chi-tieu-chua-co", at, value=name, plan=plan, offer=near)


def denominators_above_zero(scope: Scope) -> Iterator[Finding]:
    """A denominator is more than nothing."""
    for measured in measurements(scope):
        if measured.record.denominator == 0:
            at, name = measured.at("denominator"), measured.record.target
            yield finding("mau-so-bang-khong", at, value=name)


def percentages_with_denominator(scope: Scope) -> Iterator[Finding]:
    """A percentage is of something."""
    for measured in _percentages(scope):
        if measured.record.denominator is None:
            yield finding("thieu-mau-so", measured.at("target"), value=measured.record.target)


def percentages_up_to_hundred(scope: Scope) -> Iterator[Finding]:
    """The numerator of a percentage is not above its denominator."""
    for measured in _percentages(scope):
        numerator, denominator = measured.record.numerator, measured.record.denominator
        if denominator and numerator > denominator:
            yield finding(
                "tu-so-lon-hon-mau-so",
                measured.at("numerator"),
                value=measured.record.target,
                numerator=numerator,
                denominator=denominator,
            )


def unique_measurements(scope: Scope) -> Iterator[Finding]:
    """A target has one measurement a day."""
    first: dict[tuple[str, ...], Position] = {}
    for measured in measurements(scope):
        record, at = measured.record, measured.at("target")
        key = (measured.folder.id, record.plan, record.target, str(record.on))
        if key in first:
            before = place(first[key])
            yield finding("so-lieu-trung", at, value=record.target, day=record.on, first=before)
        first.setdefault(key, measured.at())
