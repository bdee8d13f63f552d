"""The components of a procedure (NĐ 63/2010 Điều 8), each as the blocks of its section."""

from __future__ import annotations

from generator.model.procedures import DossierItem, Procedure
from generator.render.blocks import (
    Block,
    Bullets,
    Facts,
    Row,
    Span,
    Steps,
    Subheading,
    Table,
)
from generator.render.pages.absence import absence, absent, absent_fact, unstated
from generator.render.pages.common import FORMS
from generator.render.pages.procedure_answers import fees_by_channel
from generator.render.spans import (
    bullets,
    cell,
    cell_of,
    empty,
    fact,
    file_target,
    lines,
    link,
    or_empty,
    paragraph,
    text,
)
from generator.views.components import Component, absent_component, has_forms, states_fees
from generator.views.procedures import ProcedureView
from generator.views.wording import date_vi, method_fees_vi, method_times_vi
from generator.vocabulary import (
    NONE_REQUIRED,
    NOT_IN_SOURCE,
    Channel,
)


def online_section(view: ProcedureView) -> tuple[Block, ...]:
    """Submit online: the level and the place."""
    procedure = view.procedure
    level = procedure.online_level.label if procedure.online_level else None
    accepts = Channel.ONLINE in view.channels
    facts = [
        fact(
            "online_level",
            view.code,
            "Mức độ trực tuyến",
            or_empty(level, absent_fact(procedure)),
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


def dossier_section(view: ProcedureView) -> tuple[Block, ...]:
    """Papers by case, each with its counts and forms; the source's notes apart."""
    procedure = view.procedure
    blocks: list[Block] = []
    for number, (case, items) in enumerate(view.paper_cases, start=1):
        title = case.name or "Giấy tờ phải nộp"
        if len(view.paper_cases) > 1:
            blocks.append(Subheading(id=f"ho-so-{number}", title=title))
        blocks.append(_items_table(view.code, number, title, items))
    notes = [item.name for case in procedure.cases for item in case.items if item.is_note]
    if notes:
        blocks += [Subheading(id="ho-so-luu-y", title="Lưu ý của nguồn"), bullets(notes)]
    papers = tuple(blocks) or _quoted(procedure, "dossier") or (absence(procedure, "dossier"),)
    return (_dossier_facts(procedure), *papers)


def _dossier_facts(procedure: Procedure) -> Facts:
    """How many sets, and whether any paper has a form to fill in."""
    sets = f"{procedure.sets} bộ" if procedure.sets is not None else None
    forms = "Ở cạnh tên giấy tờ" if has_forms(procedure) else None
    return Facts(
        style="line",
        facts=tuple(
            fact(
                component.value,
                procedure.code,
                label,
                or_empty(words, absent_component(procedure, component)),
            )
            for component, label, words in (
                (Component.SETS, "Số lượng hồ sơ", sets),
                (Component.FORMS, "Mẫu đơn, tờ khai", forms),
            )
        ),
    )


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
                target=form.url or file_target(FORMS, form.file),
            ),
        )
        for form in item.forms
    )


def steps_section(procedure: Procedure) -> tuple[Block, ...]:
    """Our plain steps and notes, else the source's own text."""
    plain = procedure.plain
    if plain is None:
        return _quoted(procedure, "steps") or (absence(procedure, "steps"),)
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


def _quoted(procedure: Procedure, part: str) -> tuple[Block, ...]:
    """The source's own text of a part, marked as such; nothing where we do not hold it."""
    words = getattr(procedure.official, part) if procedure.official else None
    if words is None:
        return ()
    return (
        paragraph(text("Trích nguyên văn của nguồn:"), style="meta"),
        bullets(words.split("\n")),
    )


def methods_section(view: ProcedureView) -> tuple[Block, ...]:
    """Channel by time limit by fee."""
    methods = view.procedure.methods
    if not methods:
        return _quoted(view.procedure, "methods") or (absence(view.procedure, "methods"),)
    otherwise = absent(view.procedure, "methods")
    rows = tuple(
        Row(
            record=f"{view.code}/{number}",
            cells=(
                cell(text(method.channel.label), header=True, field="channel"),
                cell_of(lines(method_times_vi(method), otherwise), field="times"),
                cell_of(lines(method_fees_vi(method), otherwise), field="fees"),
            ),
        )
        for number, method in enumerate(methods, start=1)
    )
    table = Table(
        caption="Hình thức nộp, thời hạn giải quyết, phí và lệ phí",
        columns=("Hình thức nộp", "Thời hạn", "Phí, lệ phí"),
        rows=rows,
    )
    return (table, *_quoted(view.procedure, "methods"))


def fees_section(view: ProcedureView) -> tuple[Block, ...]:
    """Fees with exemptions and their own basis."""
    procedure = view.procedure
    fees = [fee for method in procedure.methods for fee in method.fees]
    if not fees:
        return _no_fees(view)
    blocks: list[Block] = [
        Bullets(items=fees_by_channel(view)),
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
    if states_fees(view.procedure):
        return (Bullets(items=fees_by_channel(view)),)
    return (absence(view.procedure, "methods"),)


def conditions_section(procedure: Procedure) -> tuple[Block, ...]:
    """Conditions, or which word stands for none."""
    if procedure.conditions:
        return (bullets(procedure.conditions),)
    if quoted := _quoted(procedure, "conditions"):
        return quoted
    if procedure.has_conditions is False:
        return (unstated(NONE_REQUIRED),)
    return (absence(procedure, "conditions"),)


def agency_facts(procedure: Procedure) -> Facts:
    """Who carries out, who decides, who takes part."""
    record = procedure.code
    return Facts(
        facts=tuple(
            fact(field, record, label, or_empty(value, absent_fact(procedure)))
            for field, label, value in (
                ("agency", "Cơ quan thực hiện", procedure.agency),
                ("authority", "Cơ quan có thẩm quyền", procedure.authority),
                ("coordinating", "Cơ quan phối hợp", procedure.coordinating),
            )
        )
    )


def results_section(procedure: Procedure) -> tuple[Block, ...]:
    """What the citizen receives."""
    if not procedure.results:
        return _quoted(procedure, "results") or (absence(procedure, "results"),)
    return (bullets(result.name for result in procedure.results),)


def legal_basis_section(procedure: Procedure) -> tuple[Block, ...]:
    """Legal texts by number and name."""
    if not procedure.legal_basis:
        return (unstated(absent_fact(procedure)),)
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
