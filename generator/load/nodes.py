"""A YAML text as nodes with their places, without guessing any type.

Reads the event stream of libyaml and refuses, while it streams, whatever content does
not need: deep nesting, aliases, anchors, tags, several documents. Nothing recurses on
what is not yet known to be shallow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

if TYPE_CHECKING:
    from yaml._yaml import Mark as FastMark
    from yaml.error import Mark as PlainMark

    Mark = FastMark | PlainMark

#: libyaml where it is there, else the same in Python, ten times slower.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Content nests eight deep at most.
MAX_DEPTH = 30
_ABSENT = frozenset({"", "~", "null", "Null", "NULL"})


class Refused(Exception):  # noqa: N818 - a refusal, caught where the file is read
    """A text that is YAML but that content must not use."""

    def __init__(self, rule: str, line: int, column: int, **values: object) -> None:
        super().__init__(rule)
        self.rule, self.line, self.column, self.values = rule, line, column, values


@dataclass(slots=True)
class TextNode:
    """A scalar, as typed."""

    line: int
    column: int
    text: str
    #: Nothing was typed, or one of YAML's words for nothing.
    absent: bool


@dataclass(slots=True)
class ListNode:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class GroupNode:
    """A group of keys with their values, in the order of the file."""

    line: int
    column: int
    entries: list[tuple[TextNode, Node]] = field(default_factory=list)
    key: TextNode | None = None


Node = TextNode | ListNode | GroupNode


def read_nodes(text: str) -> Node | None:
    """The nodes of a text, or nothing if there is none.

    Raises :class:`Refused`, or :class:`yaml.MarkedYAMLError` where YAML ends.
    """
    root: Node | None = None
    open_nodes: list[ListNode | GroupNode] = []
    for event in _content_events(text):
        if isinstance(event, CollectionEndEvent):
            open_nodes.pop()
            continue
        node = _node(event)
        if open_nodes:
            _add(open_nodes[-1], node)
        else:
            root = node
        if not isinstance(node, TextNode):
            open_nodes.append(node)
            if len(open_nodes) > MAX_DEPTH:
                raise Refused("long-qua-sau", node.line, node.column, depth=MAX_DEPTH)
    return None if isinstance(root, TextNode) and root.absent else root


def _content_events(text: str) -> Iterator[NodeEvent | CollectionEndEvent]:
    """The events of scalars, lists and groups of the one document."""
    documents = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Refused("tep-nhieu-phan", *place_of(event.start_mark))
        elif isinstance(event, (NodeEvent, CollectionEndEvent)):
            yield event


def place_of(mark: Mark | None) -> tuple[int, int]:
    """Line and column from 1; libyaml gives every event its marks."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _node(event: NodeEvent) -> Node:
    line, column = place_of(event.start_mark)
    if isinstance(event, AliasEvent):
        raise Refused("ky-tu-mo-dau", line, column, sign="*")
    if event.anchor is not None:
        raise Refused("ky-tu-mo-dau", line, column, sign="&")
    if isinstance(event, (ScalarEvent, CollectionStartEvent)) and event.tag is not None:
        raise Refused("ky-tu-mo-dau", line, column, sign="!")
    if isinstance(event, ScalarEvent):
        plain = not event.style
        value = event.value.strip() if plain else event.value
        return TextNode(line, column, value, absent=plain and value in _ABSENT)
    if isinstance(event, SequenceStartEvent):
        return ListNode(line, column)
    return GroupNode(line, column)


def _add(parent: ListNode | GroupNode, node: Node) -> None:
    if isinstance(parent, ListNode):
        parent.items.append(node)
    elif parent.key is None:
        if not isinstance(node, TextNode) or not node.text.strip():
            raise Refused("ten-muc-la", node.line, node.column)
        parent.key = node
    else:
        parent.entries.append((parent.key, node))
        parent.key = None
