"""``python -m tests.access`` tests the built site for access and writes what was found.

Runs over ``site/`` the checks that the tests of tests/site run, and writes
``content/catalogue/accessibility.yml``; what no test covers stands there by hand and is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import yaml
from playwright.sync_api import Page, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from generator.publish.accessibility import barriers_of
from tests.cli.running import ROOT
from tests.site.axe import axe_version, violations
from tests.site.chromium import browser_path
from tests.site.contrast import SCHEMES, contrast, pairs, variables
from tests.site.pages import KINDS, procedure_sample

REPORT = ROOT / "content/catalogue/accessibility.yml"
_HEAD = (
    "# Lệnh «make accessibility-report» ghi tệp này từ kết quả kiểm tra; chỉ «untested» ghi tay.\n"
)
_VIEWS = ((390, "light"), (1280, "dark"))


@dataclass(frozen=True, slots=True)
class Checked:
    """One kind of test, and what it found: a line each."""

    what: str
    pages: int
    found: tuple[str, ...]


def main() -> None:
    """Test, and write the report of today."""
    site = (ROOT / "site").resolve()
    if not (site / "index.html").exists():
        sys.exit("no site here: make site")
    with _opened(site) as (page, address):
        version = page.context.browser.version if page.context.browser else ""
        checks = (_markup(site), _contrast(site), *_axe(page, address, site))
    tools = [f"axe-core {axe_version()}", f"Chromium {version.split('.')[0]}"]
    REPORT.write_text(_HEAD + _report(tools, checks), encoding="utf-8")


def _report(tools: list[str], checks: tuple[Checked, ...]) -> str:
    former = yaml.safe_load(REPORT.read_text("utf-8")) if REPORT.exists() else {}
    report = {
        "tested_on": date.today().isoformat(),  # noqa: DTZ011 - the day on this desk
        "tools": tools,
        "checks": [
            {"what": each.what, "pages": each.pages, "failures": len(each.found)} for each in checks
        ],
        "known": [line for each in checks for line in each.found],
        "untested": former.get("untested", []),
    }
    return yaml.safe_dump(report, allow_unicode=True, sort_keys=False, width=1000)


def _markup(site: Path) -> Checked:
    files = sorted(site.rglob("*.html"))
    found = tuple(
        f"{file.parent.relative_to(site).as_posix()}: {barrier.rule}, {barrier.what}"
        for file in files
        for barrier in barriers_of(LexborHTMLParser(file.read_bytes()))
    )
    return Checked("Tiêu đề, bảng, liên kết, ô nhập, hình, vùng trên mọi trang", len(files), found)


def _contrast(site: Path) -> Checked:
    found = []
    for scheme in SCHEMES:
        known = variables(scheme)
        for pair in pairs():
            measured = contrast(pair.front, pair.ground, known)
            if measured is not None and measured < pair.least:
                found.append(f"{scheme}: {pair.rule}, {measured:.2f}")
    files = len(list(site.rglob("*.html")))
    return Checked("Tương phản của mọi cặp màu, nền sáng và nền tối", files, tuple(found))


def _axe(page: Page, address: str, site: Path) -> Iterator[Checked]:
    for width, scheme in _VIEWS:
        words = "điện thoại, nền sáng" if scheme == "light" else "máy tính, nền tối"
        page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        yield _axe_over(page, address, list(KINDS.values()), width, f"Mỗi loại trang, {words}")
    page.emulate_media(color_scheme="light")
    sample = procedure_sample(site)
    yield _axe_over(page, address, sample, 390, "Mẫu trang thủ tục, điện thoại")


def _axe_over(page: Page, address: str, paths: list[str], width: int, what: str) -> Checked:
    page.set_viewport_size({"width": width, "height": 800})
    found = []
    for path in paths:
        page.goto(address + path, wait_until="load")
        found += [f"{path}: {rule}" for rule in violations(page)]
    return Checked(what, len(paths), tuple(found))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing in the terminal."""


@contextmanager
def _opened(site: Path) -> Iterator[tuple[Page, str]]:
    """A page of a browser, and the address of a server that gives the site."""
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox"])
        page = browser.new_page(reduced_motion="reduce", bypass_csp=True)
        yield page, f"http://127.0.0.1:{server.server_address[1]}/"
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
