"""Choosing a case and a channel on a procedure page; the words where the choice stands."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.blocks import CaseChoice, CaseOption, Span
from generator.render.spans import link
from generator.views.cases import ChoiceCase
from generator.views.choices import Choices, choices_of
from generator.views.procedures import ProcedureView


def choice_blocks(view: ProcedureView) -> tuple[CaseChoice, ...]:
    """The form, only where a choice changes what holds."""
    choices = choices_of(view)
    if not choices.is_needed:
        return ()
    papers = (("ho-so", "Xem giấy tờ"),) if choices.parts_papers else ()
    return (
        CaseChoice(
            cases=tuple(
                CaseOption(label=case.name, groups=_groups(choices, case)) for case in choices.cases
            ),
            channels=tuple((channel.value, channel.label) for channel in choices.channels),
            places=(
                *papers,
                ("cach-thuc", "Xem thời hạn, phí"),
                ("ngay-tra", "Tính ngày trả kết quả"),
            ),
        ),
    )


def _groups(choices: Choices, case: ChoiceCase) -> tuple[str, ...]:
    return tuple(map(group_id, case.groups)) if choices.parts_papers else ()


def group_id(number: int) -> str:
    """The heading of a group of papers, by its number from 1."""
    return f"ho-so-{number}"


def group_place(view: ProcedureView, number: int) -> str:
    """Where a group of papers stands; a single one has no heading of its own."""
    place = group_id(number) if len(view.paper_cases) > 1 else "ho-so"
    return f"thu-tuc/{view.code}.md#{place}"


def group_lines(view: ProcedureView, groups: Iterable[int]) -> tuple[tuple[Span, ...], ...]:
    """A line for each group of papers: its name, and how many with the way there."""
    return tuple(
        (link(_group_vi(case.name, len(items)), group_place(view, number)),)
        for number in groups
        for case, items in [view.paper_cases[number - 1]]
    )


def _group_vi(name: str | None, count: int) -> str:
    """«Giấy tờ xuất trình: 2 loại giấy tờ»: groups of as many papers are told apart."""
    return f"{name.rstrip(' :')}: {papers_vi(count)}" if name else papers_vi(count)


def papers_vi(count: int) -> str:
    """``17 loại giấy tờ``."""
    return f"{count} loại giấy tờ"
