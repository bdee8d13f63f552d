"""Simplification reviews held against targets, and internal procedures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.documents import Document
from generator.model.plans import Plan, Target
from generator.model.reviews import InternalProcedure, Review, ReviewFile, ReviewTarget
from generator.views.plan_links import plan_links
from generator.views.shares import Share
from generator.views.targets import MeasurementView, shown_value, target_state, targets_of
from generator.views.units import UnitView
from generator.vocabulary import (
    REVIEW_COUNTED,
    InternalProcedureState,
    ReviewMeasure,
    ReviewState,
    TargetState,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SimplificationView:
    """The review of one procedure."""

    review: Review
    unit: UnitView
    sector: str | None
    #: Đồng saved of đồng spent before; None where a cost is not known.
    saving: Share | None
    #: The plan whose annex it carries out a row of.
    plan: Plan | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewTargetView:
    """A plan's target held against what the reviews of one file count."""

    link: ReviewTarget
    target: Target
    plan: Plan
    #: None where the count of the day is not known.
    share: Share | None
    state: TargetState

    @property
    def shown(self) -> Decimal | None:
        """The percentage as every page and file rounds it; None where there is none."""
        percent = self.share.percent if self.share else None
        return None if percent is None else shown_value(self.target, percent)


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalProcedureView:
    """An internal procedure."""

    record: InternalProcedure
    unit: UnitView


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewsView:
    """What a commune keeps of reviews and internal procedures."""

    reviews: tuple[SimplificationView, ...]
    states: Mapping[ReviewState, int]
    targets: tuple[ReviewTargetView, ...]
    documents: tuple[Document, ...]
    internal: tuple[InternalProcedureView, ...]
    internal_states: Mapping[InternalProcedureState, int]
    sources: tuple[str, ...]

    @property
    def electronic(self) -> Share:
        """Internal procedures done electronically, out of those of which it is known."""
        known = [each.record.electronic for each in self.internal]
        return Share(known.count(True), len(known) - known.count(None))

    @property
    def not_known_electronic(self) -> int:
        """Internal procedures of which nobody has said it."""
        return [each.record.electronic for each in self.internal].count(None)


def reviews_view(
    catalogue: Catalogue, folder: CommuneFolder, units: Mapping[str, UnitView], as_of: date
) -> ReviewsView:
    """The reviews of a commune that passed the rules, in the order of files and lines.

    Of a review only its last state is kept: one that came to it after ``as_of`` is left out.
    """
    files = folder.registers.reviews
    inner = folder.registers.internal_procedures
    sectors = catalogue.sectors.record.sectors if catalogue.sectors else ()
    names = {sector.id: sector.name for sector in sectors}
    reviews = tuple(
        SimplificationView(
            review=review,
            unit=units[review.unit],
            sector=names.get(review.sector, review.sector) if review.sector else None,
            saving=_saving((review,)),
            plan=folder.plans[review.plan].record if review.plan else None,
        )
        for file in files.values()
        for review in file.record.reviews
        if review.state_on is None or review.state_on <= as_of
    )
    internal = tuple(
        InternalProcedureView(record=each, unit=units[each.unit])
        for file in inner.values()
        for each in file.record.internal_procedures
    )
    states = Counter(each.review.state for each in reviews)
    inner_states = Counter(each.record.state for each in internal)
    return ReviewsView(
        reviews=reviews,
        states={state: states[state] for state in ReviewState},
        targets=tuple(
            _target(link, folder, file.record, as_of)
            for file in files.values()
            for link in file.record.targets
        ),
        documents=tuple(each for file in files.values() for each in file.record.documents),
        internal=internal,
        internal_states={state: inner_states[state] for state in InternalProcedureState},
        sources=(*(file.path for file in files.values()), *(f.path for f in inner.values())),
    )


def _saving(reviews: Sequence[Review]) -> Share | None:
    """What reviews save of what their procedures cost before; None where no cost is known."""
    known = [
        (review.cost_before_vnd, review.cost_after_vnd)
        for review in reviews
        if review.cost_before_vnd is not None and review.cost_after_vnd is not None
    ]
    if not known:
        return None
    before = sum(cost for cost, _ in known)
    return Share(before - sum(cost for _, cost in known), before)


def _target(
    link: ReviewTarget, folder: CommuneFolder, file: ReviewFile, as_of: date
) -> ReviewTargetView:
    plan = folder.plans[link.plan].record
    target = next(each for _, _, each in targets_of(plan) if each.id == link.target)
    share = share_on(link, file, plan, plan_links(folder, link.plan).counts_to(as_of))
    return ReviewTargetView(
        link=link,
        target=target,
        plan=plan,
        share=share,
        state=target_state(target, share.percent if share else None),
    )


def share_on(link: ReviewTarget, file: ReviewFile, plan: Plan, day: date) -> Share | None:
    """What a target counts on a day of its plan; None where that day's count is not known.

    A file says the last state of a review and since when: once a state has changed, nobody
    can tell how many there were on a day before.
    """
    own = [review for review in file.reviews if review.scope is link.scope]
    is_later = any(review.state_on and review.state_on > day for review in own)
    if not file.reviews or is_later or day < plan.starts_on:
        return None
    return counted(link, own)


def review_measurements(
    folder: CommuneFolder, plan_id: str, as_of: date
) -> Iterator[MeasurementView]:
    """What the reviews count for a plan's targets at ``as_of``, the day of the plan's view."""
    for name, link, share in _shares(folder, plan_id, as_of):
        if share.denominator:
            yield MeasurementView(
                target=link.target,
                on=as_of,
                numerator=share.numerator,
                denominator=share.denominator,
                source=_source(name, link),
                page="ra-soat.md#ket-qua",
            )


def targets_of_nothing(folder: CommuneFolder, plan_id: str, as_of: date) -> frozenset[str]:
    """Targets that the reviews count for, and there is nothing to divide by."""
    shares = _shares(folder, plan_id, as_of)
    return frozenset(link.target for _, link, share in shares if not share.denominator)


def _shares(
    folder: CommuneFolder, plan_id: str, as_of: date
) -> Iterator[tuple[str, ReviewTarget, Share]]:
    """Each count for a plan's targets that is known, with the name of its file."""
    plan = folder.plans[plan_id].record
    for name, file in folder.registers.reviews.items():
        for link in file.record.targets:
            share = share_on(link, file.record, plan, as_of) if link.plan == plan_id else None
            if share:
                yield name, link, share


def _source(name: str, link: ReviewTarget) -> str:
    words = f"Sổ rà soát {name}: {link.measure.label} ({link.scope.label.lower()})"
    return f"{words}. Tổng số: {link.source}" if link.source else words


def counted(link: ReviewTarget, reviews: Sequence[Review]) -> Share:
    """What a target counts: procedures in certain states, or the cost that is saved."""
    if link.measure is ReviewMeasure.COST:
        return _saving(reviews) or Share(0, 0)
    states = REVIEW_COUNTED[link.measure]
    return Share(sum(review.state in states for review in reviews), link.procedures or 0)


def is_due_passed(review: Review, as_of: date) -> bool:
    """Whether a review is not begun though its day is over."""
    is_open = review.state is ReviewState.PLANNED
    return is_open and review.due_on is not None and review.due_on < as_of
