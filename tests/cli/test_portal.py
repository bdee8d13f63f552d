"""``import portal`` and ``export portal``: real processes, the whole answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.load.workbooks import COMPOUND_MARK
from tests.cli.running import Ended, congkhai, write
from tests.lists.workbooks import sheet_rows, workbook
from tests.portal.records import FLAT, METHODS, flat, write_lines

FILES = {
    "mkdocs.yml": "",
    "content/catalogue/sectors.yml": "sectors:\n  - {id: ho-tich, name: Hộ tịch}\n",
    "content/xa-thu/procedures.yml": "basis: reference\nprocedures:\n  - code: 1.999001\n",
    "content/xa-thu/commune.yml": "name: Xã Thử\nkind: xa\nstate: active\n",
}
RECORD = "content/catalogue/procedures/1.999001.yml"
FACTS = ("--facts-only", "--taken-on", "2026-07-31")
UNTOUCHED = "Chưa ghi gì: còn lỗi ở các chỗ nêu trên. Sửa xong thì chạy lại.\n"
NO_RECORD = "Chưa đọc được bản ghi nào, nên không có gì để ghi.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    write_lines(tmp_path / "cu.jsonl", FLAT)
    ended = congkhai("import", "portal", "cu.jsonl", *FACTS, "--write", folder=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    return tmp_path


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in (folder / "content").rglob("*")
        if path.is_file()
    }


def test_a_newer_snapshot_is_told_field_by_field_before_it_is_written(project: Path) -> None:
    path = project / RECORD
    path.write_text(path.read_text("utf-8").replace("Ủy ban Nhân dân xã", "UBND Xã Thử"), "utf-8")
    before = _files(project)
    newer = f"{METHODS}Trực tuyến2 Ngày làm việcMiễn phíTrực tiếp7 Ngày20,000 VNĐ(/bản)"
    write_lines(project / "moi.jsonl", flat(cach_thuc_thuc_hien=newer, ten_thu_tuc="Tên mới"))
    arguments = ("import", "portal", "moi.jsonl", "--facts-only", "--taken-on", "2026-09-30")
    ended = congkhai(*arguments, folder=project)
    told, _, rest = ended.out.partition("\n\n")
    assert told == (
        f"{RECORD}: thay đổi: Tên mới\n"
        "  Tên thủ tục: lấy theo nguồn.\n"
        "    «Thủ tục đăng ký thử nghiệm» → «Tên mới»\n"
        "  Cách thức thực hiện: lấy theo nguồn.\n"
        "    - bỏ: Trực tuyến: 3 ngày làm việc\n"
        "    - bỏ: Bưu chính\n"
        "    + thêm: Trực tuyến: 2 ngày làm việc\n"
        "  Cách thức thực hiện: văn bản nguồn đã thay đổi.\n"
        "  Nguồn: lấy theo nguồn.\n"
        "    «Tên nguồn: Cổng Dịch vụ công quốc gia; Địa chỉ nguồn: "
        f"{FLAT['detail_url']}; Ngày lấy: 31/07/2026» → «Tên nguồn: Cổng Dịch vụ công quốc gia; "
        f"Địa chỉ nguồn: {FLAT['detail_url']}; Ngày lấy: 30/09/2026»\n"
        "  Đã sửa tay, giữ nguyên; nguồn không đổi: Cơ quan thực hiện (agency)."
    )
    assert rest.endswith("Chưa ghi gì. Để ghi vào danh mục, chạy lại lệnh này với --write\n")
    assert (ended.code, _files(project)) == (0, before)
    taking = congkhai(*arguments, "--take-source", "1.999001:agency", "--write", folder=project)
    assert (taking.code, taking.err) == (0, "")
    after = _files(project)
    assert {name for name in after if after[name] != before[name]} == {RECORD}
    assert "agency: Ủy ban Nhân dân xã\n" in after[RECORD].decode()
    again = congkhai(*arguments, "--write", folder=project)
    assert (again.code, _files(project)) == (0, after)


def test_the_source_of_a_procedure_that_was_not_read_cannot_be_taken(project: Path) -> None:
    before = _files(project)
    wish = ("--take-source", "1.999002:name", "--write")
    told = "Lựa chọn --take-source: các tệp đã đọc không có thủ tục «1.999002».\n"
    assert congkhai("import", "portal", "cu.jsonl", *wish, folder=project) == Ended(2, "", told)
    assert _files(project) == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", b"", "Không đọc được tệp «a.json»: tệp trống."),
        ("a.json", b"\x00\xff\xfe", "Không đọc được tệp «a.json»: không phải chữ mã UTF-8."),
        ("a.json", b'{"ma_thu_tuc": "1.9', "Từ chỗ này, nội dung không đọc được theo dạng JSON"),
        ("a.json", b'{"khac": 1}', "Đây không phải bản ghi thủ tục theo dạng đã biết."),
        ("a.zip", b"PK\x03\x04rac", "Tệp «a.zip» là tệp nén, chưa đọc được."),
        ("a.xls", COMPOUND_MARK, "Tệp «a.xls» là bảng tính Excel, không phải bản ghi JSON"),
    ],
)
def test_a_bad_file_gives_one_message_and_writes_nothing(
    project: Path, name: str, content: bytes, told: str
) -> None:
    before = _files(project)
    (project / name).write_bytes(content)
    ended = congkhai("import", "portal", name, "--write", folder=project)
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.count("LỖI") == 1
    assert told in ended.out
    assert ended.out.endswith(NO_RECORD)
    assert _files(project) == before


def test_nothing_is_written_while_one_record_is_cut_short(project: Path) -> None:
    before = _files(project)
    good = json.dumps(flat(ma_thu_tuc="1.999005", ten_thu_tuc="Thủ tục khác"))
    (project / "a.jsonl").write_text(f"{good}\n{good[:200]}", encoding="utf-8")
    ended = congkhai("import", "portal", "a.jsonl", "--write", folder=project)
    assert (ended.code, ended.err, ended.out.count("LỖI")) == (1, "", 1)
    assert ended.out.endswith(UNTOUCHED)
    assert _files(project) == before


def test_the_two_imports_send_to_each_other(project: Path) -> None:
    before = _files(project)
    workbook(project / "a.xlsx", {"A": sheet_rows()})
    sheet = congkhai("import", "portal", "a.xlsx", "--write", folder=project)
    assert (sheet.code, "danh mục Excel thì nhập bằng «congkhai import list»." in sheet.out) == (
        1,
        True,
    )
    listed = ("--commune", "xa-thu", "--listed-on", "1/7/2026", "--write")
    record = congkhai("import", "list", "cu.jsonl", *listed, folder=project)
    assert (record.code, record.err) == (1, "")
    assert record.out.endswith("\n\nChưa ghi gì.\n")
    assert record.out.startswith(
        "cu.jsonl:1:1: LỖI [danh-sach-la-json]\n"
        "  Tệp «cu.jsonl» là bản ghi JSON, không phải bảng danh mục.\n"
        "  Cần: bảng danh mục .xlsx hoặc .csv.\n"
        "  Sửa: chọn tệp bảng; bản ghi thủ tục của Cổng thì nhập bằng «congkhai import portal».\n"
    )
    assert _files(project) == before


def test_one_name_under_ten_codes_is_told(project: Path) -> None:
    codes = [f"1.99910{digit}" for digit in range(10)]
    write_lines(project / "a.jsonl", *(flat(ma_thu_tuc=code) for code in codes))
    ended = congkhai("import", "portal", "a.jsonl", folder=project)
    assert ended.code == 0
    assert ended.out.startswith("a.jsonl:1:1: CẢNH BÁO [cong-ten-trung]\n")
    assert (
        "10 mã cùng mang tên «Thủ tục đăng ký thử nghiệm»: "
        f"{', '.join(codes)}. Nguồn có thể đã lẫn nội dung.\n"
    ) in ended.out


def test_export_and_import_give_the_same_bytes(project: Path) -> None:
    before = _files(project)
    ended = congkhai("export", "portal", "1.999001", "--output", "ra.json", folder=project)
    assert ended == Ended(0, "Đã xuất 1 bản ghi vào ra.json.\n", "")
    printed = congkhai("export", "portal", "1.999001", folder=project)
    assert printed == Ended(0, (project / "ra.json").read_text("utf-8"), "")
    (project / RECORD).unlink()
    ended = congkhai("import", "portal", "ra.json", "--write", folder=project)
    assert (ended.code, ended.err, _files(project)) == (0, "", before)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("1.999002", "Danh mục chưa có thủ tục «1.999002». Có phải «1.999001»? Chưa xuất gì."),
        (
            "1.999001 1.999002 2.000001",
            "Danh mục chưa có thủ tục «1.999002», «2.000001». Chưa xuất gì.",
        ),
        (
            "1.999001 --output mkdocs.yml",
            "Đã có mkdocs.yml. Chọn tên khác, hoặc xoá tệp ấy trước.",
        ),
        ("1.999001 --output content", "Đã có content. Chọn tên khác, hoặc xoá tệp ấy trước."),
        ("1.999001 --output khong/a.json", "Chưa có thư mục «khong». Tạo trước đã."),
    ],
)
def test_an_export_that_cannot_be(project: Path, arguments: str, told: str) -> None:
    before = sorted(path.name for path in project.rglob("*"))
    ended = congkhai("export", "portal", *arguments.split(), folder=project)
    assert (ended.out, ended.err) == ("", f"{told}\n")
    assert ended.code == 2
    assert sorted(path.name for path in project.rglob("*")) == before


def test_a_record_with_an_error_is_not_exported(project: Path) -> None:
    path = project / RECORD
    path.write_text(path.read_text("utf-8") + "khac: 1\n", "utf-8")
    ended = congkhai("export", "portal", "1.999001", "--output", "ra.json", folder=project)
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith(f"{RECORD}:")
    assert ended.out.endswith("Chưa xuất gì: sửa các tệp trên trước.\n")
    assert not (project / "ra.json").exists()
