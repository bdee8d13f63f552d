"""Dossier figures add up, row by row and from period to period (design 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.dossiers import (
    SHARES,
    Misfit,
    figures_of,
    in_force,
    key_of,
    misfits,
    rows_of,
    sum_of,
    tiles,
)
from generator.findings import Finding, Position
from generator.language import comparison_key
from generator.messages import finding
from generator.model.corpus import DossierFile
from generator.model.dossiers import DossierRow
from generator.rules.scope import Scope

Row = tuple[DossierFile, int, DossierRow]


def _files(scope: Scope) -> Iterator[DossierFile]:
    for folder in scope.folders():
        yield from folder.dossiers.values()


def _rows(scope: Scope) -> Iterator[Row]:
    for file in _files(scope):
        for index, row in enumerate(file.table.record.rows):
            yield file, index, row


def _at(file: DossierFile, index: int, column: str) -> Position:
    return file.table.at("rows", index, column)


def _broken(
    scope: Scope, rule: str, total: str, parts: Callable[[DossierRow], tuple[int, ...]]
) -> Iterator[Finding]:
    """One identity of a row: a total and its parts."""
    for file, index, row in _rows(scope):
        values = parts(row)
        if getattr(row, total) != sum(values):
            at = _at(file, index, total)
            yield finding(
                rule,
                at,
                row=at.line,
                name=row.field_name,
                source=row.source,
                total=getattr(row, total),
                parts=" + ".join(map(str, values)),
                sum=sum(values),
            )


def received_adds_up(scope: Scope) -> Iterator[Finding]:
    """Received is online, direct or postal, and carried over."""
    yield from _broken(
        scope,
        "ho-so-tiep-nhan",
        "received_total",
        lambda row: (row.received_online, row.received_offline, row.carried_forward),
    )


def completed_adds_up(scope: Scope) -> Iterator[Finding]:
    """Settled is early, on time and late."""
    yield from _broken(
        scope,
        "ho-so-da-giai-quyet",
        "completed_total",
        lambda row: (row.completed_early, row.completed_on_time, row.completed_late),
    )


def pending_adds_up(scope: Scope) -> Iterator[Finding]:
    """Pending is in time and late."""
    yield from _broken(
        scope,
        "ho-so-dang-giai-quyet",
        "pending_total",
        lambda row: (row.pending_on_time, row.pending_late),
    )


def received_is_settled_or_pending(scope: Scope) -> Iterator[Finding]:
    """Received is settled and pending."""
    yield from _broken(
        scope,
        "ho-so-can-doi",
        "received_total",
        lambda row: (row.completed_total, row.pending_total),
    )


def carried_over_was_pending(scope: Scope) -> Iterator[Finding]:
    """Carried over is what was pending at the end of the day before, by sector and source."""
    for folder in scope.folders():
        for misfit in misfits(folder.dossiers):
            yield _misfit(misfit)


def _misfit(misfit: Misfit) -> Finding:
    rows = misfit.file.table.record.rows
    before = misfit.before.name
    for index, row in enumerate(rows):
        if key_of(row) == misfit.key:
            at = _at(misfit.file, index, "carried_forward")
            return finding(
                "ho-so-ky-truoc-da-sua" if misfit.is_stale else "ho-so-ky-truoc",
                at,
                row=at.line,
                name=row.field_name,
                source=row.source,
                carried=misfit.carried,
                before=before,
                pending=misfit.pending,
            )
    source, code = misfit.key
    names = {key_of(row): row.field_name for row in misfit.before.table.record.rows}
    return finding(
        "ho-so-thieu-dong-da-sua" if misfit.is_stale else "ho-so-thieu-dong",
        misfit.file.table.at(),
        name=names.get(misfit.key, code),
        source=source,
        before=before,
        pending=misfit.pending,
    )


def sectors_once(scope: Scope) -> Iterator[Finding]:
    """A sector of a source has one row, however both are spelled: two would be counted twice."""
    for file in _files(scope):
        first: dict[tuple[str, str], Position] = {}
        for index, row in enumerate(file.table.record.rows):
            at = _at(file, index, "field_code")
            key = comparison_key(row.source), row.field_code.casefold()
            if key in first:
                yield finding(
                    "ho-so-trung-dong",
                    at,
                    name=row.field_name,
                    source=row.source,
                    first=first[key].line,
                )
            first.setdefault(key, at)


def one_name_a_sector(scope: Scope) -> Iterator[Finding]:
    """A code of a sector has one name in a table."""
    for file in _files(scope):
        first: dict[str, tuple[str, int]] = {}
        for index, row in enumerate(file.table.record.rows):
            at = _at(file, index, "field_name")
            other, line = first.setdefault(row.field_code, (row.field_name, at.line))
            if other != row.field_name:
                yield finding(
                    "ho-so-ten-linh-vuc",
                    at,
                    code=row.field_code,
                    name=row.field_name,
                    other=other,
                    first=line,
                )


def shares_in_pairs(scope: Scope) -> Iterator[Finding]:
    """An indicator has a numerator and a denominator, or neither is known."""
    for file, index, row in _rows(scope):
        for pair in SHARES.values():
            given = [name for name in pair if getattr(row, name) is not None]
            if len(given) == 1:
                at = _at(file, index, given[0])
                (absent,) = set(pair) - set(given)
                yield finding(
                    "ho-so-thieu-cap",
                    at,
                    row=at.line,
                    name=row.field_name,
                    source=row.source,
                    given=given[0],
                    absent=absent,
                )


def shares_up_to_the_whole(scope: Scope) -> Iterator[Finding]:
    """The numerator of an indicator is not above its denominator."""
    for file, index, row in _rows(scope):
        for part, whole in SHARES.values():
            numerator, denominator = getattr(row, part), getattr(row, whole)
            if None not in (numerator, denominator) and numerator > denominator:
                at = _at(file, index, part)
                yield finding(
                    "ho-so-tu-so",
                    at,
                    row=at.line,
                    name=row.field_name,
                    source=row.source,
                    part=part,
                    numerator=numerator,
                    whole=whole,
                    denominator=denominator,
                )


def long_periods_agree(scope: Scope) -> Iterator[Finding]:
    """The own file of a longer period says what the shorter ones add up to."""
    for folder in scope.folders():
        held = in_force(folder.dossiers)
        for file in held.values():
            head = file.head.record
            shorter = tiles(held.values(), head.from_day, head.to_day)
            if shorter:
                yield from _differing(file, shorter)


def _differing(file: DossierFile, shorter: tuple[DossierFile, ...]) -> Iterator[Finding]:
    total, own = sum_of(shorter), rows_of(file)
    names = ", ".join(f"«{each.name}»" for each in shorter)
    for index, row in enumerate(file.table.record.rows):
        summed = total.get(key_of(row))
        if summed is not None and _counts(summed) != _counts(figures_of(row)):
            at = _at(file, index, "field_code")
            yield finding(
                "ky-dai-khac-tong", at, files=names, name=row.field_name, source=row.source
            )
    for key in total.keys() - own.keys():
        source, code = key
        yield finding("ky-dai-khac-tong", file.table.at(), files=names, name=code, source=source)


def _counts(figures: object) -> tuple[int, ...]:
    names = (
        *("received_online", "received_offline", "carried_forward", "completed_early"),
        *("completed_on_time", "completed_late", "pending_on_time", "pending_late"),
    )
    return tuple(getattr(figures, name) for name in names)
