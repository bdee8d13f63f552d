"""What form 06 says in the same words on its page and in its workbook."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.blocks import HeadCell
from generator.views.communes import CommuneView
from generator.views.dossier_form import (
    FORM_CODE,
    FORM_TITLE,
    FORM_UNIT,
    GROUPS,
    LABELS,
    NUMBER,
    SECTOR,
)
from generator.views.dossier_periods import DossierPeriod
from generator.views.wording import date_vi
from generator.vocabulary import NOT_GIVEN

#: Behind what waits for its own correction.
MARK = "(*)"
NOT_YET_FITTING = (
    "Kỳ trước đã được đính chính; số liệu đánh dấu ở đây còn theo số cũ, chờ đính chính."
)


def heads() -> tuple[tuple[HeadCell, ...], ...]:
    """The merged heads of the 13 columns, and below them their numbers."""
    alone = tuple(HeadCell(text=words, rowspan=2) for words in (NUMBER, SECTOR))
    groups = tuple(HeadCell(text=name, colspan=len(below)) for name, below in GROUPS)
    below = tuple(HeadCell(text=words) for _, names in GROUPS for words in names)
    numbers = tuple(HeadCell(text=f"({number})") for number in range(1, len(LABELS) + 1))
    return ((*alone, *groups), below, numbers)


def placed_heads() -> Iterator[tuple[int, int, HeadCell]]:
    """Each head with the row and the column where it begins, counted from 0."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(heads()):
        column = 0
        for head in cells:
            while (row, column) in taken:
                column += 1
            yield row, column, head
            taken.update(
                (row + down, column + along)
                for down in range(head.rowspan)
                for along in range(head.colspan)
            )


def lines_above(period: DossierPeriod, commune: CommuneView) -> tuple[str, ...]:
    """Title, who reports what to whom, and the unit."""
    days = f"Từ ngày {date_vi(period.from_day)} đến ngày {date_vi(period.to_day)}"
    return (
        FORM_TITLE,
        f"Biểu số {FORM_CODE}",
        f"Đơn vị báo cáo: {commune.commune.name}",
        f"Đơn vị nhận báo cáo: {NOT_GIVEN}",
        f"Kỳ báo cáo: {period.label}",
        f"({days})",
        FORM_UNIT,
        f"Số liệu: {period.origin_words}. Tính đến ngày {date_vi(commune.as_of)}.",
    )
