"""``congkhai import portal``: what an import would do, told record by record, and doing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from generator.cli import report
from generator.cli.changes import change_lines
from generator.cli.exits import CONTENT_ERRORS, GOOD
from generator.cli.faults import Refusal
from generator.cli.paths import Paths
from generator.cli.summary import number
from generator.cli.terminal import coloured, say, stage
from generator.findings import Finding, has_errors
from generator.messages import finding
from generator.portal import (
    FieldCount,
    ImportPlan,
    PlannedRecord,
    PortalRecord,
    plan_import,
    read_portal,
    summarise,
    write_import,
)
from generator.portal.outcomes import FIELD_LABELS
from generator.portal.planning import ItemState, Taken

_STATES: Mapping[ItemState, str] = {
    "new": "mới",
    "changed": "thay đổi",
    "unchanged": "không đổi",
    "refused": "không ghi",
}
#: Up to so many records, the whole text of each new file is shown.
_FEW = 3


def run_portal(  # noqa: PLR0913 - one argument an option
    paths: Paths,
    files: Sequence[Path],
    *,
    write: bool,
    facts_only: bool,
    taken_on: date | None,
    taken: Taken,
) -> int:
    """Read, compare, tell; write where that was asked for."""
    with stage("Đang đọc bản ghi"):
        records, told = _read(files)
        _refuse_unread(records, taken)
        catalogue = paths.content / "catalogue"
        plan = plan_import(
            records, catalogue, facts_only=facts_only, taken_on=taken_on, taken=taken
        )
    _tell_findings(told, paths)
    _tell_records(plan, paths)
    if not plan.items:
        say("Chưa đọc được bản ghi nào, nên không có gì để ghi.")
        return CONTENT_ERRORS
    _tell_fields(summarise(chain.from_iterable(item.outcomes for item in plan.items)))
    _tell_sectors(plan)
    counts = ", ".join(f"{number(plan.count(s))} {_STATES[s]}" for s in _STATES)
    say(f"Đã đọc {number(len(plan.items))} bản ghi: {counts}.")
    is_whole = not has_errors(finding for _, finding in told) and not plan.count("refused")
    if not is_whole:
        say("Chưa ghi gì: còn lỗi ở các chỗ nêu trên. Sửa xong thì chạy lại.")
    elif write:
        written = write_import(plan)
        say(f"Đã ghi {number(len(written))} tệp. Xem lại rồi chạy: make check")
    else:
        say("Chưa ghi gì. Để ghi vào danh mục, chạy lại lệnh này với --write")
    return GOOD if is_whole else CONTENT_ERRORS


def _read(files: Sequence[Path]) -> tuple[list[PortalRecord], list[tuple[Path, Finding]]]:
    """The records of all files, each code once, and what was found in which file."""
    records: dict[str, PortalRecord] = {}
    told: list[tuple[Path, Finding]] = []
    for path in files:
        read, findings = read_portal(path)
        told += [(path, found) for found in findings]
        for record in read:
            first = records.setdefault(record.code, record)
            if first is not record:
                twice = finding("cong-ma-trung", record.at, code=record.code, first=first.at)
                told.append((path, twice))
    return list(records.values()), told


def _refuse_unread(records: Sequence[PortalRecord], taken: Taken) -> None:
    """What is to follow the source must be in what was read of it."""
    known = {record.code for record in records}
    if missing := sorted(set(taken) - known):
        told = ", ".join(f"«{code}»" for code in missing)
        raise Refusal(f"Lựa chọn --take-source: các tệp đã đọc không có thủ tục {told}.")


def _tell_findings(told: Iterable[tuple[Path, Finding]], paths: Paths) -> None:
    for path, found in told:
        alone = replace(paths, content=path.absolute())
        say(f"{report.as_text([found], alone)}\n")


def _tell_records(plan: ImportPlan, paths: Paths) -> None:
    for item in plan.items:
        say(f"{paths.shown(item.target)}: {_STATES[item.state]}: {item.name}")
        for line in dict.fromkeys(_remarks(item)):
            say(f"  {line}")
        if len(plan.items) <= _FEW and item.state == "new":
            say("".join(f"    {line}\n" for line in item.text.splitlines()))
    if plan.items:
        say()


def _remarks(item: PlannedRecord) -> Iterator[str]:
    """What could not be read of a record, and what differs from the one that is held."""
    if item.refusal:
        yield coloured(item.refusal, "red")
    for outcome in item.outcomes:
        if outcome.state == "refused":
            shown = f": «{outcome.shown}»" if outcome.shown else ""
            yield f"{FIELD_LABELS[outcome.field]}: {outcome.why}{shown}"
    yield from change_lines(item)


def _tell_fields(counts: Sequence[FieldCount]) -> None:
    width = max(len(count.label) for count in counts)
    say(f"{'Mục':<{width}} {'đọc được':>10} {'để trống':>10} {'chưa đọc được':>15}")
    for count in counts:
        read, empty, refused = (number(n) for n in (count.read, count.empty, count.refused))
        say(f"{count.label:<{width}} {read:>10} {empty:>10} {refused:>15}")
    say()


def _tell_sectors(plan: ImportPlan) -> None:
    if plan.unknown_sectors:
        say("Lĩnh vực chưa có trong catalogue/sectors.yml:")
        for slug, name in plan.unknown_sectors:
            say(f"  {slug}: {name}")
        say()
