"""What people type, and what the search of the real site finds first."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Served
from tests.site.test_browser import complaints, opened

_FIND = "query => congkhaiSearch.find(query, 5).map(({ entry }) => entry.code || entry.path)"
_FIRST = """query => congkhaiSearch.find(query, 1).map(({ entry, facet }) =>
  [entry.code || entry.path, facet?.section ?? ""])"""


@pytest.fixture(scope="module")
def ready(browser: Browser, served: Served) -> Iterator[Page]:
    """A page whose search has its index."""
    with opened(browser) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/"))
        page.get_by_role("combobox").fill("a")
        page.wait_for_function("() => globalThis.congkhaiSearch?.find('khai sinh').length")
        yield page
        assert complaints(told, served) == []


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("đăng ký khai sinh", "1.001193"),
        ("dang ky khai sinh", "1.001193"),
        ("ĐĂNG KÝ KHAI SINH", "1.001193"),
        ("đăng kí khai sinh", "1.001193"),
        ("ddawng kys khai sinh", "1.001193"),
        ("khaisinh", "1.001193"),
        ("khai sing", "1.001193"),
        ("kahi sinh", "1.001193"),
        ("dkks", "1.001193"),
        ("GKS cho con", "1.001193"),
        ("ĐKKH", "1.000894"),
        ("dk kh", "1.000894"),
        ("doc than", "1.004873"),
        ("xntthn", "1.004873"),
        ("hoà giải tranh chấp đất", "1.012812"),
        ("hòa giải tranh chấp đất", "1.012812"),
        ("dk tt nha tro", "1.004194"),
        ("tach khau", "1.010038"),
        ("1.001193", "1.001193"),
        ("1001193", "1.001193"),
        ("001193", "1.001193"),
        ("hộ tịch", "linh-vuc/ho-tich/"),
        ("kế hoạch", "ke-hoach/"),
    ],
)
def test_the_first_that_is_found(ready: Page, typed: str, wanted: str) -> None:
    found = ready.evaluate(_FIND, typed)
    assert found[:1] == [wanted]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("khai sinh bao nhiêu tiền", ["1.001193", "phi"]),
        ("làm giấy độc thân mất bao lâu", ["1.004873", "cach-thuc"]),
        ("ket hon can giay to gi", ["1.000894", "ho-so"]),
        ("dk tam tru online duoc k", ["1.004194", "nop-truc-tuyen"]),
        ("tiền mai táng phí", ["1.001731", ""]),
    ],
)
def test_a_question_opens_the_part_that_answers_it(
    ready: Page, typed: str, wanted: list[str]
) -> None:
    found = ready.evaluate(_FIRST, typed)
    assert found == [wanted]


def test_exact_accents_come_first(ready: Page) -> None:
    """«tử» and «tự», «từ» are folded alike."""
    plain = ready.evaluate(_FIND, "khai tu")
    exact = ready.evaluate(_FIND, "khai tử")
    assert plain[0] == exact[0] == "1.000656"
    scores = "query => congkhaiSearch.find(query, 1)[0].score"
    assert ready.evaluate(scores, "khai tử") > ready.evaluate(scores, "khai từ")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "...",
        "😀😀",
        "<script>alert(1)</script>",
        "\u202eabc",
        "là và của",
        "%",
        "🏛️ 中文",
    ],
)
def test_what_is_no_question_gets_a_calm_answer(
    browser: Browser, served: Served, typed: str
) -> None:
    with opened(browser) as (page, told):
        page.goto(urljoin(served.address, f"hung-thinh/tim/?q={quote(typed)}"))
        page.wait_for_load_state("networkidle")
        expect(page.locator(".search-results")).to_be_visible()
        assert page.locator(".search-results script").count() == 0
        assert complaints(told, served) == []


def test_ten_thousand_letters_are_a_query_like_another(ready: Page) -> None:
    assert ready.evaluate(_FIND, "khai sinh " * 1000)[0] == "1.001193"


def test_nothing_is_fetched_before_the_search_is_used(browser: Browser, served: Served) -> None:
    with opened(browser) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/thu-tuc/1.001193/"))
        page.wait_for_load_state("networkidle")
        assert [line for line in told if "/tim/" in line or line.endswith("/search.js")] == []
        page.locator("#o-tim").fill("kết hôn")
        expect(page.get_by_role("option").first).to_contain_text("Đăng ký kết hôn")


def test_the_offers_are_a_combobox_for_the_keyboard(browser: Browser, served: Served) -> None:
    """The ARIA pattern: the focus stays in the field, the active option is named."""
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, "hung-thinh/"))
        field = page.get_by_role("combobox")
        expect(field).to_have_attribute("aria-expanded", "false")
        field.press_sequentially("ket hon")
        options = page.get_by_role("option")
        expect(options.first).to_be_visible()
        expect(field).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(options.nth(1)).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", "goi-y-1")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert field.get_attribute("aria-activedescendant") is None
        page.keyboard.press("Escape")
        expect(field).to_have_attribute("aria-expanded", "false")
        expect(field).to_be_focused()
        page.keyboard.press("Enter")
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/tim/?q=ket+hon"))
        expect(page.locator(".search-results a").first).to_have_text("Đăng ký kết hôn")


def test_the_page_finds_in_texts_what_no_title_says(browser: Browser, served: Served) -> None:
    with opened(browser) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/tim/?q=tr%C3%ADch+%C4%91o"))
        expect(page.locator(".search-results a").first).to_be_visible()
        expect(page.locator(".search-results").get_by_text("Có trong phần").first).to_be_visible()
        assert complaints(told, served) == []


def test_without_scripts_the_field_leads_to_the_plain_list(
    browser: Browser, served: Served
) -> None:
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(urljoin(served.address, "hung-thinh/"))
        page.locator("#o-tim").fill("khai sinh")
        page.get_by_role("button", name="Tìm").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/tim/?q=khai+sinh"))
        page.get_by_role("link", name="danh sách thủ tục theo vần").click()
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/thu-tuc/"))


def test_repealed_procedures_come_last_and_say_so(browser: Browser, served: Served) -> None:
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, "xa-mau/tim/?q=khai+tu"))
        last = page.locator(".search-results li").last
        expect(last).to_contain_text("Đã bãi bỏ, xã không còn tiếp nhận.")
