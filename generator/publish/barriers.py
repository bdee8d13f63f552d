"""Findings for what stands in a reader's way on the built pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.findings import Finding, Position
from generator.messages import finding
from generator.publish.built_page import BuiltPage


def check_barriers(
    pages: Mapping[str, BuiltPage], positions: Mapping[str, Position], sites: frozenset[str]
) -> Iterator[Finding]:
    """Every page's barriers; and windows that cannot be told apart within a site (2.4.2)."""
    windows = Counter((_site_of(path, sites), page.window) for path, page in pages.items())
    for path, page in pages.items():
        for barrier in page.barriers:
            yield finding(barrier.rule, positions[path], page=path, what=barrier.what)
        if not page.window or windows[_site_of(path, sites), page.window] > 1:
            yield finding("tiep-can-ten-cua-so", positions[path], page=path, window=page.window)


def _site_of(path: str, sites: frozenset[str]) -> str:
    first = path.partition("/")[0]
    return first if first in sites else ""
