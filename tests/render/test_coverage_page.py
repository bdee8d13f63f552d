"""``/thu-tuc/doi-chieu/``: the page, the open data and the list of procedures agree."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.expected import ExpectedPage
from generator.load import load_corpus
from generator.render import Rendered, render_site
from generator.views import derive_site
from tests.golden import AS_OF, sample_rendered

CONTENT = Path(__file__).resolve().parents[2] / "content"
#: Section of the page, and the difference of the open data that it shows.
PARTS = {
    "thieu": "missing",
    "ngoai-danh-muc": "superfluous",
    "khac-ten": "name",
    "khac-linh-vuc": "sector",
    "khac-thoi-han": "time",
    "trung-ma": "duplicate",
    "da-bai-bo": "former",
}
NO_LIST = "Chưa có danh mục chính thức để đối chiếu."


@cache
def rendered(commune: str) -> Rendered:
    if commune == "xa-thu":
        return sample_rendered()[commune]
    corpus, _ = load_corpus(CONTENT)
    return render_site(derive_site(corpus, today=AS_OF, only={commune}))[commune]


def page(commune: str) -> ExpectedPage:
    pages = {each.path: each for each in rendered(commune).expected.pages}
    return pages["thu-tuc/doi-chieu/index.html"]


def records(commune: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(rendered(commune).files["du-lieu/coverage.json"])[
        "records"
    ]
    return found


def rows(commune: str) -> dict[str, list[tuple[str, ...]]]:
    shown: dict[str, list[tuple[str, ...]]] = {}
    for row in page(commune).rows:
        shown.setdefault(row.section, []).append(row.cells)
    return shown


def test_the_sample_shows_every_kind() -> None:
    assert rows("xa-thu") == {
        "thieu": [
            (
                "9.000012",
                "Thủ tục mà xã Thử không nhận (thủ tục thử thứ mười hai)",
                "Hộ tịch",
                "10 ngày",
                "Chưa công khai",
            ),
            (
                "9.000099",
                "Thủ tục chưa có dữ liệu (thủ tục thử)",
                "Nguồn không nêu",
                "Nguồn không nêu",
                "Chưa có dữ liệu",
            ),
        ],
        "ngoai-danh-muc": [
            ("9.000009", "Xác nhận thông tin cư trú (thủ tục thử thứ chín)", "Cư trú")
        ],
        "khac-ten": [
            (
                "9.000005",
                "Chứng thực chữ ký, điểm chỉ (thủ tục thử thứ năm)",
                "Chứng thực chữ ký (thủ tục thử thứ năm)",
            )
        ],
        "khac-linh-vuc": [("9.000006", "Địa chính", "Đất đai")],
        "khac-thoi-han": [
            ("9.000002", "07 ngày làm việc", "5 ngày làm việc"),
            ("9.000007", "25 ngày làm việc", "15 ngày làm việc; 25 ngày"),
        ],
        "trung-ma": [("9.000010", "Đăng ký hộ kinh doanh (thủ tục thử thứ mười)", "2")],
        "da-bai-bo": [
            ("9.000011", "Chấm dứt hộ kinh doanh (thủ tục thử thứ mười một)", "Hộ kinh doanh")
        ],
    }


@pytest.mark.parametrize("commune", ["xa-thu", "xa-mau"])
def test_page_and_data_agree(commune: str) -> None:
    data = records(commune)
    facts = {fact.field: int(fact.text) for fact in page(commune).facts}
    shown = {section: [row[0] for row in found] for section, found in rows(commune).items()}
    for section, difference in PARTS.items():
        codes = [each["code"] for each in data if difference in each["differences"]]
        assert shown.get(section, []) == codes
        assert facts[difference] == len(codes)
    assert facts["listed"] == sum(each["listed"] for each in data)
    assert facts["published"] == sum(each["listed"] and each["published"] for each in data)
    words = (
        f"Danh mục có {facts['listed']} thủ tục, đã công khai {facts['published']}, "
        f"còn thiếu {facts['missing']}."
    )
    assert words in rendered(commune).files["thu-tuc/doi-chieu.md"]


def test_the_dates_stand_on_the_page_and_in_the_data() -> None:
    text = rendered("xa-thu").files["thu-tuc/doi-chieu.md"]
    assert "Tính đến ngày 20/08/2026, theo danh mục ngày 01/07/2026." in text
    data = json.loads(rendered("xa-thu").files["du-lieu/coverage.json"])
    assert data["as_of"] == "2026-08-20"
    assert {each["list_date"] for each in data["records"]} == {"2026-07-01"}


def test_xa_mau_shows_one_missing_one_superfluous_one_other_name() -> None:
    assert {section: [row[0] for row in found] for section, found in rows("xa-mau").items()} == {
        "thieu": ["1.004837"],
        "ngoai-danh-muc": ["2.000815"],
        "khac-ten": ["1.004873"],
    }


def test_a_commune_without_a_list_says_so() -> None:
    files = rendered("hung-thinh").files
    assert NO_LIST in files["thu-tuc/doi-chieu.md"]
    assert NO_LIST in files["thu-tuc/index.md"]
    assert (records("hung-thinh"), page("hung-thinh").rows) == ([], ())


def test_an_archive_has_no_such_page() -> None:
    made = rendered("phu-dien")
    assert "thu-tuc/doi-chieu.md" not in made.files
    assert records("phu-dien") == []
