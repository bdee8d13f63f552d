"""The bytes of a content file as text that YAML can read, or what stands in the way.

What a reader cannot see is mended silently: a byte order mark, Windows line ends,
invisible characters, fixed spaces. Nothing else is changed: a column counted here is
the column in the editor.
"""

from __future__ import annotations

import errno
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.findings import Finding, Position
from generator.language import INVISIBLE
from generator.load.encodings import legacy_lines
from generator.load.file_kinds import kind_of
from generator.load.garbled import garbled_lines
from generator.messages import finding
from generator.messages.files import kind_phrase, more_lines, size_phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

#: 1 MB: a hundred times the largest record.
MAX_BYTES = 1_000_000
_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=[^ \t\n])", re.MULTILINE)
#: Spaces of other widths, control characters and line breaks that only YAML sees as such.
_SPACES = dict.fromkeys(
    (
        *range(0x0A),
        *range(0x0B, 0x20),
        *range(0x7F, 0xA1),
        *(0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
        *(0xFFFE, 0xFFFF),
    ),
    " ",
)
#: What git leaves where two versions of a file do not fit together.
_CONFLICT = re.compile(r"^(<<<<<<<|>>>>>>>) .*$", re.MULTILINE)
_ODD_SPACE = re.compile(f"[{''.join(re.escape(chr(code)) for code in _SPACES)}]")
#: UTF-16 without its mark: zeros on one side of the pairs of bytes, and many.
_UTF_16_SHARE = 0.3
_UTF_16_LEAST = 8


@dataclass(frozen=True, slots=True)
class SourceText:
    """A readable text, and what is to be told of it."""

    text: str
    findings: tuple[Finding, ...] = ()


def read_bytes(path: Path, at: Position) -> bytes | Finding:
    """The bytes of a file, or why it cannot be opened."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return finding("khong-phai-tep", at, name=path.name)
        if status.st_size > MAX_BYTES:
            return finding("tep-qua-lon", at, size=size_phrase(status.st_size))
        return path.read_bytes()
    except FileNotFoundError:
        return finding(
            "lien-ket-tep-hong" if path.is_symlink() else "tep-chua-co", at, name=path.name
        )
    except OSError as fault:
        rule = "lien-ket-tep-hong" if fault.errno == errno.ELOOP else "tep-khong-mo-duoc"
        return finding(rule, at, name=path.name)


def decode(content: bytes, at: Position) -> SourceText | Finding:
    """The text of a file's bytes: UTF-8, and nothing else."""
    if kind := kind_of(content):
        return finding("tep-nhi-phan", at, wrong=kind_phrase(kind))
    if _is_utf_16(content):
        return finding("tep-utf-16", at)
    if b"\0" in content:
        return finding("tep-nhi-phan", at, wrong=kind_phrase(""))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_unicode(content, error, at)
    return _prepared(_with_unix_lines(text), at)


def _with_unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _is_utf_16(content: bytes) -> bool:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    head = content[:1000]
    if len(head) < _UTF_16_LEAST:
        return False
    halves = (head[0::2], head[1::2])
    zeros = [half.count(0) / len(half) if half else 0 for half in halves]
    return max(zeros) > _UTF_16_SHARE and min(zeros) == 0


def _not_unicode(content: bytes, error: UnicodeDecodeError, at: Position) -> Finding:
    text = _with_unix_lines(content.decode("latin-1"))
    if legacy := legacy_lines(text):
        line, offer = min(legacy.lines.items())
        place = Position(at.path, line)
        return finding("bang-ma-cu-ca-tep", place, encoding=legacy.encoding, offer=offer.strip())
    before = _with_unix_lines(content[: error.start].decode("utf-8-sig"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    rule = "tep-bi-cat" if error.reason == "unexpected end of data" else "bang-ma-la"
    return finding(rule, Position(at.path, line, column))


def _prepared(text: str, at: Position) -> SourceText | Finding:
    if "<<<<<<< " in text and (conflict := _conflict(text, at)):
        return conflict
    told = _spoilt_lines(text, at.path)
    if INVISIBLE.search(text):
        text = INVISIBLE.sub("", text)
    tabs = list(_TAB_INDENT.finditer(text))
    if tabs:
        line = text.count("\n", 0, tabs[0].start()) + 1
        column = tabs[0].group().index("\t") + 1
        return finding(
            "thut-bang-tab", Position(at.path, line, column), more=more_lines(len(tabs) - 1)
        )
    if _ODD_SPACE.search(text):
        text = text.translate(_SPACES)
    return SourceText(text, told)


def _conflict(text: str, at: Position) -> Finding | None:
    marks = list(_CONFLICT.finditer(text))
    if not marks:
        return None
    line = text.count("\n", 0, marks[0].start()) + 1
    others = sum(mark[1] == "<<<<<<<" for mark in marks[1:])
    place = Position(at.path, line)
    return finding("con-dau-ghep-ban", place, sign=marks[0][1], more=more_lines(others))


def _spoilt_lines(text: str, path: str) -> tuple[Finding, ...]:
    """Lines that were typed in an old encoding, or saved in a wrong one."""
    garbled = garbled_lines(text)
    legacy = legacy_lines(text)
    typed: Mapping[int, str] = legacy.lines if legacy else {}
    encoding = legacy.encoding if legacy else ""
    return (
        *(
            finding("chu-bi-vo", Position(path, line), offer=offer.strip())
            for line, offer in garbled.items()
        ),
        *(
            finding("bang-ma-cu", Position(path, line), encoding=encoding, offer=offer.strip())
            for line, offer in typed.items()
            if line not in garbled
        ),
    )
