"""Open data: JSON by its own schema, CSV that is safe and reads back, unknown apart from 0."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from generator.render.datasets import csv_cell, csv_text
from generator.views.data_rows import DataRow
from generator.views.open_data import DATASETS, DataSet
from tests.golden import sample_rendered

NAMES = [dataset.name for dataset in DATASETS]
COMMUNES = ["xa-cu", "xa-thu"]
FILES = {commune: sample_rendered()[commune].files for commune in COMMUNES}
Json = dict[str, Any]


def read_json(commune: str, name: str) -> Json:
    found: Json = json.loads(FILES[commune][f"du-lieu/{name}.json"])
    return found


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def validator(commune: str, name: str) -> Draft202012Validator:
    schema = json.loads(FILES[commune][f"du-lieu/{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def test_the_data_sets_in_three_forms() -> None:
    assert [
        *("procedures", "plans", "targets", "activities", "plan-reviews", "units"),
        *("life_events", "dossiers", "dossier-periods", "overdue", "changes", "coverage"),
        *("feedback", "feedback-months", "feedback-steps", "complaints"),
        *("surveys", "survey-sectors", "survey-targets", "index-766"),
        *("reviews", "review-targets", "internal-procedures", "inspections", "trainings"),
        "reports",
    ] == NAMES
    for commune in COMMUNES:
        data = [path for path in FILES[commune] if path.startswith("du-lieu/")]
        assert sorted(path for path in data if not path.endswith(".md")) == sorted(
            [
                "du-lieu/cpsv-ap.jsonld",
                *(
                    f"du-lieu/{name}.{ending}"
                    for name in NAMES
                    for ending in ("csv", "json", "schema.json")
                ),
            ]
        )


@pytest.mark.parametrize("commune", COMMUNES)
@pytest.mark.parametrize("name", NAMES)
def test_json_is_valid_by_its_own_schema(commune: str, name: str) -> None:
    data = read_json(commune, name)
    validator(commune, name).validate(data)
    assert data["$schema"] == f"{name}.schema.json"


def test_the_schema_refuses_what_is_wrong() -> None:
    targets = validator("xa-thu", "targets")
    data = read_json("xa-thu", "targets")
    wrong: list[Mapping[str, object]] = [
        {key: value for key, value in data.items() if key != "as_of"},
        {**data, "more": 1},
        {**data, "as_of": "20/08/2026"},
        {**data, "records": [{**data["records"][0], "numerator": "1"}]},
        {**data, "records": [{**data["records"][0], "more": 1}]},
        {**data, "records": [{"id": "CT-01"}]},
    ]
    for each in wrong:
        with pytest.raises(ValidationError):
            targets.validate(each)


@pytest.mark.parametrize(("commune", "as_of"), [("xa-thu", "2026-08-20"), ("xa-cu", "2025-07-01")])
def test_the_envelope_says_of_whom_and_as_of_when(commune: str, as_of: str) -> None:
    name = {"xa-thu": "Xã Thử", "xa-cu": "Xã Cũ"}[commune]
    inside = name[0].lower() + name[1:]
    for dataset in DATASETS:
        data = read_json(commune, dataset.name)
        del data["records"]
        assert data == {
            "$schema": f"{dataset.name}.schema.json",
            "title": dataset.title,
            "commune": name,
            "commune_id": commune,
            "commune_state": {"xa-thu": "active", "xa-cu": "archived"}[commune],
            "as_of": as_of,
            "source": f"Trang công khai của {inside}",
        }


def as_cell(value: object) -> str:
    """A JSON value as a spreadsheet shows it."""
    match value:
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case list():
            return "; ".join(str(each) for each in value)
        case dict():
            return "; ".join(f"{key}: {each}" for key, each in value.items())
    return str(value)


@pytest.mark.parametrize("commune", COMMUNES)
@pytest.mark.parametrize("name", NAMES)
def test_csv_says_what_json_says(commune: str, name: str) -> None:
    text = FILES[commune][f"du-lieu/{name}.csv"]
    assert text.startswith("\ufeff")
    assert text.encode().startswith(b"\xef\xbb\xbf")
    records = read_json(commune, name)["records"]
    assert read_csv(text) == [
        {key: as_cell(value) for key, value in record.items()} for record in records
    ]


class Row(DataRow):
    """A row of a data set for tests."""

    text: str
    words: tuple[str, ...] = ()
    count: int | None = None
    free: bool | None = None


def one_row(row: Row) -> dict[str, str]:
    """The row as it is read back from CSV."""
    rows = DataSet(name="rows", title="Thử", row=Row, rows=lambda _: (row,))
    (found,) = read_csv(csv_text(rows, (row,)))
    return found


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+84 912",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        '=HYPERLINK("http://x")',
        "=",
        "-",
        "＝1+1",
        "\n=1",
    ],
)
def test_no_cell_is_taken_for_a_formula(formula: str) -> None:
    assert csv_cell(formula) == f"'{formula}"
    assert csv_cell([formula, "b"]) == f"'{formula}; b"
    assert one_row(Row(text=formula))["text"] == f"'{formula}"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_reads_back(text: str) -> None:
    found = one_row(Row(text=text))["text"]
    assert found in {text, f"'{text}"}
    assert not found.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_unknown_is_not_zero() -> None:
    values: list[object] = [None, 0, False, True, "", [], {}]
    assert [csv_cell(value) for value in values] == ["", "0", "không", "có", "", "", ""]
    assert one_row(Row(text="x")) == {"text": "x", "words": "", "count": "", "free": ""}
    assert one_row(Row(text="x", count=0, free=False)) == {
        "text": "x",
        "words": "",
        "count": "0",
        "free": "không",
    }


def test_a_measured_zero_and_an_unmeasured_target_in_the_sample() -> None:
    fields = ("numerator", "denominator", "measured", "measured_on", "state")
    records = {each["id"]: each for each in read_json("xa-thu", "targets")["records"]}
    found = {name: [records[name][field] for field in fields] for name in records}
    assert found == {
        "CT-01": [None, None, None, None, "no_data"],
        "CT-02": [1200, 6000, 20, "2026-08-15", "met"],
        "CT-03": [380, 400, 95, "2026-08-15", "met"],
        # 25 of 999 is 2.5025… %: one decimal would show the bound of 2.5 % itself.
        "CT-04": [25, 999, 2.503, "2026-08-15", "not_met"],
        "CT-05": [0, None, 0, "2026-06-30", "not_met"],
        "CT-06": [None, None, None, None, "no_data"],
        # 24 of 30 papers; four papers of one group, which must not be told.
        "CT-07": [24, 30, 80, "2026-06-30", "met"],
        "CT-08": [None, None, None, None, "no_data"],
        # What the reviews count, on the day of the page.
        "CT-09": [250000, 1000000, 25, "2026-08-20", "met"],
        "CT-10": [0, 4, 0, "2026-08-20", "not_met"],
        "CT-1": [None, None, None, None, "no_data"],
    }
