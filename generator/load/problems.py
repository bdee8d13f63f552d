"""What pydantic refuses in a record, as findings in the words of the form."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.findings import Finding, Position
from generator.language import slugify
from generator.load.forms import FormField, choices_of, field_at, fields_at, record_at
from generator.load.typed_lines import in_quotes
from generator.messages import RULES, finding
from generator.messages.fields import (
    choice_offer,
    choices_phrase,
    key_offer,
    listed,
    lowered,
    one_of,
    shape_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from generator.load.values import Location, Values
    from generator.model.base import Record

_LIST_TYPES = frozenset({"tuple_type", "list_type"})
#: Looking for a near key takes time; a file with more unknown ones is another file.
_MOST_OFFERS = 100
_GROUP_TYPES = frozenset({"model_type", "model_attributes_type", "dict_type"})


def record_findings(
    error: ValidationError, model: type[Record], values: Values
) -> tuple[Finding, ...]:
    """All that a record's own types refuse; one cause is told once."""
    details = error.errors(include_url=False)
    unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    unknown.extend(_unknown_without_value(model, values))
    offers = {key: _near_key(key, model, values) for key in unknown[:_MOST_OFFERS]}
    offered = {(*key[:-1], near) for key, near in offers.items()}
    return tuple(
        _finding(detail, model, values, offers)
        for detail in details
        if not (detail["type"] == "missing" and detail["loc"] in offered)
    )


def unknown_empty_keys(model: type[Record], values: Values) -> tuple[Finding, ...]:
    """Keys that the form does not have, and that have no value either."""
    return tuple(
        _unknown_key(location, model, values, _near_key(location, model, values))
        for location in _unknown_without_value(model, values)[:_MOST_OFFERS]
    )


def _unknown_without_value(model: type[Record], values: Values) -> tuple[Location, ...]:
    return tuple(
        location
        for location in values.absent
        if (record := record_at(model, location[:-1])) and location[-1] not in record.model_fields
    )


def _finding(
    detail: ErrorDetails, model: type[Record], values: Values, offers: Mapping[Location, str]
) -> Finding:
    location, kind = detail["loc"], detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(location, model, values, offers.get(location, ""))
    form_field = field_at(model, location)
    if kind == "missing":
        return _missing(location, form_field, values)
    at = values.positions.get(location) or _nearest(location, values)
    if kind == "enum":
        return _wrong_choice(str(detail["input"]), form_field, at)
    if kind in RULES and kind != "can-mot-dong-chu":
        return _told(kind, at, form_field, **_slots(detail))
    return _wrong_shape(detail, form_field, at)


def _told(rule: str, at: Position, form_field: FormField, **more: object) -> Finding:
    label = form_field.label
    return finding(rule, at, label=label, low=lowered(label), key=form_field.key, **more)


def _slots(detail: ErrorDetails) -> dict[str, object]:
    """What fills the sentence of a field type's own rule."""
    slots = dict(detail.get("ctx", {}))
    near = slugify(str(slots.get("value", "")))
    return {**slots, "mend": choice_offer(near) if near else ""}


def _nearest(location: Location, values: Values) -> Position:
    while location and location not in values.positions:
        location = location[:-1]
    return values.positions[location]


def _missing(location: Location, form_field: FormField, values: Values) -> Finding:
    if location in values.absent:
        return _told("con-trong", values.positions[location], form_field)
    return _told("thieu-muc", _nearest(location, values), form_field)


def _near_key(location: Location, model: type[Record], values: Values) -> str:
    """The key that was perhaps meant: near in spelling, or by its Vietnamese label."""
    typed = str(location[-1])
    free = {
        name: label
        for name, label in fields_at(model, location[:-1]).items()
        if (*location[:-1], name) not in values.keys
    }
    by_label = (name for name, label in free.items() if slugify(label) == slugify(typed))
    near = get_close_matches(typed.lower(), free, n=1, cutoff=0.7)
    return next(by_label, near[0] if near else "")


def _unknown_key(location: Location, model: type[Record], values: Values, near: str) -> Finding:
    at = values.keys.get(location) or _nearest(location, values)
    needed = "" if near else f"một trong các mục {one_of(fields_at(model, location[:-1]))}."
    return finding("muc-chua-co", at, key=location[-1], needed=needed, mend=key_offer(near))


def _wrong_choice(typed: str, form_field: FormField, at: Position) -> Finding:
    choices = choices_of(form_field.annotation)
    mend = choice_offer(_near_choice(typed, choices))
    return _told(
        "gia-tri-ngoai-danh-sach",
        at,
        form_field,
        value=typed,
        choices=choices_phrase(choices),
        mend=mend,
    )


def _near_choice(typed: str, choices: dict[str, str]) -> str:
    by_label = (name for name, label in choices.items() if slugify(label) == slugify(typed))
    near = get_close_matches(typed.lower(), choices, n=1, cutoff=0.6)
    return next(by_label, near[0] if near else "")


def _wrong_shape(detail: ErrorDetails, form_field: FormField, at: Position) -> Finding:
    kind, typed = detail["type"], detail["input"]
    shape = shape_of(typed)
    if typed == "":
        return _told("con-trong", at, form_field)
    if kind in _LIST_TYPES:
        return _told("can-danh-sach", at, form_field, shape=shape)
    if kind in _GROUP_TYPES and form_field.model is not None:
        keys = listed(form_field.model.model_fields)
        return _told("can-nhom-muc", at, form_field, shape=shape, keys=keys)
    if isinstance(typed, dict) and (offer := _quoted_entry(typed)):
        return _told("chu-co-dau-hai-cham", at, form_field, offer=offer)
    if isinstance(typed, (dict, list)):
        return _told("can-mot-dong-chu", at, form_field, shape=shape)
    return _told("gia-tri-chua-dung", at, form_field, value=typed)


def _quoted_entry(typed: dict[str, object]) -> str:
    """«Hồ sơ: 02 bộ» in a list of lines is read as a group of one key."""
    if len(typed) > 1:
        return ""
    ((key, value),) = typed.items() or (("", None),)
    return in_quotes(f"{key}: {value}") if isinstance(value, str) else ""
