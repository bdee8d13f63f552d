"""The portal's own JSON of 2026: a whole record, field by field."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from generator.language import slugify
from generator.model.procedures import OfficialText, Procedure
from generator.model.source import DocumentReference
from generator.portal.access import Fields
from generator.portal.methods import MethodRow, source_methods
from generator.portal.native_methods import read_methods
from generator.portal.native_sections import (
    papers_of,
    read_cases,
    read_names,
    read_native_legal_basis,
    read_native_results,
)
from generator.portal.official import detail_of, digest_of
from generator.portal.outcomes import Log
from generator.portal.records import PortalRecord
from generator.portal.words import (
    has_conditions,
    portal_source,
    read_decision,
    read_office,
    stated,
)
from generator.vocabulary import Channel, Level, OnlineLevel

#: Days of the portal begin there.
HANOI = timezone(timedelta(hours=7))
#: The key that marks each level.
LEVELS = {
    "isMinistry": Level.MINISTRY,
    "isProvince": Level.PROVINCE,
    "isWard": Level.COMMUNE,
    "isOtherAgency": Level.OTHER,
}


def read_native(fields: Fields) -> PortalRecord:
    """One whole record; code, name and sector are known to be there."""
    log = Log()
    rows = read_methods(fields, log)
    official = _official(fields, log)
    portal_id = log.plain("portal_id", fields.line("id"))
    sector = sector_of(fields)
    log.read("sector")
    procedure = Procedure(
        code=log.plain("code", fields.line("code")) or "",
        name=log.plain("name", fields.line("name")) or "",
        detail=detail_of(official),
        sector=slugify(sector),
        levels=_levels(fields, log),
        decisions=_decisions(fields, log),
        subjects=read_names("subjects", fields.children("subjectTypesDetails"), log),
        agency=_office("agency", fields, "Executing", log),
        authority=_office("authority", fields, "Authority", log),
        coordinating=_office("coordinating", fields, "Coordinating", log),
        methods=source_methods(rows),
        cases=read_cases(fields, log),
        results=read_native_results(fields, log),
        has_conditions=has_conditions(fields.line("requirementsAndConditions"), log),
        legal_basis=read_native_legal_basis(fields, log),
        online_level=_online_level(fields, rows, log),
        portal_id=portal_id,
        source=portal_source(portal_id),
        source_digest=digest_of(official),
        official=official,
    )
    return PortalRecord(
        at=fields.at,
        sector_name=sector,
        procedure=procedure,
        rows=rows,
        outcomes=tuple(log.entries),
    )


def sector_of(fields: Fields) -> str:
    """Name of the first category that has one."""
    names = (category.line("name") for category in fields.children("categoriesDetails"))
    return next((name for name in names if name), "")


def _official(fields: Fields, log: Log) -> OfficialText:
    methods = [method.text("description") for method in fields.children("executionMethods")]
    items = [
        line
        for case in fields.children("executionCases")
        for line in (case.line("name"), *(item.line("name") for item in papers_of(case)))
    ]
    results = [result.line("name") for result in fields.children("resultsDetails")]
    return OfficialText(
        steps=log.plain("steps", _steps(fields)),
        methods=_joined(methods),
        dossier=_joined(items),
        conditions=stated(fields.text("requirementsAndConditions")) or None,
        results=_joined(results),
    )


def _steps(fields: Fields) -> str:
    parts = [
        part
        for step in fields.children("executionSteps")
        for part in (step.line("name"), step.text("description"))
    ]
    return _joined(parts) or ""


def _joined(parts: list[str]) -> str | None:
    return "\n".join(part for part in parts if part) or None


def _levels(fields: Fields, log: Log) -> tuple[Level, ...]:
    levels = tuple(level for key, level in LEVELS.items() if fields.truth(key))
    if not levels:
        log.empty("levels")
    log.read("levels", len(levels))
    return levels


def _decisions(fields: Fields, log: Log) -> tuple[DocumentReference, ...]:
    proposal = fields.child("procedureProposal")
    number = fields.line("decisionNo") or proposal.line("proposalNumber")
    issuer = proposal.child("issuingAgency").line("name") or None
    return read_decision(number, log, issued_on=_day(proposal), issuer=issuer)


def _day(proposal: Fields) -> date | None:
    """The day of the decision; the portal counts milliseconds, and days begin in Hanoi."""
    moment = proposal.whole("decisionDate")
    if not moment:
        return None
    try:
        return datetime.fromtimestamp(moment / 1000, tz=HANOI).date()
    except (OverflowError, ValueError, OSError):
        return None


def _office(name: str, fields: Fields, role: str, log: Log) -> str | None:
    groups = (*fields.children(f"unitGroups{role}"), *fields.children(f"departments{role}"))
    words = dict.fromkeys(group.line("name") for group in groups if group.line("name"))
    return read_office(name, ", ".join(words), log)


def _online_level(fields: Fields, rows: tuple[MethodRow, ...], log: Log) -> OnlineLevel | None:
    """Toàn trình, where the portal marks it and an online method stands there."""
    if fields.truth("isFullProcess") and any(row.channel is Channel.ONLINE for row in rows):
        log.read("online_level")
        return OnlineLevel.FULL
    log.empty("online_level")
    return None
