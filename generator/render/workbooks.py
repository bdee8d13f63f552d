"""Office files whose bytes follow from their content and one date: no other clock (design 2.7)."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime

from openpyxl import Workbook

#: Office files say when they were made and last saved.
_CLOCKS = re.compile(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_PROPERTIES = "docProps/core.xml"
#: The earliest day that a zip file can state.
_FIRST = date(1980, 1, 1)


def workbook_bytes(book: Workbook, as_of: date) -> bytes:
    """The workbook as a file: every entry, and its properties, carry ``as_of``."""
    saved = io.BytesIO()
    book.save(saved)
    return dated_bytes(saved.getvalue(), as_of)


def dated_bytes(office: bytes, as_of: date) -> bytes:
    """An Office file without any clock: every entry, and its properties, carry ``as_of``."""
    day = max(as_of, _FIRST)
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(office)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            data = given.read(name)
            target.writestr(entry, _without_clock(data, day) if name == _PROPERTIES else data)
    return made.getvalue()


def _without_clock(properties: bytes, day: date) -> bytes:
    stamp = datetime(day.year, day.month, day.day).isoformat() + "Z"  # noqa: DTZ001 - a label
    return _CLOCKS.sub(rf"\g<1>{stamp}", properties.decode()).encode()
