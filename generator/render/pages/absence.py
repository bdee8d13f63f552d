"""Which word stands where a procedure's record holds nothing (design 7)."""

from __future__ import annotations

from generator.model.procedures import Procedure
from generator.render.blocks import Paragraph
from generator.render.spans import empty, link, paragraph, text
from generator.views.components import absent, absent_fact
from generator.vocabulary import NOT_IN_SOURCE

__all__ = ["absence", "absent", "absent_fact", "unstated"]


def unstated(words: str = NOT_IN_SOURCE) -> Paragraph:
    """A paragraph of nothing but the word for emptiness."""
    return paragraph(empty(words))


def absence(procedure: Procedure, part: str) -> Paragraph:
    """Why a part is empty, and where the whole text stands."""
    words = absent(procedure, part)
    source = procedure.source
    if words == NOT_IN_SOURCE or source is None or source.url is None:
        return paragraph(empty(words))
    whole = link(source.name, source.url)
    return paragraph(empty(words), text("trên trang này. Nội dung đầy đủ có tại"), whole)
