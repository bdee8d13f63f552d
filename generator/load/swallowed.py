"""Text that YAML takes for a comment: «Mẫu số #5» is «Mẫu số» to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml.events import ScalarEvent

from generator.findings import Finding, Position
from generator.load.nodes import LOADER, place_of
from generator.load.typed_lines import quoted_line
from generator.messages import finding

#: A comment of somebody who means one has a space after its sign, or another sign.
_COMMENT_LIKE_TEXT = re.compile(r"[ ]+(#[^\s#!].*)$")
_ANYWHERE = re.compile(_COMMENT_LIKE_TEXT.pattern, re.MULTILINE)


def swallowed_text(text: str, path: str) -> Iterator[Finding]:
    """A warning for each value that ends at a sign # which was perhaps meant as text."""
    if not _ANYWHERE.search(text):
        return
    lines = text.split("\n")
    for event in yaml.parse(text, Loader=LOADER):
        if not isinstance(event, ScalarEvent) or event.style:
            continue
        number, column = place_of(event.end_mark)
        line = lines[number - 1] if number <= len(lines) else ""
        if found := _COMMENT_LIKE_TEXT.match(line, column - 1):
            at = Position(path, number, found.start(1) + 1)
            yield finding("dau-thang", at, value=found[1].strip(), offer=quoted_line(line))
