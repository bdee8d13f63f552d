"""What goes out without remarks, and what stays as it is."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from generator.publish.remarks import without_remarks

ASSETS = Path(__file__).parents[2] / "theme_overrides" / "assets"
OURS = sorted([*ASSETS.rglob("*.js"), *ASSETS.rglob("*.css")])
SOURCE = b"""/* What it does:
   two lines, with * and / inside. */
"use strict";
  /* Why. */
const text = "/* no remark */"; /* beside code it stays */
const pattern = /[/*]/;
"""
LEFT = b"""\
"use strict";
const text = "/* no remark */"; /* beside code it stays */
const pattern = /[/*]/;
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("assets/javascripts/search.js", LEFT),
        ("assets/stylesheets/print.css", LEFT),
        ("assets/javascripts/bundle.0a1b2c3d.min.js", SOURCE),
        ("assets/images/search.svg", SOURCE),
        ("tep/so-do.js", SOURCE),
        ("index.html", SOURCE),
    ],
)
def test_only_lines_of_our_scripts_and_styles_go(path: str, expected: bytes) -> None:
    once = without_remarks(PurePosixPath(path), SOURCE)
    assert once == expected
    assert without_remarks(PurePosixPath(path), once) == once


@pytest.mark.parametrize("source", OURS, ids=lambda path: path.name)
def test_what_is_taken_away_is_remarks_alone(source: Path) -> None:
    """All other lines stand as they stood, in their order."""
    text = source.read_text("utf-8")
    path = PurePosixPath("assets") / source.relative_to(ASSETS)
    left = without_remarks(path, text.encode()).decode()
    lines, kept = text.splitlines(), iter([*left.splitlines(), None])
    wanted = next(kept)
    taken = []
    for line in lines:
        if line == wanted:
            wanted = next(kept)
        else:
            taken.append(line)
    assert wanted is None
    assert re.fullmatch(r"(\s*/\*(?:[^*]|\*(?!/))*\*/\s*)*", "\n".join(taken))
