"""A record as YAML text: fields in the model's order, nothing empty, the same bytes always."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from decimal import Decimal
from enum import Enum

import yaml

from generator.model.base import Record

try:
    from yaml import CSafeDumper as _BaseDumper
except ImportError:  # an installation without libyaml
    from yaml import SafeDumper as _BaseDumper  # type: ignore[assignment]  # same interface

_WIDTH = 100


class _Dumper(_BaseDumper):
    """Writes enumerations, hours and texts of several lines as staff would."""


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _word(dumper: _Dumper, value: Enum) -> yaml.ScalarNode:
    return _text(dumper, str(value.value))


def _clock(dumper: _Dumper, value: time) -> yaml.ScalarNode:
    return _text(dumper, f"{value:%H:%M}")


def _decimal(dumper: _Dumper, value: Decimal) -> yaml.ScalarNode:
    """With a comma, as content is typed; YAML takes such a number for text as it stands."""
    shown = f"{value:f}".replace(".", ",")
    tag = "str" if "," in shown else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{tag}", shown)


_Dumper.add_representer(str, _text)
_Dumper.add_multi_representer(Enum, _word)
_Dumper.add_representer(time, _clock)
_Dumper.add_representer(Decimal, _decimal)


def record_text(record: Record) -> str:
    """YAML text of a record."""
    dumped = record.model_dump(mode="python", exclude_none=True, exclude_defaults=True)
    return yaml_text(dumped)


def yaml_text(values: Mapping[str, object]) -> str:
    """YAML text of texts, numbers, days, lists and mappings, in their order."""
    text: str = yaml.dump(
        _with_lists(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    return text


def _with_lists(value: object) -> object:
    """Tuples as lists: YAML has one kind of sequence."""
    if isinstance(value, Mapping):
        return {key: _with_lists(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_with_lists(each) for each in value]
    return value
