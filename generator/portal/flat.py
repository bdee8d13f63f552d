"""The flattened form: one JSON object a line, tables run together as text."""

from __future__ import annotations

import re

from generator.language import slugify
from generator.model.procedures import OfficialText, Procedure
from generator.model.source import Source
from generator.portal.access import Fields
from generator.portal.dossier import read_dossier, read_sets
from generator.portal.legal import read_legal_basis
from generator.portal.method_table import read_method_table
from generator.portal.methods import source_methods
from generator.portal.official import detail_of, digest_of
from generator.portal.outcomes import Log
from generator.portal.records import PortalRecord
from generator.portal.results import read_results, results_text
from generator.portal.words import (
    PORTAL_NAME,
    has_conditions,
    read_decision,
    read_levels,
    read_office,
    read_subjects,
    read_url,
    stated,
)

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def read_flat(fields: Fields) -> PortalRecord:
    """One record of the flattened form; code, name and sector are known to be there."""
    log = Log()
    rows = read_method_table(fields.text("cach_thuc_thuc_hien"), log)
    official = _official(fields, log)
    url = read_url(fields.line("detail_url"), log)
    procedure = Procedure(
        code=log.plain("code", fields.line("ma_thu_tuc")) or "",
        name=log.plain("name", fields.line("ten_thu_tuc")) or "",
        detail=detail_of(official),
        sector=slugify(fields.line("linh_vuc")),
        levels=read_levels(fields.line("cap_thuc_hien"), log),
        kind=log.plain("kind", fields.line("loai_thu_tuc")),
        decisions=read_decision(fields.line("so_quyet_dinh"), log),
        subjects=read_subjects(fields.line("doi_tuong_thuc_hien"), log),
        agency=read_office("agency", fields.line("co_quan_thuc_hien"), log),
        authority=read_office("authority", fields.line("co_quan_co_tham_quyen"), log),
        coordinating=read_office("coordinating", fields.line("co_quan_phoi_hop"), log),
        methods=source_methods(rows),
        cases=read_dossier(fields.line("thanh_phan_ho_so"), log),
        sets=read_sets(fields.line("thanh_phan_ho_so"), log),
        results=read_results(fields.line("ket_qua_xu_ly"), log),
        has_conditions=has_conditions(fields.line("yeu_cau_dieu_kien"), log),
        legal_basis=read_legal_basis(fields.line("can_cu_phap_ly"), log),
        portal_id=_portal_id(fields, log),
        source=Source(name=PORTAL_NAME, url=url),
        source_digest=digest_of(official),
        official=official,
    )
    log.read("sector")
    return PortalRecord(
        at=fields.at,
        sector_name=fields.line("linh_vuc"),
        procedure=procedure,
        rows=rows,
        outcomes=tuple(log.entries),
    )


def _official(fields: Fields, log: Log) -> OfficialText:
    """The source's sentences, each only where it says something."""
    return OfficialText(
        steps=log.plain("steps", stated(fields.text("trinh_tu_thuc_hien"))),
        methods=stated(fields.text("cach_thuc_thuc_hien")) or None,
        dossier=stated(fields.text("thanh_phan_ho_so")) or None,
        conditions=stated(fields.text("yeu_cau_dieu_kien")) or None,
        results=stated(results_text(fields.text("ket_qua_xu_ly"))) or None,
    )


def _portal_id(fields: Fields, log: Log) -> str | None:
    found = _UUID.search(fields.line("formality_id")) or _UUID.search(fields.line("detail_url"))
    return log.plain("portal_id", found[0] if found else "")
