"""The things inside a commune's list of procedures, each with its location in the file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.corpus import CommuneFolder
from generator.model.procedures import CommittedTime
from generator.rules.scope import Location, Scope


def commitments(scope: Scope) -> Iterator[tuple[CommuneFolder, Location, CommittedTime]]:
    """Every committed time with its commune and its place in ``procedures.yml``."""
    for folder in scope.folders():
        for index, row in enumerate(folder.offered.record.procedures if folder.offered else ()):
            for number, committed in enumerate(row.committed):
                yield folder, ("procedures", index, "committed", number), committed
