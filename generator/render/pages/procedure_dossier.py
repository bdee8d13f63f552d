"""Thành phần hồ sơ on a procedure page: papers by case, their counts and forms."""

from __future__ import annotations

from dataclasses import replace

from generator.model.procedures import DossierItem
from generator.render.blocks import (
    Block,
    Facts,
    Fold,
    FoldList,
    Row,
    Span,
    Subheading,
    Table,
    TickTools,
)
from generator.render.pages.absence import absence
from generator.render.pages.common import FORMS, OWN_FILES
from generator.render.pages.procedure_choice import group_id, papers_vi
from generator.render.pages.quoted import quoted
from generator.render.spans import bullets, cell, cell_of, empty, fact, file_target, or_empty, text
from generator.views.attached import FormView
from generator.views.communes import CommuneView
from generator.views.components import Component, absent_component, has_forms
from generator.views.procedures import ProcedureView
from generator.vocabulary import NOT_IN_SOURCE

#: From so many papers, or so many letters of their names, groups can be folded away.
MOST_OPEN_PAPERS = 20
MOST_OPEN_LETTERS = 6_000


def dossier_section(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    """Papers by case, each with its counts and forms; the source's notes apart."""
    procedure = view.procedure
    blocks: list[Block] = list(_papers(view))
    if blocks:
        blocks.insert(0, TickTools(key=f"{commune.id}/{view.code}"))
    notes = [item.name for case in procedure.cases for item in case.items if item.is_note]
    if notes:
        blocks += [Subheading(id="ho-so-luu-y", title="Lưu ý của nguồn"), bullets(notes)]
    papers = tuple(blocks) or quoted(procedure, "dossier") or (absence(procedure, "dossier"),)
    return (_dossier_facts(view), *papers)


def _papers(view: ProcedureView) -> tuple[Block, ...]:
    """A table for each group; many papers stand in groups that can be folded away."""
    groups = [
        (number, case.name or "Giấy tờ phải nộp", items)
        for number, (case, items) in enumerate(view.paper_cases, start=1)
    ]
    tables = [_items_table(view, *group) for group in groups]
    if len(groups) == 1:
        return tuple(tables)
    if _is_long(view):
        folds = tuple(
            Fold(id=group_id(n), title=title, count=papers_vi(len(items)), table=table)
            for (n, title, items), table in zip(groups, tables, strict=True)
        )
        return (FoldList(id="nhom-giay-to", label="Các nhóm giấy tờ", folds=folds),)
    return tuple(
        block
        for (number, title, _), table in zip(groups, tables, strict=True)
        for block in (Subheading(id=group_id(number), title=title), table)
    )


def _is_long(view: ProcedureView) -> bool:
    names = [item.name for _, items in view.paper_cases for item in items]
    return len(names) > MOST_OPEN_PAPERS or sum(map(len, names)) > MOST_OPEN_LETTERS


def _dossier_facts(view: ProcedureView) -> Facts:
    """How many sets, and whether any paper has a form to fill in."""
    procedure = view.procedure
    sets = f"{procedure.sets} bộ" if procedure.sets is not None else None
    forms = "Ở cạnh tên giấy tờ" if has_forms(procedure) or view.offered.forms else None
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


def _items_table(
    view: ProcedureView, number: int, title: str, items: tuple[DossierItem, ...]
) -> Table:
    rows = tuple(
        Row(
            record=f"{view.code}/{number}.{index}",
            cells=(
                replace(cell(text(item.name), header=True, field="name"), has_tick=True),
                cell(_quantity(item.originals), field="originals"),
                cell(_quantity(item.copies), field="copies"),
                cell_of(_forms(view.forms_of(item)), field="forms"),
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


def _forms(forms: tuple[FormView, ...]) -> tuple[tuple[Span, ...], ...]:
    """Each form with its kind and size, or where its address leads."""
    return tuple(map(_form, forms)) or ((text("–"),),)


def _form(view: FormView) -> tuple[Span, ...]:
    folder = OWN_FILES if view.is_own else FORMS
    target = file_target(folder, view.file.name) if view.file else view.form.url or ""
    notes = "; ".join(filter(None, (view.words, "mẫu của xã" if view.is_own else "")))
    more = (text(f"({notes})"),) if notes else ()
    return (Span(text=view.title, target=target), *more)
