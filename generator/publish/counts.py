"""How many of each verification looked at, and how many it must at least look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.views.communes import CommuneView


@dataclass(slots=True)
class Counts:
    """Counted while a release is looked at."""

    pages: int = 0
    sections: int = 0
    facts: int = 0
    rows: int = 0
    tables: int = 0
    links: int = 0
    anchors: int = 0
    #: Everything that lies in the release.
    files: int = 0
    search_entries: int = 0


def floors_of(communes: Iterable[CommuneView]) -> Mapping[str, int]:
    """What the sites of these communes hold at least, counted from views and not from pages.

    A page that was never written is missing from what is expected, too.
    """
    floors = {"pages": 0, "rows": 0}
    for commune in communes:
        shown = (commune.procedures, commune.plans, commune.working_units)
        floors["pages"] += sum(len(views) for views in shown)
        floors["rows"] += len(commune.activities)
    return floors
