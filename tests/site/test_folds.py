"""What is folded away opens for a link to it, by the keyboard, without scripts and on paper."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, expect

from tests.site.conftest import Served
from tests.site.test_browser import opened

#: Pages of registers and figures, long for years: height on a phone with everything folded.
LONG = ("ket-qua/", "phan-anh/", "danh-gia/", "ra-soat/", "tien-do/")
#: Ten screens of a phone.
_HIGHEST = 8_000
_PHONE = {"width": 390, "height": 844}
_CLOSED = "details.more:not([open])"
#: Folds whose content takes no room.
_SHUT = """() => [...document.querySelectorAll("details.more")]
  .filter((fold) => fold.lastElementChild.getBoundingClientRect().height < 1)
  .map((fold) => fold.id)"""


@pytest.mark.parametrize("path", LONG)
def test_a_phone_sees_the_answer_before_the_details(
    browser: Browser, served: Served, path: str
) -> None:
    with opened(browser, viewport=_PHONE) as (page, _):
        page.goto(urljoin(served.address, f"xa-mau/{path}"))
        assert page.locator(_CLOSED).count() == page.locator("details.more").count() > 1
        assert page.evaluate("document.documentElement.scrollHeight") < _HIGHEST


@pytest.mark.parametrize(
    ("address", "fold"),
    [
        ("tien-do/#trang-thai-done", "trang-thai-done"),  # the fold itself
        ("phan-anh/#moc", "bang-moc"),  # the heading right above it
        ("ke-hoach/2026-mau/#dien-bien", "hoat-dong-HD-02"),  # the first of several
    ],
)
def test_a_link_opens_what_it_leads_to(
    browser: Browser, served: Served, address: str, fold: str
) -> None:
    with opened(browser, viewport=_PHONE) as (page, _):
        page.goto(urljoin(served.address, f"xa-mau/{address}"))
        expect(page.locator("details.more[open]")).to_have_attribute("id", fold)
        expect(page.locator("details.more[open] table").first).to_be_in_viewport()


def test_a_link_on_the_page_opens_too_and_so_does_the_keyboard(
    browser: Browser, served: Served
) -> None:
    with opened(browser, viewport=_PHONE) as (page, _):
        page.goto(urljoin(served.address, "xa-mau/phan-anh/"))
        page.get_by_role("link", name="Mốc và căn cứ").click()
        expect(page.locator("#bang-moc table")).to_be_visible()
        table = page.locator("#bang-theo-thang table")
        expect(table).to_be_hidden()
        page.locator("#bang-theo-thang > summary").focus()
        page.keyboard.press("Enter")
        expect(table).to_be_visible()


@pytest.mark.parametrize("has_scripts", [True, False])
@pytest.mark.parametrize("path", LONG)
def test_paper_has_everything_open(
    browser: Browser, served: Served, path: str, *, has_scripts: bool
) -> None:
    with opened(browser, java_script_enabled=has_scripts) as (page, _):
        page.goto(urljoin(served.address, f"xa-mau/{path}"))
        table = page.locator("details.more table").first
        expect(table).to_be_hidden()
        page.locator("details.more > summary").first.click()
        expect(table).to_be_visible()
        page.emulate_media(media="print")
        assert page.evaluate(_SHUT) == []
