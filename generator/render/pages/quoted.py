"""The source's own sentences on a procedure page, marked as such."""

from __future__ import annotations

from generator.model.procedures import Procedure
from generator.render.blocks import Block
from generator.render.spans import bullets, paragraph, text


def quoted(procedure: Procedure, part: str) -> tuple[Block, ...]:
    """The source's own text of a part, marked as such; nothing where we do not hold it."""
    words = getattr(procedure.official, part) if procedure.official else None
    if words is None:
        return ()
    return (
        paragraph(text("Trích nguyên văn của nguồn:"), style="meta"),
        bullets(words.split("\n")),
    )
