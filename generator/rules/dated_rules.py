"""Dated rules kept as data: deadlines of feedback, cut-off days of reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from generator.findings import Finding
from generator.messages import finding
from generator.model.base import Sourced
from generator.rules.scope import Location, Scope, place

#: Every month has these days, and a day before each of them.
_FIRST_DAY, _LAST_DAY = 2, 28


def _versions(scope: Scope) -> Iterator[tuple[Sourced[Any], Sequence[tuple[Location, str, Any]]]]:
    """Each file of dated rules: place, what it is about, and the rule."""
    catalogue = scope.corpus.catalogue
    deadlines = (catalogue.feedback_deadlines, *(f.feedback_deadlines for f in scope.folders()))
    for file in filter(None, deadlines):
        kept = enumerate(file.record.deadlines)
        yield file, [(("deadlines", i), each.step.label, each) for i, each in kept]
    if cutoffs := catalogue.reporting_cutoffs:
        kept_cutoffs = enumerate(cutoffs.record.cutoffs)
        yield (
            cutoffs,
            [(("cutoffs", i), each.interval.label, each) for i, each in kept_cutoffs],
        )


def dated_rules_forward(scope: Scope) -> Iterator[Finding]:
    """A dated rule does not end before it begins."""
    for file, versions in _versions(scope):
        for location, about, rule in versions:
            if _start(rule) > _end(rule):
                at = file.at(*location, "effective_to")
                yield finding("moc-thoi-gian-nguoc", at, about=about)


def one_dated_rule_a_day(scope: Scope) -> Iterator[Finding]:
    """On each day at most one rule holds for one matter."""
    for file, versions in _versions(scope):
        for number, (location, about, rule) in enumerate(versions):
            for other_location, other_about, other in versions[:number]:
                meet = _start(rule) <= _end(other) and _start(other) <= _end(rule)
                if about == other_about and meet:
                    first = place(file.at(*other_location))
                    at = file.at(*location)
                    yield finding("moc-thoi-gian-chong-nhau", at, about=about, first=first)


def cutoffs_on_days_of_every_month(scope: Scope) -> Iterator[Finding]:
    """A period begins on a day that every month has, and whose eve is in the same month."""
    cutoffs = scope.corpus.catalogue.reporting_cutoffs
    for index, cutoff in enumerate(cutoffs.record.cutoffs if cutoffs else ()):
        if cutoffs and not _FIRST_DAY <= cutoff.first_day <= _LAST_DAY:
            at = cutoffs.at("cutoffs", index, "first_day")
            shown = {"first": _FIRST_DAY, "last": _LAST_DAY}
            yield finding("ngay-chot-chua-dung", at, value=cutoff.first_day, **shown)


def _start(rule: Any) -> date:  # noqa: ANN401 - any dated rule
    return rule.effective_from or date.min


def _end(rule: Any) -> date:  # noqa: ANN401 - any dated rule
    return rule.effective_to or date.max
