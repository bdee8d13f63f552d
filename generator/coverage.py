"""An official list against what is published: missing, superfluous, named otherwise.

Rules, views and the command line ask the same question, so it is answered once, here.
Names are compared by what they share beneath the manner of writing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.language import comparison_key, one_line
from generator.model.official import OfficialProcedure
from generator.model.procedures import OfferedList, Procedure, Sector
from generator.vocabulary import TimeUnit

#: A time limit as (amount, unit); without an amount where the unit says all.
Time = tuple[int | None, TimeUnit]

_UNITS: Mapping[str, TimeUnit] = {
    "ngày làm việc": TimeUnit.WORKING_DAY,
    "ngày": TimeUnit.DAY,
    "giờ": TimeUnit.HOUR,
    "tháng": TimeUnit.MONTH,
    "năm": TimeUnit.YEAR,
}
_COUNTED = re.compile(
    rf"^(?:trong |không quá |tối đa |thời hạn )*0*(\d+) ?(?:\([^()]*\) ?)?({'|'.join(_UNITS)})$"
)
_SAME_DAY = re.compile(r"^(?:giải quyết )?(?:ngay )?trong ngày(?: làm việc)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageItem:
    """One code: what the list says of it, and what is published."""

    code: str
    #: The list's first row of this code; None where the list does not name it.
    official: OfficialProcedure | None
    #: Where the list names the code: numbers of its rows from 0.
    rows: tuple[int, ...]
    is_published: bool
    #: Kept by the commune for its old address: a decision has ended it.
    is_former: bool
    #: The catalogue's record, also of what is not published.
    procedure: Procedure | None
    #: None: one of the two is not there, or cannot be read surely.
    name_differs: bool | None
    sector_differs: bool | None
    time_differs: bool | None
    #: The code whose official name the record bears instead of its own; else empty.
    name_of: str = ""

    @property
    def is_missing(self) -> bool:
        """Listed and not ended since, but not published."""
        return self.official is not None and not self.is_published and not self.is_former

    @property
    def is_superfluous(self) -> bool:
        """Published, but not listed."""
        return self.official is None and self.is_published

    @property
    def is_duplicate(self) -> bool:
        """Listed more than once."""
        return len(self.rows) > 1

    @property
    def differences(self) -> tuple[str, ...]:
        """Ids of all that is not as listed."""
        told = (
            ("missing", self.is_missing),
            ("superfluous", self.is_superfluous),
            ("name", self.name_differs),
            ("sector", self.sector_differs),
            ("time", self.time_differs),
            ("duplicate", self.is_duplicate),
            ("former", self.is_former and self.official is not None),
        )
        return tuple(name for name, holds in told if holds)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every code of a list and of what is published, in the order of codes."""

    items: tuple[CoverageItem, ...]

    @property
    def listed(self) -> int:
        """How many procedures the list names, each code once."""
        return sum(item.official is not None for item in self.items)

    @property
    def published(self) -> int:
        """How many procedures of the list are published."""
        return sum(item.official is not None and item.is_published for item in self.items)

    def with_difference(self, difference: str) -> tuple[CoverageItem, ...]:
        """The codes that differ in one way."""
        return tuple(item for item in self.items if difference in item.differences)


@dataclass(frozen=True, slots=True)
class Published:
    """The codes that a commune publishes, and those that it keeps though they are ended."""

    codes: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()


def published_by(offered: OfferedList | None) -> Published:
    """What a commune's list of procedures publishes."""
    rows = offered.procedures if offered else ()
    return Published(
        codes=frozenset(row.code for row in rows if not row.former),
        former=frozenset(row.code for row in rows if row.former),
    )


def compare(
    listed: Sequence[OfficialProcedure],
    published: Published,
    procedures: Mapping[str, Procedure],
    sectors: Iterable[Sector],
) -> Coverage:
    """A list against what is published; ``procedures`` are the catalogue's, by code."""
    rows: dict[str, list[int]] = {}
    codes_of_names: dict[str, str] = {}
    for index, entry in enumerate(listed):
        rows.setdefault(entry.code, []).append(index)
        codes_of_names.setdefault(comparison_key(entry.name), entry.code)
    known = _sector_ids(sectors)
    items = tuple(
        _item(
            code,
            tuple(rows.get(code, ())),
            listed[rows[code][0]] if code in rows else None,
            procedures.get(code),
            published=published,
            known=known,
            codes_of_names=codes_of_names,
        )
        for code in sorted({*rows, *published.codes})
    )
    return Coverage(items)


def _item(  # noqa: PLR0913 - one argument a side of the comparison
    code: str,
    rows: tuple[int, ...],
    official: OfficialProcedure | None,
    procedure: Procedure | None,
    *,
    published: Published,
    known: Mapping[str, str],
    codes_of_names: Mapping[str, str],
) -> CoverageItem:
    name = sector = time = None
    other = ""
    if official and procedure:
        own = comparison_key(procedure.name)
        name = own != comparison_key(official.name)
        other = codes_of_names.get(own, "") if name else ""
        sector = _sector_differs(official.sector, procedure.sector, known)
        time = _time_differs(official.time, procedure)
    return CoverageItem(
        code=code,
        official=official,
        rows=rows,
        is_published=code in published.codes,
        is_former=code in published.former,
        procedure=procedure,
        name_differs=name,
        sector_differs=sector,
        time_differs=time,
        name_of=other,
    )


def _sector_ids(sectors: Iterable[Sector]) -> Mapping[str, str]:
    """The id of each sector by its names as they are compared."""
    return {
        comparison_key(name): sector.id
        for sector in sectors
        for name in (sector.name, *sector.aliases)
    }


def _sector_differs(official: str | None, sector: str, known: Mapping[str, str]) -> bool | None:
    return None if official is None else known.get(comparison_key(official)) != sector


def _time_differs(official: str | None, procedure: Procedure) -> bool | None:
    wanted = read_time(official) if official else None
    shown = times_of(procedure)
    return wanted not in shown if wanted and shown else None


def times_of(procedure: Procedure) -> tuple[Time, ...]:
    """The time limits of all channels that can be compared, each once."""
    limits = (limit for method in procedure.methods for limit in method.times)
    times = ((t.amount, t.unit) for t in limits if t.unit is not TimeUnit.OTHER)
    return tuple(dict.fromkeys(times))


def times_words(procedure: Procedure) -> str:
    """The time limits that were compared, in words."""
    return "; ".join(
        unit.label if amount is None else f"{amount} {unit.label}"
        for amount, unit in times_of(procedure)
    )


def read_time(text: str) -> Time | None:
    """A time limit in words as amount and unit; None where it says more than that."""
    words = one_line(text).lower().rstrip(" .;")
    if _SAME_DAY.match(words):
        return None, TimeUnit.SAME_DAY
    found = _COUNTED.match(words)
    return (int(found[1]), _UNITS[found[2]]) if found else None
