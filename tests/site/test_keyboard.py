"""From end to end by keyboard: every focus shows, in view, and nothing lies over it."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.conftest import Served
from tests.site.pages import KINDS
from tests.site.test_browser import complaints, opened

#: Pages with a drawer, a form, tables that scroll, details, and a list of results.
WALKED = ("home", "procedure in full", "procedures", "progress", "search")
_LONGEST_WALK = 90
#: What is wrong with the element in focus. A switch of the engine shows by its label.
_FOCUS = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return {end: true};
  const label = focused.matches(".md-option") ? focused.nextElementSibling : null;
  const shown = label && !label.hidden ? label : focused;
  const boxes = [...shown.getClientRects()].filter((one) => one.width > 0);
  const box = boxes[0] ?? shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const name = `${focused.tagName}#${focused.id}.${focused.className}
    ${focused.textContent.trim().slice(0, 40)}`.replace(/\\s+/g, " ");
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight - 1)) / 2;
  const over = document.elementFromPoint(x, y);
  const wrong = [];
  if (box.width < 4 || box.height < 4) wrong.push("no size");
  if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1)
    wrong.push("out of view");
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no outline");
  if (over && !shown.contains(over) && !over.contains(shown))
    wrong.push(`under ${over.tagName}.${over.className}`);
  return {name, wrong};
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", WALKED)
def test_every_focus_shows_and_is_in_view(
    browser: Browser, served: Served, kind: str, width: int
) -> None:
    viewport = {"width": width, "height": 740}
    with opened(browser, viewport=viewport, reduced_motion="reduce") as (page, _):
        page.goto(urljoin(served.address, KINDS[kind]))
        wrong: dict[str, list[str]] = {}
        walked = 0
        for walked in range(_LONGEST_WALK):
            page.keyboard.press("Tab")
            found = page.evaluate(_FOCUS)
            if found.get("end"):
                break
            if found["wrong"]:
                wrong[f"{walked} {found['name']}"] = found["wrong"]
        assert wrong == {}
        assert walked > 15


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until it is in focus; nothing else moves the focus."""
    for _ in range(_LONGEST_WALK):
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never came to {wanted}")


def test_a_citizen_without_a_mouse_finds_ticks_and_reckons(
    browser: Browser, served: Served
) -> None:
    """From the home page through the search to the papers, the day and the fee."""
    with opened(browser, viewport={"width": 390, "height": 740}) as (page, told):
        page.goto(urljoin(served.address, "hung-thinh/"))
        tab_to(page, page.get_by_role("combobox"))
        page.keyboard.type("dang ky khai sinh")
        expect(page.get_by_role("option").first).to_contain_text("Đăng ký khai sinh")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(urljoin(served.address, "hung-thinh/thu-tuc/1.001193/"))

        tick = page.get_by_role("checkbox").and_(page.locator(".tick input")).first
        tab_to(page, tick)
        page.keyboard.press("Space")
        expect(tick).to_be_checked()

        tab_to(page, page.get_by_label("Ngày nộp"))
        page.keyboard.press("Control+A")
        page.keyboard.type("14/10/2026")
        tab_to(page, page.get_by_label("Giờ nộp"))
        page.keyboard.press("Control+A")
        page.keyboard.type("15h")
        tab_to(page, page.get_by_role("button", name="Tính ngày trả kết quả"))
        page.keyboard.press("Enter")
        said = page.locator(".promised-day").get_by_role("status")
        expect(said).to_have_text("Chậm nhất thứ tư, ngày 14/10/2026.")

        page.goto(urljoin(served.address, "hung-thinh/thu-tuc/2.000815/"))
        tab_to(page, page.get_by_label("Số trang của mỗi bản"))
        page.keyboard.type("3")
        tab_to(page, page.get_by_label("Số bản"))
        page.keyboard.press("Control+A")
        page.keyboard.type("2")
        page.keyboard.press("Enter")
        expect(page.locator(".fee-sum").get_by_role("status")).to_contain_text("10.000 đồng")
        assert complaints(told, served) == []
