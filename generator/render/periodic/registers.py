"""The part of a periodic report on feedback, surveys and the index of service quality."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.periodic.table import (
    NONE_IN_PERIOD,
    FigureSource,
    ReportRow,
    ReportSection,
    ReportTable,
    number,
    percent,
    share_figures,
    words,
)
from generator.views.feedback import TimelinessCount, counted_period
from generator.views.periodic import PeriodicView
from generator.views.wording import capital
from generator.vocabulary import NOT_APPLICABLE, NOT_GIVEN, WITHHELD, Timeliness

_FEEDBACK, _EVALUATION = "phan-anh/", "danh-gia/"


def register_section(view: PeriodicView) -> ReportSection:
    """Feedback by month, complaints, surveys, scores."""
    return ReportSection(
        title="Phản ánh, kiến nghị và đánh giá chất lượng phục vụ",
        tables=(_feedback(view), _complaints(view), _surveys(view), _index(view)),
    )


def _feedback(view: PeriodicView) -> ReportTable:
    kept = view.commune.registers.feedback
    source = FigureSource(page=_FEEDBACK, data="feedback-months", files=kept.sources)
    counts = [(capital(each.period.label), each.count) for each in view.feedback]
    counts.append(("Cả kỳ", view.feedback_total))
    return ReportTable(
        sheet="Phản ánh",
        title="Phản ánh, kiến nghị nhận trong kỳ",
        columns=("Tháng", "Tổng số", *(each.label for each in Timeliness), "Tỷ lệ đúng hạn"),
        rows=tuple(_feedback_row(name, count, source) for name, count in counts),
    )


def _feedback_row(name: str, count: TimelinessCount | None, source: FigureSource) -> ReportRow:
    counts = [count.counts[each] if count else None for each in Timeliness]
    share = count.share.shown if count else None
    return ReportRow(
        cells=(
            words(name),
            number(count.total if count else None),
            *map(number, counts),
            percent(share, NOT_APPLICABLE if count else NOT_GIVEN),
        ),
        source=source,
    )


def _complaints(view: PeriodicView) -> ReportTable:
    kept = view.commune.registers.feedback
    return ReportTable(
        sheet="Khiếu nại, tố cáo",
        title="Số đơn khiếu nại, tố cáo",
        columns=("Kỳ", "Số đơn khiếu nại", "Số đơn tố cáo"),
        rows=tuple(
            ReportRow(
                cells=(
                    words(counted_period(each)),
                    number(each.complaints),
                    number(each.denunciations),
                ),
                source=FigureSource(page=_FEEDBACK, data="complaints", files=kept.sources),
            )
            for each in view.complaints
        ),
    )


def _surveys(view: PeriodicView) -> ReportTable:
    return ReportTable(
        sheet="Khảo sát",
        title="Khảo sát sự hài lòng",
        columns=(
            *("Đợt khảo sát", "Câu hỏi", "Số phiếu phát ra", "Số phiếu thu về"),
            *("Số phiếu hài lòng", "Số phiếu trả lời", "Tỷ lệ hài lòng"),
        ),
        rows=tuple(_survey_rows(view)),
        without_rows=NONE_IN_PERIOD if view.commune.registers.surveys else NOT_GIVEN,
    )


def _survey_rows(view: PeriodicView) -> Iterator[ReportRow]:
    for held in view.surveys:
        for asked in held.questions:
            yield ReportRow(
                cells=(
                    words(held.survey.title),
                    words(asked.question.text),
                    number(held.survey.sample),
                    number(held.survey.returned),
                    *share_figures(asked.satisfied, WITHHELD),
                ),
                source=FigureSource(page=_EVALUATION, data="surveys", files=held.sources[:1]),
            )


def _index(view: PeriodicView) -> ReportTable:
    index = view.commune.registers.index_766
    groups = index.frame.groups if index else ()
    return ReportTable(
        sheet="Chỉ số 766",
        title="Điểm Bộ chỉ số 766 như Cổng công bố",
        columns=("Tháng", "Tổng điểm", *(each.short_name or each.name for each in groups)),
        rows=tuple(_index_rows(view)) if index else (),
    )


def _index_rows(view: PeriodicView) -> Iterator[ReportRow]:
    index = view.commune.registers.index_766
    source = FigureSource(page=_EVALUATION, data="index-766", files=index.sources if index else ())
    for month, kept in view.index_months:
        groups = index.frame.groups if index else ()
        scores = (
            [number(each.score, each.absent) for each in kept.groups]
            if kept
            else [words(None) for _ in groups]
        )
        total = number(kept.score, kept.absent) if kept else words(None)
        yield ReportRow(cells=(words(capital(month.label)), total, *scores), source=source)
