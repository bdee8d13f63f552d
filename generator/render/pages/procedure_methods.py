"""Cách thức thực hiện on a procedure page: online, and channel by time limit by fee."""

from __future__ import annotations

from generator.render.blocks import Block, Cell, Fact, Facts, Row, Span, Table
from generator.render.pages.absence import absence, absent, absent_fact
from generator.render.pages.procedure_choice import group_lines, group_place, papers_vi
from generator.render.pages.quoted import quoted
from generator.render.spans import cell, cell_of, empty, fact, lines, link, or_empty, text
from generator.views.cases import ChoiceCase
from generator.views.choices import ChoiceRow, Choices, choices_of
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
    """Channel by time limit by fee; case by channel where the cases differ."""
    if not view.procedure.methods:
        return quoted(view.procedure, "methods") or (absence(view.procedure, "methods"),)
    choices = choices_of(view)
    table = _by_case(view, choices) if choices.cases else _by_channel(view, choices)
    return (table, *quoted(view.procedure, "methods"))


def _by_channel(view: ProcedureView, choices: Choices) -> Table:
    return Table(
        caption="Hình thức nộp, thời hạn giải quyết, phí và lệ phí",
        columns=("Hình thức nộp", "Thời hạn", "Phí, lệ phí"),
        rows=tuple(
            Row(
                record=f"{view.code}/{number}",
                cells=(_channels(row, header=True), *_terms(view, row)),
                marks=_marks(row) if choices.is_needed else {},
            )
            for number, row in enumerate(choices.rows, start=1)
        ),
    )


def _by_case(view: ProcedureView, choices: Choices) -> Table:
    """Every row names its case: each must stand alone when the others are put away."""
    papers = ("Giấy tờ",) if choices.parts_papers else ()
    return Table(
        caption="Từng trường hợp: hình thức nộp, thời hạn, phí và lệ phí",
        columns=("Trường hợp", "Hình thức nộp", "Thời hạn", "Phí, lệ phí", *papers),
        rows=tuple(
            Row(
                record=f"{view.code}/{number}",
                cells=(
                    cell(text(choices.cases[row.case - 1].name), header=True, field="case"),
                    _channels(row),
                    *_terms(view, row),
                    *(_papers(view, choices.cases[row.case - 1]) for _ in papers),
                ),
                marks=_marks(row),
            )
            for number, row in enumerate(choices.rows, start=1)
        ),
    )


def _channels(row: ChoiceRow, *, header: bool = False) -> Cell:
    words = ", ".join(channel.label for channel in row.channels)
    return cell(text(words), header=header, field="channel")


def _terms(view: ProcedureView, row: ChoiceRow) -> tuple[Cell, Cell]:
    otherwise = absent(view.procedure, "methods")
    return (
        cell_of(lines(row.times, otherwise), field="times"),
        cell_of(_fees(view, row, otherwise), field="fees"),
    )


def _fees(view: ProcedureView, row: ChoiceRow, otherwise: str) -> tuple[tuple[Span, ...], ...]:
    """The fees of a row; who is exempt stands in the section about fees."""
    found = lines(row.fees, otherwise)
    if not row.has_exempt:
        return found
    return (*found, (link("Có đối tượng được miễn", f"thu-tuc/{view.code}.md#phi"),))


def _papers(view: ProcedureView, case: ChoiceCase) -> Cell:
    """The case's own papers, then the groups that go with every case."""
    own = tuple(
        (link(papers_vi(case.papers), group_place(view, number)),) for number in case.own[:1]
    )
    return cell_of((*own, *group_lines(view, case.shared)), field="papers")


def _marks(row: ChoiceRow) -> dict[str, str]:
    """What the form compares a row with, and the calculator's limit that goes with it."""
    marks = {"channels": " ".join(channel.value for channel in row.channels)}
    if row.case:
        marks["case"] = str(row.case)
    if row.promise is not None:
        marks["promise"] = str(row.promise)
    return marks
