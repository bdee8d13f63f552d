"""A form filled by hand: rows of texts below its heads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import load_workbook

from generator.intake import REGISTERS, References, form_bytes

Rows = Sequence[Mapping[str, str | int | float | None]]


def filled(folder: Path, name: str, sheets: Mapping[str, Rows]) -> Path:
    """The form of a register with rows from row 3 on; cells by the head of their column."""
    path = folder / f"{name}.xlsx"
    path.write_bytes(form_bytes(REGISTERS[name], References()))
    book = load_workbook(path)
    for sheet_name, rows in sheets.items():
        sheet = book[sheet_name]
        heads = {str(cell.value).removesuffix(" *"): n for n, cell in enumerate(sheet[1], start=1)}
        for number, row in enumerate(rows, start=3):
            for head, value in row.items():
                sheet.cell(number, heads[head]).value = value
    book.save(path)
    return path
