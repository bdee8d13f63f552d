"""The answer box of a procedure page: it answers before anything is explained."""

from __future__ import annotations

from collections.abc import Sequence

from generator.render.blocks import (
    Fact,
    Facts,
    Span,
)
from generator.render.pages.absence import absent
from generator.render.pages.by_channel import same_or_by_channel
from generator.render.pages.procedure_choice import group_lines, papers_vi
from generator.render.pages.procedure_fees import fees_by_channel
from generator.render.pages.reception import where_lines
from generator.render.spans import empty, lines, link, text
from generator.views.choices import choices_of
from generator.views.components import Component, holds
from generator.views.procedures import ProcedureView
from generator.views.times import brief_times_vi

#: The answer box names papers and results themselves up to so many of them.
MOST_PAPERS_IN_BOX = 4
MOST_RESULTS_IN_BOX = 2
MOST_GROUPS_IN_BOX = 4
#: As many letters as a telephone shows at a glance.
MOST_LETTERS_IN_BOX = 200


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
    """The papers by name where they are few and short, else how many and where they stand."""
    groups = view.paper_cases
    if not groups and holds(view.procedure, Component.DOSSIER):
        return ((link("Xem hồ sơ cần nộp", _place(view)),),)
    if not groups:
        return ((empty(absent(view.procedure, "dossier")),),)
    if len(groups) > 1:
        return _papers_by_group(view)
    names = [item.name for item in groups[0][1]]
    if _is_short(names, MOST_PAPERS_IN_BOX):
        return lines(names)
    return ((link(f"{papers_vi(len(names))}: xem danh sách", _place(view)),),)


def _papers_by_group(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    """Each group if they are few; of many cases fewest and most: nobody brings them all."""
    every = tuple(range(1, len(view.paper_cases) + 1))
    names = [case.name for case, _ in view.paper_cases if case.name]
    if len(names) == len(every) and _is_short(names, MOST_GROUPS_IN_BOX):
        return group_lines(view, every)
    choices = choices_of(view)
    if not choices.parts_papers:
        count = sum(len(items) for _, items in view.paper_cases)
        words = f"{papers_vi(count)}, chia {len(every)} nhóm: xem danh sách"
        return ((link(words, _place(view)),),)
    few, many = (least(case.papers for case in choices.cases) for least in (min, max))
    words = papers_vi(many) if few == many else f"{few} đến {papers_vi(many)}"
    words += f", tuỳ trường hợp ({len(choices.cases)} trường hợp): xem danh sách"
    return ((link(words, _place(view)),), *group_lines(view, choices.cases[0].shared))


def _place(view: ProcedureView) -> str:
    return f"thu-tuc/{view.code}.md#ho-so"


def _results(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    """What the citizen takes home; of many results the first, and where the others stand."""
    procedure = view.procedure
    place = f"thu-tuc/{view.code}.md#ket-qua"
    if not procedure.results and holds(procedure, Component.RESULTS):
        return ((link("Xem kết quả", place),),)
    names = [result.name for result in procedure.results]
    if _is_short(names, MOST_RESULTS_IN_BOX) or len(names) == 1:
        return lines(names, absent(procedure, "results"))
    more = f"và {len(names) - 1} kết quả khác: xem tất cả"
    return ((text(names[0]),), (link(more, place),))


def _is_short(words: Sequence[str], most: int) -> bool:
    return len(words) <= most and sum(map(len, words)) <= MOST_LETTERS_IN_BOX


def times_by_channel(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    """Time limits of all channels; stages that follow each other in one line."""
    methods = view.procedure.methods
    return same_or_by_channel(
        [
            (method.channel, times)
            for method in methods
            if (times := brief_times_vi(view.times(method), view.commune))
        ],
        absent(view.procedure, "methods"),
    )
