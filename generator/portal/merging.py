"""A newly read record over the one that the catalogue holds: work by hand stays."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.model.procedures import PlainWording, Procedure
from generator.portal.comparing import (
    FieldChange,
    changed_parts,
    field_changes,
    merged_imprints,
    merged_texts,
    text_changes,
)
from generator.portal.imprints import TRACKED, is_empty, label_of
from generator.vocabulary import Detail, SourcePart

#: What a person adds and the portal never states.
_OURS = ("received_by", "related", "plain")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The record to write, and how it differs from the one that the catalogue holds."""

    record: Procedure
    changes: tuple[FieldChange, ...] = ()
    #: Texts that the source has changed under our plain wording.
    outdated: tuple[SourcePart, ...] = ()


def merge(
    new: Procedure, old: Procedure | None, *, facts_only: bool, taken: Collection[str] = ()
) -> Merged:
    """The record to write: the source's facts are renewed, what a person changed is kept."""
    if old is None:
        return Merged(record=new)
    changes = (*field_changes(new, old, taken), *text_changes(new, old))
    outdated = changed_parts(new, old)
    kept = {name: getattr(old, name) for name in _kept(new, old, changes)}
    kept["imported"] = merged_imprints(new, old)
    kept["official"] = None if facts_only else merged_texts(new, old)
    kept["plain"] = _marked(old.plain or new.plain, outdated)
    if old.detail is Detail.FULL:
        kept["detail"] = Detail.FULL
    if _is_same_source(new, old):
        kept["source"] = old.source
    record = new.model_copy(update=kept)
    return Merged(
        record=record, changes=(*changes, *_origin_changes(record, old)), outdated=outdated
    )


def _kept(new: Procedure, old: Procedure, changes: tuple[FieldChange, ...]) -> list[str]:
    """Fields that stay as the file has them."""
    taken = {change.field for change in changes if change.kind == "taken"}
    ours = [name for name in _OURS if not is_empty(getattr(old, name))]
    unstated = [
        name
        for name in Procedure.model_fields
        if is_empty(getattr(new, name)) and not is_empty(getattr(old, name))
    ]
    return [*ours, *unstated, *(name for name in TRACKED if name not in taken)]


def _origin_changes(record: Procedure, old: Procedure) -> Iterator[FieldChange]:
    """How full the record is and where it comes from, which nobody keeps against the source."""
    for name in ("detail", "source"):
        before, after = getattr(old, name), getattr(record, name)
        if before != after:
            label = label_of(name)
            yield FieldChange(field=name, label=label, kind="taken", old=before, new=after)


def _is_same_source(new: Procedure, old: Procedure) -> bool:
    """Whether nothing newer is known: the same day or none, and no text differs."""
    if new.source is None or old.source is None:
        return old.source is not None
    if new.source.taken_on not in (None, old.source.taken_on):
        return False
    return new.source_digest is None or new.source_digest == old.source_digest


def _marked(plain: PlainWording | None, outdated: tuple[SourcePart, ...]) -> PlainWording | None:
    """Plain wording of a text that changed must be read again by somebody competent."""
    if plain is None or not outdated:
        return plain
    parts = tuple(part for part in SourcePart if part in {*plain.outdated, *outdated})
    return plain.model_copy(update={"reviewed": False, "outdated": parts})
