"""All that was measured of a plan's targets, typed or computed, up to the plan's day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.plans import Target
from generator.model.progress import Measurement
from generator.views.dossiers import computed_measurements
from generator.views.plan_reading import PlanReading
from generator.views.reviews import review_measurements, targets_of_nothing
from generator.views.surveys import survey_measurements, withheld_targets
from generator.views.targets import MeasurementView, targets_of
from generator.vocabulary import NOT_APPLICABLE, WITHHELD


def measurements_of(reading: PlanReading) -> tuple[MeasurementView, ...]:
    """Measurements of all targets of a plan, in no order of days."""
    targets = tuple(target for _, _, target in targets_of(reading.plan))
    known = (*_typed(reading), *_indicated(reading, targets))
    return (
        *computed_measurements(reading.folder, reading.plan, targets, reading.as_of),
        *survey_measurements(reading.folder, reading.plan_id, reading.as_of),
        *review_measurements(reading.folder, reading.plan_id, reading.as_of),
        *(each for each in known if each.on <= reading.as_of),
    )


def absences_of(reading: PlanReading) -> Mapping[str, str]:
    """Why a target has no value though it was measured, by its id."""
    about = (reading.folder, reading.plan_id, reading.as_of)
    withheld = dict.fromkeys(withheld_targets(*about), WITHHELD)
    return {**withheld, **dict.fromkeys(targets_of_nothing(*about), NOT_APPLICABLE)}


def _typed(reading: PlanReading) -> Iterator[MeasurementView]:
    """What progress files say."""
    for file in reading.progress:
        for measurement in file.record.measurements:
            if measurement.plan == reading.plan_id:
                yield _view(measurement)


def _view(measurement: Measurement) -> MeasurementView:
    return MeasurementView(
        target=measurement.target,
        on=measurement.on,
        numerator=measurement.numerator,
        denominator=measurement.denominator,
        source=measurement.source,
    )


def _indicated(reading: PlanReading, targets: tuple[Target, ...]) -> Iterator[MeasurementView]:
    """What the indicators of targets measured in the time of the plan."""
    for target in targets:
        indicator = reading.indicator_of(target)
        for row in indicator.measurements if indicator else ():
            if indicator and reading.plan.starts_on <= row.on <= reading.plan.ends_on:
                yield MeasurementView(
                    target=target.id,
                    on=row.on,
                    numerator=row.numerator,
                    denominator=row.denominator,
                    source=row.source or indicator.source,
                )
