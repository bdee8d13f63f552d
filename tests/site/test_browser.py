"""The built site in a real browser, below a path of a larger portal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.site.conftest import Served
from tests.site.pages import KINDS
from tests.site.test_language import engine_words, foreign_words

# A machine under load may take long to open a page or the index of the search.
expect.set_options(timeout=60_000)

WIDTHS = (320, 390, 1280)
_NOT_FOUND = "404.html"
#: Elements that reach over the right edge of the page and do not scroll inside a box.
OVERFLOWING = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = (element) => element.closest(".table-scroll, .md-sidebar, .md-tabs");
  return [`${root.scrollWidth} > ${root.clientWidth}`,
    ...[...document.body.querySelectorAll("*")]
      .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e))
      .slice(0, 5).map((e) => `${e.tagName}.${e.className}`)];
}"""
#: Texts that are cut off: wider inside than the box that hides the rest.
_CUT = """() => [...document.querySelectorAll("article *")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1
    && ["hidden", "clip"].includes(getComputedStyle(e).overflowX))
  .map((e) => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 60)}`)"""
#: The width and the height of each printed sheet.
PAPER = re.compile(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)")
#: The engine moves its parts when the width changes.
_SETTLED = "() => Promise.allSettled(document.getAnimations().map((one) => one.finished))"
_SEEN = """() => [document.title, document.body.innerText,
  ...[...document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")].flatMap((e) =>
    ["aria-label", "title", "placeholder", "alt"].map((name) => e.getAttribute(name) ?? ""))]"""


@contextmanager
def opened(browser: Browser, **options: object) -> Iterator[tuple[Page, list[str]]]:
    """A fresh page, and all that it asked for or complained of."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    page = context.new_page()
    told: list[str] = []
    page.on("request", lambda request: told.append(f"request {request.url}"))
    page.on("response", lambda answer: told.append(f"{answer.status} {answer.url}"))
    page.on("console", lambda message: told.append(_said(message)))
    page.on("pageerror", lambda error: told.append(f"error {error}"))
    try:
        yield page, told
    finally:
        context.close()


def _said(message: ConsoleMessage) -> str:
    return f"console {message.type} {message.text} {message.location['url']}"


def complaints(told: list[str], served: Served) -> list[str]:
    """Requests to elsewhere, answers other than good ones, messages of the console.

    The page for wrong addresses names no icon, so the browser asks the host for one.
    """
    return [
        line
        for line in told
        if not line.startswith(
            (f"request {served.address}", f"200 {served.address}", f"304 {served.address}")
        )
        and "request data:" not in line
        and "200 data:" not in line
        and "blob:" not in line
        and not line.endswith("/favicon.ico")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_fits_and_asks_nobody_else(
    browser: Browser, served: Served, scheme: str
) -> None:
    wrong: dict[str, object] = {}
    english = engine_words()
    with opened(browser, color_scheme=scheme) as (page, told):
        for kind, address in KINDS.items():
            page.set_viewport_size({"width": WIDTHS[0], "height": 800})
            page.goto(urljoin(served.address, address), wait_until="load")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                page.evaluate(_SETTLED)
                if found := page.evaluate(OVERFLOWING):
                    wrong[f"{kind}, {width} px wide"] = found
                if found := page.evaluate(_CUT):
                    wrong[f"{kind}, {width} px, cut"] = found
            seen = page.evaluate(_SEEN)
            words = {word for text in seen for word in foreign_words(text)}
            words |= {line.strip() for text in seen for line in text.split("\n")} & english
            if words:
                wrong[f"{kind}, English"] = words
            dark = page.evaluate("document.body.dataset.mdColorScheme ?? null")
            if not address.endswith(_NOT_FOUND) and (dark == "slate") != (scheme == "dark"):
                wrong[f"{kind}, scheme"] = dark
        assert complaints(told, served) == []
    assert wrong == {}


def test_a_citizen_clicks_from_the_front_to_a_procedure_and_its_sector(
    browser: Browser, served: Served
) -> None:
    with opened(browser) as (page, told):
        page.goto(served.address)
        page.get_by_role("link", name="Xã Hưng Thịnh").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/"))
        page.get_by_role("link", name="Tất cả thủ tục").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/thu-tuc/"))
        page.locator("li[data-record='1.001193'] a").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/thu-tuc/1.001193/"))
        page.locator("[data-field=sector] a").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/linh-vuc/ho-tich/"))
        expect(page.locator("tr[data-record='1.001193'] a")).to_be_visible()
        page.get_by_label("Các mục chính").get_by_role("link", name="Kế hoạch").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/ke-hoach/"))
        page.locator("header a.md-logo").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/"))
        assert complaints(told, served) == []


@pytest.mark.parametrize("words", ["1.001193", "khai sinh"])
def test_the_search_finds_a_procedure(browser: Browser, served: Served, words: str) -> None:
    with opened(browser) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/"))
        page.get_by_role("combobox").fill(words)
        found = page.get_by_role("option").first
        expect(found).to_contain_text("Đăng ký khai sinh")
        seen = {word for text in page.evaluate(_SEEN) for word in foreign_words(text)}
        assert seen - foreign_words(words) == set()
        found.click()
        expect(page.locator("h1")).to_contain_text("khai sinh")
        assert complaints(told, served) == []


def test_the_list_of_procedures_is_narrowed_by_its_filter(browser: Browser, served: Served) -> None:
    with opened(browser) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/thu-tuc/"))
        items = page.locator(".filter-list li")
        everything = items.count()
        page.locator("select[name=sector]").select_option("ho-tich")
        shown = page.locator(".filter-list li:visible")
        assert 0 < shown.count() < everything
        assert set(shown.evaluate_all("found => found.map((e) => e.dataset.sector)")) == {"ho-tich"}
        expect(page.locator(".filter-count")).to_have_text(
            f"Đang hiện {shown.count()} trên {everything} mục."
        )
        assert complaints(told, served) == []


def test_the_list_is_narrowed_by_words_without_accents(browser: Browser, served: Served) -> None:
    with opened(browser) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/thu-tuc/"))
        everything = page.locator(".filter-list li").count()
        page.get_by_label("Tên hoặc mã").fill("doc than")
        shown = page.locator(".filter-list li:visible")
        assert shown.evaluate_all("found => found.map((e) => e.dataset.record)") == ["1.004873"]
        page.get_by_role("button", name="Bỏ lọc").press("Enter")
        expect(shown).to_have_count(everything)
        assert complaints(told, served) == []


def test_the_list_stands_there_plain_without_scripts(browser: Browser, served: Served) -> None:
    with opened(browser, java_script_enabled=False) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/thu-tuc/"))
        items = page.locator(".filter-list li")
        assert items.count() > 200
        expect(page.locator(".list-filter")).to_be_hidden()
        expect(items.last).to_be_visible()
        assert complaints(told, served) == []


@pytest.mark.parametrize(
    "kind", ["procedure in full", "plan", "plan of an archive", "home", "procedures"]
)
def test_a_page_prints(browser: Browser, served: Served, kind: str) -> None:
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, KINDS[kind]))
        page.emulate_media(media="print")
        expect(page.locator("header.md-header")).to_be_hidden()
        expect(page.locator("h1")).to_be_visible()
        printed = page.pdf(format="A4", prefer_css_page_size=True)
        assert printed.startswith(b"%PDF-")
        assert len(printed) > 10_000
        lying = [int(wide) > int(high) for wide, high in PAPER.findall(printed)]
        assert set(lying) == {kind.startswith("plan")}


def test_a_reader_without_a_mouse_reaches_the_content_and_the_search(
    browser: Browser, served: Served
) -> None:
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, "hung-thinh/"))
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_have_text("Chuyển đến nội dung chính")
        page.keyboard.press("Enter")
        assert page.url.endswith("#noi-dung")
        page.get_by_role("combobox").focus()
        page.keyboard.type("doc than")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/thu-tuc/1.004873/"))


def test_what_the_keyboard_reaches_on_a_narrow_screen_shows(
    browser: Browser, served: Served
) -> None:
    """A page magnified four times is as narrow: its drawer opens as its links are reached."""
    with opened(browser, viewport={"width": 320, "height": 640}) as (page, _):
        page.goto(urljoin(served.address, "hung-thinh/"))
        for _ in range(40):
            page.keyboard.press("Tab")
            focused = page.locator(":focus")
            if focused.inner_text() == "Thủ tục":
                break
        expect(focused).to_have_text("Thủ tục")
        expect(focused).to_be_in_viewport()
        page.evaluate(_SETTLED)
        box = focused.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["width"] > 100


def test_everything_asked_for_was_there(browser: Browser, served: Served) -> None:
    """Assets below the path of the portal, and nothing beside it."""
    with opened(browser) as (page, _):
        before = len(served.asked)
        page.goto(urljoin(served.address, "phu-dien/ke-hoach/2024-kiem-soat-thu-tuc/"))
        page.wait_for_load_state("networkidle")
        asked = served.asked[before:]
    assert len(asked) > 5
    assert {status for _, status in asked} <= {200, 304}
    assert {path[:9] for path, _ in asked} == {"/mot/hai/"}
