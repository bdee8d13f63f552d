"""Cách thức thực hiện on a procedure page: online, and channel by time limit by fee."""

from __future__ import annotations

from generator.model.procedures import Method
from generator.render.blocks import Block, Fact, Facts, Row, Span, Table
from generator.render.pages.absence import absence, absent, absent_fact
from generator.render.pages.quoted import quoted
from generator.render.spans import cell, cell_of, empty, fact, lines, link, or_empty, text
from generator.views.fees import method_fees_vi
from generator.views.procedures import ProcedureView
from generator.vocabulary import Channel, OnlineLevel


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
    if procedure.online_level is OnlineLevel.PARTIAL:
        facts.append(_partial_reason(view))
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


def _partial_reason(view: ProcedureView) -> Fact:
    """Why not wholly online: the four reasons of NĐ 224/2026."""
    reason = view.procedure.online_partial_reason
    words = or_empty(reason.label if reason else None, absent_fact(view.procedure))
    return fact("online_partial_reason", view.code, "Vì sao chỉ một phần", words)


def methods_section(view: ProcedureView) -> tuple[Block, ...]:
    """Channel by time limit by fee."""
    methods = view.procedure.methods
    if not methods:
        return quoted(view.procedure, "methods") or (absence(view.procedure, "methods"),)
    otherwise = absent(view.procedure, "methods")
    rows = tuple(
        Row(
            record=f"{view.code}/{number}",
            cells=(
                cell(text(method.channel.label), header=True, field="channel"),
                cell_of(lines(view.times_vi(method), otherwise), field="times"),
                cell_of(_fees(method, view.code, otherwise), field="fees"),
            ),
        )
        for number, method in enumerate(methods, start=1)
    )
    table = Table(
        caption="Hình thức nộp, thời hạn giải quyết, phí và lệ phí",
        columns=("Hình thức nộp", "Thời hạn", "Phí, lệ phí"),
        rows=rows,
    )
    return (table, *quoted(view.procedure, "methods"))


def _fees(method: Method, code: str, otherwise: str) -> tuple[tuple[Span, ...], ...]:
    """The fees of one channel; who is exempt stands in the section about fees."""
    found = lines(method_fees_vi(method), otherwise)
    if not any(fee.exempt for fee in method.fees):
        return found
    return (*found, (link("Có đối tượng được miễn", f"thu-tuc/{code}.md#phi"),))
