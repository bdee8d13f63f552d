"""One content file as one record with its positions, or what stands in the way."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from generator.findings import Finding, Position, in_order
from generator.load.look_alikes import look_alikes
from generator.load.nodes import GroupNode, ListNode, Refused, TextNode, read_nodes
from generator.load.problems import record_findings, unknown_empty_keys
from generator.load.source_text import SourceText, decode, read_bytes
from generator.load.swallowed import swallowed_text
from generator.load.syntax import syntax_finding
from generator.load.typed_lines import quoted_line, without_colon
from generator.load.values import values_of
from generator.messages import finding
from generator.messages.fields import shape_of
from generator.model.base import Record, Sourced

RecordT = TypeVar("RecordT", bound=Record)


def shown_path(path: Path, root: Path) -> str:
    """A path as staff see it: from the name of the content folder, with slashes."""
    top = Path(os.path.abspath(root))  # noqa: PTH100 - resolve() would follow links
    below = Path(os.path.abspath(path)).relative_to(top)  # noqa: PTH100 - likewise
    return unicodedata.normalize("NFC", "/".join((top.name, *below.parts)))


def read_record(
    path: Path, model: type[RecordT], root: Path
) -> tuple[Sourced[RecordT] | None, tuple[Finding, ...]]:
    """The record of a content file below ``root``; all that is wrong with it."""
    shown = shown_path(path, root)
    content = read_bytes(path, Position(shown))
    if isinstance(content, Finding):
        return None, (content,)
    source = decode(content, Position(shown))
    if isinstance(source, Finding):
        return None, (source,)
    record, findings = _record_of(source, model, shown)
    return record, in_order(_once_a_line(source.findings, findings))


def _record_of(
    source: SourceText, model: type[RecordT], shown: str
) -> tuple[Sourced[RecordT] | None, tuple[Finding, ...]]:
    node = _nodes_of(source.text, shown)
    if isinstance(node, Finding):
        return None, (node,)
    values = values_of(node, shown)
    told = (
        *values.findings,
        *unknown_empty_keys(model, values),
        *swallowed_text(source.text, shown),
    )
    signs = tuple(look_alikes(source.text, shown))
    try:
        record = model.model_validate(values.value)
    except ValidationError as error:
        return None, _once_a_place(signs, (*told, *record_findings(error, model, values)))
    return Sourced(record, shown, values.positions), (*told, *signs)


def _nodes_of(text: str, shown: str) -> GroupNode | Finding:
    try:
        node = read_nodes(text)
    except Refused as refused:
        return _refusal(refused, text, shown)
    except yaml.MarkedYAMLError as error:
        return syntax_finding(error, text, shown)
    except yaml.YAMLError:
        return finding("dong-chua-doc-duoc", Position(shown))
    if node is None:
        return finding("tep-trong", Position(shown))
    if not isinstance(node, GroupNode):
        return _no_group(node, text, shown)
    return node


def _refusal(refused: Refused, text: str, shown: str) -> Finding:
    at = Position(shown, refused.line, refused.column)
    values = dict(refused.values)
    if refused.rule == "ky-tu-mo-dau":
        line = text.split("\n")[refused.line - 1]
        values["offer"] = quoted_line(line)
    return finding(refused.rule, at, **values)


def _no_group(node: ListNode | TextNode, text: str, shown: str) -> Finding:
    at = Position(shown, node.line, node.column)
    line = text.split("\n")[node.line - 1]
    if isinstance(node, TextNode) and ":" in line and (told := without_colon(line, at)):
        return told
    return finding(
        "tep-khong-co-muc", at, shape=shape_of([] if isinstance(node, ListNode) else node.text)
    )


def _once_a_place(signs: tuple[Finding, ...], others: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """A value that its field cannot take because of a sign is told once, as an error."""
    places = {finding.at for finding in others if finding.severity == "error"}
    return (
        *(replace(told, severity="error") if told.at in places else told for told in signs),
        *(other for other in others if other.at not in {told.at for told in signs}),
    )


def _once_a_line(told: tuple[Finding, ...], others: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """A line in an old encoding is told once: nothing else on it counts."""
    lines = {finding.at.line for finding in told}
    return (*told, *(other for other in others if other.at.line not in lines))
