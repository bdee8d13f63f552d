"""What the report says, the same in Word and in Excel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.form import MARK, NOT_YET_FITTING
from generator.render.periodic.dossiers import dossier_section
from generator.render.periodic.plans import plan_section
from generator.render.periodic.registers import register_section
from generator.render.periodic.table import FigureSource, ReportSection, ReportTable
from generator.views.dossier_periods import DossierPeriod
from generator.views.periodic import PeriodicView
from generator.views.wording import date_vi
from generator.vocabulary import NOT_GIVEN, CommuneState

_DEMO = "Số liệu minh hoạ của xã không có thật; không dùng làm báo cáo."
#: What no program can write.
_REMARKS = f"{NOT_GIVEN}: phần nhận xét, kiến nghị do người lập báo cáo viết."


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """The report of one period."""

    view: PeriodicView
    #: «Tình hình … quý III/2026».
    title: str
    #: Of what days the figures are, and where each is from.
    preface: tuple[str, ...]
    sections: tuple[ReportSection, ...]
    remarks: str

    @property
    def tables(self) -> tuple[ReportTable, ...]:
        """All tables in order."""
        return tuple(table for section in self.sections for table in section.tables)

    @property
    def forms(self) -> tuple[DossierPeriod, ...]:
        """The periods that form 06 is attached for."""
        return tuple(each for each in (self.view.dossiers, self.view.dossiers_cut) if each)

    @property
    def sources(self) -> tuple[FigureSource, ...]:
        """Each source of the document once, in the order of its first figure."""
        tables = (table for table in self.tables if table.in_document)
        return tuple(dict.fromkeys(row.source for table in tables for row in table.rows))

    @property
    def numbers(self) -> Mapping[FigureSource, int]:
        """What stands for each source in square brackets; those of the workbook alone come last."""
        everywhere = (row.source for table in self.tables for row in table.rows)
        sources = dict.fromkeys((*self.sources, *everywhere))
        return {source: number for number, source in enumerate(sources, start=1)}


def report_content(view: PeriodicView) -> ReportContent:
    """The report of a period; what is not known is said so, never filled."""
    return ReportContent(
        view=view,
        title=(
            "Tình hình, kết quả giải quyết thủ tục hành chính "
            f"và thực hiện kế hoạch {view.period.label}"
        ),
        preface=_preface(view),
        sections=(dossier_section(view), register_section(view), plan_section(view)),
        remarks=_REMARKS,
    )


def _preface(view: PeriodicView) -> tuple[str, ...]:
    period = view.period
    demo = (_DEMO,) if view.commune.commune.state is CommuneState.DEMO else ()
    cut = (
        f"kỳ chốt số liệu từ ngày {date_vi(view.cut[0])} đến ngày {date_vi(view.cut[1])}"
        if view.cut
        else "kỳ chốt số liệu: không có quy định"
    )
    days = f"Kỳ theo lịch từ ngày {date_vi(period.start)} đến ngày {date_vi(period.end)}"
    waits = any(each and each.marked for each in (view.dossiers, view.dossiers_cut))
    return (
        *demo,
        f"Số liệu tính đến ngày {date_vi(view.as_of)}. {days}; {cut}.",
        f"Chưa có số liệu thì ghi «{NOT_GIVEN}». Mỗi dòng có nguồn: trang, tập dữ liệu và tệp.",
        *((f"Số liệu hồ sơ. {'; '.join(view.origins)}.",) if view.origins else ()),
        *((f"{MARK} {NOT_YET_FITTING}",) if waits else ()),
    )
