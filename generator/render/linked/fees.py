"""Fees as linked data has them: words for each, and prices where amounts are stated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.procedures import Fee, FeeTier, Method
from generator.views.fees import FREE, amounts_vi, fee_vi

_UNCONFIRMED = "xã chưa xác nhận"


class Charge(NamedTuple):
    """What a channel costs in one case; ``price`` is None where no single amount says it."""

    words: str
    price: int | None
    #: What the price is for each of: «bản», «trang».
    per: str | None = None
    tiers: tuple[FeeTier, ...] = ()
    cap: int | None = None
    #: What the cap is for each of.
    cap_per: str | None = None


def charges(method: Method) -> Iterator[Charge]:
    """The charges of one channel, each once, as far as they are stated."""
    if method.free:
        yield Charge(FREE, 0)
    for words, fee in {_words(fee): fee for fee in method.fees}.items():
        if words:
            price = None if fee.tiers else fee.amount_vnd
            yield Charge(words, price, fee.per, fee.tiers, fee.cap_vnd, fee.cap_per)


def _words(fee: Fee) -> str:
    """The fee, whether the commune stands by the amount, and who need not pay."""
    words = fee_vi(fee)
    if words and amounts_vi(fee) and fee.confirmed_on is None:
        words += f" ({_UNCONFIRMED})"
    return f"{words}. Được miễn: {fee.exempt}" if words and fee.exempt else words
