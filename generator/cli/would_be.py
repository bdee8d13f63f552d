"""What an import would write, judged before it is written.

Only what no later file can put right is looked at: figures that do not add up in their own
row, and what tells who a citizen is. All other rules are ``check``'s, once every file is there.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from generator.cli.paths import Paths
from generator.findings import Finding, in_order
from generator.intake import FilePlan
from generator.load import load_corpus
from generator.rules import dossiers, privacy, registers
from generator.rules.scope import Scope

_RULES = (
    dossiers.received_adds_up,
    dossiers.completed_adds_up,
    dossiers.pending_adds_up,
    dossiers.received_is_settled_or_pending,
    dossiers.sectors_once,
    dossiers.shares_in_pairs,
    dossiers.shares_up_to_the_whole,
    privacy.no_personal_data,
    registers.no_people_in_registers,
)


@contextmanager
def would_be(plans: Sequence[FilePlan], paths: Paths, commune: str) -> Iterator[Paths]:
    """A content folder of its own: this commune with the files as they would be."""
    with tempfile.TemporaryDirectory() as made:
        content = Path(made) / paths.content.name
        shutil.copytree(paths.content / commune, content / commune)
        for plan in plans:
            target = content / plan.target.relative_to(paths.content)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(plan.text.encode())
        yield replace(paths, content=content)


def faults_of(plans: Iterable[FilePlan], paths: Paths) -> tuple[Finding, ...]:
    """What is wrong in the files that would be written; ``paths`` are those of :func:`would_be`."""
    corpus, _ = load_corpus(paths.content)
    wanted = {"/".join(plan.target.parts[-3:]) for plan in plans if plan.state != "unchanged"}
    found = (each for rule in _RULES for each in rule(Scope(corpus)))
    return in_order([each for each in found if each.at.path.split("/", 1)[-1] in wanted])
