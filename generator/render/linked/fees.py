"""Fees as linked data has them: words for each, and a price where there is one amount."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.procedures import Fee, Method
from generator.views.wording import fee_vi
from generator.vocabulary import NOT_IN_SOURCE

_FREE = "Miễn phí"
_UNCONFIRMED = "xã chưa xác nhận"


class Charge(NamedTuple):
    """What a channel costs in one case; ``price`` is None where no single amount says it."""

    words: str
    price: int | None
    #: What the price is for each of: «bản», «trang».
    per: str | None = None


def charges(method: Method) -> Iterator[Charge]:
    """The charges of one channel, each once, as far as they are stated."""
    if method.free:
        yield Charge(_FREE, 0)
    for words, fee in {_words(fee): fee for fee in method.fees}.items():
        if words:
            note = f" ({_UNCONFIRMED})" if fee.confirmed_on is None else ""
            yield Charge(words + note, None if fee.tiers else fee.amount_vnd, fee.per)


def _words(fee: Fee) -> str:
    """The fee without the word for emptiness: its kind and case may be all that is known."""
    words = fee_vi(fee)
    return words.removesuffix(NOT_IN_SOURCE).removesuffix(": ")
