"""«When will I have it?» on a procedure page: the calculator, and the counting in words."""

from __future__ import annotations

from generator.render.blocks import Block, PromisedDay, PromisedLimit, Section
from generator.render.pages.counting import counting_words
from generator.render.pages.working_days import PAGE
from generator.render.spans import bullets, link, paragraph, text
from generator.views.calendars import CalendarView
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.views.promises import PromiseOption, encoded_all, promise_options


def promised_day_section(view: ProcedureView, commune: CommuneView) -> Section:
    """The section stands on every page; the calculator only where the time can be counted."""
    return Section(id="ngay-tra", title="Khi nào có kết quả", blocks=_blocks(view, commune))


def _blocks(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    options = promise_options(view)
    if not options:
        words = "Thời hạn chưa có bằng con số nên trang này không tính ngày trả kết quả."
        return (paragraph(text(words)),)
    units = tuple(dict.fromkeys(limit.unit for option in options for limit in option.limits))
    calculator = () if view.force == "repealed" else _calculator(options, commune.calendar)
    return (
        *calculator,
        bullets(counting_words(units)),
        paragraph(
            text(
                "Ngày ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả luôn được ưu tiên"
                " hơn ngày tính ở đây."
            ),
            link("Căn cứ và lịch nghỉ", PAGE),
            style="meta",
        ),
    )


def _calculator(
    options: tuple[PromiseOption, ...], calendar: CalendarView
) -> tuple[PromisedDay, ...]:
    if not calendar.years:
        return ()
    working = calendar.working
    return (
        PromisedDay(
            options=tuple(
                PromisedLimit(label=option.label, limits=encoded_all(option.limits))
                for option in options
            ),
            years=tuple(map(str, calendar.years)),
            rest=tuple(day.isoformat() for day in sorted(working.rest)),
            work=tuple(day.isoformat() for day in sorted(working.work)),
            undecided=tuple(day.isoformat() for day in sorted(working.undecided)),
        ),
    )
