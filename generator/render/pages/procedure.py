"""The page of one procedure, in the order of design 7. A field never disappears."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.procedures import DossierItem, Procedure
from generator.render.blocks import (
    Block,
    Bullets,
    Fact,
    Facts,
    Notice,
    Page,
    Paragraph,
    Row,
    Section,
    Span,
    Steps,
    Subheading,
    Table,
)
from generator.render.pages.common import FORMS
from generator.render.spans import bullets, cell, cell_of, empty, fact, lines, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.views.wording import date_vi, method_fees_vi, method_times_vi
from generator.vocabulary import (
    NONE_REQUIRED,
    NOT_GIVEN,
    NOT_IN_SOURCE,
    Channel,
    Detail,
    ListBasis,
    ReceivedBy,
)

_FORCE = {
    "in_force": "Đang có hiệu lực theo nguồn",
    "upcoming": "Sắp có hiệu lực",
    "repealed": "Đã hết hiệu lực",
}


#: The answer box names the papers themselves up to this many.
MOST_PAPERS_IN_BOX = 4


def procedure_page(view: ProcedureView, commune: CommuneView) -> Page:
    """The page ``/thu-tuc/<code>/``."""
    procedure = view.procedure
    purpose = procedure.plain.purpose if procedure.plain else ""
    return Page(
        path=f"thu-tuc/{view.code}.md",
        parents=(("Thủ tục hành chính", "thu-tuc/index.md"),),
        title=view.title,
        description=purpose or f"{procedure.name}. Mã {view.code}, {commune.name_inside}.",
        record=view.code,
        sources=tuple(sorted({*view.sources, commune.source})),
        updated=_updated(procedure),
        sections=(
            Section(id="gioi-thieu", title="", blocks=_introduction(view, commune)),
            Section(id="tom-tat", title="Tóm tắt", blocks=(_answer_box(view, commune),)),
            Section(id="nop-truc-tuyen", title="Nộp trực tuyến", blocks=_online(view)),
            Section(id="ho-so", title="Hồ sơ cần nộp", blocks=_dossier(view)),
            Section(id="trinh-tu", title="Các bước thực hiện", blocks=_steps(procedure)),
            Section(id="cach-thuc", title="Cách nộp, thời hạn", blocks=_methods(view)),
            Section(id="phi", title="Phí, lệ phí", blocks=_fees(view)),
            Section(id="dieu-kien", title="Yêu cầu, điều kiện", blocks=_conditions(procedure)),
            Section(
                id="doi-tuong",
                title="Ai được thực hiện",
                blocks=(bullets(procedure.subjects) if procedure.subjects else _unstated(),),
            ),
            Section(id="co-quan", title="Cơ quan thực hiện", blocks=(_agencies(procedure),)),
            Section(id="ket-qua", title="Kết quả", blocks=_results(procedure)),
            Section(id="can-cu", title="Căn cứ pháp lý", blocks=_legal_basis(procedure)),
            Section(id="lien-quan", title="Liên quan", blocks=_related(view, commune)),
            Section(
                id="ghi-chu-xa",
                title=f"Ghi chú của {commune.name_inside}",
                blocks=_local_note(view),
            ),
            Section(id="nguon", title="Nguồn và ngày cập nhật", blocks=_source(procedure)),
            Section(id="gop-y", title="Góp ý về trang này", blocks=(_feedback(),)),
        ),
    )


def _updated(procedure: Procedure) -> str:
    source = procedure.source
    if source is None or source.taken_on is None:
        return NOT_GIVEN
    return f"{date_vi(source.taken_on)}, theo {source.name}"


def _unstated(words: str = NOT_IN_SOURCE) -> Paragraph:
    return paragraph(empty(words))


def _introduction(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    procedure = view.procedure
    record = view.code
    facts = (
        fact("name", record, "Tên chính thức", text(procedure.name)),
        fact("code", record, "Mã thủ tục", text(procedure.code)),
        fact("sector", record, "Lĩnh vực", link(view.sector.name, f"linh-vuc/{view.sector.id}.md")),
        fact("force", record, "Tình trạng", text(_force(view))),
        fact("detail", record, "Mức chi tiết", text(procedure.detail.label)),
    )
    blocks: list[Block] = []
    if procedure.plain:
        blocks.append(paragraph(text(procedure.plain.purpose), style="lead"))
    blocks.append(Facts(facts=facts, style="line"))
    if commune.offered and commune.offered.basis is ListBasis.REFERENCE:
        blocks.append(Notice(kind="info", spans=(text(f"{ListBasis.REFERENCE.label}."),)))
    if procedure.received_by is ReceivedBy.COMMUNE_POLICE:
        words = "Thủ tục này do công an xã tiếp nhận và giải quyết."
        blocks.append(Notice(kind="info", spans=(text(words),)))
    return tuple(blocks)


def _force(view: ProcedureView) -> str:
    procedure = view.procedure
    words = _FORCE[view.force]
    if view.force == "repealed" and procedure.repealed_on:
        words += f" từ ngày {date_vi(procedure.repealed_on)}"
    elif procedure.effective_from:
        words += f", từ ngày {date_vi(procedure.effective_from)}"
    if procedure.replaced_by:
        words += f"; được thay bằng thủ tục {procedure.replaced_by}"
    return words


def _answer_box(view: ProcedureView, commune: CommuneView) -> Facts:
    procedure = view.procedure
    record = view.code
    return Facts(
        facts=(
            Fact(field="papers", record=record, label="Mang theo gì", lines=_papers(view)),
            Fact(field="where", record=record, label="Nộp ở đâu", lines=_where(view, commune)),
            Fact(field="time", record=record, label="Bao lâu", lines=_all_times(view)),
            Fact(field="fee", record=record, label="Bao nhiêu tiền", lines=_all_fees(view)),
            Fact(
                field="result",
                record=record,
                label="Nhận được gì",
                lines=lines(
                    (result.name for result in procedure.results), _absent(procedure, "results")
                ),
            ),
        )
    )


def _absent(procedure: Procedure, part: str) -> str:
    """The word for a part that the record leaves empty.

    A digest of the source's text says that the source has something which this record
    does not hold; without one the source said nothing.
    """
    digest = procedure.source_digest
    if digest is None:
        return NOT_IN_SOURCE if procedure.detail is Detail.FULL else NOT_GIVEN
    return NOT_GIVEN if getattr(digest, part) else NOT_IN_SOURCE


def _papers(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    cases = view.paper_cases
    if not cases:
        return ((empty(_absent(view.procedure, "dossier")),),)
    count = sum(len(items) for _, items in cases)
    if count > MOST_PAPERS_IN_BOX or len(cases) > 1:
        words = f"{count} loại giấy tờ"
        if len(cases) > 1:
            words += f", chia {len(cases)} nhóm"
        return ((Span(text=f"{words}: xem danh sách", target=f"thu-tuc/{view.code}.md#ho-so"),),)
    return lines(item.name for _, items in cases for item in items)


def _where(view: ProcedureView, commune: CommuneView) -> tuple[tuple[Span, ...], ...]:
    if view.procedure.received_by is ReceivedBy.COMMUNE_POLICE:
        return lines(("Công an xã",))
    office = commune.commune.office
    if office is None:
        return (
            (text(ReceivedBy.COMMUNE.label),),
            (text("Địa chỉ:"), empty()),
        )
    return (
        (link(office.name, "lien-he.md"),),
        (text(office.address),) if office.address else (text("Địa chỉ:"), empty()),
    )


def _all_times(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    methods = view.procedure.methods
    by_channel = {method.channel.label: method_times_vi(method) for method in methods}
    return _same_or_by_channel(
        [(m.channel, method_times_vi(m)) for m in methods if by_channel[m.channel.label]],
        _absent(view.procedure, "methods"),
    )


def _all_fees(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    methods = view.procedure.methods
    found = [(m.channel, method_fees_vi(m)) for m in methods if method_fees_vi(m)]
    shown = _same_or_by_channel(found, _absent(view.procedure, "methods"))
    if any(fee.confirmed_on is None for method in methods for fee in method.fees):
        return (*shown, (text("(theo Cổng DVCQG, xã chưa xác nhận)"),))
    return shown


def _same_or_by_channel(
    found: Iterable[tuple[Channel, tuple[str, ...]]], otherwise: str
) -> tuple[tuple[Span, ...], ...]:
    """One line where all channels say the same, else a line for each channel."""
    merged: dict[str, list[str]] = {}
    for channel, words in found:
        merged.setdefault(channel.label, []).extend(words)
    each = {label: tuple(dict.fromkeys(words)) for label, words in merged.items()}
    if len(set(each.values())) <= 1:
        return lines(next(iter(each.values()), ()), otherwise)
    return lines(f"{label}: {'; '.join(words)}" for label, words in each.items())


def _online(view: ProcedureView) -> tuple[Block, ...]:
    procedure = view.procedure
    level = procedure.online_level.label if procedure.online_level else None
    accepts = Channel.ONLINE in view.channels
    facts = [
        fact(
            "online_level",
            view.code,
            "Mức độ trực tuyến",
            text(level) if level else empty(NOT_IN_SOURCE),
        )
    ]
    if accepts and procedure.source and procedure.source.url:
        target = procedure.source.url
        facts.append(
            fact("online_url", view.code, "Nơi nộp", link("Cổng Dịch vụ công quốc gia", target))
        )
    elif accepts:
        facts.append(fact("online_url", view.code, "Nơi nộp", text("Cổng Dịch vụ công quốc gia")))
    else:
        words = "Nguồn không nêu hình thức nộp trực tuyến"
        facts.append(fact("online_url", view.code, "Nơi nộp", empty(words)))
    return (Facts(facts=tuple(facts)),)


def _dossier(view: ProcedureView) -> tuple[Block, ...]:
    procedure = view.procedure
    blocks: list[Block] = []
    if procedure.sets:
        blocks.append(paragraph(text(f"Số lượng: {procedure.sets} bộ.")))
    for number, (case, items) in enumerate(view.paper_cases, start=1):
        title = case.name or "Giấy tờ phải nộp"
        if len(view.paper_cases) > 1:
            blocks.append(Subheading(id=f"ho-so-{number}", title=title))
        blocks.append(_items_table(view.code, number, title, items))
    notes = [item.name for case in procedure.cases for item in case.items if item.is_note]
    if notes:
        blocks += [Subheading(id="ho-so-luu-y", title="Lưu ý của nguồn"), bullets(notes)]
    return tuple(blocks) or (_absence(procedure, "dossier"),)


def _items_table(code: str, number: int, title: str, items: tuple[DossierItem, ...]) -> Table:
    rows = tuple(
        Row(
            record=f"{code}/{number}.{index}",
            cells=(
                cell(text(item.name), header=True, field="name"),
                cell(_quantity(item.originals), field="originals"),
                cell(_quantity(item.copies), field="copies"),
                cell_of(_forms(item), field="forms"),
            ),
        )
        for index, item in enumerate(items, start=1)
    )
    return Table(
        caption=title,
        columns=("Giấy tờ", "Bản chính", "Bản sao", "Mẫu đơn, tờ khai"),
        rows=rows,
    )


def _quantity(count: int | None) -> Span:
    return empty(NOT_IN_SOURCE) if count is None else text(str(count))


def _forms(item: DossierItem) -> tuple[tuple[Span, ...], ...]:
    if not item.forms:
        return ((text("–"),),)
    return tuple(
        (
            Span(
                text=f"{form.title} ({form.number})" if form.number else form.title,
                target=form.url or (f"{FORMS}/{form.file}" if form.file else ""),
            ),
        )
        for form in item.forms
    )


def _absence(procedure: Procedure, part: str) -> Paragraph:
    """Why a part is empty, and where the whole text stands."""
    words = _absent(procedure, part)
    source = procedure.source
    if words == NOT_IN_SOURCE or source is None or source.url is None:
        return paragraph(empty(words))
    whole = link(source.name, source.url)
    return paragraph(empty(words), text("trên trang này. Nội dung đầy đủ có tại"), whole)


def _steps(procedure: Procedure) -> tuple[Block, ...]:
    plain = procedure.plain
    if plain is None:
        official = procedure.official.steps if procedure.official else None
        if official is None:
            return (_absence(procedure, "steps"),)
        return (_quoted(), bullets(official.split("\n")))
    blocks: list[Block] = [Steps(items=tuple((text(step),) for step in plain.steps))]
    if plain.notes:
        blocks += [Subheading(id="luu-y", title="Lưu ý"), bullets(plain.notes)]
    reviewed = "đã được rà soát" if plain.reviewed else "chưa được cơ quan chuyên môn rà soát"
    words = f"Phần này viết lại cho dễ hiểu ngày {date_vi(plain.written_on)}, {reviewed}. Nguồn:"
    source = (
        link(plain.source.name, plain.source.url) if plain.source.url else text(plain.source.name)
    )
    blocks.append(paragraph(text(words), source, style="meta"))
    return tuple(blocks)


def _quoted() -> Paragraph:
    return paragraph(text("Trích nguyên văn của nguồn:"), style="meta")


def _methods(view: ProcedureView) -> tuple[Block, ...]:
    methods = view.procedure.methods
    if not methods:
        return (_absence(view.procedure, "methods"),)
    absent = _absent(view.procedure, "methods")
    rows = tuple(
        Row(
            record=f"{view.code}/{number}",
            cells=(
                cell(text(method.channel.label), header=True, field="channel"),
                cell_of(lines(method_times_vi(method), absent), field="times"),
                cell_of(lines(method_fees_vi(method), absent), field="fees"),
            ),
        )
        for number, method in enumerate(methods, start=1)
    )
    table = Table(
        caption="Hình thức nộp, thời hạn giải quyết, phí và lệ phí",
        columns=("Hình thức nộp", "Thời hạn", "Phí, lệ phí"),
        rows=rows,
    )
    return (table,)


def _fees(view: ProcedureView) -> tuple[Block, ...]:
    procedure = view.procedure
    fees = [fee for method in procedure.methods for fee in method.fees]
    if not fees:
        return _no_fees(view)
    blocks: list[Block] = [
        Bullets(items=_all_fees(view)),
    ]
    exempt = tuple(dict.fromkeys(fee.exempt for fee in fees if fee.exempt))
    if exempt:
        blocks += [Subheading(id="mien-phi", title="Được miễn"), bullets(exempt)]
    basis = tuple(dict.fromkeys(fee.basis.number for fee in fees if fee.basis))
    words = ", ".join(basis)
    blocks.append(paragraph(text("Căn cứ thu:"), text(words) if words else empty(NOT_IN_SOURCE)))
    return tuple(blocks)


def _no_fees(view: ProcedureView) -> tuple[Block, ...]:
    if view.is_free:
        return (paragraph(text("Miễn phí, theo nguồn nêu ở cuối trang.")),)
    return (_absence(view.procedure, "methods"),)


def _conditions(procedure: Procedure) -> tuple[Block, ...]:
    if procedure.conditions:
        return (bullets(procedure.conditions),)
    if procedure.official and procedure.official.conditions:
        return (_quoted(), bullets(procedure.official.conditions.split("\n")))
    if procedure.has_conditions is False:
        return (_unstated(NONE_REQUIRED),)
    return (_absence(procedure, "conditions"),)


def _agencies(procedure: Procedure) -> Facts:
    record = procedure.code
    return Facts(
        facts=tuple(
            fact(field, record, label, text(value) if value else empty(NOT_IN_SOURCE))
            for field, label, value in (
                ("agency", "Cơ quan thực hiện", procedure.agency),
                ("authority", "Cơ quan có thẩm quyền", procedure.authority),
                ("coordinating", "Cơ quan phối hợp", procedure.coordinating),
            )
        )
    )


def _results(procedure: Procedure) -> tuple[Block, ...]:
    if not procedure.results:
        return (_absence(procedure, "results"),)
    return (bullets(result.name for result in procedure.results),)


def _legal_basis(procedure: Procedure) -> tuple[Block, ...]:
    if not procedure.legal_basis:
        return (_unstated(),)
    rows = tuple(
        Row(
            record=f"{procedure.code}/can-cu-{number}",
            cells=(
                cell(text(basis.number), header=True, field="number"),
                cell(text(basis.name) if basis.name else empty(NOT_IN_SOURCE), field="name"),
            ),
        )
        for number, basis in enumerate(procedure.legal_basis, start=1)
    )
    return (Table(caption="Văn bản làm căn cứ", columns=("Số, ký hiệu", "Tên văn bản"), rows=rows),)


def _related(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    offered = {other.code: other for other in commune.procedures}
    items: list[tuple[Span, ...]] = [
        (link(f"Sự kiện: {event.name}", f"su-kien/{event.id}.md"),) for event in view.events
    ]
    items += [
        (link(offered[code].title, f"thu-tuc/{code}.md"),)
        if code in offered
        else (text(f"Thủ tục {code}"),)
        for code in view.procedure.related
    ]
    items.append(
        (link(f"Các thủ tục lĩnh vực {view.sector.name}", f"linh-vuc/{view.sector.id}.md"),)
    )
    return (Bullets(items=tuple(items)),)


def _local_note(view: ProcedureView) -> tuple[Block, ...]:
    if view.offered.local_note is None:
        return (_unstated(NOT_GIVEN),)
    return tuple(paragraph(text(line)) for line in view.offered.local_note.split("\n"))


def _source(procedure: Procedure) -> tuple[Block, ...]:
    source = procedure.source
    record = procedure.code
    decisions = ", ".join(decision.number for decision in procedure.decisions)
    taken_on = date_vi(source.taken_on) if source and source.taken_on else None
    name = (
        empty(NOT_GIVEN)
        if source is None
        else link(source.name, source.url)
        if source.url
        else text(source.name)
    )
    return (
        Facts(
            facts=(
                fact("source", record, "Nguồn", name),
                fact("taken_on", record, "Ngày lấy", text(taken_on) if taken_on else empty()),
                fact(
                    "decisions",
                    record,
                    "Quyết định công bố",
                    text(decisions) if decisions else empty(NOT_IN_SOURCE),
                ),
            )
        ),
    )


def _feedback() -> Paragraph:
    return paragraph(
        text("Thấy chỗ sai hoặc khó hiểu, xin gửi"),
        link("phản ánh, kiến nghị", "lien-he.md#phan-anh"),
        text("để chúng tôi sửa."),
    )
