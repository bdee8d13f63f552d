"""Where a commune receives dossiers, and which procedures each place receives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.communes import Commune, Hours, Office
from generator.views.procedures import ProcedureView
from generator.vocabulary import PointKind, ReceivedBy

#: The id of the place in ``commune.yml``'s own ``office``.
OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A place of receipt; the main office has no kind."""

    id: str
    office: Office
    kind: PointKind | None
    #: When it receives: its own hours, or those for one procedure.
    hours: tuple[Hours, ...]
    #: Whether these hours are for one procedure.
    has_own_hours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a place receives; either all, or all but a few, or some."""

    procedures: tuple[ProcedureView, ...]
    others: tuple[ProcedureView, ...]


def places_in(commune: Commune) -> tuple[PlaceView, ...]:
    """The commune's own places, the main office first."""
    return tuple(place for place in _all(commune) if place.kind is not PointKind.OUTSIDE)


def places_outside(commune: Commune) -> tuple[PlaceView, ...]:
    """Places of other communes that receive this one's dossiers."""
    return tuple(place for place in _all(commune) if place.kind is PointKind.OUTSIDE)


def _all(commune: Commune) -> tuple[PlaceView, ...]:
    office = commune.office
    first = (PlaceView(id=OFFICE, office=office, kind=None, hours=office.hours),) if office else ()
    points = (
        PlaceView(id=point.id, office=point, kind=point.kind, hours=point.hours)
        for point in commune.points
    )
    return (*first, *points)


def places_of(view: ProcedureView) -> tuple[PlaceView, ...]:
    """Where a procedure is received: the places it names, else all of the commune's.

    What the police receive is not received at the commune's places unless it names one.
    """
    named = view.offered.places
    known = {place.id: place for place in places_in(view.commune)}
    if not named:
        by_police = view.procedure.received_by is ReceivedBy.COMMUNE_POLICE
        return () if by_police else tuple(known.values())
    return tuple(
        PlaceView(
            id=place.id,
            office=place.office,
            kind=place.kind,
            hours=each.hours or place.hours,
            has_own_hours=bool(each.hours),
        )
        for each in named
        if (place := known.get(each.point))
    )


def elsewhere(view: ProcedureView) -> tuple[PlaceView, ...]:
    """Places outside the commune that receive a procedure regardless of territory."""
    free = view.offered.territory_free
    if free is None:
        return ()
    outside = places_outside(view.commune)
    return tuple(place for place in outside if not free.points or place.id in free.points)


def received_at(place: PlaceView, views: Iterable[ProcedureView]) -> Received:
    """What a place of the commune receives, of all that some place of it receives."""
    at_places = [(view, {each.id for each in places_of(view)}) for view in views]
    return Received(
        procedures=tuple(view for view, ids in at_places if place.id in ids),
        others=tuple(view for view, ids in at_places if ids and place.id not in ids),
    )
