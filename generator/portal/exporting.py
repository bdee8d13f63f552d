"""A record back in the portal's own form, so that an import reads the same record from it.

What the portal's form has a place for stands there. What reads back otherwise, or has no
place, stands whole under one key of ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from generator.findings import Position
from generator.model.procedures import DossierItem, Fee, Method, Procedure, TimeLimit
from generator.model.source import DocumentReference
from generator.portal.access import Fields
from generator.portal.native import HANOI, LEVELS, read_native
from generator.portal.native_methods import CHANNELS, UNITS
from generator.portal.own_part import OWN_KEY, text_values
from generator.vocabulary import OnlineLevel

_LEVEL_KEYS = {level: key for key, level in LEVELS.items()}
_METHOD_WORDS = {channels[0]: word for word, channels in CHANNELS.items() if len(channels) == 1}
_UNIT_WORDS = {unit: word for word, unit in UNITS.items()}
_OFFICES = {"agency": "Executing", "authority": "Authority", "coordinating": "Coordinating"}


def export_text(records: Iterable[Mapping[str, Any]]) -> str:
    """One record as an object, several as a list."""
    values = list(records)
    whole = values[0] if len(values) == 1 else values
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def export_record(record: Procedure, sector_name: str) -> dict[str, Any]:
    """One record in the portal's form."""
    stated = _stated(record, sector_name)
    own = _own_part(record, stated)
    return {**stated, OWN_KEY: own} if own else stated


def _own_part(record: Procedure, stated: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that do not read back as they are; an empty one is named with nothing."""
    read = read_native(Fields(stated, Position(""), record.code)).procedure
    values = text_values(record)
    return {
        name: values.get(name)
        for name in Procedure.model_fields
        if name == "imported" or getattr(read, name) != getattr(record, name)
    }


def _stated(record: Procedure, sector_name: str) -> dict[str, Any]:
    official = record.official
    offices = {
        f"unitGroups{role}": _named(getattr(record, name)) for name, role in _OFFICES.items()
    }
    return {
        "id": record.portal_id or "",
        "code": record.code,
        "name": record.name,
        "categoriesDetails": [{"name": sector_name}],
        **{key: level in record.levels for level, key in _LEVEL_KEYS.items()},
        "isFullProcess": record.online_level is OnlineLevel.FULL,
        "procedureProposal": _proposal(record.decisions[:1]),
        "subjectTypesDetails": [{"name": name} for name in record.subjects],
        **offices,
        "executionSteps": [{"name": "", "description": official.steps}]
        if official and official.steps
        else [],
        "executionMethods": [_method(method) for method in record.methods],
        "executionCases": [
            {"name": case.name or "", "profileComponents": [_paper(item) for item in case.items]}
            for case in record.cases
        ],
        "requirementsAndConditions": (official.conditions if official else None) or "",
        "legalBasisesDetails": [
            {"name": text.name or "", "code": text.number} for text in record.legal_basis
        ],
        "resultsDetails": [
            {"name": result.name, "code": result.code or ""} for result in record.results
        ],
    }


def _named(name: str | None) -> list[dict[str, str]]:
    return [{"name": name}] if name else []


def _proposal(decisions: tuple[DocumentReference, ...]) -> dict[str, Any]:
    for decision in decisions:
        return {
            "proposalNumber": decision.number,
            "decisionDate": _moment(decision.issued_on),
            "issuingAgency": {"name": decision.issuer or ""},
        }
    return {}


def _moment(day: date | None) -> int | None:
    """Milliseconds at the beginning of the day in Hanoi."""
    if day is None:
        return None
    return int(datetime(day.year, day.month, day.day, tzinfo=HANOI).timestamp()) * 1000


def _method(method: Method) -> dict[str, Any]:
    limit = method.times[0] if method.times else None
    fees = [{"type": "FEE", "value": 0, "description": ""}] if method.free else []
    return {
        "submissionMethod": _METHOD_WORDS[method.channel],
        **_time(limit),
        "description": "",
        "fees": [*fees, *(_fee(fee) for fee in method.fees if fee.amount_vnd is not None)],
    }


def _time(limit: TimeLimit | None) -> dict[str, Any]:
    if limit is None or limit.amount is None:
        return {"processingTime": 0, "processingTimeUnit": "OTHER"}
    unit = _UNIT_WORDS.get(limit.unit, "OTHER")
    return {"processingTime": limit.amount, "processingTimeUnit": unit}


def _fee(fee: Fee) -> dict[str, Any]:
    note = f"/{fee.per}" if fee.per else fee.applies_to or ""
    return {"type": "FEE", "value": fee.amount_vnd, "currencyName": "VNĐ", "description": note}


def _paper(item: DossierItem) -> dict[str, Any]:
    return {
        "name": item.name,
        "originalQty": item.originals,
        "copyQty": item.copies,
        "attachments": [{"fileName": form.title} for form in item.forms],
    }
