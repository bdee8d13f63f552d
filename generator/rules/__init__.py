"""What must hold over the whole content: one rule a short generator, all listed here.

A rule's docstring is the rule in one sentence. Rules read records, never files, except
those of :mod:`generator.rules.attachments`. A value whose own file could not be read is
told once, by the loader, and not again here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

from generator.findings import Finding, in_order
from generator.model.corpus import Corpus
from generator.rules import (
    attachments,
    calendars,
    charges,
    completeness,
    corrections,
    coverage,
    dates,
    decisions,
    documents,
    honesty,
    indicators,
    measurements,
    milestones,
    plan_links,
    privacy,
    progress,
    references,
    repeals,
    schedules,
    uniqueness,
    units,
)
from generator.rules.scope import Scope

Rule = Callable[[Scope], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    references.known_sectors,
    references.known_procedures,
    references.known_related_procedures,
    repeals.offered_procedures_in_force,
    repeals.former_procedures_repealed,
    repeals.life_events_in_force,
    references.known_objectives,
    references.served_objectives,
    units.known_units,
    units.unique_units,
    units.unique_unit_names,
    units.members_of_groups_only,
    units.groups_without_cycles,
    uniqueness.unique_sectors,
    uniqueness.unique_offered_procedures,
    uniqueness.unique_listed_codes,
    uniqueness.unique_life_events,
    uniqueness.unique_plan_ids,
    dates.plans_end_after_start,
    dates.plans_tracked_while_they_run,
    dates.plan_years_in_plan_time,
    dates.days_inside_plan_time,
    dates.units_end_after_start,
    dates.plans_issued_before_archive,
    dates.plan_days_agree,
    dates.plan_numbers_agree,
    plan_links.named_links,
    plan_links.known_links,
    plan_links.replaced_without_cycles,
    plan_links.linked_plans_earlier,
    plan_links.replaced_once,
    plan_links.no_progress_after_replacement,
    milestones.unique_milestones,
    milestones.milestones_in_order,
    milestones.known_milestones,
    milestones.reached_with_evidence,
    milestones.reached_once,
    milestones.completed_with_milestones,
    schedules.scheduled_work,
    schedules.stated_schedules,
    schedules.whole_schedules,
    schedules.plain_schedules,
    schedules.known_quarters,
    completeness.procedures_with_steps_or_source,
    completeness.full_procedures_with_steps,
    completeness.full_procedures_with_dossier,
    completeness.lists_by_decision_name_it,
    completeness.lists_by_decision,
    completeness.archived_communes_offer_nothing,
    completeness.archived_communes_have_a_day,
    completeness.only_archived_communes_have_a_day,
    completeness.communes_can_be_found,
    completeness.communes_with_an_address,
    completeness.tasks_with_activities,
    completeness.issued_plans_with_number_and_day,
    completeness.no_drafts,
    coverage.names_of_their_own_codes,
    coverage.sectors_as_listed,
    coverage.times_as_listed,
    coverage.official_codes_once,
    coverage.official_procedures_published,
    coverage.only_official_procedures,
    charges.free_or_charged,
    charges.amount_or_tiers,
    charges.tiers_upwards,
    charges.cutoffs_of_days,
    charges.counted_times,
    charges.times_above_zero,
    charges.described_times_without_number,
    calendars.calendar_days_in_their_year,
    calendars.unique_calendar_days,
    calendars.swapped_days_on_fitting_weekdays,
    calendars.undecided_spans_forward,
    decisions.known_codes_of_decisions,
    decisions.known_communes_of_decisions,
    decisions.own_decisions_of_one_commune,
    decisions.decision_names_once,
    decisions.decisions_change_something,
    decisions.decisions_hold_after_issue,
    decisions.decisions_issued_by_today,
    decisions.announced_once,
    decisions.ended_once,
    decisions.ended_after_start,
    decisions.amended_while_in_force,
    decisions.replaced_without_cycles,
    documents.numbers_like_numbers,
    progress.known_plans,
    progress.known_activities,
    progress.days_that_were,
    progress.days_since_plan_start,
    progress.done_with_evidence,
    progress.evidence_with_content,
    progress.suspended_with_reason,
    progress.suspended_with_document,
    progress.readable_periods,
    progress.recurring_reports_name_period,
    progress.fitting_periods,
    progress.unique_reports,
    progress.nothing_after_completion,
    corrections.corrected_entries_known,
    indicators.known_indicators,
    indicators.indicators_in_use,
    indicators.indicators_in_unit_of_target,
    indicators.targets_measured_one_way,
    indicators.whole_indicator_measurements,
    indicators.described_denominators,
    indicators.unique_indicator_measurements,
    measurements.known_targets,
    measurements.denominators_above_zero,
    measurements.percentages_with_denominator,
    measurements.percentages_up_to_hundred,
    measurements.unique_measurements,
    attachments.attachments_in_order,
    honesty.demo_in_its_folder,
    honesty.demo_folder_is_demo,
    honesty.no_sample_numbers_elsewhere,
    honesty.sample_numbers_in_demo,
    privacy.no_personal_data,
)


#: What must hold as well where the site is made for the public.
PUBLISHING_RULES: tuple[Rule, ...] = (honesty.nothing_illustrative_published,)


def check_corpus(
    corpus: Corpus,
    *,
    as_of: date | None = None,
    today: date | None = None,
    publish: bool = False,
) -> tuple[Finding, ...]:
    """All that the rules find, in order; ``publish`` adds those of a public site.

    ``as_of`` overrides every commune's own date; ``today`` is the date of a commune that
    has none. Without either, what is repealed or yet to come cannot be told.
    """
    scope = Scope(corpus, as_of, today)
    rules = (*RULES, *PUBLISHING_RULES) if publish else RULES
    return in_order(chain.from_iterable(rule(scope) for rule in rules))
