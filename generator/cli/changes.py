"""What an import changes in a record, field by field, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.cli.terminal import coloured
from generator.messages.portal import CHANGES, KEPT, ONLY_MARKS, REWORD, TAKE_SOURCE
from generator.portal import PlannedRecord
from generator.portal.comparing import FieldChange
from generator.portal.spoken import entries_of

#: Kinds of change whose two values are shown; the others are told in a line each.
_SHOWN = frozenset({"taken", "contested", "unknown"})
#: Kinds of change in which the file's value stays although the source says otherwise.
_OURS = frozenset({"contested", "unknown"})


def change_lines(item: PlannedRecord) -> Iterator[str]:
    """Every field that differs, and what becomes of it."""
    outdated = {part.value for part in item.outdated}
    if item.state == "changed" and not item.changes:
        yield ONLY_MARKS
    for change in item.changes:
        if change.kind == "kept":
            continue
        words = f"{change.label}: {CHANGES[change.kind]}"
        if change.kind == "text" and change.field in outdated:
            words += f"; {REWORD}"
        yield coloured(f"{words}.", "yellow") if change.kind in _OURS else f"{words}."
        if change.kind in _SHOWN:
            yield from value_lines(change)
        if change.kind in _OURS:
            yield f"  {TAKE_SOURCE.format(code=item.code, key=change.field)}"
    # The source is as it was: these are told at every import, so that they are told shortly.
    kept = [f"{change.label} ({change.field})" for change in item.changes if change.kind == "kept"]
    if kept:
        yield coloured(f"{KEPT}: {', '.join(kept)}.", "yellow")


def value_lines(change: FieldChange) -> Iterator[str]:
    """«old» → «new», or the entries of a list that only one side has."""
    is_list = isinstance(change.old, tuple) or isinstance(change.new, tuple)
    old, new = entries_of(change.old), entries_of(change.new)
    # Where the file's value stays, each side is named: nothing goes from old to new.
    mine, theirs = ("bỏ", "thêm") if change.kind == "taken" else ("tệp có", "nguồn có")
    if is_list:
        yield from (f"  - {mine}: {entry}" for entry in old if entry not in new)
        yield from (f"  + {theirs}: {entry}" for entry in new if entry not in old)
        if set(old) == set(new):
            yield "  (cùng các mục, khác thứ tự hoặc cách ghi)"
    elif change.kind == "taken":
        yield f"  {_quoted(old)} → {_quoted(new)}"
    else:
        yield f"  tệp: {_quoted(old)}; nguồn: {_quoted(new)}"


def _quoted(entries: tuple[str, ...]) -> str:
    return f"«{entries[0]}»" if entries else "(để trống)"
