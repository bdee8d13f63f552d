"""Which progress entries were corrected, and by which."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.progress import ProgressEntry


def candidates(entries: Sequence[ProgressEntry], index: int) -> tuple[int, ...]:
    """The entries that the entry at ``index`` may mean to correct.

    ``entries``: those of one activity, as they were written. A correction stands after
    what it corrects; of several entries of that day, it means those of its own period.
    """
    correction = entries[index]
    same_day = [i for i in range(index) if entries[i].on == correction.corrects]
    same_period = [i for i in same_day if entries[i].period == correction.period]
    return tuple(same_period if len(same_day) > 1 else same_day)


def corrected(entries: Sequence[ProgressEntry]) -> dict[int, int]:
    """By the place of each corrected entry the place of its last correction."""
    found: dict[int, int] = {}
    for index, entry in enumerate(entries):
        meant = candidates(entries, index) if entry.corrects else ()
        if len(meant) == 1:
            found[meant[0]] = index
    return found
