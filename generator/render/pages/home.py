"""The commune's home page, contacts and help, and the front page of all communes."""

from __future__ import annotations

from generator.model.communes import Contact, Hours, Office
from generator.render.blocks import (
    Block,
    Card,
    Cards,
    Fact,
    Facts,
    Notice,
    Page,
    Row,
    SearchBox,
    Section,
    Span,
    Table,
)
from generator.render.pages.common import basis_notice, updated_words
from generator.render.spans import badge, bullets, cell, empty, fact, lines, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.plans import status_counts
from generator.views.site import Site
from generator.views.status import DUE_SOON_DAYS
from generator.views.wording import date_vi
from generator.vocabulary import NOT_GIVEN, CommuneState, Detail, ReceivedBy, Status


def home_page(commune: CommuneView) -> Page:
    """``/``: search first; what is used most; key figures; where and when to come."""
    sections = [Section(id="gioi-thieu", title="", blocks=_introduction(commune))]
    if commune.procedures:
        sections.append(
            Section(id="thuong-dung", title="Thủ tục thường dùng", blocks=(_featured(commune),))
        )
    if commune.events:
        sections.append(
            Section(id="su-kien", title="Bạn đang cần làm gì?", blocks=(_events(commune),))
        )
    sections += [
        Section(id="so-lieu", title="Số liệu chính", blocks=_figures(commune)),
        Section(id="ke-hoach", title="Kế hoạch và tiến độ", blocks=(_plans(commune),)),
    ]
    if not commune.is_archived:
        sections.append(Section(id="noi-den", title="Đến đâu, khi nào", blocks=(_office(commune),)))
    return Page(
        path="index.md",
        title=commune.commune.name,
        description=f"Thủ tục hành chính, kế hoạch và tiến độ của {commune.name_inside}.",
        record=commune.id,
        sources=tuple(
            sorted(
                {
                    commune.source,
                    *(s for view in commune.procedures for s in view.sources),
                    *(s for view in commune.plans for s in view.sources),
                }
            )
        ),
        updated=updated_words(commune),
        sections=tuple(sections),
        in_search=False,
    )


def _introduction(commune: CommuneView) -> tuple[Block, ...]:
    record = commune.commune
    blocks: list[Block] = [SearchBox(label="Tìm thủ tục, kế hoạch, đơn vị…")]
    if record.about:
        blocks.append(paragraph(text(record.about), style="lead"))
    if record.state is CommuneState.ARCHIVED:
        words = "Đây là trang lưu trữ. Xã này không còn tiếp nhận hồ sơ."
        blocks.append(Notice(kind="archive", spans=(text(words),)))
        blocks += _succession(commune)
    blocks += basis_notice(commune)
    return tuple(blocks)


def _succession(commune: CommuneView) -> tuple[Block, ...]:
    rows = tuple(
        Row(
            record=f"{commune.id}/sap-xep-{number}",
            cells=(
                cell(text(date_vi(step.on)), header=True, field="on"),
                cell(text(step.text), field="text"),
                cell(text(step.basis) if step.basis else empty(), field="basis"),
                cell(text(step.confidence) if step.confidence else empty(), field="confidence"),
            ),
        )
        for number, step in enumerate(commune.commune.succession, start=1)
    )
    if not rows:
        return ()
    return (
        Table(
            caption="Xã được sắp xếp thế nào",
            columns=("Từ ngày", "Nội dung", "Văn bản", "Mức kiểm chứng"),
            rows=rows,
        ),
    )


def _featured(commune: CommuneView) -> Cards:
    featured = [view for view in commune.procedures if view.offered.featured]
    cards = tuple(
        Card(title=view.title, target=f"thu-tuc/{view.code}.md", text=view.sector.name)
        for view in featured
    )
    everything = Card(
        title="Tất cả thủ tục",
        target="thu-tuc/index.md",
        text=f"{len(commune.procedures)} thủ tục",
    )
    return Cards(cards=(*cards, everything))


def _events(commune: CommuneView) -> Cards:
    return Cards(
        cards=tuple(
            Card(title=event.name, target=f"su-kien/{event.id}.md", text=event.summary)
            for event in commune.events
        )
    )


def _figures(commune: CommuneView) -> tuple[Block, ...]:
    record = commune.id
    full = sum(view.procedure.detail is Detail.FULL for view in commune.procedures)
    targets = sum(len(plan.targets) for plan in commune.plans)
    facts = []
    if not commune.is_archived:
        facts.append(
            fact(
                "procedures",
                record,
                "Thủ tục đang công khai",
                text(f"{len(commune.procedures)}, trong đó {full} có nội dung đầy đủ"),
            )
        )
    facts += [
        fact("plans", record, "Kế hoạch", text(str(len(commune.plans)))),
        fact("activities", record, "Hoạt động", text(str(len(commune.activities)))),
        fact("targets", record, "Chỉ tiêu", text(str(targets))),
        fact("as_of", record, "Tính đến ngày", text(date_vi(commune.as_of))),
    ]
    return (Facts(facts=tuple(facts)),)


def _plans(commune: CommuneView) -> Cards:
    cards = [
        Card(
            title=view.plan.title,
            target=f"ke-hoach/{view.id}.md",
            text=", ".join(
                f"{status.label}: {count}"
                for status, count in status_counts(view.activities).items()
            ),
        )
        for view in commune.plans
    ]
    cards.append(Card(title="Tiến độ chung", target="tien-do.md", text="Tất cả kế hoạch"))
    return Cards(cards=tuple(cards))


def _office(commune: CommuneView) -> Facts:
    office = commune.commune.office or Office(name=ReceivedBy.COMMUNE.label)
    record = commune.id
    return Facts(
        facts=(
            fact("office", record, "Nơi tiếp nhận hồ sơ", text(office.name)),
            fact("address", record, "Địa chỉ", _or_not_given(office.address)),
            fact("phone", record, "Điện thoại", _or_not_given(office.phone)),
            Fact(field="hours", record=record, label="Giờ làm việc", lines=_hours(office.hours)),
        )
    )


def _reception(commune: CommuneView) -> Block:
    if commune.is_archived:
        return paragraph(text("Xã này không còn tiếp nhận hồ sơ."))
    return _office(commune)


def _or_not_given(words: str | None) -> Span:
    return text(words) if words else empty()


def _hours(hours: tuple[Hours, ...]) -> tuple[tuple[Span, ...], ...]:
    return lines(f"{each.days}: {each.times}" for each in hours)


def contact_page(commune: CommuneView) -> Page:
    """``/lien-he/``: who the commune is, where and when it can be reached."""
    record = commune.commune
    identity = Facts(
        facts=(
            fact("name", commune.id, "Tên", text(record.name)),
            fact("district", commune.id, "Huyện", text(record.district))
            if record.district
            else fact("kind", commune.id, "Loại đơn vị", text(record.kind.label)),
            fact("province", commune.id, "Tỉnh, thành phố", _or_not_given(record.province)),
            fact("code", commune.id, "Mã đơn vị hành chính", _or_not_given(record.code)),
            fact("state", commune.id, "Tình trạng", text(record.state.label)),
        )
    )
    return Page(
        path="lien-he.md",
        title="Liên hệ",
        description=f"Địa chỉ, điện thoại, giờ làm việc của {commune.name_inside}.",
        record="lien-he",
        sources=(commune.source,),
        updated=updated_words(commune),
        sections=(
            Section(id="don-vi-hanh-chinh", title="Đơn vị hành chính", blocks=(identity,)),
            Section(id="noi-tiep-nhan", title="Nơi tiếp nhận hồ sơ", blocks=(_reception(commune),)),
            Section(id="dau-moi", title="Đầu mối liên hệ", blocks=_contacts(record.contacts)),
            Section(id="phan-anh", title="Phản ánh, kiến nghị", blocks=_contacts(record.feedback)),
        ),
    )


def _contacts(contacts: tuple[Contact, ...]) -> tuple[Block, ...]:
    if not contacts:
        return (paragraph(empty()),)
    rows = tuple(
        Row(
            record=f"lien-he/{number}",
            cells=(
                cell(text(contact.name), header=True, field="name"),
                cell(_or_not_given(contact.phone), field="phone"),
                cell(_or_not_given(contact.mail), field="mail"),
            ),
        )
        for number, contact in enumerate(contacts, start=1)
    )
    return (Table(caption="Đầu mối", columns=("Nơi nhận", "Điện thoại", "Thư điện tử"), rows=rows),)


def help_page(commune: CommuneView) -> Page:
    """``/tro-giup/``."""
    finding_ways = (
        "Bấm vào ô tìm kiếm, gõ tên việc cần làm hoặc mã thủ tục.",
        "Hoặc mở mục «Thủ tục» rồi lọc theo lĩnh vực, sự kiện, người thực hiện.",
        "Mỗi trang thủ tục mở đầu bằng phần tóm tắt: mang gì, nộp ở đâu, bao lâu, bao nhiêu tiền.",
    )
    words = (
        "«Không quy định»: nguồn nói rõ là không có.",
        "«Nguồn không nêu»: nguồn để trống mục này.",
        "«Chưa cập nhật»: xã chưa cung cấp thông tin.",
    )
    reading = (
        "Trang web dùng được bằng bàn phím và trình đọc màn hình, phóng to được đến 200 %.",
        "Nút ở đầu trang đổi giữa nền sáng và nền tối.",
        "Mọi trang đều in được trên khổ A4.",
    )
    return Page(
        path="tro-giup/index.md",
        title="Trợ giúp",
        description="Cách tìm thủ tục, cách đọc các trang, hỗ trợ tiếp cận.",
        record="tro-giup",
        sources=(commune.source,),
        updated=updated_words(commune),
        sections=(
            Section(id="tim", title="Tìm thủ tục", blocks=(bullets(finding_ways),)),
            Section(
                id="chu-dung", title="Các chữ dùng khi chưa có thông tin", blocks=(bullets(words),)
            ),
            Section(id="doc", title="Đọc và in", blocks=(bullets(reading),)),
            Section(
                id="trang-thai",
                title="Trạng thái công việc",
                blocks=(paragraph(link("Cách xác định trạng thái", "tro-giup/trang-thai.md")),),
            ),
        ),
    )


_STATUS_RULE = {
    Status.SUSPENDED: "Có lý do và văn bản tạm dừng.",
    Status.DONE: "Đã xong, có minh chứng, không muộn hơn hạn hoặc không có hạn.",
    Status.DONE_LATE: "Đã xong, có minh chứng, muộn hơn hạn.",
    Status.UNKNOWN: "Chưa có cập nhật nào, và thời gian đó tiến độ chưa được ghi ở đây.",
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
        f"«Trước ngày» được tính hạn là {eve}.",
        "«Hàng năm» có hạn 31/12; «Quý» có hạn là ngày cuối quý.",
    )
    return Page(
        path="tro-giup/trang-thai.md",
        parents=(("Trợ giúp", "tro-giup/index.md"),),
        title="Cách xác định trạng thái",
        description="Quy tắc xác định trạng thái của hoạt động trong kế hoạch.",
        record="trang-thai",
        sources=(commune.source,),
        updated=updated_words(commune),
        sections=(
            Section(
                id="quy-tac",
                title="Quy tắc",
                blocks=(
                    paragraph(text("Xét từ trên xuống, dòng đầu tiên đúng là trạng thái.")),
                    Table(
                        caption="Trạng thái và điều kiện",
                        columns=("Trạng thái", "Khi nào"),
                        rows=rows,
                    ),
                ),
            ),
            Section(id="cai-dat", title="Cách tính riêng của xã", blocks=(bullets(settings),)),
        ),
    )


def front_page(site: Site) -> Page:
    """The front page that lists the communes."""
    cards = tuple(
        Card(
            title=commune.commune.name,
            target=f"{commune.id}/",
            text=_front_words(commune),
        )
        for commune in site.communes
    )
    return Page(
        path="index.md",
        title="Công khai thủ tục hành chính, kế hoạch và tiến độ",
        description="Danh sách các xã công khai thủ tục hành chính, kế hoạch và tiến độ.",
        record="trang-dau",
        sources=tuple(sorted(commune.source for commune in site.communes)),
        updated=date_vi(site.as_of),
        sections=(Section(id="cac-xa", title="Chọn xã", blocks=(Cards(cards=cards),)),),
    )


def _front_words(commune: CommuneView) -> str:
    place = ", ".join(part for part in (commune.commune.district, commune.commune.province) if part)
    state = commune.commune.state
    parts = [place or f"Tỉnh, thành phố: {NOT_GIVEN.lower()}"]
    if state is not CommuneState.ACTIVE:
        parts.insert(0, state.label)
    if commune.procedures:
        parts.append(f"{len(commune.procedures)} thủ tục")
    parts.append(f"{len(commune.plans)} kế hoạch")
    return " · ".join(parts)
