"""``congkhai schema``: JSON Schemas of the content files, wired into VS Code."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.cli.faults import SetUpFault
from generator.cli.paths import Paths
from generator.cli.terminal import say

if TYPE_CHECKING:
    from pydantic import BaseModel

SETTING = "yaml.schemas"
_NULL = {"type": "null"}


def export_schemas(paths: Paths) -> None:
    """Write the schemas to ``build/schemas`` and tell VS Code which files they are for."""
    folder = paths.build / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    wiring: dict[str, list[str]] = {}
    for name, (model, patterns) in content_kinds().items():
        target = folder / f"{name}.json"
        target.write_text(_json(schema_of(model)), encoding="utf-8", newline="\n")
        wiring[target.relative_to(paths.root).as_posix()] = [
            (paths.content / pattern).relative_to(paths.root).as_posix() for pattern in patterns
        ]
    _wire(paths, wiring)
    say(f"Đã ghi {len(wiring)} tệp mô tả dữ liệu vào {paths.shown(folder)}.")
    say("VS Code có phần mở rộng YAML (redhat.vscode-yaml) sẽ gợi ý khi nhập dữ liệu.")


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of one kind of file, as an editor's YAML reader sees the file."""
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **model.model_json_schema()}
    for part in list(_parts(schema)):
        if "default" in part:
            _let_be_empty(part)
    return schema


def _let_be_empty(part: dict[str, Any]) -> None:
    """A field with a default may be left empty, which an editor reads as null."""
    del part["default"]  # what is left out is told in the description
    inside = {key: part.pop(key) for key in list(part) if key not in {"title", "description"}}
    choices = inside.pop("anyOf", [inside])
    part["anyOf"] = [choice for choice in choices if choice != _NULL] + [_NULL]


def content_kinds() -> Mapping[str, tuple[type[BaseModel], tuple[str, ...]]]:
    """Each kind of content file: its model, and where such files stand in ``content/``."""
    from generator.model import (
        access,
        citizen_words,
        communes,
        decisions,
        dossiers,
        feedback,
        glossary,
        index_766,
        indicators,
        inspections,
        official,
        plans,
        procedures,
        reports,
        reviews,
        surveys,
    )
    from generator.model.progress import ProgressFile

    return {
        "commune": (communes.Commune, ("*/commune.yml",)),
        "units": (communes.UnitList, ("*/units.yml",)),
        "offered": (procedures.OfferedList, ("*/procedures.yml",)),
        "official-list": (official.OfficialList, ("*/official_list.yml",)),
        "decision": (decisions.Decision, ("*/decisions/*.yml",)),
        "plan": (plans.Plan, ("*/plans/*.yml",)),
        "progress": (ProgressFile, ("*/progress/*.yml",)),
        "indicator": (indicators.Indicator, ("*/indicators/*.yml",)),
        "dossiers": (dossiers.DossierReport, ("*/dossiers/*.yml",)),
        "procedure": (procedures.Procedure, ("catalogue/procedures/*.yml",)),
        "sectors": (procedures.SectorList, ("catalogue/sectors.yml",)),
        "life-events": (procedures.LifeEventList, ("catalogue/life_events.yml",)),
        "reference-list": (procedures.ReferenceList, ("catalogue/reference_list.yml",)),
        "accessibility": (access.AccessReport, ("catalogue/accessibility.yml",)),
        "glossary": (glossary.Glossary, ("catalogue/glossary.yml",)),
        "vocabulary": (citizen_words.CitizenVocabulary, ("catalogue/vocabulary.yml",)),
        "feedback": (feedback.FeedbackFile, ("*/feedback/*.yml",)),
        "feedback-deadlines": (feedback.FeedbackDeadlines, ("*/feedback_deadlines.yml",)),
        "survey": (surveys.SurveyRound, ("*/surveys/*.yml",)),
        "index-766-frame": (index_766.IndexFrame, ("catalogue/index_766.yml",)),
        "index-766": (index_766.IndexMonth, ("*/index-766/*.yml",)),
        "reviews": (reviews.ReviewFile, ("*/reviews/*.yml",)),
        "internal-procedures": (
            reviews.InternalProcedureFile,
            ("*/internal-procedures/*.yml",),
        ),
        "inspections": (inspections.InspectionFile, ("*/inspections/*.yml",)),
        "trainings": (inspections.TrainingFile, ("*/trainings/*.yml",)),
        "reports": (reports.ReportFile, ("*/reports/*.yml",)),
        "reporting-cutoffs": (reports.ReportingCutoffs, ("catalogue/reporting_cutoffs.yml",)),
    }


def _parts(schema: object) -> Iterator[dict[str, Any]]:
    """Every object inside a schema that describes a field."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties":
                yield from (part for part in value.values())
            yield from _parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _parts(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _wire(paths: Paths, wiring: Mapping[str, list[str]]) -> None:
    """Add our entries to VS Code's settings; everything else in them stays as it is."""
    target = paths.root / ".vscode" / "settings.json"
    settings = _settings(paths, target, wiring)
    others = settings.get(SETTING)
    merged = {**(others if isinstance(others, dict) else {}), **wiring}
    if merged == others:
        return
    target.parent.mkdir(exist_ok=True)
    target.write_text(_json({**settings, SETTING: merged}), encoding="utf-8", newline="\n")


def _settings(paths: Paths, target: Path, wiring: Mapping[str, list[str]]) -> dict[str, Any]:
    """The settings that are there; a file that we cannot read is left alone."""
    try:
        settings = json.loads(target.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        settings = None
    if not isinstance(settings, dict):
        raise SetUpFault(
            f"Chưa đọc được {paths.shown(target)} (có thể vì trong tệp có lời ghi chú), "
            f"nên tệp giữ nguyên. Thêm đoạn này vào giữa hai dấu ngoặc nhọn của tệp:\n"
            f'"{SETTING}": {_json(dict(wiring)).rstrip()}'
        )
    return settings
