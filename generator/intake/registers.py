"""Which registers have a form, of which sheets, and which content files they become."""

from __future__ import annotations

from collections.abc import Mapping

from generator.intake.forms import FileForm, Register, SheetForm
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
from generator.model.progress import Measurement, ProgressEntry, ProgressFile
from generator.model.reports import Report, ReportFile
from generator.model.reviews import (
    InternalProcedure,
    InternalProcedureFile,
    Review,
    ReviewFile,
    ReviewTarget,
)
from generator.model.surveys import (
    ScaleStep,
    SectorAnswers,
    SurveyQuestion,
    SurveyRound,
    SurveyTarget,
)


def _row(**values: str) -> dict[tuple[str | int, ...], str]:
    """An example by path; ``documents__0__number`` stands for a path of three parts."""
    return {
        tuple(int(part) if part.isdecimal() else part for part in name.split("__")): value
        for name, value in values.items()
    }


def _list(
    *, name: str, title: str, file_example: str, model: type[Record], sheet: SheetForm
) -> Register:
    """A register of one list, whose folder has its name."""
    form = FileForm(model=model, folder=name, sheets=(sheet,))
    return Register(
        name=name, title=title, file_title="Tên tệp", file_example=file_example, files=(form,)
    )


_DOCUMENT = {"documents__0__number": "SỐ-MẪU-01", "documents__0__issued_on": "2026-10-05"}

_PROGRESS = Register(
    name="progress",
    title="Tiến độ kế hoạch",
    file_title="Tên tệp",
    file_example="2026-Q4",
    files=(
        FileForm(
            model=ProgressFile,
            folder="progress",
            sheets=(
                SheetForm(
                    name="Tiến độ",
                    model=ProgressEntry,
                    place=("entries",),
                    keys=("plan", "activity", "on"),
                    example=_row(
                        plan="2026-mau",
                        activity="HD-01",
                        on="2026-10-15",
                        state="completed",
                        text="Đã công khai danh mục thủ tục",
                        evidence__0__number="SỐ-MẪU-03",
                    ),
                ),
                SheetForm(
                    name="Số liệu chỉ tiêu",
                    model=Measurement,
                    place=("measurements",),
                    keys=("plan", "target", "on"),
                    example=_row(
                        plan="2026-mau",
                        target="CT-01",
                        on="2026-10-31",
                        numerator="19",
                        denominator="20",
                        source="Sổ theo dõi của bộ phận một cửa",
                    ),
                ),
            ),
        ),
    ),
)
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
                    keys=("id",),
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
                    keys=("period",),
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
                    keys=("id",),
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
                    keys=("id",),
                    example=_row(id="cong-khai", score="10,9"),
                ),
                SheetForm(
                    name="Thành phần",
                    model=ComponentScore,
                    place=("groups", "components"),
                    keys=("id",),
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
                    keys=("id",),
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
_INTERNAL_PROCEDURES = _list(
    name="internal-procedures",
    title="Quy trình nội bộ",
    file_example="tat-ca",
    model=InternalProcedureFile,
    sheet=SheetForm(
        name="Quy trình nội bộ",
        model=InternalProcedure,
        place=("internal_procedures",),
        keys=("id",),
        example=_row(
            id="QT-01",
            name="Quy trình giải quyết hồ sơ đăng ký khai sinh",
            code="1.001193",
            unit="cong-chuc-tu-phap-ho-tich",
            state="in_force",
            electronic="có",
            **_DOCUMENT,
        ),
    ),
)
_INSPECTIONS = _list(
    name="inspections",
    title="Kiểm tra",
    file_example="2026",
    model=InspectionFile,
    sheet=SheetForm(
        name="Kiểm tra",
        model=Inspection,
        place=("inspections",),
        keys=("id",),
        example=_row(
            id="KT-2026-01",
            title="Kiểm tra việc công khai thủ tục",
            planned_on="2026-10-15",
            held_on="2026-10-16",
            plan__number="SỐ-MẪU-02",
        ),
    ),
)
_TRAININGS = _list(
    name="trainings",
    title="Tập huấn",
    file_example="2026",
    model=TrainingFile,
    sheet=SheetForm(
        name="Tập huấn",
        model=Training,
        place=("trainings",),
        keys=("id",),
        example=_row(
            id="TH-2026-01",
            title="Kỹ năng tiếp nhận hồ sơ trực tuyến",
            held_on="2026-10-09",
            participants="24",
            **_DOCUMENT,
        ),
    ),
)
_REPORTS = _list(
    name="reports",
    title="Báo cáo định kỳ",
    file_example="2026",
    model=ReportFile,
    sheet=SheetForm(
        name="Báo cáo",
        model=Report,
        place=("reports",),
        keys=("id",),
        example=_row(
            id="BC-2026-Q3",
            period="2026-Q3",
            title="Báo cáo kiểm soát thủ tục hành chính quý III",
            sent_on="2026-09-18",
            **_DOCUMENT,
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
                    keys=("on",),
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
        _PROGRESS,
        _DOSSIERS,
        _OVERDUE,
        _FEEDBACK,
        _SURVEYS,
        _INDEX,
        _REVIEWS,
        _INTERNAL_PROCEDURES,
        _INSPECTIONS,
        _TRAININGS,
        _REPORTS,
        _INDICATORS,
    )
}
