"""What is named stands somewhere: sectors, procedures, objectives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.findings import Finding, Position
from generator.messages import finding
from generator.model.procedures import LifeEventStep, Procedure
from generator.rules.rows import codes as codes_of_registers
from generator.rules.rows import sectors as sectors_of_registers
from generator.rules.scope import Location, Scope, offer, offer_code


def known_sectors(scope: Scope) -> Iterator[Finding]:
    """Every sector that a procedure or the reference list names stands in the list."""
    sectors, path = scope.corpus.catalogue.sectors, "catalogue/sectors.yml"
    if scope.is_unread(path):
        return
    known = {sector.id for sector in sectors.record.sectors} if sectors else set()
    unknown = ((at, value) for at, value in _named_sectors(scope) if value not in known)
    # Without any list, one cause is told once.
    for at, value in unknown if sectors else islice(unknown, 1):
        near, file = offer(value, known), scope.shown(path)
        rule = "linh-vuc-chua-co" if sectors else "thieu-danh-sach-linh-vuc"
        yield finding(rule, at, value=value, file=file, offer=near)


def _named_sectors(scope: Scope) -> Iterator[tuple[Position, str]]:
    catalogue = scope.corpus.catalogue
    for sourced in catalogue.procedures.values():
        yield sourced.at("sector"), sourced.record.sector
    if listed := catalogue.reference_list:
        for index, row in enumerate(listed.record.codes):
            yield listed.at("codes", index, "sector"), row.sector
    for folder in scope.folders():
        yield from sectors_of_registers(folder)


def known_procedures(scope: Scope) -> Iterator[Finding]:
    """Every procedure that a commune, a life event or the search names has a record."""
    known, folder = scope.corpus.catalogue.procedures, "catalogue/procedures"
    named = (
        *_offered_codes(scope),
        *_life_event_codes(scope),
        *_register_codes(scope),
        *_citizen_name_codes(scope),
    )
    for at, code in named:
        if scope.is_unread(folder):
            return
        if code not in known and not scope.is_unread(f"{folder}/{code}.yml"):
            near, shown = offer_code(code, known), scope.shown(folder)
            yield finding("thu-tuc-chua-co", at, value=code, folder=shown, offer=near)


def _offered_codes(scope: Scope) -> Iterator[tuple[Position, str]]:
    for folder in scope.folders():
        if folder.offered:
            for index, row in enumerate(folder.offered.record.procedures):
                yield folder.offered.at("procedures", index, "code"), row.code


def _citizen_name_codes(scope: Scope) -> Iterator[tuple[Position, str]]:
    if words := scope.corpus.catalogue.vocabulary:
        for n, name in enumerate(words.record.names):
            for c, code in enumerate(name.codes):
                yield words.at("names", n, "codes", c), code


def known_papers_of_forms(scope: Scope) -> Iterator[Finding]:
    """Every form that a commune adds belongs to a paper of the procedure."""
    known = scope.corpus.catalogue.procedures
    for folder in scope.folders():
        offered = folder.offered
        for index, row in enumerate(offered.record.procedures if offered else ()):
            if offered is None or row.code not in known:
                continue
            cases = known[row.code].record.cases
            papers = [item.name for case in cases for item in case.items if not item.is_note]
            for f, form in enumerate(row.forms):
                if form.item not in papers:
                    at = offered.at("procedures", index, "forms", f, "item")
                    near = offer(form.item, papers)
                    yield finding("mau-cua-giay-to-la", at, value=form.item, offer=near)


def _register_codes(scope: Scope) -> Iterator[tuple[Position, str]]:
    for folder in scope.folders():
        yield from codes_of_registers(folder)


def _life_event_codes(scope: Scope) -> Iterator[tuple[Position, str]]:
    for at, _, code in _life_event_steps(scope):
        yield at, code


def _life_event_steps(scope: Scope) -> Iterator[tuple[Position, LifeEventStep, str]]:
    if not (events := scope.corpus.catalogue.life_events):
        return
    for e, event in enumerate(events.record.life_events):
        for s, step in enumerate(event.steps):
            for c, code in enumerate(step.codes):
                yield events.at("life_events", e, "steps", s, "codes", c), step, code


def known_related_procedures(scope: Scope) -> Iterator[Finding]:
    """Related procedures stand in the catalogue or in the reference list."""
    catalogue = scope.corpus.catalogue
    listed = catalogue.reference_list.record.codes if catalogue.reference_list else ()
    known = {*catalogue.procedures, *(row.code for row in listed)}
    for sourced in catalogue.procedures.values():
        for location, code in _related_codes(sourced.record):
            if code not in known and not scope.is_unread(f"catalogue/procedures/{code}.yml"):
                at, near = sourced.at(*location), offer_code(code, catalogue.procedures)
                yield finding("thu-tuc-lien-quan-chua-co", at, value=code, offer=near)


def _related_codes(procedure: Procedure) -> Iterator[tuple[Location, str]]:
    for index, code in enumerate(procedure.related):
        yield ("related", index), code


def known_objectives(scope: Scope) -> Iterator[Finding]:
    """Every objective that a task names stands in the task's own part of the plan."""
    for _, plan in scope.plans():
        for p, part in enumerate(plan.record.parts):
            known = {objective.id for objective in part.objectives}
            for t, task in enumerate(part.tasks):
                for o, value in enumerate(task.objectives):
                    if value not in known:
                        at = plan.at("parts", p, "tasks", t, "objectives", o)
                        near = offer(value, known)
                        yield finding("muc-tieu-chua-co", at, value=value, part=part.id, offer=near)


def served_objectives(scope: Scope) -> Iterator[Finding]:
    """Every objective is served by a task of its part."""
    for _, plan in scope.plans():
        for p, part in enumerate(plan.record.parts):
            served = {value for task in part.tasks for value in task.objectives}
            for o, objective in enumerate(part.objectives):
                if objective.id not in served:
                    at = plan.at("parts", p, "objectives", o, "id")
                    yield finding("muc-tieu-khong-co-nhiem-vu", at, value=objective.id)
