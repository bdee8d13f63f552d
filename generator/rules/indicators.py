"""Indicators and the targets that are measured by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.findings import Finding, Position
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder
from generator.model.indicators import IndicatorMeasurement
from generator.model.plans import Plan, Target
from generator.rules import walk
from generator.rules.reports import measurements
from generator.rules.scope import Location, Scope, offer, place
from generator.vocabulary import MeasureUnit

#: An indicator's name, where values of the row stand, the row, the indicator's unit.
_Row = tuple[str, Callable[..., Position], IndicatorMeasurement, MeasureUnit]


def _measured_targets(
    scope: Scope,
) -> Iterator[tuple[CommuneFolder, Sourced[Plan], Location, Target, str]]:
    """Every target that names an indicator, with that name."""
    for folder, plan in scope.plans():
        for location, target in walk.targets(plan.record):
            if target.measured_by:
                yield folder, plan, location, target, target.measured_by


def known_indicators(scope: Scope) -> Iterator[Finding]:
    """A target is measured by an indicator of the commune."""
    for folder, plan, location, _, name in _measured_targets(scope):
        path = f"{folder.id}/indicators/{name}.yml"
        if name not in folder.indicators and not scope.is_unread(path):
            at, near = plan.at(*location, "measured_by"), offer(name, folder.indicators)
            shown = scope.shown(f"{folder.id}/indicators")
            yield finding("chi-so-chua-co", at, value=name, folder=shown, offer=near)


def indicators_in_use(scope: Scope) -> Iterator[Finding]:
    """Each indicator measures a target."""
    used = {(folder.id, name) for folder, _, _, _, name in _measured_targets(scope)}
    for folder in scope.folders():
        for name, file in folder.indicators.items():
            if (folder.id, name) not in used:
                yield finding("chi-so-chua-dung", file.at("name"), value=name)


def indicators_in_unit_of_target(scope: Scope) -> Iterator[Finding]:
    """A target and its indicator count in the same unit."""
    for folder, plan, location, target, name in _measured_targets(scope):
        indicator = folder.indicators.get(name)
        if indicator and indicator.record.unit is not target.unit:
            yield finding(
                "chi-so-khac-don-vi",
                plan.at(*location, "measured_by"),
                value=target.id,
                unit=target.unit.label,
                indicator=name,
                other=indicator.record.unit.label,
            )


def targets_measured_one_way(scope: Scope) -> Iterator[Finding]:
    """A target that is measured by an indicator has no measurements of its own."""
    for measured in measurements(scope):
        if measured.target and measured.target.measured_by:
            at, name = measured.at("target"), measured.record.target
            by = measured.target.measured_by
            yield finding("chi-tieu-hai-nguon", at, value=name, indicator=by)


def whole_indicator_measurements(scope: Scope) -> Iterator[Finding]:
    """A percentage is of something, and a part of it."""
    for name, at, row, unit in _rows(scope):
        if row.denominator == 0:
            yield finding("chi-so-mau-so-khong", at("denominator"), value=name)
        elif unit is MeasureUnit.PERCENT and row.denominator is None:
            yield finding("chi-so-thieu-mau-so", at("numerator"), value=name)
        elif unit is MeasureUnit.PERCENT and row.numerator > (row.denominator or 0):
            yield finding(
                "chi-so-tu-so-lon",
                at("numerator"),
                value=name,
                numerator=row.numerator,
                denominator=row.denominator,
            )


def _rows(scope: Scope) -> Iterator[_Row]:
    for folder in scope.folders():
        for name, file in folder.indicators.items():
            for i, row in enumerate(file.record.measurements):
                at = partial(file.at, "measurements", i)
                yield name, at, row, file.record.unit


def described_denominators(scope: Scope) -> Iterator[Finding]:
    """A percentage says what its denominator is."""
    for folder in scope.folders():
        for name, file in folder.indicators.items():
            is_percentage = file.record.unit is MeasureUnit.PERCENT
            if is_percentage and file.record.denominator is None:
                yield finding("chi-so-chua-ro-mau-so", file.at("unit"), value=name)


def unique_indicator_measurements(scope: Scope) -> Iterator[Finding]:
    """An indicator has one measurement a day."""
    for folder in scope.folders():
        for name, file in folder.indicators.items():
            first: dict[str, Position] = {}
            for i, row in enumerate(file.record.measurements):
                at, day = file.at("measurements", i, "on"), str(row.on)
                if day in first:
                    before = place(first[day])
                    yield finding("chi-so-trung-ngay", at, value=name, day=row.on, first=before)
                first.setdefault(day, at)
