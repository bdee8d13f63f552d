"""Where a reference of a built page leads inside the release."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HARMLESS = frozenset(("http", "https", "mailto", "tel"))
#: References of style sheets.
_STYLE_REFERENCE = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")]*))\s*\)"""
    r"""|(?:@import|image-set\()\s*["']([^"']+)["']""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ReleaseFiles:
    """The paths of all files of a release."""

    paths: frozenset[str]

    @classmethod
    def of(cls, release: Path) -> ReleaseFiles:
        """List the files below a release."""
        root = str(release)
        return cls(
            frozenset(
                posixpath.normpath(posixpath.join(os.path.relpath(here, root), name)).replace(
                    os.sep, "/"
                )
                for here, _, names in os.walk(root)
                for name in names
            )
        )

    def target(self, path: str) -> str | None:
        """The file that a server gives for a path, or none."""
        if path in self.paths and path:
            return path
        index = posixpath.join(path, "index.html") if path not in ("", ".") else "index.html"
        return index if index in self.paths else None


def is_elsewhere(reference: str) -> bool:
    """Whether a browser would ask another host for it."""
    found = _SCHEME.match(reference)
    if found:
        return found.group(1).lower() not in ("data", "blob")
    return reference.startswith("//")


def is_checked(reference: str) -> bool:
    """Whether a link leads inside the release, or nowhere that a link may lead."""
    found = _SCHEME.match(reference)
    if found:
        return found.group(1).lower() not in _HARMLESS
    return not reference.startswith("//")


def resolve(page: str, reference: str) -> tuple[str, str] | None:
    """Path below the release and anchor; none for what no relative link can reach."""
    path, _, anchor = reference.partition("#")
    path = unquote(path.partition("?")[0])
    if _SCHEME.match(reference) or path.startswith("/"):
        return None
    if not path:
        return page, unquote(anchor)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if joined == ".." or joined.startswith("../"):
        return None
    return joined, unquote(anchor)


def style_references(text: str) -> Iterator[str]:
    """What a style sheet fetches."""
    for groups in _STYLE_REFERENCE.findall(text):
        reference = next((group for group in groups if group), "").strip()
        if reference and not reference.startswith(("data:", "#")):
            yield reference
