"""Files that are no records, known by their first bytes: a spreadsheet, an archive."""

from __future__ import annotations

import zipfile
from io import BytesIO

from generator.findings import Finding, Position
from generator.load.workbooks import COMPOUND_MARK, ZIP_MARK
from generator.messages import finding
from generator.messages.files import size_phrase

#: Twice all details that the portal holds.
MOST_BYTES = 200_000_000


def too_large(size: int, at: Position) -> Finding | None:
    """That a file is larger than any snapshot of the portal."""
    if size <= MOST_BYTES:
        return None
    sizes = {"size": size_phrase(size), "most": size_phrase(MOST_BYTES)}
    return finding("cong-qua-lon", at, name=at.path, **sizes)


def foreign(content: bytes, at: Position) -> Finding | None:
    """That a file is a spreadsheet, which another command reads, or an archive."""
    if content.startswith(COMPOUND_MARK) or _is_workbook(content):
        return finding("cong-la-bang-tinh", at, name=at.path)
    if content.startswith(ZIP_MARK):
        return finding("cong-la-tep-nen", at, name=at.path)
    return None


def _is_workbook(content: bytes) -> bool:
    if not content.startswith(ZIP_MARK):
        return False
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            return any(name.startswith("xl/") for name in packed.namelist())
    except Exception:  # noqa: BLE001 - a damaged archive may break the library in any way
        return False
