"""``/ket-qua/``: what came of dossiers, by sector and period."""

from __future__ import annotations

from generator.render.blocks import Block, Facts, Notice, Page, Section
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.dossier_charts import on_time_section, sectors_section
from generator.render.pages.dossier_overdue import overdue_section
from generator.render.pages.dossier_periods import (
    corrections_section,
    cut_section,
    long_section,
    months_section,
)
from generator.render.pages.dossier_tables import (
    rates_table,
    sector_table,
    source_table,
    targets_section,
)
from generator.render.pages.dossier_words import (
    HELP,
    LOOK_UP,
    RESULTS,
    fraction,
    help_target,
    mark_notice,
    percent_words,
)
from generator.render.pages.register_parts import section
from generator.render.spans import empty, fact, folded, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.dossier_periods import DossierPeriod
from generator.views.dossier_rates import rate
from generator.views.wording import date_vi, number_vi
from generator.vocabulary import DossierRate

TITLE = "Kết quả giải quyết hồ sơ"


def dossier_results_page(commune: CommuneView) -> Page:
    """The newest period, its sectors, the trend, longer periods, late dossiers."""
    latest = commune.dossiers.latest
    return Page(
        path=RESULTS,
        title=TITLE,
        description=f"Hồ sơ {commune.name_inside} đã tiếp nhận, đã giải quyết, đang giải quyết.",
        record="ket-qua",
        sources=sources_of(commune, (commune.dossiers,)),
        updated=updated_words(commune),
        sections=_sections(latest, commune) if latest else (_unknown(commune),),
    )


def _look_up() -> Block:
    return paragraph(
        text("Tình trạng hồ sơ của bạn:"),
        link("tra cứu trên Cổng Dịch vụ công quốc gia", LOOK_UP),
    )


def _unknown(commune: CommuneView) -> Section:
    blocks: tuple[Block, ...] = (
        Notice(kind="info", spans=(empty(), text("số liệu hồ sơ của xã."))),
        *(() if commune.is_archived else (_look_up(),)),
        paragraph(
            text(f"Tính đến ngày {date_vi(commune.as_of)}."),
            link("Cách tính số liệu hồ sơ", HELP),
            style="meta",
        ),
    )
    return Section(id="gioi-thieu", title="", blocks=blocks)


def _sections(latest: DossierPeriod, commune: CommuneView) -> tuple[Section, ...]:
    view = commune.dossiers
    by_sector, by_source = sector_table(latest), source_table(latest)
    sectors = f"Số liệu từng lĩnh vực: {len(latest.by_sector)} lĩnh vực"
    sources = f"Số liệu từng hệ thống: {len(latest.by_source)} hệ thống"
    return (
        Section(id="gioi-thieu", title="", blocks=_introduction(latest, commune)),
        Section(
            id="ky-moi-nhat",
            title=f"Kỳ mới nhất: {latest.label}",
            blocks=(_facts(latest), *mark_notice(latest)),
        ),
        Section(id="ty-le", title="Các tỷ lệ", blocks=(rates_table(latest),)),
        *targets_section(commune),
        *sectors_section(latest),
        section("linh-vuc", "Theo lĩnh vực", folded("bang-linh-vuc", sectors, by_sector)),
        section("he-thong", "Theo hệ thống", folded("bang-he-thong", sources, by_source)),
        *on_time_section(commune),
        *months_section(view),
        *long_section(view),
        *cut_section(view),
        *overdue_section(commune),
        *corrections_section(view),
        Section(id="cach-tinh", title="Cách tính", blocks=_made_from(latest)),
    )


def _introduction(latest: DossierPeriod, commune: CommuneView) -> tuple[Block, ...]:
    total = latest.total
    words = (
        f"{latest.label[:1].upper()}{latest.label[1:]}: tiếp nhận"
        f" {number_vi(total.received_total)} hồ sơ, đã giải quyết"
        f" {number_vi(total.completed_total)}, đang giải quyết {number_vi(total.pending_total)}."
    )
    return (
        paragraph(text(words), style="lead"),
        _look_up(),
        paragraph(
            text(
                f"Số liệu đến hết ngày {date_vi(latest.to_day)},"
                f" trang tính đến ngày {date_vi(commune.as_of)}."
            ),
            link("Tải số liệu theo lĩnh vực", "du-lieu/dossiers.csv"),
            text("·"),
            link("Tải số liệu theo kỳ", "du-lieu/dossier-periods.csv"),
            style="meta",
        ),
    )


def _facts(latest: DossierPeriod) -> Facts:
    total, record = latest.total, f"ket-qua/{latest.id}"
    in_time = rate(DossierRate.ON_TIME, total)
    shown = f"{percent_words(in_time)} ({fraction(in_time)} hồ sơ)"
    how = link("Cách tính", help_target(DossierRate.ON_TIME))
    identities = link("Cách tính", f"{HELP}#can-doi")
    received = (
        f"{number_vi(total.received_total)}: trực tuyến {number_vi(total.received_online)},"
        f" trực tiếp, bưu chính {number_vi(total.received_offline)},"
        f" từ kỳ trước {number_vi(total.carried_forward)}."
    )
    completed = (
        f"{number_vi(total.completed_total)}: trước hạn {number_vi(total.completed_early)},"
        f" đúng hạn {number_vi(total.completed_on_time)},"
        f" quá hạn {number_vi(total.completed_late)}."
    )
    pending = (
        f"{number_vi(total.pending_total)}: trong hạn {number_vi(total.pending_on_time)},"
        f" quá hạn {number_vi(total.pending_late)}."
    )
    return Facts(
        facts=(
            fact("received", record, "Tiếp nhận", text(received), identities),
            fact("completed", record, "Đã giải quyết", text(completed), identities),
            fact("pending", record, "Đang giải quyết", text(pending), identities),
            fact("on_time_rate", record, "Trước hạn, đúng hạn", text(shown), how),
        )
    )


def _made_from(latest: DossierPeriod) -> tuple[Block, ...]:
    files = ", ".join(file.name for file in latest.files)
    taken = sorted({file.head.record.source.taken_on for file in latest.files} - {None}, key=str)
    days = f", lấy ngày {', '.join(date_vi(day) for day in taken if day)}" if taken else ""
    names = "; ".join(dict.fromkeys(file.head.record.source.name for file in latest.files))
    return (
        paragraph(
            text(f"Số liệu {latest.label}: {latest.origin_words.lower()} ({files})."),
            text(f"Nguồn: {names}{days}."),
        ),
        paragraph(
            text("Mỗi tỷ lệ có tử số, mẫu số ở bảng Các tỷ lệ."),
            link("Các đẳng thức, tỷ lệ và cách chia kỳ", HELP),
        ),
    )
