"""Small workbooks with the dirt of the portal's own, made when a test runs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

BANNER = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n\nDANH SÁCH\n\n"
HEADINGS = ("Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực")
Rows = Sequence[Sequence[object]]

#: What the portal's lists hold: outer spaces, several lines, decomposed letters, U+200E.
DIRTY: Rows = (
    ("9.000001", " Đăng ký khai sinh", "Bộ Tư pháp", "Ủy ban nhân dân cấp xã\n", "Hộ tịch"),
    ("9.000002", "Đăng k\u200eý\nkết hôn ", "Bộ Tư pháp", "Sở Tư pháp\nCông an", "Hộ tịch"),
    (9.00001, "Xa\u0301c nhận đất", "Bộ Nông nghiệp", "UBND cấp xã", "Đất  đai"),
)


def sheet_rows(rows: Rows = DIRTY, headings: Sequence[str] = HEADINGS) -> Rows:
    """A banner over all columns, headings, rows."""
    return ((BANNER,), headings, *rows)


def workbook(path: Path, sheets: Mapping[str, Rows], *, hidden: Sequence[str] = ()) -> Path:
    """A workbook of sheets, the first row of each merged as a banner is."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if rows and len(rows[0]) == 1:
            sheet.merge_cells("A1:E1")
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    book.save(path)
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The same file with one part more, or another in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path
