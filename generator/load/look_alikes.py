"""Signs that look like YAML's own to a reader, and are text to YAML.

Curly quotation marks around a value stay in it; an item that stands deeper than the
one above becomes a part of its text. YAML sees no fault in either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml.events import ScalarEvent

from generator.findings import Finding, Position
from generator.load.nodes import LOADER, place_of
from generator.load.typed_lines import quoted_line
from generator.messages import finding

_CURLY = re.compile(r"^[“”„](?P<text>[^“”„]*)[“”]$|^‘(?P<single>[^‘’]*)’$")
_CURLY_ANYWHERE = re.compile(r"^[^\n#]*[:-] +[“”„‘][^\n]*[”“’] *$", re.MULTILINE)
#: An item, and right below it another one that stands deeper.
_DEEPER = re.compile(r"^( *)(?:- +)+[^\n]*\S *\n(?=\1 +(?:- |[–—•●▪+] )[^\n])", re.MULTILINE)
_ITEM = re.compile(r"^ *(?:- |[–—•●▪+] )")
#: A program that wraps long lines may begin one with a hyphen; nobody wraps a short one.
_WRAPPED = 80


def look_alikes(text: str, path: str) -> Iterator[Finding]:
    """What reads otherwise than it looks."""
    has_curly, has_deeper = _CURLY_ANYWHERE.search(text), _DEEPER.search(text)
    if not (has_curly or has_deeper):
        return
    lines = text.split("\n")
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, ScalarEvent) and not event.style:
            yield from _curly(event, lines, path)
            yield from _deeper(event, lines, path)


def _curly(event: ScalarEvent, lines: list[str], path: str) -> Iterator[Finding]:
    if _CURLY.match(event.value):
        number, column = place_of(event.start_mark)
        offer = quoted_line(lines[number - 1])
        yield finding("ngoac-kep-cong", Position(path, number, column), offer=offer)


def _deeper(event: ScalarEvent, lines: list[str], path: str) -> Iterator[Finding]:
    """Only the first such line: the others of this value have the same cause."""
    first, column = place_of(event.start_mark)
    last, _ = place_of(event.end_mark)
    before = lines[first - 1][: column - 1]
    if not _ITEM.match(before):
        return
    for number in range(first + 1, min(last, len(lines)) + 1):
        line = lines[number - 1]
        if _ITEM.match(line) and len(lines[number - 2]) < _WRAPPED:
            yield finding("gach-dau-dong-thut-sau", Position(path, number, _start(line)))
            return


def _start(line: str) -> int:
    return len(line) - len(line.lstrip()) + 1
