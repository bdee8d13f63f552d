"""The site of the real content, read back from the disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from generator.expected import ExpectedSite
from generator.findings import has_errors
from generator.load import load_corpus
from generator.publish.search_index import read_search_index
from tests.cli.running import ROOT, Ended, congkhai
from tests.site.building import digests
from tests.site.pages import KINDS

_COMMUNES = ("hung-thinh", "phu-dien", "xa-mau")
#: Attributes that make a browser fetch something.
_FETCHED = (
    "[src], [srcset], [poster], object[data], link[href], image[href], use[href], form[action]"
)
_ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_STYLE_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]*)|@import\s+[\"']?([^\"';\s]+)")
#: An address that begins a string of a script; those in comments lead nowhere.
_ADDRESS_IN_SCRIPT = re.compile(r"[\"'`](https?://[^\"'`$]+)")


def _expected(checkout: Path) -> dict[str, ExpectedSite]:
    return {
        path.parent.name: ExpectedSite.from_json(path.read_text("utf-8"))
        for path in sorted((checkout / "build").glob("*/expected.json"))
    }


def _pages(site: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), LexborHTMLParser(path.read_bytes())


def test_the_command_says_what_the_site_holds(real_build: tuple[Path, Ended]) -> None:
    _, ended = real_build
    assert (ended.code, ended.err) == (0, "")
    last = ended.out.rstrip("\n").split("\n")[-3:]
    assert last[0] == "Đã tạo trang web: site/index.html"
    assert re.fullmatch(r"  3 xã, \d+ thủ tục, 5 kế hoạch, \d+ chỉ tiêu, \d+ hoạt động", last[1])
    assert re.fullmatch(r"  \d+ trang, đã kiểm tra [\d.]+ liên kết, trong [\d,]+ giây", last[2])


def test_the_site_holds_the_expected_pages_and_no_others(
    real_build: tuple[Path, Ended], site: Path
) -> None:
    expected = _expected(real_build[0])
    assert tuple(sorted(expected)) == ("_trang-dau", *_COMMUNES)
    wanted = {"404.html", *(f"{name}/404.html" for name in _COMMUNES)}
    for name, each in expected.items():
        below = "" if name == "_trang-dau" else f"{name}/"
        wanted |= {f"{below}{page.path}" for page in each.pages}
    assert {path for path, _ in _pages(site)} == wanted


def test_every_procedure_on_offer_has_its_page(site: Path) -> None:
    corpus, findings = load_corpus(ROOT / "content")
    offered = corpus.communes["hung-thinh"].offered
    assert not has_errors(findings)
    assert offered is not None
    codes = {entry.code for entry in offered.record.procedures}
    assert len(codes) > 200
    pages = site.glob("hung-thinh/thu-tuc/[1-9].*/index.html")
    assert {path.parent.name for path in pages} == codes
    assert not (site / "phu-dien/thu-tuc").exists()


def test_a_page_of_every_kind_is_there(site: Path) -> None:
    missing = {
        kind: address
        for kind, address in KINDS.items()
        if not (site / address).is_file() and not (site / address / "index.html").is_file()
    }
    assert missing == {}


def test_verify_agrees(real_build: tuple[Path, Ended]) -> None:
    ended = congkhai("verify", folder=real_build[0])
    assert (ended.code, ended.err) == (0, "")


def test_no_page_loads_from_elsewhere(site: Path) -> None:
    found = [
        f"{path}: {node.html}"
        for path, tree in _pages(site)
        for node in tree.css(_FETCHED)
        for value in node.attributes.values()
        if value and _ELSEWHERE.match(value)
    ]
    assert found == []


def test_no_style_or_script_loads_from_elsewhere(site: Path) -> None:
    addresses = {
        address
        for path in site.rglob("*.css")
        for groups in _STYLE_ADDRESS.findall(path.read_text("utf-8"))
        for address in groups
        if _ELSEWHERE.match(address)
    }
    assert addresses == set()
    named = {
        found
        for path in site.rglob("*.js")
        for found in _ADDRESS_IN_SCRIPT.findall(path.read_text("utf-8"))
    }
    # What the engine's script would fetch for diagrams, for browsers of before 2020, and for
    # the figures of a repository. Our pages ask for none; the browser tests see that.
    assert named == {
        "https://unpkg.com/mermaid@11/dist/mermaid.min.js",
        "https://unpkg.com/resize-observer-polyfill",
        "https://api.github.com/repos/",
        "https://api.github.com/users/",
    }


#: JSON for scripts and for machines is no script.
_NO_DATA = ":not([type='application/json']):not([type='application/ld+json'])"


def test_no_script_or_style_is_written_into_a_page(site: Path) -> None:
    found = {
        f"{path}: {(node.html or '')[:80]}"
        for path, tree in _pages(site)
        for node in tree.css(f"script:not([src]){_NO_DATA}, style, [style]")
    }
    assert found == set()


def test_every_article_names_its_record_and_says_when_it_was_updated(site: Path) -> None:
    for path, tree in _pages(site):
        if path.endswith("404.html"):
            continue
        record = tree.css_first("[data-page-record]")
        assert record is not None, path
        assert record.attributes["data-page-record"], path
        updated = tree.css_first(".site-footer__updated")
        assert updated is not None, path
        assert len(tree.css("h1")) == 1, path
        assert tree.css_first("html[lang=vi]"), path
        ids = [node.attributes["id"] for node in tree.css("[id]")]
        assert len(ids) == len(set(ids)), path


def test_the_demo_is_marked_on_every_page_and_only_there(site: Path) -> None:
    marked = {
        path.split("/")[0]
        for path, tree in _pages(site)
        if "minh hoạ" in _text(tree, ".site-banner")
    }
    unmarked = {
        path.split("/")[0]
        for path, tree in _pages(site)
        if "minh hoạ" not in _text(tree, ".site-banner") and not path.endswith("404.html")
    }
    assert marked == {"xa-mau"}
    assert "xa-mau" not in unmarked


def _text(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return " ".join(node.text(separator=" ").split()) if node else ""


def test_the_search_holds_every_procedure(real_build: tuple[Path, Ended], site: Path) -> None:
    index = read_search_index(site / "hung-thinh")
    assert index
    pages = {
        page.path.removesuffix("index.html"): page.title
        for page in _expected(real_build[0])["hung-thinh"].pages
        if re.fullmatch(r"thu-tuc/[1-9]\.[^/]+/index\.html", page.path)
    }
    assert len(pages) > 200
    assert {address: index.title(address) for address in pages} == pages


def test_the_search_marks_what_is_repealed(site: Path) -> None:
    text = (site / "xa-mau/tim/goi-y.js").read_text("utf-8")
    data = json.loads(text[text.index("(") + 1 : text.rindex(")")])
    repealed = {row[3] for row in data["rows"] if len(row) > _REPEALED and row[_REPEALED]}
    assert repealed == {"1.000419", "1.001766"}


#: Place of the mark in a row of the index.
_REPEALED = 10


def test_without_an_address_there_is_no_sitemap(site: Path) -> None:
    assert sorted(path for path in digests(site) if "sitemap" in path) == []
