"""How wide a text is at most, and where it breaks.

No font is known at build: widths are those of a wide system font, in units of its size,
so that a text takes less room on the page than is kept for it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from generator.language import one_line
from generator.render.charts.chart import Figure
from generator.views.wording import number_vi

#: Units of the drawing: a phone shows one as little more than a pixel.
FONT = 14
LINE = 18
NO_FIGURE = "Chưa có số liệu"

_NARROW = frozenset("iljtfrI.,:;!|'()[] -/")
_WIDE = frozenset("mwMWOQGDĐ%@—…")


#: Letters of values are that much wider.
_BOLD = 1.1


def width_of(text: str) -> float:
    """Room for one line of text, in units of the drawing."""
    return FONT * sum(_advance(char) for char in text)


def value_width(text: str) -> float:
    """Room for a value, which is written in bold."""
    return _BOLD * width_of(text)


def _advance(char: str) -> float:
    base = unicodedata.normalize("NFD", char)[0]
    if base in _NARROW:
        return 0.41
    if base in _WIDE:
        return 0.98
    if ord(base) >= 0x1100:  # noqa: PLR2004 - signs as wide as high begin here
        return 1.3
    return 0.76 if base.isupper() else 0.64


def wrapped(text: str, room: float) -> tuple[str, ...]:
    """The lines of a text that is ``room`` wide at most; a longer word is cut."""
    lines: list[str] = []
    for word in _pieces(one_line(text), room):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


def _pieces(text: str, room: float) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for char in word:
            if piece and width_of(piece + char) > room:
                yield piece
                piece = ""
            piece += char
        yield piece


def shortened(text: str, room: float) -> str:
    """The beginning of a text that fits into one line."""
    line = one_line(text)
    if width_of(line) <= room:
        return line
    while line and width_of(f"{line}…") > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


def figure_vi(value: Figure, unit: str = "") -> str:
    """A figure as drawing and table write it; only the sign of percent is said with it."""
    if value is None:
        return NO_FIGURE
    return f"{number_vi(Decimal(value))}%" if unit == "%" else number_vi(Decimal(value))
