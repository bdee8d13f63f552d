"""Each search asked in Chromium: its first five, its bytes, its time."""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, sync_playwright

from tests.site.chromium import browser_path

#: Each gives ``ask(text)``: a promise of the addresses of the first five.
OURS = """() => new Promise(resolve => {
  const script = document.createElement("script");
  script.src = "/assets/javascripts/search.js";
  script.onload = () => congkhaiSearch.load().then(() => {
    globalThis.ask = async text => congkhaiSearch.find(text, 5).map(({ entry }) => entry.path);
    resolve();
  });
  document.head.append(script);
})"""
#: Material's own field and worker: what its worker answers is what its list shows.
MATERIAL_BEFORE = """const Whole = Worker;
globalThis.answers = [];
globalThis.Worker = class extends Whole {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data.type === 1) globalThis.isReady = true;
      if (data.type === 3) globalThis.answers.shift()?.(data.data.items);
    });
  }
};"""
MATERIAL = """() => new Promise(resolve => {
  const field = document.querySelector("input.md-search__input");
  field.focus();
  globalThis.ask = text => new Promise(told => {
    const done = setTimeout(() => { answers.length = 0; told([]); }, 3000);
    answers.push(items => {
      clearTimeout(done);
      told(items.slice(0, 5).map(found => found[0].location));
    });
    field.value = text;
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });
  const wait = setInterval(() => {
    if (globalThis.isReady) { clearInterval(wait); resolve(); }
  }, 20);
})"""
PAGEFIND = """async () => {
  const pagefind = await import("/pagefind/pagefind.js");
  globalThis.ask = async text => {
    const { results } = await pagefind.search(text);
    const five = await Promise.all(results.slice(0, 5).map(found => found.data()));
    return five.map(each => each.url);
  };
}"""
_ASK = """async texts => {
  const told = [];
  for (const text of texts) {
    const began = performance.now();
    const found = await ask(text);
    told.push([found, performance.now() - began]);
  }
  return told;
}"""
_CODE = re.compile(r"\d\.\d{6}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What one search answered."""

    found: dict[str, list[str]]
    #: Of each query, the first one included.
    milliseconds: list[float]
    #: Compressed, from the use of the field to the first result.
    first_bytes: int


def asked(site: Path, prepare: str, texts: Sequence[str], *, before: str = "") -> Asked:
    """Opens the site, prepares its search and asks everything, one after the other."""
    with _served(site) as (address, paths), _page() as page:
        if before:
            page.add_init_script(before)
        page.goto(address)
        page.wait_for_load_state("networkidle")
        # Material fetches its index with the page, before anybody searches.
        paths[:] = [path for path in paths if "search" in path]
        page.evaluate(prepare)
        told = page.evaluate(_ASK, [texts[0]])
        weight = sum(_weight(site / path) for path in set(paths))
        told += page.evaluate(_ASK, list(texts[1:]))
    found = {text: _codes(each[0]) for text, each in zip(texts, told, strict=True)}
    return Asked(found, [each[1] for each in told], weight)


def _codes(addresses: Sequence[str]) -> list[str]:
    codes = (_CODE.search(address) for address in addresses)
    return [code[0] if code else "" for code in codes]


def _weight(path: Path) -> int:
    if not path.is_file():
        return 0
    data = path.read_bytes()
    return min(len(data), len(gzip.compress(data)))


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.set_default_timeout(120_000)
        yield page
        browser.close()


class _Handler(SimpleHTTPRequestHandler):
    """Gives files, and writes down which."""

    paths: list[str]

    def do_GET(self) -> None:
        self.paths.append(unquote(urlsplit(self.path).path).lstrip("/"))
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing in the terminal."""


@contextmanager
def _served(site: Path) -> Iterator[tuple[str, list[str]]]:
    paths: list[str] = []
    handler = type("Handler", (_Handler,), {"paths": paths})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", paths
        server.shutdown()
