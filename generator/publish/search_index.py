"""Reads the search's index as a browser gets it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

#: Where the render stage puts it, and the call that hands its data over.
_PLACE = "tim/goi-y.js"
_BEFORE, _AFTER = "congkhaiSearch.suggestions(", ");\n"


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What can be found: titles by the address of their page."""

    titles: Mapping[str, str]

    @property
    def entries(self) -> int:
        """How many things can be found."""
        return len(self.titles)

    def title(self, address: str) -> str:
        """The title under which a page is found; empty where it is not."""
        return self.titles.get(address, "")


def read_search_index(site: Path) -> SearchIndex | None:
    """The index of one built site, or none where it has none that can be read."""
    try:
        text = (site / _PLACE).read_text("utf-8")
        data = json.loads(text.removeprefix(_BEFORE).removesuffix(_AFTER))
        return SearchIndex(dict(map(_entry, data["rows"])))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _entry(row: list[str]) -> tuple[str, str]:
    """Address and title; a procedure's address follows from its code."""
    _, title, address, *rest = [*row, "", ""]
    return address or f"thu-tuc/{rest[0]}/", " ".join(title.split())
