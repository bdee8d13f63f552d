"""Rates over dossier figures: always a numerator over a denominator (domain R-20, R-21)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.dossiers import SHARES, Figures
from generator.vocabulary import DossierRate

#: Nothing and everything: no other rate is shown as one of them.
_BOUNDS = (0, 100)
#: What each rate counts, and out of what; shown beside every rate.
FORMULAS = {
    DossierRate.ON_TIME: ("hồ sơ đã giải quyết trước hạn và đúng hạn", "hồ sơ đã giải quyết"),
    DossierRate.ONLINE: ("hồ sơ nộp trực tuyến trong kỳ", "hồ sơ nộp trong kỳ, mọi hình thức"),
    DossierRate.DIGITISED: ("hồ sơ được số hóa", "hồ sơ phải số hóa"),
    DossierRate.REUSED: ("hồ sơ tái sử dụng dữ liệu đã số hóa", "hồ sơ tái sử dụng được"),
    DossierRate.ONLINE_PAYMENT: (
        "hồ sơ thanh toán trực tuyến",
        "hồ sơ có nghĩa vụ tài chính",
    ),
    DossierRate.DIGITAL_RESULTS: ("hồ sơ có kết quả điện tử", "hồ sơ đã có kết quả"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A rate; without both counts it is unknown, over nothing it is not applicable."""

    indicator: DossierRate
    numerator: int | None
    denominator: int | None

    @property
    def is_known(self) -> bool:
        """Whether both counts are there."""
        return self.numerator is not None and self.denominator is not None

    @property
    def is_applicable(self) -> bool:
        """Whether there was anything to count."""
        return self.denominator != 0

    @property
    def percent(self) -> Decimal | None:
        """The unrounded rate in percent; None where unknown or not applicable."""
        if self.numerator is None or not self.denominator:
            return None
        return Decimal(self.numerator) * 100 / Decimal(self.denominator)

    @property
    def shown_percent(self) -> Decimal | None:
        """The rate to one decimal, never rounded up to 100 nor down to 0 where it is not."""
        percent = self.percent
        if percent is None:
            return None
        rounded = (round(percent, digits) for digits in range(1, 5))
        return next(
            (each for each in rounded if (each in (0, 100)) == (percent in (0, 100))), percent
        )


def rate(indicator: DossierRate, figures: Figures) -> Rate:
    """One rate of the figures of any period, sector or source."""
    numerator: int | None
    denominator: int | None
    if indicator is DossierRate.ON_TIME:
        numerator, denominator = figures.completed_in_time, figures.completed_total
    elif indicator is DossierRate.ONLINE:
        numerator, denominator = figures.received_online, figures.received_new
    else:
        numerator, denominator = (getattr(figures, name) for name in SHARES[indicator])
    return Rate(indicator=indicator, numerator=numerator, denominator=denominator)


def rates(figures: Figures) -> tuple[Rate, ...]:
    """All rates, in the order of the vocabulary."""
    return tuple(rate(indicator, figures) for indicator in DossierRate)
