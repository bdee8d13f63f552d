"""What the steps of a life event need from one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.findings import Finding
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.procedures import LifeEvent, LifeEventList
from generator.rules.scope import Location, Scope, offer, place, repeats

_Need = tuple[int, Location, str]


def _events(scope: Scope) -> Iterator[tuple[Sourced[LifeEventList], LifeEvent, list[_Need]]]:
    """Each event with its needs: the step's number, the place, the id of the needed step."""
    if events := scope.corpus.catalogue.life_events:
        for e, event in enumerate(events.record.life_events):
            needs: list[_Need] = [
                (s, ("life_events", e, "steps", s, "needs", n, "step"), need.step)
                for s, step in enumerate(event.steps)
                for n, need in enumerate(step.needs)
            ]
            yield events, event, needs


def _numbers(event: LifeEvent) -> dict[str, int]:
    return {step.id: number for number, step in enumerate(event.steps)}


def known_needs(scope: Scope) -> Iterator[Finding]:
    """What a step needs is another step of its event."""
    for events, event, needs in _events(scope):
        known = _numbers(event)
        for number, location, value in needs:
            at = events.at(*location)
            if value == event.steps[number].id:
                yield finding("buoc-can-chinh-no", at, value=value)
            elif value not in known:
                near = offer(value, known)
                yield finding("buoc-can-co-chua-co", at, value=value, event=event.id, offer=near)


def needs_named_once(scope: Scope) -> Iterator[Finding]:
    """A step names each other step once."""
    for events, event, needs in _events(scope):
        for number in range(len(event.steps)):
            own = [(location, value) for step, location, value in needs if step == number]
            for location, value, first in repeats(events, own):
                at = events.at(*location)
                yield finding("buoc-can-hai-lan", at, value=value, first=place(first))


def needs_before_their_step(scope: Scope) -> Iterator[Finding]:
    """A needed step stands earlier, and no steps need each other in a circle."""
    for events, event, needs in _events(scope):
        known = _numbers(event)
        for number, location, value in needs:
            if known.get(value, number) <= number:
                continue
            step, at = event.steps[number].id, events.at(*location)
            way = _way(value, step, _needed(event))
            if way:
                yield finding("buoc-can-nhau", at, way=" → ".join((step, *way)))
            else:
                yield finding("buoc-can-dung-sau", at, step=step, value=value)


def _needed(event: LifeEvent) -> Mapping[str, tuple[str, ...]]:
    return {step.id: tuple(need.step for need in step.needs) for step in event.steps}


def _way(start: str, end: str, needed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The steps from one to another by what each needs, both named; empty without a way."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop(0)
        if way[-1] == end:
            return way
        for step in needed.get(way[-1], ()):
            if step not in seen:
                seen.add(step)
                ways.append((*way, step))
    return ()
