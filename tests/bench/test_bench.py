"""``make bench`` runs to its end on two procedures and prints every row."""

from __future__ import annotations

import subprocess
import sys

from tests.bench import CHECKOUT

ROWS = [
    "start",
    "load",
    "check",
    "derive",
    "render",
    "write",
    "assemble",
    "verify",
    "place",
    "all of ours",
    "engine as we configure it",
    "engine as `mkdocs new` configures it",
    "the same with Material as it comes",
    "congkhai check, the whole command",
]


def test_every_stage_and_engine_is_printed() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--pages", "2", "--rounds", "1"],
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=300,
    )
    lines = ended.stdout.splitlines()
    rows = [line[2:39].strip() for line in lines if line.startswith("  ")]
    # Only where ../shared is there has the importer anything to import.
    assert [row for row in rows if row not in ("", "congkhai import portal, once")] == ROWS
    assert [line for line in lines if line.startswith("2 procedures: ")]
