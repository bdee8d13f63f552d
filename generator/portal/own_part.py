"""The key of ours in an exported record: fields for which the portal's form has no place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import yaml
from pydantic import ValidationError

from generator.messages import finding
from generator.model.procedures import Procedure
from generator.portal.access import Fields
from generator.portal.records import PortalRecord
from generator.portal.writing import record_text

OWN_KEY = "congkhai"


def text_values(record: Procedure) -> dict[str, Any]:
    """The fields of a record that say something, each scalar as the text of its file."""
    values: dict[str, Any] = yaml.load(record_text(record), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text, lists and mappings
    return values


def with_own_part(record: PortalRecord, fields: Fields) -> PortalRecord | None:
    """The record with its fields of ours; what they cannot hold is told."""
    if OWN_KEY not in fields.values:
        return record
    own = fields.values[OWN_KEY]
    if isinstance(own, Mapping) and own.get("code", record.code) == record.code:
        values = {**text_values(record.procedure), **own}
        stated = {name: value for name, value in values.items() if value is not None}
        try:
            return replace(record, procedure=Procedure.model_validate(stated), is_export=True)
        except (ValidationError, RecursionError):
            pass
    fields.findings.append(
        finding("cong-phan-rieng-chua-dung", fields.at, code=record.code, key=OWN_KEY)
    )
    return None
