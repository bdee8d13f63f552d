"""A small content without a fault, built by hand, in which a test changes one thing."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from generator.findings import Position
from generator.model.base import Record, Sourced
from generator.model.communes import Commune, UnitList
from generator.model.corpus import Catalogue, CommuneFolder, Corpus
from generator.model.decisions import Decision
from generator.model.official import OfficialList
from generator.model.plans import Plan
from generator.model.procedures import (
    LifeEventList,
    OfferedList,
    Procedure,
    ReferenceList,
    SectorList,
)
from generator.model.progress import ProgressFile
from generator.rules import check_corpus

AS_OF = date(2026, 11, 20)

Content = dict[str, Any]
RecordT = TypeVar("RecordT", bound=Record)

_SOURCE = {"name": "Cổng Dịch vụ công quốc gia", "taken_on": "2026-07-15"}

_FAULTLESS: Content = {
    "root": "/nowhere",
    "unread": [],
    "procedures": {
        "1.000001": {
            "code": "1.000001",
            "name": "Thủ tục một",
            "detail": "listing",
            "sector": "ho-tich",
            "source": _SOURCE,
        },
        "1.000002": {
            "code": "1.000002",
            "name": "Thủ tục hai",
            "detail": "full",
            "sector": "dat-dai",
            "methods": [
                {
                    "channel": "direct",
                    "times": [{"amount": "3", "unit": "working_day", "cutoff": "15h"}],
                    "fees": [{"amount_vnd": "5.000"}],
                }
            ],
            "cases": [{"items": [{"name": "Tờ khai"}]}],
            "legal_basis": [{"number": "123/2015/NĐ-CP"}],
            "related": ["1.000001"],
            "source": _SOURCE,
            "plain": {
                "reviewed": "không",
                "written_on": "2026-11-01",
                "source": _SOURCE,
                "purpose": "Để thử",
                "steps": ["Nộp hồ sơ"],
            },
        },
    },
    "sectors": {
        "sectors": [{"id": "ho-tich", "name": "Hộ tịch"}, {"id": "dat-dai", "name": "Đất đai"}]
    },
    "life_events": {
        "life_events": [
            {
                "id": "sinh-con",
                "name": "Sinh con",
                "summary": "Việc cần làm",
                "steps": [{"id": "khai-sinh", "title": "Khai sinh", "codes": ["1.000001"]}],
            }
        ]
    },
    "reference_list": {
        "title": "Danh mục",
        "source": _SOURCE,
        "codes": [{"code": "1.000003", "sector": "ho-tich"}],
    },
    "commune": {
        "name": "Xã An",
        "kind": "xa",
        "state": "active",
        "province": "Tỉnh Bình",
        "public_url": "https://xa-an.example",
        "office": {
            "name": "Trung tâm",
            "address": "Thôn Một",
            "phone": "0912 345 678",
            "hours": [{"days": "Thứ hai", "times": "7h30"}],
        },
        "updated_by": "van-phong",
    },
    "units": {
        "units": [
            {"id": "van-phong", "name": "Văn phòng"},
            {"id": "trung-tam", "name": "Trung tâm"},
            {
                "id": "chuyen-mon",
                "name": "Cơ quan chuyên môn",
                "kind": "group",
                "members": ["van-phong", "trung-tam"],
            },
        ]
    },
    "offered": {
        "basis": "decision",
        "decision": {"number": "10/QĐ-UBND"},
        "procedures": [{"code": "1.000001"}, {"code": "1.000002"}],
    },
    "decisions": {
        "chung": {
            "number": "20/QĐ-UBND",
            "title": "Quyết định cho mọi xã",
            "issuer": "UBND tỉnh Bình",
            "issued_on": "2025-12-20",
            "effective_from": "2026-01-01",
            "announces": [{"code": "1.000002"}],
            "source": _SOURCE,
        }
    },
    "own_decisions": {},
    "plan": {
        "title": "Kế hoạch",
        "year": "2026",
        "state": "issued",
        "issuer": "UBND xã An",
        "number": "09/KH-UBND",
        "issued_on": "2026-01-15",
        "starts_on": "2026-01-01",
        "ends_on": "2026-12-31",
        "tracked_from": "2026-01-01",
        "bases": [{"number": "139/QĐ-UBND"}],
        "parts": [
            {
                "id": "I",
                "title": "Phần một",
                "objectives": [
                    {
                        "id": "MT-01",
                        "text": "Mục tiêu",
                        "targets": [
                            {
                                "id": "CT-01",
                                "text": "Tỷ lệ",
                                "comparator": "at_least",
                                "value": "95",
                            },
                            {
                                "id": "CT-02",
                                "text": "Số lớp",
                                "comparator": "at_least",
                                "value": "2",
                                "unit": "count",
                            },
                        ],
                    }
                ],
                "tasks": [
                    {
                        "id": "NV-01",
                        "title": "Nhiệm vụ",
                        "objectives": ["MT-01"],
                        "activities": [
                            {
                                "id": "HD-01",
                                "text": "Một lần",
                                "lead": ["van-phong"],
                                "support": ["chuyen-mon"],
                                "schedule": {"kind": "before", "day": "2026-07-30"},
                            },
                            {
                                "id": "HD-02",
                                "text": "Thường xuyên",
                                "lead": ["trung-tam"],
                                "schedule": {"kind": "continuous"},
                            },
                        ],
                    }
                ],
            }
        ],
        "reviews": {
            "title": "Phụ lục",
            "rows": [
                {
                    "id": "RS-01",
                    "unit": "van-phong",
                    "sectors": ["Hộ tịch"],
                    "schedule": {"kind": "quarter", "quarters": ["1"]},
                }
            ],
        },
    },
    "progress": {
        "entries": [
            {
                "plan": "2026-an",
                "activity": "HD-01",
                "on": "2026-07-01",
                "state": "completed",
                "text": "Xong",
                "unit": "van-phong",
                "evidence": [{"number": "11/BC-UBND"}],
            },
            {
                "plan": "2026-an",
                "activity": "HD-02",
                "on": "2026-10-05",
                "state": "in_progress",
                "text": "Quý III",
                "period": "2026-Q3",
            },
        ],
        "measurements": [
            {
                "plan": "2026-an",
                "target": "CT-01",
                "on": "2026-06-30",
                "numerator": "95",
                "denominator": "100",
                "source": "Sổ",
            },
            {
                "plan": "2026-an",
                "target": "CT-02",
                "on": "2026-06-30",
                "numerator": "3",
                "source": "Sổ",
            },
        ],
    },
    "official": None,
    "folder": "xa-an",
}


def faultless() -> Content:
    """The content without a fault, to be changed at will."""
    return copy.deepcopy(_FAULTLESS)


def found(
    content: Content, as_of: date | None = AS_OF, today: date | None = None
) -> list[tuple[str, str]]:
    """All that the rules find: rule and place, the place as «file#location»."""
    return [
        (finding.rule, finding.at.path)
        for finding in check_corpus(corpus(content), as_of=as_of, today=today)
    ]


def corpus(content: Content) -> Corpus:
    """The content as records."""
    folder = _folder(content)
    return Corpus(
        root=content["root"],
        unread=frozenset(content["unread"]),
        catalogue=Catalogue(
            procedures={
                code: _sourced(Procedure, f"catalogue/procedures/{code}.yml", values)
                for code, values in content["procedures"].items()
            },
            decisions=_decisions("catalogue/decisions", content["decisions"]),
            sectors=_optional(SectorList, "catalogue/sectors.yml", content["sectors"]),
            life_events=_optional(LifeEventList, "life_events.yml", content["life_events"]),
            reference_list=_optional(ReferenceList, "reference.yml", content["reference_list"]),
        ),
        communes={folder.id: folder},
    )


def _folder(content: Content) -> CommuneFolder:
    return CommuneFolder(
        id=content["folder"],
        commune=_optional(Commune, "commune.yml", content["commune"]),
        units=_optional(UnitList, "units.yml", content["units"]),
        offered=_optional(OfferedList, "procedures.yml", content["offered"]),
        official=_optional(OfficialList, "official_list.yml", content["official"]),
        decisions=_decisions("decisions", content["own_decisions"]),
        plans={"2026-an": _sourced(Plan, "plan.yml", content["plan"])} if content["plan"] else {},
        progress={"2026-Q3": _sourced(ProgressFile, "progress.yml", content["progress"])},
    )


def _decisions(folder: str, listed: Content) -> dict[str, Sourced[Decision]]:
    return {
        name: _sourced(Decision, f"{folder}/{name}.yml", values) for name, values in listed.items()
    }


def _optional(model: type[RecordT], path: str, values: Content | None) -> Sourced[RecordT] | None:
    return None if values is None else _sourced(model, path, values)


def _sourced(model: type[RecordT], path: str, values: Content) -> Sourced[RecordT]:
    positions = {
        location: Position(path + "#" + ".".join(str(part) for part in location))
        for location in _locations(values, ())
    }
    return Sourced(model.model_validate(values), path, positions)


def _locations(
    value: Any,  # noqa: ANN401  what YAML may hold
    location: tuple[str | int, ...],
) -> Iterator[tuple[str | int, ...]]:
    yield location
    if isinstance(value, (dict, list)):
        children = value.items() if isinstance(value, dict) else enumerate(value)
        for key, child in children:
            yield from _locations(child, (*location, key))


def after(**changes: Any) -> list[tuple[str, str]]:  # noqa: ANN401  what YAML may hold
    """What the rules find once values were set; ``__`` between the steps of a location.

    A list grows by one where the step after its last value is set; None empties a value.
    """
    content = faultless()
    for name, value in changes.items():
        _set(content, [int(step) if step.isdigit() else step for step in name.split("__")], value)
    return found(content)


def _set(target: Any, steps: list[int | str], value: Any) -> None:  # noqa: ANN401  likewise
    *way, last = steps
    for step in way:
        target = target[step]
    if isinstance(target, list) and last == len(target):
        target.append(value)
    else:
        target[last] = value
