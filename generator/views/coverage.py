"""How far a commune's pages cover its official list."""

from __future__ import annotations

from dataclasses import dataclass

from generator.coverage import Coverage, compare, published_by
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.official import OfficialList


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """The official list, and every code of it and of what is published."""

    official: OfficialList
    coverage: Coverage
    #: Content files that the view was made from.
    sources: tuple[str, ...]


def coverage_view(catalogue: Catalogue, folder: CommuneFolder) -> CoverageView | None:
    """The comparison, where the commune has an official list."""
    if folder.official is None:
        return None
    coverage = compare(
        folder.official.record.procedures,
        published_by(folder.offered.record if folder.offered else None),
        {code: each.record for code, each in catalogue.procedures.items()},
        catalogue.sectors.record.sectors if catalogue.sectors else (),
    )
    compared = {item.code for item in coverage.items}
    files = [folder.official, folder.offered, catalogue.sectors]
    records = (each.path for code, each in catalogue.procedures.items() if code in compared)
    return CoverageView(
        official=folder.official.record,
        coverage=coverage,
        sources=tuple(sorted([*records, *(file.path for file in files if file)])),
    )
