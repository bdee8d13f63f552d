"""What cells may name: units, sectors, procedures and plans, as «mã – tên»."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.intake.columns import Column, Kind
from generator.language import fold, one_line
from generator.model.corpus import Corpus

#: Between a code and the name that makes it readable.
MARK = " – "
_LONGEST = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Names by code, to choose from."""

    units: Mapping[str, str] = field(default_factory=dict)
    sectors: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    plans: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, corpus: Corpus, commune: str | None) -> References:
        """Those of a commune; without one, the sectors and procedures of the catalogue."""
        folder = corpus.communes.get(commune or "")
        sectors = corpus.catalogue.sectors
        names = {code: each.record.name for code, each in corpus.catalogue.procedures.items()}
        offered = folder.offered.record.procedures if folder and folder.offered else ()
        wanted = [each.code for each in offered] or list(names)
        units = folder.units.record.units if folder and folder.units else ()
        return cls(
            units={unit.id: unit.name for unit in units},
            sectors={each.id: each.name for each in (sectors.record.sectors if sectors else ())},
            codes={code: names.get(code, "") for code in wanted},
            plans={name: each.record.title for name, each in folder.plans.items()}
            if folder
            else {},
        )

    def named(self, kind: Kind) -> Mapping[str, str]:
        """Names by code for a kind of column."""
        held = {"unit": self.units, "sector": self.sectors, "code": self.codes, "plan": self.plans}
        return held.get(kind, {})

    def choices(self, column: Column) -> tuple[str, ...]:
        """What a cell offers, as it stands in the cell."""
        if column.kind == "word":
            return tuple(word.label for word in column.words)
        if column.kind == "truth":
            return ("có", "không")
        return tuple(self.shown(column, code) for code in self.named(column.kind))

    def shown(self, column: Column, value: str) -> str:
        """A value as it stands in a cell."""
        if column.kind == "word":
            return next((w.label for w in column.words if w.value == value), value)
        name = one_line(self.named(column.kind).get(value, ""))
        return f"{value}{MARK}{name[:_LONGEST].rstrip()}" if name else value


def typed(column: Column, text: str) -> str:
    """What a cell's text means: the word of a label, the code before a name."""
    if column.kind == "word":
        said = fold(one_line(text))
        return next((w.value for w in column.words if fold(w.label) == said), text)
    if column.kind in ("unit", "sector", "code", "plan"):
        return text.partition(MARK)[0].strip()
    return text
