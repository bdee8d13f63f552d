"""``congkhai import list`` and ``congkhai coverage``: official lists, told in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.cli import report
from generator.cli.exits import CONTENT_ERRORS, GOOD
from generator.cli.faults import Refusal
from generator.cli.paths import Paths
from generator.cli.summary import number
from generator.cli.terminal import coloured, say, stage
from generator.findings import Finding, has_errors
from generator.lists import (
    ListHead,
    ListPlan,
    ListRows,
    Wanted,
    plan_list,
    read_list,
    write_list,
)

#: So many changes are shown one by one before they are only counted.
_FEW = 20


def run_list(  # noqa: PLR0913 - one argument an option
    paths: Paths, file: Path, *, commune: str, wanted: Wanted, head: ListHead, write: bool
) -> int:
    """``congkhai import list``: read, compare, tell; write where that was asked for."""
    folder = commune_folder(paths, commune)
    rows, findings = read_told(paths, file, wanted)
    if rows is None:
        say("Chưa ghi gì.")
        return CONTENT_ERRORS
    plan = plan_list(rows.procedures, folder, head, file.name)
    if plan.state == "refused":
        say(report.as_text(plan.findings, paths))
        say(f"\nTệp {paths.shown(plan.target)} chưa đọc được; sửa tệp này trước. Chưa ghi gì.")
        return CONTENT_ERRORS
    _tell_plan(plan, rows, paths)
    if not write:
        say("Chưa ghi gì. Để ghi, chạy lại lệnh này với --write")
    elif write_list(plan):
        say(f"Đã ghi {paths.shown(plan.target)}. Xem lại rồi chạy: make check")
    else:
        say(f"Tệp {paths.shown(plan.target)} không đổi.")
    return CONTENT_ERRORS if has_errors(findings) else GOOD


def commune_folder(paths: Paths, commune: str) -> Path:
    """The folder of a commune that is there."""
    folder = paths.content / commune
    if not (folder / "commune.yml").is_file():
        raise Refusal(f"Chưa có xã «{commune}» trong {paths.shown(paths.content)}.")
    return folder


def read_told(
    paths: Paths, file: Path, wanted: Wanted
) -> tuple[ListRows | None, Sequence[Finding]]:
    """The rows of a file; what is wrong with it is told."""
    with stage("Đang đọc danh mục"):
        rows, findings = read_list(file, wanted)
    if findings:
        alone = replace(paths, content=file.absolute())
        say(f"{report.as_text(findings, alone)}\n")
    return rows, findings


def _tell_plan(plan: ListPlan, rows: ListRows, paths: Paths) -> None:
    left_out = f", bỏ ra {number(rows.left_out)} dòng của cơ quan khác" if rows.left_out else ""
    say(f"Đã đọc {number(len(rows.procedures))} dòng{left_out}.")
    lines = [f"  + {entry.code} {entry.name}" for entry in plan.added]
    lines += [f"  - {entry.code} {entry.name}" for entry in plan.removed]
    for old, new in plan.changed:
        lines += [
            f"  ~ {new.code} {field}" for field in _changes(old.model_dump(), new.model_dump())
        ]
    for line in lines[:_FEW]:
        say(line)
    if len(lines) > _FEW:
        say(f"  … và {number(len(lines) - _FEW)} thay đổi nữa")
    counts = f"{number(len(plan.added))} thêm, {number(len(plan.removed))} bỏ"
    say(coloured(f"{paths.shown(plan.target)}: {counts}, {number(len(plan.changed))} đổi.", "bold"))


def _changes(old: dict[str, str | None], new: dict[str, str | None]) -> list[str]:
    return [f"«{old[key] or ''}» → «{new[key] or ''}»" for key in new if old[key] != new[key]]
