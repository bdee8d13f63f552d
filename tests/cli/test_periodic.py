"""``congkhai report``: real processes, the whole answer, nothing written where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Ended, congkhai, write

FILES = {
    "mkdocs.yml": "",
    "content/catalogue/sectors.yml": "sectors: []\n",
    "content/xa-thu/commune.yml": "name: Xã Thử\nkind: xa\nstate: active\n",
    "content/xa-thu/units.yml": "units: []\n",
    "content/xa-cu/commune.yml": (
        "name: Xã Cũ\nkind: xa\nstate: archived\narchived_on: 2025-06-30\n"
    ),
    "content/xa-cu/units.yml": "units: []\n",
}
CUTOFFS = """\
cutoffs:
  - interval: quarter
    first_day: 15
    basis:
      - number: 09/2019/NĐ-CP
    verified: partial
"""
WRITTEN = """\
Đã ghi build/bao-cao/bao-cao-2026-q3-xa-thu.docx.
Đã ghi build/bao-cao/bao-cao-2026-q3-xa-thu.xlsx.
Số liệu tính đến ngày 01/10/2026. Xem lại, điền chỗ còn để trống.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    return tmp_path


def report(
    folder: Path, *more: str, period: str = "2026-Q3", commune: str = "xa-thu", day: str
) -> Ended:
    wanted = ("--period", period, "--commune", commune, "--as-of", day)
    return congkhai("report", *wanted, *more, folder=folder)


def made(folder: Path) -> list[str]:
    files = (*folder.rglob("*.docx"), *folder.rglob("*.xlsx"))
    return sorted(path.relative_to(folder).as_posix() for path in files)


def test_written_once(project: Path) -> None:
    """The day after the quarter is the first day of its report; a second one is refused."""
    early = "Đến ngày 30/09/2026, quý III/2026 chưa kết thúc. Lập báo cáo từ ngày 01/10/2026.\n"
    assert report(project, day="2026-09-30") == Ended(2, "", early)
    assert made(project) == []
    assert report(project, day="2026-10-01") == Ended(0, WRITTEN, "")
    files = [f"build/bao-cao/bao-cao-2026-q3-xa-thu.{kind}" for kind in ("docx", "xlsx")]
    assert made(project) == files
    before = [(project / name).read_bytes() for name in files]
    again = (
        f"Đã có {files[0]}. Xoá tệp ấy trước, hoặc chọn thư mục khác bằng --output. Chưa ghi gì.\n"
    )
    assert report(project, day="2026-10-02") == Ended(2, "", again)
    assert [(project / name).read_bytes() for name in files] == before


def test_from_the_day_after_the_cut_off_day(project: Path) -> None:
    write(project, {"content/catalogue/reporting_cutoffs.yml": CUTOFFS})
    early = "Đến ngày 14/09/2026, quý III/2026 chưa kết thúc. Lập báo cáo từ ngày 15/09/2026.\n"
    assert report(project, day="2026-09-14") == Ended(2, "", early)
    assert report(project, day="2026-09-15").code == 0


@pytest.mark.parametrize(
    ("period", "commune", "more", "sentence"),
    [
        ("2026-Q3", "xa-tho", (), "Không có xã «xa-tho». Có phải «xa-thu»?"),
        ("2026-Q3", "xa-cu", (), "Xã «xa-cu» đã lưu trữ, không còn lập báo cáo định kỳ."),
        (
            "2026-09",
            "xa-thu",
            (),
            "Kỳ báo cáo đang là «2026-09». Cần: năm hoặc quý, ví dụ 2026, 2026-Q3.",
        ),
        ("2026-Q3", "xa-thu", ("--output", "a"), "Chưa có thư mục «a». Tạo trước đã."),
    ],
)
def test_refusals(
    period: str, commune: str, more: tuple[str, ...], sentence: str, project: Path
) -> None:
    told = report(project, *more, period=period, commune=commune, day="2026-11-22")
    assert told == Ended(2, "", f"{sentence}\n")
    assert made(project) == []


@pytest.mark.parametrize("period", ["abc", "2026-Q5", "quý III"])
def test_what_is_no_period(period: str, project: Path) -> None:
    told = report(project, period=period, day="2026-11-22")
    needed = f"Lựa chọn «--period»: đang là «{period}». Cần: năm hoặc quý, ví dụ 2026, 2026-Q3.\n"
    assert told.code == 2
    assert told.err.startswith(needed)


def test_another_folder(project: Path) -> None:
    (project / "a").mkdir()
    assert report(project, "--output", "a", day="2026-10-01").code == 0
    assert made(project) == ["a/bao-cao-2026-q3-xa-thu.docx", "a/bao-cao-2026-q3-xa-thu.xlsx"]


def test_an_error_stops_it(project: Path) -> None:
    write(project, {"content/xa-thu/commune.yml": "name: Xã Thử\nkind: xa\nstate: có\n"})
    told = report(project, day="2026-10-01")
    assert (told.code, told.err, made(project)) == (1, "", [])
    assert "content/xa-thu/commune.yml:3:8: LỖI" in told.out
