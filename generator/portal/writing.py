"""A record as YAML text: fields in the model's order, nothing empty, the same bytes always."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from typing import Any

import yaml

from generator.model.base import Record

_WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Lists set in under their key; several lines as a block; no anchors."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the signature of the base class
        """Set lists in, as staff write them."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature of the base class
        """Write a value again rather than refer to it."""
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def record_text(record: Record) -> str:
    """YAML text of a record."""
    return yaml_text(plain_values(record))


def yaml_text(values: Mapping[str, Any]) -> str:
    """YAML text of plain values, in their order."""
    return yaml.dump(values, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def plain_values(record: Record) -> dict[str, Any]:
    """The record's values without what is empty or as the model presumes."""
    dumped = record.model_dump(mode="python", exclude_none=True, exclude_defaults=True)
    return {name: _plain(value) for name, value in dumped.items()}


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case Mapping():
            return {name: _plain(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case time():
            return f"{value:%H:%M}"
        case date():
            return value
        case _:
            return value
