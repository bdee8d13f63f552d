"""Every page is light, and stands still while it loads."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.site.conftest import Served
from tests.site.pages import KINDS
from tests.weights import LIMITS, heaviest, weights_of

#: Of what a page moved while it loaded, how much and what.
_WATCH = """window.moved = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    window.moved.push(`${entry.value.toFixed(4)} ${entry.sources.map((source) =>
      source.node?.className || source.node?.nodeName).join(", ")}`);
  }
}).observe({ type: "layout-shift", buffered: true });"""
_STILL = (
    "front",
    "home",
    "procedures",
    "procedure in full",
    "sector",
    "life event",
    "plan",
    "plan of an archive",
    "progress",
    "search",
)


def test_every_page_is_within_its_budget(site: Path) -> None:
    weights = weights_of(site)
    assert {name: len(pages) > 3 for name, pages in weights.items()} == {
        "light": True,
        "other": True,
    }
    heavy = [str(w) for name, pages in weights.items() for w in pages if w.size > LIMITS[name]]
    assert heavy == [], heaviest(site)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(browser: Browser, served: Served, width: int) -> None:
    """On a slow line, so that scripts come after the first picture of the page."""
    wrong = {}
    for kind in _STILL:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, service_workers="block"
        )
        page = context.new_page()
        page.add_init_script(_WATCH)
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": 150,
                "downloadThroughput": 200_000,
                "uploadThroughput": 100_000,
            },
        )
        page.goto(urljoin(served.address, KINDS[kind]), wait_until="load")
        page.wait_for_timeout(300)
        if moved := page.evaluate("window.moved"):
            wrong[kind] = moved
        context.close()
    assert wrong == {}
