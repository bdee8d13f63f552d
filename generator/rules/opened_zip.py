"""Office files that are zip archives, looked into without unpacking any of them to disk."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

ZIP = b"PK\x03\x04"
#: The part that a file of the ending consists of.
MAIN_PARTS: Mapping[str, str] = {
    ".docx": "word/document.xml",
    ".xlsx": "xl/workbook.xml",
    ".odt": "content.xml",
    ".ods": "content.xml",
}
#: What the part ``mimetype`` of an OpenDocument file reads.
_TYPES: Mapping[str, bytes] = {
    ".odt": b"application/vnd.oasis.opendocument.text",
    ".ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
#: Names of parts that hold macros.
_MACROS = ("vbaproject.bin", "vbadata.xml", "basic/", "scripts/")
#: A form unpacks to far less; an archive that goes beyond fills the reader's machine.
MOST_UNPACKED = 200_000_000
MOST_PARTS = 5_000
#: Read at a time: no part is held in memory as a whole.
_PIECE = 65_536
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)


def zip_problem(path: Path, ending: str) -> str | None:
    """The id of the rule that an office file breaks, or None."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _archive_problem(archive, ending)
    except _BROKEN:
        return "tep-dinh-kem-hong"


def _archive_problem(archive: zipfile.ZipFile, ending: str) -> str | None:
    parts = archive.infolist()
    names = [part.filename.replace("\\", "/").lower() for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        return "tep-dinh-kem-nen-qua-muc"
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        return "tep-dinh-kem-bi-khoa"
    if MAIN_PARTS[ending] not in names or not _is_of_type(archive, ending):
        return "tep-dinh-kem-sai-loai"
    if any(name.endswith(macro) or name.startswith(macro) for name in names for macro in _MACROS):
        return "tep-dinh-kem-co-macro"
    return None if all(_is_whole(archive, part) for part in parts) else "tep-dinh-kem-hong"


def _is_of_type(archive: zipfile.ZipFile, ending: str) -> bool:
    if ending not in _TYPES:
        return True
    if "mimetype" not in archive.namelist():
        return False
    with archive.open("mimetype") as part:
        return part.read(len(_TYPES[ending]) + 1).strip() == _TYPES[ending]


def _is_whole(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part unpacks to what the directory says: its size and its checksum."""
    left = part.file_size
    with archive.open(part) as opened:
        while piece := opened.read(_PIECE):
            left -= len(piece)
            if left < 0:
                return False
    return left == 0
