"""Small contents of dossier figures, written as files."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date
from pathlib import Path

AS_OF = date(2026, 11, 22)
HEAD = (
    "source,field_code,field_name,received_total,received_online,received_offline,"
    "carried_forward,completed_total,completed_early,completed_on_time,completed_late,"
    "pending_total,pending_on_time,pending_late\n"
)
OVERDUE_HEAD = (
    "source,field_code,procedure,state,days_late,reason,apology,due_on,redated,new_date\n"
)
_CATALOGUE = {
    "sectors.yml": "sectors:\n  - id: ho-tich\n    name: Hộ tịch\n",
    "reference_list.yml": (
        "title: Danh mục\nsource:\n  name: Cổng\ncodes:\n  - code: 9.000001\n    sector: ho-tich\n"
    ),
    "reporting_cutoffs.yml": "cutoffs:\n"
    + "".join(
        f"  - interval: {interval}\n    first_day: 15\n"
        "    basis:\n      - number: 09/2019/NĐ-CP\n    verified: partial\n"
        for interval in ("quarter", "year")
    ),
}
_COMMUNE = "name: Xã Số\nkind: xa\nstate: active\n"


def head(first: str, last: str, more: str = "", taken: str = "") -> str:
    """What a table is of."""
    days = f"from_day: {first}\nto_day: {last}\n"
    return f"{days}{more}source:\n  name: Hệ thống\n  taken_on: {taken or last}\n"


def month(name: str, *rows: str, columns: str = HEAD) -> dict[str, str]:
    """Head and table of a month of the calendar."""
    year, number = map(int, name.split("-"))
    last = calendar.monthrange(year, number)[1]
    return {
        f"dossiers/{name}.yml": head(f"{name}-01", f"{name}-{last}"),
        f"dossiers/{name}.csv": columns + "".join(f"{row}\n" for row in rows),
    }


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """A content folder with a catalogue and the one commune «xa-so»."""
    content = folder / "content"
    shared = {f"catalogue/{name}": text for name, text in _CATALOGUE.items()}
    own = {f"xa-so/{name}": text for name, text in {"commune.yml": _COMMUNE, **files}.items()}
    for name, text in {**shared, **own}.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return content
