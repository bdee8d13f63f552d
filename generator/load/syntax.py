"""Where YAML gives up: libyaml's words as a finding that staff can act on.

libyaml says where it noticed; staff need where it went wrong. The lines themselves
tell most cases apart.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.findings import Finding, Position
from generator.load.typed_lines import (
    content_indent,
    has_second_colon,
    indent_of,
    item_like,
    line_at,
    quoted_line,
    value_of,
    without_colon,
)
from generator.messages import finding

if TYPE_CHECKING:
    import yaml

#: Explains an error where it was noticed, or leaves it to the next.
_Explanation = Callable[["yaml.MarkedYAMLError", list[str], Position], Finding | None]


def syntax_finding(error: yaml.MarkedYAMLError, text: str, path: str) -> Finding:
    """The finding of a text that YAML cannot read."""
    lines = text.split("\n")
    at = _noticed(error, lines, path)
    problem = error.problem or ""
    if told := _item_like(lines, at):
        return told
    for part, explain in _EXPLANATIONS:
        if part in problem and (told := explain(error, lines, at)):
            return told
    return _quoted_or_bracketed(lines, at) or finding("dong-chua-doc-duoc", at)


def _item_like(lines: list[str], at: Position) -> Finding | None:
    """An item without its hyphen and space, on this line or right above it."""
    line = line_at(lines, at.line)
    if told := item_like(line, at):
        return told
    if has_second_colon(line) or value_of(line)[:1] in tuple("'\"[{"):
        return None
    above = _above(lines, at.line)
    return item_like(line_at(lines, above), Position(at.path, above))


def _above(lines: list[str], number: int) -> int:
    """The nearest line above that holds anything."""
    number -= 1
    while number > 0 and not line_at(lines, number).strip():
        number -= 1
    return number


def _uneven(lines: list[str], at: Position) -> Finding:
    """The line that stands out: this one, or the one above where its neighbours agree."""
    above = _above(lines, at.line)
    before = _above(lines, above)
    here = indent_of(line_at(lines, at.line))
    stands_out = indent_of(line_at(lines, above)) < here == content_indent(line_at(lines, before))
    number = above if stands_out else at.line
    return finding("thut-dong", Position(at.path, number, indent_of(line_at(lines, number)) + 1))


def _noticed(error: yaml.MarkedYAMLError, lines: list[str], path: str) -> Position:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Position(path)
    line, column = mark.line + 1, mark.column + 1
    if line > len(lines) or (line == len(lines) and not lines[-1] and line > 1):
        line -= 1
        column = len(lines[line - 1]) + 1
    return Position(path, line, column)


def _colons(_: yaml.MarkedYAMLError, lines: list[str], at: Position) -> Finding | None:
    line = line_at(lines, at.line)
    if has_second_colon(line):
        return finding("hai-dau-hai-cham", at, offer=quoted_line(line))
    number = _above(lines, at.line)
    before = line_at(lines, number)
    if told := without_colon(before, Position(at.path, number, indent_of(before) + 1)):
        return told
    return _uneven(lines, at)


def _no_colon(error: yaml.MarkedYAMLError, lines: list[str], at: Position) -> Finding | None:
    mark = error.context_mark
    number = mark.line + 1 if mark else at.line
    line = line_at(lines, number)
    return without_colon(line, Position(at.path, number, indent_of(line) + 1))


def _open_quote(error: yaml.MarkedYAMLError, _: list[str], at: Position) -> Finding | None:
    mark = error.context_mark
    if mark is None or "quoted scalar" not in (error.context or ""):
        return None
    return finding("ngoac-kep-chua-dong", Position(at.path, mark.line + 1, mark.column + 1))


def _open_bracket(error: yaml.MarkedYAMLError, lines: list[str], at: Position) -> Finding | None:
    mark = error.context_mark
    if mark is None:
        return None
    line = line_at(lines, mark.line + 1)
    place = Position(at.path, mark.line + 1, mark.column + 1)
    return finding(
        "ngoac-vuong", place, sign=line[mark.column : mark.column + 1], offer=quoted_line(line)
    )


def _sign(error: yaml.MarkedYAMLError, lines: list[str], at: Position) -> Finding | None:
    mark = error.context_mark or error.problem_mark
    if mark is None:
        return None
    line = line_at(lines, mark.line + 1)
    sign = line[mark.column : mark.column + 1]
    if not sign or sign.isalnum():
        return None
    place = Position(at.path, mark.line + 1, mark.column + 1)
    return finding("ky-tu-mo-dau", place, sign=sign, offer=quoted_line(line))


def _item_in_line(_: yaml.MarkedYAMLError, lines: list[str], at: Position) -> Finding | None:
    return finding("gach-dau-dong-cung-dong", at, offer=quoted_line(line_at(lines, at.line)))


def _backslash(_: yaml.MarkedYAMLError, lines: list[str], at: Position) -> Finding | None:
    column = line_at(lines, at.line).rfind("\\", 0, at.column) + 1
    return finding("gach-cheo-nguoc", Position(at.path, at.line, column or at.column))


def _indentation(_: yaml.MarkedYAMLError, lines: list[str], at: Position) -> Finding | None:
    line = line_at(lines, at.line)
    if told := _quoted_or_bracketed(lines, at):
        return told
    if line.strip().startswith(":"):
        return finding("ten-muc-la", at)
    if line[: at.column - 1].strip(" -"):
        return _sign_before(line, at)
    return _uneven(lines, at)


def _sign_before(line: str, at: Position) -> Finding | None:
    value = value_of(line)
    if value[:1] in tuple("*&!|>%@`"):
        place = Position(at.path, at.line, line.index(value) + 1)
        return finding("ky-tu-mo-dau", place, sign=value[0], offer=quoted_line(line))
    return None


def _quoted_or_bracketed(lines: list[str], at: Position) -> Finding | None:
    """A value that begins with a quotation mark or bracket and does not end with one."""
    line = line_at(lines, at.line)
    value = value_of(line)
    column = line.index(value) + 1 if value else 1
    if value[:1] in ("'", '"') and at.column > column + 1:
        return finding("chu-sau-ngoac-kep", at, offer=quoted_line(line))
    if value[:1] in ("[", "{") and at.column > column + 1:
        place = Position(at.path, at.line, column)
        return finding("ngoac-vuong", place, sign=value[0], offer=quoted_line(line))
    return _quote_above(lines, at)


def _quote_above(lines: list[str], at: Position) -> Finding | None:
    """A quotation mark opened on a line above and closed by chance on this one."""
    for number in range(at.line - 1, 0, -1):
        line = line_at(lines, number)
        value = value_of(line)
        quote = value[:1]
        if quote in ("'", '"') and value.count(quote) == 1:
            return finding("ngoac-kep-chua-dong", Position(at.path, number, line.index(value) + 1))
    return None


#: By a part of libyaml's words, or of PyYAML's own: what they mean in a content file.
_EXPLANATIONS: tuple[tuple[str, _Explanation], ...] = (
    ("mapping values are not allowed", _colons),
    ("could not find expected ':'", _no_colon),
    ("unexpected end of stream", _open_quote),
    ("unexpected document indicator", _open_quote),
    ("expected ',' or", _open_bracket),
    ("cannot start any token", _sign),
    ("alphabetic or numeric character", _sign),
    ("whitespace or line break", _sign),
    ("the expected '>'", _sign),
    ("comment or line break", _sign),
    ("chomping or indentation indicators", _sign),
    ("expected a comment or a line break", _sign),
    ("node content", _sign),
    ("mapping keys are not allowed", _sign),
    ("sequence entries are not allowed", _item_in_line),
    ("escape", _backslash),
    ("hexdecimal number", _backslash),
    ("expected key", _indentation),
    ("expected '-' indicator", _indentation),
    ("expected <block end>", _indentation),
    ("<document start>", _indentation),
)
