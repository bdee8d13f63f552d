"""Evidence as pages show it: its words, where it leads, what kind of file it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.progress import Evidence, ProgressEntry
from generator.views.attached import attached


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A piece of evidence."""

    evidence: Evidence
    #: Title and document number, as far as given, with the kind and size of the file.
    words: str


def evidence_views(
    entries: Iterable[ProgressEntry], sizes: Mapping[str, int]
) -> tuple[EvidenceView, ...]:
    """The evidence of some entries; ``sizes`` in bytes by path below ``files/``."""
    return tuple(
        EvidenceView(evidence=piece, words=_words(piece, sizes))
        for entry in entries
        for piece in entry.evidence
    )


def _words(piece: Evidence, sizes: Mapping[str, int]) -> str:
    named = ", ".join(filter(None, (piece.title, piece.number))) or "Minh chứng"
    return f"{named} ({file_words(piece.file, sizes)})" if piece.file else named


def file_words(name: str, sizes: Mapping[str, int]) -> str:
    """``PDF, 12 kB``; the size only where it is known."""
    return attached(name, sizes, is_shared=False).words
