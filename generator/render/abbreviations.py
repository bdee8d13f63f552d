"""Marks an abbreviation where a page uses it first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from generator.render.escape import escape, finalize


def marking(abbreviations: Mapping[str, str]) -> Callable[[str], Markup]:
    """A function for one page: text to markup, each abbreviation marked once, where it is first."""
    if not abbreviations:
        return finalize
    left = dict(abbreviations)
    # Letters alone: an entity of the escaped text holds digits.
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, left))})(?!\w)")

    def mark(found: re.Match[str]) -> str:
        full = left.pop(found[0], None)
        return f'<abbr title="{escape(full)}">{found[0]}</abbr>' if full else found[0]

    return lambda text: Markup(pattern.sub(mark, escape(text)))  # noqa: S704 - escaped
