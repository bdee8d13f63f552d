"""What the search finds: procedures, sectors, life events, plans, units and other pages.

An entry's phrases are what people may type for it: its titles, the commune's keywords,
and the citizens' own names of ``vocabulary.yml``. The texts of the pages are the render
stage's matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.views.communes import CommuneView
from generator.views.fees import method_fees_vi
from generator.views.procedures import ProcedureView
from generator.vocabulary import Channel, Detail, Word


class EntryKind(Word):
    """What an entry leads to; its letter stands in the index."""

    PROCEDURE = "p", "Thủ tục"
    EVENT = "e", "Việc cần làm"
    SECTOR = "s", "Lĩnh vực"
    PLAN = "k", "Kế hoạch"
    UNIT = "u", "Đơn vị"
    PAGE = "t", "Trang"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """One thing to be found."""

    kind: EntryKind
    #: Markdown file of the page below ``docs/``.
    path: str
    title: str
    #: The official name, where the title is another.
    official: str = ""
    #: Mã thủ tục, found with dots or without.
    code: str = ""
    #: What else people call it.
    phrases: tuple[str, ...] = ()
    sector: str = ""
    time: str = ""
    fee: str = ""
    is_online: bool = False
    #: What most people come for, first among equals: 1 described in full, 2 «thường dùng».
    common: int = 0
    #: A repealed procedure comes last, marked.
    is_repealed: bool = False


def search_entries(commune: CommuneView) -> tuple[SearchEntry, ...]:
    """Everything that a commune's search finds, apart from pages that nothing else names."""
    names = commune.citizen_names
    return (
        *(_procedure(view, names.get(view.code, ())) for view in _listed(commune)),
        *_events(commune),
        *_sectors(commune),
        *_plans(commune),
        *_units(commune),
    )


def _listed(commune: CommuneView) -> tuple[ProcedureView, ...]:
    """An archive has no pages of procedures."""
    return () if commune.is_archived else commune.procedures


def _procedure(view: ProcedureView, names: tuple[str, ...]) -> SearchEntry:
    procedure = view.procedure
    return SearchEntry(
        kind=EntryKind.PROCEDURE,
        path=f"thu-tuc/{view.code}.md",
        title=view.title,
        official=procedure.name if procedure.name != view.title else "",
        code=view.code,
        phrases=(*view.offered.keywords, *names),
        sector=view.sector.name,
        time=_same(tuple(view.times_vi(method) for method in procedure.methods)),
        fee=_same(tuple(method_fees_vi(method) for method in procedure.methods)),
        is_online=Channel.ONLINE in view.channels,
        common=int(procedure.detail is Detail.FULL) + int(view.offered.featured),
        is_repealed=view.is_repealed,
    )


def _same(said: tuple[tuple[str, ...], ...]) -> str:
    """What all channels say alike in one short phrase, else nothing: the page tells more."""
    words = {each for each in said if each}
    if len(words) != 1:
        return ""
    (only,) = words
    return only[0] if len(only) == 1 and len(only[0]) <= _SHORT else ""


#: Longer words than these do not stand beside a result.
_SHORT = 40


def _events(commune: CommuneView) -> Iterator[SearchEntry]:
    for event in () if commune.is_archived else commune.events:
        yield SearchEntry(
            kind=EntryKind.EVENT,
            path=f"su-kien/{event.id}.md",
            title=event.name,
            phrases=tuple(step.title for step in event.steps),
        )


def _sectors(commune: CommuneView) -> Iterator[SearchEntry]:
    for sector in () if commune.is_archived else commune.sectors:
        yield SearchEntry(
            kind=EntryKind.SECTOR,
            path=f"linh-vuc/{sector.id}.md",
            title=sector.name,
            phrases=sector.aliases,
        )


def _plans(commune: CommuneView) -> Iterator[SearchEntry]:
    for view in commune.plans:
        yield SearchEntry(
            kind=EntryKind.PLAN,
            path=f"ke-hoach/{view.id}.md",
            title=view.plan.title,
            phrases=(f"Kế hoạch năm {view.plan.year}", *filter(None, (view.plan.number,))),
        )


def _units(commune: CommuneView) -> Iterator[SearchEntry]:
    for unit in commune.working_units:
        short = unit.unit.short_name
        yield SearchEntry(
            kind=EntryKind.UNIT,
            path=f"don-vi/{unit.id}.md",
            title=unit.name,
            phrases=(*((short,) if short else ()), *unit.unit.aliases),
        )
