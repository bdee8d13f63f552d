"""What an import would write, judged before it is written.

Only what no later file can put right is looked at: figures that do not add up in their own
row, and what tells who a citizen is. All other rules are ``check``'s, once every file is there.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from openpyxl.utils import get_column_letter

from generator.cli.paths import Paths
from generator.findings import Finding, Position, in_order
from generator.intake import FilePlan
from generator.load import load_corpus
from generator.load.values import Location
from generator.messages.intake import place_words, sheet_said
from generator.model.base import Sourced
from generator.rules import dossiers, privacy, registers
from generator.rules.scope import Scope

Value = TypeVar("Value")

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


def faults_of(
    plans: Iterable[FilePlan], paths: Paths, commune: str, form: str
) -> tuple[Finding, ...]:
    """What is wrong in the files that would be written, each at its cell of the form.

    ``paths`` are those of :func:`would_be`; ``form`` is the name of the filled form.
    """
    corpus, _ = load_corpus(paths.content)
    changed = {
        "/".join(plan.target.parts[-3:]): plan.cells for plan in plans if plan.state != "unchanged"
    }
    folder = _at_cells(corpus.communes[commune], changed)
    judged = Scope(replace(corpus, communes={commune: folder}))
    found = [each for rule in _RULES for each in rule(judged)]
    placed = [_placed(each, form) for each in found if each.at.path.startswith(form)]
    others = [each for each in found if _below_content(each.at.path) in changed]
    return (*in_order(placed), *in_order(others))


def _below_content(path: str) -> str:
    """Paths of positions begin with the name of the content folder."""
    return path.partition("/")[2]


def _at_cells(value: Value, changed: Mapping[str, Mapping[Location, Position]]) -> Value:
    """Records of those files with the places of their values in the form."""
    made: Any = value
    if isinstance(value, Sourced):
        cells = changed.get(_below_content(value.path))
        made = replace(value, positions={**value.positions, **cells}) if cells else value
    elif isinstance(value, Mapping):
        made = {key: _at_cells(each, changed) for key, each in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        parts = ((part.name, getattr(value, part.name)) for part in fields(value))
        made = replace(value, **{name: _at_cells(each, changed) for name, each in parts})
    return cast("Value", made)


def _placed(told: Finding, form: str) -> Finding:
    """The finding as those of reading a form: the sheet, row and column in words."""
    at = Position(form, told.at.line, told.at.column)
    sheet = sheet_said(told.at.path, form)
    words = place_words(sheet, at.line, get_column_letter(at.column))
    return replace(told, at=at, wrong=f"{words}: {told.wrong}")
