"""What a stepped fee comes to: the same sum as in theme_overrides/assets/javascripts/fee-sum.js.

Both are held to one table of cases, ``tests/cases/fee_sums.json``. Whole numbers only.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.procedures import Fee, FeeTier, Procedure
from generator.views.fees import ChargedFee, cases_of, charged_fees
from generator.views.wording import money_vi, number_vi


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSumOption:
    """A stepped fee as the page's form offers it."""

    #: Kind, channels and case: what tells it from the others.
    label: str
    fee: Fee
    #: Its steps, each as ``from to amount`` with a hyphen for no end.
    tiers: tuple[str, ...]
    #: What the steps count.
    unit: str


def fee_sum(fee: Fee, count: int, copies: int = 1) -> int | None:
    """The sum in đồng for ``count`` pages of each of ``copies``; None beyond the last step.

    The cap holds for each copy, not for all of them together.
    """
    last = fee.tiers[-1].to_count
    if last is not None and count > last:
        return None
    each = sum(_counted(tier, count) * tier.amount_vnd for tier in fee.tiers)
    return copies * (each if fee.cap_vnd is None else min(each, fee.cap_vnd))


def _counted(tier: FeeTier, count: int) -> int:
    """How many of the first ``count`` fall into the step."""
    end = count if tier.to_count is None else min(count, tier.to_count)
    return max(end - tier.from_count + 1, 0)


def fee_sum_options(procedure: Procedure) -> tuple[FeeSumOption, ...]:
    """The stepped fees that a sum can be made of, each once."""
    return tuple(
        FeeSumOption(label=_label(charged), fee=fee, tiers=encoded(fee), unit=fee.per or "số")
        for charged in charged_fees(procedure)
        for fee in [charged.fee]
        if fee and fee.tiers
    )


def _label(charged: ChargedFee) -> str:
    channels = ", ".join(channel.label for channel in charged.channels)
    return " – ".join((channels, *(cases_of(charged.fee) if charged.fee else ())))


def encoded(fee: Fee) -> tuple[str, ...]:
    """The steps as the page's script reads them."""
    return tuple(f"{t.from_count} {t.to_count or '-'} {t.amount_vnd}" for t in fee.tiers)


def example_vi(fee: Fee) -> str:
    """A sum worked out, for those who read on paper: «1 bản 5 trang hết 7.000 đồng»."""
    last = fee.tiers[-1]
    count = min(last.from_count + 2, last.to_count or last.from_count + 2)
    copies = f"1 {fee.cap_per} " if fee.cap_per else ""
    words = f"{copies}{number_vi(count)} {fee.per or 'số'}"
    return f"{words} hết {money_vi(fee_sum(fee, count) or 0)}"
