"""Verification finds each fault of a built site, and nothing in a faultless one."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.findings import Finding
from generator.messages import RULES
from generator.messages.site import SITE_RULES
from generator.publish.counts import floors_of
from generator.publish.verify import verify_release
from tests.publish.releases import (
    CODE,
    DATA_BLOCK,
    FRONT_SOURCE,
    HOME_SOURCE,
    PROCEDURE,
    PROCEDURE_SOURCE,
    write_release,
)
from tests.views.building import catalogue, folder, offering, plan, units, view

PAGE = f"xa-mau/{PROCEDURE}"


class Spoiled(NamedTuple):
    """Text of the procedure's page, what stands there instead, and the finding."""

    before: str
    after: str
    rule: str
    words: str


ROOT_LINK = '<a href="../../">'
SPOILED = [
    Spoiled(f'data-page-record="{CODE}"', 'data-page-record="2"', "trang-sai-ma", "mang mã «2»"),
    Spoiled('"noi-dung">Đăng ký khai sinh', '"noi-dung">Khác', "trang-sai-ten", "«Khác»"),
    Spoiled('id="ho-so">Hồ sơ', 'id="ho-so">Giấy', "muc-sai-ten", "tên mục «Giấy»"),
    Spoiled("<b>ngày</b><br>", "<b>ngày</b>", "du-kien-khac", "«Trong ngàylàm việc»"),
    Spoiled("</dl>", "<dd data-field=x data-record=y>z</dd></dl>", "du-kien-thua", "«z»"),
    Spoiled("<td> 1\nbản </td>", "<td>2 bản</td>", "dong-khac", "«Tờ khai | 2 bản»"),
    Spoiled("</table>", "<tr data-record=c><td>x</table>", "dong-thua", "«c»: «x»"),
    Spoiled(ROOT_LINK, '<a href="../../xa/">', "lien-ket-hong", "«../../xa/»"),
    Spoiled(ROOT_LINK, '<a href="/xa-mau/">', "lien-ket-hong", "«/xa-mau/»"),
    Spoiled(ROOT_LINK, '<a href="javascript:void(0)">', "lien-ket-hong", "javascript"),
    Spoiled(ROOT_LINK, '<a href="../../../../">', "lien-ket-hong", "«../../../../»"),
    Spoiled('href="#noi-dung"', 'href="#khac"', "neo-hong", "không có mục «khac»"),
    Spoiled("assets/site.js", "assets/khac.js", "tep-thieu", "«../../assets/khac.js»"),
    Spoiled("../../assets/site.js", "//cdn.example/a.js", "tai-tu-noi-khac", "//cdn.example"),
    Spoiled("<p>", '<p><embed src="https://x.example/a.png">', "tai-tu-noi-khac", "https://x."),
    Spoiled("<p>", '<p style="color:red">', "ma-trong-trang", "<p style="),
    Spoiled("<p>", "<script>alert(1)</script><p>", "ma-trong-trang", "<script>alert"),
    Spoiled("<p>", "<p onclick=x>", "ma-trong-trang", "<p onclick="),
    Spoiled("<p>", "<p class=a onPointerEnter=x>", "ma-trong-trang", "onpointerenter="),
    Spoiled("<p>", "<p><iframe srcdoc=x></iframe>", "ma-trong-trang", "<iframe srcdoc="),
    Spoiled("<head>", '<head><base href="//x.example/">', "tai-tu-noi-khac", "//x.example/"),
    Spoiled("<head>", "<head><meta http-equiv=Refresh content=0>", "ma-trong-trang", "<meta"),
    Spoiled('"name":"Đăng', '"name":"Khác', "du-lieu-may-doc-khac", '«{"name":"Khác'),
    Spoiled('{"name"', '"name"', "du-lieu-may-doc-khac", '«"name"'),
    Spoiled("application/ld+json", "application/json", "du-lieu-may-doc-khac", "«»"),
    Spoiled("<p>", f"{DATA_BLOCK}<p>", "du-lieu-may-doc-khac", 'khai sinh"} {'),
]


def _told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(found.rule, found.at.path) for found in findings]


def test_a_faultless_release_has_no_findings(tmp_path: Path) -> None:
    """What was looked at is counted, and nothing is found."""
    small = write_release(tmp_path)
    verification = verify_release(small.folder, small.expected)
    assert verification.findings == ()
    assert asdict(verification.counts) == {
        "pages": 3,
        "sections": 1,
        "facts": 1,
        "rows": 3,
        "tables": 1,
        "links": 11,
        "anchors": 4,
        "files": 13,
        "search_entries": 2,
    }


@pytest.mark.parametrize("spoiled", SPOILED)
def test_each_fault_of_a_page_is_found(tmp_path: Path, spoiled: Spoiled) -> None:
    """One fault, one finding, at the content file of the page."""
    small = write_release(tmp_path)
    small.spoil(PAGE, spoiled.before, spoiled.after)
    (found,) = verify_release(small.folder, small.expected).findings
    assert (found.rule, found.at.path) == (spoiled.rule, PROCEDURE_SOURCE)
    assert spoiled.words in found.wrong


def test_a_missing_section_is_found_with_the_links_that_lead_there(tmp_path: Path) -> None:
    """The heading, and the link to it."""
    small = write_release(tmp_path)
    small.spoil(PAGE, '<h2 id="ho-so">Hồ sơ</h2>', "")
    assert _told(verify_release(small.folder, small.expected).findings) == [
        ("muc-thieu", PROCEDURE_SOURCE),
        ("neo-hong", HOME_SOURCE),
    ]


def test_a_row_under_the_wrong_heading_is_found(tmp_path: Path) -> None:
    """Rows are looked for in their section."""
    small = write_release(tmp_path)
    small.spoil(PAGE, "<table>", '<h2 id="khac">Khác</h2><table>')
    assert _told(verify_release(small.folder, small.expected).findings) == [
        ("dong-khac", PROCEDURE_SOURCE),
        ("dong-khac", PROCEDURE_SOURCE),
    ]


def test_missing_and_unexpected_files_are_found(tmp_path: Path) -> None:
    """The page for wrong addresses, an open data file; a page that nobody made."""
    small = write_release(tmp_path)
    (small.folder / "404.html").rename(small.folder / "khac.html")
    (small.folder / "xa-mau/du-lieu/procedures.csv").unlink()
    assert _told(verify_release(small.folder, small.expected).findings) == [
        ("trang-thieu", FRONT_SOURCE),
        ("trang-thua", FRONT_SOURCE),
        ("lien-ket-hong", HOME_SOURCE),
        ("tep-cong-khai-thieu", HOME_SOURCE),
    ]


def test_a_missing_page_is_found_with_the_links_that_lead_there(tmp_path: Path) -> None:
    """Once for the page, once for the link on the home page."""
    small = write_release(tmp_path)
    (small.folder / PAGE).unlink()
    assert _told(verify_release(small.folder, small.expected).findings) == [
        ("trang-thieu", PROCEDURE_SOURCE),
        ("lien-ket-hong", HOME_SOURCE),
    ]


def test_style_sheets_load_from_the_site_alone(tmp_path: Path) -> None:
    """A missing image and one from elsewhere."""
    small = write_release(tmp_path)
    style = small.folder / "xa-mau/assets/site.css"
    style.write_text(
        "@Import 'https://x.example/a.css'; p { background: url(none.svg) }"
        " i { background: image-set('//x.example/a.png' 1x) } b { background: URL(//x.example/) }"
    )
    findings = verify_release(small.folder, small.expected).findings
    assert [found.rule for found in findings] == [*["tai-tu-noi-khac"] * 3, "tep-thieu"]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("Đăng ký khai sinh", "Khác", ["Đăng ký khai sinh"]),
        (f'"{CODE}"', '"9.999999"', ["Đăng ký khai sinh"]),
    ],
)
def test_a_procedure_that_search_cannot_find(
    tmp_path: Path, before: str, after: str, words: list[str]
) -> None:
    """Under its title, at the address that its code gives."""
    small = write_release(tmp_path)
    index = small.folder / "xa-mau/tim/goi-y.js"
    index.write_text(index.read_text("utf-8").replace(before, after), "utf-8")
    findings = verify_release(small.folder, small.expected).findings
    assert sorted(found.wrong for found in findings) == [
        f"Tìm «{word}» không ra trang «{PROCEDURE}»." for word in words
    ]


@pytest.mark.parametrize("text", [None, "", "{", "{}", "[]", '{"rows": [{}]}', '{"rows": [1]}'])
def test_a_site_without_search(tmp_path: Path, text: str | None) -> None:
    """One finding for the commune, whether the index is missing or no index."""
    small = write_release(tmp_path)
    index = small.folder / "xa-mau/tim/goi-y.js"
    index.unlink()
    if text is not None:
        index.write_text(text, "utf-8")
    findings = verify_release(small.folder, small.expected).findings
    assert _told(findings) == [("tim-kiem-thieu-tep", HOME_SOURCE)]


def test_a_page_that_leaves_the_search_is_found_by_nobody(tmp_path: Path) -> None:
    small = write_release(tmp_path)
    site = small.expected["xa-mau"]
    pages = [replace(page, in_search=page.record != CODE) for page in site.pages]
    expected = {**small.expected, "xa-mau": replace(site, pages=tuple(pages))}
    findings = verify_release(small.folder, expected).findings
    assert [(found.rule, found.wrong) for found in findings] == [
        ("tim-kiem-thua", f"Tìm kiếm vẫn ra trang «{PROCEDURE}».")
    ]


def test_floors(tmp_path: Path) -> None:
    """A check that looked at too little does not pass."""
    small = write_release(tmp_path)
    findings = verify_release(small.folder, small.expected, {"pages": 4, "rows": 3}).findings
    assert [found.wrong for found in findings] == [
        "Chỉ kiểm tra được 3 mục loại «pages», mức tối thiểu là 4."
    ]


def test_the_floors_of_a_commune_are_counted_from_its_views() -> None:
    """A page for each procedure, plan and unit; a row for each activity."""
    work = {"id": "HD-1", "text": "Việc", "lead": ["phong"]}
    task = {"id": "NV-1", "title": "Nhiệm vụ", "activities": [work, {**work, "id": "HD-2"}]}
    commune = view(
        folder(
            unit_list=units({"id": "phong"}, {"id": "khac"}),
            plans={"2026-an": plan(parts=[{"id": "I", "title": "Phần", "tasks": [task]}])},
            offered=offering("9.000001"),
        ),
        shared=catalogue({"code": "9.000001"}),
    )
    assert floors_of([commune, commune]) == {"pages": 2 * 3, "rows": 2 * 2}
    assert floors_of([]) == {"pages": 0, "rows": 0}


def test_every_rule_of_the_site_is_among_the_rules() -> None:
    """The sentences are reached through the one table of rules."""
    assert SITE_RULES.items() <= RULES.items()
