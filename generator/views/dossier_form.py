"""Form II.06a/VPCP/KSTT of a period: its heads and its rows, as page and Excel show them.

Columns and words as in domain-law 3.3: what waits for a supplement is inside columns 9 and
12 and is taken as the exporting system counts it.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.dossiers import Figures
from generator.model.dossiers import DossierRow
from generator.views.dossier_periods import DossierPeriod

FORM_CODE = "II.06a/VPCP/KSTT"
FORM_TITLE = "Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC"
FORM_UNIT = "Đơn vị tính: Số hồ sơ TTHC"
#: The counts, in the order of columns 3 to 13, by the name of the record's field.
COUNTS = (
    *("received_total", "received_online", "received_offline", "carried_forward"),
    *("completed_total", "completed_early", "completed_on_time", "completed_late"),
    *("pending_total", "pending_on_time", "pending_late"),
)
NUMBER, SECTOR = "TT", "Lĩnh vực, công việc giải quyết theo cấp"
#: The merged heads above the counts, and the heads below each.
GROUPS = (
    ("Tiếp nhận", ("Tổng số", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước")),
    ("Đã giải quyết", ("Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn")),
    ("Đang giải quyết", ("Tổng số", "Trong hạn", "Quá hạn")),
)
#: One name for each of the 13 columns, for who hears or sees a cell alone.
LABELS = (
    NUMBER,
    SECTOR,
    *(DossierRow.model_fields[name].title or name for name in COUNTS),
)
TOTAL = "Tổng cộng"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One row of the form; the total has no number."""

    #: Code of the sector; empty for the total.
    code: str
    number: int | None
    name: str
    #: Columns 3 to 13.
    counts: tuple[int, ...]
    #: Waits for a correction.
    is_marked: bool = False


def counts_of(figures: Figures) -> tuple[int, ...]:
    """Columns 3 to 13."""
    return tuple(getattr(figures, name) for name in COUNTS)


def form_rows(period: DossierPeriod) -> tuple[FormRow, ...]:
    """A row a sector, all sources together, and the total."""
    marked = {code for _, code in period.marked}
    rows = tuple(
        FormRow(
            code=code,
            number=number,
            name=period.names[code],
            counts=counts_of(figures),
            is_marked=code in marked,
        )
        for number, (code, figures) in enumerate(period.by_sector.items(), start=1)
    )
    total = FormRow(
        code="",
        number=None,
        name=TOTAL,
        counts=counts_of(period.total),
        is_marked=bool(marked),
    )
    return (*rows, total)
