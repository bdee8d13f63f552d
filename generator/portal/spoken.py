"""A value of a record in words that a clerk reads; a long list as its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time

from pydantic import BaseModel

from generator.model.procedures import (
    DossierCase,
    DossierItem,
    LegalBasis,
    Method,
    ProcedureResult,
    TimeLimit,
)
from generator.model.source import DocumentReference
from generator.vocabulary import Word


def entries_of(value: object) -> tuple[str, ...]:
    """The entries of a list, each in words; a single value is one entry."""
    if value is None:
        return ()
    values = value if isinstance(value, tuple) else (value,)
    return tuple(dict.fromkeys(words for each in values for words in _entries(each)))


def _entries(value: object) -> Iterator[str]:
    if isinstance(value, Method):
        yield from _method_entries(value)
    elif isinstance(value, DossierCase):
        case = f"{value.name}: " if value.name else ""
        yield from (case + spoken(item) for item in value.items)
    else:
        yield spoken(value)


def spoken(value: object) -> str:
    """One value in words."""
    for kind, say in _KINDS.items():
        if isinstance(value, kind):
            return say(value)
    return str(value)


def _record(record: BaseModel) -> str:
    return _RECORDS.get(type(record), _by_labels)(record)


def _method_entries(method: Method) -> Iterator[str]:
    """Channel with each time and each fee."""
    said = [spoken(limit) for limit in method.times]
    said += ["miễn phí"] * (method.free is True) + [spoken(fee) for fee in method.fees]
    yield from (f"{method.channel.label}: {words}" for words in said)
    if not said:
        yield method.channel.label


def _time(limit: TimeLimit) -> str:
    number = "" if limit.amount is None else f"{limit.amount} "
    return number + limit.unit.label + _rest(limit, "amount", "unit")


def _item(item: DossierItem) -> str:
    counts = ((item.originals, "bản chính"), (item.copies, "bản sao"))
    said = ", ".join(f"{count} {label}" for count, label in counts if count is not None)
    return item.name + (f" ({said})" if said else "") + _rest(item, "name", "originals", "copies")


def _text(text: LegalBasis) -> str:
    return text.number + (f" {text.name}" if text.name else "") + _rest(text, "number", "name")


def _result(result: ProcedureResult) -> str:
    code = f" ({result.code})" if result.code else ""
    return result.name + code + _rest(result, "name", "code")


def _document(document: DocumentReference) -> str:
    day = f" ngày {spoken(document.issued_on)}" if document.issued_on else ""
    return document.number + day + _rest(document, "number", "issued_on")


def _by_labels(record: BaseModel) -> str:
    """«Loại: Lệ phí; Mức thu (đồng): 8.000»: every field that says something."""
    return "; ".join(_labelled(record))


def _rest(record: BaseModel, *said: str) -> str:
    rest = "; ".join(_labelled(record, *said))
    return f" [{rest}]" if rest else ""


def _labelled(record: BaseModel, *said: str) -> Iterator[str]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if name not in said and value != field.default:
            yield f"{field.title}: {spoken(value)}"


#: Kinds of values, the narrower first: a truth is a number for Python.
_KINDS: Mapping[type, Callable[..., str]] = {
    BaseModel: _record,
    tuple: lambda value: ", ".join(spoken(each) for each in value),
    bool: lambda value: "có" if value else "không",
    int: lambda value: f"{value:,}".replace(",", "."),
    Word: lambda value: value.label,
    time: lambda value: f"{value:%Hh%M}",
    date: lambda value: f"{value:%d/%m/%Y}",
}
#: Records with an order of words of their own.
_RECORDS: Mapping[type[BaseModel], Callable[..., str]] = {
    TimeLimit: _time,
    DossierItem: _item,
    LegalBasis: _text,
    ProcedureResult: _result,
    DocumentReference: _document,
}
