"""Phí, lệ phí, giá dịch vụ in Vietnamese words: one line a fee, one colon a line.

A line says who pays or in which case, then how much: «Trực tiếp – Xin thêm bản sao: lệ phí
8.000 đồng/bản». Without a case or a channel it begins with the kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.procedures import Fee, FeeTier, Method, Procedure
from generator.views.wording import money_vi
from generator.vocabulary import NOT_IN_SOURCE, Channel, FeeKind

FREE = "Miễn phí"
#: What stands behind a fee of which no amount is known.
_WITHOUT_AMOUNT = f"{NOT_IN_SOURCE.lower()} mức thu"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargedFee:
    """A fee with the channels that ask for it; without a fee, the channels that are free."""

    fee: Fee | None
    channels: tuple[Channel, ...]


def fee_vi(fee: Fee, channel: Channel | None = None) -> str:
    """One fee in one line; empty where nothing is stated but perhaps who is exempt."""
    amount = amounts_vi(fee)
    if amount:
        return _line((*_channel(channel), *cases_of(fee)), _with_kind(fee, ", ".join(amount)))
    said = " – ".join(filter(None, (_with_kind(fee, ""), *cases_of(fee))))
    return _line(_channel(channel), f"{said} ({_WITHOUT_AMOUNT})") if said else ""


def amounts_vi(fee: Fee) -> tuple[str, ...]:
    """The amount, or each step of it, then the cap; empty where the source gives none."""
    unit = f"/{fee.per}" if fee.per else ""
    steps = tuple(_tier_vi(tier, fee.per or "số") + unit for tier in fee.tiers)
    if fee.amount_vnd is not None:
        steps = (money_vi(fee.amount_vnd) + unit,)
    if fee.cap_vnd is None:
        return steps
    cap_unit = f"/{fee.cap_per}" if fee.cap_per else ""
    return (*steps, f"tối đa {money_vi(fee.cap_vnd)}{cap_unit}")


def _tier_vi(tier: FeeTier, unit: str) -> str:
    """«trang 1–2: 2.000 đồng», «từ trang 3: 1.000 đồng»."""
    if tier.to_count is None:
        steps = f"từ {unit} {tier.from_count}"
    elif tier.to_count == tier.from_count:
        steps = f"{unit} {tier.from_count}"
    else:
        steps = f"{unit} {tier.from_count}–{tier.to_count}"
    return f"{steps}: {money_vi(tier.amount_vnd)}"


def payers_vi(fee: Fee) -> str:
    """Who pays, where the amount depends on it."""
    return ", ".join(payer.label for payer in fee.payers)


def cases_of(fee: Fee) -> tuple[str, ...]:
    """Who pays and in which case, as far as stated."""
    return tuple(filter(None, (payers_vi(fee), fee.applies_to)))


def kind_vi(fee: Fee) -> str:
    """«lệ phí» inside a sentence; empty where the source does not name the kind."""
    return "" if fee.kind is FeeKind.UNSTATED else fee.kind.label.lower()


def _with_kind(fee: Fee, words: str) -> str:
    return " ".join(filter(None, (kind_vi(fee), words)))


def _channel(channel: Channel | None) -> tuple[str, ...]:
    return (channel.label,) if channel else ()


def _line(heads: Iterable[str], words: str) -> str:
    head = " – ".join(heads)
    line = f"{head}: {words}" if head else words
    return line[:1].upper() + line[1:]


def method_fees_vi(method: Method) -> tuple[str, ...]:
    """The fees of one channel, each once; «Miễn phí» only where the source says so.

    A free procedure may still have a fee for one case, such as copies asked for.
    """
    free = (FREE,) if method.free else ()
    return _each_once((*free, *map(fee_vi, method.fees)))


def channel_fees_vi(method: Method) -> tuple[str, ...]:
    """The fees of one channel, each with the channel's name before it."""
    channel = method.channel
    free = (_line(_channel(channel), FREE.lower()),) if method.free else ()
    return _each_once((*free, *(fee_vi(fee, channel) for fee in method.fees)))


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, words)))


def exemptions_vi(procedure: Procedure) -> tuple[str, ...]:
    """Who need not pay, each once, with the kind of money where it is named."""
    fees = (fee for method in procedure.methods for fee in method.fees)
    found = (
        f"{' '.join(filter(None, ('Được miễn', kind_vi(fee))))}: {fee.exempt}"
        for fee in fees
        if fee.exempt
    )
    return _each_once(found)


def charged_fees(procedure: Procedure) -> tuple[ChargedFee, ...]:
    """Each fee once with its channels, what is free first."""
    channels: dict[Fee | None, dict[Channel, None]] = {}
    for method in procedure.methods:
        if method.free:
            channels.setdefault(None, {})[method.channel] = None
        for fee in method.fees:
            channels.setdefault(fee, {})[method.channel] = None
    rows = [ChargedFee(fee=fee, channels=tuple(found)) for fee, found in channels.items()]
    return tuple(sorted(rows, key=lambda row: row.fee is not None))


def states_fees(procedure: Procedure) -> bool:
    """Whether any channel is said to be free, or any fee says how much or when."""
    return any(
        method.free or any(amounts_vi(fee) or cases_of(fee) for fee in method.fees)
        for method in procedure.methods
    )
