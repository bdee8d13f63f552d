"""What is read of a list: values, cleaned, with their columns found by their headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.lists import Wanted, read_list
from generator.model.official import OfficialProcedure
from tests.lists.workbooks import DIRTY, HEADINGS, sheet_rows, with_part, workbook

ALL = Wanted()
CLEAN = [
    ("9.000001", "Đăng ký khai sinh", "Hộ tịch", None),
    ("9.000002", "Đăng ký kết hôn", "Hộ tịch", None),
    ("9.000010", "Xác nhận đất", "Đất đai", None),
]


def read(path: Path, wanted: Wanted = ALL) -> list[tuple[str, str, str | None, str | None]]:
    rows, findings = read_list(path, wanted)
    assert findings == ()
    assert rows is not None
    return [_tuple(entry) for entry in rows.procedures]


def _tuple(entry: OfficialProcedure) -> tuple[str, str, str | None, str | None]:
    return entry.code, entry.name, entry.sector, entry.time


def test_the_portal_s_dirt_is_taken_off(tmp_path: Path) -> None:
    assert read(workbook(tmp_path / "a.xlsx", {"Danh sách TTHC": sheet_rows()})) == CLEAN


def test_other_sheets_do_not_disturb(tmp_path: Path) -> None:
    sheets = {"Ghi chú": [["Xem trang sau"]], "Trống": [], "Danh sách": sheet_rows()}
    assert read(workbook(tmp_path / "a.xlsx", sheets)) == CLEAN


def test_a_hidden_list_is_read_only_when_it_is_named(tmp_path: Path) -> None:
    sheets = {"Mới": sheet_rows(), "Cũ": sheet_rows(DIRTY[:1])}
    path = workbook(tmp_path / "a.xlsx", sheets, hidden=["Cũ"])
    assert read(path) == CLEAN
    assert read(path, Wanted(sheet="Cũ")) == CLEAN[:1]


def test_columns_are_found_by_their_headings(tmp_path: Path) -> None:
    headings = ("STT", "LĨNH VỰC", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Mã TTHC")
    rows = (
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("I. Lĩnh vực hộ tịch",),
        (1, "Hộ tịch", "Khai sinh", "03 ngày\nlàm việc", "9.000001"),
        headings,
        (2, None, "Khai tử", None, "9.000002.H15"),
    )
    assert read(workbook(tmp_path / "a.xlsx", {"A": sheet_rows(rows, headings)})) == [
        ("9.000001", "Khai sinh", "Hộ tịch", "03 ngày làm việc"),
        ("9.000002.H15", "Khai tử", None, None),
    ]


def test_only_rows_of_an_agency(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"A": sheet_rows()})
    rows, findings = read_list(path, Wanted(agency="CẤP XÃ"))
    assert findings == ()
    assert rows is not None
    assert [entry.code for entry in rows.procedures] == ["9.000001", "9.000010"]
    assert rows.left_out == 1


def test_a_formula_gives_its_value_and_a_macro_is_nothing(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsm", {"A": sheet_rows([("9.000001", "x", "", "", "")])})
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Tên</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>9.000001</t></is></c>'
        '<c r="B2" t="str"><f>WEBSERVICE("http://x.example")</f><v>=Khai sinh</v></c></row>'
        "</sheetData></worksheet>"
    )
    with_part(path, "xl/worksheets/sheet1.xml", sheet.encode())
    with_part(path, "xl/vbaProject.bin", b"\0macro")
    assert read(path) == [("9.000001", "=Khai sinh", None, None)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_with_each_separator(tmp_path: Path, separator: str, encoding: str) -> None:
    lines = [
        ("DANH MỤC THỦ TỤC",),
        HEADINGS,
        ("9.000001", '"Khai sinh, khai tử; ""gộp"" và\nhai dòng"', "", "", "Hộ tịch"),
    ]
    path = tmp_path / "a.csv"
    text = "\r\n".join(separator.join(line) for line in lines)
    path.write_bytes(text.encode(encoding))
    assert read(path) == [
        ("9.000001", 'Khai sinh, khai tử; "gộp" và hai dòng', "Hộ tịch", None),
    ]


def test_a_row_without_a_code_is_told_and_left_out(tmp_path: Path) -> None:
    rows = (*DIRTY[:1], (None, "Thủ tục chưa có mã", None, None, "Hộ tịch"))
    read_rows, findings = read_list(workbook(tmp_path / "a.xlsx", {"A": sheet_rows(rows)}), ALL)
    assert read_rows is not None
    assert [entry.code for entry in read_rows.procedures] == ["9.000001"]
    assert [(str(each.at), each.rule, each.severity) for each in findings] == [
        ("a.xlsx:4:1", "danh-sach-thieu-ma", "warning")
    ]
