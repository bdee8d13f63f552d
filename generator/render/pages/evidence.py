"""Evidence as links, with the kind and size of its file."""

from __future__ import annotations

from collections.abc import Iterable

from generator.render.blocks import Span
from generator.render.spans import file_target
from generator.views.evidence import EvidenceView


def evidence_lines(evidence: Iterable[EvidenceView]) -> tuple[tuple[Span, ...], ...]:
    """One line a piece; a document number alone leads nowhere."""
    return tuple(
        (
            Span(
                text=piece.words,
                target=piece.evidence.url or file_target("files", piece.evidence.file),
            ),
        )
        for piece in evidence
    )
