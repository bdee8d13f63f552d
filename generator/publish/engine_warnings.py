"""What the engines say of the pages, as rules of ours: their own words are English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

#: The rule of a warning that has no sentence of ours.
UNKNOWN = "canh-bao-khi-dung"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
#: What MkDocs says, and the rule that says it to staff.
_MKDOCS_LINE = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\s+-\s+(.*)$", re.MULTILINE)
_MKDOCS_KNOWN = (
    (
        re.compile(
            r"Doc file '(?P<page>[^']+)' contains a link '(?P<link>[^']*)', "
            r"but (?:the doc '[^']*'|there is no such anchor on this page)"
            r"(?: does not contain an anchor '#(?P<anchor>[^']*)')?"
        ),
        "neo-hong",
    ),
    (
        re.compile(
            r"Doc file '(?P<page>[^']+)' contains (?:a link|an absolute link|"
            r"an unrecognized relative link) '(?P<link>[^']*)'"
        ),
        "lien-ket-hong",
    ),
)
#: What Zensical says of a place in a page.
_ZENSICAL = re.compile(
    r"^(?:Warning|Error): (?P<said>[^\n]+)\n[^\n]*?\[ (?P<page>[^\s\]]+\.md):"
    r"(?P<line>\d+):(?P<column>\d+) \]",
    re.MULTILINE,
)
_ZENSICAL_RULES = {
    "page does not exist": "lien-ket-hong",
    "anchor does not exist": "neo-hong",
}
_REFERENCE = re.compile(r"[^)\s\"]*")


@dataclass(frozen=True, slots=True)
class EngineWarning:
    """A rule with its values, and the Markdown file below ``docs`` that it is about."""

    page: str
    rule: str
    values: Mapping[str, str]


def warnings_in(output: str, docs: Path) -> Iterator[EngineWarning]:
    """The warnings of either engine in its captured output."""
    text = _COLOURS.sub("", output)
    for line in _MKDOCS_LINE.finditer(text):
        yield _mkdocs_warning(line.group(1).strip())
    for found in _ZENSICAL.finditer(text):
        yield _zensical_warning(found, docs)


def _mkdocs_warning(said: str) -> EngineWarning:
    for pattern, rule in _MKDOCS_KNOWN:
        found = pattern.match(said)
        if found:
            values = found.groupdict()
            anchor = values.get("anchor") or values["link"].partition("#")[2]
            return _warning(rule, values["page"], values["link"], anchor)
    return _unknown(said)


def _zensical_warning(found: re.Match[str], docs: Path) -> EngineWarning:
    """Zensical names the place; what stands there is read from the page."""
    rule = _ZENSICAL_RULES.get(found["said"].strip())
    if rule is None:
        return _unknown(f"{found['said']} ({found['page']}:{found['line']})", found["page"])
    lines = (docs / found["page"]).read_text("utf-8").split("\n")
    start = _REFERENCE.match(lines[int(found["line"]) - 1][int(found["column"]) - 1 :])
    reference = start.group() if start else ""
    return _warning(rule, found["page"], reference, reference)


def _warning(rule: str, page: str, link: str, anchor: str) -> EngineWarning:
    values = {"page": page, "link": link}
    return EngineWarning(page, rule, {**values, "anchor": anchor} if rule == "neo-hong" else values)


def _unknown(said: str, page: str = "") -> EngineWarning:
    return EngineWarning(page, UNKNOWN, {"message": said})
