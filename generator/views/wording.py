"""Dates, numbers, time limits and fees in Vietnamese words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generator.model.procedures import Fee, Method, TimeLimit
from generator.vocabulary import NOT_IN_SOURCE, FeeKind, TimeUnit


def date_vi(day: date) -> str:
    """``15/07/2026``: days and months in two digits, as documents write them."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def opening(words: str) -> str:
    """The words as the start of a cell or sentence; Roman numbers stay as they are."""
    return words[:1].upper() + words[1:]


def month_vi(month: str) -> str:
    """``2025-08`` as «tháng 8 năm 2025»."""
    year, number = month.split("-")
    return f"tháng {int(number)} năm {year}"


def number_vi(value: Decimal | int) -> str:
    """Groups of three with a dot, decimals with a comma."""
    whole, _, decimals = f"{Decimal(value):,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def money_vi(amount_vnd: int) -> str:
    """``400.000 đồng``."""
    return f"{number_vi(amount_vnd)} đồng"


def time_limit_vi(limit: TimeLimit) -> str:
    """A time limit with the case it applies to and its cut-off hour."""
    words = _amount_words(limit)
    if limit.cutoff:
        words += f"; nhận sau {limit.cutoff:%Hh%M} thì trả kết quả ngày làm việc tiếp theo"
    return f"{limit.applies_to}: {words}" if limit.applies_to else words[:1].upper() + words[1:]


def _amount_words(limit: TimeLimit) -> str:
    if limit.unit is TimeUnit.SAME_DAY:
        return "trong ngày"
    if limit.amount is None:
        return limit.unit.label
    return f"{limit.amount} {limit.unit.label}"


def fee_vi(fee: Fee) -> str:
    """One fee: kind, amounts with their steps and cap, the case it applies to."""
    label = fee.kind.label if fee.kind is not FeeKind.UNSTATED else ""
    if fee.amount_vnd is None and not fee.tiers and fee.applies_to:
        return f"{label}: {fee.applies_to}" if label else fee.applies_to
    words = _fee_amount(fee)
    if fee.cap_vnd is not None:
        words += f", tối đa {money_vi(fee.cap_vnd)}"
    parts = [part for part in (label, fee.applies_to) if part]
    return f"{' – '.join(parts)}: {words}" if parts else words


def _fee_amount(fee: Fee) -> str:
    per = f"/{fee.per}" if fee.per else ""
    if fee.tiers:
        return "; ".join(
            f"từ {fee.per or 'số'} thứ {tier.from_count}"
            + (f" đến {tier.to_count}" if tier.to_count else "")
            + f": {money_vi(tier.amount_vnd)}"
            for tier in fee.tiers
        )
    if fee.amount_vnd is None:
        return NOT_IN_SOURCE
    return f"{money_vi(fee.amount_vnd)}{per}"


def method_times_vi(method: Method) -> tuple[str, ...]:
    """The time limits of one channel, each once."""
    return tuple(dict.fromkeys(time_limit_vi(limit) for limit in method.times))


def method_fees_vi(method: Method) -> tuple[str, ...]:
    """The fees of one channel, each once; «Miễn phí» only where the source says so.

    A free procedure may still have a fee for one case, such as copies asked for.
    """
    free = ("Miễn phí",) if method.free else ()
    return tuple(dict.fromkeys((*free, *(fee_vi(fee) for fee in method.fees))))
