"""On paper: where a sheet comes from, where its links lead, tables that can be read."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Served
from tests.site.pages import KINDS
from tests.site.test_browser import opened

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
        read = subprocess.run([reader, "printed.pdf", "-"], cwd=tmp_path, capture_output=True)  # noqa: PLW1510
        sheets = read.stdout.decode().removesuffix("\f").split("\f")
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
