"""``/lien-he/``: who the commune is, where and when it can be reached."""

from __future__ import annotations

from generator.model.communes import Contact, Hours, Office
from generator.render.blocks import (
    Block,
    Fact,
    Facts,
    Page,
    Row,
    Section,
    Span,
    Table,
)
from generator.render.pages.common import updated_words
from generator.render.spans import (
    cell,
    empty,
    fact,
    lines,
    or_empty,
    paragraph,
    text,
)
from generator.views.communes import CommuneView
from generator.vocabulary import ReceivedBy


def contact_page(commune: CommuneView) -> Page:
    """``/lien-he/``: who the commune is, where and when it can be reached."""
    record = commune.commune
    identity = Facts(
        facts=(
            fact("name", commune.id, "Tên", text(record.name)),
            fact("district", commune.id, "Huyện", text(record.district))
            if record.district
            else fact("kind", commune.id, "Loại đơn vị", text(record.kind.label)),
            fact("province", commune.id, "Tỉnh, thành phố", or_empty(record.province)),
            fact("code", commune.id, "Mã đơn vị hành chính", or_empty(record.code)),
            fact("state", commune.id, "Tình trạng", text(record.state.label)),
        )
    )
    return Page(
        path="lien-he.md",
        title="Liên hệ",
        description=f"Địa chỉ, điện thoại, giờ làm việc của {commune.name_inside}.",
        record="lien-he",
        sources=commune.sources,
        updated=updated_words(commune),
        sections=(
            Section(id="don-vi-hanh-chinh", title="Đơn vị hành chính", blocks=(identity,)),
            Section(id="noi-tiep-nhan", title="Nơi tiếp nhận hồ sơ", blocks=(_reception(commune),)),
            Section(
                id="dau-moi",
                title="Đầu mối liên hệ",
                blocks=contact_blocks("Đầu mối liên hệ", record.contacts),
            ),
            Section(
                id="phan-anh",
                title="Phản ánh, kiến nghị",
                blocks=contact_blocks("Nơi nhận phản ánh", record.feedback),
            ),
        ),
    )


def _reception(commune: CommuneView) -> Block:
    if commune.is_archived:
        return paragraph(text("Xã này không còn tiếp nhận hồ sơ."))
    return office_facts(commune)


def office_facts(commune: CommuneView) -> Facts:
    """Where and when to come, or which of it is not known."""
    office = commune.commune.office or Office(name=ReceivedBy.COMMUNE.label)
    record = commune.id
    return Facts(
        facts=(
            fact("office", record, "Nơi tiếp nhận hồ sơ", text(office.name)),
            fact("address", record, "Địa chỉ", or_empty(office.address)),
            fact("phone", record, "Điện thoại", or_empty(office.phone)),
            Fact(field="hours", record=record, label="Giờ làm việc", lines=_hours(office.hours)),
        )
    )


def _hours(hours: tuple[Hours, ...]) -> tuple[tuple[Span, ...], ...]:
    return lines(f"{each.days}: {each.times}" for each in hours)


def contact_blocks(caption: str, contacts: tuple[Contact, ...]) -> tuple[Block, ...]:
    """A table of contacts, or the word for their absence."""
    if not contacts:
        return (paragraph(empty()),)
    rows = tuple(
        Row(
            record=f"lien-he/{number}",
            cells=(
                cell(text(contact.name), header=True, field="name"),
                cell(or_empty(contact.phone), field="phone"),
                cell(or_empty(contact.mail), field="mail"),
            ),
        )
        for number, contact in enumerate(contacts, start=1)
    )
    return (Table(caption=caption, columns=("Nơi nhận", "Điện thoại", "Thư điện tử"), rows=rows),)
