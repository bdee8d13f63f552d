"""``template`` and ``import`` of a register: real processes, the whole answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.running import Ended, congkhai, write

FILES = {
    "mkdocs.yml": "",
    "content/catalogue/sectors.yml": "sectors:\n  - {id: ho-tich, name: Hộ tịch}\n",
    "content/xa-thu/commune.yml": "name: Xã Thử\nkind: xa\nstate: active\n",
    "content/xa-thu/units.yml": "units:\n  - {id: van-phong, name: Văn phòng}\n",
}
IMPORT = ("import", "trainings", "a.xlsx", "--commune", "xa-thu")
PREVIEW = "content/xa-thu/trainings/2026.yml: tệp mới (1 mục thêm).\n  + TH-01\n"
WRITTEN = (
    "trainings:\n- id: TH-01\n  title: Tiếp nhận hồ sơ\n  unit: van-phong\n"
    "  held_on: 2026-10-09\n  participants: 24\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    return tmp_path


def fill(project: Path, **cells: str | int) -> None:
    """Row 3 of the form of trainings, by the letters of columns."""
    book = load_workbook(project / "a.xlsx")
    for letter, value in cells.items():
        book["Tập huấn"][f"{letter}3"] = value
    book.save(project / "a.xlsx")


def test_a_form_is_made_filled_shown_written_and_written_once(project: Path) -> None:
    made = ("template", "trainings", "--commune", "xa-thu", "--output", "a.xlsx")
    assert congkhai(*made, folder=project) == Ended(
        0, "Đã tạo a.xlsx. Cách điền ở trang tính đầu tiên.\n", ""
    )
    assert congkhai(*made, folder=project).code != 0
    fill(project, B="2026", C="TH-01", D="Tiếp nhận hồ sơ", E="van-phong – Văn phòng")
    fill(project, H="9/10/2026", I=24)
    shown = congkhai(*IMPORT, folder=project)
    assert shown == Ended(0, f"{PREVIEW}Chưa ghi gì. Để ghi, chạy lại lệnh này với --write\n", "")
    target = project / "content/xa-thu/trainings/2026.yml"
    assert not target.exists()
    assert congkhai(*IMPORT, "--write", folder=project) == Ended(
        0, f"{PREVIEW}Đã ghi 1 tệp. Xem lại rồi chạy: make check\n", ""
    )
    assert target.read_text("utf-8") == WRITTEN
    assert congkhai(*IMPORT, "--write", folder=project) == Ended(
        0, "content/xa-thu/trainings/2026.yml: không đổi.\nMọi tệp không đổi.\n", ""
    )
    assert target.read_text("utf-8") == WRITTEN


def test_nothing_is_written_while_there_is_an_error(project: Path) -> None:
    congkhai("template", "trainings", "--output", "a.xlsx", folder=project)
    fill(project, B="2026", C="TH-01", D="Tiếp nhận hồ sơ", E="van-phong", I="nhiều")
    ended = congkhai(*IMPORT, "--write", folder=project)
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == (
        "a.xlsx:3:9: LỖI [so-nguyen-chua-dung]\n"
        "  Trang tính «Tập huấn», dòng 3, cột I: Số người dự đang là «nhiều»,"
        " cần một số nguyên.\n"
        "  Sửa: chỉ ghi chữ số, ví dụ 2.\n\n"
        "Chưa ghi gì: còn lỗi ở các chỗ nêu trên. Sửa xong thì chạy lại.\n"
    )
    assert not (project / "content/xa-thu/trainings").exists()
