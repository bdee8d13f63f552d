"""PDF files: a beginning, an end, at least one page, and no lock."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

PDF = b"%PDF-"
_END = b"%%EOF"
#: Readers look for the end in so many of the last bytes.
_TAIL = 2_048
_LOCKED = re.compile(rb"/Encrypt\s*(\d+\s+\d+\s+R|<<)")
_PAGE = re.compile(rb"/Type\s*/Pages?\b")
#: Objects packed together, as programs of today write them.
_PACKED = re.compile(rb"/Type\s*/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
#: Of one packed object, so much is read and unpacked: it lists pages and fonts, not pictures.
_MOST_PACKED = 1_000_000
_MOST_UNPACKED = 10_000_000


def pdf_problem(path: Path) -> str | None:
    """The id of the rule that a PDF file breaks, or None."""
    data = path.read_bytes()
    if _END not in data[-_TAIL:] or b"startxref" not in data[-_TAIL:]:
        return "tep-dinh-kem-hong"
    if _LOCKED.search(data):
        return "tep-dinh-kem-bi-khoa"
    if _PAGE.search(data) or any(_PAGE.search(each) for each in _unpacked(data)):
        return None
    return "tep-dinh-kem-hong"


def _unpacked(data: bytes) -> Iterator[bytes]:
    for found in _PACKED.finditer(data):
        packed = data[found.end() : found.end() + _MOST_PACKED]
        try:
            yield zlib.decompressobj().decompress(packed, _MOST_UNPACKED)
        except zlib.error:
            continue
