"""Dossier figures without a fault, as many months and sectors as a measurement needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.periods import period_of
from generator.vocabulary import Interval
from tests.dossiers import HEAD, head

SECTORS = 80
_FIRST = date(2023, 11, 1)
_SHARES = (
    "digitised,digitised_of,reused,reused_of,online_payment,online_payment_of,"
    "digital_results,digital_results_of"
)
#: Twenty new dossiers a month; two are left at its end and settled in the next.
_FIRST_ROW = "20,12,8,0,18,10,8,0,2,2,0,17,20,9,20,7,15,16,18"
_ROW = "22,12,8,2,20,10,10,0,2,2,0,17,20,9,20,7,15,16,20"


def write_dossiers(commune: Path, months: int) -> None:
    """Two sources, :data:`SECTORS` sectors each, for so many months on end."""
    folder = commune / "dossiers"
    folder.mkdir()
    period = period_of(_FIRST, Interval.MONTH)
    for number in range(months):
        counts = _ROW if number else _FIRST_ROW
        lines = [
            f"{source},L{sector},Lĩnh vực số {sector},{counts}\n"
            for source in ("Trên Hệ thống các Bộ", "Trên Hệ thống thành phố")
            for sector in range(1, SECTORS + 1)
        ]
        table = HEAD.replace("\n", f",{_SHARES}\n") + "".join(lines)
        (folder / f"{period.id}.csv").write_text(table, "utf-8")
        days = (period.start.isoformat(), period.end.isoformat())
        (folder / f"{period.id}.yml").write_text(head(*days), "utf-8")
        following = date(period.end.year + period.end.month // 12, period.end.month % 12 + 1, 1)
        period = period_of(following, Interval.MONTH)
