"""Calendar files (iCalendar, RFC 5545): what falls due, for each plan and each unit.

All-day events. Ids are ``urn:`` of commune and record and stay; the stamp is the day of
the figures, so that the same content gives the same bytes. An archive has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from urllib.parse import urljoin

from icalendar import Calendar, Event

from generator.render.addresses import url
from generator.views.communes import CommuneView
from generator.views.deadlines import Deadline
from generator.views.plans import PlanView
from generator.views.units import UnitView, named
from generator.views.wording import date_vi
from generator.vocabulary import CommuneState, DeadlineKind, Status

_VIETNAMESE = {"LANGUAGE": "vi"}
#: The section of the plan's page that a deadline stands in.
SECTIONS: Mapping[DeadlineKind, str] = {
    DeadlineKind.ACTIVITY: "nhiem-vu",
    DeadlineKind.MILESTONE: "nhiem-vu",
    DeadlineKind.REPORT: "nhiem-vu",
    DeadlineKind.REVIEW: "ra-soat",
    DeadlineKind.TARGET: "chi-tieu",
}


def calendar_files(commune: CommuneView) -> Mapping[str, str]:
    """The calendars of all plans and units by path below ``docs/``."""
    if commune.is_archived:
        return {}
    files: dict[str, str] = {}
    events = {each.record: _event(each, commune).to_ical() for each in commune.deadlines}
    for plan in commune.plans:
        if path := plan_calendar(plan, commune):
            own = [events[deadline.record] for deadline in plan.deadlines]
            files[path] = _calendar(plan.plan.title, own, commune)
    for unit in commune.working_units:
        if path := unit_calendar(unit, commune):
            own = [events[deadline.record] for deadline in commune.deadlines_of(unit)]
            files[path] = _calendar(f"Hạn công việc: {unit.name}", own, commune)
    return files


def plan_calendar(plan: PlanView, commune: CommuneView) -> str:
    """The path of a plan's calendar; empty where nothing falls due any more."""
    return f"ke-hoach/{plan.id}/lich.ics" if plan.deadlines and not commune.is_archived else ""


def unit_calendar(unit: UnitView, commune: CommuneView) -> str:
    """The path of a unit's calendar; empty where nothing falls due."""
    has_any = bool(commune.deadlines_of(unit)) and not commune.is_archived
    return f"don-vi/{unit.id}/lich.ics" if has_any else ""


def _calendar(title: str, events: Iterable[bytes], commune: CommuneView) -> str:
    """A calendar around its events, with the line ends and folds of the format.

    An event stands in the calendars of its plan and of its units: it is written once.
    """
    words = f"{title} – {commune.commune.name}"
    if commune.commune.state is CommuneState.DEMO:
        words = f"{words} ({CommuneState.DEMO.label})"
    calendar = Calendar()
    calendar.add("prodid", "-//congkhai//lich//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words)
    head, end, rest = calendar.to_ical().partition(b"END:VCALENDAR")
    return b"".join((head, *events, end, rest)).decode()


def _event(deadline: Deadline, commune: CommuneView) -> Event:
    event = Event()
    event.add("uid", _urn(deadline, commune))
    event.add("dtstamp", datetime.combine(commune.as_of, time(), UTC))
    event.add("dtstart", deadline.on)
    event.add("summary", f"{deadline.label}: {deadline.text}", parameters=_VIETNAMESE)
    event.add("description", _description(deadline, commune), parameters=_VIETNAMESE)
    event.add("transp", "TRANSPARENT")
    if deadline.is_suspended:
        event.add("status", "CANCELLED")
    if base := commune.commune.public_url:
        page = f"ke-hoach/{deadline.plan_id}.md#{SECTIONS[deadline.kind]}"
        event.add("url", urljoin(base.rstrip("/") + "/", url("index.md", page)))
    return event


def _urn(deadline: Deadline, commune: CommuneView) -> str:
    return f"urn:congkhai:{commune.commune.code or commune.id}:{deadline.record}"


def _description(deadline: Deadline, commune: CommuneView) -> str:
    """Plan, unit, and what is known of it, each on a line."""
    plan = next(view.plan for view in commune.plans if view.id == deadline.plan_id)
    units = ", ".join(unit.name for unit in named(deadline.lead, commune.units))
    state = Status.SUSPENDED if deadline.is_suspended else deadline.state
    lines = [
        f"Kế hoạch: {plan.title}" + (f" ({plan.number})" if plan.number else ""),
        f"Chủ trì: {units}" if units else "",
        f"Tình trạng: {state.label}, tính đến ngày {date_vi(commune.as_of)}",
        CommuneState.DEMO.label if commune.commune.state is CommuneState.DEMO else "",
    ]
    return "\n".join(filter(None, lines))
