"""No English on a page: text, labels for screen readers, what scripts will show."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.publish.engine import build_commune
from tests.publish.folders import ROOT, write_folder

#: Words that the engines print where a translation is missing. None is a Vietnamese syllable.
ENGLISH = re.compile(
    r"\b(?:skip|search|content|table|contents|back|top of|footer|header|navigation|next|previous|"
    r"page|found|made|with|initializing|type|start|searching|matching|documents?|share|clear|"
    r"close|open|menu|toggle|switch|dark|light|mode|edit|view|source|built|logo|tabs|language|"
    r"home|copy|copied|clipboard|missing|more|select|version|loading|results?|the|and|metadata)\b",
    re.IGNORECASE,
)
SPOKEN = ("aria-label", "title", "alt", "placeholder", "content", "value")
#: Machine names that no reader sees.
UNSEEN = {"viewport", "generator", "color-scheme", "robots"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real build."""
    folder = write_folder(tmp_path_factory.mktemp("language"))
    assert build_commune(folder, date(2026, 7, 15)) == ()
    return folder / "site"


def _first(tree: LexborHTMLParser, selector: str) -> LexborNode:
    node = tree.css_first(selector)
    assert node
    return node


def _said(page: Path) -> Iterator[str]:
    tree = LexborHTMLParser(page.read_bytes())
    for settings in tree.css("script#__config"):
        yield from json.loads(settings.text())["translations"].values()
    for node in tree.css("*"):
        attributes = node.attributes
        if attributes.get("name") not in UNSEEN:
            yield from (attributes.get(name) or "" for name in SPOKEN)
    for node in tree.css("script, style, template"):
        node.decompose()
    yield from tree.root.text(separator="\n").split("\n") if tree.root else ()


def test_every_page_speaks_vietnamese(site: Path) -> None:
    """The page for wrong addresses included."""
    pages = sorted(site.rglob("*.html"))
    assert len(pages) == 4
    assert [
        (page.name, text) for page in pages for text in _said(page) if ENGLISH.search(text)
    ] == []
    assert {
        _first(LexborHTMLParser(page.read_bytes()), "html").attributes["lang"] for page in pages
    } == {"vi"}


def test_the_page_for_wrong_addresses_needs_nothing_else(site: Path) -> None:
    """Without an address of the site: no style, no script, no link."""
    tree = LexborHTMLParser((site / "404.html").read_bytes())
    assert tree.css("link, script, style, [style], img, a") == []
    assert _first(tree, "h1").text() == "Không tìm thấy trang"


def test_the_page_for_wrong_addresses_leads_home(tmp_path: Path) -> None:
    """With an address of the site."""
    folder = write_folder(tmp_path)
    configuration = folder / "mkdocs.yml"
    text = configuration.read_text("utf-8")
    configuration.write_text(text + "site_url: https://xa-mau.example/cong-khai/\n", "utf-8")
    build_commune(folder, date(2026, 7, 15))
    tree = LexborHTMLParser((folder / "site/404.html").read_bytes())
    assert [node.attributes["href"] for node in tree.css("[href]")] == [
        "https://xa-mau.example/cong-khai/"
    ]


@pytest.mark.parametrize("engine", ["material", "zensical"])
def test_every_word_of_the_engines_is_translated(engine: str) -> None:
    """A key that is missing from our list would fall back to English."""
    found = importlib.util.find_spec(engine)
    assert found
    assert found.origin
    keys = re.compile(r'^  "([\w.]+)":', re.MULTILINE)
    english = Path(found.origin).parent / "templates/partials/languages/en.html"
    ours = ROOT / "theme_overrides/partials/languages/vi.html"
    missing = set(keys.findall(english.read_text("utf-8"))) - set(
        keys.findall(ours.read_text("utf-8"))
    )
    assert missing == set()


def test_the_banner_the_dates_and_the_record_stand_on_every_page(site: Path) -> None:
    """What the templates promise to readers and to the audit."""
    tree = LexborHTMLParser((site / "thu-tuc/1.001193/index.html").read_bytes())
    shown = {
        selector: " ".join(_first(tree, selector).text().split())
        for selector in (".site-banner--demo", ".site-footer__updated", ".site-footer__as-of")
    }
    assert shown == {
        ".site-banner--demo": "Dữ liệu minh hoạ, không phải số liệu thật.",
        ".site-footer__updated": "Ngày cập nhật: 15/7/2026",
        ".site-footer__as-of": "Số liệu tính đến ngày 15/7/2026",
    }
    assert _first(tree, "[data-page-record]").attributes["data-page-record"] == "1.001193"
