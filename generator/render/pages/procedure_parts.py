"""The other components of a procedure (NĐ 63/2010 Điều 8), each as the blocks of its section."""

from __future__ import annotations

from generator.model.procedures import Procedure
from generator.render.blocks import Block, Facts, Notice, Row, Steps, Subheading, Table
from generator.render.pages.absence import absence, absent_fact, unstated
from generator.render.pages.quoted import quoted
from generator.render.spans import bullets, cell, empty, fact, link, or_empty, paragraph, text
from generator.views.wording import date_vi
from generator.vocabulary import NONE_REQUIRED, NOT_IN_SOURCE


def steps_section(procedure: Procedure) -> tuple[Block, ...]:
    """Our plain steps and notes, else the source's own text."""
    plain = procedure.plain
    if plain is None:
        return quoted(procedure, "steps") or (absence(procedure, "steps"),)
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


def outdated_notice(procedure: Procedure) -> tuple[Block, ...]:
    """That the source has changed under our own words, until somebody has read them again."""
    plain = procedure.plain
    if plain is None or not plain.outdated:
        return ()
    parts = "; ".join(part.label for part in plain.outdated)
    words = (
        f"Nguồn đã sửa phần sau: {parts}. Lời viết lại ở trang này theo bản cũ, chưa được rà soát "
        "lại. Trước khi nộp, hãy hỏi nơi tiếp nhận."
    )
    url = procedure.source.url if procedure.source else None
    where = (link("Xem bản mới ở trang của nguồn", url),) if url else ()
    return (Notice(kind="warning", spans=(text(words), *where)),)


def conditions_section(procedure: Procedure) -> tuple[Block, ...]:
    """Conditions, or which word stands for none."""
    if procedure.conditions:
        return (bullets(procedure.conditions),)
    if own_words := quoted(procedure, "conditions"):
        return own_words
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
        return quoted(procedure, "results") or (absence(procedure, "results"),)
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
