"""Where pages lie, and how one refers to another.

A page is named by its Markdown file below ``docs/``: ``thu-tuc/1.001193.md`` is built
as ``thu-tuc/1.001193/index.html``. References are relative, so that a site works under
any path (design 3).
"""

from __future__ import annotations

import posixpath
import re

#: The page of the search, which has its own address: ``/tim/?q=…``.
SEARCH_PAGE = "tim/index.md"

_OUTSIDE = re.compile(r"^(https?:|mailto:|tel:|#)")


def built_path(page: str) -> str:
    """The HTML file that the engine makes of a page."""
    stem = page.removesuffix(".md")
    if posixpath.basename(stem) == "index":
        return f"{stem}.html"
    return f"{stem}/index.html"


def site_address(page: str) -> str:
    """A page's address from the root of its site: ``thu-tuc/``, ``.`` for the home page."""
    return posixpath.dirname(built_path(page)) + "/" if posixpath.dirname(built_path(page)) else "."


def url(page: str, target: str) -> str:
    """Reference for HTML from a page to a page, file or outside address."""
    if _OUTSIDE.match(target):
        return target
    path, _, anchor = target.partition("#")
    here = posixpath.dirname(built_path(page))
    if path.endswith(".md"):
        there = posixpath.dirname(built_path(path))
        relative = posixpath.relpath(there or ".", here or ".") + "/"
    else:
        relative = posixpath.relpath(path, here or ".") + ("/" if path.endswith("/") else "")
    return relative + (f"#{anchor}" if anchor else "")


def markdown_reference(page: str, target: str) -> str:
    """Reference for Markdown: the engine checks it and makes the address itself."""
    if _OUTSIDE.match(target):
        return target
    path, _, anchor = target.partition("#")
    relative = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return relative + (f"#{anchor}" if anchor else "")
