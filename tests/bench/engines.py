"""One run of an engine, in a process of its own: time, peak memory, warnings.

Run as a module on the folder to build. A process of its own, because Linux counts the
memory of the process that starts a program as that program's: this one is small.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from generator.publish.engine import build_commune
from tests.bench import AS_OF, CHECKOUT
from tests.bench.clock import CHILDREN, Time, moment, peak_megabytes

#: What ``mkdocs new`` writes, and the same with the theme of ours as it comes.
PLAIN: Mapping[str, Mapping[str, object]] = {
    "mkdocs": {"site_name": "My Docs"},
    "material": {"site_name": "My Docs", "theme": {"name": "material"}},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineRun:
    """What one run took."""

    time: Time
    megabytes: float
    warnings: int


def run_configured(folder: Path) -> EngineRun:
    """The engine as ``make site`` runs it, on a folder that the render stage wrote."""
    return _run_apart("configured", folder)


def run_plain(docs: Path, folder: Path, theme: str) -> EngineRun:
    """The engine on the same Markdown with next to no configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    values = {**PLAIN[theme], "docs_dir": str(docs), "site_dir": str(folder / "site")}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(values), "utf-8")
    return _run_apart("plain", folder)


def _run_apart(form: str, folder: Path) -> EngineRun:
    command = [sys.executable, "-m", "tests.bench.engines", form, str(folder)]
    ended = subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE)
    values = json.loads(ended.stdout)
    return EngineRun(**{**values, "time": Time(*values["time"])})


def _run_plain_here(folder: Path) -> None:
    configuration = str(folder / "mkdocs.yml")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--clean", "-f", configuration],
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _main(form: str, folder: Path) -> None:
    began = moment(CHILDREN)
    warnings = 0
    if form == "plain":
        _run_plain_here(folder)
    else:
        warnings = len(build_commune(folder, AS_OF))
    run = EngineRun(
        time=moment(CHILDREN) - began, megabytes=peak_megabytes(CHILDREN), warnings=warnings
    )
    sys.stdout.write(json.dumps(asdict(run)))


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]))
