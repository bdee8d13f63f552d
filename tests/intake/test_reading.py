"""Filled forms: what is wrong is told with sheet, row and column, all at once."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from generator.intake import (
    REGISTERS,
    References,
    form_bytes,
    plan_intake,
    read_filled,
    write_intake,
)
from generator.intake.cells import cells_of
from generator.intake.writing import FilledRow
from generator.load import read_record
from generator.load.workbooks import COMPOUND_MARK
from generator.model.progress import ProgressFile
from generator.vocabulary import EntryState
from tests.intake.filling import filled

GOOD = {
    "Tên tệp": "2026-Q4",
    "Mã phản ánh": "PA-01",
    "Ngày nhận": "5/10/2026",
    "Kênh": "Đường dây nóng",
    "Loại": "Thủ tục hành chính",
    "Nội dung tóm tắt": "Hỏi giấy tờ",
    "Kết quả xử lý": "Đang xử lý",
}
ENTRY = """\
- plan: 2026-cai-cach
  activity: HD-01
  on: 2026-09-15
  state: completed
  text: {text}
  evidence:
  - number: SỐ-MẪU-01
  - number: SỐ-MẪU-02
{more}"""


def told(path: Path, name: str = "feedback") -> list[tuple[str, str]]:
    files, findings = read_filled(path, REGISTERS[name])
    assert files == ()
    return [(each.rule, each.wrong) for each in findings]


def label(kind: str, value: str) -> str:
    """The label of a word of the form."""
    (sheet, *_) = REGISTERS["feedback"].sheets
    (column,) = (each for each in sheet.columns if each.path == (kind,))
    return next(word.label for word in column.words if word.value == value)


def good(**more: str | float | None) -> dict[str, str | float | None]:
    row: dict[str, str | float | None] = {
        **GOOD,
        "Kênh": label("channel", "hotline"),
        "Loại": label("kind", "procedure"),
        "Kết quả xử lý": label("outcome", "in_progress"),
    }
    return {**row, **more}


def test_every_fault_has_its_sheet_row_and_column(tmp_path: Path) -> None:
    rows = [
        good(Kênh="bồ câu"),
        good(**{"Mã phản ánh": "PA-02", "Ngày nhận": "30/02/2026", "Về thủ tục": "1.0108"}),
        good(**{"Mã phản ánh": "PA-03", "Tên tệp": "quý IV"}),
        good(**{"Mã phản ánh": None}),
        good(**{"Mã phản ánh": "PA-02"}),
    ]
    path = filled(
        tmp_path,
        "feedback",
        {"Phản ánh": rows, "Khiếu nại, tố cáo": [{"Tên tệp": "2026-Q4", "Số đơn tố cáo": "ít"}]},
    )
    files, findings = read_filled(path, REGISTERS["feedback"])
    assert files == ()
    assert [(f.rule, f.at.line, f.at.column, f.wrong.partition(":")[0]) for f in findings] == [
        ("gia-tri-ngoai-danh-sach", 3, 5, "Trang tính «Phản ánh», dòng 3, cột E"),
        ("khong-co-ngay", 4, 4, "Trang tính «Phản ánh», dòng 4, cột D"),
        ("ma-thu-tuc-chua-dung", 4, 7, "Trang tính «Phản ánh», dòng 4, cột G"),
        ("mau-ten-tep", 5, 2, "Trang tính «Phản ánh», dòng 5, cột B"),
        ("con-trong", 6, 3, "Trang tính «Phản ánh», dòng 6, cột C"),
        ("mau-hai-dong", 7, 3, "Trang tính «Phản ánh», dòng 7, cột C"),
        ("con-trong", 3, 3, "Trang tính «Khiếu nại, tố cáo», dòng 3, cột C"),
        ("so-nguyen-chua-dung", 3, 5, "Trang tính «Khiếu nại, tố cáo», dòng 3, cột E"),
    ]


def test_the_inner_rows_of_the_index_need_their_group(tmp_path: Path) -> None:
    path = filled(
        tmp_path,
        "index-766",
        {
            "Tổng điểm": [
                {
                    "Tháng": "2026-10",
                    "Số liệu của Cổng tính đến ngày": "2026-11-05",
                    "Tổng điểm": 81.5,
                    "Nguồn: tên nguồn": "Cổng",
                }
            ],
            "Nhóm": [{"Tháng": "2026-10", "Mã nhóm": "cong-khai", "Điểm": 9.79}],
            "Thành phần": [
                {"Tháng": "2026-10", "Thuộc nhóm": "cong-khia", "Mã thành phần": "a", "Điểm": 1}
            ],
        },
    )
    assert told(path, "index-766") == [
        (
            "mau-khong-co-cha",
            (
                "Trang tính «Thành phần», dòng 3, cột C: Cột «Thuộc nhóm» đang là «cong-khia»,"
                " nhưng trang tính «Nhóm» không có mã ấy trong tệp «2026-10»."
            ),
        )
    ]


def test_what_is_no_form_has_one_sentence(tmp_path: Path) -> None:
    made: dict[str, bytes] = {"rong.xlsx": b"", "khoa.xlsx": COMPOUND_MARK + b"\0" * 600}
    made["khoa.xlsx"] += "EncryptedPackage".encode("utf-16-le")
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as target:
        target.writestr("a.txt", "a")
    made["nen.xlsx"] = zipped.getvalue()
    made["cut.xlsx"] = form_bytes(REGISTERS["feedback"], References())[:900]
    book = Workbook()
    assert book.active is not None
    book.active.append(["Họ tên", "Tuổi"])
    book.active.append(["x", "y"])
    saved = io.BytesIO()
    book.save(saved)
    made["khac.xlsx"] = saved.getvalue()
    made["khac.csv"] = "một,hai\n1,2\n".encode()
    made["cu.csv"] = b"\xc0\xc1 1"
    rules = {}
    for name, content in made.items():
        path = tmp_path / name
        path.write_bytes(content)
        rules[name] = [rule for rule, _ in told(path)]
    assert rules == {
        "rong.xlsx": ["danh-sach-tep-trong"],
        "khoa.xlsx": ["danh-sach-co-mat-khau"],
        "nen.xlsx": ["danh-sach-khong-phai-excel"],
        "cut.xlsx": ["danh-sach-hong"],
        "khac.xlsx": ["mau-trang-la"],
        "khac.csv": ["mau-khong-nhan-ra"],
        "cu.csv": ["danh-sach-bang-ma"],
    }


def test_other_heads_are_told_with_their_column(tmp_path: Path) -> None:
    path = filled(tmp_path, "feedback", {"Phản ánh": [good()]})
    book = load_workbook(path)
    sheet = book["Phản ánh"]
    sheet.cell(1, 3).value = "Người nộp"
    sheet.cell(1, 5).value = "Kên"
    book.create_sheet("Nháp").append(["x"])
    book.save(path)
    rules = [(rule, wrong.partition(":")[0]) for rule, wrong in told(path)]
    assert rules == [
        ("cot-bang-thieu", "Trang tính «Phản ánh», dòng 1, cột A"),
        ("cot-thong-tin-ca-nhan", "Trang tính «Phản ánh», dòng 1, cột C"),
        ("cot-bang-la", "Trang tính «Phản ánh», dòng 1, cột E"),
        ("mau-trang-la", "Trang tính «Nháp», dòng 1, cột A"),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_one_sheet_as_csv(mark: str, tmp_path: Path) -> None:
    row = good(**{"Về thủ tục": "1.010810 – Tên thủ tục"})
    path = tmp_path / "a.csv"
    lines = [mark.join(f'"{cell}"' for cell in line) for line in (row.keys(), row.values())]
    path.write_text("\n".join(lines), "utf-8-sig")
    files, findings = read_filled(path, REGISTERS["feedback"])
    assert findings == ()
    commune = tmp_path / "content" / "xa-moi"
    commune.mkdir(parents=True)
    (written,) = write_intake(plan_intake(files, commune)[0])
    assert written == commune / "feedback" / "2026-Q4.yml"
    assert written.read_text("utf-8") == (
        "items:\n- id: PA-01\n  received_on: 2026-10-05\n  channel: hotline\n"
        "  kind: procedure\n  about_code: '1.010810'\n  summary: Hỏi giấy tờ\n"
        "  outcome: in_progress\n"
    )


def test_rows_are_added_beside_those_that_are_there(tmp_path: Path) -> None:
    commune = tmp_path / "content" / "xa-moi"
    (commune / "feedback").mkdir(parents=True)
    target = commune / "feedback" / "2026-Q4.yml"
    first = filled(tmp_path, "feedback", {"Phản ánh": [good(), good(**{"Mã phản ánh": "PA-02"})]})
    write_intake(plan_intake(read_filled(first, REGISTERS["feedback"])[0], commune)[0])
    target.write_text(f"# Lời nhắc\n{target.read_text('utf-8')}", "utf-8")
    rows = [good(**{"Nội dung tóm tắt": "Khác"}), good(**{"Mã phản ánh": "PA-03"})]
    second = filled(tmp_path, "feedback", {"Phản ánh": rows})
    (plan,), findings = plan_intake(read_filled(second, REGISTERS["feedback"])[0], commune)
    assert findings == ()
    assert (plan.state, plan.added, plan.changed) == ("changed", ("PA-03",), ("PA-01",))
    assert plan.loses_remarks
    write_intake([plan])
    assert [line for line in target.read_text("utf-8").splitlines() if "id:" in line] == [
        "- id: PA-01",
        "- id: PA-02",
        "- id: PA-03",
    ]


def test_progress_is_told_apart_by_plan_activity_and_day(tmp_path: Path) -> None:
    """The same day again is the same entry, said otherwise; its other evidence stays."""
    row: dict[str, str | float | None] = {
        "Tên tệp": "2026-Q3",
        "Kế hoạch": "2026-cai-cach – Kế hoạch cải cách",
        "Hoạt động": "HD-01",
        "Ngày": "15/9/2026",
        "Tình hình": EntryState.COMPLETED.label,
        "Nội dung": "Đã công khai",
        "Minh chứng 1: số văn bản": "SỐ-MẪU-01",
    }
    commune = tmp_path / "content" / "xa-thu"
    target = commune / "progress" / "2026-Q3.yml"
    target.parent.mkdir(parents=True)
    held = ENTRY.format(text="Nội dung cũ", more="  - number: SỐ-MẪU-03\n")
    target.write_text(f"entries:\n{held}", "utf-8")

    twice = filled(tmp_path, "progress", {"Tiến độ": [row, {**row, "Kế hoạch": "2026-cai-cach"}]})
    assert told(twice, "progress") == [
        (
            "mau-hai-dong",
            (
                "Trang tính «Tiến độ», dòng 4, cột C: «2026-cai-cach HD-01 15/9/2026» "
                "của tệp «2026-Q3» đã ghi ở dòng 3."
            ),
        )
    ]
    next_day = {**row, "Ngày": "16/9/2026", "Nội dung": "Đã niêm yết"}
    files, findings = read_filled(
        filled(tmp_path, "progress", {"Tiến độ": [row, next_day]}), REGISTERS["progress"]
    )
    assert findings == ()
    ((plan,), _) = plan_intake(files, commune)
    assert (plan.state, plan.changed, plan.added) == (
        "changed",
        ("2026-cai-cach HD-01 2026-09-15",),
        ("2026-cai-cach HD-01 2026-09-16",),
    )
    write_intake([plan])
    sourced, _ = read_record(target, ProgressFile, commune.parent)
    assert sourced is not None
    assert [
        (entry.on.day, entry.text, [each.number for each in entry.evidence])
        for entry in sourced.record.entries
    ] == [
        (15, "Đã công khai", ["SỐ-MẪU-01", "SỐ-MẪU-03"]),
        (16, "Đã niêm yết", ["SỐ-MẪU-01"]),
    ]


def test_each_value_of_the_new_file_knows_its_cell(tmp_path: Path) -> None:
    """Behind rows that are there already, and in the place of one of them."""
    commune = tmp_path / "content" / "xa-thu"
    target = commune / "progress" / "2026-Q3.yml"
    target.parent.mkdir(parents=True)
    held = ENTRY.format(text="Nội dung cũ", more="")
    target.write_text(f"entries:\n{held.replace('09-15', '09-01')}{held}", "utf-8")
    row: dict[str, str | float | None] = {
        "Tên tệp": "2026-Q3",
        "Kế hoạch": "2026-cai-cach",
        "Hoạt động": "HD-01",
        "Tình hình": EntryState.COMPLETED.label,
        "Nội dung": "Đã công khai",
        "Minh chứng 1: số văn bản": "SỐ-MẪU-01",
    }
    days = ({**row, "Ngày": "16/9/2026"}, {**row, "Ngày": "15/9/2026"})
    files, _ = read_filled(filled(tmp_path, "progress", {"Tiến độ": days}), REGISTERS["progress"])
    ((plan,), _) = plan_intake(files, commune)
    sheet = "progress.xlsx, trang tính «Tiến độ»"
    assert {
        place[1]: (at.path, at.line, at.column)
        for place, at in plan.cells.items()
        if place[2:] == ("on",)
    } == {1: (sheet, 4, 5), 2: (sheet, 3, 5)}


def test_files_that_cannot_be_changed_are_told(tmp_path: Path) -> None:
    commune = tmp_path / "content" / "xa-moi"
    for folder in ("feedback", "overdue"):
        (commune / folder).mkdir(parents=True)
    (commune / "feedback" / "2026-q4.yml").write_text("items:\n", "utf-8")
    path = filled(tmp_path, "feedback", {"Phản ánh": [good()]})
    plans, findings = plan_intake(read_filled(path, REGISTERS["feedback"])[0], commune)
    assert (plans, [each.rule for each in findings]) == ((), ["mau-ten-tep-hoa-thuong"])
    path = filled(
        tmp_path,
        "indicators",
        {"Số liệu": [{"Chỉ số": "chua-co", "Tính đến ngày": "1/7/2026", "Tử số": 3}]},
    )
    plans, findings = plan_intake(read_filled(path, REGISTERS["indicators"])[0], commune)
    assert (plans, [each.rule for each in findings]) == ((), ["mau-chua-co-tep"])


def test_excel_never_eats_a_code_and_text_is_no_formula(tmp_path: Path) -> None:
    row = good(**{"Về thủ tục": 1.01081})
    files, findings = read_filled(
        filled(tmp_path, "feedback", {"Phản ánh": [row]}), REGISTERS["feedback"]
    )
    assert findings == ()
    (read,) = files[0].rows["items"]
    item = read.record
    assert item.model_dump()["about_code"] == "1.010810"
    texts = cells_of(item, REGISTERS["feedback"].sheets[0].columns) | {("summary",): "=1+1"}
    again = tmp_path / "lai.xlsx"
    rows = {"Phản ánh": [FilledRow(file="2026-Q4", texts=texts)]}
    again.write_bytes(form_bytes(REGISTERS["feedback"], References(), rows))
    files, findings = read_filled(again, REGISTERS["feedback"])
    assert findings == ()
    (read,) = files[0].rows["items"]
    item = read.record
    assert item.model_dump()["summary"] == "=1+1"


def test_an_example_that_was_typed_over_is_not_passed_over(tmp_path: Path) -> None:
    path = filled(tmp_path, "feedback", {"Phản ánh": [good()]})
    book = load_workbook(path)
    book["Phản ánh"]["H2"] = "Hỏi việc khác"
    book.save(path)
    assert told(path) == [
        (
            "mau-sua-dong-vi-du",
            (
                "Trang tính «Phản ánh», dòng 2, cột A: Dòng «VÍ DỤ» đã được sửa;"
                " dòng mang chữ ấy không được đọc."
            ),
        )
    ]
