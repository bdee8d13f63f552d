"""Open data of surveys and of the index of service quality."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pydantic import Field

from generator.views.communes import CommuneView
from generator.views.data_rows import DataRow, Number
from generator.views.feedback_data import RegisterData
from generator.views.index_766 import IndexMonthView


class SurveyRow(DataRow):
    """One step of a question's scale in one round; no counts where too few answered."""

    round: str = Field(title="Đợt khảo sát")
    starts_on: date = Field(title="Từ ngày")
    ends_on: date = Field(title="Đến hết ngày")
    sample: int = Field(title="Số phiếu phát ra")
    returned: int = Field(title="Số phiếu thu về")
    question: str = Field(title="Mã câu hỏi")
    text: str = Field(title="Câu hỏi")
    step: str = Field(title="Mức trả lời")
    satisfied: bool = Field(title="Tính là hài lòng")
    count: int | None = Field(title="Số phiếu")
    answers: int | None = Field(title="Số phiếu trả lời câu hỏi")
    percent: Number | None = Field(title="Tỷ lệ (%)")


class SurveySectorRow(DataRow):
    """The satisfied of a sector; small sectors are merged."""

    round: str = Field(title="Đợt khảo sát")
    question: str = Field(title="Mã câu hỏi")
    sector: str = Field(title="Lĩnh vực")
    satisfied: int = Field(title="Số phiếu hài lòng")
    answers: int = Field(title="Số phiếu trả lời")
    percent: Number | None = Field(title="Tỷ lệ hài lòng (%)")


class SurveyTargetRow(DataRow):
    """A plan's target held against a survey."""

    round: str = Field(title="Đợt khảo sát")
    plan: str = Field(title="Kế hoạch")
    target: str = Field(title="Mã chỉ tiêu")
    segment: str | None = Field(title="Nhóm riêng")
    question: str = Field(title="Mã câu hỏi")
    sectors: tuple[str, ...] = Field(title="Các lĩnh vực")
    satisfied: int | None = Field(title="Số phiếu hài lòng")
    answers: int | None = Field(title="Số phiếu trả lời")
    percent: Number | None = Field(title="Tỷ lệ hài lòng (%)")
    state: str = Field(title="Tình trạng")


class IndexRow(DataRow):
    """A published score: of the whole, of a group or of a component."""

    month: str = Field(title="Tháng")
    as_of: date | None = Field(title="Số liệu tính đến ngày")
    group: str | None = Field(title="Nhóm")
    component: str | None = Field(title="Thành phần")
    name: str = Field(title="Tên")
    maximum: Number | None = Field(title="Điểm tối đa")
    score: Number | None = Field(title="Điểm")
    absent: str | None = Field(title="Vì sao không có điểm")
    numerator: int | None = Field(title="Tử số")
    denominator: int | None = Field(title="Mẫu số")
    flags: tuple[str, ...] = Field(title="Dấu báo chất lượng dữ liệu")


def _surveys(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        SurveyRow(
            round=view.id,
            starts_on=view.survey.starts_on,
            ends_on=view.survey.ends_on,
            sample=view.survey.sample,
            returned=view.survey.returned,
            question=asked.question.id,
            text=asked.question.text,
            step=step.label,
            satisfied=step.satisfied,
            count=asked.steps[index].share.numerator if asked.steps else None,
            answers=asked.answers if asked.steps else None,
            percent=asked.steps[index].share.shown if asked.steps else None,
        )
        for view in commune.registers.surveys
        for asked in view.questions
        for index, step in enumerate(asked.question.scale)
    )


def _survey_sectors(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        SurveySectorRow(
            round=view.id,
            question=asked.question.id,
            sector=each.name,
            satisfied=each.share.numerator,
            answers=each.share.denominator,
            percent=each.share.shown,
        )
        for view in commune.registers.surveys
        for asked in view.questions
        for each in asked.sectors
    )


def _survey_targets(commune: CommuneView) -> tuple[DataRow, ...]:
    return tuple(
        SurveyTargetRow(
            round=view.id,
            plan=each.link.plan,
            target=each.target.id,
            segment=each.target.segment,
            question=each.link.question,
            sectors=each.sectors,
            satisfied=each.share.numerator if each.share else None,
            answers=each.share.denominator if each.share else None,
            percent=each.shown,
            state=each.state,
        )
        for view in commune.registers.surveys
        for each in view.targets
    )


def _index(commune: CommuneView) -> tuple[DataRow, ...]:
    view = commune.registers.index_766
    if view is None:
        return ()
    return tuple(
        row
        for month in view.months
        for row in _index_month(month, view.frame.name, view.frame.maximum)
    )


def _index_month(view: IndexMonthView, name: str, maximum: Decimal) -> Iterator[IndexRow]:
    record = view.record
    shared = {"month": view.period.id, "as_of": record.as_of if record else None}
    nobody = {"group": None, "component": None, "numerator": None, "denominator": None}
    yield IndexRow.model_validate(
        {
            **shared,
            **nobody,
            "name": name,
            "maximum": maximum,
            "score": view.score,
            "absent": view.absent if view.score is None else None,
            "flags": record.flags if record else (),
        }
    )
    for group in view.groups:
        yield IndexRow.model_validate(
            {
                **shared,
                **nobody,
                "group": group.frame.id,
                "name": group.frame.name,
                "maximum": group.frame.maximum,
                "score": group.score,
                "absent": group.absent if group.score is None else None,
                "flags": group.given.flags if group.given else (),
            }
        )
        for each in group.components:
            given = each.given
            yield IndexRow.model_validate(
                {
                    **shared,
                    "group": group.frame.id,
                    "component": each.frame.id,
                    "name": each.frame.name,
                    "maximum": each.frame.maximum,
                    "score": each.score,
                    "absent": each.absent if each.score is None else None,
                    "numerator": given.numerator if given else None,
                    "denominator": given.denominator if given else None,
                    "flags": given.flags if given else (),
                }
            )


EVALUATION_DATA: tuple[RegisterData, ...] = (
    ("surveys", "Khảo sát sự hài lòng", SurveyRow, _surveys),
    ("survey-sectors", "Khảo sát theo lĩnh vực", SurveySectorRow, _survey_sectors),
    ("survey-targets", "Khảo sát và chỉ tiêu", SurveyTargetRow, _survey_targets),
    ("index-766", "Bộ chỉ số 766 như Cổng công bố", IndexRow, _index),
)
