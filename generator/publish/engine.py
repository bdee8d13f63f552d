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
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from generator.expected import ExpectedSite
from generator.findings import Finding, Position, in_order
from generator.messages import finding
from generator.publish.engine_warnings import UNKNOWN, warnings_in
from generator.render.addresses import built_path

Engine = Literal["mkdocs", "zensical"]
#: The engine's own words, which are English, beside the pages that they are about.
OUTPUT = "canh-bao.txt"


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
    if any(told.rule == UNKNOWN for told in findings):
        (folder / OUTPUT).write_text(finished.stdout, encoding="utf-8")
    if finished.returncode and not findings:
        raise EngineError(command, finished.stdout)
    return findings


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


def _findings(output: str, folder: Path) -> tuple[Finding, ...]:
    """Each warning at the content file of the page that it is about."""
    warnings = tuple(warnings_in(output, folder / "docs"))
    if not warnings:
        return ()
    site = ExpectedSite.from_json((folder / "expected.json").read_text("utf-8"))
    sources = {page.path: page.sources[0] for page in site.pages}
    return in_order(
        finding(
            warning.rule,
            Position(sources.get(built_path(warning.page), site.source)),
            **{"log": f"{folder.parent.name}/{folder.name}/{OUTPUT}", **warning.values},
        )
        for warning in warnings
    )
