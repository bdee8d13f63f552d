"""axe-core, run in the browser over pages of the built site."""

from __future__ import annotations

import os
import re
from functools import cache
from importlib.resources import files
from importlib.util import find_spec

import pytest
from playwright.sync_api import Page

#: The package that carries axe-core for tests; its licence is MIT, axe-core's MPL-2.0.
_PACKAGE = "axe_playwright_python"
#: The rules of WCAG 2.2, levels A and AA. ``target-size`` is off as axe-core comes.
_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "elementRef": False,
}
_RUN = """async (options) => {
  const found = await axe.run(document, options);
  return found.violations.map((one) => ({rule: one.id, nodes: one.nodes.map((node) =>
    `${node.target.join(" ")}: ${node.failureSummary.split("\\n").slice(1).join(" ").trim()}`)}));
}"""


@cache
def axe_script() -> str:
    """The text of axe-core; a test that needs it is skipped where it is not installed."""
    if find_spec(_PACKAGE) is None:
        if os.environ.get("CONGKHAI_REQUIRE_BROWSER") == "1":
            pytest.fail("no axe-core here: make setup-test installs it")
        pytest.skip("no axe-core here: make setup-test installs it")
    return files(_PACKAGE).joinpath("axe.min.js").read_text("utf-8")


def axe_version() -> str:
    """The version that the text of axe-core names."""
    found = re.search(r"axe v([\d.]+)", axe_script()[:200])
    assert found
    return found[1]


def violations(page: Page) -> dict[str, list[str]]:
    """What breaks a rule on the page that is open: places, by rule."""
    page.evaluate(axe_script())
    return {found["rule"]: found["nodes"][:3] for found in page.evaluate(_RUN, _OPTIONS)}
