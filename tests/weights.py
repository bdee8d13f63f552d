"""What a page weighs with all that it loads: bytes after gzip -9, each file by itself.

``python -m tests.weights`` (``make weigh``) prints the heaviest pages of the site. Counted are
the HTML, styles, scripts, the icon, pictures, and all that the styles name, used or not.
Not counted is what a browser fetches later and beside the page: the search, once its field is
used, and what is kept for when the line is gone.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser

from generator.publish.references import ReleaseFiles, is_elsewhere, resolve, style_references

KB = 1000
#: Home, procedure, sector, life event, plan.
_LIGHT = re.compile(
    r"(?:[a-z0-9-]+/)?index\.html"
    r"|[a-z0-9-]+/(?:thu-tuc/[\d.]+|linh-vuc/[a-z0-9-]+|su-kien/[a-z0-9-]+|ke-hoach/[a-z0-9-]+)"
    r"/index\.html"
)
LIMITS: Mapping[str, int] = MappingProxyType({"light": 100 * KB, "other": 150 * KB})
_LOADED = 'link[rel="stylesheet"], link[rel="icon"], script[src], img[src]'


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """One page."""

    size: int
    page: str
    html: int

    def __str__(self) -> str:
        return f"{self.size / KB:6.1f} kB ({self.html / KB:.1f} kB HTML)  {self.page}"


def weights_of(site: Path) -> dict[str, list[Weight]]:
    """Every page of a site by its limit, the heaviest first."""
    release = site.resolve()
    files = ReleaseFiles.of(release)
    size = cache(lambda path: len(gzip.compress((release / path).read_bytes(), 9)))
    found: dict[str, list[Weight]] = {name: [] for name in LIMITS}
    for page in sorted(path for path in files.paths if path.endswith(".html")):
        kind = "light" if _LIGHT.fullmatch(page) else "other"
        loaded = _loaded(release, page) - {page}
        found[kind].append(Weight(size(page) + sum(map(size, loaded)), page, size(page)))
    return {name: sorted(pages, reverse=True) for name, pages in found.items()}


def _loaded(release: Path, page: str) -> set[str]:
    """The files that a browser fetches with a page."""
    html = LexborHTMLParser((release / page).read_text("utf-8"))
    named = [e.attributes.get("href") or e.attributes.get("src") or "" for e in html.css(_LOADED)]
    files = {path for path in (_target(page, reference) for reference in named) if path}
    for style in [path for path in files if path.endswith(".css")]:
        for reference in style_references((release / style).read_text("utf-8")):
            files.add(_target(style, reference) or style)
    return files


def _target(page: str, reference: str) -> str | None:
    resolved = None if is_elsewhere(reference) else resolve(page, reference)
    return resolved[0] if resolved else None


def heaviest(site: Path, count: int = 3) -> str:
    """The heaviest pages of each limit, a line each."""
    lines: list[str] = []
    for name, pages in weights_of(site).items():
        lines.append(f"{name}: {len(pages)} pages, at most {LIMITS[name] // KB} kB")
        lines += [f"  {weight}" for weight in pages[:count]]
    return "\n".join(lines)


if __name__ == "__main__":
    print(heaviest(Path("site")))  # noqa: T201 - a report for developers
