"""Nodes as the plain values that a record is made from, with the place of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from unicodedata import is_normalized

from generator.findings import Finding, Position
from generator.language import normalise, one_line
from generator.load.nodes import GroupNode, ListNode, Node, TextNode
from generator.messages import finding

Location = tuple[str | int, ...]
Value = str | list["Value"] | dict[str, "Value"]


class Places(Mapping[Location, Position]):
    """Positions by location; each is made only when somebody asks."""

    __slots__ = ("_marks", "_path")

    def __init__(self, path: str) -> None:
        self._path = path
        self._marks: dict[Location, tuple[int, int]] = {}

    def mark(self, location: Location, node: Node) -> None:
        """Note where a value stands."""
        self._marks[location] = (node.line, node.column)

    def __getitem__(self, location: Location) -> Position:
        return Position(self._path, *self._marks[location])

    def __iter__(self) -> Iterator[Location]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


@dataclass(slots=True)
class Values:
    """What stands in one file."""

    path: str
    positions: Places
    #: Where each key stands, also of keys without a value.
    keys: Places
    value: Value = ""
    findings: tuple[Finding, ...] = ()
    #: Keys that stand in the file without a value.
    absent: set[Location] = field(default_factory=set)


def values_of(root: Node, path: str) -> Values:
    """All values of a file; a doubled key is told, and its first value taken."""
    values = Values(path, Places(path), Places(path))
    told: list[Finding] = []
    values.value = _value(root, (), values, told)
    values.findings = tuple(told)
    return values


def _value(node: Node, location: Location, values: Values, told: list[Finding]) -> Value:
    values.positions.mark(location, node)
    if isinstance(node, TextNode):
        return node.text if is_normalized("NFC", node.text) else normalise(node.text)
    if isinstance(node, ListNode):
        return [
            _value(item, (*location, index), values, told) for index, item in enumerate(node.items)
        ]
    return _group(node, location, values, told)


def _group(
    node: GroupNode, location: Location, values: Values, told: list[Finding]
) -> dict[str, Value]:
    group: dict[str, Value] = {}
    first: dict[str, int] = {}
    for key, child in node.entries:
        name = key.text if key.text.isidentifier() and key.text.isascii() else one_line(key.text)
        if name in first:
            at = Position(values.path, key.line, key.column)
            told.append(
                finding("muc-ghi-hai-lan", at, key=name, first=first[name], second=key.line)
            )
            continue
        first[name] = key.line
        here = (*location, name)
        values.keys.mark(here, key)
        if isinstance(child, TextNode) and child.absent:
            values.positions.mark(here, child)
            values.absent.add(here)
        else:
            group[name] = _value(child, here, values, told)
    return group
