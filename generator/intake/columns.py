"""The columns of a record: one a field, in the model's own words, so none can lag behind."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from generator.model.base import Record
from generator.model.fields import Day, DecimalNumber, Money, ProcedureCode, Truth, Whole
from generator.vocabulary import Word

Kind = Literal[
    "text", "day", "number", "decimal", "truth", "word", "unit", "sector", "code", "plan"
]

#: Records of a list that one row has room for, by the name of the list.
MOST: Mapping[str, int] = {"documents": 3, "evidence": 2}
_KINDS: tuple[tuple[object, Kind], ...] = (
    (Day, "day"),
    (Whole, "number"),
    (Money, "number"),
    (DecimalNumber, "decimal"),
    (Truth, "truth"),
    (ProcedureCode, "code"),
)
#: Fields that name a unit, a sector or a plan of the commune, in every record.
_UNITS = frozenset({"unit", "inspected"})
_SECTORS = frozenset({"sector", "sectors"})
_PLANS = frozenset({"plan"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet."""

    title: str
    #: Where the value belongs in the row's record: ``("source", "name")``.
    path: tuple[str | int, ...]
    kind: Kind
    #: Several values in one cell, parted by semicolons.
    is_list: bool = False
    is_required: bool = False
    hint: str = ""
    #: The words to choose from, for the kind «word».
    words: tuple[Word, ...] = ()


def columns_of(model: type[Record], *, without: frozenset[str] = frozenset()) -> tuple[Column, ...]:
    """The columns of a record's own values; lists of records have sheets of their own."""
    return tuple(_columns(model, without))


def _columns(model: type[Record], without: frozenset[str]) -> Iterator[Column]:
    hints = get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        if name in without:
            continue
        inner, is_list = _inside(hints[name])
        if is_list and name in MOST:
            for number in range(MOST[name]):
                yield from _inner(inner, (name, number), f"{info.title} {number + 1}")
        elif _is_record(inner) and not is_list:
            yield from _inner(inner, (name,), info.title or name, is_required=info.is_required())
        elif not _is_record(inner):
            yield _column(name, info, inner, is_list=is_list)


def _inner(
    model: object, place: tuple[str | int, ...], label: str, *, is_required: bool = False
) -> Iterator[Column]:
    """The columns of a record inside a row, named after it."""
    assert isinstance(model, type) and issubclass(model, Record)  # noqa: S101, PT018 - as called
    for column in columns_of(model):
        title = f"{label}: {column.title[:1].lower()}{column.title[1:]}"
        yield Column(
            title=title,
            path=(*place, *column.path),
            kind=column.kind,
            is_list=column.is_list,
            is_required=is_required and column.is_required,
            hint=column.hint,
            words=column.words,
        )


def _column(name: str, info: FieldInfo, inner: object, *, is_list: bool) -> Column:
    words = tuple(inner) if isinstance(inner, type) and issubclass(inner, Word) else ()
    return Column(
        title=info.title or name,
        path=(name,),
        kind="word" if words else _kind(name, inner),
        is_list=is_list,
        is_required=info.is_required(),
        hint=info.description or "",
        words=words,
    )


def _kind(name: str, inner: object) -> Kind:
    if name in _UNITS:
        return "unit"
    if name in _SECTORS:
        return "sector"
    if name in _PLANS:
        return "plan"
    return next((kind for known, kind in _KINDS if inner == known), "text")


def _inside(annotation: object) -> tuple[object, bool]:
    """The type without «or nothing», and whether it is a list of it."""
    origin = get_origin(annotation)
    if origin in {Union, types.UnionType}:
        kept = [part for part in get_args(annotation) if part is not type(None)]
        return _inside(kept[0])
    if origin is tuple:
        return get_args(annotation)[0], True
    return annotation, False


def _is_record(inner: object) -> bool:
    return isinstance(inner, type) and issubclass(inner, Record)
