"""Findings as text for people, JSON for programs, and annotations for CI."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path, PurePosixPath

from generator.cli.paths import Paths
from generator.cli.terminal import coloured, speaks_unicode
from generator.findings import Finding
from generator.language import normalise

SEVERITY = {"error": "LỖI", "warning": "CẢNH BÁO"}
_COLOUR = {"error": "red", "warning": "yellow"}
#: Columns of a shown line; a longer one is cut around the place that is meant.
_WIDTH = 100
#: A file beyond this is not opened again for the line that it shows.
_LARGEST = 1_000_000


def as_text(findings: Sequence[Finding], paths: Paths) -> str:
    """All findings, each with the line of the file; a blank line between two."""
    return "\n\n".join(_one(finding, paths) for finding in findings)


def _one(finding: Finding, paths: Paths) -> str:
    severity = coloured(SEVERITY[finding.severity], _COLOUR[finding.severity])
    lines = [f"  {finding.wrong}"]
    lines += [f"  Cần: {finding.needed}"] if finding.needed else []
    lines += [f"  Sửa: {finding.mend}"] if finding.mend else []
    told = "\n".join(_harmless(line) for line in lines + _shown_line(finding, paths))
    return f"{_harmless(_place(finding, paths))}: {severity} [{finding.rule}]\n{told}"


def _place(finding: Finding, paths: Paths) -> str:
    return f"{_file(finding, paths)}:{finding.at.line}:{finding.at.column}"


def _file(finding: Finding, paths: Paths) -> str:
    return paths.shown(_on_disk(finding, paths))


def _on_disk(finding: Finding, paths: Paths) -> Path:
    """The file itself: the path of a finding begins with the name of the content folder."""
    return paths.content.joinpath(*PurePosixPath(finding.at.path).parts[1:])


def _harmless(line: str) -> str:
    """The line without control characters: text of a file never steers the terminal."""
    return "".join(char for char in line if unicodedata.category(char) not in {"Cc", "Cf"})


def _shown_line(finding: Finding, paths: Paths) -> list[str]:
    lines = _lines_of(_on_disk(finding, paths))
    if not 1 <= finding.at.line <= len(lines):
        return []
    line = lines[finding.at.line - 1]
    before, text = normalise(line[: finding.at.column - 1]), normalise(line)
    if not text.strip():
        return []
    start = max(0, min(len(before) - _WIDTH // 2, len(text) - _WIDTH))
    number = f"{finding.at.line:>5} | "
    shown = f"{'…' if start else ''}{text[start : start + _WIDTH].rstrip()}"
    shown += "…" if len(text) > start + _WIDTH else ""
    caret = len(before) - start + (1 if start else 0)
    return [f"{number}{shown}", f"{' ' * 5} | {' ' * caret}^"]


@cache
def _lines_of(path: Path) -> tuple[str, ...]:
    try:
        if path.stat().st_size > _LARGEST:
            return ()
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def forget_lines() -> None:
    """Forget what was read: the files may change while the program goes on."""
    _lines_of.cache_clear()


def counted(findings: Sequence[Finding]) -> str:
    """«3 lỗi và 1 cảnh báo trong 2 tệp»."""
    errors = sum(finding.severity == "error" for finding in findings)
    parts = [f"{errors} lỗi"] if errors else []
    parts += [f"{len(findings) - errors} cảnh báo"] if len(findings) > errors else []
    files = len({finding.at.path for finding in findings})
    return f"{' và '.join(parts)} trong {files} tệp"


def closing(findings: Sequence[Finding]) -> str:
    """The sentence after the findings: how many, what happened, what to do."""
    if not findings:
        return "Không có lỗi, không có cảnh báo."
    if all(finding.severity == "warning" for finding in findings):
        return f"Không có lỗi. Có {counted(findings)}."
    return (
        f"Tìm thấy {counted(findings)}. Trang web chưa được tạo lại. Sửa xong, chạy lại: make check"
    )


def as_json(findings: Sequence[Finding], paths: Paths) -> str:
    """One object: the findings in order, and how many of each severity."""
    errors = sum(finding.severity == "error" for finding in findings)
    answer = {
        "findings": [
            {
                "path": _file(finding, paths),
                "line": finding.at.line,
                "column": finding.at.column,
                "severity": finding.severity,
                "rule": finding.rule,
                "wrong": finding.wrong,
                "needed": finding.needed,
                "mend": finding.mend,
            }
            for finding in findings
        ],
        "errors": errors,
        "warnings": len(findings) - errors,
    }
    return json.dumps(answer, ensure_ascii=not speaks_unicode(), indent=1)


def as_ci(findings: Sequence[Finding], paths: Paths) -> str:
    """Workflow commands that a code host shows beside the line."""
    return "\n".join(_annotation(finding, paths) for finding in findings)


def _annotation(finding: Finding, paths: Paths) -> str:
    text = " ".join(
        [finding.wrong]
        + ([f"Cần: {finding.needed}"] if finding.needed else [])
        + ([f"Sửa: {finding.mend}"] if finding.mend else [])
    )
    place = f"file={_property(_file(finding, paths))},line={finding.at.line}"
    place += f",col={finding.at.column},title={_property(finding.rule)}"
    return f"::{finding.severity} {place}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
