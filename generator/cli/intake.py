"""``congkhai template`` and ``congkhai import`` of a register, told in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.cli import report
from generator.cli.exits import CONTENT_ERRORS, GOOD
from generator.cli.faults import Refusal
from generator.cli.lists import commune_folder
from generator.cli.paths import Paths
from generator.cli.summary import number
from generator.cli.terminal import coloured, say, stage
from generator.cli.would_be import faults_of, would_be
from generator.findings import Finding, has_errors
from generator.intake import (
    REGISTERS,
    FilePlan,
    References,
    form_bytes,
    plan_intake,
    read_filled,
    write_intake,
)
from generator.load import load_corpus

#: So many rows are named one by one before they are only counted.
_FEW = 20
_STATES = {"new": "tệp mới", "changed": "thay đổi", "unchanged": "không đổi"}


def run_template(paths: Paths, name: str, *, commune: str | None, output: Path | None) -> int:
    """``congkhai template``: an empty form, never over a file that is there."""
    target = output or Path(f"mau-{name}.xlsx")
    if target.exists():
        raise Refusal(f"Đã có {paths.shown(target)}. Chọn tên khác, hoặc xoá tệp ấy trước.")
    if not target.absolute().parent.is_dir():
        raise Refusal(f"Chưa có thư mục «{paths.shown(target.absolute().parent)}». Tạo trước đã.")
    if commune:
        commune_folder(paths, commune)
    with stage("Đang tạo mẫu"):
        corpus, _ = load_corpus(paths.content)
        made = form_bytes(REGISTERS[name], References.of(corpus, commune))
        target.write_bytes(made)
    say(f"Đã tạo {paths.shown(target)}. Cách điền ở trang tính đầu tiên.")
    if not commune:
        say("Để chọn được đơn vị của xã trong mẫu, chạy lại với --commune và tên thư mục của xã.")
    return GOOD


def run_intake(paths: Paths, name: str, file: Path, *, commune: str, write: bool) -> int:
    """``congkhai import`` of a form: read, compare, tell; write where that was asked for."""
    folder = commune_folder(paths, commune)
    with stage("Đang đọc mẫu đã điền"):
        files, findings = read_filled(file, REGISTERS[name])
        plans, more = plan_intake(files, folder) if files else ((), ())
    _tell(findings, replace(paths, content=file.absolute()))
    own = [each for each in more if each.at.path == file.name]
    _tell(own, replace(paths, content=file.absolute()))
    _tell([each for each in more if each not in own], paths)
    if has_errors((*findings, *more)):
        say("Chưa ghi gì: còn lỗi ở các chỗ nêu trên. Sửa xong thì chạy lại.")
        return CONTENT_ERRORS
    for plan in plans:
        _tell_plan(plan, paths)
    with would_be(plans, paths, commune) as made:
        if faults := faults_of(plans, made, commune, file.name):
            own = [each for each in faults if each.at.path == file.name]
            say("")
            _tell(own, replace(paths, content=file.absolute()))
            report.forget_lines()
            _tell([each for each in faults if each not in own], made)
            say("Chưa ghi gì: sửa các chỗ nêu trên, rồi chạy lại.")
            return CONTENT_ERRORS
    if not write:
        say("Chưa ghi gì. Để ghi, chạy lại lệnh này với --write")
    elif written := write_intake(plans):
        say(f"Đã ghi {number(len(written))} tệp. Xem lại rồi chạy: make check")
    else:
        say("Mọi tệp không đổi.")
    return GOOD


def _tell(findings: Sequence[Finding], paths: Paths) -> None:
    if findings:
        say(f"{report.as_text(findings, paths)}\n")


def _tell_plan(plan: FilePlan, paths: Paths) -> None:
    shown = f"{paths.shown(plan.target)}: {_STATES[plan.state]}"
    counts = [f"{number(len(plan.added))} mục thêm"] if plan.added else []
    counts += [f"{number(len(plan.changed))} mục đổi"] if plan.changed else []
    counts += [f"{number(plan.rows)} dòng"] if plan.rows else []
    say(coloured(f"{shown} ({', '.join(counts)})." if counts else f"{shown}.", "bold"))
    lines = [f"  + {key}" for key in plan.added] + [f"  ~ {key}" for key in plan.changed]
    for line in lines[:_FEW]:
        say(line)
    if len(lines) > _FEW:
        say(f"  … và {number(len(lines) - _FEW)} mục nữa")
    if plan.loses_remarks:
        say("  Tệp này có lời ghi chú sau dấu #; ghi lại thì mất các lời ấy.")
