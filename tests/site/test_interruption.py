"""The same bytes from the same content, and a whole site whenever the build is interrupted."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import ROOT, congkhai
from tests.site.building import AS_OF, build_site, digests, new_checkout, states

KILLS = 20
#: A run may end before its moment comes: then it does not count.
_MOST_STARTS = 200
#: After this many interruptions in a row a run is let through.
_RUN_AFTER = 5
_COMMUNE = "content/xa-mau/commune.yml"


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    other = new_checkout(tmp_path / "một thư mục khác")
    assert build_site(other).code == 0
    assert digests(other / "site") == digests(site)
    assert (other / "site").resolve().name == site.name


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A checkout with one commune and the catalogue, and its site."""
    checkout = new_checkout(tmp_path, ("xa-mau",))
    assert build_site(checkout).code == 0
    return checkout


def _describe(checkout: Path, words: str) -> None:
    """Change what the home page says of the commune."""
    path = checkout / _COMMUNE
    lines = [
        line
        for line in path.read_text("utf-8").split("\n")
        if not line.startswith("about:") and line
    ]
    path.write_text("\n".join([*lines, f"about: {words}", ""]), encoding="utf-8")


def _interrupted(checkout: Path, seconds: float, *, with_children: bool) -> tuple[int, float]:
    """Start the real command and kill it after a while; its exit code and how long it ran."""
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "site", "--as-of", AS_OF],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        if with_children:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    return process.wait(), time.monotonic() - began


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_the_former_site_is_whole_whenever_the_build_is_killed(small: Path) -> None:
    moments = random.Random(20261121)  # noqa: S311 - the same moments in every run
    whole, lasted = _both_sites(small)
    killed = 0
    for number in range(_MOST_STARTS):
        shown = next(words for words, files in whole.items() if files == digests(small / "site"))
        wanted = next(words for words in whole if words != shown)
        _describe(small, wanted)
        seconds = moments.uniform(0, lasted)
        code, ran = _interrupted(small, seconds, with_children=number % 4 != 3)
        assert code in (0, -signal.SIGKILL)
        if code == 0:  # the machine is quicker now than when the time was taken
            lasted = ran
        assert digests(small / "site") in whole.values(), f"killed after {seconds:.2f} s"
        killed += code != 0
        if number % _RUN_AFTER == _RUN_AFTER - 1:
            ended = build_site(small)
            assert (ended.code, ended.err) == (0, "")
            assert digests(small / "site") == whole[wanted]
            assert congkhai("verify", folder=small).code == 0
        if killed == KILLS:
            break
    assert killed == KILLS


def _both_sites(checkout: Path) -> tuple[dict[str, dict[str, str]], float]:
    """The two sites between which the runs change, whole; and how long a run lasts."""
    whole = {}
    began = time.monotonic()
    for words in ("Lần một", "Lần hai"):
        _describe(checkout, words)
        began = time.monotonic()
        assert build_site(checkout).code == 0
        whole[words] = digests(checkout / "site")
    assert whole["Lần một"] != whole["Lần hai"]
    return whole, time.monotonic() - began


def test_with_an_error_nothing_is_written_and_the_former_site_stays(small: Path) -> None:
    path = small / _COMMUNE
    path.write_text(path.read_text("utf-8") + "mau_nen: xanh\n", encoding="utf-8")
    before, shown = states(small), digests(small / "site")
    ended = build_site(small)
    assert (ended.code, ended.err) == (1, "")
    assert "mau_nen" in ended.out
    assert states(small) == before
    assert digests(small / "site") == shown


def test_check_writes_nothing(small: Path) -> None:
    before = states(small)
    ended = congkhai("check", "--as-of", AS_OF, folder=small)
    assert (ended.code, ended.err) == (0, "")
    assert states(small) == before
