"""Kết quả thực hiện: names with their codes, before the screen's own words."""

from __future__ import annotations

import re

from generator.model.procedures import ProcedureResult
from generator.portal.outcomes import Log
from generator.portal.words import NOTHING

#: Words of the portal's screen that the crawl took along.
_SCREEN = re.compile(
    r"Từ khóa(?:Không có thông tin|.*?)Mô tả.*$|Chọn cơ quan thực hiện.*$", re.DOTALL
)
_CODE = re.compile(
    r"Mã: ?(?:(?P<code>[A-Z]{2}[.-][A-Z]\d{2}\.(?:\d{8}|\d{6}|\d{5})"
    r"|\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-KQ\d{4,6})|\w+$)"
)


def results_text(text: str) -> str:
    """The source's text of results without the screen's words."""
    return _SCREEN.sub("", text).strip()


def read_results(text: str, log: Log) -> tuple[ProcedureResult, ...]:
    """Results with their codes."""
    body = results_text(text)
    if not body or body == NOTHING:
        log.empty("results")
        return ()
    results: list[ProcedureResult] = []
    start = 0
    for found in _CODE.finditer(body):
        name = body[start : found.start()].strip()
        if name:
            results.append(ProcedureResult(name=name, code=found["code"]))
            log.read("results")
        start = found.end()
    if body[start:].strip():
        log.refused("results", "row-unread", body[start:].strip())
    return tuple(dict.fromkeys(results))
