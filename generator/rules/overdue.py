"""The register of late dossiers: each late one of the figures, once, without a name (R-18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.dossiers import in_force
from generator.findings import Finding
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder, DossierFile
from generator.model.dossiers import OverdueRow, OverdueTable
from generator.rules.scope import Scope, offer, offer_code
from generator.vocabulary import OverdueState

Register = Sourced[OverdueTable]
_COLUMNS = {OverdueState.SETTLED: "completed_late", OverdueState.PENDING: "pending_late"}
_WITH_DAY, _WITHOUT_DAY = "có ghi", "để trống"


def _registers(scope: Scope) -> Iterator[tuple[CommuneFolder, str, Register]]:
    for folder in scope.folders():
        for name, register in folder.overdue.items():
            yield folder, name, register


def _rows(scope: Scope) -> Iterator[tuple[Register, int, OverdueRow, DossierFile | None]]:
    for folder, name, register in _registers(scope):
        for index, row in enumerate(register.record.rows):
            yield register, index, row, folder.dossiers.get(name)


def _is_unread(scope: Scope, path: str) -> bool:
    return any(scope.is_unread(f"{path}{ending}") for ending in (".csv", ".xlsx", ".yml"))


def registers_of_known_periods(scope: Scope) -> Iterator[Finding]:
    """A register has the name of a file of figures."""
    for folder, name, register in _registers(scope):
        if name not in folder.dossiers and not _is_unread(scope, f"{folder.id}/dossiers/{name}"):
            near = offer(name, folder.dossiers)
            yield finding("qua-han-chua-co-ky", register.at(), value=name, offer=near)


def late_dossiers_in_the_register(scope: Scope) -> Iterator[Finding]:
    """Each late dossier of the figures has its row in the register, and no row is too many."""
    for folder, name, register in _registers(scope):
        if file := folder.dossiers.get(name):
            rows = Counter((r.source, r.field_code, r.state) for r in register.record.rows)
            yield from _differing(file, register, rows)


def _differing(
    file: DossierFile, register: Register, rows: Counter[tuple[str, str, OverdueState]]
) -> Iterator[Finding]:
    for index, row in enumerate(file.table.record.rows):
        for state, column in _COLUMNS.items():
            found = rows[row.source, row.field_code, state]
            if found != getattr(row, column):
                yield finding(
                    "qua-han-khac-so",
                    file.table.at("rows", index, column),
                    name=row.field_name,
                    source=row.source,
                    state=state.label[:1].lower() + state.label[1:],
                    rows=found,
                    count=getattr(row, column),
                    register=register.path,
                )


def late_periods_with_register(scope: Scope) -> Iterator[Finding]:
    """A period with late dossiers has a register, where the commune keeps any."""
    for folder in scope.folders():
        missing = [
            (file, count)
            for file in in_force(folder.dossiers).values()
            if (count := _late(file)) and file.name not in folder.overdue
        ]
        if not folder.overdue:
            missing = missing[:1]
        for file, count in missing:
            path = f"{folder.id}/overdue/{file.name}"
            if _is_unread(scope, path):
                continue
            at, register = file.table.at(), f"overdue/{file.name}.csv"
            if folder.overdue:
                yield finding("qua-han-thieu-so", at, count=count, register=register)
            else:
                yield finding("qua-han-chua-ghi-so", at, register=register)


def _late(file: DossierFile) -> int:
    return sum(row.completed_late + row.pending_late for row in file.table.record.rows)


def rows_of_known_sectors(scope: Scope) -> Iterator[Finding]:
    """A late dossier is of a sector and source of the figures."""
    for register, index, row, file in _rows(scope):
        known = {(r.source, r.field_code) for r in file.table.record.rows} if file else set()
        if file and (row.source, row.field_code) not in known:
            near = offer(row.field_code, sorted({code for _, code in known}))
            at = register.at("rows", index, "field_code")
            values = {"value": row.field_code, "source": row.source, "offer": near}
            yield finding("qua-han-linh-vuc", at, **values)


def known_procedures_of_late_dossiers(scope: Scope) -> Iterator[Finding]:
    """A late dossier is of a procedure of the catalogue or of the reference list."""
    catalogue = scope.corpus.catalogue
    listed = catalogue.reference_list.record.codes if catalogue.reference_list else ()
    known = {*catalogue.procedures, *(row.code for row in listed)}
    for register, index, row, _ in _rows(scope):
        if row.procedure not in known:
            near = offer_code(row.procedure, catalogue.procedures)
            at = register.at("rows", index, "procedure")
            yield finding("qua-han-thu-tuc", at, value=row.procedure, offer=near)


def late_by_a_day_or_more(scope: Scope) -> Iterator[Finding]:
    """A late dossier is late by at least a day."""
    for register, index, row, _ in _rows(scope):
        if not row.days_late:
            yield finding("qua-han-khong-ngay", register.at("rows", index, "days_late"))


def late_at_the_end_of_the_period(scope: Scope) -> Iterator[Finding]:
    """A dossier that is late in a period was due before the period's last day."""
    for register, index, row, file in _rows(scope):
        if file and row.due_on >= file.head.record.to_day:
            at = register.at("rows", index, "due_on")
            days = {"due": _day(row.due_on), "last": _day(file.head.record.to_day)}
            yield finding("qua-han-chua-den-han", at, **days)


def no_later_than_days_passed(scope: Scope) -> Iterator[Finding]:
    """A dossier is late by no more days than passed since it was due, up to the period's end."""
    for register, index, row, file in _rows(scope):
        if file and row.due_on < (last := file.head.record.to_day):
            most = (last - row.due_on).days
            if row.days_late > most:
                at = register.at("rows", index, "days_late")
                days = {"due": _day(row.due_on), "last": _day(last)}
                yield finding("qua-han-qua-so-ngay", at, value=row.days_late, most=most, **days)


def new_dates_after_old(scope: Scope) -> Iterator[Finding]:
    """A new date is later than the one that was missed."""
    for register, index, row, _ in _rows(scope):
        if row.new_date and row.new_date <= row.due_on:
            at = register.at("rows", index, "new_date")
            yield finding("hen-lai-truoc", at, new=_day(row.new_date), due=_day(row.due_on))


def dated_anew_once(scope: Scope) -> Iterator[Finding]:
    """A dossier is dated anew once at most."""
    for register, index, row, _ in _rows(scope):
        if row.redated > 1:
            at = register.at("rows", index, "redated")
            yield finding("hen-lai-qua-mot-lan", at, value=row.redated)


def dated_anew_with_a_date(scope: Scope) -> Iterator[Finding]:
    """A dossier that was dated anew has a new date, another one has none."""
    for register, index, row, _ in _rows(scope):
        if bool(row.redated) != bool(row.new_date):
            at = register.at("rows", index, "redated")
            state = _WITH_DAY if row.new_date else _WITHOUT_DAY
            yield finding("hen-lai-khong-khop", at, value=row.redated, state=state)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
