"""The whole site: every commune at its own reference date."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from generator.model.corpus import CommuneFolder, Corpus
from generator.views.communes import CommuneView, commune_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All communes, and the day that the front page states."""

    as_of: date
    communes: tuple[CommuneView, ...]


def derive_site(
    corpus: Corpus, *, today: date, as_of: date | None = None, only: Collection[str] | None = None
) -> Site:
    """Views of the communes of a corpus that passed the rules.

    ``as_of`` overrides every commune's reference date; ``only`` names the communes to
    derive, all of them where it is None.
    """
    chosen = [f for f in corpus.communes.values() if only is None or f.id in only]
    return Site(
        as_of=as_of or today,
        communes=tuple(
            commune_view(corpus.catalogue, folder, as_of_for(folder, as_of, today))
            for folder in chosen
        ),
    )


def as_of_for(folder: CommuneFolder, as_of: date | None, today: date) -> date:
    """The day for which a commune's figures hold (design 2.7)."""
    archived_on = folder.commune.record.archived_on if folder.commune else None
    return as_of or archived_on or today
