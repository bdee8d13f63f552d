"""Pages, CSV and JSON of the registers say the same figures, in the sample and in Xã Mẫu."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.expected import ExpectedPage
from generator.load import load_corpus
from generator.render.datasets import csv_cell
from generator.render.site import Rendered, render_commune
from generator.views import derive_site
from generator.views.evaluation_data import EVALUATION_DATA
from generator.views.feedback_data import FEEDBACK_DATA
from generator.views.review_data import REVIEW_DATA
from generator.views.wording import number_vi
from generator.vocabulary import EventState, ReportState, ReviewState, TargetState, Timeliness
from tests.golden import sample_rendered
from tests.test_content import TODAY

CONTENT = Path(__file__).parents[2] / "content"
COMMUNES = ["xa-thu", "xa-mau"]
NAMES = [name for name, *_ in (*FEEDBACK_DATA, *EVALUATION_DATA, *REVIEW_DATA)]
EMPTY = "Chưa cập nhật"
Rows = dict[str, tuple[str, ...]]


@cache
def rendered(commune: str) -> Rendered:
    if commune == "xa-thu":
        return sample_rendered()[commune]
    corpus, _ = load_corpus(CONTENT)
    return render_commune(derive_site(corpus, today=TODAY, only={commune}).communes[0])


def records(commune: str, name: str) -> list[dict[str, Any]]:
    text = rendered(commune).files[f"du-lieu/{name}.json"]
    found: list[dict[str, Any]] = json.loads(text)["records"]
    return found


def page(commune: str, path: str) -> ExpectedPage:
    pages = {each.path: each for each in rendered(commune).expected.pages}
    return pages[f"{path}/index.html"]


def rows(commune: str, path: str, section: str = "") -> Rows:
    shown = page(commune, path).rows
    return {row.record: row.cells for row in shown if section in ("", row.section)}


def facts(commune: str, path: str) -> Mapping[str, str]:
    return {fact.field: fact.text for fact in page(commune, path).facts}


def share(percent: float | None, numerator: int, denominator: int) -> str:
    if percent is None:
        return "Không áp dụng"
    shown = str(percent).replace(".", ",").removesuffix(",0")
    return f"{shown}% ({number_vi(numerator)}/{number_vi(denominator)})"


def counted(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The cells of a count against deadlines."""
    if row["total"] is None:
        return (EMPTY,) * 7
    numbers = (row["total"], *(row[each.value] for each in Timeliness))
    last = share(row["share_percent"], row["share_numerator"], row["share_denominator"])
    return (*map(number_vi, numbers), last)


@pytest.mark.parametrize("commune", COMMUNES)
@pytest.mark.parametrize("name", NAMES)
def test_csv_is_json(commune: str, name: str) -> None:
    text = rendered(commune).files[f"du-lieu/{name}.csv"].removeprefix("\ufeff")
    read = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert read == [[csv_cell(v) for v in row.values()] for row in records(commune, name)]
    assert read


@pytest.mark.parametrize("commune", COMMUNES)
def test_feedback_by_month_and_step(commune: str) -> None:
    shown = rows(commune, "phan-anh", "theo-thang")
    months = records(commune, "feedback-months")
    assert {key: cells[1:] for key, cells in shown.items()} == {
        f"phan-anh/{row['month']}": counted(row) for row in months
    }
    steps = rows(commune, "phan-anh", "ket-qua")
    assert {key: cells[1:] for key, cells in steps.items()} == {
        f"phan-anh/{row['step']}": counted(row) for row in records(commune, "feedback-steps")
    }


@pytest.mark.parametrize("commune", COMMUNES)
def test_feedback_adds_up(commune: str) -> None:
    """Items, months and steps are three ways to count the same."""
    items = records(commune, "feedback")
    months = records(commune, "feedback-months")
    assert facts(commune, "phan-anh")["received"] == str(len(items))
    for each in Timeliness:
        by_item = sum(item["timeliness"] == each.value for item in items)
        assert by_item == sum(row[each.value] or 0 for row in months)
        handling = [r for r in records(commune, "feedback-steps") if r["step"] != "publish"]
        assert by_item == sum(row[each.value] for row in handling)
    listed = rows(commune, "phan-anh", "danh-sach")
    labels = {each.value: each.label for each in Timeliness}
    assert list(listed) == [f"phan-anh/{item['id']}" for item in items]
    assert [
        cells[4].startswith(labels[item["timeliness"]])
        for cells, item in zip(listed.values(), items, strict=True)
    ] == [True] * len(items)


@pytest.mark.parametrize("commune", COMMUNES)
def test_complaints_are_numbers(commune: str) -> None:
    shown = rows(commune, "phan-anh", "khieu-nai-to-cao")
    numbers = {
        f"phan-anh/don/{row['period']}": tuple(
            EMPTY if row[name] is None else str(row[name])
            for name in ("complaints", "denunciations")
        )
        for row in records(commune, "complaints")
    }
    assert {key: cells[1:] for key, cells in shown.items()} == numbers


@pytest.mark.parametrize("commune", COMMUNES)
def test_surveys(commune: str) -> None:
    shown = rows(commune, "danh-gia")
    found: dict[str, int] = {}
    for row in records(commune, "surveys"):
        record = f"khao-sat/{row['round']}/{row['question']}"
        found[record] = number = found.get(record, 0) + 1
        cells = shown[f"{record}/{number}"]
        wanted = share(row["percent"], row["count"], row["answers"])
        assert cells == (row["step"], str(row["count"]), wanted)
        assert shown[f"{record}/tong"][1] == str(row["answers"])
    places: dict[str, int] = {}
    for row in records(commune, "survey-sectors"):
        record = f"khao-sat/{row['round']}/{row['question']}"
        places[record] = number = places.get(record, 0) + 1
        wanted = share(row["percent"], row["satisfied"], row["answers"])
        assert shown[f"{record}/linh-vuc-{number}"] == (
            row["sector"],
            str(row["answers"]),
            wanted,
        )
        assert row["answers"] >= 5


@pytest.mark.parametrize("commune", COMMUNES)
def test_targets_of_surveys_and_reviews(commune: str) -> None:
    labels = {state.value: state.label for state in TargetState}
    surveys = [row for row in page(commune, "danh-gia").rows if row.record.startswith("2026-")]
    wanted = [
        (f"{row['plan']}/{row['target']}", _result(row), labels[row["state"]])
        for row in records(commune, "survey-targets")
    ]
    assert [(row.record, *row.cells[3:]) for row in surveys] == wanted
    shown = rows(commune, "ra-soat", "ket-qua")
    for row in records(commune, "review-targets"):
        result = share(row["percent"], row["numerator"], row["denominator"])
        assert shown[f"{row['plan']}/{row['target']}"][3:] == (result, labels[row["state"]])


def _result(row: Mapping[str, Any]) -> str:
    if row["answers"] is None:
        return "Không công bố: dưới 5 phiếu"
    return share(row["percent"], row["satisfied"], row["answers"])


@pytest.mark.parametrize("commune", COMMUNES)
def test_the_index_month_by_month(commune: str) -> None:
    trend = rows(commune, "danh-gia", "xu-huong")
    scores: dict[str, list[str]] = {}
    for row in records(commune, "index-766"):
        if row["component"] is None:
            scores.setdefault(f"chi-so-766/{row['month']}", []).append(_score(row))
    assert {key: list(cells[1:]) for key, cells in trend.items()} == scores
    newest = max(row["month"] for row in records(commune, "index-766"))
    parts = rows(commune, "danh-gia")
    for row in records(commune, "index-766"):
        if row["month"] == newest and row["component"]:
            cells = parts[f"chi-so-766/{row['group']}/{row['component']}"]
            assert cells[1] == _score(row)
            assert cells[4] == (" ".join(row["flags"]) or "–")


def _score(row: Mapping[str, Any]) -> str:
    if row["score"] is None:
        return str(row["absent"])
    return str(row["score"]).replace(".", ",")


@pytest.mark.parametrize("commune", COMMUNES)
def test_states_of_reviews_inspections_and_reports(commune: str) -> None:
    for path, section, name, states in (
        ("ra-soat", "ket-qua", "reviews", ReviewState),
        ("kiem-tra", "kiem-tra", "inspections", EventState),
        ("bao-cao", "lich", "reports", ReportState),
    ):
        given = [row["state"] for row in records(commune, name) if row["state"]]
        shown = rows(commune, path, section)
        counts = {
            state.value: shown[f"{path}/{state.value}"][1]
            for state in states
            if f"{path}/{state.value}" in shown
        }
        assert counts == {s.value: str(given.count(s)) for s in states if s in given}
        assert shown[f"{path}/tong"][1] == str(len(given))


@pytest.mark.parametrize("commune", ["xa-cu"])
def test_where_nothing_is_kept_every_page_says_so(commune: str) -> None:
    files = sample_rendered()[commune].files
    for path in ("phan-anh", "danh-gia", "ra-soat", "kiem-tra", "bao-cao"):
        text = files[f"{path}.md"]
        assert '<span class="empty">Chưa cập nhật</span>' in text
        assert "status--" not in text
    for name in NAMES:
        listed = json.loads(files[f"du-lieu/{name}.json"])["records"]
        assert listed == []


def test_no_register_speaks_of_violations() -> None:
    for commune in COMMUNES:
        for path in ("phan-anh", "danh-gia", "ra-soat", "kiem-tra", "bao-cao"):
            assert "vi phạm" not in rendered(commune).files[f"{path}.md"].lower(), path
