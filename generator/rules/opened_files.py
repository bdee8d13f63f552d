"""Attached files, opened: each is what its ending says, whole, without lock and macros."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.rules.opened_ole import OLE, ole_problem
from generator.rules.opened_pdf import PDF, pdf_problem
from generator.rules.opened_zip import MAIN_PARTS, ZIP, zip_problem

_JPEG = b"\xff\xd8\xff"
#: How a file begins, by its ending.
BEGINNINGS: Mapping[str, bytes] = {
    ".pdf": PDF,
    ".doc": OLE,
    ".docx": ZIP,
    ".xls": OLE,
    ".xlsx": ZIP,
    ".odt": ZIP,
    ".ods": ZIP,
    ".rtf": b"{\\rtf",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
}
#: Endings that say that a file holds macros.
WITH_MACROS = frozenset({".docm", ".dotm", ".xlsm", ".xltm", ".xlam"})
#: The largest file that is published: more takes minutes on a slow line.
MOST_BYTES = 20_000_000


def file_problem(path: Path, ending: str) -> str | None:
    """The id of the rule that a file on disk breaks, or None."""
    size = path.stat().st_size
    if size == 0:
        return "tep-dinh-kem-trong"
    if size > MOST_BYTES:
        return "tep-dinh-kem-qua-lon"
    with path.open("rb") as file:
        beginning = file.read(len(OLE))
    if ending in MAIN_PARTS and beginning == OLE:
        return _inside_a_lock(path, ending)
    if not beginning.startswith(BEGINNINGS[ending][: len(OLE)]):
        return "tep-dinh-kem-sai-loai"
    return _inside(path, ending)


def _inside_a_lock(path: Path, ending: str) -> str:
    """A compound file under the ending of a zip: the real one with a password, or a misnomer."""
    locked = "tep-dinh-kem-bi-khoa"
    return locked if ole_problem(path, ending) == locked else "tep-dinh-kem-sai-loai"


def _inside(path: Path, ending: str) -> str | None:
    if ending in MAIN_PARTS:
        return zip_problem(path, ending)
    if BEGINNINGS[ending] == OLE:
        return ole_problem(path, ending)
    if ending == ".pdf":
        return pdf_problem(path)
    if ending == ".rtf" and not path.read_bytes().rstrip(b"\0\r\n\t ").endswith(b"}"):
        return "tep-dinh-kem-hong"
    return None
