"""Which sectors of a survey may stand alone, so that nobody's answer can be told (design 9).

A sector under five answers is merged into «Lĩnh vực khác» until that holds at least five.
One partition serves all questions of a round: with a partition for each, a sector hidden
in one question could be told from another. A further group of sectors is published only
if no sum or difference of what is published then gives fewer than five answers: the
groups cut the partition into atoms, every such sum is a union of atoms, and each atom
holds at least five.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SMALLEST = 5
#: The answers of each sector, question by question.
Sizes = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Partition:
    """Sectors that stand alone, and those that are merged; together all with any answer."""

    alone: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[frozenset[str], ...]:
        """The sets of sectors that are published."""
        merged = (frozenset(self.others),) if self.others else ()
        return (*(frozenset({each}) for each in self.alone), *merged)


def partition_of(sizes: Sizes) -> Partition:
    """The partition of a round; nothing stands alone where only one cell would be left."""
    present = [sector for sector in sizes if any(sizes[sector])]
    others = [sector for sector in present if min(sizes[sector]) < SMALLEST]
    alone = [sector for sector in present if sector not in others]
    while others and alone and not is_large(others, sizes):
        smallest = min(alone, key=lambda sector: (min(sizes[sector]), present.index(sector)))
        alone.remove(smallest)
        others.append(smallest)
    return Partition(tuple(alone), tuple(others))


def is_large(sectors: Iterable[str], sizes: Sizes) -> bool:
    """Whether sectors together hold at least five answers in every question."""
    columns = zip(*(sizes[sector] for sector in sectors), strict=True)
    totals = [sum(column) for column in columns]
    return bool(totals) and min(totals) >= SMALLEST


def published_groups(
    groups: Sequence[frozenset[str]], partition: Partition, sizes: Sizes
) -> tuple[bool, ...]:
    """For each group of sectors in turn, whether its figures may be published."""
    atoms = [cell for cell in partition.cells if cell]
    allowed = []
    for group in groups:
        cut = [part for atom in atoms for part in (atom & group, atom - group) if part]
        is_allowed = bool(cut) and all(is_large(part, sizes) for part in cut)
        if is_allowed:
            atoms = cut
        allowed.append(is_allowed)
    return tuple(allowed)
