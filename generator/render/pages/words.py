"""``/tro-giup/tu-ngu/``: the glossary; and the abbreviations that each page explains itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.render.blocks import Facts, Page, Row, Section, Table
from generator.render.pages.common import sources_about, updated_words
from generator.render.search.texts import section_texts
from generator.render.spans import cell, fact, or_empty, paragraph, text
from generator.views.communes import CommuneView

PAGE = "tro-giup/tu-ngu.md"
#: Letters that are read one by one; a term of small letters is a word of its own.
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,10}")
_NOT_ABBREVIATED = "Không có"


def words_page(commune: CommuneView) -> Page:
    """Every term with its full words and its meaning."""
    rows = tuple(
        Row(
            record=f"tu-ngu/{number}",
            cells=(
                cell(text(term.term), header=True, field="term"),
                cell(or_empty(term.full, _NOT_ABBREVIATED), field="full"),
                cell(text(term.meaning), field="meaning"),
            ),
        )
        for number, term in enumerate(commune.glossary, start=1)
    )
    columns = ("Từ ngữ", "Viết đủ", "Nghĩa")
    return Page(
        path=PAGE,
        parents=(("Trợ giúp", "tro-giup/index.md"),),
        title="Giải thích từ ngữ",
        description="Chữ viết tắt và từ ngữ hành chính, nói cho dễ hiểu.",
        record="tu-ngu",
        sources=sources_about((*commune.glossary_sources, *commune.sources), commune),
        updated=updated_words(commune),
        sections=(
            Section(
                id="gioi-thieu",
                title="",
                blocks=(
                    paragraph(text("Lời giải thích để dễ hiểu, không thay cho văn bản pháp luật.")),
                ),
            ),
            Section(
                id="cac-tu",
                title="Chữ viết tắt và từ ngữ",
                blocks=(Table(caption="Chữ viết tắt và từ ngữ", columns=columns, rows=rows),),
            ),
        ),
    )


def with_abbreviations(page: Page, commune: CommuneView) -> Page:
    """The page, with the abbreviations that it uses and a last section that spells them out.

    The mark at the first use serves a mouse; fingers and screen readers have the section.
    """
    if page.path == PAGE:
        return page
    used = _used(page, commune)
    if not used:
        return page
    facts = tuple(
        fact("full", f"viet-tat/{short}", short, text(full)) for short, full in used.items()
    )
    section = Section(
        id="chu-viet-tat",
        title="Chữ viết tắt trên trang này",
        blocks=(Facts(facts=facts, style="line"),),
    )
    return replace(page, sections=(*page.sections, section), abbreviations=used)


def _used(page: Page, commune: CommuneView) -> Mapping[str, str]:
    known = {
        term.term: term.full
        for term in commune.glossary
        if term.full and _ABBREVIATION.fullmatch(term.term)
    }
    seen = {word for *_, said in section_texts(page) for word in re.findall(r"\w+", said)}
    return {short: full for short, full in known.items() if short in seen}
