"""What has one name has it once: codes, ids, file names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.messages.words import IDS
from generator.model.base import RecordT, Sourced
from generator.model.plans import Plan
from generator.rules import walk
from generator.rules.scope import Location, Scope, place, repeats

_Ids = list[tuple[Location, str]]


def _told_once(rule: str, sourced: Sourced[RecordT], ids: _Ids, **more: str) -> Iterator[Finding]:
    for location, value, first in repeats(sourced, ids):
        at = sourced.at(*location)
        yield finding(rule, at, value=value, first=place(first), **more)


def unique_sectors(scope: Scope) -> Iterator[Finding]:
    """A sector's id is used once."""
    if sectors := scope.corpus.catalogue.sectors:
        rows = enumerate(sectors.record.sectors)
        ids: _Ids = [(("sectors", i, "id"), sector.id) for i, sector in rows]
        yield from _told_once("linh-vuc-trung", sectors, ids)


def unique_terms(scope: Scope) -> Iterator[Finding]:
    """The glossary explains a term once."""
    if glossary := scope.corpus.catalogue.glossary:
        rows = enumerate(glossary.record.terms)
        ids: _Ids = [(("terms", i, "term"), row.term) for i, row in rows]
        yield from _told_once("tu-ngu-trung", glossary, ids)


def unique_offered_procedures(scope: Scope) -> Iterator[Finding]:
    """A commune offers each procedure once."""
    for folder in scope.folders():
        if offered := folder.offered:
            rows = enumerate(offered.record.procedures)
            ids: _Ids = [(("procedures", i, "code"), row.code) for i, row in rows]
            yield from _told_once("ma-thu-tuc-trung", offered, ids)


def unique_listed_codes(scope: Scope) -> Iterator[Finding]:
    """The reference list names each code once."""
    if listed := scope.corpus.catalogue.reference_list:
        rows = enumerate(listed.record.codes)
        ids: _Ids = [(("codes", i, "code"), row.code) for i, row in rows]
        yield from _told_once("danh-muc-goc-trung", listed, ids)


def unique_life_events(scope: Scope) -> Iterator[Finding]:
    """A life event's id is used once, and a step's id once in its event."""
    if not (events := scope.corpus.catalogue.life_events):
        return
    ids: _Ids = []
    for e, event in enumerate(events.record.life_events):
        ids.append((("life_events", e, "id"), event.id))
        rows = enumerate(event.steps)
        steps: _Ids = [(("life_events", e, "steps", s, "id"), step.id) for s, step in rows]
        yield from _told_once("buoc-su-kien-trung", events, steps)
    yield from _told_once("su-kien-trung", events, ids)


def unique_plan_ids(scope: Scope) -> Iterator[Finding]:
    """Parts, objectives, tasks, activities, targets and review rows have ids of their own."""
    for _, plan in scope.plans():
        for kind, ids in _ids_of(plan.record).items():
            yield from _told_once("ma-muc-trung", plan, ids, kind=IDS[kind])


def _ids_of(plan: Plan) -> dict[str, _Ids]:
    rows = plan.reviews.rows if plan.reviews else ()
    return {
        "part": [(("parts", i, "id"), part.id) for i, part in enumerate(plan.parts)],
        "objective": [((*at, "id"), objective.id) for at, objective in walk.objectives(plan)],
        "task": [((*at, "id"), task.id) for at, task in walk.tasks(plan)],
        "activity": [((*at, "id"), activity.id) for at, activity in walk.activities(plan)],
        "target": [((*at, "id"), target.id) for at, target in walk.targets(plan)],
        "review": [(("reviews", "rows", i, "id"), row.id) for i, row in enumerate(rows)],
    }
