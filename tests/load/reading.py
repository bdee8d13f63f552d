"""Reading one file, as the tests of this folder do it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from generator.findings import Finding, Position, Severity
from generator.load import read_record
from generator.model.base import Record, Sourced

RecordT = TypeVar("RecordT", bound=Record)

PATH = "content/tep.yml"


def read(
    folder: Path, content: str | bytes, model: type[RecordT]
) -> tuple[Sourced[RecordT] | None, tuple[Finding, ...]]:
    """What a file of this content reads as, below a folder named ``content``."""
    root = folder / "content"
    root.mkdir(exist_ok=True)
    path = root / "tep.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_record(path, model, root)


#: Rules of reading that do not stop publication.
WARNINGS = {"dau-thang", "ngoac-kep-cong", "tep-khong-duoc-doc"}


def told(line: int, column: int, rule: str, *sentences: str) -> Finding:
    """A finding in that file: what is wrong, what is needed, how to mend it."""
    wrong, needed, mend = (*sentences, "", "")[:3]
    severity: Severity = "warning" if rule in WARNINGS else "error"
    return Finding(Position(PATH, line, column), rule, wrong, needed, mend, severity)
