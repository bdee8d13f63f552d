"""Schemas: written, wired into VS Code, and nobody's settings lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests.cli.running import Ended, congkhai, write

SAID = (
    "Đã ghi 27 tệp mô tả dữ liệu vào build/schemas.\n"
    "VS Code có phần mở rộng YAML (redhat.vscode-yaml) sẽ gợi ý khi nhập dữ liệu.\n"
)
WIRING = {
    "build/schemas/commune.json": ["content/*/commune.yml"],
    "build/schemas/units.json": ["content/*/units.yml"],
    "build/schemas/offered.json": ["content/*/procedures.yml"],
    "build/schemas/official-list.json": ["content/*/official_list.yml"],
    "build/schemas/decision.json": ["content/*/decisions/*.yml"],
    "build/schemas/plan.json": ["content/*/plans/*.yml"],
    "build/schemas/progress.json": ["content/*/progress/*.yml"],
    "build/schemas/indicator.json": ["content/*/indicators/*.yml"],
    "build/schemas/dossiers.json": ["content/*/dossiers/*.yml"],
    "build/schemas/vocabulary.json": ["content/catalogue/vocabulary.yml"],
    "build/schemas/procedure.json": ["content/catalogue/procedures/*.yml"],
    "build/schemas/sectors.json": ["content/catalogue/sectors.yml"],
    "build/schemas/life-events.json": ["content/catalogue/life_events.yml"],
    "build/schemas/reference-list.json": ["content/catalogue/reference_list.yml"],
    "build/schemas/accessibility.json": ["content/catalogue/accessibility.yml"],
    "build/schemas/glossary.json": ["content/catalogue/glossary.yml"],
    "build/schemas/feedback.json": ["content/*/feedback/*.yml"],
    "build/schemas/feedback-deadlines.json": ["content/*/feedback_deadlines.yml"],
    "build/schemas/survey.json": ["content/*/surveys/*.yml"],
    "build/schemas/index-766-frame.json": ["content/catalogue/index_766.yml"],
    "build/schemas/index-766.json": ["content/*/index-766/*.yml"],
    "build/schemas/reviews.json": ["content/*/reviews/*.yml"],
    "build/schemas/internal-procedures.json": ["content/*/internal-procedures/*.yml"],
    "build/schemas/inspections.json": ["content/*/inspections/*.yml"],
    "build/schemas/trainings.json": ["content/*/trainings/*.yml"],
    "build/schemas/reports.json": ["content/*/reports/*.yml"],
    "build/schemas/reporting-cutoffs.json": ["content/catalogue/reporting_cutoffs.yml"],
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, {"mkdocs.yml": "", "content/catalogue/sectors.yml": ""})
    return tmp_path


def test_schema_twice(project: Path) -> None:
    settings = project / ".vscode" / "settings.json"
    for _ in range(2):
        assert congkhai("schema", folder=project) == Ended(0, SAID, "")
        assert json.loads(settings.read_text("utf-8")) == {"yaml.schemas": WIRING}
    for name in WIRING:
        Draft7Validator.check_schema(json.loads((project / name).read_text("utf-8")))


def test_settings_of_others_stay(project: Path) -> None:
    mine = {"editor.fontSize": 15, "yaml.schemas": {"x.json": ["y.yml"]}, "tên": "chữ có dấu"}
    write(project, {".vscode/settings.json": json.dumps(mine)})
    assert congkhai("schema", folder=project) == Ended(0, SAID, "")
    settings = json.loads((project / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings == {**mine, "yaml.schemas": {"x.json": ["y.yml"], **WIRING}}
    assert list(settings) == list(mine)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1, // ghi chú\n}', "\ufeff{}"])
def test_broken_settings_stay(text: str, project: Path) -> None:
    write(project, {".vscode/settings.json": text})
    ended = congkhai("schema", folder=project)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("Chưa đọc được .vscode/settings.json (có thể vì trong tệp có")
    assert json.loads("{" + ended.err.partition("của tệp:\n")[2] + "}") == {"yaml.schemas": WIRING}
    assert (project / ".vscode" / "settings.json").read_text("utf-8") == text


def test_editors_see_what_the_program_reads(project: Path) -> None:
    congkhai("schema", folder=project)
    schema = json.loads((project / "build/schemas/procedure.json").read_text("utf-8"))
    told = Draft7Validator(schema)
    good = {"code": 1.010810, "name": "Tên", "detail": "listing", "sector": "ho-tich"}
    assert list(told.iter_errors(good)) == []
    assert [error.message for error in told.iter_errors({**good, "nam": 1})] == [
        "Additional properties are not allowed ('nam' was unexpected)"
    ]
