"""``/danh-gia/``: the index of service quality as published, and satisfaction surveys."""

from __future__ import annotations

from generator.render.blocks import Page
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.index_766 import index_sections
from generator.render.pages.register_cards import see_also
from generator.render.pages.surveys import survey_sections
from generator.views.communes import CommuneView

PAGE = "danh-gia.md"


def evaluation_page(commune: CommuneView) -> Page:
    """``/danh-gia/``."""
    registers = commune.registers
    return Page(
        path=PAGE,
        title="Đánh giá chất lượng phục vụ",
        description=f"Bộ chỉ số 766 và khảo sát sự hài lòng của {commune.name_inside}.",
        record="danh-gia",
        sources=sources_of(commune, (registers,), commune.plans),
        updated=updated_words(commune),
        sections=(
            *index_sections(registers.index_766),
            *survey_sections(commune),
            see_also(commune, PAGE),
        ),
    )
