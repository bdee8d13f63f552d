"""Files to start from: every field of a record with its label and explanation.

Made from the models, so that a template can never lag behind them. A line that
begins with ``# `` explains; ``#`` right before a key marks a field that may be left out
and is used by taking the ``#`` away.
"""

from __future__ import annotations

import textwrap
import types
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.vocabulary import Word

HEAD = (
    "# Dòng bắt đầu bằng «# » là lời giải thích.\n"
    "# Dòng «#tên_mục:» chưa dùng: bỏ dấu # ở đầu để dùng, hoặc để nguyên.\n"
    "# Mục ghi «cần điền» phải có nội dung. Không cần đặt mã số trong ngoặc kép.\n"
)

#: Columns of a comment.
_WIDTH = 88


def template(
    model: type[BaseModel], *, given: Mapping[str, str], used: Collection[str] = ()
) -> str:
    """The text of a new file: ``given`` fills fields, ``used`` opens optional ones."""
    blocks = [
        "\n".join(_field(name, field, given.get(name, ""), used=name in used))
        for name, field in model.model_fields.items()
    ]
    return HEAD + "\n" + "\n\n".join(blocks) + "\n"


def _field(name: str, field: FieldInfo, value: str = "", *, used: bool = False) -> list[str]:
    """The lines of one field: explanation, key, and the fields inside it."""
    record, is_list = _inside(field.annotation)
    lines = [f"{name}: {value}".rstrip()]
    if record is not None:
        lines += _record(record, is_list=is_list)
    elif is_list:
        lines.append("  -")
    if not (used or value or field.is_required()):
        lines = [_unused(line) for line in lines]
    return [*_explanation(field), *lines]


def _record(record: type[BaseModel], *, is_list: bool) -> list[str]:
    """The indented lines of a record; in a list each record stands behind a hyphen."""
    inner = [line for name, field in record.model_fields.items() for line in _field(name, field)]
    if is_list:
        return ["  -", *(f"    {line}" for line in inner)]
    return [f"  {line}" for line in inner]


def _unused(line: str) -> str:
    """The line with ``#`` before its key, so that taking it away leaves the indent right."""
    key = line.lstrip()
    indent = line[: len(line) - len(key)]
    return line if key.startswith("#") else f"{indent}#{key}"


def _explanation(field: FieldInfo) -> list[str]:
    """What the field is, as comment lines of a readable width."""
    parts = [f"{field.title}{': cần điền' if field.is_required() else ''}."]
    parts += [field.description] if field.description else []
    if words := _words(field.annotation):
        listed = ", ".join(f"{word.value} ({word.label})" for word in words)
        parts.append(f"Ghi một trong: {listed}.")
    _, is_list = _inside(field.annotation)
    parts += ["Có thể ghi nhiều mục, mỗi mục sau một dấu gạch ngang."] if is_list else []
    return [f"# {line}" for line in textwrap.wrap(" ".join(parts), _WIDTH)]


def _inside(annotation: object) -> tuple[type[BaseModel] | None, bool]:
    """The record inside a type, and whether the type is a list."""
    origin = get_origin(annotation)
    if origin is tuple:
        return _inside(get_args(annotation)[0])[0], True
    if origin in {Union, types.UnionType}:
        kept = [part for part in get_args(annotation) if part is not type(None)]
        return _inside(kept[0])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    return None, False


def _words(annotation: object) -> tuple[Word, ...]:
    """The words of an enumeration inside a type."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return tuple(annotation)
    for part in get_args(annotation):
        if found := _words(part):
            return found
    return ()
