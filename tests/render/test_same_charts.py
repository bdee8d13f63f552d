"""The figures of a drawing are those of the page's own table and of the data set."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.expected import ExpectedPage
from generator.load import load_corpus
from generator.render.site import Rendered, render_commune
from generator.views import derive_site
from tests.test_content import TODAY

CONTENT = Path(__file__).parents[2] / "content"


@cache
def made() -> Rendered:
    corpus, _ = load_corpus(CONTENT)
    return render_commune(derive_site(corpus, today=TODAY, only={"xa-mau"}).communes[0])


def page(path: str) -> ExpectedPage:
    (found,) = (each for each in made().expected.pages if each.path == f"{path}/index.html")
    return found


def rows(path: str, section: str) -> dict[str, tuple[str, ...]]:
    """The rows of a section by the last part of their record."""
    shown = page(path).rows
    return {row.record.split("/")[-1]: row.cells for row in shown if row.section == section}


def records(name: str) -> list[dict[str, Any]]:
    text = made().files[f"du-lieu/{name}.json"]
    found: list[dict[str, Any]] = json.loads(text, parse_float=Decimal)["records"]
    return found


def words(value: Decimal | int | None, unit: str) -> str:
    return "–" if value is None else f"{value}{unit}".replace(".", ",")


def month(name: str) -> str:
    return f"{name[5:]}/{name[:4]}"


def test_the_on_time_rate_of_each_month() -> None:
    drawn, table = rows("ket-qua", "dung-han"), rows("ket-qua", "xu-huong")
    assert list(drawn) == list(reversed(table))
    known = {row["period"]: row["on_time_rate"] for row in records("dossier-periods")}
    for name, cells in drawn.items():
        assert cells[0] == month(name)
        assert cells[2] == "95%"
        assert cells[1] in (table[name][5], "Chưa có số liệu")
        assert cells[1] == ("Chưa có số liệu" if known[name] is None else words(known[name], "%"))


def test_the_sectors_of_the_newest_period() -> None:
    drawn, table = rows("ket-qua", "so-sanh-linh-vuc"), rows("ket-qua", "linh-vuc")
    newest = [row for row in records("dossiers") if row["period"] == "2026-10"]
    names = ("received_total", "completed_total", "pending_total")
    assert drawn.keys() == table.keys() - {"tong"}
    for code, cells in drawn.items():
        assert cells == tuple(table[code][place] for place in (0, 1, 3, 7))
        own = [row for row in newest if row["field_code"] == code]
        assert cells[1:] == tuple(str(sum(row[name] for row in own)) for name in names)


def test_the_total_of_the_index_of_each_month() -> None:
    drawn, table = rows("danh-gia", "diem-qua-cac-thang"), rows("danh-gia", "xu-huong")
    totals = {
        row["month"]: row["score"]
        for row in records("index-766")
        if row["group"] is None and row["component"] is None
    }
    assert list(drawn) == list(reversed(table)) == list(totals)
    for name, cells in drawn.items():
        score = totals[name]
        wanted = "Chưa có số liệu" if score is None else words(score, "")
        assert cells == (month(name), wanted)
        assert score is None or cells[1] == table[name][1]


@pytest.mark.parametrize("place", [1, 2])
def test_the_groups_of_the_newest_month(place: int) -> None:
    drawn, table = rows("danh-gia", "so-voi-toi-da"), rows("danh-gia", "chi-so-766")
    groups = {key: cells[place] for key, cells in table.items() if key in drawn}
    assert {key: cells[place] for key, cells in drawn.items()} == groups
    assert len(drawn) == 6
