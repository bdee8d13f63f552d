"""Runs the command line as staff do: a real process in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended, and all that it said."""

    code: int
    out: str
    err: str


def congkhai(*arguments: str, folder: Path, **environment: str) -> Ended:
    """One run of the program in a folder, with nobody watching the terminal."""
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", "generator", *arguments],
        cwd=folder,
        env=_environment(environment),
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "100", **more}


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
