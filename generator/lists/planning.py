"""What an imported list would make of a commune's file, and making it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from generator.findings import Finding
from generator.load import read_record
from generator.model.official import OfficialList, OfficialProcedure
from generator.model.source import DocumentReference, Source
from generator.portal.writing import record_text

FILE = "official_list.yml"
TITLE = "Danh mục thủ tục hành chính"

ListState = Literal["new", "changed", "unchanged", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListHead:
    """What is said of a list beside its rows."""

    listed_on: date
    #: Number of the decision that announces the list.
    decision: str = ""
    #: Name of the source; empty: the name of the file.
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPlan:
    """The file as it would be, and what changes in it, code by code."""

    target: Path
    state: ListState
    #: The file's whole new text; empty where it is refused.
    text: str
    added: tuple[OfficialProcedure, ...] = ()
    removed: tuple[OfficialProcedure, ...] = ()
    #: Rows before and after.
    changed: tuple[tuple[OfficialProcedure, OfficialProcedure], ...] = ()
    #: What is wrong with the file that is there; it is refused while it cannot be read.
    findings: tuple[Finding, ...] = ()


def plan_list(
    procedures: Sequence[OfficialProcedure], commune: Path, head: ListHead, file: str
) -> ListPlan:
    """Compare the rows with the commune's file; nothing is written."""
    target = commune / FILE
    before: OfficialList | None = None
    findings: tuple[Finding, ...] = ()
    if target.exists():
        read, findings = read_record(target, OfficialList, commune.parent)
        if read is None:
            return ListPlan(target=target, state="refused", text="", findings=findings)
        before = read.record
    wanted = _list(procedures, head, file, before)
    old = {entry.code: entry for entry in (before.procedures if before else ())}
    new = {entry.code: entry for entry in procedures}
    return ListPlan(
        target=target,
        state="new" if before is None else "unchanged" if before == wanted else "changed",
        text=record_text(wanted),
        added=tuple(entry for code, entry in new.items() if code not in old),
        removed=tuple(entry for code, entry in old.items() if code not in new),
        changed=tuple(
            (old[code], entry) for code, entry in new.items() if code in old and old[code] != entry
        ),
        findings=findings,
    )


def write_list(plan: ListPlan) -> bool:
    """Write the file, whole or not at all; whether there was anything to write."""
    if plan.state not in ("new", "changed"):
        return False
    partial = plan.target.with_name(f".{plan.target.name}.partial")
    partial.write_bytes(plan.text.encode())
    partial.replace(plan.target)
    return True


def _list(
    procedures: Sequence[OfficialProcedure], head: ListHead, file: str, before: OfficialList | None
) -> OfficialList:
    """The list; what staff wrote above a list of the same day stays."""
    same = before if before and before.listed_on == head.listed_on else None
    decision = DocumentReference(number=head.decision) if head.decision else None
    if same and same.decision and head.decision in ("", same.decision.number):
        decision = same.decision
    source = Source(name=head.source or f"Tệp {file}")
    if same and head.source in ("", same.source.name):
        source = same.source
    return OfficialList(
        title=before.title if before else TITLE,
        listed_on=head.listed_on,
        decision=decision,
        source=source,
        procedures=tuple(procedures),
    )
