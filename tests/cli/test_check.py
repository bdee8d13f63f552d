"""``check``: the whole answer in its three forms, and nothing written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import Ended, congkhai, write

GOOD = {
    "mkdocs.yml": "",
    "content/catalogue/sectors.yml": "sectors:\n  - {id: ho-tich, name: Hộ tịch}\n",
    "content/tan-an/units.yml": "units:\n  - {id: van-phong, name: Văn phòng}\n",
    "content/tan-an/commune.yml": (
        "name: Xã Tân An\nkind: xa\nstate: active\nprovince: Cà Mau\n"
        "public_url: https://tan-an.example.vn/\n"
        "office: {name: Trung tâm, address: Ấp 1, phone: 0290 0000000,\n"
        "  hours: [{days: Thứ hai, times: 7h30–11h30}]}\n"
    ),
}
BROKEN = {
    **GOOD,
    "content/tan-an/commune.yml": GOOD["content/tan-an/commune.yml"].replace("prov", "prow"),
    "content/catalogue/procedures/1.010810.yml": (
        "code: 1.010810\nname: Công nhận người có công\nsector: ho-tich\ndetail: listing\n"
        "source: {name: Cổng Dịch vụ công quốc gia, taken_on: 15/7/26}\n"
    ),
}
TEXT = """\
content/catalogue/procedures/1.010810.yml:5:54: LỖI [ngay-chua-ro]
  Ngày lấy đang là «15/7/26».
  Cần: năm-tháng-ngày, ví dụ 2026-07-15.
  Sửa: ghi đủ ngày, tháng và năm bốn chữ số.
    5 | source: {name: Cổng Dịch vụ công quốc gia, taken_on: 15/7/26}
      |                                                      ^

content/tan-an/commune.yml:4:1: LỖI [muc-chua-co]
  Không có mục «prowince» ở đây.
  Sửa: có phải «province»?
    4 | prowince: Cà Mau
      | ^

Tìm thấy 2 lỗi trong 2 tệp. Trang web chưa được tạo lại. Sửa xong, chạy lại: make check
"""


def _files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    write(tmp_path, BROKEN)
    return tmp_path


def test_good_content(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    said = "Không có lỗi, không có cảnh báo.\n"
    assert congkhai("check", folder=tmp_path) == Ended(0, said, "")
    assert congkhai("check", "--format", "ci", folder=tmp_path) == Ended(0, "", "")
    ended = congkhai("check", "--format", "json", folder=tmp_path)
    assert json.loads(ended.out) == {"findings": [], "errors": 0, "warnings": 0}
    assert _files(tmp_path) == sorted(GOOD)


def test_text(broken: Path) -> None:
    assert congkhai("check", folder=broken) == Ended(1, TEXT, "")
    assert _files(broken) == sorted(BROKEN)


def test_site_writes_nothing_while_there_is_an_error(broken: Path) -> None:
    assert congkhai("site", folder=broken) == Ended(1, TEXT, "")
    assert _files(broken) == sorted(BROKEN)


def test_from_a_folder_below(broken: Path) -> None:
    ended = congkhai("check", folder=broken / "content" / "tan-an")
    assert ended.out.splitlines()[0].startswith("../catalogue/procedures/1.010810.yml:5:54: LỖI")


def test_another_content_folder(broken: Path) -> None:
    os.rename(broken / "content", broken / "dữ liệu")  # noqa: PTH104 - the shortest way
    ended = congkhai("check", "--content", "dữ liệu", folder=broken)
    assert ended == Ended(1, TEXT.replace("content/", "dữ liệu/"), "")


def test_json(broken: Path) -> None:
    ended = congkhai("check", "--format", "json", folder=broken)
    assert (ended.code, ended.err) == (1, "")
    assert json.loads(ended.out) == {
        "findings": [
            {
                "path": "content/catalogue/procedures/1.010810.yml",
                "line": 5,
                "column": 54,
                "severity": "error",
                "rule": "ngay-chua-ro",
                "wrong": "Ngày lấy đang là «15/7/26».",
                "needed": "năm-tháng-ngày, ví dụ 2026-07-15.",
                "mend": "ghi đủ ngày, tháng và năm bốn chữ số.",
            },
            {
                "path": "content/tan-an/commune.yml",
                "line": 4,
                "column": 1,
                "severity": "error",
                "rule": "muc-chua-co",
                "wrong": "Không có mục «prowince» ở đây.",
                "needed": "",
                "mend": "có phải «province»?",
            },
        ],
        "errors": 2,
        "warnings": 0,
    }


def test_ci(broken: Path) -> None:
    assert congkhai("check", "--format", "ci", folder=broken) == Ended(
        1,
        "::error file=content/catalogue/procedures/1.010810.yml,line=5,col=54,"
        "title=ngay-chua-ro::Ngày lấy đang là «15/7/26». Cần: năm-tháng-ngày, ví dụ 2026-07-15."
        " Sửa: ghi đủ ngày, tháng và năm bốn chữ số.\n"
        "::error file=content/tan-an/commune.yml,line=4,col=1,"
        "title=muc-chua-co::Không có mục «prowince» ở đây. Sửa: có phải «province»?\n",
        "",
    )
