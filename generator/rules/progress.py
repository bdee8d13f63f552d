"""Progress entries: about something known, on a day that was, with evidence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.findings import Finding, Position
from generator.messages import finding
from generator.model.communes import Reporting
from generator.periods import EXAMPLES, MONTHS, parse_period
from generator.rules import walk
from generator.rules.reports import (
    Entry,
    Measured,
    days,
    entries,
    evidence,
    measurements,
    withdrawn,
)
from generator.rules.scope import Scope, offer, place
from generator.vocabulary import EntryState, Interval


def known_plans(scope: Scope) -> Iterator[Finding]:
    """Progress is about a plan of the commune."""
    items: Iterator[Entry | Measured] = chain(entries(scope), measurements(scope))
    for item in items:
        name, folder = item.record.plan, item.folder
        plans = f"{folder.id}/plans"
        if item.plan is None and not scope.is_unread(f"{plans}/{name}.yml"):
            at, near = item.at("plan"), offer(name, folder.plans)
            shown = scope.shown(plans)
            yield finding("ke-hoach-chua-co", at, value=name, folder=shown, offer=near)


def known_activities(scope: Scope) -> Iterator[Finding]:
    """An entry is about an activity of its plan."""
    for entry in entries(scope):
        if entry.plan and entry.activity is None:
            known = [activity.id for _, activity in walk.activities(entry.plan)]
            name, plan = entry.record.activity, entry.record.plan
            at, near = entry.at("activity"), offer(name, known)
            yield finding("hoat-dong-chua-co", at, value=name, plan=plan, offer=near)


def days_that_were(scope: Scope) -> Iterator[Finding]:
    """An entry or measurement is of a day up to the reference date."""
    for folder, _, at, day in days(scope):
        latest = scope.latest_in(folder)
        if latest and day > latest:
            yield finding("ngay-o-tuong-lai", at, day=day, as_of=latest)


def days_since_plan_start(scope: Scope) -> Iterator[Finding]:
    """An entry or measurement is of a day since the plan began."""
    for _, plan, at, day in days(scope):
        if plan and day < plan.starts_on:
            yield finding("ngay-truoc-ke-hoach", at, day=day, start=plan.starts_on)


def done_with_evidence(scope: Scope) -> Iterator[Finding]:
    """What is done has evidence."""
    for entry in entries(scope):
        if entry.record.state is EntryState.COMPLETED and not entry.record.evidence:
            at, name = entry.at("state"), entry.record.activity
            yield finding("hoan-thanh-thieu-minh-chung", at, value=name)


def evidence_with_content(scope: Scope) -> Iterator[Finding]:
    """Evidence is a document number, an address or a file."""
    for entry, location, piece in evidence(scope):
        if not (piece.number or piece.url or piece.file):
            yield finding("minh-chung-trong", entry.at(*location))


def suspended_with_reason(scope: Scope) -> Iterator[Finding]:
    """What is suspended has a reason."""
    for entry in entries(scope):
        if entry.record.state is EntryState.SUSPENDED and not entry.record.reason:
            yield finding("tam-dung-thieu-ly-do", entry.at("state"), value=entry.record.activity)


def suspended_with_document(scope: Scope) -> Iterator[Finding]:
    """What is suspended has a document."""
    for entry in entries(scope):
        if entry.record.state is EntryState.SUSPENDED and not entry.record.evidence:
            yield finding("tam-dung-thieu-van-ban", entry.at("state"), value=entry.record.activity)


def readable_periods(scope: Scope) -> Iterator[Finding]:
    """A period is a year, a half, a quarter or a month."""
    for entry in entries(scope):
        if entry.record.period and parse_period(entry.record.period) is None:
            yield finding("ky-bao-cao-chua-ro", entry.at("period"), value=entry.record.period)


def _interval(entry: Entry) -> Interval:
    """The plan's own interval, else the commune's setting."""
    schedule = entry.activity.schedule if entry.activity else None
    commune = entry.folder.commune
    reporting = commune.record.reporting if commune else Reporting()
    return (schedule and schedule.every) or reporting.interval


def recurring_reports_name_period(scope: Scope) -> Iterator[Finding]:
    """A report of recurring work says which period it is of."""
    for entry in entries(scope):
        is_report = entry.record.state is not EntryState.SUSPENDED
        if entry.is_recurring and is_report and entry.record.period is None:
            interval = _interval(entry)
            yield finding(
                "ky-bao-cao-thieu",
                entry.at("activity"),
                value=entry.record.activity,
                interval=interval.label,
                example=EXAMPLES[interval],
            )


def fitting_periods(scope: Scope) -> Iterator[Finding]:
    """The period of recurring work is as long as its interval, in the plan, and has begun."""
    for entry in entries(scope):
        period = parse_period(entry.record.period or "")
        if period is None or entry.plan is None or not entry.is_recurring:
            continue
        start, interval = entry.plan.starts_on, _interval(entry)
        end = min(entry.plan.ends_on, entry.record.on)
        meets_plan = period.start <= end and start <= period.end
        if MONTHS[period.interval] < MONTHS[interval] or not meets_plan:
            yield finding(
                "ky-bao-cao-khong-khop",
                entry.at("period"),
                value=entry.record.period,
                activity=entry.record.activity,
                interval=interval.label,
                start=start,
                end=end,
            )


def unique_reports(scope: Scope) -> Iterator[Finding]:
    """A report is entered once: one a period, else one a day and state."""
    first: dict[tuple[str, ...], Position] = {}
    wrong = withdrawn(scope)
    for entry in entries(scope):
        record = entry.record
        if (entry.file.path, entry.index) in wrong:
            continue
        when = record.period or f"{record.on} {record.state}"
        key = (entry.folder.id, record.plan, record.activity, when)
        if key in first:
            at, before = entry.at("activity"), place(first[key])
            yield finding("bao-cao-trung", at, value=record.activity, first=before)
        first.setdefault(key, entry.at())


def nothing_after_completion(scope: Scope) -> Iterator[Finding]:
    """Work that is done and does not come again has no later entry."""
    done: dict[tuple[str, str, str], Entry] = {}
    wrong = withdrawn(scope)
    counted = (entry for entry in entries(scope) if (entry.file.path, entry.index) not in wrong)
    ordered = sorted(counted, key=lambda entry: entry.record.on)
    for entry in ordered:
        key = (entry.folder.id, entry.record.plan, entry.record.activity)
        before = done.get(key)
        if before and entry.record.on > before.record.on:
            yield finding(
                "cap-nhat-sau-hoan-thanh",
                entry.at("on"),
                value=entry.record.activity,
                day=before.record.on,
                first=place(before.at()),
            )
        if entry.record.state is EntryState.COMPLETED and not entry.is_recurring:
            done.setdefault(key, entry)
