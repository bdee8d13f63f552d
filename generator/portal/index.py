"""Rows of the portal's index: a listing without times, papers and texts."""

from __future__ import annotations

from generator.language import slugify
from generator.model.procedures import Procedure
from generator.portal.access import Fields
from generator.portal.outcomes import Log
from generator.portal.records import PortalRecord
from generator.portal.words import portal_source, read_levels, read_office
from generator.vocabulary import Detail


def read_index_row(fields: Fields) -> PortalRecord:
    """One row; code, name and sector are known to be there."""
    log = Log()
    portal_id = log.plain("portal_id", fields.line("id"))
    log.read("sector")
    procedure = Procedure(
        code=log.plain("code", fields.line("ma_tthc")) or "",
        name=log.plain("name", fields.line("ten_tthc")) or "",
        detail=Detail.LISTING,
        sector=slugify(fields.line("linh_vuc")),
        levels=read_levels(_level_words(fields), log),
        kind=log.plain("kind", fields.line("loai_tthc")),
        agency=read_office("agency", fields.line("co_quan_thuc_hien"), log),
        portal_id=portal_id,
        source=portal_source(portal_id),
    )
    return PortalRecord(
        at=fields.at,
        sector_name=fields.line("linh_vuc"),
        procedure=procedure,
        rows=(),
        outcomes=tuple(log.entries),
    )


def _level_words(fields: Fields) -> str:
    words = fields.line("cap_thuc_hien")
    return "" if words == "Chưa xác định" else words
