"""Imprints: what an import wrote into each field, short enough to stand in the record.

A record carries, for each field that the source states, the first digits of the SHA-256
of the value as the import read it. A value that no longer fits its imprint was changed
by hand; a source whose imprint differs has changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from pydantic import BaseModel

from generator.model.procedures import ImportedValues, Procedure

#: Official fields that are compared one by one, in the order of the record.
TRACKED = tuple(ImportedValues.model_fields)
_LENGTH = 12


def is_empty(value: object) -> bool:
    """Whether a field says nothing; «không» says something."""
    return value is None or value == ()


def imprint(value: object) -> str | None:
    """The imprint of a value; ``None`` for an empty one."""
    if is_empty(value):
        return None
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def imprints_of(record: Procedure) -> ImportedValues:
    """The imprints of all values of a record."""
    return ImportedValues(**{name: imprint(getattr(record, name)) for name in TRACKED})


def label_of(name: str) -> str:
    """The Vietnamese label of a field."""
    return Procedure.model_fields[name].title or name


def _plain(value: object) -> object:
    """Without what is left to its default: a field that the model gains changes no imprint."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value
