"""Small whole files of each kind that is published, made of nothing but their parts."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

_SECTOR = 512
_FREE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def pdf(trailer: bytes = b"/Root 1 0 R") -> bytes:
    """One empty page."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    )
    body = b"".join(b"%d 0 obj%s endobj\n" % (n, each) for n, each in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer<<" + trailer + b">>\nstartxref\n0\n%%EOF\n"


def office(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these parts, packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(**more: str) -> bytes:
    """A Word document, as far as the check looks into it; ``more`` parts by name."""
    return office({"word/document.xml": "<x/>"} | more)


def ole(*streams: str, flags: int = 0) -> bytes:
    """A compound file: header, table of sectors, directory, the text of a Word document."""
    table = [_TABLE, _LAST, _LAST]
    header = bytearray(_SECTOR)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    struct.pack_into("<4H", header, 24, 0x3E, 3, 0xFFFE, 9)
    struct.pack_into("<I", header, 44, 1)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[_FREE] * 108)
    sectors = struct.pack("<128I", *table, *[_FREE] * (128 - len(table)))
    entries = b"".join(map(_entry, ("Root Entry", *streams)))
    text = bytearray(_SECTOR)
    struct.pack_into("<H", text, 10, flags)
    return bytes(header) + sectors + entries.ljust(_SECTOR, b"\0") + bytes(text)


def _entry(name: str) -> bytes:
    entry = bytearray(128)
    encoded = name.encode("utf-16-le")
    entry[: len(encoded)] = encoded
    struct.pack_into("<HB", entry, 64, len(encoded) + 2, 5 if name == "Root Entry" else 2)
    struct.pack_into("<I", entry, 116, 2)
    return bytes(entry)
