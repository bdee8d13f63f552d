"""A small catalogue in a folder of its own, into which tests import."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from generator.model.procedures import Procedure
from generator.portal import ImportPlan, plan_import, write_import
from generator.portal.planning import PlannedRecord, Taken
from generator.portal.writing import record_text
from tests.portal.records import read

SECTORS = """\
sectors:
  - id: ho-tich
    name: Hộ tịch
  - id: trong-trot-va-bao-ve-thuc-vat
    name: Trồng trọt và Bảo vệ thực vật
    aliases:
      - trồng  trọt
"""
PLAIN = {
    "reviewed": "có",
    "written_on": "2026-11-21",
    "source": {"name": "Cổng Dịch vụ công quốc gia"},
    "purpose": "Để thử.",
    "steps": ["Đến xã: nộp hồ sơ.", "Nhận kết quả # 1."],
}
TAKEN_ON = date(2026, 7, 31)


def plan(
    folder: Path, *values: object, facts_only: bool = True, taken: Taken | None = None
) -> ImportPlan:
    """The plan of importing values that are all read without a finding."""
    records, findings = read(folder, *values)
    assert findings == ()
    catalogue = folder / "catalogue"
    catalogue.mkdir(exist_ok=True)
    (catalogue / "sectors.yml").write_text(SECTORS, encoding="utf-8")
    return plan_import(records, catalogue, facts_only=facts_only, taken_on=TAKEN_ON, taken=taken)


def bring(folder: Path, *values: object, facts_only: bool = True) -> None:
    """Import values and write them."""
    write_import(plan(folder, *values, facts_only=facts_only))


def planned(
    folder: Path, value: object, *, facts_only: bool = True, taken: Taken | None = None
) -> PlannedRecord:
    """What becomes of one value."""
    (item,) = plan(folder, value, facts_only=facts_only, taken=taken).items
    return item


def record_of(text: str) -> Procedure:
    """The record of a file's text."""
    return Procedure.model_validate(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - BaseLoader makes only text, lists and mappings


def change(folder: Path, code: str = "1.999001", **changes: object) -> Path:
    """Change fields of a record by hand; an empty value takes the field out."""
    path = folder / "catalogue" / "procedures" / f"{code}.yml"
    values = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - likewise
    merged = {key: value for key, value in {**values, **changes}.items() if value}
    path.write_text(record_text(Procedure.model_validate(merged)), encoding="utf-8")
    return path
