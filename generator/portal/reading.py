"""A file from the portal to records; whatever it holds, findings instead of crashes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from generator.findings import Finding, Position, in_order
from generator.language import comparison_key, one_line, slugify
from generator.messages import finding
from generator.model.fields import CODE_PATTERN
from generator.portal.access import Fields, whole_text
from generator.portal.flat import read_flat
from generator.portal.index import read_index_row
from generator.portal.kinds import foreign, too_large
from generator.portal.native import read_native, sector_of
from generator.portal.own_part import with_own_part
from generator.portal.records import PortalRecord

_CODE = re.compile(CODE_PATTERN)
_SHOWN = 60


def read_portal(path: Path) -> tuple[tuple[PortalRecord, ...], tuple[Finding, ...]]:
    """All records of a file, JSON lines or JSON, and what could not be read."""
    start = Position(path.name)
    text = _text(path, start)
    if isinstance(text, Finding):
        return (), (text,)
    records: dict[str, PortalRecord] = {}
    findings: list[Finding] = []
    for value, at in _values(text, start, findings):
        record = _record(value, at, findings)
        if record and record.code in records:
            first = records[record.code].at
            findings.append(finding("cong-ma-trung", at, code=record.code, first=first))
        elif record:
            records[record.code] = record
    findings += _same_names(records.values())
    return tuple(records.values()), in_order(findings)


def _text(path: Path, start: Position) -> str | Finding:
    """The text of a file, or why it has none."""
    try:
        if told := too_large(path.stat().st_size, start):
            return told
        content = path.read_bytes()
        return foreign(content, start) or content.decode("utf-8-sig")
    except OSError:
        return _unreadable(start, "không mở được")
    except UnicodeDecodeError:
        return _unreadable(start, "không phải chữ mã UTF-8")


def _same_names(records: Iterable[PortalRecord]) -> Iterator[Finding]:
    """One name under several codes of a sector: a crawl has written one record over others."""
    named: dict[tuple[str, str], list[PortalRecord]] = {}
    for record in records:
        key = (comparison_key(record.procedure.name), record.procedure.sector)
        named.setdefault(key, []).append(record)
    for same in named.values():
        if len(same) > 1:
            codes = ", ".join(record.code for record in same)
            name = same[0].procedure.name[:_SHOWN]
            slots = {"count": len(same), "name": name, "codes": codes}
            yield finding("cong-ten-trung", same[0].at, **slots)


def _unreadable(at: Position, cause: str) -> Finding:
    return finding("cong-khong-doc-duoc-tep", at, name=at.path, cause=cause)


def _values(text: str, start: Position, findings: list[Finding]) -> Iterator[tuple[Any, Position]]:
    """Every object of the text with its place."""
    if not text.strip():
        findings.append(_unreadable(start, "tệp trống"))
        return
    try:
        whole = json.loads(text)
    except RecursionError:
        findings.append(finding("cong-khac-dang", start))
    except ValueError as error:
        lines: list[Finding] = []
        values = list(_lines(text, start, lines))
        if any(isinstance(value, Mapping) for value, _ in values):
            findings += lines
            yield from values
        else:
            findings.append(_no_json(error, text, start))
    else:
        for value in whole if isinstance(whole, list) else [whole]:
            yield value, start


def _lines(text: str, start: Position, findings: list[Finding]) -> Iterator[tuple[Any, Position]]:
    # Not splitlines: U+2028 may stand inside a JSON text.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield json.loads(line), Position(start.path, number)
        except RecursionError:
            findings.append(finding("cong-khac-dang", Position(start.path, number)))
        except ValueError as error:
            findings.append(_no_json(error, line, Position(start.path, number)))


def _no_json(error: ValueError, text: str, start: Position) -> Finding:
    """Where a text is no JSON any more; ``start`` is the place of its first sign."""
    line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
    broken = text.split("\n")[line - 1] if text else ""
    at = Position(start.path, start.line + line - 1, column)
    return finding("cong-khong-phai-json", at, shown=one_line(broken[column - 1 :])[:_SHOWN])


class _Form(NamedTuple):
    """A form of the portal's records: where code, name and sector stand, and its reader."""

    code: str
    name: str
    sector: str
    sector_of: Callable[[Fields], str]
    read: Callable[[Fields], PortalRecord]


def _record(value: object, at: Position, findings: list[Finding]) -> PortalRecord | None:
    if not isinstance(value, Mapping) or (form := _form(value)) is None:
        findings.append(finding("cong-khac-dang", at))
        return None
    code = one_line(whole_text(str(value.get(form.code) or "")))
    fields = Fields(value, at, code, findings)
    if not _has_what_is_needed(fields, form):
        return None
    try:
        return with_own_part(form.read(fields), fields)
    except ValidationError:
        # No known record comes here; a form that the portal changes one day must not crash.
        findings.append(finding("cong-khac-dang", at))
        return None


def _has_what_is_needed(fields: Fields, form: _Form) -> bool:
    """Whether code, name and sector are there; what is missing is told."""
    needed = (
        (form.code, "mã thủ tục", fields.line(form.code)),
        (form.name, "tên thủ tục", fields.line(form.name)),
        (form.sector, "lĩnh vực", slugify(form.sector_of(fields))),
    )
    missing = [(key, label) for key, label, text in needed if not text]
    for key, label in missing:
        fields.findings.append(
            finding("cong-thieu-muc", fields.at, code=fields.code, key=key, label=label)
        )
    if not missing and not _CODE.match(fields.line(form.code)):
        fields.findings.append(finding("cong-ma-chua-dung", fields.at, code=fields.code))
        return False
    return not missing


def _form(value: Mapping[str, Any]) -> _Form | None:
    if "ma_thu_tuc" in value:
        return _Form("ma_thu_tuc", "ten_thu_tuc", "linh_vuc", _flat_sector, read_flat)
    if "executionMethods" in value or "executionSteps" in value:
        return _Form("code", "name", "categoriesDetails", sector_of, read_native)
    if "ma_tthc" in value:
        return _Form("ma_tthc", "ten_tthc", "linh_vuc", _flat_sector, read_index_row)
    return None


def _flat_sector(fields: Fields) -> str:
    return fields.line("linh_vuc")
