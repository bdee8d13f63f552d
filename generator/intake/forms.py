"""Which registers have a form, of which sheets, and which content files they become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.intake.columns import Column, columns_of
from generator.model.base import Record
from generator.model.dossiers import (
    DossierReport,
    DossierRow,
    DossierTable,
    OverdueRow,
    OverdueTable,
)
from generator.model.feedback import ComplaintCount, FeedbackFile, FeedbackItem
from generator.model.index_766 import ComponentScore, GroupScore, IndexMonth
from generator.model.indicators import Indicator, IndicatorMeasurement
from generator.model.inspections import Inspection, InspectionFile, Training, TrainingFile
from generator.model.reports import Report, ReportFile
from generator.model.reviews import Review, ReviewFile, ReviewTarget
from generator.model.surveys import (
    ScaleStep,
    SectorAnswers,
    SurveyQuestion,
    SurveyRound,
    SurveyTarget,
)

#: The first column: rows whose cell says so are examples.
COUNT = "TT"
EXAMPLE = "VÍ DỤ"
#: Sheets that hold no rows.
HELP_SHEET, LISTS_SHEET = "Hướng dẫn", "Danh mục"


@dataclass(frozen=True, kw_only=True)
class SheetForm:
    """One sheet: rows of one model, and where they belong in the file's record."""

    name: str
    model: type[Record]
    #: ``()``: the one row is the file itself; ``("groups",)``: a list of it;
    #: ``("groups", "components")``: a list inside the row of another sheet.
    place: tuple[str, ...] = ()
    #: Field that tells the rows of a list apart; empty where nothing does.
    key: str = ""
    #: For a list inside a row: head of the column that names that row.
    parent: str = ""
    #: Fields that are not asked for: the file's name states them.
    without: frozenset[str] = frozenset()
    #: What the example row says, by path; other cells stay empty.
    example: Mapping[tuple[str | int, ...], str] = field(default_factory=dict)
    #: What the example row says of its parent.
    parent_example: str = ""

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns behind those of file and parent."""
        return columns_of(self.model, without=self.without)


@dataclass(frozen=True, kw_only=True)
class FileForm:
    """The content file that some sheets become, one for each name in the first column."""

    model: type[Record]
    folder: str
    sheets: tuple[SheetForm, ...]
    ending: Literal[".yml", ".csv"] = ".yml"
    #: The sheets hold all of the file; otherwise rows are added to those that are there.
    is_whole: bool = False
    #: Field that repeats the file's name.
    named_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Register:
    """A form that staff fill."""

    name: str
    title: str
    #: Head of the column that names the file.
    file_title: str
    file_example: str
    files: tuple[FileForm, ...]

    @property
    def sheets(self) -> tuple[SheetForm, ...]:
        """All sheets, in order."""
        return tuple(sheet for file in self.files for sheet in file.sheets)


def _row(**values: str) -> dict[tuple[str | int, ...], str]:
    """An example by path; ``documents_0_number`` stands for a path of three parts."""
    return {
        tuple(int(part) if part.isdecimal() else part for part in name.split("__")): value
        for name, value in values.items()
    }


_DOCUMENT = {"documents__0__number": "SỐ-MẪU-01", "documents__0__issued_on": "2026-10-05"}

_DOSSIERS = Register(
    name="dossiers",
    title="Số liệu hồ sơ của kỳ",
    file_title="Tên tệp",
    file_example="2026-10",
    files=(
        FileForm(
            model=DossierReport,
            folder="dossiers",
            is_whole=True,
            sheets=(
                SheetForm(
                    name="Kỳ số liệu",
                    model=DossierReport,
                    example=_row(
                        from_day="2026-10-01",
                        to_day="2026-10-31",
                        source__name="Hệ thống thông tin giải quyết thủ tục hành chính",
                        source__taken_on="2026-11-02",
                    ),
                ),
            ),
        ),
        FileForm(
            model=DossierTable,
            folder="dossiers",
            ending=".csv",
            is_whole=True,
            sheets=(
                SheetForm(
                    name="Số liệu",
                    model=DossierRow,
                    place=("rows",),
                    example=_row(
                        source="Hệ thống của tỉnh",
                        field_code="HT",
                        field_name="Hộ tịch",
                        received_total="26",
                        received_online="14",
                        received_offline="11",
                        carried_forward="1",
                        completed_total="23",
                        completed_early="18",
                        completed_on_time="5",
                        completed_late="0",
                        pending_total="3",
                        pending_on_time="3",
                        pending_late="0",
                    ),
                ),
            ),
        ),
    ),
)
_OVERDUE = Register(
    name="overdue",
    title="Hồ sơ quá hạn của kỳ",
    file_title="Tên tệp",
    file_example="2026-10",
    files=(
        FileForm(
            model=OverdueTable,
            folder="overdue",
            ending=".csv",
            is_whole=True,
            sheets=(
                SheetForm(
                    name="Hồ sơ quá hạn",
                    model=OverdueRow,
                    place=("rows",),
                    example=_row(
                        source="Hệ thống của tỉnh",
                        field_code="HT",
                        procedure="1.001193",
                        state="settled",
                        days_late="2",
                        reason="supplement",
                        apology="có",
                        due_on="2026-10-03",
                        redated="1",
                        new_date="2026-10-14",
                    ),
                ),
            ),
        ),
    ),
)
_FEEDBACK = Register(
    name="feedback",
    title="Phản ánh, kiến nghị",
    file_title="Tên tệp",
    file_example="2026-Q4",
    files=(
        FileForm(
            model=FeedbackFile,
            folder="feedback",
            sheets=(
                SheetForm(
                    name="Phản ánh",
                    model=FeedbackItem,
                    place=("items",),
                    key="id",
                    example=_row(
                        id="PA-2026-01",
                        received_on="2026-10-05",
                        channel="direct",
                        kind="procedure",
                        summary="Hỏi giấy tờ cần mang theo",
                        outcome="answered",
                        answered_on="2026-10-07",
                        answer="Giấy tờ ghi ở trang thủ tục.",
                        published_on="2026-10-08",
                    ),
                ),
                SheetForm(
                    name="Khiếu nại, tố cáo",
                    model=ComplaintCount,
                    place=("complaints",),
                    key="period",
                    example=_row(period="2026-Q4", complaints="1", denunciations="0"),
                ),
            ),
        ),
    ),
)
_SURVEYS = Register(
    name="surveys",
    title="Khảo sát sự hài lòng",
    file_title="Tên tệp",
    file_example="2026-2",
    files=(
        FileForm(
            model=SurveyRound,
            folder="surveys",
            is_whole=True,
            sheets=(
                SheetForm(
                    name="Đợt khảo sát",
                    model=SurveyRound,
                    example=_row(
                        title="Khảo sát sự hài lòng đợt 2 năm 2026",
                        starts_on="2026-09-01",
                        ends_on="2026-09-30",
                        method="Phiếu giấy tại nơi tiếp nhận",
                        sample="120",
                        returned="100",
                    ),
                ),
                SheetForm(
                    name="Câu hỏi",
                    model=SurveyQuestion,
                    place=("questions",),
                    key="id",
                    example=_row(
                        id="CH-01", text="Mức độ hài lòng chung", counts="60; 30; 8", blank="2"
                    ),
                ),
                SheetForm(
                    name="Thang trả lời",
                    model=ScaleStep,
                    place=("questions", "scale"),
                    parent="Mã câu hỏi",
                    parent_example="CH-01",
                    example=_row(label="Rất hài lòng", satisfied="có"),
                ),
                SheetForm(
                    name="Theo lĩnh vực",
                    model=SectorAnswers,
                    place=("questions", "by_sector"),
                    parent="Mã câu hỏi",
                    parent_example="CH-01",
                    example=_row(sector="ho-tich", counts="20; 10; 3"),
                ),
                SheetForm(
                    name="Chỉ tiêu",
                    model=SurveyTarget,
                    place=("targets",),
                    example=_row(plan="2026-cai-cach", target="CT-01", question="CH-01"),
                ),
            ),
        ),
    ),
)
_INDEX = Register(
    name="index-766",
    title="Bộ chỉ số 766 như Cổng công bố",
    file_title="Tháng",
    file_example="2026-10",
    files=(
        FileForm(
            model=IndexMonth,
            folder="index-766",
            is_whole=True,
            named_by="month",
            sheets=(
                SheetForm(
                    name="Tổng điểm",
                    model=IndexMonth,
                    without=frozenset({"month"}),
                    example=_row(
                        as_of="2026-11-05",
                        score="81,71",
                        sums_as_published="không",
                        source__name="Cổng Dịch vụ công quốc gia",
                        source__taken_on="2026-11-06",
                    ),
                ),
                SheetForm(
                    name="Nhóm",
                    model=GroupScore,
                    place=("groups",),
                    key="id",
                    example=_row(id="cong-khai", score="10,9"),
                ),
                SheetForm(
                    name="Thành phần",
                    model=ComponentScore,
                    place=("groups", "components"),
                    key="id",
                    parent="Thuộc nhóm",
                    parent_example="cong-khai",
                    example=_row(id="ho-so-dong-bo", score="4,9", numerator="31", denominator="38"),
                ),
            ),
        ),
    ),
)
_REVIEWS = Register(
    name="reviews",
    title="Rà soát, đơn giản hóa thủ tục",
    file_title="Tên tệp",
    file_example="2026",
    files=(
        FileForm(
            model=ReviewFile,
            folder="reviews",
            sheets=(
                SheetForm(
                    name="Rà soát",
                    model=Review,
                    place=("reviews",),
                    key="id",
                    example=_row(
                        id="RS-2026-01",
                        scope="public",
                        name="Đăng ký khai sinh",
                        code="1.001193",
                        due_on="2026-10-31",
                        plan="2026-cai-cach",
                        plan_row="RS-1",
                        grounds="necessity; cost",
                        state="reviewed",
                        state_on="2026-10-20",
                        **_DOCUMENT,
                    ),
                ),
                SheetForm(
                    name="Chỉ tiêu được đếm",
                    model=ReviewTarget,
                    place=("targets",),
                    example=_row(
                        plan="2026-cai-cach",
                        target="CT-02",
                        measure="reviewed",
                        scope="public",
                        procedures="200",
                    ),
                ),
            ),
        ),
    ),
)
_INSPECTIONS = Register(
    name="inspections",
    title="Kiểm tra",
    file_title="Tên tệp",
    file_example="2026",
    files=(
        FileForm(
            model=InspectionFile,
            folder="inspections",
            sheets=(
                SheetForm(
                    name="Kiểm tra",
                    model=Inspection,
                    place=("inspections",),
                    key="id",
                    example=_row(
                        id="KT-2026-01",
                        title="Kiểm tra việc công khai thủ tục",
                        planned_on="2026-10-15",
                        held_on="2026-10-16",
                        plan__number="SỐ-MẪU-02",
                    ),
                ),
            ),
        ),
    ),
)
_TRAININGS = Register(
    name="trainings",
    title="Tập huấn",
    file_title="Tên tệp",
    file_example="2026",
    files=(
        FileForm(
            model=TrainingFile,
            folder="trainings",
            sheets=(
                SheetForm(
                    name="Tập huấn",
                    model=Training,
                    place=("trainings",),
                    key="id",
                    example=_row(
                        id="TH-2026-01",
                        title="Kỹ năng tiếp nhận hồ sơ trực tuyến",
                        held_on="2026-10-09",
                        participants="24",
                        **_DOCUMENT,
                    ),
                ),
            ),
        ),
    ),
)
_REPORTS = Register(
    name="reports",
    title="Báo cáo định kỳ",
    file_title="Tên tệp",
    file_example="2026",
    files=(
        FileForm(
            model=ReportFile,
            folder="reports",
            sheets=(
                SheetForm(
                    name="Báo cáo",
                    model=Report,
                    place=("reports",),
                    key="id",
                    example=_row(
                        id="BC-2026-Q3",
                        period="2026-Q3",
                        title="Báo cáo kiểm soát thủ tục hành chính quý III",
                        sent_on="2026-09-18",
                        **_DOCUMENT,
                    ),
                ),
            ),
        ),
    ),
)
_INDICATORS = Register(
    name="indicators",
    title="Số liệu của chỉ số",
    file_title="Chỉ số",
    file_example="buoi-ho-tro-luu-dong",
    files=(
        FileForm(
            model=Indicator,
            folder="indicators",
            sheets=(
                SheetForm(
                    name="Số liệu",
                    model=IndicatorMeasurement,
                    place=("measurements",),
                    key="on",
                    example=_row(on="2026-09-30", numerator="9", denominator="12"),
                ),
            ),
        ),
    ),
)

#: By the name that the command takes.
REGISTERS: Mapping[str, Register] = {
    each.name: each
    for each in (
        _DOSSIERS,
        _OVERDUE,
        _FEEDBACK,
        _SURVEYS,
        _INDEX,
        _REVIEWS,
        _INSPECTIONS,
        _TRAININGS,
        _REPORTS,
        _INDICATORS,
    )
}
