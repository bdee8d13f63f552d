"""The sum of a stepped fee in a real browser: the table of cases, and the form on real pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cases.fee_sums import CASES
from tests.cli.running import ROOT

SCRIPT = ROOT / "theme_overrides/assets/javascripts/fee-sum.js"
_ALL = """(cases) => cases.map((each) =>
  feeSum(each.tiers, each.cap === null ? "-" : String(each.cap), each.count, each.copies))"""
CAPPED = "400.000 đồng cho 2 bản, mỗi bản 1.000 trang. Đã tính theo mức tối đa 200.000 đồng/bản."
NEEDED = "Ghi một số nguyên từ 1 đến 100.000."


@contextmanager
def opened(browser: Browser, site: Path, **options: object) -> Iterator[Page]:
    """The page about certified copies, opened as a file."""
    context = browser.new_context(**options)  # type: ignore[arg-type]  # passed on
    page = context.new_page()
    page.goto((site / "hung-thinh/thu-tuc/2.000815/index.html").as_uri())
    try:
        yield page
    finally:
        context.close()


def test_the_script_sums_as_the_table_says(browser: Browser) -> None:
    page = browser.new_page()
    page.add_script_tag(path=SCRIPT)
    found = page.evaluate(_ALL, CASES)
    page.close()
    assert dict(enumerate(found)) == {n: case["sum"] for n, case in enumerate(CASES)}


@pytest.mark.parametrize(
    ("count", "copies", "said", "field"),
    [
        ("3", "1", "5.000 đồng cho 1 bản, mỗi bản 3 trang.", ""),
        ("10", "2", "24.000 đồng cho 2 bản, mỗi bản 10 trang.", ""),
        (
            *("1.000", "2"),
            CAPPED,
            "",
        ),
        ("", "1", f"Điền số trang của mỗi bản. {NEEDED}", "count"),
        ("0", "1", f"Số trang của mỗi bản đang là «0». {NEEDED}", "count"),
        ("-2", "1", f"Số trang của mỗi bản đang là «-2». {NEEDED}", "count"),
        ("2,5", "1", f"Số trang của mỗi bản đang là «2,5». {NEEDED}", "count"),
        ("ba", "1", f"Số trang của mỗi bản đang là «ba». {NEEDED}", "count"),
        ("100001", "1", f"Số trang của mỗi bản đang là «100001». {NEEDED}", "count"),
        ("3", "", f"Điền số bản. {NEEDED}", "copies"),
        ("3", "1e3", f"Số bản đang là «1e3». {NEEDED}", "copies"),
    ],
)
def test_what_people_type(  # noqa: PLR0913, PLR0917 - a row of the table
    browser: Browser, site: Path, count: str, copies: str, said: str, field: str
) -> None:
    with opened(browser, site) as page:
        page.get_by_label("Số bản").fill(copies)
        page.get_by_label("Số trang của mỗi bản").fill(count)
        page.get_by_label("Số trang của mỗi bản").press("Enter")
        expect(page.locator(".fee-sum [role=status]")).to_have_text(said)
        marked = page.locator(".fee-sum [aria-invalid=true]")
        assert marked.evaluate_all("all => all.map((e) => e.name)") == ([field] if field else [])


def test_on_a_narrow_screen_and_before_anything_is_typed(browser: Browser, site: Path) -> None:
    with opened(browser, site, viewport={"width": 390, "height": 800}) as page:
        expect(page.locator("form.fee-sum")).to_be_visible()
        expect(page.locator(".fee-sum [role=status]")).to_have_text("")
        box = page.locator("form.fee-sum").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_without_scripts_and_in_print_the_table_says_it(browser: Browser, site: Path) -> None:
    with opened(browser, site, java_script_enabled=False) as page:
        expect(page.locator("form.fee-sum")).to_be_hidden()
        expect(page.get_by_text("Từ trang 3: 1.000 đồng/trang", exact=True)).to_be_visible()
        expect(page.get_by_text("Ví dụ: 1 bản 5 trang hết 7.000 đồng.")).to_be_visible()
    with opened(browser, site) as page:
        page.emulate_media(media="print")
        expect(page.locator("form.fee-sum")).to_be_hidden()
