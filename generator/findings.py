"""What a check finds, and where. This module imports nothing of ours.

A :class:`Finding` is a value, never an exception: reading goes on after it, so
that staff are told everything at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a content file; line and column count from 1, as editors do."""

    #: Path from the name of the content folder on, with forward slashes.
    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that staff must mend (error) or ought to look at (warning)."""

    at: Position
    #: Rule id: kebab-case Vietnamese without accents, stable for ever.
    rule: str
    #: What is wrong, in the words of the form.
    wrong: str
    #: What is needed; empty where ``mend`` already says it.
    needed: str = ""
    #: How to mend it.
    mend: str = ""
    severity: Severity = "error"


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by file, line, column and rule, each once."""
    return tuple(sorted(set(findings)))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether anything stops publication."""
    return any(finding.severity == "error" for finding in findings)
