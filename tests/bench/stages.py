"""All stages of ``make site`` once, in a process of their own, each timed.

Run as a module on a checkout that :mod:`tests.bench.content` wrote. The stages follow
one another in one process, as in ``make site``: what an early one leaves in memory slows
the later ones here too.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.cli.paths import Paths
from generator.cli.placed import remember
from generator.findings import Finding, has_errors
from generator.load import load_corpus
from generator.publish.assemble import SitePart, assemble
from generator.publish.place import place
from generator.publish.verify import Verification, verify_release
from generator.render import FRONT, Rendered, render_site, write_rendered
from generator.rules import check_corpus
from generator.views import derive_site
from tests.bench import AS_OF, CHECKOUT
from tests.bench.clock import NO_TIME, Time, moment, peak_megabytes, total
from tests.bench.engines import run_configured

Value = TypeVar("Value")


@dataclass(slots=True)
class StagesRun:
    """Every stage of ours in its order, and the engine between them."""

    times: dict[str, Time] = field(default_factory=dict)
    megabytes: float = 0
    engine: Time = NO_TIME
    engine_megabytes: float = 0
    #: What was made and looked at: a run that made nothing must not pass for a fast one.
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def ours(self) -> Time:
        """Everything of ours."""
        return total(list(self.times.values()))

    def timed(self, stage: str, work: Callable[[], Value]) -> Value:
        """What the work gives, its time noted."""
        began = moment()
        value = work()
        self.times[stage] = moment() - began
        return value


def run_stages(root: Path) -> StagesRun:
    """One run from nothing: what a former one made is removed first."""
    shutil.rmtree(root / "build", ignore_errors=True)
    (root / "site").unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.bench.stages", str(root), str(moment().wall)]
    ended = subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE)
    values = json.loads(ended.stdout)
    values["times"] = {stage: Time(*each) for stage, each in values["times"].items()}
    return StagesRun(**{**values, "engine": Time(*values["engine"])})


def _all_stages(run: StagesRun, root: Path) -> None:
    rendered = _until_written(run, root)
    _run_engine(run, [root / "build" / name for name in rendered])
    verification = _published(run, root, rendered)
    run.megabytes = peak_megabytes()
    run.counts = asdict(verification.counts)


def _until_written(run: StagesRun, root: Path) -> Mapping[str, Rendered]:
    content = root / "content"
    corpus, unread = run.timed("load", lambda: load_corpus(content))
    broken = run.timed("check", lambda: check_corpus(corpus, as_of=AS_OF))
    _assert_faultless((*unread, *broken))
    site = run.timed("derive", lambda: derive_site(corpus, today=AS_OF))
    rendered = run.timed("render", lambda: render_site(site))
    run.timed("write", lambda: write_rendered(rendered, root / "build", content))
    return rendered


def _run_engine(run: StagesRun, folders: list[Path]) -> None:
    runs = [run_configured(folder) for folder in folders]
    assert not sum(each.warnings for each in runs), "the engine warned"
    run.engine = total([each.time for each in runs])
    run.engine_megabytes = max(each.megabytes for each in runs)


def _published(run: StagesRun, root: Path, rendered: Mapping[str, Rendered]) -> Verification:
    build = root / "build"
    parts = [SitePart(address=_address(name), folder=build / name / "site") for name in rendered]
    release = run.timed("assemble", lambda: assemble(parts, build / "releases"))
    expected = {_address(name): folder.expected for name, folder in rendered.items()}
    verification = run.timed("verify", lambda: verify_release(release, expected))
    _assert_faultless(verification.findings)
    run.timed("place", lambda: _place(root, release, rendered))
    return verification


def _place(root: Path, release: Path, rendered: Mapping[str, Rendered]) -> None:
    paths = Paths(root=root, content=root / "content")
    remember(paths, release, {name: folder.expected for name, folder in rendered.items()})
    place(release, paths.site)


def _address(name: str) -> str:
    return "" if name == FRONT else name


def _assert_faultless(findings: tuple[Finding, ...]) -> None:
    assert not has_errors(findings), [str(found) for found in findings[:3]]


def _main(root: Path, began: float) -> None:
    run = StagesRun()
    run.times["start"] = moment() - Time(began, 0)
    _all_stages(run, root)
    sys.stdout.write(json.dumps(asdict(run)))


if __name__ == "__main__":
    _main(Path(sys.argv[1]), float(sys.argv[2]))
