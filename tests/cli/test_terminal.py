"""What stands at the other end: old encodings, closed pipes, terminals, faults, Ctrl+C."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Ended, congkhai, write
from tests.cli.test_check import BROKEN, TEXT


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    write(tmp_path, BROKEN)
    return tmp_path


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437"])
def test_terminals_without_vietnamese(encoding: str, broken: Path) -> None:
    environment = {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-m", "generator", "check"],
        cwd=broken,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, b"")
    told = ended.stdout.decode(encoding)
    assert "?" not in told.replace("«province»?", "").replace('"province"?', "")
    plain = told.replace("«", '"').replace("»", '"')
    assert re.sub(r"[^\x00-\x7f]", "", plain.splitlines()[0]) == (
        "content/catalogue/procedures/1.010810.yml:5:54: LOI [ngay-chua-ro]"
    )


def test_a_pipe_closed_early(broken: Path) -> None:
    shell = f"'{sys.executable}' -m generator check | head -n 1; echo ${{PIPESTATUS[0]}}"
    ended = subprocess.run(
        ["bash", "-c", shell],
        cwd=broken,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        text=True,
    )
    first, code = ended.stdout.splitlines()
    assert first == TEXT.splitlines()[0]
    assert code in {"1", "141"}  # head may have read everything in time
    assert ended.stderr == ""


def _on_a_terminal(folder: Path, **environment: str) -> str:
    """What ``check`` shows on a terminal, its own line endings and all."""
    controller, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "check"],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "TERM": "xterm",
            **environment,
        },
        stdout=terminal,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    ):
        os.close(terminal)
        shown = b""
        try:
            while part := os.read(controller, 65536):
                shown += part
        except OSError:  # the other end is closed
            pass
    os.close(controller)
    return shown.decode()


def test_colour_for_people_only(broken: Path) -> None:
    in_colour = _on_a_terminal(broken)
    assert "\x1b[31mLỖI\x1b[0m [ngay-chua-ro]" in in_colour
    without = re.sub(r"\x1b\[\d+m", "", in_colour).replace("\r\n", "\n")
    assert without == TEXT
    for wish in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert _on_a_terminal(broken, **wish).replace("\r\n", "\n") == TEXT


def test_a_fault_of_ours(broken: Path) -> None:
    write(broken, {"content/tan-an/plans": "a file where a folder belongs"})
    ended = congkhai("new", "plan", "tan-an", "2026-cai-cach", folder=broken)
    assert ended == Ended(
        3,
        "",
        "Lỗi của chương trình, không phải của dữ liệu. "
        "Gửi tệp build/loi.txt cho người phụ trách.\n",
    )
    trace = (broken / "build" / "loi.txt").read_text("utf-8")
    assert trace.startswith("Traceback (most recent call last):\n")
    assert "FileExistsError" in trace


def test_a_full_disk(broken: Path) -> None:
    target = broken / "build" / "schemas" / "commune.json"
    target.parent.mkdir(parents=True)
    target.symlink_to("/dev/full")
    assert congkhai("schema", folder=broken) == Ended(
        2, "", "Chưa đọc hoặc ghi được: ổ đĩa đã đầy. Dọn bớt, rồi chạy lại.\n"
    )
