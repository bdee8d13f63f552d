"""From end to end by keyboard: every focus shows, in view, and nothing lies over it."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.site.conftest import Served
from tests.site.pages import KINDS
from tests.site.test_browser import opened

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
