"""Whatever a file holds: one clear message, no rows, no crash."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.lists import Wanted, read_list
from tests.lists.workbooks import DIRTY, sheet_rows, with_part, workbook

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def told(path: Path, wanted: Wanted | None = None) -> list[str]:
    """The one thing that is told of a file without rows."""
    rows, findings = read_list(path, wanted or Wanted())
    assert rows is None
    assert {each.at.path for each in findings} == {path.name}
    return [f"{each.rule}: {each.wrong}" for each in findings]


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def good(folder: Path) -> Path:
    return workbook(folder / "a.xlsx", {"A": sheet_rows()})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "danh-sach-tep-trong: Tệp «a.xlsx» không có nội dung."),
        (b" \r\n \n", "danh-sach-tep-trong: Tệp «a.xlsx» không có nội dung."),
        (
            COMPOUND + "EncryptedPackage".encode("utf-16-le"),
            "danh-sach-co-mat-khau: Tệp «a.xlsx» có mật khẩu nên không đọc được.",
        ),
        (
            COMPOUND + "Workbook".encode("utf-16-le"),
            (
                "danh-sach-excel-cu: Tệp «a.xlsx» ở dạng Excel cũ hoặc dạng khác "
                "(Excel 97–2003, .xls)."
            ),
        ),
        (
            packed({"[Content_Types].xml": b"", "xl/workbook.bin": b""}),
            (
                "danh-sach-excel-cu: Tệp «a.xlsx» ở dạng Excel cũ hoặc dạng khác "
                "(Excel nhị phân, .xlsb)."
            ),
        ),
        (
            packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            "danh-sach-excel-cu: Tệp «a.xlsx» ở dạng Excel cũ hoặc dạng khác (OpenDocument, .ods).",
        ),
        (
            packed({"[Content_Types].xml": b"", "word/document.xml": b"<a/>"}),
            (
                "danh-sach-khong-phai-excel: Tệp «a.xlsx» không phải bảng tính Excel, "
                "dù là một tệp nén."
            ),
        ),
        (
            packed({"anh.png": b"\x89PNG"}),
            (
                "danh-sach-khong-phai-excel: Tệp «a.xlsx» không phải bảng tính Excel, "
                "dù là một tệp nén."
            ),
        ),
        (
            packed({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"}),
            "danh-sach-hong: Tệp «a.xlsx» bị hỏng hoặc bị cắt giữa chừng.",
        ),
        (
            packed({"[Content_Types].xml": b"", "xl/x.xml": b" " * 41_000_000}),
            "danh-sach-qua-lon: Tệp «a.xlsx» lớn bất thường: 41,0 MB.",
        ),
        (
            b"PK\x03\x04" + b"rac" * 100,
            "danh-sach-hong: Tệp «a.xlsx» bị hỏng hoặc bị cắt giữa chừng.",
        ),
        (
            b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n",
            "danh-sach-bang-ma: Tệp «a.xlsx» không phải chữ mã UTF-8.",
        ),
        (
            "Mã;Tên\n9.000001;Thủ tục\n".encode("cp1258", errors="replace") + b"\xff",
            "danh-sach-bang-ma: Tệp «a.xlsx» không phải chữ mã UTF-8.",
        ),
        (
            "Mã;Tên\n9.000001;Thủ tục\n".encode("utf-16-le"),
            "danh-sach-bang-ma: Tệp «a.xlsx» không phải chữ mã UTF-8.",
        ),
        (
            b'{"ma_thu_tuc": "9.000001"}\n',
            "danh-sach-la-json: Tệp «a.xlsx» là bản ghi JSON, không phải bảng danh mục.",
        ),
        (
            b'\xef\xbb\xbf [{"ma_thu_tuc": "9.000001"',
            "danh-sach-la-json: Tệp «a.xlsx» là bản ghi JSON, không phải bảng danh mục.",
        ),
        (
            b"a,b\n1,2\n",
            (
                "danh-sach-thieu-cot: Tệp «a.xlsx» không có dòng tiêu đề với cột mã và cột tên "
                "thủ tục."
            ),
        ),
        (
            'Mã,Tên\n9.000001,"Thủ tục\n'.encode(),
            (
                "danh-sach-ngoac-kep: Từ dòng này, dấu ngoặc kép không có đôi nên không tách được "
                "các cột."
            ),
        ),
        (
            "Mã,Tên\n\n".encode(),
            "danh-sach-khong-co-dong: Danh mục trong tệp «a.xlsx» không có thủ tục nào.",
        ),
        (
            "Mã,Tên\n1.01081,Thủ tục\n9.000001,\n".encode(),
            "danh-sach-ma-chua-dung: Mã thủ tục ở dòng 2 đang là «1.01081».",
        ),
    ],
)
def test_one_message(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert told(path)[0] == message
    assert len(told(path)) == (2 if "1.01081" in message else 1)


def test_a_truncated_workbook(tmp_path: Path) -> None:
    path = good(tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    assert told(path) == ["danh-sach-hong: Tệp «a.xlsx» bị hỏng hoặc bị cắt giữa chừng."]


def test_a_workbook_whose_sheet_breaks_off(tmp_path: Path) -> None:
    path = with_part(good(tmp_path), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row")
    assert told(path) == ["danh-sach-hong: Tệp «a.xlsx» bị hỏng hoặc bị cắt giữa chừng."]


def test_entities_that_grow_are_not_unfolded(tmp_path: Path) -> None:
    grown = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "x">{grown}]><worksheet>&e12;</worksheet>'
    path = with_part(good(tmp_path), "xl/worksheets/sheet1.xml", bomb.encode())
    assert told(path) == ["danh-sach-hong: Tệp «a.xlsx» bị hỏng hoặc bị cắt giữa chừng."]


def test_a_row_far_beyond_excel_s_last(tmp_path: Path) -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="999999999"><c r="A999999999" t="n"><v>1</v></c></row></sheetData></worksheet>'
    )
    path = with_part(good(tmp_path), "xl/worksheets/sheet1.xml", sheet.encode())
    assert [each.split(":")[0] for each in told(path)] == ["danh-sach-thieu-cot"]


def test_a_list_of_too_many_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Mã,Tên\n" + "9.000001,x\n" * 20_000, encoding="utf-8")
    assert told(path) == ["danh-sach-qua-lon: Tệp «a.csv» lớn bất thường: hơn 20000 dòng."]


def test_other_headings(tmp_path: Path) -> None:
    rows = sheet_rows(DIRTY, ("Số", "Nội dung", "Cơ quan", "Nơi nhận", "Ghi chú"))
    assert told(workbook(tmp_path / "a.xlsx", {"A": rows})) == [
        "danh-sach-thieu-cot: Tệp «a.xlsx» không có dòng tiêu đề với cột mã và cột tên thủ tục."
    ]


def test_an_empty_sheet_and_a_list_without_rows(tmp_path: Path) -> None:
    empty = workbook(tmp_path / "a.xlsx", {"A": []})
    assert [each.split(":")[0] for each in told(empty)] == ["danh-sach-thieu-cot"]
    bare = workbook(tmp_path / "b.xlsx", {"A": sheet_rows([])})
    assert [each.split(":")[0] for each in told(bare)] == ["danh-sach-khong-co-dong"]
    assert told(good(tmp_path), Wanted(agency="Bộ Y tế")) == [
        "danh-sach-khong-co-dong: Danh mục trong tệp «a.xlsx» không có thủ tục nào của «Bộ Y tế»."
    ]


def test_several_lists_in_one_file_and_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Mới": sheet_rows(), "Bãi bỏ": sheet_rows(DIRTY[:1])})
    assert told(path) == [
        "danh-sach-nhieu-trang: Tệp «a.xlsx» có nhiều trang tính là danh mục: «Mới», «Bãi bỏ»."
    ]
    assert told(path, Wanted(sheet="Cũ")) == [
        "danh-sach-khong-co-trang: Tệp «a.xlsx» không có trang tính «Cũ»."
    ]


def test_every_bad_row_is_told_at_once(tmp_path: Path) -> None:
    rows = (("1.001193\n2.000635", "Hai mã"), ("9.000001", None, "Bộ"), ("Mã khác", "Tên"))
    rows_read, findings = read_list(
        workbook(tmp_path / "a.xlsx", {"A": sheet_rows(rows)}), Wanted()
    )
    assert rows_read is None
    assert [(str(each.at), each.rule) for each in findings] == [
        ("a.xlsx:3:1", "danh-sach-ma-chua-dung"),
        ("a.xlsx:4:1", "danh-sach-thieu-ten"),
        ("a.xlsx:5:1", "danh-sach-ma-chua-dung"),
    ]


def test_names_in_an_old_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Mã,Tên\n9.000001,Thñ tôc hµnh chÝnh\n", encoding="utf-8")
    assert told(path) == ["bang-ma-cu: Dòng này gõ bằng bảng mã TCVN3 (ABC), không phải Unicode."]


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    assert told(tmp_path / "a.xlsx") == ["danh-sach-khong-mo-duoc: Không mở được tệp «a.xlsx»."]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=2_000), st.sampled_from([b"", b"PK\x03\x04", COMPOUND[:8], b"\xff\xfe"]))
def test_any_bytes(tmp_path: Path, content: bytes, mark: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(mark + content)
    rows, findings = read_list(path, Wanted())
    assert (rows is None) == any(each.severity == "error" for each in findings)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_workbook_with_damaged_bytes(tmp_path: Path, damage: list[tuple[int, int]]) -> None:
    path = good(tmp_path)
    content = bytearray(path.read_bytes())
    for place, byte in damage:
        content[place % len(content)] = byte
    path.write_bytes(bytes(content))
    rows, findings = read_list(path, Wanted())
    assert (rows is None) == any(each.severity == "error" for each in findings)
