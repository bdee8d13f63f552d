"""Text that was UTF-8, was read as Windows letters, and was saved so: «Thá»§ tá»¥c».

Only a line whose letters give UTF-8 when they are turned back counts: no line of true
Vietnamese does.
"""

from __future__ import annotations

import re

#: The letters that begin each Vietnamese letter when UTF-8 is read as Windows-1252.
_BEGINS = re.compile("[\u00c3\u00c4\u00c6\u00e1][\u0080-\u024f\u02c6\u02dc\u2013-\u2122]")


def garbled_lines(text: str) -> dict[int, str]:
    """By line number from 1: the lines that were spoilt, as they were."""
    if not _BEGINS.search(text):
        return {}
    lines = enumerate(text.split("\n"), 1)
    return {number: mended for number, line in lines if (mended := _mended(line))}


def _mended(line: str) -> str:
    if not _BEGINS.search(line):
        return ""
    try:
        return b"".join(map(_byte, line)).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(char: str) -> bytes:
    """Windows left five bytes without a letter; programs keep those as they are."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
