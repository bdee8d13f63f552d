"""Names that file managers give to copies: «hung-thinh - Copy», «2026-Q3 (2)»."""

from __future__ import annotations

import re

_COPY = re.compile(
    r"(?: - (?:copy|bản sao)(?: ?\(\d+\))?| \(\d+\)| \(copy(?: \d+)?\)| copy(?: \d+)?)$",
    re.IGNORECASE,
)


def is_copy(name: str) -> bool:
    """Whether a name, without its ending, is that of a copy."""
    return bool(_COPY.search(name))
