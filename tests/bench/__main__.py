"""``make bench``: every stage and the engine, at several sizes, as medians of rounds."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.bench import AS_OF, CHECKOUT
from tests.bench.clock import CHILDREN, Time, moment
from tests.bench.content import COMMUNE, BenchContent, write_checkout
from tests.bench.dossiers import write_dossiers
from tests.bench.engines import PLAIN, run_plain
from tests.bench.plans import write_plans
from tests.bench.report import Report, told
from tests.bench.stages import run_stages


class Options(NamedTuple):
    """What was asked for on the command line."""

    sizes: tuple[int, ...]
    rounds: int
    #: Once an engine as it comes takes more seconds than this, none of them runs again:
    #: their own navigation of all pages grows with the square of the pages.
    patience: float
    #: Months of dossier figures that the commune keeps.
    dossiers: int
    #: Plans of sixty activities.
    plans: int


def main(arguments: list[str] | None = None) -> int:
    """Measure every size and print one table for each."""
    options = _options(arguments)
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="congkhai-bench-") as folder:
            content = write_checkout(Path(folder), size)
            if options.dossiers:
                write_dossiers(content.root / "content" / COMMUNE, options.dossiers)
            if options.plans:
                write_plans(content.root / "content" / COMMUNE, options.plans)
            _say(told(_measured(content, options)))
    return 0


def _options(arguments: list[str] | None) -> Options:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[500, 2500], metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--patience", type=float, default=60, metavar="SECONDS")
    parser.add_argument("--dossiers", type=int, default=0, metavar="MONTHS")
    parser.add_argument("--plans", type=int, default=0, metavar="N")
    read = parser.parse_args(arguments)
    return Options(tuple(read.pages), read.rounds, read.patience, read.dossiers, read.plans)


def _measured(content: BenchContent, options: Options) -> Report:
    """All rounds, interleaved: a slow minute of the machine falls on everything alike."""
    report = Report(content=content)
    for number in range(options.rounds):
        _say(f"… {content.procedures} procedures, round {number + 1} of {options.rounds}")
        report.stages.append(run_stages(content.root))
        report.checks.append(_check_command(content.root))
        for theme in PLAIN:
            _add_plain(report, theme, options.patience)
    return report


def _add_plain(report: Report, theme: str, patience: float) -> None:
    done = [run for runs in report.plain.values() for run in runs]
    if all(run.time.wall < patience for run in done):
        root = report.content.root
        run = run_plain(root / "build" / COMMUNE / "docs", root / "plain" / theme, theme)
        report.plain.setdefault(theme, []).append(run)


def _check_command(root: Path) -> Time:
    """The whole ``congkhai check``, from the start of the program to its end."""
    command = [sys.executable, "-m", "generator", "check"]
    command += ["--as-of", f"{AS_OF:%Y-%m-%d}", "--content", str(root / "content")]
    began = moment(CHILDREN)
    subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.DEVNULL)
    return moment(CHILDREN) - began


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
