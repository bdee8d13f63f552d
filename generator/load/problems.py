"""What pydantic refuses in a record, as findings in the words of the form."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.findings import Finding, Position
from generator.language import slugify
from generator.load.forms import FormField, choices_of, field_at, fields_at, record_at
from generator.load.offers import value_offer
from generator.load.typed_lines import in_quotes, item_like
from generator.messages import RULES, finding
from generator.messages.fields import (
    choice_offer,
    choices_phrase,
    inside_offer,
    key_offer,
    lines_phrase,
    listed,
    lowered,
    one_of,
    shape_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from generator.load.values import Location, Values
    from generator.model.base import Record

_LIST_TYPES = frozenset({"tuple_type", "list_type"})
#: Where the next item of a list begins inside a text that was meant as a list.
_NEXT_ITEM = re.compile(r"(?<=\S)\s+(?=[-–—•●▪+]\s*\S)")
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
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"} - offered
    absent = missing & values.absent
    wrong = (detail for detail in details if detail["type"] != "missing")
    return (
        *(_finding(detail, model, values, offers) for detail in wrong),
        *(_told("con-trong", values.positions[at], field_at(model, at)) for at in absent),
        *_missing(missing - absent, model, values),
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
    at = values.positions.get(location) or _nearest(location, values)
    if kind == "enum":
        return _wrong_choice(str(detail["input"]), form_field, at)
    if kind in RULES and kind != "can-mot-dong-chu":
        told = _told(kind, at, form_field, **_slots(detail))
        offer = value_offer(kind, str(detail.get("ctx", {}).get("value", "")))
        return replace(told, mend=offer) if offer else told
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


def _missing(
    missing: Collection[Location], model: type[Record], values: Values
) -> Iterator[Finding]:
    """Keys that a group lacks, all of them at once."""
    groups: dict[Location, dict[str, str]] = {}
    for location in sorted(missing, key=str):
        label = lowered(field_at(model, location).label)
        groups.setdefault(location[:-1], {})[str(location[-1])] = label
    for group, keys in groups.items():
        yield finding("thieu-muc", _nearest(group, values), lines=lines_phrase(keys))


def _near_key(location: Location, model: type[Record], values: Values) -> str:
    """The key that was perhaps meant: near in spelling, or by its Vietnamese label."""
    typed = str(location[-1])
    free = {
        name: label
        for name, label in fields_at(model, location[:-1]).items()
        if (*location[:-1], name) not in values.keys
    }
    near = get_close_matches(typed.lower(), free, n=1, cutoff=0.7)
    return _by_label(typed, free) or (near[0] if near else "")


def _by_label(typed: str, labels: Mapping[str, str]) -> str:
    """The one whose Vietnamese label was typed, whole or so far that no other is meant."""
    words = slugify(typed)
    slugs = {name: slugify(label) for name, label in labels.items()}
    same = [name for name, slug in slugs.items() if slug == words]
    if same or not words:
        return next(iter(same), "")
    partly = [name for name, slug in slugs.items() if f"-{words}-" in f"-{slug}-"]
    return partly[0] if len(partly) == 1 else ""


def _unknown_key(location: Location, model: type[Record], values: Values, near: str) -> Finding:
    at = values.keys.get(location) or _nearest(location, values)
    group = "" if near else _group_with(location, model, values)
    keys = "" if near or group else one_of(fields_at(model, location[:-1]))
    needed = f"một trong các mục {keys}." if keys else ""
    mend = inside_offer(group) if group else key_offer(near)
    return finding("muc-chua-co", at, key=location[-1], needed=needed, mend=mend)


def _group_with(location: Location, model: type[Record], values: Values) -> str:
    """The group of this file, right beside a key, that has such a key inside."""
    beside = location[:-1]
    for name in fields_at(model, beside):
        inside = record_at(model, (*beside, name))
        if inside and location[-1] in inside.model_fields and (*beside, name) in values.keys:
            return name
    return ""


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
    near = get_close_matches(typed.lower(), choices, n=1, cutoff=0.6)
    return _by_label(typed, choices) or (near[0] if near else "")


def _wrong_shape(detail: ErrorDetails, form_field: FormField, at: Position) -> Finding:
    kind, typed = detail["type"], detail["input"]
    shape = shape_of(typed)
    if typed == "":
        return _told("con-trong", at, form_field)
    if kind in _LIST_TYPES:
        return _no_list(typed, form_field, at)
    if kind in _GROUP_TYPES and form_field.model is not None:
        keys = listed(form_field.model.model_fields)
        return _told("can-nhom-muc", at, form_field, shape=shape, keys=keys)
    if isinstance(typed, dict) and (offer := _quoted_entry(typed)):
        return _told("chu-co-dau-hai-cham", at, form_field, offer=offer)
    if isinstance(typed, (dict, list)):
        return _told("can-mot-dong-chu", at, form_field, shape=shape)
    return _told("gia-tri-chua-dung", at, form_field, value=typed)


def _no_list(typed: object, form_field: FormField, at: Position) -> Finding:
    """Items without a hyphen and a space are read as one text: the first of them is shown."""
    first = _NEXT_ITEM.split(typed)[0] if isinstance(typed, str) else ""
    told = item_like(first, at)
    if told is None:
        return _told("can-danh-sach", at, form_field, shape=shape_of(typed))
    return replace(told, at=at)


def _quoted_entry(typed: dict[str, object]) -> str:
    """«Hồ sơ: 02 bộ» in a list of lines is read as a group of one key."""
    if len(typed) > 1:
        return ""
    ((key, value),) = typed.items() or (("", None),)
    return in_quotes(f"{key}: {value}") if isinstance(value, str) else ""
