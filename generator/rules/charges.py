"""Fees and time limits of procedures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.procedures import CountedTime, Method, OfferedList, Procedure
from generator.rules.overlays import commitments
from generator.rules.scope import Location, Scope
from generator.vocabulary import TimeUnit

_MAY_CUT_OFF = frozenset({TimeUnit.SAME_DAY, TimeUnit.WORKING_DAY})
_WITHOUT_NUMBER = frozenset({TimeUnit.SAME_DAY, TimeUnit.OTHER})


def _methods(scope: Scope) -> Iterator[tuple[Sourced[Procedure], Location, Method]]:
    for sourced in scope.corpus.catalogue.procedures.values():
        for index, method in enumerate(sourced.record.methods):
            yield sourced, ("methods", index), method


def _times(
    scope: Scope,
) -> Iterator[tuple[Sourced[Procedure] | Sourced[OfferedList], Location, CountedTime]]:
    """Official limits, and those that communes committed themselves to."""
    for sourced, location, method in _methods(scope):
        for index, limit in enumerate(method.times):
            yield sourced, (*location, "times", index), limit
    for folder, location, committed in commitments(scope):
        if folder.offered:
            yield folder.offered, location, committed


def free_or_charged(scope: Scope) -> Iterator[Finding]:
    """What is free of charge has no fees but those of a named case."""
    for sourced, location, method in _methods(scope):
        if method.free and any(fee.applies_to is None for fee in method.fees):
            yield finding("mien-phi-lan-phi", sourced.at(*location, "free"))


def amount_or_tiers(scope: Scope) -> Iterator[Finding]:
    """A fee has one amount, or tiers."""
    for sourced, location, fee in scope.fees():
        if fee.amount_vnd is not None and fee.tiers:
            yield finding("phi-vua-mot-muc-vua-bac", sourced.at(*location, "tiers"))


def cutoffs_of_days(scope: Scope) -> Iterator[Finding]:
    """Only a limit within the day or in working days has a cut-off hour."""
    for sourced, location, limit in _times(scope):
        if limit.cutoff is not None and limit.unit not in _MAY_CUT_OFF:
            at = sourced.at(*location, "cutoff")
            yield finding("gio-chot-khong-can", at, unit=limit.unit.label)


def counted_times(scope: Scope) -> Iterator[Finding]:
    """A limit in hours, days, months or years has a number."""
    for sourced, location, limit in _times(scope):
        if limit.amount is None and limit.unit not in _WITHOUT_NUMBER:
            at = sourced.at(*location, "unit")
            yield finding("thoi-han-thieu-so", at, unit=limit.unit.label)


def times_above_zero(scope: Scope) -> Iterator[Finding]:
    """A limit is more than nothing."""
    for sourced, location, limit in _times(scope):
        if limit.amount == 0 and limit.unit not in _WITHOUT_NUMBER:
            at = sourced.at(*location, "amount")
            yield finding("thoi-han-bang-khong", at, unit=limit.unit.label)


def described_times_without_number(scope: Scope) -> Iterator[Finding]:
    """A limit in the source's words has no number of ours."""
    for sourced, location, limit in _times(scope):
        if limit.amount is not None and limit.unit is TimeUnit.OTHER:
            at = sourced.at(*location, "amount")
            yield finding("thoi-han-thua-so", at, amount=limit.amount)
