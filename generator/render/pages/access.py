"""``/tro-giup/tiep-can/``: what was tested, when, what falls short, and whom to tell."""

from __future__ import annotations

from generator.model.access import AccessReport
from generator.render.blocks import Block, Page, Row, Section, Table
from generator.render.pages.common import sources_about, updated_words
from generator.render.spans import bullets, cell, empty, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.wording import date_vi

PAGE = "tro-giup/tiep-can.md"
_USES = (
    "Dùng được bằng bàn phím: phím Tab để đi tiếp, Shift+Tab để quay lại, Enter để mở.",
    "Dùng được với trình đọc màn hình: trang có tiêu đề, vùng, tên bảng và tên ô nhập.",
    "Cuối mỗi trang có nút đổi cỡ chữ và nút «Tương phản cao». Máy này nhớ lựa chọn.",
    "Nút ở đầu trang đổi giữa nền sáng và nền tối.",
    "Trang không nhấp nháy; máy đặt «giảm chuyển động» thì trang không chuyển động.",
)


def access_page(commune: CommuneView) -> Page:
    """The statement on access, made from the results of the tests."""
    return Page(
        path=PAGE,
        parents=(("Trợ giúp", "tro-giup/index.md"),),
        title="Khả năng tiếp cận",
        description="Trang web đã được kiểm tra gì để ai cũng dùng được, còn thiếu gì, báo cho ai.",
        record="tiep-can",
        sources=sources_about((*commune.access_sources, *commune.sources), commune),
        updated=updated_words(commune),
        sections=(
            Section(id="cach-dung", title="Cách dùng", blocks=(bullets(_USES),)),
            Section(id="da-kiem-tra", title="Đã kiểm tra gì", blocks=_tested(commune.access)),
            Section(id="con-thieu", title="Chỗ còn thiếu", blocks=_missing(commune.access)),
            Section(id="bao-loi", title="Báo khi khó dùng", blocks=_whom_to_tell()),
        ),
    )


def _tested(report: AccessReport | None) -> tuple[Block, ...]:
    if report is None:
        return (paragraph(empty()),)
    rows = tuple(
        Row(
            record=f"tiep-can/{number}",
            cells=(
                cell(text(check.what), header=True, field="what"),
                cell(text(str(check.pages)), field="pages"),
                cell(text(str(check.failures)), field="failures"),
            ),
        )
        for number, check in enumerate(report.checks, start=1)
    )
    day = f"Kiểm tra ngày {date_vi(report.tested_on)}, theo WCAG 2.2 mức A và AA."
    columns = ("Nội dung kiểm tra", "Số trang", "Số lỗi")
    return (
        paragraph(text(day)),
        Table(caption="Kết quả kiểm tra", columns=columns, rows=rows),
        paragraph(text(f"Công cụ: {', '.join(report.tools)}."), style="meta"),
    )


def _missing(report: AccessReport | None) -> tuple[Block, ...]:
    if report is None:
        return (paragraph(empty()),)
    known = bullets(report.known) if report.known else _no_known_failure()
    return (known, *((bullets(report.untested),) if report.untested else ()))


def _no_known_failure() -> Block:
    return paragraph(text("Lần kiểm tra trên không tìm thấy lỗi. Máy không tìm được mọi lỗi."))


def _whom_to_tell() -> tuple[Block, ...]:
    words = "Trang nào khó đọc, khó bấm, trình đọc màn hình đọc sai: hãy báo cho xã, ghi rõ tên"
    return (
        paragraph(
            text(f"{words} trang và thiết bị đang dùng."),
            link("Gửi phản ánh, kiến nghị", "lien-he.md#phan-anh"),
        ),
        paragraph(
            text("Không xem được trên web thì đến hoặc gọi nơi tiếp nhận."),
            link("Liên hệ", "lien-he.md"),
        ),
    )
