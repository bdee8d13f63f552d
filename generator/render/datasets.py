"""Open data as files: JSON with its envelope, CSV for spreadsheets, a JSON Schema each."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any

from generator.render.linked.cpsv_ap import CPSV_FILE, cpsv_text
from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow
from generator.views.open_data import DATASETS, DataSet

#: A spreadsheet takes a cell that begins with one of these for a formula; some take the
#: wide forms of East Asian keyboards for one, too.
_FORMULA = re.compile(r"^[=+\-@\t\r\n＝＋－＠]")
#: Byte order mark, without which Excel reads Vietnamese letters wrong.
_MARK = "\ufeff"


def data_files(commune: CommuneView) -> Mapping[str, str]:
    """All open data of a commune by path below ``docs/``."""
    files: dict[str, str] = {}
    for dataset in DATASETS:
        rows = dataset.rows(commune)
        files[f"du-lieu/{dataset.name}.json"] = json_text(dataset, rows, commune)
        files[f"du-lieu/{dataset.name}.csv"] = csv_text(dataset, rows)
        files[f"du-lieu/{dataset.name}.schema.json"] = _json(schema(dataset))
    files[CPSV_FILE] = cpsv_text(commune)
    return files


def json_text(dataset: DataSet, rows: tuple[DataRow, ...], commune: CommuneView) -> str:
    """The rows in an envelope that says of whom, as of when and from where they are."""
    return _json(
        {
            "$schema": f"{dataset.name}.schema.json",
            "title": dataset.title,
            "commune": commune.commune.name,
            "commune_id": commune.id,
            "commune_state": commune.commune.state,
            "as_of": commune.as_of.isoformat(),
            "source": f"Trang công khai của {commune.name_inside}",
            "records": [row.model_dump(mode="json") for row in rows],
        }
    )


def schema(dataset: DataSet) -> dict[str, Any]:
    """The JSON Schema of a data set's file."""
    row = dataset.row.model_json_schema(mode="serialization")
    definitions = row.pop("$defs", {})
    text = {"type": "string"}
    properties = {
        "$schema": text,
        "title": text,
        "commune": text,
        "commune_id": text,
        "commune_state": text,
        "as_of": {"type": "string", "format": "date"},
        "source": text,
        "records": {"type": "array", "items": row},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": dataset.title,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": definitions,
    }


def csv_text(dataset: DataSet, rows: tuple[DataRow, ...]) -> str:
    """The rows with a heading line of field names; lists are parted by «; »."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(dataset.row.model_fields)
    for row in rows:
        writer.writerow(csv_cell(value) for value in row.model_dump(mode="json").values())
    return _MARK + out.getvalue()


def csv_cell(value: object) -> str:
    """A value as a cell that no spreadsheet takes for a formula; unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dict):
        value = "; ".join(f"{key}: {count}" for key, count in value.items())
    elif isinstance(value, list):
        value = "; ".join(str(each) for each in value)
    text = str(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
