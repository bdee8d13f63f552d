"""Every barrier that markup shows is found on a built page, and told at its content file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.messages.site import SITE_RULES
from generator.publish.accessibility import barriers_of
from generator.publish.verify import verify_release
from tests.publish.releases import (
    HOME_SOURCE,
    PROCEDURE,
    PROCEDURE_SOURCE,
    write_release,
)

PAGE = f"xa-mau/{PROCEDURE}"


class Barred(NamedTuple):
    """Text of the procedure's page, what stands there instead, the rule, words of the finding."""

    before: str
    after: str
    rule: str
    words: str


NAVIGATION = "<nav aria-label=Chính></nav><nav></nav>"
BARRED = [
    Barred('<html lang="vi">', "<html>", "ngon-ngu", "<html>"),
    Barred("<p>", '<p><span lang="tiếng Anh">x</span>', "ngon-ngu", '<span lang="tiếng Anh">'),
    Barred("<p>", "<h1>Hai</h1><p>", "tieu-de", "2 × h1"),
    Barred("<p>", "<h4>Bốn</h4><p>", "tieu-de", "h4 Bốn"),
    Barred("<p>", "<h3> </h3><p>", "tieu-de", "h3 "),
    Barred("<caption>Giấy tờ</caption>", "", "bang", "<table>"),
    Barred("<caption>Giấy tờ</caption>", "<caption> </caption>", "bang", "<table>"),
    Barred('<th scope="row">Tờ', "<th>Tờ", "bang", "th Tờ khai"),
    Barred(
        "<p>",
        "<table><caption>Trống</caption><tr><td>1</table><p>",
        "bang",
        "Trống",
    ),
    Barred(">Cổng</a>", "></a>", "lien-ket", "« (https://dichvucong.gov.vn/)»"),
    Barred(">Cổng</a>", ">Tại đây…</a>", "lien-ket", "«Tại đây… (https"),
    Barred(">Cổng</a>", ">Thư</a>", "lien-ket-trung", "«Thư (mailto:x@y.vn)»"),
    Barred("<p>", "<p><input name=q>", "o-nhap", "<input name="),
    Barred("<p>", "<p><label for=q> </label><input id=q>", "o-nhap", "<input id="),
    Barred("<p>", "<p><button></button>", "o-nhap", "<button>"),
    Barred("<p>", "<p id=ho-so>", "ma", "«ho-so»"),
    Barred("<p>", "<p aria-describedby='ho-so khac'>", "ma", "«khac»"),
    Barred("<p>", "<p><img src=data:, width=1 height=1>", "hinh", "<img src="),
    Barred("<p>", "<p><img src=data:, alt=''>", "hinh", "<img src="),
    Barred("<p>", "<p><svg role=img></svg>", "hinh", "<svg role="),
    Barred("<main>", "<main></main><main>", "vung", "2 × main"),
    Barred("<p>", f"{NAVIGATION}<p>", "vung", "<nav>"),
    Barred("<p>", "<p role=region>", "vung", "<p role="),
    Barred("<title>Đăng ký khai sinh", "<title>", "ten-cua-so", "«» trống"),
    Barred("<title>Đăng ký khai sinh", "<title>Xã Mẫu", "ten-cua-so", "«Xã Mẫu»"),
]
#: Markup that bars nobody: context, landmarks, names from attributes and images.
FREE = [
    "<ul><li>Một <a href=1>Tệp</a></li><li>Hai <a href=2>Tệp</a></li></ul>",
    "<nav aria-label=Chính><a href=1>Thủ tục</a></nav><nav aria-label=Trang><a href=2>Thủ tục</a>",
    "<a href=1>Tệp</a> <a href=1>Tệp</a>",
    "<a href=1><img src=a alt=Tệp width=1 height=1></a>",
    "<a href=1 aria-label='Trang đầu'><svg></svg></a>",
    "<label>Tên <input></label><label for=a>Mã</label><input id=a><input type=hidden>",
    "<select aria-label=Năm></select><button>Tìm</button>",
    "<svg role=img><title>Biểu đồ</title></svg><svg></svg>",
    "<p lang=en>One-stop shop</p><p lang=zh-Hant>x</p>",
    "<table><thead><tr><th>Loại</th></tr></thead><tr><td>Phí</td></tr></table>",
    "<section role=region aria-label=Bảng></section>",
]


@pytest.mark.parametrize("barred", BARRED)
def test_each_barrier_is_found(tmp_path: Path, barred: Barred) -> None:
    small = write_release(tmp_path)
    small.spoil(PAGE, barred.before, barred.after)
    findings = [
        found
        for found in verify_release(small.folder, small.expected).findings
        if found.rule.startswith("tiep-can-") and found.at.path == PROCEDURE_SOURCE
    ]
    assert [found.rule for found in findings] == [f"tiep-can-{barred.rule}"]
    assert barred.words in findings[0].wrong


def test_windows_of_one_name_are_told_on_both_pages(tmp_path: Path) -> None:
    """Within a site; the front page and other communes may bear the same name."""
    small = write_release(tmp_path)
    small.spoil(PAGE, "<title>Đăng ký khai sinh", "<title>Xã Mẫu")
    small.spoil("index.html", "<title>Các xã", "<title>Xã Mẫu")
    findings = verify_release(small.folder, small.expected).findings
    assert [(found.rule, found.at.path, found.severity) for found in findings] == [
        ("tiep-can-ten-cua-so", PROCEDURE_SOURCE, "warning"),
        ("tiep-can-ten-cua-so", HOME_SOURCE, "warning"),
    ]


@pytest.mark.parametrize("markup", FREE)
def test_what_bars_nobody_is_not_told(markup: str) -> None:
    page = f"<html lang=vi><main><h1>Tên</h1>{markup}</main></html>"
    assert barriers_of(LexborHTMLParser(page)) == ()


def test_every_rule_of_access_is_broken_here() -> None:
    rules = {rule for rule in SITE_RULES if rule.startswith("tiep-can-")}
    assert rules == {f"tiep-can-{barred.rule}" for barred in BARRED}
