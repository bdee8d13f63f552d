"""Writes the index: suggestions in one file, texts of pages in parts by word."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from generator.render.addresses import site_address
from generator.render.blocks import Page
from generator.render.search.folding import keys
from generator.render.search.texts import section_texts
from generator.views.communes import CommuneView
from generator.views.search import EntryKind, SearchEntry, search_entries

SUGGESTIONS = "tim/goi-y.js"
#: So many files hold the texts; a query loads one for each pair of words.
PARTS = 16
#: A posting is entry times this, plus the number of the section.
SECTIONS = 256
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def search_files(commune: CommuneView, pages: Iterable[Page]) -> Mapping[str, str]:
    """The index of one commune's site by path below ``docs/``."""
    found = {page.path: page for page in pages}
    entries = _entries(commune, found)
    files = {SUGGESTIONS: _call("suggestions", _suggestions(commune, entries))}
    for number, part in enumerate(_parts(entries, found)):
        files[f"tim/van-ban-{number}.js"] = _call("texts", [number, part])
    return files


def _entries(commune: CommuneView, pages: Mapping[str, Page]) -> tuple[SearchEntry, ...]:
    """What views name, then every other page that the search may show."""
    named = tuple(entry for entry in search_entries(commune) if entry.path in pages)
    paths = {entry.path for entry in named}
    others = (page for page in pages.values() if page.in_search and page.path not in paths)
    names = commune.page_names
    return tuple(sorted((*named, *(_page(page, names) for page in others)), key=_alike))


def _alike(entry: SearchEntry) -> tuple[str, str, str]:
    """Entries that speak alike stand together: the file is a twentieth lighter, compressed."""
    return entry.kind.value, entry.sector, entry.title


def _page(page: Page, names: Mapping[str, tuple[str, ...]]) -> SearchEntry:
    words = names.get(site_address(page.path).rstrip("/"), ())
    return SearchEntry(kind=EntryKind.PAGE, path=page.path, title=page.title, phrases=words)


def _suggestions(commune: CommuneView, entries: tuple[SearchEntry, ...]) -> dict[str, object]:
    """Entries as rows; sectors, times and fees, which repeat, by their numbers."""
    shared: dict[str, int] = {"": 0}
    rows = [_row(entry, shared) for entry in entries]
    words = commune.vocabulary
    return {
        "rows": rows,
        "shared": list(shared),
        "abbreviations": {each.short: list(each.means) for each in words.abbreviations},
        "others": [[list(each.said), each.means] for each in words.other_words],
        "acts": [list(each.words) for each in words.acts],
        "facets": [[each.section, each.title, list(each.words)] for each in words.facets],
        "stop": list(words.stop_words),
    }


def _row(entry: SearchEntry, shared: dict[str, int]) -> list[object]:
    """The trailing empty values of a row are left out."""
    row: list[object] = [
        entry.kind.value,
        entry.title,
        "" if entry.code else site_address(entry.path),
        entry.code,
        entry.official,
        "|".join(entry.phrases),
        *(shared.setdefault(t, len(shared)) for t in (entry.sector, entry.time, entry.fee)),
        int(entry.is_online),
        int(entry.is_repealed),
        entry.common,
    ]
    while row and not row[-1]:
        row.pop()
    return row


def _parts(entries: tuple[SearchEntry, ...], pages: Mapping[str, Page]) -> list[dict[str, object]]:
    """Postings of single words and of pairs, each in the part of its first letters."""
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    sections: dict[tuple[str, str], int] = {}
    for number, entry in enumerate(entries):
        for section, title, text in section_texts(pages[entry.path]):
            place = sections.setdefault((section, title), min(len(sections), SECTIONS - 1))
            for term in _terms(keys(text)):
                postings[term].setdefault(number, place)
    names = [list(name) for name in sections][: SECTIONS - 1]
    parts: list[dict[str, str]] = [{} for _ in range(PARTS)]
    for term in sorted(postings):
        parts[part_of(term)][term] = _encoded(postings[term])
    return [{"sections": names, "terms": part} for part in parts]


def _terms(words: list[str]) -> set[str]:
    return {*words, *(f"{one} {two}" for one, two in pairwise(words))}


def part_of(term: str) -> int:
    """Which file holds a term: the same sum in the page's script."""
    return sum(map(ord, term)) % PARTS


def _encoded(found: Mapping[int, int]) -> str:
    """Ascending numbers as steps in base 36."""
    last, steps = 0, []
    for number in sorted(entry * SECTIONS + place for entry, place in found.items()):
        steps.append(_base36(number - last))
        last = number
    return " ".join(steps)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits


def _call(name: str, value: object) -> str:
    """A script that hands the data over; its text can end no element and no line."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    data = data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"congkhaiSearch.{name}({data});\n"
