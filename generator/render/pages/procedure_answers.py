"""The answer box of a procedure page: it answers before anything is explained."""

from __future__ import annotations

from generator.render.blocks import (
    Fact,
    Facts,
    Span,
)
from generator.render.pages.absence import absent
from generator.render.pages.by_channel import same_or_by_channel
from generator.render.pages.procedure_fees import fees_by_channel
from generator.render.pages.reception import where_lines
from generator.render.spans import empty, lines
from generator.views.components import Component, holds
from generator.views.procedures import ProcedureView

#: The answer box names the papers themselves up to this many.
MOST_PAPERS_IN_BOX = 4


def answer_box(view: ProcedureView) -> Facts:
    """The box that answers first: what to bring, where, how long, how much, what you get."""
    record = view.code
    return Facts(
        facts=(
            Fact(field="papers", record=record, label="Mang theo gì", lines=_papers(view)),
            Fact(field="where", record=record, label="Nộp ở đâu", lines=where_lines(view)),
            Fact(field="time", record=record, label="Bao lâu", lines=times_by_channel(view)),
            Fact(field="fee", record=record, label="Bao nhiêu tiền", lines=fees_by_channel(view)),
            Fact(
                field="result",
                record=record,
                label="Nhận được gì",
                lines=_results(view),
            ),
        )
    )


def _papers(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    cases = view.paper_cases
    if not cases and holds(view.procedure, Component.DOSSIER):
        return ((Span(text="Xem hồ sơ cần nộp", target=f"thu-tuc/{view.code}.md#ho-so"),),)
    if not cases:
        return ((empty(absent(view.procedure, "dossier")),),)
    count = sum(len(items) for _, items in cases)
    if count > MOST_PAPERS_IN_BOX or len(cases) > 1:
        words = f"{count} loại giấy tờ"
        if len(cases) > 1:
            words += f", chia {len(cases)} nhóm"
        return ((Span(text=f"{words}: xem danh sách", target=f"thu-tuc/{view.code}.md#ho-so"),),)
    return lines(item.name for _, items in cases for item in items)


def _results(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    procedure = view.procedure
    if not procedure.results and holds(procedure, Component.RESULTS):
        return ((Span(text="Xem kết quả", target=f"thu-tuc/{view.code}.md#ket-qua"),),)
    return lines((result.name for result in procedure.results), absent(procedure, "results"))


def times_by_channel(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    """Time limits of all channels."""
    methods = view.procedure.methods
    by_channel = {method.channel.label: view.times_vi(method) for method in methods}
    return same_or_by_channel(
        [(m.channel, view.times_vi(m)) for m in methods if by_channel[m.channel.label]],
        absent(view.procedure, "methods"),
    )
