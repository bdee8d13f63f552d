"""Runs the engine on a commune's folder, and tells its warnings by content file.

The engine is a process of its own: MkDocs or Zensical, over the same folder. It never
runs with ``-q``, which makes it pass over broken links in silence; its output is
captured, and each warning becomes a finding at the file that the page was made from.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from generator.expected import ExpectedSite
from generator.findings import Finding, in_order
from generator.messages import finding
from generator.publish.engine_warnings import warnings_in
from generator.publish.positions import source_of

Engine = Literal["mkdocs", "zensical"]


class EngineError(Exception):
    """The engine stopped without saying which page is at fault."""

    def __init__(self, command: Sequence[str], output: str) -> None:
        super().__init__(f"{' '.join(command)}\n{output}")
        self.command = tuple(command)
        self.output = output


def build_commune(folder: Path, as_of: date, engine: Engine = "mkdocs") -> tuple[Finding, ...]:
    """Build one commune's folder into its ``site``; the findings are the engine's warnings."""
    command = _command(folder, engine)
    finished = subprocess.run(  # noqa: S603 - our own command line, no shell
        command,
        env=_environment(as_of),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    findings = _findings(finished.stdout, folder)
    if finished.returncode and not findings:
        raise EngineError(command, finished.stdout)
    return in_order(findings)


def build_communes(
    folders: Sequence[Path], as_of: date, engine: Engine = "mkdocs", workers: int = 2
) -> tuple[Finding, ...]:
    """Build several folders, a few at a time."""
    with ThreadPoolExecutor(max_workers=workers) as pool:
        results = pool.map(lambda folder: build_commune(folder, as_of, engine), folders)
        return in_order(found for result in results for found in result)


def _command(folder: Path, engine: Engine) -> list[str]:
    options = ["--strict", "--clean", "--config-file", str(folder / "mkdocs.yml")]
    return [sys.executable, "-m", engine, "build", *options]


def _environment(as_of: date) -> Mapping[str, str]:
    """The clock is an argument: without it the engine writes today into the sitemap."""
    moment = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)
    return {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(int(moment.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
    }


def _expected(folder: Path) -> ExpectedSite | None:
    """What the render stage wrote beside the pages, where it did."""
    beside = folder / "expected.json"
    return ExpectedSite.from_json(beside.read_text("utf-8")) if beside.is_file() else None


def _findings(output: str, folder: Path) -> list[Finding]:
    """Each warning at the content file of the page that it is about."""
    site = _expected(folder)
    return [
        finding(
            warning.rule,
            source_of(site, _built_path(warning.page), folder.name),
            **warning.values,
        )
        for warning in warnings_in(output, folder / "docs")
    ]


def _built_path(markdown: str) -> str:
    """``thu-tuc/1.001193.md`` is built as ``thu-tuc/1.001193/index.html``."""
    stem = markdown.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return f"{stem}.html"
    return f"{stem}/index.html"
