"""Typed access to one JSON object: a wrong type is a finding, never a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.findings import Finding, Position
from generator.language import normalise, one_line
from generator.messages import finding
from generator.portal.letters import readable


def whole_text(text: str) -> str:
    """Text without halves of characters, which JSON lets through and no file can hold."""
    return text.encode("utf-8", "ignore").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one object of a record."""

    values: Mapping[str, Any]
    at: Position
    code: str
    findings: list[Finding] = field(default_factory=list)

    def text(self, key: str) -> str:
        """Normalised text with its line breaks; empty where the key is missing."""
        value = self.values.get(key)
        if value is None:
            return ""
        if isinstance(value, str):
            return normalise(readable(whole_text(value))).strip()
        self._wrong(key, "chữ")
        return ""

    def line(self, key: str) -> str:
        """Text on one line."""
        return one_line(self.text(key))

    def whole(self, key: str) -> int | None:
        """A whole number that is not negative."""
        value = self.values.get(key)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        if value is not None:
            self._wrong(key, "số nguyên")
        return None

    def truth(self, key: str) -> bool:
        """Whether the source says yes."""
        return self.values.get(key) is True

    def child(self, key: str) -> Fields:
        """An object inside; without any value where it is missing."""
        value = self.values.get(key)
        if isinstance(value, Mapping):
            return Fields(value, self.at, self.code, self.findings)
        if value is not None:
            self._wrong(key, "một nhóm mục")
        return Fields({}, self.at, self.code, self.findings)

    def children(self, key: str) -> tuple[Fields, ...]:
        """The objects of a list inside."""
        value = self.values.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._wrong(key, "một danh sách")
            return ()
        if any(not isinstance(entry, Mapping) for entry in value):
            self._wrong(key, "danh sách các nhóm mục")
        inner = [entry for entry in value if isinstance(entry, Mapping)]
        return tuple(Fields(entry, self.at, self.code, self.findings) for entry in inner)

    def _wrong(self, key: str, expected: str) -> None:
        self.findings.append(
            finding("cong-sai-kieu", self.at, code=self.code, key=key, expected=expected)
        )
