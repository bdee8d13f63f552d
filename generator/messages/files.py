"""Sentences of reading files."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

FILE_RULES: Mapping[str, RuleText] = {}
