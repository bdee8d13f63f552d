"""The front page that lists the communes."""

from __future__ import annotations

from generator.render.blocks import (
    Card,
    Cards,
    Page,
    Section,
)
from generator.views.communes import CommuneView
from generator.views.site import Site
from generator.views.wording import date_vi
from generator.vocabulary import NOT_GIVEN, CommuneState


def front_page(site: Site) -> Page:
    """The front page that lists the communes."""
    cards = tuple(
        Card(
            title=commune.commune.name,
            target=f"{commune.id}/",
            text=_front_words(commune),
        )
        for commune in site.communes
    )
    return Page(
        path="index.md",
        title="Công khai thủ tục hành chính, kế hoạch và tiến độ",
        description="Danh sách các xã công khai thủ tục hành chính, kế hoạch và tiến độ.",
        record="trang-dau",
        sources=tuple(commune.sources[0] for commune in site.communes),
        updated=date_vi(site.as_of),
        sections=(Section(id="cac-xa", title="Chọn xã", blocks=(Cards(cards=cards),)),),
    )


def _front_words(commune: CommuneView) -> str:
    place = ", ".join(part for part in (commune.commune.district, commune.commune.province) if part)
    state = commune.commune.state
    parts = [place or f"Tỉnh, thành phố: {NOT_GIVEN.lower()}"]
    if state is not CommuneState.ACTIVE:
        parts.insert(0, state.label)
    if commune.current:
        parts.append(f"{len(commune.current)} thủ tục")
    parts.append(f"{len(commune.plans)} kế hoạch")
    return " · ".join(parts)
