"""What was perhaps meant by a value that its field cannot take; offered, never applied."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from generator.language import fold
from generator.messages.fields import change_offer, lost_zero_offer

_NUMBER = re.compile(r"\d+")
_YEAR_DIGITS = 4
_DAY_PARTS = 3
_MONEY = re.compile(
    r"^(?P<number>\d{1,3}(?:[.,\s]\d{3})+(?=\D|$)|\d+)(?:(?<=\d{3})[.,]00)?"
    r"\s*(?P<unit>nghin|ngan|k|trieu|vnd|dong|d)?$"
)
_TIMES: Mapping[str, int] = {"nghin": 1_000, "ngan": 1_000, "k": 1_000, "trieu": 1_000_000}
_GROUPS = re.compile(r"^\d{1,3}(?:[.\s]\d{3})+$")
_THOUSANDS_AND_PART = re.compile(r"^\d{1,3}(?:[.\s]\d{3})+,\d+$")
_CODE = re.compile(r"(?<!\d)([1-9])[.,]?(\d{6})(?!\d)(?:\.(H\d{2})$)?", re.IGNORECASE)
_CODE_RULE = "ma-thu-tuc-chua-dung"
#: A spreadsheet takes the code for a number and drops its last 0.
_CODE_WITHOUT_ZERO = re.compile(r"^([1-9])[.,](\d{5})$")
_YES = frozenset({"co", "yes", "y", "true", "x", "1", "dung", "on"})
_NO = frozenset({"khong", "ko", "k", "no", "n", "false", "0", "sai", "off"})


def value_offer(rule: str, value: str) -> str:
    """How to mend a value, or nothing where nobody can know."""
    if rule == _CODE_RULE and (short := _CODE_WITHOUT_ZERO.match(value)):
        return lost_zero_offer(f"{short[1]}.{short[2]}0")
    offers = _OFFERS.get(rule)
    meant = offers(value.strip("“”‘’'\" ")) if offers else ()
    return change_offer(meant) if meant else ""


def _days(value: str) -> tuple[str, ...]:
    parts = _NUMBER.findall(value)
    if len(parts) != _DAY_PARTS:
        return ()
    parts = parts if len(parts[0]) == _YEAR_DIGITS else parts[::-1]
    if len(parts[0]) != _YEAR_DIGITS:
        return ()
    try:
        return (date(*map(int, parts)).isoformat(),)
    except ValueError:
        return ()


def _amounts(value: str) -> tuple[str, ...]:
    found = _MONEY.match(fold(value))
    if not found:
        return ()
    amount = int("".join(_NUMBER.findall(found["number"]))) * _TIMES.get(found["unit"] or "", 1)
    return (f"{amount:,}".replace(",", "."),)


def _whole_numbers(value: str) -> tuple[str, ...]:
    return ("".join(_NUMBER.findall(value)),) if _GROUPS.match(value) else ()


def _numbers_with_point(value: str) -> tuple[str, ...]:
    """A point before three digits may part thousands, or stand for the comma."""
    with_comma = value.replace(".", ",")
    return (with_comma, *_whole_numbers(value))


def _numbers(value: str) -> tuple[str, ...]:
    if _THOUSANDS_AND_PART.match(value):
        return (value.replace(".", "").replace(" ", ""),)
    return _whole_numbers(value)


def _truths(value: str) -> tuple[str, ...]:
    folded = fold(value)
    return ("có",) if folded in _YES else ("không",) if folded in _NO else ()


def _codes(value: str) -> tuple[str, ...]:
    if found := _CODE.search(value):
        suffix = f".{found[3].upper()}" if found[3] else ""
        return (f"{found[1]}.{found[2]}{suffix}",)
    return ()


#: By the rule that a value breaks: what was perhaps meant.
_OFFERS: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "ngay-chua-ro": _days,
    "so-tien-chua-dung": _amounts,
    "so-nguyen-chua-dung": _whole_numbers,
    "dau-cham-thap-phan": _numbers_with_point,
    "so-chua-dung": _numbers,
    "can-co-khong": _truths,
    _CODE_RULE: _codes,
}
