"""On paper: where a sheet comes from, where its links lead, tables that can be read."""

from __future__ import annotations

import json
import shutil
import subprocess
import unicodedata
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Served
from tests.site.pages import KINDS
from tests.site.test_browser import PAPER, opened

_FOOT = "getComputedStyle(document.documentElement).getPropertyValue('--sheet-foot').trim()"
_PRINTED = """() => [...document.querySelectorAll("a[href]")]
  .map((link) => [link, getComputedStyle(link, "::after").content])
  .filter(([, after]) => after.startsWith('" ('))
  .map(([link, after]) => [link.textContent.trim(), JSON.parse(after).slice(2, -1)])"""
#: Tables whose head is not repeated or whose rows may be cut.
_CUT = """() => [...document.querySelectorAll("article table")].filter((table) => {
  const style = (element, name) => getComputedStyle(element)[name];
  return (table.tHead && style(table.tHead, "display") !== "table-header-group")
    || [...table.rows].some((row) => style(row, "breakInside") !== "avoid");
}).map((table) => table.className || table.textContent.slice(0, 60))"""
#: The boxes around the page's parts, as they are laid out on paper.
_AROUND = """() => {
  const boxes = [];
  for (let e = document.querySelector("article h1"); e; e = e.parentElement) boxes.push(e);
  return boxes.map((e) => getComputedStyle(e).display);
}"""
#: What every sheet or the last one bears beside the page's own words.
_BESIDE = """() => [
  [...document.querySelectorAll(".site-footer__inner > p")]
    .map((p) => p.textContent.trim()).join(" · "),
  document.querySelector(".site-banner")?.textContent ?? "",
]"""
#: More pages that are printed often, by what they are.
_PRINTED_OFTEN = {
    "form of a quarter": "xa-mau/ket-qua/bieu-06/2026-q3/",
    "results": "xa-mau/ket-qua/",
    "plan of the demo": "xa-mau/ke-hoach/2026-mau/",
    "life event of the demo": "xa-mau/su-kien/sinh-con/",
}
#: Fewer letters than in the shortest heading with its answer.
_HARDLY_ANYTHING = 20
_SAYS_DAY = "Số liệu tính đến ngày 21/11/2026"


def _foot(page: Page) -> str:
    said: str = json.loads(page.evaluate(_FOOT))
    return said


def test_every_sheet_says_its_day_and_address(
    browser: Browser, served: Served, tmp_path: Path
) -> None:
    address = urljoin(served.address, "hung-thinh/thu-tuc/1.013978/")
    with opened(browser) as (page, _):
        page.goto(address + "?q=1#ho-so")
        foot = f"{_SAYS_DAY} · {address}"
        assert _foot(page) == foot
        page.emulate_media(media="print")
        expect(page.locator(".site-footer__address")).to_have_text(f"Địa chỉ trang: {address}")
        expect(page.locator(".site-footer__address")).to_be_visible()
        page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    if reader := shutil.which("pdftotext"):  # without it only the style is looked at
        sheets = _read(reader, tmp_path)
        assert len(sheets) > 3
        assert [sheet for sheet in sheets if foot not in sheet] == []


def test_without_an_address_the_sheet_says_the_path(browser: Browser, site: Path) -> None:
    """Opened as files, and without scripts."""
    address = (site / "hung-thinh/thu-tuc/1.013978/index.html").as_uri()
    said = "Xã Hưng Thịnh: /thu-tuc/1.013978/"
    with opened(browser) as (page, _):
        page.goto(address)
        assert _foot(page) == f"{_SAYS_DAY} · {said}"
    with opened(browser, java_script_enabled=False) as (page, _):
        page.emulate_media(media="print")
        page.goto(address)
        expect(page.locator(".site-footer__address")).to_have_text(f"Địa chỉ trang: {said}")


def test_addresses_of_links_stand_after_their_text(browser: Browser, served: Served) -> None:
    """Of other sites, of files, of the place for feedback; never of the navigation."""
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, "xa-mau/thu-tuc/1.001193/"))
        assert page.evaluate(_PRINTED) == []
        page.emulate_media(media="print")
        printed = page.evaluate(_PRINTED)
    addresses = {address for _, address in printed}
    base = urljoin(served.address, "xa-mau/")
    own = {address.removeprefix(base) for address in addresses if address.startswith(base)}
    assert "phan-anh/#gui" in own
    assert [path for path in own if path.endswith(".docx")]
    assert [address for address in addresses if address.startswith("https://")]
    assert {text for text, _ in printed} & {"Trang chủ", "Thủ tục", "Hộ tịch"} == set()


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"not found"}))
def test_tables_repeat_their_heads_and_cut_no_row(
    browser: Browser, served: Served, kind: str
) -> None:
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, KINDS[kind]))
        page.emulate_media(media="print")
        assert page.evaluate(_CUT) == []
        expect(page.locator("header.md-header")).to_be_hidden()


@pytest.mark.parametrize("kind", sorted({*KINDS, *_PRINTED_OFTEN} - {"not found"}))
def test_no_sheet_holds_a_banner_or_the_end_of_the_page_alone(
    browser: Browser, served: Served, tmp_path: Path, kind: str
) -> None:
    address = urljoin(served.address, (KINDS | _PRINTED_OFTEN)[kind])
    with opened(browser) as (page, _):
        page.goto(address)
        foot, beside = _foot(page), page.evaluate(_BESIDE)
        page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
        page.emulate_media(media="print")
        # A browser moves a box that is laid out otherwise whole to the next sheet.
        assert set(page.evaluate(_AROUND)) <= {"block", "contents"}
    sheets = len(PAPER.findall((tmp_path / "printed.pdf").read_bytes()))
    assert sheets == 1 or kind != "form of a quarter"
    if reader := shutil.which("pdftotext"):  # without it only boxes and sheets are looked at
        said = [_own_words(sheet, [foot, *beside]) for sheet in _read(reader, tmp_path)]
        assert len(said) == sheets
        assert [own for own in said if len(own) < _HARDLY_ANYTHING] == []


def _read(reader: str, folder: Path) -> list[str]:
    read = subprocess.run([reader, "printed.pdf", "-"], cwd=folder, capture_output=True)  # noqa: PLW1510
    return read.stdout.decode().removesuffix("\f").split("\f")


def _own_words(sheet: str, others: list[str]) -> str:
    """The letters of a sheet without those of its foot, the banner and the end of the page."""
    left = _letters(sheet)
    for each in sorted(map(_letters, others), key=len, reverse=True):
        left = left.replace(each, "", 1)
    return left


def _letters(text: str) -> str:
    """Without white space: a reader of paper breaks lines where it likes."""
    return "".join(unicodedata.normalize("NFC", text).split())
