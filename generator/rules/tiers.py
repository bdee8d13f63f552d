"""Stepped fees: steps that follow one another from 1 on, and the most that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Finding
from generator.messages import finding
from generator.rules.scope import Scope


def tiers_upwards(scope: Scope) -> Iterator[Finding]:
    """A tier goes from the lower number to the higher."""
    for sourced, location, fee in scope.fees():
        for index, tier in enumerate(fee.tiers):
            if tier.to_count is not None and tier.to_count < tier.from_count:
                at = sourced.at(*location, "tiers", index, "to_count")
                yield finding("bac-phi-nguoc", at, start=tier.from_count, end=tier.to_count)


def tiers_from_one(scope: Scope) -> Iterator[Finding]:
    """The first tier starts at 1: what comes before it would have no amount."""
    for sourced, location, fee in scope.fees():
        if fee.tiers and fee.tiers[0].from_count != 1:
            at = sourced.at(*location, "tiers", 0, "from_count")
            yield finding("bac-phi-khong-tu-mot", at, start=fee.tiers[0].from_count)


def tiers_without_gaps(scope: Scope) -> Iterator[Finding]:
    """Each tier starts where the one before it ends: no number has two amounts, or none."""
    for sourced, location, fee in scope.fees():
        for index, (before, tier) in enumerate(pairwise(fee.tiers), start=1):
            if before.to_count is not None and tier.from_count != before.to_count + 1:
                at = sourced.at(*location, "tiers", index, "from_count")
                values = {"start": tier.from_count, "end": before.to_count}
                yield finding("bac-phi-khong-noi-nhau", at, **values, needed=before.to_count + 1)


def only_the_last_tier_is_open(scope: Scope) -> Iterator[Finding]:
    """Only the last tier may have no end."""
    for sourced, location, fee in scope.fees():
        for index, (tier, after) in enumerate(pairwise(fee.tiers)):
            if tier.to_count is None:
                at = sourced.at(*location, "tiers", index, "from_count")
                values = {"start": tier.from_count, "next": after.from_count}
                yield finding("bac-phi-thieu-so-cuoi", at, **values)


def tiers_count_something(scope: Scope) -> Iterator[Finding]:
    """Tiers say what they count: pages, copies."""
    for sourced, location, fee in scope.fees():
        if fee.tiers and fee.per is None:
            yield finding("bac-phi-thieu-don-vi", sourced.at(*location, "tiers"))


def caps_above_amounts(scope: Scope) -> Iterator[Finding]:
    """The most that is asked for is no less than the amount, or than that of the first tier."""
    for sourced, location, fee in scope.fees():
        first = fee.tiers[0].amount_vnd if fee.tiers else fee.amount_vnd
        if fee.cap_vnd is not None and first is not None and fee.cap_vnd < first:
            at = sourced.at(*location, "cap_vnd")
            yield finding("muc-toi-da-qua-thap", at, cap=_money(fee.cap_vnd), first=_money(first))


def caps_of_amounts(scope: Scope) -> Iterator[Finding]:
    """A cap caps something."""
    for sourced, location, fee in scope.fees():
        if fee.cap_vnd is not None and fee.amount_vnd is None and not fee.tiers:
            yield finding("muc-toi-da-khong-muc-thu", sourced.at(*location, "cap_vnd"))


def units_of_caps(scope: Scope) -> Iterator[Finding]:
    """What the cap holds for each of stands with a cap."""
    for sourced, location, fee in scope.fees():
        if fee.cap_per is not None and fee.cap_vnd is None:
            yield finding("don-vi-toi-da-thua", sourced.at(*location, "cap_per"))


def _money(amount_vnd: int) -> str:
    return f"{amount_vnd:,}".replace(",", ".")
