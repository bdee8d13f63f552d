"""No cell under five answers can be read or reckoned from what is published of a survey."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.views.small_cells import (
    SMALLEST,
    Partition,
    Sizes,
    partition_of,
    published_groups,
)

SECTORS = "abcdef"


@pytest.mark.parametrize(
    ("sizes", "alone", "others"),
    [
        # None is small.
        ({"a": [5], "b": [9]}, "ab", ""),
        # Two small ones that hold five together.
        ({"a": [20], "b": [3], "c": [2]}, "a", "bc"),
        # One small one takes the smallest of the others with it.
        ({"a": [20], "b": [7], "c": [4]}, "a", "cb"),
        # Together still under five: the next one joins them.
        ({"a": [20], "b": [6], "c": [2], "d": [1]}, "a", "cdb"),
        # A sector without any answer is not there.
        ({"a": [20], "b": [9], "c": [0]}, "ab", ""),
        # Five in one question and four in another: under five.
        ({"a": [20, 20], "b": [9, 9], "c": [5, 4]}, "a", "cb"),
        # The merged must hold five in every question.
        ({"a": [20, 20], "b": [9, 9], "c": [4, 4], "d": [4, 0]}, "a", "cdb"),
        # Nothing is left to stand alone.
        ({"a": [4], "b": [3]}, "", "ab"),
        ({"a": [6], "b": [3]}, "", "ba"),
        ({}, "", ""),
    ],
)
def test_partitions_by_hand(sizes: dict[str, list[int]], alone: str, others: str) -> None:
    assert partition_of(sizes) == Partition(tuple(alone), tuple(others))


@pytest.mark.parametrize(
    ("sizes", "groups", "allowed"),
    [
        # A sector that stands alone, and a union of such sectors.
        ({"a": [9], "b": [8], "c": [7]}, ["a", "ab"], (True, True)),
        # c is merged with b: c alone, or b alone, would tell the other.
        ({"a": [9], "b": [8], "c": [4]}, ["c", "b", "ac", "bc"], (False, False, False, True)),
        # The merged hold two sets of five: each of them may be told.
        ({"a": [9], "b": [4], "c": [1], "d": [4], "e": [1]}, ["bc"], (True,)),
        # Two groups that are harmless alone tell d (one answer) together.
        (
            {"a": [9], "b": [4], "c": [4], "d": [1], "e": [4], "f": [4]},
            ["bcd", "bc"],
            (True, False),
        ),
        # No sector of the group has any answer.
        ({"a": [9], "b": [8]}, [""], (True,)),
    ],
)
def test_groups_by_hand(
    sizes: dict[str, list[int]], groups: list[str], allowed: tuple[bool, ...]
) -> None:
    sets = [frozenset(each) for each in groups]
    assert published_groups(sets, partition_of(sizes), sizes) == allowed


def _spans(target: Sequence[int], rows: Sequence[Sequence[int]]) -> bool:
    """Whether a vector is a linear combination of rows: Gauss, in exact fractions."""
    basis: list[list[Fraction]] = []
    for row in rows:
        _reduce([Fraction(value) for value in row], basis)
    return not _reduce([Fraction(value) for value in target], basis)


def _reduce(row: list[Fraction], basis: list[list[Fraction]]) -> bool:
    """Adds what is new in a row to the basis; says whether anything was."""
    for known in basis:
        lead = next(i for i, value in enumerate(known) if value)
        if row[lead]:
            factor = row[lead] / known[lead]
            row = [value - factor * other for value, other in zip(row, known, strict=True)]
    if any(row):
        basis.append(row)
        return True
    return False


def _indicator(sectors: frozenset[str], present: Sequence[str]) -> list[int]:
    return [int(sector in sectors) for sector in present]


@settings(max_examples=150, deadline=None)
@given(
    answers=st.lists(st.lists(st.integers(0, 12), min_size=2, max_size=2), min_size=1, max_size=6),
    groups=st.lists(st.sets(st.sampled_from(SECTORS)), max_size=3),
)
def test_no_sum_or_difference_gives_a_small_cell(
    answers: list[list[int]], groups: list[set[str]]
) -> None:
    """Everything that follows from the published totals, by linear algebra, holds five."""
    sizes: Sizes = dict(zip(SECTORS, answers, strict=False))
    present = [sector for sector in sizes if any(sizes[sector])]
    partition = partition_of(sizes)
    assert sorted((*partition.alone, *partition.others)) == present
    sets = [frozenset(group) & frozenset(present) for group in groups]
    allowed = published_groups(sets, partition, sizes)
    cells = partition.cells if partition.alone else ()
    published = [frozenset(present), *cells]
    published += [group for group, may in zip(sets, allowed, strict=True) if may]
    rows = [_indicator(each, present) for each in published]
    for count in range(1, len(present)):
        for chosen in combinations(present, count):
            if _spans(_indicator(frozenset(chosen), present), rows):
                for question in range(2):
                    told = sum(sizes[sector][question] for sector in chosen)
                    assert told >= SMALLEST, (chosen, partition, sets, allowed)
