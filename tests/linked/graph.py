"""A small reader of our JSON-LD: a flat graph of nodes, terms resolved by the file's context.

It reads what the files use and refuses the rest, so that a term that the context does not
define, which other readers would silently drop, is a fault here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a property: a reference, or a literal with its language or datatype."""

    text: str
    #: ``@id``, a language, or the address of a datatype; empty for a plain text.
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """Properties by node and address."""

    nodes: Mapping[str, Mapping[str, tuple[Value, ...]]]

    def of_type(self, kind: str) -> tuple[str, ...]:
        """The nodes of a class."""
        return tuple(node for node in self.nodes if self.is_a(node, kind))

    def is_a(self, node: str, kind: str) -> bool:
        """Whether a node is described here and of a class."""
        return Value(kind, "@id") in self.nodes.get(node, {}).get(TYPE, ())


def read_graph(text: str) -> Graph:
    """The graph of a file."""
    document: Json = json.loads(text)
    assert set(document) == {"@context", "@graph"}
    context: Json = document["@context"]
    nodes: dict[str, Mapping[str, tuple[Value, ...]]] = {}
    for node in document["@graph"]:
        identity = node["id"]
        assert identity not in nodes, f"{identity} stands twice"
        nodes[identity] = dict(_properties(node, context))
    return Graph(nodes)


def _properties(node: Json, context: Json) -> Iterator[tuple[str, tuple[Value, ...]]]:
    for term, given in node.items():
        if term == "id":
            continue
        values = given if isinstance(given, list) else [given]
        assert values, f"{term} is empty"
        if term == "type":
            kinds = tuple(Value(expanded(context[value], context), "@id") for value in values)
            yield TYPE, kinds
        else:
            address, kind = _term(term, context)
            yield address, tuple(Value(str(value), kind) for value in values)


def _term(term: str, context: Json) -> tuple[str, str]:
    definition = context[term]
    if isinstance(definition, str):
        return expanded(definition, context), ""
    kind = definition.get("@type") or definition["@language"]
    address = expanded(definition["@id"], context)
    return address, kind if kind == "@id" or "@language" in definition else expanded(kind, context)


def expanded(name: str, context: Json) -> str:
    """The whole address of ``dct:title``."""
    prefix, _, local = name.partition(":")
    return f"{context[prefix]}{local}" if prefix in context and local else name
