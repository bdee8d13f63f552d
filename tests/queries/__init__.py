"""What citizens type, with the procedures that serve them.

``citizens.tsv`` was written from the names of the procedures alone, before the index and
the vocabulary were read; every third line is held out and was not looked at while words
and ranking were improved. ``later.tsv`` was written after the vocabulary had grown,
``third.tsv`` and ``unseen.tsv`` blind, from the names alone; ``unseen.tsv`` was never looked
at, only measured: it tells how unseen queries fare.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent
FIRST_FIVE = 5


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed; any of the codes serves."""

    text: str
    codes: tuple[str, ...]
    #: Kept apart until the end.
    is_held: bool = False


def citizens() -> tuple[Query, ...]:
    """The set that the search is measured with."""
    return _read("citizens.tsv")


def later() -> tuple[Query, ...]:
    """Queries of a second sitting."""
    return _read("later.tsv")


def third() -> tuple[Query, ...]:
    """Queries over nearly as many procedures as there are queries."""
    return _read("third.tsv")


def unseen() -> tuple[Query, ...]:
    """Queries that nobody looked at who worked on words or ranking."""
    return _read("unseen.tsv")


def _read(name: str) -> tuple[Query, ...]:
    lines = (_FOLDER / name).read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(
        Query(text, tuple(codes.split()), is_held="held" in marks) for text, codes, *marks in rows
    )


def without_accents(text: str) -> str:
    """As people type a name in haste."""
    plain = text.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Recall:
    """How often a wanted page came first, and among the first five."""

    asked: int
    first: int
    among_five: int
    #: Query, wanted codes and what came instead, for each that did not come first.
    misses: tuple[str, ...]

    @property
    def first_share(self) -> float:
        """From 0 to 1."""
        return self.first / self.asked

    @property
    def five_share(self) -> float:
        """From 0 to 1."""
        return self.among_five / self.asked


def recall(queries: Iterable[Query], found: Mapping[str, Sequence[str]]) -> Recall:
    """Compares what was found for each text, the best first, with what serves."""
    asked = tuple(queries)
    places = [_place(query, found[query.text]) for query in asked]
    misses = (
        f"{'-' if place is None else place + 1}  {query.text}  [{' '.join(query.codes)}]  "
        f"found: {' '.join(found[query.text][:FIRST_FIVE])}"
        for query, place in zip(asked, places, strict=True)
        if place != 0
    )
    among = sum(place is not None for place in places)
    return Recall(len(asked), places.count(0), among, tuple(misses))


def _place(query: Query, found: Sequence[str]) -> int | None:
    at = (place for place, code in enumerate(found[:FIRST_FIVE]) if code in query.codes)
    return next(at, None)
