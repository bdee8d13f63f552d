"""``/tro-giup/``: how to find and read, and the rule of statuses."""

from __future__ import annotations

from generator.render.blocks import (
    Page,
    Row,
    Section,
    Table,
)
from generator.render.pages.access import PAGE as ACCESS_PAGE
from generator.render.pages.common import updated_words
from generator.render.pages.computing import more_rules
from generator.render.pages.dossier_words import HELP
from generator.render.pages.words import PAGE as WORDS_PAGE
from generator.render.pages.working_days import PAGE
from generator.render.spans import (
    badge,
    bullets,
    cell,
    link,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.views.status import DUE_SOON_DAYS
from generator.vocabulary import Status


def help_page(commune: CommuneView) -> Page:
    """``/tro-giup/``."""
    finding_ways = ("Bấm vào ô tìm kiếm, gõ tên việc, đơn vị hoặc kế hoạch cần tìm.",)
    finding_procedures = (
        "Bấm vào ô tìm kiếm, gõ tên việc cần làm hoặc mã thủ tục.",
        "Hoặc mở mục «Thủ tục» rồi lọc theo lĩnh vực, sự kiện, người thực hiện.",
        "Ô «Tên hoặc mã» ở mục «Thủ tục» tìm được cả khi gõ không dấu.",
        "Mỗi trang thủ tục mở đầu bằng phần tóm tắt: mang gì, nộp ở đâu, bao lâu, bao nhiêu tiền.",
    )
    ways = finding_ways if commune.is_archived else finding_procedures
    words = (
        "«Không quy định»: nguồn nói rõ là không có.",
        "«Nguồn không nêu»: nguồn để trống mục này.",
        "«Chưa cập nhật»: xã chưa cung cấp thông tin.",
        "«Theo quy định»: lời của chính nguồn, được trích nguyên văn.",
    )
    reading = (
        "Trang web dùng được bằng bàn phím và trình đọc màn hình, phóng to được đến 200%.",
        "Nút ở đầu trang đổi giữa nền sáng và nền tối; nút ở cuối trang đổi cỡ chữ, tương phản.",
        "Mọi trang đều in được trên khổ A4.",
    )
    return Page(
        path="tro-giup/index.md",
        title="Trợ giúp",
        description="Cách tìm thủ tục, cách đọc các trang, hỗ trợ tiếp cận.",
        record="tro-giup",
        sources=commune.sources,
        updated=updated_words(commune),
        sections=(
            Section(id="tim", title="Tìm thông tin", blocks=(bullets(ways),)),
            Section(id="chu-dung", title="Cách ghi khi thiếu thông tin", blocks=(bullets(words),)),
            Section(
                id="doc",
                title="Đọc và in",
                blocks=(bullets(reading), paragraph(link("Khả năng tiếp cận", ACCESS_PAGE))),
            ),
            Section(
                id="trang-thai",
                title="Trạng thái công việc",
                blocks=(paragraph(link("Cách xác định trạng thái", "tro-giup/trang-thai.md")),),
            ),
            Section(
                id="so-lieu-ho-so",
                title="Số liệu hồ sơ",
                blocks=(paragraph(link("Cách tính số liệu hồ sơ", HELP)),),
            ),
            *_words(commune),
            *_promised_day(commune),
        ),
    )


def _words(commune: CommuneView) -> tuple[Section, ...]:
    if not commune.glossary:
        return ()
    words = paragraph(link("Giải thích từ ngữ", WORDS_PAGE))
    return (Section(id="tu-ngu", title="Chữ viết tắt và từ ngữ", blocks=(words,)),)


def _promised_day(commune: CommuneView) -> tuple[Section, ...]:
    if commune.is_archived:
        return ()
    words = paragraph(link("Cách tính ngày trả kết quả", PAGE))
    return (Section(id="ngay-tra", title="Ngày trả kết quả", blocks=(words,)),)


_STATUS_RULE = {
    Status.SUSPENDED: "Có lý do và văn bản tạm dừng.",
    Status.DONE: "Đã xong, có minh chứng, không muộn hơn hạn hoặc không có hạn.",
    Status.DONE_LATE: "Đã xong, có minh chứng, muộn hơn hạn.",
    Status.UNKNOWN: "Chưa có cập nhật nào; vào thời gian đó tiến độ chưa được ghi ở đây.",
    Status.OVERDUE: "Đã qua hạn mà chưa xong.",
    Status.DUE_SOON: f"Còn 0 đến {DUE_SOON_DAYS} ngày là đến hạn.",
    Status.REPORTED: "Việc lặp lại: kỳ vừa kết thúc đã có báo cáo.",
    Status.REPORT_MISSING: "Việc lặp lại: kỳ vừa kết thúc chưa có báo cáo, sau {grace} ngày chờ.",
    Status.IN_PROGRESS: "Đã có ít nhất một cập nhật.",
    Status.NO_DATE: "Kế hoạch không nêu thời hạn.",
    Status.NOT_STARTED: "Các trường hợp còn lại.",
}


def status_rule_page(commune: CommuneView) -> Page:
    """``/tro-giup/trang-thai/``: the one rule, with the commune's own settings."""
    reporting = commune.commune.reporting
    rows = tuple(
        Row(
            record=f"trang-thai/{status.value}",
            cells=(
                cell(badge(status), header=True, field="status"),
                cell(text(words.replace("{grace}", str(reporting.grace_days))), field="rule"),
            ),
        )
        for status, words in _STATUS_RULE.items()
    )
    eve = "ngày liền trước" if reporting.before_means_eve else "chính ngày đó"
    settings = (
        f"Việc thường xuyên, định kỳ được báo cáo theo {reporting.interval.label}.",
        f"Chờ báo cáo {reporting.grace_days} ngày sau khi hết kỳ.",
        f"Việc ghi «Trước ngày …» có hạn là {eve}.",
        "Việc ghi «Hàng năm» có hạn 31/12; việc ghi «Quý …» có hạn là ngày cuối quý.",
        "Hạn và số ngày chờ tính theo ngày lịch, không dời vì ngày nghỉ, tết hay ngày làm bù.",
    )
    return Page(
        path="tro-giup/trang-thai.md",
        parents=(("Trợ giúp", "tro-giup/index.md"),),
        title="Cách xác định trạng thái",
        description="Quy tắc xác định trạng thái của hoạt động trong kế hoạch.",
        record="trang-thai",
        sources=commune.sources,
        updated=updated_words(commune),
        sections=(
            Section(
                id="quy-tac",
                title="Quy tắc",
                blocks=(
                    paragraph(
                        text("Xét lần lượt từ trên xuống; dòng đầu tiên khớp cho biết trạng thái.")
                    ),
                    Table(
                        caption="Trạng thái và điều kiện",
                        columns=("Trạng thái", "Khi nào"),
                        rows=rows,
                    ),
                ),
            ),
            Section(id="cai-dat", title="Cách tính riêng của xã", blocks=(bullets(settings),)),
            *more_rules(),
        ),
    )
