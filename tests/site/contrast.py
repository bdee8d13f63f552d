"""The colour pairs of our stylesheets, and their contrast as WCAG 2.2 computes it.

A rule that sets both colours makes one pair; one that sets only the text's colour is held
against every ground of a page, one that sets only the ground against every colour of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import ROOT

_STYLES = ROOT / "theme_overrides/assets/stylesheets"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: Paper and systems that bring their own colours are looked at apart, or not ours to choose.
_APART = re.compile(
    r"@media (?:\(forced-colors: active\)|print) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.DOTALL
)
_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
_VARIABLE = re.compile(r"var\((--[\w-]+)[^)]*\)")
_HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6})\b", re.IGNORECASE)
#: What text lies on, and what it is written in, where a rule does not say.
_GROUNDS = ("var(--paper)", "var(--paper-soft)")
_TEXTS = ("var(--ink)", "var(--ink-soft)", "var(--md-typeset-a-color)")
#: White alone: what heads a group of the annex on a phone, on the ground that it has there.
_FIXED = {"#ffffff": ("#0e4a5a",)}
#: Lines and bars of charts, which several rules share.
_CHART = tuple(f"var(--chart-{number})" for number in range(1, 5))
#: Separating lines carry no meaning: nothing is lost with them (1.4.11).
_ORNAMENT = ("--line", "--chart-guide", "--chart-ground", "--chart-mark")
#: Backgrounds that are drawn marks, or cover nothing.
_NO_GROUND = ("currentColor", "none", "transparent")
_TEXT, _GRAPHIC = 4.5, 3.0
SCHEMES = ("light", "dark", "light, high contrast", "dark, high contrast", "print")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that meet, and the least contrast that they must have."""

    rule: str
    front: str
    ground: str
    least: float


def variables(scheme: str) -> dict[str, str]:
    """Every custom property of ours, as it holds in a scheme."""
    found: dict[str, str] = {}
    for selector, declarations in _blocks(with_print=scheme == "print"):
        if _holds(selector, scheme):
            found |= {name: value for name, value in declarations if name.startswith("--")}
    return found


def pairs() -> Iterator[Pair]:
    """Every pair of the stylesheets for screens."""
    header = "var(--md-primary-bg-color)", "var(--md-primary-fg-color)"
    yield Pair("header", *header, _TEXT)
    yield from (Pair("charts", mark, under, _GRAPHIC) for mark in _CHART for under in _GROUNDS)
    for selector, declarations in _blocks(with_print=False):
        values = dict(declarations)
        ground = values.get("background") or values.get("background-color") or ""
        ground = "" if ground.startswith(_NO_GROUND) else ground
        fronts = (values["color"],) if "color" in values else _TEXTS if ground else ()
        for front in fronts:
            for under in (ground,) if ground else _FIXED.get(front, _GROUNDS):
                yield Pair(selector, front, under, _TEXT)
        for name, value in declarations:
            if name.startswith(("border", "outline", "stroke", "fill")) and _is_meant(value):
                yield from (Pair(selector, value, under, _GRAPHIC) for under in _GROUNDS)


def contrast(front: str, ground: str, known: dict[str, str]) -> float | None:
    """From 1 to 21; None where a value names no colour of ours."""
    colours = _resolved(front, known), _resolved(ground, known)
    if None in colours:
        return None
    paper = _resolved("var(--paper)", known) or "#ffffff"
    under = _over(colours[1] or "", paper)
    low, high = sorted((_luminance(_over(colours[0] or "", under)), _luminance(under)))
    return (high + 0.05) / (low + 0.05)


def _blocks(*, with_print: bool) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for file in sorted(_STYLES.glob("*.css"), key=_order):
        if file.name != "print.css" or with_print:
            text = _COMMENT.sub("", file.read_text("utf-8"))
            text = text if file.name == "print.css" else _APART.sub("", text)
            for selector, body in _BLOCK.findall(text):
                yield " ".join(selector.split()), _declarations(body)


def _order(file: Path) -> tuple[bool, bool, str]:
    """As the pages load them: print last."""
    return file.name == "print.css", file.name == "reading.css", file.name


def _declarations(body: str) -> list[tuple[str, str]]:
    parts = (line.partition(":") for line in body.split(";") if ":" in line)
    return [(name.strip(), " ".join(value.split())) for name, _, value in parts]


def _holds(selector: str, scheme: str) -> bool:
    is_high, is_dark = "data-contrast" in selector, "slate" in selector
    is_light = '"default"' in selector
    if scheme == "print":
        return not is_high and (not is_dark or ":root" in selector)
    if is_high and "high contrast" not in scheme:
        return False
    return not (is_dark if scheme.startswith("light") else is_light and is_high)


def _is_meant(value: str) -> bool:
    return "var(--" in value and not any(f"var({name}" in value for name in _ORNAMENT)


def _resolved(value: str, known: dict[str, str]) -> str | None:
    for _ in range(5):
        found = _VARIABLE.search(value)
        if not found:
            break
        value = known.get(found[1], "")
    colour = _HEX.search(value)
    return colour[0] if colour else None


def _channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in range(1, len(colour), 2)]


def _over(colour: str, ground: str) -> str:
    """A colour as it looks on an opaque ground."""
    channels, under = _channels(colour), _channels(ground)
    alpha = channels[3] if len(channels) == 4 else 1.0
    mixed = (alpha * one + (1 - alpha) * other for one, other in zip(channels, under, strict=False))
    return "#" + "".join(f"{round(255 * channel):02x}" for channel in list(mixed)[:3])


def _luminance(colour: str) -> float:
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
