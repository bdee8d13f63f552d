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
    Subheading,
    Table,
)
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.reception import hours_lines, received_lines
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
from generator.views.reception import (
    PlaceView,
    Received,
    elsewhere,
    places_in,
    places_outside,
    received_at,
)
from generator.views.wording import areas_vi, capital
from generator.vocabulary import PointKind, ReceivedBy


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
            fact("areas", commune.id, "Địa bàn", or_empty(capital(areas_vi(record.areas)))),
            fact("state", commune.id, "Tình trạng", text(record.state.label)),
        )
    )
    return Page(
        path="lien-he.md",
        title="Liên hệ",
        description=f"Địa chỉ, điện thoại, giờ làm việc của {commune.name_inside}.",
        record="lien-he",
        sources=sources_of(commune, commune.current if record.points else ()),
        updated=updated_words(commune),
        sections=(
            Section(id="don-vi-hanh-chinh", title="Đơn vị hành chính", blocks=(identity,)),
            Section(id="noi-tiep-nhan", title="Nơi tiếp nhận hồ sơ", blocks=_reception(commune)),
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


def _reception(commune: CommuneView) -> tuple[Block, ...]:
    if commune.is_archived:
        return (paragraph(text("Xã này không còn tiếp nhận hồ sơ.")),)
    if not commune.commune.points:
        return (office_facts(commune),)
    inside = places_in(commune.commune)
    outside = places_outside(commune.commune)
    main = () if commune.commune.office else (office_facts(commune),)
    return (
        *main,
        *(block for place in inside for block in _place(place, commune)),
        *(block for place in outside for block in _place(place, commune)),
    )


def _place(place: PlaceView, commune: CommuneView) -> tuple[Block, ...]:
    """One place with its hours and what it receives."""
    record = f"{commune.id}/noi-tiep-nhan/{place.id}"
    facts = [
        fact("kind", record, "Loại", text(place.kind.label if place.kind else "Nơi chính")),
        fact("address", record, "Địa chỉ", or_empty(place.office.address)),
        fact("phone", record, "Điện thoại", or_empty(place.office.phone)),
        fact("mail", record, "Thư điện tử", or_empty(place.office.mail)),
        Fact(field="hours", record=record, label="Giờ làm việc", lines=hours_lines(place)),
    ]
    if place.kind is PointKind.OUTSIDE:
        views = tuple(view for view in commune.current if place in elsewhere(view))
        received = Received(procedures=views, others=commune.current)
    else:
        received = received_at(place, commune.current)
    facts.append(
        Fact(
            field="receives",
            record=record,
            label="Nhận thủ tục",
            lines=received_lines(received),
        )
    )
    return (Subheading(id=f"noi-{place.id}", title=place.office.name), Facts(facts=tuple(facts)))


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
