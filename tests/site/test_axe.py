"""axe-core finds nothing: every kind of page, narrow and light, wide and dark; and procedures.

Over all of them, more than fifty, no request leaves the host and the console says nothing.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.site.axe import violations
from tests.site.conftest import Served
from tests.site.pages import KINDS, procedure_sample
from tests.site.test_browser import complaints, opened


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_no_kind_of_page_breaks_a_rule(
    browser: Browser, served: Served, width: int, scheme: str
) -> None:
    addresses = list(KINDS.values())
    assert _broken(browser, served, addresses, width=width, scheme=scheme) == {}


def test_no_procedure_of_the_sample_breaks_a_rule(
    browser: Browser, served: Served, site: Path
) -> None:
    addresses = procedure_sample(site)
    assert len(addresses) >= 50
    assert _broken(browser, served, addresses, width=390, scheme="light") == {}


def test_axe_sees_what_bars_readers(browser: Browser) -> None:
    with opened(browser) as (page, _):
        page.set_content("<html lang=vi><title>x</title><main><img src=data:,></main>")
        assert list(violations(page)) == ["image-alt"]


def _broken(
    browser: Browser, served: Served, addresses: list[str], *, width: int, scheme: str
) -> dict[str, dict[str, list[str]]]:
    """Broken rules by address."""
    broken = {}
    viewport = {"width": width, "height": 800}
    with opened(
        browser, viewport=viewport, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True
    ) as (page, told):
        for address in addresses:
            answer = page.goto(urljoin(served.address, address), wait_until="load")
            assert answer
            assert answer.ok, address
            if found := violations(page):
                broken[address] = found
        assert complaints(told, served) == []
    return broken
