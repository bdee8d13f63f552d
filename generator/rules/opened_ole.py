"""Word and Excel files of before 2007: compound files, of which only the directory is read.

The layout is that of [MS-CFB]: a header, a table of sectors, a directory of named streams.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Streams of which a file of the ending has one.
_MAIN_STREAMS: Mapping[str, frozenset[str]] = {
    ".doc": frozenset({"WordDocument"}),
    ".xls": frozenset({"Workbook", "Book"}),
}
_MACROS = frozenset({"_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros"})
#: A file of today's Word or Excel with a password is a compound file around the real one.
_LOCKED = "EncryptedPackage"
_HEADER = 512
_ENTRY = 128
#: Sectors of the directory that are read; real ones have a few dozen.
_MOST_SECTORS = 10_000
#: In [MS-DOC] FibBase, the flags stand 10 bytes in; this one says that the text is encrypted.
_FLAGS, _ENCRYPTED = 10, 0x0100


@dataclass(frozen=True, slots=True)
class _Compound:
    """The bytes of a compound file with the size of its sectors."""

    data: bytes
    sector: int

    def at(self, number: int) -> int:
        """Where a sector begins: the header takes the place of one."""
        return (number + 1) * self.sector

    def numbers(self, number: int) -> tuple[int, ...]:
        """A sector as numbers."""
        return struct.unpack_from(f"<{self.sector // 4}I", self.data, self.at(number))


def ole_problem(path: Path, ending: str) -> str | None:
    """The id of the rule that a compound file breaks, or None."""
    data = path.read_bytes()
    try:
        streams = dict(_streams(data))
        if _LOCKED in streams or _is_locked_text(data, streams.get("WordDocument")):
            return "tep-dinh-kem-bi-khoa"
    except (struct.error, ValueError):
        return "tep-dinh-kem-hong"
    if not _MAIN_STREAMS.get(ending, frozenset()) & set(streams):
        return "tep-dinh-kem-sai-loai"
    return "tep-dinh-kem-co-macro" if _MACROS & set(streams) else None


def _streams(data: bytes) -> Iterator[tuple[str, int]]:
    """Names of streams and storages, each with the place of its first sector."""
    compound = _compound(data)
    (first,) = struct.unpack_from("<I", data, 48)
    for number in _chain(compound, first):
        for entry in range(compound.at(number), compound.at(number) + compound.sector, _ENTRY):
            length, kind = struct.unpack_from("<HB", data, entry + 64)
            (start,) = struct.unpack_from("<I", data, entry + 116)
            if kind and 2 <= length <= 64:  # noqa: PLR2004 - the field holds 64 bytes
                name = data[entry : entry + length - 2].decode("utf-16-le", "replace")
                yield name, compound.at(start)


def _compound(data: bytes) -> _Compound:
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in {9, 12}:
        message = "no size of sectors that the format knows"
        raise ValueError(message)
    return _Compound(data, 1 << shift)


def _chain(compound: _Compound, first: int) -> Iterator[int]:
    """The sectors of the directory, one after the other as the table says."""
    tables = struct.unpack_from("<109I", compound.data, 76)
    width, number = compound.sector // 4, first
    for _ in range(_MOST_SECTORS):
        if compound.at(number) >= len(compound.data):
            return
        yield number
        table, place = divmod(number, width)
        if table >= len(tables):
            return
        number = compound.numbers(tables[table])[place]


def _is_locked_text(data: bytes, start: int | None) -> bool:
    if start is None:
        return False
    (flags,) = struct.unpack_from("<H", data, start + _FLAGS)
    return bool(flags & _ENCRYPTED)
