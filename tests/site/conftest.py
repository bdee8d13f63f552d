"""The built site, a server that shows it below a path, and a browser that opens it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.cli.running import Ended
from tests.site.building import built_once
from tests.site.chromium import browser_path

_SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def real_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ended]:
    """The checkout in which the real content was built, and what the command said."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    return built_once(base / "real-site")


@pytest.fixture(scope="session")
def site(real_build: tuple[Path, Ended]) -> Path:
    """The finished site of the real content."""
    checkout, ended = real_build
    assert (ended.code, ended.err) == (0, ""), ended.out
    return (checkout / "site").resolve()


@dataclass(frozen=True, slots=True)
class Served:
    """A running server and what was asked of it."""

    #: Address of the site's front page, with a slash at its end.
    address: str
    #: Path and status of every request.
    asked: list[tuple[str, int]] = field(default_factory=list)


class _Handler(SimpleHTTPRequestHandler):
    """Gives files, and writes down what was asked."""

    def __init__(self, *arguments: Any, asked: list[tuple[str, int]], **more: Any) -> None:  # noqa: ANN401 - handed on
        self._asked = asked
        super().__init__(*arguments, **more)

    def log_message(self, *_: object) -> None:
        """Say nothing in the terminal."""

    def copyfile(self, source: Any, outputfile: Any) -> None:  # noqa: ANN401 - as the base has it
        """A browser that is closed while it keeps pages wants no more of them."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Keep path and status."""
        del size
        self._asked.append((self.path, int(code)))


@pytest.fixture(scope="session")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site below ``/mot/hai/``, as a part of a larger portal would show it."""
    root = tmp_path_factory.mktemp("served")
    (root / "mot").mkdir()
    (root / "mot" / "hai").symlink_to(site, target_is_directory=True)
    asked: list[tuple[str, int]] = []
    handler = partial(_Handler, directory=str(root), asked=asked)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Served(f"http://127.0.0.1:{server.server_address[1]}/mot/hai/", asked)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that CHROMIUM names."""
    path = browser_path()
    if path is None:
        if os.environ.get("CONGKHAI_REQUIRE_BROWSER") == "1":
            pytest.fail("no Chromium here: install it, or name it in CHROMIUM")
        pytest.skip("no Chromium here: install it, or name it in CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(_SWITCHES))
        yield opened
        opened.close()
