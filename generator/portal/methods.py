"""Cách thức thực hiện: rows of channel, time, fees and description."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.model.procedures import Fee, Method, TimeLimit
from generator.portal.outcomes import Log
from generator.vocabulary import Channel, FeeKind

FeeOf = Callable[["FeeCell", "MethodRow"], Fee | None]
T = TypeVar("T")

#: Our own words where the source's sentence is not kept.
SOME_EXEMPT = "Có đối tượng được miễn, giảm; xem văn bản của nguồn"
OTHER_AMOUNTS = "Nguồn còn nêu mức khác theo từng trường hợp"
SOME_CASES = "Theo trường hợp nêu ở nguồn"
OTHER_TIMES = "Nguồn còn nêu thời hạn khác theo từng trường hợp"

_PER = re.compile(
    r"^\(?\s*(?:[\d.,]+\s?(?:đồng|đ|vnđ)\s?)?/\s?([^\d.;,()/]{1,40}?)[.\s)]*$", re.IGNORECASE
)
_AMOUNT = re.compile(
    r"(?<![\d/.])(\d{1,3}(?:\.\d{3})+|\d{4,7}(?=\s?(?:đ|vnđ)))(?![\d/])", re.IGNORECASE
)
#: A note that only names the money: «Phí thẩm định: 100.000 đồng/lần».
_ONLY_NAMES = re.compile(r"^[(\s]*(?:lệ )?phí(?:[^.;]|\.\d)*[.\s)]*$", re.IGNORECASE)
_DURATION = re.compile(r"(\d+)\s*(?:\([^)]*\)\s*)?(?:ngày|tháng)(?!\s*\d)", re.IGNORECASE)
_DENIED = re.compile(
    r"^[\s(-]*(không|không có|không quy định|không thu( phí| lệ phí| phí, lệ phí)?|miễn phí|"
    r"chưa quy định|không mất phí)[\s.)]*$",
    re.IGNORECASE,
)
_NOT_CHARGED = re.compile(r"^[\s(-]*không thu (phí|lệ phí)\b", re.IGNORECASE)
_PROVINCE = re.compile(r"hội đồng nhân dân|hđnd|ủy ban nhân dân (cấp )?tỉnh", re.IGNORECASE)
_LEAST_DONG = 1000
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class FeeCell:
    """An amount in đồng with the source's words for it."""

    amount_vnd: int
    note: str = ""
    kind: FeeKind = FeeKind.UNSTATED


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodRow:
    """One row of the source's table."""

    channel: Channel
    time: TimeLimit | None = None
    free: bool | None = None
    fees: tuple[FeeCell, ...] = ()
    description: str = ""


def is_really_free(note: str) -> bool:
    """Whether «Miễn phí» with this note says that nothing is paid.

    The portal prints «Miễn phí» for every amount of nought, also where the note goes on
    to say that the province sets the fee.
    """
    return not note or bool(_DENIED.match(note) or _NOT_CHARGED.match(note))


def fee_kind(note: str) -> FeeKind:
    """Phí or lệ phí, where the note says exactly one of them."""
    low = note.lower()
    has_le_phi = "lệ phí" in low
    has_phi = "phí" in low.replace("lệ phí", "").replace("miễn phí", "")
    if has_le_phi == has_phi:
        return FeeKind.UNSTATED
    return FeeKind.LE_PHI if has_le_phi else FeeKind.PHI


def fee_cell(amount: int, note: str, log: Log) -> FeeCell | None:
    """An amount that may be shown as a fact of the source, or nothing."""
    stated = amounts_in(note)
    if amount < _LEAST_DONG and stated == {amount * _THOUSAND}:
        # «20» beside «20.000 đồng/tờ khai»: the note states the amount in full.
        amount *= _THOUSAND
    if _PROVINCE.search(note):
        log.refused("fee", "set-by-province", note)
    elif amount < _LEAST_DONG:
        log.refused("fee", "too-small", f"{amount} {note}")
    elif stated and amount not in stated:
        log.refused("fee", "fee-contradicts-note", f"{amount} {note}")
    else:
        log.read("fee")
        return FeeCell(amount, note, fee_kind(note))
    return None


def amounts_in(text: str) -> frozenset[int]:
    """Amounts of money that a text names, written with groups of three."""
    return frozenset(int(found.replace(".", "")) for found in _AMOUNT.findall(text))


def source_methods(rows: Sequence[MethodRow]) -> tuple[Method, ...]:
    """Methods with the source's own words for each fee."""
    return _by_channel(rows, _source_fee)


def fact_methods(rows: Sequence[MethodRow]) -> tuple[Method, ...]:
    """Methods as facts only: no sentence of the source."""
    return _by_channel([_fact_row(row) for row in rows], _fact_fee)


def _fact_row(row: MethodRow) -> MethodRow:
    """The row, saying so where its description names other time limits than its cell."""
    others = {int(amount) for amount in _DURATION.findall(row.description)}
    if row.time is None or not others - {row.time.amount}:
        return row
    return replace(row, time=row.time.model_copy(update={"applies_to": OTHER_TIMES}))


def _source_fee(cell: FeeCell, _row: MethodRow) -> Fee:
    return Fee(
        kind=cell.kind,
        amount_vnd=cell.amount_vnd,
        per=_per(cell.note),
        applies_to=None if _per(cell.note) else cell.note or None,
    )


def _fact_fee(cell: FeeCell, row: MethodRow) -> Fee | None:
    words = f"{cell.note}\n{row.description}".lower()
    if "%" in words:
        # A share of the amount is asked for a time or a channel: the amount alone misleads.
        return None
    return Fee(
        kind=cell.kind,
        amount_vnd=cell.amount_vnd,
        per=_per(cell.note),
        applies_to=_fact_case(cell, amounts_in(words)),
        exempt=SOME_EXEMPT if "miễn" in words else None,
    )


def _fact_case(cell: FeeCell, amounts: frozenset[int]) -> str | None:
    """That the source makes distinctions, where the amount alone would hide it."""
    if amounts - {cell.amount_vnd}:
        return OTHER_AMOUNTS
    if not cell.note or _per(cell.note) or _ONLY_NAMES.match(cell.note):
        return None
    return SOME_CASES


def _per(note: str) -> str | None:
    found = _PER.match(note)
    return found[1].strip() if found else None


def _by_channel(rows: Sequence[MethodRow], fee_of: FeeOf) -> tuple[Method, ...]:
    channels = dict.fromkeys(row.channel for row in rows)
    return tuple(
        _method(channel, [row for row in rows if row.channel is channel], fee_of)
        for channel in channels
    )


def _method(channel: Channel, rows: Sequence[MethodRow], fee_of: FeeOf) -> Method:
    fees = _distinct(fee for row in rows for cell in row.fees if (fee := fee_of(cell, row)))
    free = {row.free for row in rows}
    return Method(
        channel=channel,
        times=_distinct(row.time for row in rows if row.time),
        free=True if free == {True} and not any(row.fees for row in rows) else None,
        fees=fees,
    )


def _distinct(values: Iterable[T]) -> tuple[T, ...]:
    seen: list[T] = []
    for value in values:
        if value not in seen:
            seen.append(value)
    return tuple(seen)
