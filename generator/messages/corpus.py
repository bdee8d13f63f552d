"""Sentences of rules over the whole content."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.attachments import ATTACHMENT_RULES
from generator.messages.calendars import CALENDAR_RULES
from generator.messages.catalogue import CATALOGUE_RULES
from generator.messages.communes import COMMUNE_RULES
from generator.messages.coverage import COVERAGE_RULES
from generator.messages.decisions import DECISION_RULES
from generator.messages.dossiers import DOSSIER_RULES
from generator.messages.evaluation import EVALUATION_RULES
from generator.messages.overlays import OVERLAY_RULES, STEP_RULES
from generator.messages.plans import PLAN_RULES
from generator.messages.progress import PROGRESS_RULES
from generator.messages.registers import REGISTER_RULES
from generator.messages.text import RuleText

CORPUS_RULES: Mapping[str, RuleText] = {
    **CATALOGUE_RULES,
    **CALENDAR_RULES,
    **COMMUNE_RULES,
    **COVERAGE_RULES,
    **DECISION_RULES,
    **OVERLAY_RULES,
    **STEP_RULES,
    **DOSSIER_RULES,
    **PLAN_RULES,
    **PROGRESS_RULES,
    **REGISTER_RULES,
    **EVALUATION_RULES,
    **ATTACHMENT_RULES,
}
