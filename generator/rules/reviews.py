"""Simplification reviews: states with what they need, costs, and counts against targets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.messages.words import DOCUMENT, PROPOSAL, STATE_DAY
from generator.model.plans import ReviewRow
from generator.model.reviews import Review, ReviewFile, ReviewTarget
from generator.rules.rows import Row, rows
from generator.rules.scope import Scope, offer
from generator.rules.target_links import unknown_plan, unknown_plan_or_target
from generator.vocabulary import REVIEW_COUNTED, ReviewMeasure, ReviewState

_WITH_PROPOSAL = frozenset(ReviewState) - {ReviewState.PLANNED, ReviewState.REVIEWED}
_WITH_DOCUMENT = _WITH_PROPOSAL - {ReviewState.PROPOSED}


def review_states_with_what_they_need(scope: Scope) -> Iterator[Finding]:
    """A state of a review has its day, its proposal and its document."""
    for row in rows(scope, "reviews"):
        for label in _missing(row.record):
            state = row.record.state.label
            yield finding("ra-soat-thieu-muc", row.at("state"), state=state, label=label)


def _missing(review: Review) -> Iterator[str]:
    if review.state is not ReviewState.PLANNED and review.state_on is None:
        yield STATE_DAY
    if review.state in _WITH_PROPOSAL and review.proposal is None:
        yield PROPOSAL
    if review.state in _WITH_DOCUMENT and not review.documents:
        yield DOCUMENT


def both_costs_or_none(scope: Scope) -> Iterator[Finding]:
    """The cost of compliance is known before and after, or not at all."""
    for row in rows(scope, "reviews"):
        if (row.record.cost_before_vnd is None) != (row.record.cost_after_vnd is None):
            yield finding("chi-phi-thieu-mot-ben", row.at("id"), value=row.record.id)


def costs_that_sink(scope: Scope) -> Iterator[Finding]:
    """A simplification does not make a procedure dearer."""
    for row in rows(scope, "reviews"):
        before, after = row.record.cost_before_vnd, row.record.cost_after_vnd
        if before is not None and after is not None and after > before:
            yield finding("chi-phi-tang", row.at("cost_after_vnd"), value=row.record.id)


def reviews_with_plan_and_row(scope: Scope) -> Iterator[Finding]:
    """A review names a plan and a row of its annex, or neither."""
    for row in rows(scope, "reviews"):
        if (row.record.plan is None) != (row.record.plan_row is None):
            yield finding("ra-soat-thieu-dong", row.at("id"), value=row.record.id)


def known_review_rows(scope: Scope) -> Iterator[Finding]:
    """A review carries out a row of the annex of one of the commune's plans."""
    for row in rows(scope, "reviews"):
        name, wanted = row.record.plan, row.record.plan_row
        if name is not None and name not in row.folder.plans:
            yield from unknown_plan(scope, row, (), name)
        elif name and wanted and _annex_row(row) is None:
            known = [each.id for each in _annex(row)]
            at, near = row.at("plan_row"), offer(wanted, known)
            yield finding("dong-ra-soat-chua-co", at, value=wanted, plan=name, offer=near)


def reviews_by_the_unit_of_their_row(scope: Scope) -> Iterator[Finding]:
    """A review is made by the unit that its row names, or by one of that group."""
    for row in rows(scope, "reviews"):
        planned = _annex_row(row)
        if planned and row.record.unit not in {planned.unit, *_members(row, planned.unit)}:
            yield finding(
                "dong-ra-soat-khac-don-vi",
                row.at("unit"),
                value=row.record.unit,
                row=planned.id,
                plan=row.record.plan,
                unit=planned.unit,
            )


def _annex(row: Row) -> tuple[ReviewRow, ...]:
    plan = row.folder.plans.get(row.record.plan or "")
    return plan.record.reviews.rows if plan and plan.record.reviews else ()


def _annex_row(row: Row) -> ReviewRow | None:
    """The row that a review names, if it is there."""
    return next((each for each in _annex(row) if each.id == row.record.plan_row), None)


def _members(row: Row, unit: str) -> tuple[str, ...]:
    units = row.folder.units.record.units if row.folder.units else ()
    return next((each.members for each in units if each.id == unit), ())


def _targets(scope: Scope) -> Iterator[tuple[Row, ReviewTarget]]:
    """Every target of a file of reviews, with its place as a row."""
    for folder in scope.folders():
        for file in folder.registers.reviews.values():
            for index, link in enumerate(file.record.targets):
                yield Row(folder, "reviews", file, ("targets", index), link), link


def known_review_targets(scope: Scope) -> Iterator[Finding]:
    """Reviews are counted against targets of the commune's plans."""
    for row, link in _targets(scope):
        yield from unknown_plan_or_target(scope, row, (), link)


def review_targets_with_total(scope: Scope) -> Iterator[Finding]:
    """A count of reviewed procedures has the number of all procedures."""
    for row, link in _targets(scope):
        if link.measure is not ReviewMeasure.COST and not link.procedures:
            yield finding("ra-soat-thieu-tong-so", row.at("measure"), value=link.target)


def counted_reviews_up_to_total(scope: Scope) -> Iterator[Finding]:
    """Not more procedures are counted than there are."""
    for row, link in _targets(scope):
        counted = _counted(row.file.record, link)
        if link.procedures and counted > link.procedures:
            at, most = row.at("procedures"), link.procedures
            yield finding("ra-soat-vuot-tong-so", at, value=counted, most=most)


def _counted(file: ReviewFile, link: ReviewTarget) -> int:
    """How many reviews of the file that names the target are in a state that counts."""
    states = REVIEW_COUNTED.get(link.measure, frozenset[ReviewState]())
    return sum(review.state in states and review.scope is link.scope for review in file.reviews)
