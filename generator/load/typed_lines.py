"""One typed line: its key, its value, and how it must be typed to be read."""

from __future__ import annotations

import re

from generator.findings import Finding, Position
from generator.messages import finding

_ENTRY = re.compile(r"^(?P<before>\s*(?:- +)*(?P<key>[^:\s'\"\[{#-][^:]*):)(?P<rest>.*)$")
_ITEM = re.compile(r"^(?P<before>\s*(?:- +)+)(?P<rest>.*)$")
_NO_SPACE = re.compile(r"^\s*(?:- +)*(?P<key>[a-z][a-z0-9_]*):(?P<rest>\S.*)$")
#: Signs that word processors put before an item of a list, and the hyphen itself.
_ITEM_SIGNS = "-\u2010-\u2015\u2022\u25aa\u25cf\u00b7\u2212\uf0b7+*"
_ITEM_LIKE = re.compile(rf"^\s*(?P<sign>[{_ITEM_SIGNS}])(?P<space>\s*)(?P<rest>\S.*)$")
#: Pairs that somebody meant as quotation marks; word processors bend them.
_QUOTES = frozenset({"''", '""', "“”", "‘’", "””", "’’", "„”"})
_COLON = re.compile(r":(?:\s|$)")


def line_at(lines: list[str], number: int) -> str:
    """A line by its number from 1; an empty one beyond the text."""
    return lines[number - 1] if 0 < number <= len(lines) else ""


def indent_of(line: str) -> int:
    """How many spaces stand before a line."""
    return len(line) - len(line.lstrip())


def content_indent(line: str) -> int:
    """How many columns stand before the text of a line; the hyphens of lists among them."""
    return len(line) - len(line.lstrip(" -"))


def value_of(line: str) -> str:
    """What stands after the key, or after the hyphen of a list."""
    found = _ENTRY.match(line) or _ITEM.match(line)
    return str(found["rest"]).strip() if found else ""


def has_second_colon(line: str) -> bool:
    """Whether the text after a key holds a colon of its own."""
    entry = _ENTRY.match(line)
    return bool(entry and entry["rest"].strip() and _COLON.search(entry["rest"]))


def item_like(line: str, at: Position) -> Finding | None:
    """An item of a list that begins with another sign than a hyphen and a space."""
    found = _ITEM_LIKE.match(line)
    if not found or found["rest"].startswith("-"):
        return None
    place = Position(at.path, at.line, found.start("sign") + 1)
    sign, offer = found["sign"], f"- {found['rest'].strip()}"
    if sign == "-":
        return None if found["space"] else finding("thieu-dau-cach-sau-gach", place, offer=offer)
    if sign in "+*" and not found["space"]:
        return None
    return finding("dau-dong-la", place, sign=sign, offer=offer)


def in_quotes(text: str) -> str:
    """A value as it must be typed where it holds signs of YAML."""
    value = text.strip()
    if len(value) > 1 and value[0] + value[-1] in _QUOTES:
        value = value[1:-1]
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def quoted_line(line: str) -> str:
    """The line with its value in quotation marks, as the offer."""
    found = _ENTRY.match(line) or _ITEM.match(line)
    if not found:
        return in_quotes(line)
    return f"{found['before'].strip()} {in_quotes(found['rest'])}"


def without_colon(line: str, at: Position) -> Finding | None:
    """A line whose key has no colon after it, or no space after the colon."""
    if found := _NO_SPACE.match(line):
        offer = f"{found['key']}: {found['rest'].strip()}"
        return finding("thieu-dau-cach", at, offer=offer)
    if line.strip() and not _COLON.search(line) and not line.strip().startswith("-"):
        return finding("thieu-dau-hai-cham", at, value=line.strip())
    return None
