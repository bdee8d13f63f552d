"""Small plans, entries and communes, written as staff write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from generator.model.base import Record, Sourced
from generator.model.communes import Commune, Reporting, UnitList
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.plans import Activity, Plan, Schedule
from generator.model.procedures import LifeEventList, OfferedList, Procedure, SectorList
from generator.model.progress import ProgressEntry, ProgressFile
from generator.views.communes import CommuneView, commune_view

Values = Mapping[str, Any]
RecordT = TypeVar("RecordT", bound=Record)


def plan(**changes: object) -> Plan:
    """A plan of the year 2026 whose progress is kept from its first day."""
    return Plan.model_validate(
        {
            "title": "Kế hoạch",
            "year": "2026",
            "state": "issued",
            "issuer": "UBND xã An",
            "starts_on": "2026-01-01",
            "ends_on": "2026-12-31",
            "tracked_from": "2026-01-01",
            "parts": [],
            **changes,
        }
    )


def schedule(kind: str, **more: object) -> Schedule:
    """A schedule of a kind, with what the kind needs."""
    return Schedule.model_validate({"kind": kind, **more})


def activity(scheduled: Schedule | None) -> Activity:
    """An activity with its schedule."""
    return Activity(id="HD-01", text="Việc", schedule=scheduled)


def entry(on: str, state: str = "in_progress", **more: object) -> ProgressEntry:
    """An entry of the activity ``HD-01``; what is done or suspended has what it needs."""
    proof = [{"number": "1/BC-UBND"}]
    needed: dict[str, Values] = {
        "in_progress": {},
        "completed": {"evidence": proof},
        "suspended": {"evidence": proof, "reason": "Chờ kinh phí"},
    }
    return ProgressEntry.model_validate(
        {
            "plan": "2026-an",
            "activity": "HD-01",
            "on": on,
            "state": state,
            "text": "Nội dung",
            **needed[state],
            **more,
        }
    )


def reporting(**changes: object) -> Reporting:
    """The commune's settings."""
    return Reporting.model_validate(changes)


def day(text: str) -> date:
    """A day from ``2026-07-15``."""
    return date.fromisoformat(text)


def sourced(record: RecordT, path: str = "an/tep.yml") -> Sourced[RecordT]:
    """A record without positions."""
    return Sourced(record, path, {})


def units(*rows: Values) -> Sourced[UnitList]:
    """``units.yml`` with these rows; the name of a unit is its id unless given."""
    listed = [{"name": row["id"], **row} for row in rows]
    return sourced(UnitList.model_validate({"units": listed}), "an/units.yml")


def folder(  # noqa: PLR0913  one argument a file of the folder
    *,
    commune: Values | None = None,
    unit_list: Sourced[UnitList] | None = None,
    plans: Mapping[str, Plan] | None = None,
    progress: Mapping[str, ProgressFile] | None = None,
    offered: Values | None = None,
    name: str = "an",
) -> CommuneFolder:
    """A commune's folder."""
    record = {"name": "Xã An", "kind": "xa", "state": "active", **(commune or {})}
    return CommuneFolder(
        id=name,
        commune=sourced(Commune.model_validate(record), f"{name}/commune.yml"),
        units=unit_list,
        offered=sourced(OfferedList.model_validate(offered), f"{name}/procedures.yml")
        if offered
        else None,
        plans={
            key: sourced(each, f"{name}/plans/{key}.yml") for key, each in (plans or {}).items()
        },
        progress={
            key: sourced(each, f"{name}/progress/{key}.yml")
            for key, each in (progress or {}).items()
        },
    )


def catalogue(
    *procedures: Values, sectors: tuple[str, ...] = ("ho-tich",), events: tuple[Values, ...] = ()
) -> Catalogue:
    """A catalogue; a procedure needs no more than a code."""
    records = [
        Procedure.model_validate(
            {"name": f"Thủ tục {row['code']}", "detail": "full", "sector": "ho-tich", **row}
        )
        for row in procedures
    ]
    return Catalogue(
        procedures={each.code: sourced(each, f"catalogue/{each.code}.yml") for each in records},
        sectors=sourced(
            SectorList.model_validate({"sectors": [{"id": s, "name": s} for s in sectors]}),
            "catalogue/sectors.yml",
        ),
        life_events=sourced(LifeEventList.model_validate({"life_events": events})),
    )


def offering(*codes: str) -> Values:
    """``procedures.yml`` with these codes."""
    return {"basis": "reference", "procedures": [{"code": code} for code in codes]}


def view(given: CommuneFolder, as_of: str = "2026-08-20", **shared: Catalogue) -> CommuneView:
    """The commune's view."""
    return commune_view(shared.get("shared") or catalogue(), given, day(as_of))
