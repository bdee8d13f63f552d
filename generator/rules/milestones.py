"""Milestones of activities, and the entries that say that they were reached."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Position
from generator.messages import finding
from generator.messages.words import IDS
from generator.rules import walk
from generator.rules.reports import Entry, entries, withdrawn
from generator.rules.scope import Scope, offer, place, repeats
from generator.vocabulary import EntryState


def unique_milestones(scope: Scope) -> Iterator[Finding]:
    """A milestone's id is used once in its activity."""
    for _, plan in scope.plans():
        for location, activity in walk.activities(plan.record):
            rows = enumerate(activity.milestones)
            ids = [((*location, "milestones", i, "id"), row.id) for i, row in rows]
            for at, value, first in repeats(plan, ids):
                yield finding(
                    "ma-muc-trung",
                    plan.at(*at),
                    kind=IDS["milestone"],
                    value=value,
                    first=place(first),
                )


def milestones_in_order(scope: Scope) -> Iterator[Finding]:
    """The milestones of an activity stand in the order of their due dates."""
    for _, plan in scope.plans():
        for location, activity in walk.activities(plan.record):
            pairs = zip(activity.milestones, activity.milestones[1:], strict=False)
            for i, (before, after) in enumerate(pairs, start=1):
                if after.due_on < before.due_on:
                    yield finding(
                        "moc-nguoc-thu-tu",
                        plan.at(*location, "milestones", i, "due_on"),
                        value=after.id,
                        day=after.due_on,
                        before=before.id,
                        other=before.due_on,
                    )


def known_milestones(scope: Scope) -> Iterator[Finding]:
    """An entry names milestones of its activity."""
    for entry, index, name in _named(scope):
        known = [milestone.id for milestone in entry.activity.milestones] if entry.activity else []
        if entry.activity and name not in known:
            yield finding(
                "moc-chua-co",
                entry.at("milestones", index),
                value=name,
                activity=entry.record.activity,
                offer=offer(name, known),
            )


def reached_with_evidence(scope: Scope) -> Iterator[Finding]:
    """An entry that reaches a milestone has evidence."""
    for entry in entries(scope):
        if entry.record.milestones and not entry.record.evidence:
            value = ", ".join(entry.record.milestones)
            yield finding("moc-thieu-minh-chung", entry.at("milestones"), value=value)


def reached_once(scope: Scope) -> Iterator[Finding]:
    """A milestone is reached by one entry."""
    first: dict[tuple[str, ...], Position] = {}
    wrong = withdrawn(scope)
    for entry, index, name in _named(scope):
        if (entry.file.path, entry.index) in wrong:
            continue
        key = (entry.folder.id, entry.record.plan, entry.record.activity, name)
        at = entry.at("milestones", index)
        if key in first:
            yield finding("moc-dat-hai-lan", at, value=name, first=place(first[key]))
        first.setdefault(key, at)


def completed_with_milestones(scope: Scope) -> Iterator[Finding]:
    """What is done has reached its milestones."""
    wrong = withdrawn(scope)
    counted = [e for e in entries(scope) if (e.file.path, e.index) not in wrong]
    reached = {
        (e.folder.id, e.record.plan, e.record.activity, name)
        for e in counted
        for name in e.record.milestones
    }
    for entry in counted:
        if entry.record.state is EntryState.COMPLETED and entry.activity:
            key = (entry.folder.id, entry.record.plan, entry.record.activity)
            left = [m.id for m in entry.activity.milestones if (*key, m.id) not in reached]
            if left:
                yield finding(
                    "hoan-thanh-con-moc",
                    entry.at("state"),
                    value=entry.record.activity,
                    left=", ".join(left),
                )


def _named(scope: Scope) -> Iterator[tuple[Entry, int, str]]:
    for entry in entries(scope):
        for index, name in enumerate(entry.record.milestones):
            yield entry, index, name
