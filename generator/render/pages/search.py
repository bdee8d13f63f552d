"""``/tim/``: everything that the search finds, with an address that can be passed on."""

from __future__ import annotations

from generator.render.addresses import SEARCH_PAGE
from generator.render.blocks import Page, SearchBox, SearchResults, Section, Span
from generator.render.pages.common import sources_about, updated_words
from generator.render.spans import link, text
from generator.views.communes import CommuneView

LABEL = "Tìm thủ tục, kế hoạch, đơn vị…"


def search_page(commune: CommuneView) -> Page:
    """The page that a search without a choice leads to."""
    files = (*commune.sources[:1], *commune.vocabulary_sources)
    return Page(
        path=SEARCH_PAGE,
        title="Tìm kiếm",
        description=f"Tìm thủ tục, kế hoạch và đơn vị của {commune.name_inside}.",
        record="tim",
        sources=sources_about(files, commune),
        updated=updated_words(commune),
        sections=(
            Section(
                id="tim",
                title="",
                blocks=(SearchBox(label=LABEL), SearchResults(spans=_without_scripts(commune))),
            ),
        ),
        in_search=False,
    )


def _without_scripts(commune: CommuneView) -> tuple[Span, ...]:
    words = "Chưa gõ gì thì có thể xem"
    if commune.is_archived:
        return (text(words), link("danh sách kế hoạch", "ke-hoach/index.md"))
    return (text(words), link("danh sách thủ tục theo vần", "thu-tuc/index.md"))
