"""Sentences of rules over the whole content."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

CORPUS_RULES: Mapping[str, RuleText] = {}
