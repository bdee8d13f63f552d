"""Reads the search index of either engine."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

#: Where each engine keeps it, and the name of its list.
_PLACES = (("search/search_index.json", "docs"), ("search.json", "items"))


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The entries of an index by page: address to the texts that are searched."""

    #: Title of the page, then titles and texts of its sections.
    texts: Mapping[str, tuple[str, ...]]
    entries: int

    def title(self, address: str) -> str:
        """The title under which a page is found."""
        return self.texts.get(address, ("",))[0]

    def finds(self, address: str, word: str) -> bool:
        """Whether the page's entries hold this word."""
        return any(word in text for text in self.texts.get(address, ()))


def read_search_index(site: Path) -> SearchIndex | None:
    """The index of one built site, or none where it has none that can be read."""
    for place, name in _PLACES:
        if (site / place).is_file():
            try:
                return _index(json.loads((site / place).read_bytes())[name])
            except (ValueError, LookupError, TypeError):
                return None
    return None


def _index(entries: list[dict[str, object]]) -> SearchIndex:
    texts: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        address = str(entry["location"]).partition("#")[0]
        texts[address].append(" ".join(unescape(str(entry["title"])).split()))
        texts[address].append(unescape(str(entry["text"])))
    return SearchIndex({key: tuple(value) for key, value in texts.items()}, len(entries))
