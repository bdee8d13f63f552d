"""What stands in a form comes back from it: the whole content of xã Mẫu, register by register."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from generator.intake import (
    REGISTERS,
    References,
    Register,
    form_bytes,
    plan_intake,
    read_filled,
    write_intake,
)
from generator.intake.cells import cells_of, text_of
from generator.intake.forms import FileForm, SheetForm
from generator.intake.writing import FilledRow
from generator.load import load_corpus, read_record
from generator.load.open_tables import read_open_table
from generator.model.base import Record
from generator.model.corpus import Corpus

CONTENT = Path(__file__).parents[2] / "content"
COMMUNE = "xa-mau"
NAMES = sorted(REGISTERS)


@cache
def corpus() -> Corpus:
    return load_corpus(CONTENT)[0]


def held(form: FileForm, commune: Path) -> dict[str, Record]:
    """The records of a folder by file name."""
    found: dict[str, Record] = {}
    for path in sorted((commune / form.folder).glob(f"*{form.ending}")):
        read = read_open_table if form.ending == ".csv" else read_record
        sourced, _ = read(path, form.model, commune.parent)
        assert sourced is not None, path
        found[path.stem] = sourced.record
    return found


def rows_of(register: Register, commune: Path) -> Mapping[str, Sequence[FilledRow]]:
    """All that a commune has of a register, as rows of its form."""
    return {
        sheet.name: [
            row
            for name, record in held(form, commune).items()
            for row in _rows(sheet, name, record)
        ]
        for form in register.files
        for sheet in form.sheets
    }


def _rows(sheet: SheetForm, name: str, record: Record) -> Iterator[FilledRow]:
    if not sheet.place:
        yield FilledRow(file=name, texts=cells_of(record, sheet.columns))
    for outer in getattr(record, sheet.place[0]) if sheet.place else ():
        if len(sheet.place) == 1:
            yield FilledRow(file=name, texts=cells_of(outer, sheet.columns))
            continue
        for inner in getattr(outer, sheet.place[1]):
            parent = text_of(outer.id)
            yield FilledRow(file=name, texts=cells_of(inner, sheet.columns), parent=parent)


def filled(register: Register, folder: Path) -> Path:
    path = folder / "mau.xlsx"
    references = References.of(corpus(), COMMUNE)
    path.write_bytes(form_bytes(register, references, rows_of(register, CONTENT / COMMUNE)))
    return path


@pytest.mark.parametrize("name", NAMES)
def test_a_form_of_what_is_there_changes_nothing(name: str, tmp_path: Path) -> None:
    files, findings = read_filled(filled(REGISTERS[name], tmp_path), REGISTERS[name])
    assert findings == ()
    plans, told = plan_intake(files, CONTENT / COMMUNE)
    assert told == ()
    assert {plan.state for plan in plans} == {"unchanged"}
    known = [n for form in REGISTERS[name].files for n in held(form, CONTENT / COMMUNE)]
    assert sorted(plan.target.stem for plan in plans) == sorted(known)


@pytest.mark.parametrize("name", NAMES)
def test_a_form_fills_an_empty_commune_and_a_second_time_changes_no_byte(
    name: str, tmp_path: Path
) -> None:
    register, commune = REGISTERS[name], tmp_path / "content" / "xa-moi"
    commune.mkdir(parents=True)
    if name == "indicators":  # measurements are added to an indicator that is there
        shutil.copytree(CONTENT / COMMUNE / "indicators", commune / "indicators")
        for path in (commune / "indicators").iterdir():
            path.write_text(path.read_text("utf-8").partition("measurements:")[0], "utf-8")
    files, _ = read_filled(filled(register, tmp_path), register)
    write_intake(plan_intake(files, commune)[0])
    for form in register.files:
        before, after = held(form, CONTENT / COMMUNE), held(form, commune)
        if form.is_whole or name == "indicators":
            assert after == before
        else:
            lists = {sheet.place[0] for sheet in form.sheets}
            assert {n: r.model_dump(include=lists) for n, r in after.items()} == {
                n: r.model_dump(include=lists) for n, r in before.items()
            }
    written = {path: path.read_bytes() for path in commune.rglob("*") if path.is_file()}
    again, told = plan_intake(files, commune)
    assert told == ()
    assert write_intake(again) == ()
    assert {path: path.read_bytes() for path in commune.rglob("*") if path.is_file()} == written


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_form_is_the_same_each_time_and_says_what_to_fill(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "mau.xlsx"
    references = References.of(corpus(), COMMUNE)
    path.write_bytes(form_bytes(REGISTERS[name], references))
    assert path.read_bytes() == form_bytes(REGISTERS[name], references)
    files, findings = read_filled(path, REGISTERS[name])
    assert files == ()
    assert [(each.rule, each.wrong) for each in findings] == [
        ("mau-khong-co-dong", "Tệp «mau.xlsx» chưa có dòng nào được điền.")
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_example_can_be_read_where_it_is_taken_for_a_row(name: str, tmp_path: Path) -> None:
    """An example that a form refuses would teach the wrong thing."""
    register, path = REGISTERS[name], tmp_path / "mau.xlsx"
    rows = {
        sheet.name: [
            FilledRow(file=register.file_example, texts=sheet.example, parent=sheet.parent_example)
        ]
        for sheet in register.sheets
    }
    path.write_bytes(form_bytes(register, References.of(corpus(), COMMUNE), rows))
    files, findings = read_filled(path, register)
    required = [
        column.title
        for sheet in register.sheets
        for column in sheet.columns
        if column.is_required and column.path not in sheet.example
    ]
    assert len(findings) == len(required), (findings, required)
    assert bool(files) == (not required)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_columns_or_words_of_a_form_are_taken_for_one_another(name: str) -> None:
    for sheet in REGISTERS[name].sheets:
        titles = [column.title.lower() for column in sheet.columns]
        assert len(set(titles)) == len(titles)
        for column in sheet.columns:
            labels = [word.label.lower() for word in column.words]
            assert len(set(labels)) == len(labels)
