"""Every sentence of a finding, in Vietnamese, by rule id.

A message has four parts: where, what is wrong, what is needed, how to mend it. The
tone is set in CONTRIBUTING.md: the words of the form, the value as typed in « », an
instruction for an empty field, a description for a wrong one. Sentences are formatted
once, so that a brace in somebody's text is never taken for a slot.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.findings import Finding, Position
from generator.messages.corpus import CORPUS_RULES
from generator.messages.coverage import LIST_RULES
from generator.messages.fields import FIELD_RULES
from generator.messages.files import FILE_RULES
from generator.messages.intake import INTAKE_RULES
from generator.messages.portal import PORTAL_RULES
from generator.messages.site import SITE_RULES
from generator.messages.text import RuleText

RULES: Mapping[str, RuleText] = {
    **FILE_RULES,
    **FIELD_RULES,
    **CORPUS_RULES,
    **PORTAL_RULES,
    **LIST_RULES,
    **INTAKE_RULES,
    **SITE_RULES,
}
#: Letters of somebody's text that a sentence repeats: enough to know it again by.
_LONGEST_VALUE = 300


def finding(rule: str, at: Position, **values: object) -> Finding:
    """The finding of a rule at a place; ``values`` fill the slots of its sentences."""
    text = RULES[rule]
    if isinstance(value := values.get("value"), str) and len(value) > _LONGEST_VALUE:
        values["value"] = f"{value[:_LONGEST_VALUE]}…"
    return Finding(
        at=at,
        rule=rule,
        wrong=text.wrong.format(**values),
        needed=text.needed.format(**values),
        mend=text.mend.format(**values),
        severity=text.severity,
    )
