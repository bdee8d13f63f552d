"""What was measured, as a table of medians and ratios.

Machines are noisy: seconds are medians over the rounds with their span, and what is to
be compared are ratios to the engine's run of the same round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from tests.bench.clock import Time
from tests.bench.content import BenchContent
from tests.bench.engines import EngineRun
from tests.bench.stages import StagesRun

_ENGINES = {
    "mkdocs": "engine as `mkdocs new` configures it",
    "material": "the same with Material as it comes",
}
_HEADS = ("median s", "span s", "of engine", "CPU s", "of engine", "peak MB")


@dataclass(slots=True, kw_only=True)
class Report:
    """All rounds of one size."""

    content: BenchContent
    stages: list[StagesRun] = field(default_factory=list)
    #: The whole ``congkhai check``, from the start of the program to its end.
    checks: list[Time] = field(default_factory=list)
    plain: dict[str, list[EngineRun]] = field(default_factory=dict)

    @property
    def engine(self) -> list[Time]:
        """The engine as we configure it, by round."""
        return [run.engine for run in self.stages]


def told(report: Report) -> str:
    """The whole table."""
    return "\n".join((*_head(report), *_stages(report), *_others(report)))


def _head(report: Report) -> Iterator[str]:
    counts = report.stages[0].counts
    looked_at = ", ".join(f"{counts[name]} {name}" for name in ("pages", "links", "files"))
    yield ""
    yield f"{report.content.procedures} procedures: {report.content.origin}"
    yield f"{looked_at}; rounds: {len(report.stages)}"
    yield _row("", *_HEADS)


def _stages(report: Report) -> Iterator[str]:
    runs = report.stages
    for stage in runs[0].times:
        yield _timed(stage, [run.times[stage] for run in runs], report)
    yield _timed(
        "all of ours", [run.ours for run in runs], report, max(run.megabytes for run in runs)
    )


def _others(report: Report) -> Iterator[str]:
    peak = max(run.engine_megabytes for run in report.stages)
    yield _timed("engine as we configure it", report.engine, report, peak)
    for theme, label in _ENGINES.items():
        runs = report.plain.get(theme)
        if runs:
            peak = max(run.megabytes for run in runs)
            yield _timed(label, [run.time for run in runs], report, peak)
        else:
            yield _row(label, "not run")
    yield _timed("congkhai check, the whole command", report.checks, report)
    if report.content.import_seconds is not None:
        yield _row("congkhai import portal, once", f"{report.content.import_seconds:.2f}")


def _timed(label: str, times: Sequence[Time], report: Report, peak: float | None = None) -> str:
    walls = [each.wall for each in times]
    # A slow engine is run in fewer rounds than the others.
    pairs = list(zip(times, report.engine, strict=False))
    return _row(
        label,
        f"{median(walls):.2f}",
        f"{min(walls):.2f}-{max(walls):.2f}" if len(walls) > 1 else "one run",
        f"{median(own.wall / engine.wall for own, engine in pairs):.2f}",
        f"{median(each.cpu for each in times):.2f}",
        f"{median(own.cpu / engine.cpu for own, engine in pairs):.2f}",
        "" if peak is None else f"{peak:.0f}",
    )


def _row(label: str, *cells: str) -> str:
    return f"  {label:37}" + "".join(f"{cell:>13}" for cell in cells)
