"""Tables as systems export them: CSV or Excel, columns in any order, a banner above."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.load.open_tables import read_open_table
from generator.model.dossiers import DossierRow, DossierTable, OverdueTable
from tests.cli.running import ROOT
from tests.dossiers import HEAD, OVERDUE_HEAD, head, write
from tests.lists.workbooks import Rows, workbook

KEYS = HEAD.strip().split(",")
LABELS = [DossierRow.model_fields[name].title or "" for name in KEYS]
COUNTS = (10, 5, 4, 1, 8, 5, 2, 1, 2, 1, 1)
ROW = ("A", "HT", "Hộ tịch", *COUNTS)
WANTED = DossierRow.model_validate(dict(zip(KEYS, map(str, ROW), strict=True)))
SHARED = ROOT.parent / "shared/data/statistics"


def read(folder: Path, name: str, text: str) -> tuple[tuple[DossierRow, ...], list[Finding]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    record, found = read_open_table(path, DossierTable, folder)
    return (record.record.rows if record else ()), list(found)


def read_sheet(folder: Path, rows: Rows) -> tuple[tuple[DossierRow, ...], list[Finding]]:
    path = workbook(folder / "bang.xlsx", {"Bảng": rows})
    record, found = read_open_table(path, DossierTable, folder)
    return (record.record.rows if record else ()), list(found)


def lines(*rows: Sequence[object], mark: str = ",") -> str:
    return "\n".join(mark.join(map(str, row)) for row in rows) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        lines(KEYS, ROW),
        lines(LABELS, ROW, mark=";"),
        "\ufeff" + lines(KEYS, ROW).replace("\n", "\r\n"),
        lines(["BẢNG SỐ LIỆU THÁNG 1"], KEYS, ROW),
        lines(["BẢNG SỐ LIỆU, THÁNG 1"], LABELS, ROW, mark=";"),
        lines(KEYS[::-1], ROW[::-1]),
        lines(["STT", *KEYS], ["1", *ROW]),
        lines(KEYS, [f"({n})" for n in range(1, 15)], ROW, [""] * 14),
    ],
    ids=[
        "keys",
        "labels",
        "Windows",
        "banner",
        "banner of another mark",
        "any order",
        "counted",
        "numbered",
    ],
)
def test_one_row_however_it_is_written(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, "bang.csv", text) == ((WANTED,), [])


def test_a_very_long_number_is_told_by_its_beginning(tmp_path: Path) -> None:
    text = lines(KEYS, [*ROW[:-1], "9" * 5_000])
    rows, (told,) = read(tmp_path, "bang.csv", text)
    assert rows == ()
    assert told.rule == "so-nguyen-chua-dung"
    assert told.wrong.count("9") == 300


@pytest.mark.parametrize(
    "rows",
    [
        (KEYS, ROW),
        (LABELS, ROW),
        (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), (), LABELS, ROW),
        (["TT", *LABELS], [1, *ROW]),
        (KEYS, [*ROW[:3], *(float(count) for count in COUNTS)]),
    ],
    ids=["keys", "labels", "banner", "counted", "floats"],
)
def test_one_row_of_a_workbook(tmp_path: Path, rows: Rows) -> None:
    assert read_sheet(tmp_path, rows) == ((WANTED,), [])


def test_places_in_a_workbook_are_its_row_and_column(tmp_path: Path) -> None:
    _, found = read_sheet(tmp_path, (("Bảng",), KEYS, [*ROW[:4], "x", *ROW[5:]]))
    assert [(each.rule, str(each.at)) for each in found] == [
        ("so-nguyen-chua-dung", f"{tmp_path.name}/bang.xlsx:3:5")
    ]


def test_days_of_a_workbook_are_days(tmp_path: Path) -> None:
    row = ("A", "HT", "9.000001", "settled", 3, "overload", "có")
    days = (dt.datetime(2026, 1, 10), 1, dt.datetime(2026, 1, 20))  # noqa: DTZ001 - Excel has no zone
    path = workbook(tmp_path / "so.xlsx", {"Sổ": (OVERDUE_HEAD.strip().split(","), (*row, *days))})
    record, found = read_open_table(path, OverdueTable, tmp_path)
    assert found == ()
    assert record is not None
    read_row = record.record.rows[0]
    assert (read_row.due_on, read_row.new_date) == (
        dt.date(2026, 1, 10),
        dt.date(2026, 1, 20),
    )


def test_an_optional_cell_left_empty_is_unknown_and_0_is_0(tmp_path: Path) -> None:
    keys = [*KEYS, "reused", "reused_of"]
    rows, found = read(tmp_path, "bang.csv", lines(keys, [*ROW, "", ""], [*ROW, "0", "0"]))
    assert found == []
    assert [(row.reused, row.reused_of) for row in rows] == [(None, None), (0, 0)]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "tep-trong"),
        (b"PK\x03\x04 no zip", "danh-sach-hong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "danh-sach-excel-cu"),
        (b"\x89PNG\r\n\x1a\n", "tep-nhi-phan"),
        (lines(KEYS, ROW).encode("utf-16"), "tep-utf-16"),
        (lines(KEYS, ['"A', *ROW[1:]]).encode(), "ngoac-kep-cua-o"),
        (b"x,y\n1,2\n", "cot-bang-la"),
    ],
)
def test_what_is_no_table_is_told_and_not_taken(tmp_path: Path, content: bytes, rule: str) -> None:
    path = tmp_path / "bang.csv"
    path.write_bytes(content)
    record, found = read_open_table(path, DossierTable, tmp_path)
    assert record is None
    assert rule in {each.rule for each in found}


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")
def test_the_sample_of_a_real_system_is_read_whole(tmp_path: Path) -> None:
    from generator.load import load_corpus  # noqa: PLC0415 - likewise
    from generator.rules import check_corpus  # noqa: PLC0415 - only where the sample is

    sample = next(SHARED.glob("*2026-08.csv")).read_bytes()
    files = {"dossiers/2026-08.yml": head("2026-08-01", "2026-08-31")}
    content = write(tmp_path, {**files, "dossiers/2026-08.csv": sample})
    corpus, told = load_corpus(content)
    rows = corpus.communes["xa-so"].dossiers["2026-08"].table.record.rows
    assert (len(rows), sum(row.received_total for row in rows)) == (30, 2450)
    found = [each.rule for each in (*told, *check_corpus(corpus)) if "dossiers" in each.at.path]
    assert found == ["qua-han-chua-ghi-so"]
