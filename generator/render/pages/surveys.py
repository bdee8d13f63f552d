"""Satisfaction surveys on ``/danh-gia/``: rounds, answers, sectors, targets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.blocks import (
    Block,
    Details,
    Fact,
    Facts,
    Folded,
    Paragraph,
    Row,
    Section,
    Table,
)
from generator.render.pages.register_parts import (
    HeldTarget,
    day_span,
    document_lines,
    not_kept,
    section,
    share_cell,
    targets_table,
    unit_span,
)
from generator.render.spans import cell, empty, fact, folded, paragraph, text
from generator.views.communes import CommuneView
from generator.views.shares import share_vi
from generator.views.small_cells import SMALLEST
from generator.views.surveys import OTHER_SECTORS, QuestionView, SurveyTargetView, SurveyView
from generator.views.wording import date_vi, number_vi
from generator.vocabulary import NOT_APPLICABLE, WITHHELD

_MERGED = (
    f"Lĩnh vực có dưới {SMALLEST} phiếu được gộp vào «{OTHER_SECTORS}», "
    "để không nhận ra người trả lời."
)


def survey_sections(commune: CommuneView) -> tuple[Section, ...]:
    """One section a round, the newest first."""
    rounds = commune.registers.surveys
    if not rounds:
        blocks = not_kept("kết quả khảo sát sự hài lòng")
        return (section("khao-sat", "Khảo sát sự hài lòng", blocks),)
    newest = rounds[0]
    return tuple(
        section(
            f"khao-sat-{view.id}",
            view.survey.title,
            _facts(view, commune) if view is newest else _older(view, commune),
            *_answers(view),
        )
        for view in rounds
    )


def _older(view: SurveyView, commune: CommuneView) -> Block:
    words = "Thời gian, cách khảo sát, văn bản"
    return folded(f"thong-tin-{view.id}".lower(), words, _facts(view, commune))


def _facts(view: SurveyView, commune: CommuneView) -> Facts:
    survey, record = view.survey, f"khao-sat/{view.id}"
    span = f"{date_vi(survey.starts_on)} đến {date_vi(survey.ends_on)}"
    returned = f"{number_vi(survey.returned)} trên {number_vi(survey.sample)} phiếu phát ra"
    return Facts(
        facts=(
            fact("period", record, "Thời gian", text(span)),
            fact("method", record, "Cách khảo sát", text(survey.method)),
            fact("unit", record, "Đơn vị thực hiện", unit_span(view.unit, commune)),
            fact("returned", record, "Phiếu thu về", text(returned)),
            fact("published_on", record, "Công khai ngày", day_span(survey.published_on)),
            Fact(
                field="documents",
                record=record,
                label="Văn bản",
                lines=document_lines(survey.documents),
            ),
        )
    )


def _answers(view: SurveyView) -> Iterator[Block]:
    """Targets, then each question with its share: the distribution opens on demand."""
    if view.targets:
        held = (_held(each) for each in view.targets)
        yield targets_table("So với chỉ tiêu của kế hoạch", held)
    for asked in view.questions:
        yield _question(asked, view)


def _held(view: SurveyTargetView) -> HeldTarget:
    counted = ", ".join(view.sectors) or "Tất cả lĩnh vực"
    segment = view.target.segment or counted
    return HeldTarget(
        plan_id=view.link.plan,
        plan=view.plan,
        target=view.target,
        counted=segment if segment == counted else f"{segment}: {counted}",
        share=view.share,
        shown=view.shown,
        absent=WITHHELD,
        state=view.state,
    )


def _question(asked: QuestionView, view: SurveyView) -> Block:
    question = asked.question
    if asked.satisfied is None:
        return paragraph(text(f"{question.text}:"), empty(WITHHELD))
    record = f"khao-sat/{view.id}/{question.id}"
    return Details(
        id=f"{view.id}-{question.id}".lower(),
        summary=(text(question.text), text(f"– hài lòng {share_vi(asked.satisfied)}")),
        blocks=(_distribution(asked, record), *_blank(asked), *_sectors(asked, record)),
    )


def _distribution(asked: QuestionView, record: str) -> Table:
    rows = [
        Row(
            record=f"{record}/{number}",
            cells=(
                cell(text(step.label), header=True, field="step"),
                cell(text(number_vi(step.share.numerator)), field="count"),
                share_cell(step.share, NOT_APPLICABLE, "percent"),
            ),
        )
        for number, step in enumerate(asked.steps, start=1)
    ]
    rows.append(_total(asked, record))
    return Table(
        caption=f"Trả lời: {asked.question.text}",
        columns=("Mức trả lời", "Số phiếu", "Tỷ lệ"),
        rows=tuple(rows),
        style="plain",
    )


def _blank(asked: QuestionView) -> tuple[Paragraph, ...]:
    blank = asked.question.blank
    return (paragraph(text(f"{number_vi(blank)} phiếu bỏ trống câu này.")),) if blank else ()


def _total(asked: QuestionView, record: str) -> Row:
    return Row(
        record=f"{record}/tong",
        cells=(
            cell(text("Tổng số phiếu trả lời"), header=True, field="step"),
            cell(text(number_vi(asked.answers)), field="count"),
            cell(text("–"), field="percent"),
        ),
    )


def _sectors(asked: QuestionView, record: str) -> Iterator[Folded]:
    if not asked.question.by_sector:
        return
    if not asked.sectors:
        words = f"Không chia theo lĩnh vực: không đủ lĩnh vực có từ {SMALLEST} phiếu trở lên."
        yield paragraph(empty(words))
        return
    rows = tuple(
        Row(
            record=f"{record}/linh-vuc-{number}",
            cells=(
                cell(text(each.name), header=True, field="sector"),
                cell(text(number_vi(each.share.denominator)), field="answers"),
                share_cell(each.share, NOT_APPLICABLE, "satisfied"),
            ),
        )
        for number, each in enumerate(asked.sectors, start=1)
    )
    yield Table(
        caption=f"Theo lĩnh vực: {asked.question.text}",
        columns=("Lĩnh vực", "Số phiếu", "Hài lòng"),
        rows=rows,
        style="plain",
    )
    yield paragraph(text(_MERGED), style="meta")
