"""No English shows on a Vietnamese page, nor is it read out by a screen reader."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.load.syllables import is_syllable

#: Words without accents that are no Vietnamese syllables and may stand on a page.
ALLOWED = frozenset(
    {
        *("TTg", "VNeID", "Zalo", "web", "photo", "chip", "Word", "Excel", "OpenDocument", "kB"),
        # Keys, and the tools that the page on access names.
        *("Tab", "Shift", "Enter", "axe", "core", "Chromium"),
    }
)
#: Not words: addresses, names of files, identifiers that show as such.
_NO_WORDS = re.compile(
    r"https?://\S+|\S+@\S+\.\S+|\S+\.(?:json|csv|pdf|docx?)\b|\b[\w.]+(?:[-/][\w.]+){2,}"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_ATTRIBUTES = ("aria-label", "aria-description", "title", "placeholder", "alt", "label")


def texts_of(tree: LexborHTMLParser) -> Iterator[str]:
    """Everything of a page that is seen or read out, and what its scripts will say."""
    for node in tree.css("script#__config"):
        yield from json.loads(node.text())["translations"].values()
    for node in tree.css("meta[name=description]"):
        yield node.attributes["content"] or ""
    for name in _ATTRIBUTES:
        for node in tree.css(f"[{name}]"):
            yield node.attributes[name] or ""
    for node in tree.css("script, style, template"):
        node.decompose()
    for node in tree.css("title, body"):
        yield node.text(separator="\n")


def foreign_words(text: str) -> set[str]:
    """Words that are spelled as no Vietnamese word and no abbreviation is."""
    return {
        word
        for word in _WORD.findall(_NO_WORDS.sub(" ", text))
        if word.isascii()
        and not word[:2].isupper()
        and word not in ALLOWED
        and not is_syllable(word)
    }


def engine_words() -> set[str]:
    """What the engine says in English where it is not told otherwise."""
    found = importlib.util.find_spec("material")
    assert found is not None
    assert found.submodule_search_locations is not None
    folder = Path(found.submodule_search_locations[0]) / "templates/partials/languages"
    words = re.findall(r'"[a-z._]+": "([^"]+)"', (folder / "en.html").read_text("utf-8"))
    return {word for word in words if re.match(r"[A-Z#1]", word)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trang chủ, xem thêm tại https://example.vn/search", set()),
        ("Quyết định 766/QĐ-TTg; đăng nhập bằng VNeID", set()),
        ("Search this page", {"Search", "this", "page"}),
        ("Back to top", {"Back", "top"}),
    ],
)
def test_foreign_words(text: str, words: set[str]) -> None:
    assert foreign_words(text) == words


_ADDRESS = re.compile(rb'<p class="site-footer__address">.*?</p>')


def test_no_english_shows(site: Path) -> None:
    english = engine_words()
    assert {"Search", "Table of contents", "Back to top", "Next"} <= english
    found = {
        (path.relative_to(site).as_posix(), words)
        for path in sorted(site.rglob("*.html"))
        # The path of the page, printed where it has no other address, is no sentence.
        for text in texts_of(LexborHTMLParser(_ADDRESS.sub(b"", path.read_bytes())))
        for words in [
            *foreign_words(text),
            *({line.strip() for line in text.split("\n")} & english),
        ]
    }
    assert found == set()
