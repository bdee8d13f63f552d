"""What is repealed leaves what citizens are led to, and keeps its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.findings import Finding
from generator.force import Force, by_code, changes_for, force_at
from generator.messages import finding
from generator.messages.words import change_to
from generator.model.corpus import CommuneFolder
from generator.rules.scope import Scope, is_archived
from generator.vocabulary import ForceState


def offered_procedures_in_force(scope: Scope) -> Iterator[Finding]:
    """A commune that works says of each repealed procedure of its list that it is a former one."""
    for folder in scope.folders():
        as_of = scope.as_of_in(folder)
        if folder.offered is None or is_archived(folder) or as_of is None:
            continue
        forces = _forces(scope, folder, as_of)
        for index, row in enumerate(folder.offered.record.procedures):
            force = forces.get(row.code)
            if force and force.ends and _is_repealed(force) and not row.former:
                at = folder.offered.at("procedures", index, "code")
                yield finding("thu-tuc-da-bai-bo", at, value=row.code, day=force.ends.on)


def former_procedures_repealed(scope: Scope) -> Iterator[Finding]:
    """A decision repeals or replaces every procedure that a list calls a former one."""
    for folder in scope.folders():
        if folder.offered is None:
            continue
        histories = by_code(changes_for(scope.corpus.catalogue, folder))
        for index, row in enumerate(folder.offered.record.procedures):
            ends = force_at(histories.get(row.code, ()), date.max).ends
            if row.former and ends is None:
                at = folder.offered.at("procedures", index, "former")
                yield finding("thoi-tiep-nhan-khong-ro", at, value=row.code)


def life_events_in_force(scope: Scope) -> Iterator[Finding]:
    """A life event leads to procedures in force."""
    events = scope.corpus.catalogue.life_events
    if events is None or scope.as_of is None:
        return
    forces = _forces(scope, None, scope.as_of)
    for e, event in enumerate(events.record.life_events):
        for s, step in enumerate(event.steps):
            for c, code in enumerate(step.codes):
                force = forces.get(code)
                if force and force.ends and _is_repealed(force):
                    at = events.at("life_events", e, "steps", s, "codes", c)
                    near = change_to(force.successor) if force.successor else ""
                    words = {"value": code, "day": force.ends.on, "offer": near, "step": step.id}
                    yield finding("su-kien-co-thu-tuc-bai-bo", at, **words)


def _forces(scope: Scope, folder: CommuneFolder | None, as_of: date) -> Mapping[str, Force]:
    changes = changes_for(scope.corpus.catalogue, folder, as_of)
    return {code: force_at(history, as_of) for code, history in by_code(changes).items()}


def _is_repealed(force: Force) -> bool:
    return force.state is ForceState.REPEALED
