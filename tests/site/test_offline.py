"""What a browser keeps of a commune's site, and what it says when the line is gone."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publish.assemble import SitePart, assemble
from tests.site.test_browser import opened

NOTICE = "Chưa tải được bản mới. Bạn đang xem bản lưu ngày 21/11/2026; có thể đã cũ."
_ACTIVE = "async () => (await navigator.serviceWorker.ready).active.state === 'activated'"
_CACHES = "async () => (await caches.keys()).sort()"
_KEPT = """async path => {
  for (const name of await caches.keys()) {
    if (await (await caches.open(name)).match(new URL(path, location.origin))) return true;
  }
  return false;
}"""
_RELEASED = """async former => {
  const names = (await caches.keys()).filter((name) => name.startsWith("congkhai /cong/xa-mau/ "));
  return names.filter((name) => !former.includes(name)).length === 1 && names.length === 2;
}"""
_WHY = (
    "Máy đang không có mạng, và trang này chưa được mở lần nào trên máy. "
    "Có mạng lại thì mở lại trang."
)
_LONGEST = 60
_PROCEDURE = "xa-mau/thu-tuc/1.001193/"
_OTHER = "xa-mau/thu-tuc/1.004873/"


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, line: Line, **more: Any) -> None:  # noqa: ANN401 - handed on
        self._line = line
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:
        """Give the file, or fail as a server in trouble does."""
        if self._line.is_failing:
            self.send_error(503)
        else:
            with suppress(ConnectionError):
                super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing in the terminal."""


@dataclass
class Line:
    """A server that can be cut off, and what it serves below ``/cong/``."""

    folder: Path
    port: int = 0
    is_failing: bool = False
    _server: ThreadingHTTPServer | None = field(default=None)

    @property
    def address(self) -> str:
        """Where the communes are."""
        return f"http://127.0.0.1:{self.port}/cong/"

    def open(self) -> None:
        """Serve, on the same port as before."""
        handler = partial(_Handler, directory=str(self.folder), line=self)
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def cut(self) -> None:
        """Answer nothing any more."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
        self._server = None

    def release(self, built: Path) -> None:
        """Put a folder of built communes together as the program does, and serve it."""
        names = sorted(path.name for path in built.iterdir())
        parts = [SitePart(address=name, folder=built / name) for name in names]
        release = assemble(parts, self.folder.parent / "releases")
        link = self.folder / "cong"
        link.unlink(missing_ok=True)
        link.symlink_to(release, target_is_directory=True)


@pytest.fixture(scope="module")
def communes(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two communes as the engine built them."""
    folder = tmp_path_factory.mktemp("communes")
    for name in ("xa-mau", "phu-dien"):
        shutil.copytree(site / name, folder / name)
    return folder


@pytest.fixture
def built(communes: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    return Path(shutil.copytree(communes, tmp_path / "built"))


@pytest.fixture
def line(built: Path, tmp_path: Path) -> Iterator[Line]:
    """The first release, served below a path of a portal."""
    (tmp_path / "served").mkdir()
    line = Line(tmp_path / "served")
    line.release(built)
    line.open()
    yield line
    line.cut()


def _until(page: Page, holds: str, about: object = None, *, is_so: bool = True) -> None:
    """Ask the page again and again: its own waiting does not wait for promises."""
    latest = time.monotonic() + _LONGEST
    while page.evaluate(holds, about) is not is_so:
        assert time.monotonic() < latest, holds
        page.wait_for_timeout(100)


def _visit(page: Page, line: Line, path: str) -> None:
    """Open a page and wait until it is kept."""
    page.goto(line.address + path)
    _until(page, _ACTIVE)
    _until(page, _KEPT, f"/cong/{path}")


def test_a_visited_site_works_without_a_line(browser: Browser, line: Line) -> None:
    with opened(browser) as (page, _):
        _visit(page, line, _PROCEDURE)
        expect(page.locator(".saved-notice")).to_be_hidden()
        line.cut()

        page.reload()
        expect(page.locator("h1")).to_contain_text("khai sinh")
        expect(page.locator(".saved-notice")).to_have_text(NOTICE)
        expect(page.locator(".saved-notice")).to_be_visible()
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")

        page.goto(line.address + "xa-mau/")
        expect(page.locator(".saved-notice")).to_be_visible()
        page.get_by_role("combobox").fill("doc than")
        expect(page.get_by_role("option").first).to_contain_text("độc thân")
        page.get_by_role("combobox").fill("khai sinh")
        page.get_by_role("option").first.click()
        expect(page).to_have_url(line.address + _PROCEDURE)
        expect(page.locator(".saved-notice")).to_be_visible()

        page.goto(line.address + "xa-mau/tim/?q=khai+sinh")
        expect(page.locator(".search-results ol a").first).to_contain_text("khai sinh")

        line.open()
        page.goto(line.address + _PROCEDURE)
        expect(page.locator(".saved-notice")).to_be_hidden()


def test_a_page_that_was_never_opened_is_answered_calmly(browser: Browser, line: Line) -> None:
    with opened(browser) as (page, _):
        _visit(page, line, _PROCEDURE)
        line.cut()
        page.goto(line.address + _OTHER)
        assert page.locator("body").inner_text().split("\n\n")[:2] == [
            "Chưa có bản lưu của trang này",
            _WHY,
        ]
        page.get_by_role("link", name="khai sinh").click()
        expect(page).to_have_url(line.address + _PROCEDURE)


def test_a_server_in_trouble_counts_as_no_line(browser: Browser, line: Line) -> None:
    with opened(browser) as (page, _):
        _visit(page, line, _PROCEDURE)
        line.is_failing = True
        page.reload()
        expect(page.locator("h1")).to_contain_text("khai sinh")
        expect(page.locator(".saved-notice")).to_be_visible()


def test_a_device_that_keeps_nothing_shows_the_page_of_the_network(
    browser: Browser, line: Line
) -> None:
    with opened(browser) as (page, _):
        _visit(page, line, _PROCEDURE)
        worker = page.context.service_workers[0]
        worker.evaluate("() => { caches.open = () => Promise.reject(new Error('đầy')); }")
        page.goto(line.address + _OTHER)
        expect(page.locator("h1")).to_contain_text("độc thân")
        expect(page.locator(".saved-notice")).to_be_hidden()
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")


def test_a_new_release_takes_the_place_of_the_old(
    browser: Browser, line: Line, built: Path
) -> None:
    """Pages that were visited are fetched again; those that are gone are forgotten."""
    with opened(browser) as (page, _):
        _visit(page, line, _PROCEDURE)
        _visit(page, line, _OTHER)
        former = page.evaluate(_CACHES)
        assert len(former) == 2

        changed = built / _PROCEDURE / "index.html"
        changed.write_text(
            changed.read_text("utf-8").replace("khai sinh", "khai sinh mới"), "utf-8"
        )
        (built / _OTHER / "index.html").unlink()
        line.release(built)
        page.goto(line.address + "xa-mau/lien-he/")
        _until(page, _RELEASED, former)
        assert page.evaluate(_KEPT, f"/cong/{_OTHER}") is False

        line.cut()
        page.goto(line.address + _PROCEDURE)
        expect(page.locator("h1")).to_contain_text("khai sinh mới")
        expect(page.locator(".saved-notice")).to_be_visible()


def test_other_communes_and_their_caches_are_left_alone(
    browser: Browser, line: Line, built: Path
) -> None:
    with opened(browser) as (page, _):
        _visit(page, line, "phu-dien/tien-do/")
        page.evaluate("async () => { await caches.open('của cổng'); }")
        _visit(page, line, _PROCEDURE)
        former = page.evaluate(_CACHES)
        assert [name.rpartition(" ")[0] for name in former] == [
            "congkhai /cong/phu-dien/",
            "congkhai /cong/phu-dien/",
            "congkhai /cong/xa-mau/",
            "congkhai /cong/xa-mau/",
            "của",
        ]
        (built / "xa-mau/lien-he/index.html").write_text("<p>mới</p>", "utf-8")
        line.release(built)
        page.goto(line.address + "xa-mau/")
        _until(page, _RELEASED, former)
        kept = page.evaluate(_CACHES)
        assert set(former[:2]) <= set(kept)
        assert "của cổng" in kept
        scopes = (
            "async () => (await navigator.serviceWorker.getRegistrations()).map((e) => e.scope)"
        )
        assert sorted(page.evaluate(scopes)) == [
            line.address + "phu-dien/",
            line.address + "xa-mau/",
        ]


def test_a_release_without_it_takes_all_away(browser: Browser, line: Line, built: Path) -> None:
    with opened(browser) as (page, _):
        _visit(page, line, _PROCEDURE)
        for html in (built / "xa-mau").rglob("*.html"):
            text = html.read_text("utf-8")
            html.write_text(text.replace('<meta name="congkhai-offline"', '<meta name="khac"'))
        line.release(built)
        page.goto(line.address + "xa-mau/")
        _until(page, "async () => (await caches.keys()).length === 0")
        _until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")


def test_without_tls_nothing_is_kept_and_nothing_breaks(browser: Browser, site: Path) -> None:
    with opened(browser) as (page, told):
        page.route(
            "http://xa.example/**",
            lambda route: route.fulfill(path=_file(site, route.request.url)),
        )
        page.goto("http://xa.example/xa-mau/")
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("'serviceWorker' in navigator") is False
        assert [line for line in told if line.startswith(("console", "error"))] == []


def _file(site: Path, address: str) -> Path:
    path = site / address.removeprefix("http://xa.example/")
    return path / "index.html" if path.is_dir() else path
