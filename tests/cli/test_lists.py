"""``import list`` and ``coverage``: real processes, the whole answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Ended, congkhai, write
from tests.lists.workbooks import sheet_rows, workbook

RECORD = "code: {code}\nname: {name}\nsector: ho-tich\ndetail: listing\nsource: {{name: Cổng}}\n"
FILES = {
    "mkdocs.yml": "",
    "content/catalogue/sectors.yml": "sectors:\n  - {id: ho-tich, name: Hộ tịch}\n",
    "content/catalogue/procedures/9.000001.yml": RECORD.format(
        code="9.000001", name="Đăng ký khai sinh"
    ),
    "content/catalogue/procedures/9.000005.yml": RECORD.format(
        code="9.000005", name="Đăng ký kết hôn"
    ),
    "content/xa-thu/commune.yml": "name: Xã Thử\nkind: xa\nstate: active\n",
    "content/xa-thu/procedures.yml": (
        "basis: reference\nprocedures:\n  - code: 9.000001\n  - code: 9.000005\n"
    ),
}
IMPORT = ("import", "list", "a.xlsx", "--commune", "xa-thu", "--listed-on", "1/7/2026")
PREVIEW = """\
Đã đọc 3 dòng.
  + 9.000001 Đăng ký khai sinh
  + 9.000002 Đăng ký kết hôn
  + 9.000010 Xác nhận đất
content/xa-thu/official_list.yml: 3 thêm, 0 bỏ, 0 đổi.
"""
COVERAGE = """\
Xã Thử: danh mục{day} có 3 thủ tục, đã công khai 1, còn thiếu 2.

Còn thiếu: 2
  9.000002 Đăng ký kết hôn (chưa có dữ liệu)
  9.000010 Xác nhận đất (chưa có dữ liệu)

Ngoài danh mục: 1
  9.000005 Đăng ký kết hôn

Khác tên: 0

Khác lĩnh vực: 0

Khác thời hạn: 0

Trùng mã: 0

Đã bị bãi bỏ: 0

"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    workbook(tmp_path / "a.xlsx", {"Danh sách TTHC": sheet_rows()})
    return tmp_path


def _files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_import_shows_then_writes(project: Path) -> None:
    before = _files(project)
    shown = "Chưa ghi gì. Để ghi, chạy lại lệnh này với --write\n"
    assert congkhai(*IMPORT, folder=project) == Ended(0, PREVIEW + shown, "")
    assert _files(project) == before
    written = "Đã ghi content/xa-thu/official_list.yml. Xem lại rồi chạy: make check\n"
    assert congkhai(*IMPORT, "--write", folder=project) == Ended(0, PREVIEW + written, "")
    made = _files(project)
    assert set(made) - set(before) == {"content/xa-thu/official_list.yml"}
    again = congkhai(*IMPORT, "--write", folder=project)
    assert again.out == (
        "Đã đọc 3 dòng.\ncontent/xa-thu/official_list.yml: 0 thêm, 0 bỏ, 0 đổi.\n"
        "Tệp content/xa-thu/official_list.yml không đổi.\n"
    )
    assert _files(project) == made
    day = " ngày 01/07/2026"
    assert congkhai("coverage", folder=project) == Ended(0, COVERAGE.format(day=day), "")


def test_coverage_of_a_file(project: Path) -> None:
    before = _files(project)
    told = congkhai("coverage", "a.xlsx", "--commune", "xa-thu", folder=project)
    assert told == Ended(0, COVERAGE.format(day=""), "")
    assert _files(project) == before


def test_coverage_of_the_catalogue_as_json(project: Path) -> None:
    told = congkhai("coverage", "a.xlsx", "--format", "json", folder=project)
    (answer,) = json.loads(told.out)["lists"]
    assert (told.code, told.err, answer["commune"], answer["listed"]) == (0, "", None, 3)
    assert answer["differences"] == {
        "missing": 2,
        "superfluous": 1,
        "name": 0,
        "sector": 0,
        "time": 0,
        "duplicate": 0,
        "former": 0,
    }
    assert [(row["code"], row["differences"]) for row in answer["records"]] == [
        ("9.000001", []),
        ("9.000002", ["missing"]),
        ("9.000005", ["superfluous"]),
        ("9.000010", ["missing"]),
    ]


def test_the_name_of_another_code_is_an_error(project: Path) -> None:
    rows = "Mã,Tên\n9.000001,Đăng ký kết hôn\n9.000005,Đăng ký khai sinh\n"
    write(project, {"a.csv": rows})
    told = congkhai("coverage", "a.csv", folder=project)
    assert (told.code, told.err) == (1, "")
    assert told.out.count("LỖI: đây là tên của mã") == 2


def test_without_a_list(project: Path) -> None:
    assert congkhai("coverage", folder=project) == Ended(
        0,
        "Chưa có danh mục chính thức để đối chiếu.\n"
        "Nhập danh mục bằng lệnh: congkhai import list TỆP --commune XÃ --listed-on NGÀY\n",
        "",
    )


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, "danh-sach-excel-cu"),
        (b"PK\x03\x04rac", "danh-sach-hong"),
        (b"", "danh-sach-tep-trong"),
        ("Số;Nội dung\n1;2\n".encode(), "danh-sach-thieu-cot"),
    ],
)
def test_bad_input_is_one_message_and_nothing_is_written(
    project: Path, content: bytes, rule: str
) -> None:
    (project / "a.xlsx").write_bytes(content)
    before = _files(project)
    for command in ((*IMPORT, "--write"), ("coverage", "a.xlsx", "--commune", "xa-thu")):
        told = congkhai(*command, folder=project)
        assert (told.code, told.err) == (1, "")
        assert told.out.startswith(f"a.xlsx:1:1: LỖI [{rule}]\n")
        assert told.out.count("LỖI") == 1
        assert _files(project) == before


def test_wrong_use(project: Path) -> None:
    without_day = congkhai("import", "list", "a.xlsx", "--commune", "xa-thu", folder=project)
    assert (without_day.code, without_day.out) == (2, "")
    assert without_day.err.startswith(
        "Thiếu lựa chọn «--listed-on». Thêm vào lệnh: --listed-on NGÀY"
        " (ngày danh mục được công bố hoặc xuất ra, ví dụ 2026-07-15).\n"
    )
    elsewhere = congkhai("coverage", "a.xlsx", "--commune", "xa-la", folder=project)
    assert elsewhere == Ended(2, "", "Chưa có xã «xa-la» trong content.\n")
