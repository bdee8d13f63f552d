"""Periods of dossier figures, their corrections, and what is measured with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.dossiers import earlier_versions, span_of
from generator.findings import Finding
from generator.messages import finding
from generator.model.corpus import DossierFile
from generator.rules import walk
from generator.rules.reports import measurements
from generator.rules.scope import Scope, offer
from generator.vocabulary import MeasureUnit


def _files(scope: Scope) -> Iterator[DossierFile]:
    for folder in scope.folders():
        yield from folder.dossiers.values()


def _shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def periods_forward(scope: Scope) -> Iterator[Finding]:
    """A period does not end before it begins."""
    for file in _files(scope):
        first, last = span_of(file)
        if last < first:
            at = file.head.at("to_day")
            yield finding("ky-so-lieu-nguoc", at, first=_shown(first), last=_shown(last))


def figures_taken_after_the_period(scope: Scope) -> Iterator[Finding]:
    """Figures are taken on the last day of their period or later."""
    for file in _files(scope):
        taken = file.head.record.source.taken_on
        last = file.head.record.to_day
        if taken and taken < last:
            at = file.head.at("source", "taken_on")
            yield finding("ky-so-lieu-chua-het", at, taken=_shown(taken), last=_shown(last))


def figures_of_days_that_were(scope: Scope) -> Iterator[Finding]:
    """Figures are of a period that was over, and were taken, at the reference date."""
    for folder in scope.folders():
        latest = scope.latest_in(folder)
        for file in folder.dossiers.values():
            head = file.head.record
            days = ((("to_day",), head.to_day), (("source", "taken_on"), head.source.taken_on))
            for location, day in days:
                if latest and day and day > latest:
                    at = file.head.at(*location)
                    shown = {"day": _shown(day), "as_of": _shown(latest)}
                    yield finding("ky-so-lieu-tuong-lai", at, **shown)


def periods_once(scope: Scope) -> Iterator[Finding]:
    """A period has one file; another one of the same days says what it replaces."""
    for folder in scope.folders():
        first: dict[tuple[date, date], str] = {}
        for file in folder.dossiers.values():
            if file.head.record.replaces:
                continue
            start, end = span_of(file)
            if other := first.get((start, end)):
                at = file.head.at("from_day")
                days = {"first": _shown(start), "last": _shown(end)}
                yield finding("ky-so-lieu-trung", at, **days, other=other)
            first.setdefault((start, end), file.name)


def known_replaced_files(scope: Scope) -> Iterator[Finding]:
    """A correction replaces a file that is there."""
    for folder in scope.folders():
        for file in folder.dossiers.values():
            name = file.head.record.replaces
            unread = any(f"{folder.id}/dossiers/{name}." in path for path in scope.corpus.unread)
            if name and name not in folder.dossiers and not unread:
                near = offer(name, folder.dossiers)
                at = file.head.at("replaces")
                yield finding("dinh-chinh-chua-co", at, value=name, offer=near)


def corrections_of_the_same_period(scope: Scope) -> Iterator[Finding]:
    """A correction is of the same days as what it replaces."""
    for folder in scope.folders():
        for file in folder.dossiers.values():
            other = folder.dossiers.get(file.head.record.replaces or "")
            if other and span_of(other) != span_of(file):
                first, last = map(_shown, span_of(file))
                other_first, other_last = map(_shown, span_of(other))
                yield finding(
                    "dinh-chinh-khac-ky",
                    file.head.at("replaces"),
                    value=other.name,
                    first=first,
                    last=last,
                    other_first=other_first,
                    other_last=other_last,
                )


def corrections_without_cycles(scope: Scope) -> Iterator[Finding]:
    """No file replaces itself, not even through others."""
    for folder in scope.folders():
        for file in folder.dossiers.values():
            chain = (file, *earlier_versions(file, folder.dossiers))
            if chain[-1].head.record.replaces in {each.name for each in chain}:
                yield finding("dinh-chinh-vong", file.head.at("replaces"))


def replaced_once(scope: Scope) -> Iterator[Finding]:
    """A file is replaced by one other."""
    for folder in scope.folders():
        first: dict[str, str] = {}
        for file in folder.dossiers.values():
            if name := file.head.record.replaces:
                if other := first.get(name):
                    at = file.head.at("replaces")
                    yield finding("dinh-chinh-hai-lan", at, value=name, other=other)
                first.setdefault(name, file.name)


def corrections_with_reason(scope: Scope) -> Iterator[Finding]:
    """A correction says why."""
    for file in _files(scope):
        head = file.head.record
        if head.replaces and not head.reason:
            yield finding("dinh-chinh-thieu-ly-do", file.head.at("replaces"), value=head.replaces)


def indicators_of_percentages(scope: Scope) -> Iterator[Finding]:
    """An indicator measures a percentage over all sectors."""
    for _, plan in scope.plans():
        for location, target in walk.targets(plan.record):
            is_share = target.unit is MeasureUnit.PERCENT and target.segment is None
            if target.dossier_rate and not is_share:
                at = plan.at(*location, "dossier_rate")
                yield finding("chi-so-khong-phai-ty-le", at, value=target.id)


def indicators_not_typed(scope: Scope) -> Iterator[Finding]:
    """What is computed from dossier figures is not typed as well."""
    for measured in measurements(scope):
        if measured.target and measured.target.dossier_rate:
            yield finding("chi-so-da-tinh", measured.at("target"), value=measured.record.target)
