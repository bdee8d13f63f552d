"""Whether every link, anchor and asset of the built pages leads somewhere, inside the release."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.findings import Finding, Position
from generator.messages import finding
from generator.publish.built_page import BuiltPage
from generator.publish.counts import Counts
from generator.publish.references import (
    ReleaseFiles,
    is_checked,
    is_elsewhere,
    resolve,
    style_references,
)


def check_links(
    pages: Mapping[str, BuiltPage],
    files: ReleaseFiles,
    positions: Mapping[str, Position],
    counts: Counts,
) -> Iterator[Finding]:
    """Every link inside the release leads to a file, every anchor to an element."""
    target_of = lru_cache(maxsize=None)(files.target)
    for path, page in pages.items():
        at = positions[path]
        counts.links += len(page.links)
        for link in dict.fromkeys(filter(is_checked, page.links)):
            resolved = resolve(path, link)
            target = target_of(resolved[0]) if resolved else None
            if resolved is None or target is None:
                yield finding("lien-ket-hong", at, page=path, link=link)
                continue
            anchor = resolved[1]
            if anchor and target in pages:
                counts.anchors += 1
                if anchor not in pages[target].ids:
                    yield finding("neo-hong", at, page=path, link=link, anchor=anchor)


def check_loaded(
    pages: Mapping[str, BuiltPage], files: ReleaseFiles, positions: Mapping[str, Position]
) -> Iterator[Finding]:
    """Whatever a page fetches lies beside it; no script or style stands in the page."""
    for path, page in pages.items():
        at = positions[path]
        for address in dict.fromkeys(page.loaded):
            yield from _check_address(path, address, files, at)
        for markup in page.inline:
            yield finding("ma-trong-trang", at, page=path, markup=markup)


def check_styles(release: Path, files: ReleaseFiles, at: Position) -> Iterator[Finding]:
    """Whatever a style sheet fetches lies beside it."""
    for path in sorted(name for name in files.paths if name.endswith(".css")):
        text = (release / path).read_text("utf-8", errors="replace")
        for address in dict.fromkeys(style_references(text)):
            yield from _check_address(path, address, files, at)


def _check_address(path: str, address: str, files: ReleaseFiles, at: Position) -> Iterator[Finding]:
    if is_elsewhere(address):
        yield finding("tai-tu-noi-khac", at, page=path, link=address)
        return
    if address.startswith(("data:", "blob:", "#")):
        return
    resolved = resolve(path, address)
    if resolved is None or files.target(resolved[0]) is None:
        yield finding("tep-thieu", at, page=path, link=address)
