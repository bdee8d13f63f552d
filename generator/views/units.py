"""Units of a commune as pages name them: by id, with groups and their members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.communes import Unit
from generator.model.corpus import CommuneFolder
from generator.vocabulary import UnitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """A unit with its members, or the groups it belongs to."""

    unit: Unit
    #: Units that belong to this group.
    members: tuple[Unit, ...]
    #: Groups that this unit belongs to.
    groups: tuple[Unit, ...]

    @property
    def id(self) -> str:
        """The unit's id, which is its address under ``don-vi/``."""
        return self.unit.id

    @property
    def name(self) -> str:
        """The unit's name in full."""
        return self.unit.name


def unit_views(folder: CommuneFolder) -> Mapping[str, UnitView]:
    """All units of a commune by id, in the order of the file."""
    units = folder.units.record.units if folder.units else ()
    by_id = {unit.id: unit for unit in units}
    return {
        unit.id: UnitView(
            unit=unit,
            members=tuple(by_id[member] for member in unit.members if member in by_id),
            groups=tuple(
                group
                for group in units
                if group.kind is UnitKind.GROUP and unit.id in group.members
            ),
        )
        for unit in units
    }


def named(ids: Iterable[str], units: Mapping[str, UnitView]) -> tuple[UnitView, ...]:
    """The units of these ids; unknown ids were refused by the rules."""
    return tuple(units[unit_id] for unit_id in ids)
