"""Sentences of the built site."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

SITE_RULES: Mapping[str, RuleText] = {}
