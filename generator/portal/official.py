"""What the source's own sentences say of a record: how full it is, and their digests."""

from __future__ import annotations

from generator.language import digest
from generator.model.procedures import OfficialText, SourceDigest
from generator.vocabulary import Detail


def digest_of(official: OfficialText) -> SourceDigest:
    """The digest of each text."""
    texts = official.model_dump(exclude_none=True)
    return SourceDigest(**{name: digest(text) for name, text in texts.items()})


def detail_of(official: OfficialText) -> Detail:
    """Full where the source has steps and a dossier."""
    return Detail.FULL if official.steps and official.dossier else Detail.LISTING
