"""What surveys and reviews say of the targets of plans, as measurements of those targets.

A plan's page and the page of the register then say the same of one target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.model.plans import Target
from generator.model.progress import Measurement
from generator.views.registered import Registered
from generator.views.reviews import ReviewsView
from generator.views.shares import Share
from generator.views.surveys import SurveyView
from generator.vocabulary import MeasureUnit

#: Where the whole of a count names no source of its own.
_REVIEWS = "Sổ rà soát thủ tục của xã"


def counted_targets(
    surveys: Iterable[SurveyView], reviews: ReviewsView, as_of: date
) -> tuple[Registered, ...]:
    """The measurements of percentages; what must not be shown, or is over nothing, is none."""
    return (*_surveyed(surveys), *_reviewed(reviews, as_of))


def _surveyed(surveys: Iterable[SurveyView]) -> Iterator[Registered]:
    for view in surveys:
        for each in view.targets:
            if each.share and _is_measured(each.target, each.share):
                yield Registered(
                    measurement=_measurement(
                        each.link.plan,
                        each.target,
                        view.survey.ends_on,
                        each.share,
                        view.survey.title,
                    ),
                    sources=view.sources[:1],
                )


def _reviewed(reviews: ReviewsView, as_of: date) -> Iterator[Registered]:
    for each in reviews.targets:
        if _is_measured(each.target, each.share):
            source = each.link.source or _REVIEWS
            yield Registered(
                measurement=_measurement(each.link.plan, each.target, as_of, each.share, source),
                sources=reviews.sources,
            )


def _is_measured(target: Target, share: Share) -> bool:
    return target.unit is MeasureUnit.PERCENT and share.percent is not None


def _measurement(plan: str, target: Target, day: date, share: Share, source: str) -> Measurement:
    made = Measurement(
        plan=plan, target=target.id, on=day, numerator=0, denominator=0, source=source
    )
    # Set behind the check of what staff type: a cost that grew is a saving below nothing.
    counts = {"numerator": share.numerator, "denominator": share.denominator}
    return made.model_copy(update=counts)
