"""A record of the portal after reading, before it meets the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Position
from generator.model.procedures import Procedure
from generator.portal.methods import MethodRow
from generator.portal.outcomes import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalRecord:
    """One procedure as the portal states it."""

    #: Where the record stands in the file that was read.
    at: Position
    #: Name of the sector as the source writes it.
    sector_name: str
    #: The whole record, official text and dossier included; the source is named later.
    procedure: Procedure
    #: Rows of the table of methods, from which both wordings of fees are made.
    rows: tuple[MethodRow, ...]
    outcomes: tuple[Outcome, ...]
    #: Written by our own export: its imprints and its source are those of its own import.
    is_export: bool = False

    @property
    def code(self) -> str:
        """Mã thủ tục."""
        return self.procedure.code
