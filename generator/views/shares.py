"""Shares: a numerator over a denominator; over 0 there is none, which is not 0 %."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.views.wording import number_vi
from generator.vocabulary import NOT_APPLICABLE

_MOST_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    numerator: int
    denominator: int

    @property
    def percent(self) -> Decimal | None:
        """The whole percentage, unrounded; None over a denominator of 0."""
        if self.denominator == 0:
            return None
        return Decimal(self.numerator) * 100 / Decimal(self.denominator)

    @property
    def shown(self) -> Decimal | None:
        """The percentage to show: no rounding makes 100 or 0 of what is neither."""
        percent = self.percent
        if percent is None:
            return None
        rounded = (round(percent, digits) for digits in range(1, _MOST_DIGITS))
        ends = (Decimal(0), Decimal(100))
        return next((each for each in rounded if percent in ends or each not in ends), percent)

    @property
    def counted(self) -> str:
        """«17/18»."""
        return f"{number_vi(self.numerator)}/{number_vi(self.denominator)}"


def share_vi(share: Share) -> str:
    """«94,4% (17/18)», or that the share does not apply."""
    shown = share.shown
    return NOT_APPLICABLE if shown is None else f"{number_vi(shown)}% ({share.counted})"
