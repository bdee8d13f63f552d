"""Which word stands where a procedure's record holds nothing (design 7)."""

from __future__ import annotations

from generator.model.procedures import Procedure
from generator.render.blocks import Paragraph
from generator.render.spans import empty, link, paragraph, text
from generator.vocabulary import NOT_GIVEN, NOT_IN_SOURCE, Detail


def unstated(words: str = NOT_IN_SOURCE) -> Paragraph:
    """A paragraph of nothing but the word for emptiness."""
    return paragraph(empty(words))


def absent(procedure: Procedure, part: str) -> str:
    """The word for a part that the record leaves empty.

    A digest of the source's text says that the source has something which this record
    does not hold; without one the source said nothing.
    """
    digest = procedure.source_digest
    if digest is None:
        return absent_fact(procedure)
    return NOT_GIVEN if getattr(digest, part) else NOT_IN_SOURCE


def absent_fact(procedure: Procedure) -> str:
    """The word for a single fact that the record leaves empty.

    Of a procedure known from a list alone, the whole record was never read.
    """
    was_read = procedure.source_digest is not None or procedure.detail is Detail.FULL
    return NOT_IN_SOURCE if was_read else NOT_GIVEN


def absence(procedure: Procedure, part: str) -> Paragraph:
    """Why a part is empty, and where the whole text stands."""
    words = absent(procedure, part)
    source = procedure.source
    if words == NOT_IN_SOURCE or source is None or source.url is None:
        return paragraph(empty(words))
    whole = link(source.name, source.url)
    return paragraph(empty(words), text("trên trang này. Nội dung đầy đủ có tại"), whole)
