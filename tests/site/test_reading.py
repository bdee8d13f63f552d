"""The size of text and the contrast that a reader sets; targets; narrow and magnified pages."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Served
from tests.site.pages import KINDS
from tests.site.test_browser import OVERFLOWING, opened

PHONE = {"width": 390, "height": 800}
SIZES = {"Nhỏ": "18px", "Vừa": "20px", "Lớn": "24px", "Rất lớn": "28px"}
#: What a thumb must hit: 44 px on a phone. Anything else that is no link among words: 24 px.
_MAIN = """.md-header__button, .site-search input, .site-search button, .list-filter select,
  .list-filter button, .reading-controls button, .site-footer__links a,
  .promised-day button, .fee-sum button, .promised-day input, .fee-sum input"""
_SMALL = """(main) => [...document.querySelectorAll("a, button, input, select, summary")]
  .filter((e) => e.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && !e.closest("[inert]"))
  .map((e) => [e, e.getBoundingClientRect(), e.matches(main) ? 44 : 24])
  .filter(([e, box]) => box.width > 1 && box.height > 1 && box.left >= 0)
  .filter(([e, box, least]) => least === 44
    || getComputedStyle(e).display !== "inline"
    || e.parentElement.textContent.trim() === e.textContent.trim())
  .filter(([e, box, least]) => Math.min(box.width, box.height) < least - 0.5)
  .map(([e, box, least]) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}: `
    + `${Math.round(box.width)} x ${Math.round(box.height)} < ${least}`)"""
_ROOT_SIZE = "() => getComputedStyle(document.documentElement).fontSize"
_BACKGROUND = "() => getComputedStyle(document.body).getPropertyValue('--paper')"


def _button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_every_target_is_large_enough_for_a_thumb(browser: Browser, served: Served) -> None:
    small: dict[str, list[str]] = {}
    with opened(browser, viewport=PHONE, has_touch=True, is_mobile=True) as (page, _):
        for kind, address in KINDS.items():
            page.goto(urljoin(served.address, address), wait_until="load")
            if found := page.evaluate(_SMALL, _MAIN):
                small[kind] = found
    assert small == {}


def test_the_size_of_text_is_kept_from_page_to_page(browser: Browser, served: Served) -> None:
    with opened(browser, viewport=PHONE) as (page, _):
        page.goto(urljoin(served.address, KINDS["home"]))
        for name, size in SIZES.items():
            _button(page, name)
            assert page.evaluate(_ROOT_SIZE) == size
            pressed = page.locator(".reading-controls [name=textSize][aria-pressed=true]")
            assert pressed.all_inner_texts() == [name]
        page.goto(urljoin(served.address, KINDS["plan"]))
        assert page.evaluate(_ROOT_SIZE) == SIZES["Rất lớn"]
        page.emulate_media(media="print")
        assert page.evaluate(_ROOT_SIZE) == "15px"


@pytest.mark.parametrize(("scheme", "paper"), [("light", "#ffffff"), ("dark", "#000000")])
def test_more_contrast_is_switched_on_and_off_by_keyboard(
    browser: Browser, served: Served, scheme: str, paper: str
) -> None:
    with opened(browser, color_scheme=scheme) as (page, _):
        page.goto(urljoin(served.address, KINDS["procedure in full"]))
        before = page.evaluate(_BACKGROUND)
        switch = page.get_by_role("button", name="Tương phản cao")
        switch.focus()
        page.keyboard.press("Space")
        expect(switch).to_have_attribute("aria-pressed", "true")
        assert page.evaluate(_BACKGROUND) == paper
        page.reload()
        assert page.evaluate(_BACKGROUND) == paper
        switch.press("Enter")
        expect(switch).to_have_attribute("aria-pressed", "false")
        assert page.evaluate(_BACKGROUND) == before


def test_who_asks_the_device_for_contrast_has_it_at_once(browser: Browser, served: Served) -> None:
    with opened(browser, contrast="more") as (page, _):
        page.goto(urljoin(served.address, KINDS["home"]))
        expect(page.get_by_role("button", name="Tương phản cao")).to_have_attribute(
            "aria-pressed", "true"
        )


def test_a_device_that_keeps_nothing_still_sets_this_page(browser: Browser, served: Served) -> None:
    with opened(browser) as (page, _):
        page.add_init_script("Object.defineProperty(window, 'localStorage', {get() {throw 1}})")
        page.goto(urljoin(served.address, KINDS["home"]))
        _button(page, "Lớn")
        assert page.evaluate(_ROOT_SIZE) == SIZES["Lớn"]


def test_without_scripts_and_on_paper_the_buttons_are_not_there(
    browser: Browser, served: Served
) -> None:
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(urljoin(served.address, KINDS["home"]))
        expect(page.locator(".reading-controls")).to_be_hidden()
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, KINDS["home"]))
        expect(page.locator(".reading-controls")).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator(".reading-controls")).to_be_hidden()


@pytest.mark.parametrize(("width", "size"), [(320, "largest"), (640, "medium")])
def test_no_kind_of_page_scrolls_sideways_when_magnified(
    browser: Browser, served: Served, width: int, size: str
) -> None:
    """The largest text on the narrowest phone; 1280 px at 200 %, which leaves 640."""
    wrong: dict[str, list[str]] = {}
    viewport = {"width": width, "height": 512}
    with opened(browser, viewport=viewport, reduced_motion="reduce") as (page, _):
        for kind, address in KINDS.items():
            page.goto(urljoin(served.address, address), wait_until="load")
            page.evaluate(f"document.documentElement.dataset.textSize = '{size}'")
            if found := page.evaluate(OVERFLOWING):
                wrong[kind] = found
    assert wrong == {}


def test_nothing_moves_for_those_who_ask_for_less_motion(browser: Browser, served: Served) -> None:
    longest = """() => Math.max(0, ...[...document.querySelectorAll("*")].flatMap((e) => {
      const style = getComputedStyle(e);
      return [...style.transitionDuration.split(","), ...style.animationDuration.split(",")]
        .map(parseFloat);
    }))"""
    with opened(browser, reduced_motion="reduce") as (page, _):
        page.goto(urljoin(served.address, KINDS["home"]))
        assert page.evaluate(longest) < 0.001
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, KINDS["home"]))
        assert page.evaluate(longest) > 0.1
