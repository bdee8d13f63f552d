"""Sentences of field values."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

FIELD_RULES: Mapping[str, RuleText] = {}
