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


def test_what_tells_who_somebody_is_never_reaches_the_content(project: Path) -> None:
    congkhai("template", "trainings", "--commune", "xa-thu", "--output", "a.xlsx", folder=project)
    fill(project, B="2026", C="TH-01", D="Bà Tư dạy, gọi 0912 345 678", E="van-phong")
    told = congkhai(*IMPORT, "--write", folder=project)
    assert (told.code, told.err) == (1, "")
    cell = "  Trang tính «Tập huấn», dòng 3, cột D: "
    heads = [line for line in told.out.removeprefix(f"{PREVIEW}\n").splitlines() if "LỖI" in line]
    assert heads == [f"a.xlsx:3:4: LỖI [{r}]" for r in ("nhan-ra-nguoi-dan", "thong-tin-ca-nhan")]
    assert [line for line in told.out.splitlines() if "chữ giống" in line] == [
        f"{cell}Mục này có chữ giống tên người: «Bà…».",
        f"{cell}Mục này có chữ giống số điện thoại di động: «091…78».",
    ]
    assert told.out.endswith("Chưa ghi gì: sửa các chỗ nêu trên, rồi chạy lại.\n")
    assert not (project / "content/xa-thu/trainings").exists()


def test_figures_that_do_not_add_up_are_not_written(project: Path) -> None:
    heads = (
        "Tên tệp,Hệ thống,Mã lĩnh vực,Lĩnh vực,Tiếp nhận: tổng số,Tiếp nhận: trực tuyến,"
        '"Tiếp nhận: trực tiếp, bưu chính",Tiếp nhận: từ kỳ trước,Đã giải quyết: tổng số,'
        "Đã giải quyết: trước hạn,Đã giải quyết: đúng hạn,Đã giải quyết: quá hạn,"
        "Đang giải quyết: tổng số,Đang giải quyết: trong hạn,Đang giải quyết: quá hạn\n"
    )
    days = "from_day: 2026-10-01\nto_day: 2026-10-31\nsource:\n  name: Hệ thống\n"
    files = {
        "content/xa-thu/dossiers/2026-10.yml": days,
        "a.csv": f"{heads}2026-10,A,HT,Hộ tịch,11,5,4,1,10,8,2,0,0,0,0\n",
    }
    write(project, files)
    asked = ("import", "dossiers", "a.csv", "--commune", "xa-thu", "--write")
    told = congkhai(*asked, folder=project)
    assert (told.code, told.err) == (1, "")
    sums = "dòng 2, lĩnh vực «Hộ tịch» (A): 11, nhưng"
    assert [line for line in told.out.splitlines() if "không khớp" in line] == [
        f"  Dòng 2, cột E: Tiếp nhận không khớp với kết quả ở {sums} 10 + 0 = 10.",
        f"  Dòng 2, cột E: Tiếp nhận không khớp ở {sums} 5 + 4 + 1 = 10.",
    ]
    assert not (project / "content/xa-thu/dossiers/2026-10.csv").exists()
    write(project, {"a.csv": f"{heads}2026-10,A,HT,Hộ tịch,10,5,4,1,10,8,2,0,0,0,0\n"})
    assert congkhai(*asked, folder=project).code == 0
    assert (project / "content/xa-thu/dossiers/2026-10.csv").exists()
