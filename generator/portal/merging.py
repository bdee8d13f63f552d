"""A newly read record over the one that the catalogue holds: our own words stay."""

from __future__ import annotations

from generator.model.procedures import Procedure, SourceDigest
from generator.vocabulary import Detail

#: What a person adds and the portal never states.
_OURS = ("received_by", "related", "plain")
#: What a person words anew when a record is brought to full detail.
_REWORDED = ("cases", "sets", "results", "has_conditions", "conditions")


def merge(new: Procedure, old: Procedure | None, *, facts_only: bool) -> Procedure:
    """The record to write: the source's facts are renewed, our own work is kept."""
    if old is None:
        return new
    kept = {name: getattr(old, name) for name in _OURS}
    kept |= {name: value for name, value in _values(old) if not getattr(new, name)}
    if _is_ours(old, facts_only=facts_only):
        kept |= {name: getattr(old, name) for name in _REWORDED}
        kept["detail"] = Detail.FULL
        if "methods" not in changed_texts(new, old):
            kept["methods"] = old.methods
    if facts_only:
        kept["official"] = None
    if _is_same_source(new, old):
        kept["source"] = old.source
    merged = new.model_copy(update=kept)
    return _unreviewed(merged) if changed_texts(new, old) else merged


def changed_texts(new: Procedure, old: Procedure | None) -> tuple[str, ...]:
    """Source texts that are no longer those that our plain wording was written from."""
    if old is None or not old.plain or not old.source_digest or not new.source_digest:
        return ()
    before, after = old.source_digest, new.source_digest
    return tuple(
        name for name in SourceDigest.model_fields if getattr(before, name) != getattr(after, name)
    )


def _values(old: Procedure) -> list[tuple[str, object]]:
    return [(name, getattr(old, name)) for name in Procedure.model_fields if getattr(old, name)]


def _is_ours(old: Procedure, *, facts_only: bool) -> bool:
    return old.detail is Detail.FULL and (facts_only or old.plain is not None)


def _is_same_source(new: Procedure, old: Procedure) -> bool:
    """Whether nothing newer is known: no day was given, and no text differs."""
    if new.source is None or old.source is None or new.source.taken_on:
        return False
    return new.source_digest is None or new.source_digest == old.source_digest


def _unreviewed(record: Procedure) -> Procedure:
    """Plain wording of a text that changed must be read again by somebody competent."""
    if record.plain is None:
        return record
    return record.model_copy(update={"plain": record.plain.model_copy(update={"reviewed": False})})
