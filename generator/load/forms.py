"""The form behind a location: labels, keys and choices, read off the models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from generator.model.base import Record
from generator.vocabulary import Word

if TYPE_CHECKING:
    from generator.load.values import Location


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form."""

    #: The key, as typed in the file.
    key: str
    #: The Vietnamese label.
    label: str
    annotation: Any
    #: The record that the field holds, if it holds one.
    model: type[Record] | None


def field_at(model: type[Record], location: Location) -> FormField:
    """The field at a location; an item of a list is of the list's own field."""
    current: type[Record] | None = model
    found = FormField("", "Tệp này", model, model)
    for part in location:
        if isinstance(part, int) or current is None:
            continue
        info = current.model_fields.get(part)
        if info is None:
            return FormField(part, part, None, None)
        current = _model_in(info.annotation)
        found = FormField(part, info.title or part, info.annotation, current)
    return found


def record_at(model: type[Record], location: Location) -> type[Record] | None:
    """The record that the form has at a location, if it has one there."""
    return field_at(model, location).model


def fields_at(model: type[Record], location: Location) -> dict[str, str]:
    """Keys and labels of the record at a location."""
    record = record_at(model, location) or model
    return {name: info.title or name for name, info in record.model_fields.items()}


def choices_of(annotation: Any) -> dict[str, str]:  # noqa: ANN401 - typing's own forms
    """Identifiers and labels of the choices that a field takes."""
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Word):
            return {word.value: word.label for word in part}
    return {}


def _model_in(annotation: Any) -> type[Record] | None:  # noqa: ANN401 - typing's own forms
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Record):
            return part
    return None


def _parts(annotation: Any) -> list[Any]:  # noqa: ANN401 - typing's own forms
    """The types inside optional, tuple and annotated types."""
    inner = [part for argument in get_args(annotation) for part in _parts(argument)]
    return inner or [annotation]
