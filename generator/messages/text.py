"""The sentences of one rule."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """What is wrong, what is needed, how to mend it; slots in braces."""

    #: The rule in one sentence, for the handbook.
    title: str
    wrong: str
    needed: str = ""
    mend: str = ""
    severity: Severity = "error"
