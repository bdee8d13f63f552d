"""A filled row as a node of the loader, so that one reader tells what is wrong with it."""

from __future__ import annotations

import re

from generator.intake.columns import Column
from generator.intake.references import typed
from generator.intake.sheets import FormRow
from generator.load.nodes import GroupNode, ListNode, Node, TextNode

_PARTS = re.compile(r"[;\n]")
Tree = dict[str | int, "Tree | Node"]


def row_node(row: FormRow) -> GroupNode:
    """The row's record: empty cells are keys without a value."""
    tree: Tree = {}
    required = {column.path[0] for column in row.form.columns if column.is_required}
    for column, text, place in row.cells:
        branch = tree
        for part in column.path[:-1]:
            inner = branch.setdefault(part, {})
            assert isinstance(inner, dict)  # noqa: S101 - no field is a value and a group
            branch = inner
        branch[column.path[-1]] = _cell(column, text, row.line, place)
    kept = {k: v for k, v in tree.items() if k in required or not _is_empty_group(v)}
    return _group(kept, row.line)


def _cell(column: Column, text: str, line: int, place: int) -> Node:
    if column.is_list and text.strip():
        parts = (typed(column, part.strip()) for part in _PARTS.split(text) if part.strip())
        return ListNode(line, place, [TextNode(line, place, part, absent=False) for part in parts])
    return TextNode(line, place, typed(column, text), absent=not text.strip())


def _is_empty_group(value: Tree | Node) -> bool:
    """Whether nothing stands in any cell of a record inside the row."""
    if isinstance(value, dict):
        return all(_is_empty_group(each) for each in value.values())
    return isinstance(value, TextNode) and value.absent


def _group(tree: Tree, line: int) -> GroupNode:
    entries: list[tuple[TextNode, Node]] = []
    for name, value in tree.items():
        node = _node(value, line) if isinstance(value, dict) else value
        entries.append((TextNode(node.line, node.column, str(name), absent=False), node))
    return GroupNode(line, 1, entries)


def _node(tree: Tree, line: int) -> Node:
    """A record inside the row, or a list of them without the empty ones."""
    if not all(isinstance(name, int) for name in tree):
        return _group(tree, line)
    filled = [each for each in tree.values() if not _is_empty_group(each)]
    return ListNode(line, 1, [_group(each, line) for each in filled if isinstance(each, dict)])
