"""Whether a procedure is in force: the remark on top, one fact, and its history."""

from __future__ import annotations

from collections.abc import Iterator

from generator.force import Change
from generator.render.blocks import Block, Cell, Notice, NoticeKind, Paragraph, Row, Span, Table
from generator.render.feed import CHANGES_PAGE
from generator.render.pages.common import DECISIONS, OWN_FILES
from generator.render.spans import cell, cell_of, empty, file_target, link, paragraph, text
from generator.views.attached import AttachedFile
from generator.views.changes import ChangesView, ChangeView, NamedProcedure
from generator.views.communes import CommuneView
from generator.views.procedures import ProcedureView
from generator.views.wording import date_vi
from generator.vocabulary import ForceState

NO_CHANGES = "Chưa có thay đổi nào được ghi"


def force_words(view: ProcedureView) -> str:
    """The procedure's state with the days that it follows from."""
    standing = view.standing
    if standing.state is ForceState.REPEALED and standing.ends:
        words = f"{standing.state.label} từ ngày {date_vi(standing.ends.on)}"
        return words + _successor_words(standing.successor)
    words = standing.state.label
    if standing.begins:
        words += f" từ ngày {date_vi(standing.begins.on)}"
    elif standing.state is ForceState.IN_FORCE:
        words += " theo nguồn"
    if standing.amended:
        words += f"; sửa đổi, bổ sung từ ngày {date_vi(standing.amended.on)}"
    for change in standing.to_amend:
        words += f"; sẽ sửa đổi, bổ sung từ ngày {date_vi(change.on)}"
    if standing.ends:
        words += f"; sẽ bị bãi bỏ từ ngày {date_vi(standing.ends.on)}"
    return words + _successor_words(standing.successor)


def _successor_words(code: str | None) -> str:
    return f"; được thay bằng thủ tục {code}" if code else ""


def force_notices(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    """What must be seen before anything else: repealed, not yet in force, about to change."""
    standing = view.standing
    if standing.ends and view.is_repealed:
        day = date_vi(standing.ends.on)
        words = f"Thủ tục này đã bị bãi bỏ từ ngày {day}. Nội dung dưới đây chỉ để tra cứu."
        successor = _successor(view.code, commune.changes)
        return (_notice(words, standing.ends, *successor, kind="warning"),)
    return tuple(_coming(view, commune.changes))


def _coming(view: ProcedureView, changes: ChangesView) -> Iterator[Notice]:
    standing = view.standing
    if standing.begins and standing.state is ForceState.UPCOMING:
        day = date_vi(standing.begins.on)
        words = f"Thủ tục này chưa có hiệu lực; từ ngày {day} mới áp dụng."
        yield _notice(words, standing.begins)
    for change in standing.to_amend:
        parts = ", ".join(part.label for part in change.parts)
        words = f"Từ ngày {date_vi(change.on)}, thủ tục này được sửa đổi, bổ sung"
        yield _notice(f"{words}: {parts}." if parts else f"{words}.", change)
    if standing.ends:
        words = f"Từ ngày {date_vi(standing.ends.on)}, thủ tục này bị bãi bỏ."
        yield _notice(words, standing.ends, *_successor(view.code, changes))


def _notice(words: str, change: Change, *more: Span, kind: NoticeKind = "info") -> Notice:
    return Notice(kind=kind, spans=(text(words), *more, text("Căn cứ:"), decision_link(change)))


def _successor(code: str, changes: ChangesView) -> tuple[Span, ...]:
    found = next((view.successor for view in changes.of(code) if view.successor), None)
    return (text("Thủ tục thay thế:"), procedure_link(found), text("·")) if found else ()


def procedure_link(procedure: NamedProcedure) -> Span:
    """The procedure by name; a link where the commune has its page."""
    target = f"thu-tuc/{procedure.code}.md" if procedure.has_page else ""
    return Span(text=f"{procedure.name} ({procedure.code})", target=target)


def decision_link(change: Change) -> Span:
    """The decision by its number; leads to what else it changes."""
    number = change.decision.record.number
    return link(f"Quyết định số {number}", f"{CHANGES_PAGE}#{decision_anchor(change.decision_id)}")


def decision_anchor(name: str) -> str:
    """The fixed id of a decision on the page of changes."""
    return f"quyet-dinh-{name}"


def history_section(view: ProcedureView, commune: CommuneView) -> tuple[Block, ...]:
    """All changes of one procedure: those to come first, then the latest."""
    changes = commune.changes.of(view.code)
    if not changes:
        return (no_changes(),)
    rows = tuple(
        Row(
            record=change.id,
            cells=(
                day_cell(change),
                cell_of(change_lines(change), field="change"),
                cell_of(_decision_lines(change.change, commune.changes), field="decision"),
            ),
        )
        for change in changes
    )
    columns = ("Từ ngày", "Thay đổi", "Quyết định")
    return (Table(caption="Lịch sử thay đổi của thủ tục", columns=columns, rows=rows),)


def _decision_lines(change: Change, changes: ChangesView) -> tuple[tuple[Span, ...], ...]:
    file = changes.file_of(change.decision_id)
    whole = ((decision_file(file),),) if file else ()
    return ((decision_link(change),), *whole)


def decision_file(file: AttachedFile) -> Span:
    """The whole text of a decision, with its kind and size."""
    target = file_target(DECISIONS if file.is_shared else OWN_FILES, file.name)
    return link(f"Toàn văn ({file.words})", target)


def no_changes() -> Paragraph:
    """That nothing was entered; not that nothing changed."""
    return paragraph(empty(f"{NO_CHANGES}."))


def day_cell(view: ChangeView) -> Cell:
    """The day, marked where it is still to come."""
    day = text(date_vi(view.change.on))
    coming = (text(f"({ForceState.UPCOMING.label})"),) if view.is_upcoming else ()
    return cell(day, *coming, header=True, field="on")


def change_lines(view: ChangeView) -> tuple[tuple[Span, ...], ...]:
    """What a change does: its kind, the parts that it changes, what takes its place."""
    change = view.change
    lines: list[tuple[Span, ...]] = [(text(change.kind.label),)]
    if change.parts:
        lines.append((text("Phần thay đổi: " + ", ".join(part.label for part in change.parts)),))
    if view.successor:
        lines.append((text("Được thay bằng"), procedure_link(view.successor)))
    return tuple(lines)
