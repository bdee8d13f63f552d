"""All registers of a commune as views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.documents import Document
from generator.views.feedback import FeedbackView, feedback_view
from generator.views.index_766 import IndexView, index_view
from generator.views.inspections import InspectionsView, inspections_view
from generator.views.reports import ReportsView, reports_view
from generator.views.reviews import ReviewsView, reviews_view
from generator.views.surveys import SurveyView, survey_views
from generator.views.units import UnitView
from generator.views.working_days import WorkingCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterViews:
    """Feedback, evaluation, reviews, inspections and reports at ``as_of``."""

    feedback: FeedbackView
    surveys: tuple[SurveyView, ...]
    #: None where the catalogue has no frame of the index.
    index_766: IndexView | None
    reviews: ReviewsView
    inspections: InspectionsView
    reports: ReportsView

    @property
    def sources(self) -> tuple[str, ...]:
        """The content files behind all of them."""
        index = (self.index_766,) if self.index_766 else ()
        views = (self.feedback, *self.surveys, *index)
        return tuple(
            path
            for view in (*views, self.reviews, self.inspections, self.reports)
            for path in view.sources
        )

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every document that a page of the registers shows."""
        rounds = (each for view in self.surveys for each in view.survey.documents)
        reviews = (each for view in self.reviews.reviews for each in view.review.documents)
        inner = (each for view in self.reviews.internal for each in view.record.documents)
        held = (view.record for view in self.inspections.inspections)
        papers = (each for one in held for each in (one.plan, one.conclusion) if each)
        classes = (e for view in self.inspections.trainings for e in view.record.documents)
        sent = (each.report for each in self.reports.periods if each.report)
        reports = (e for one in (*sent, *self.reports.ad_hoc) for e in one.documents)
        first = (*rounds, *reviews, *self.reviews.documents, *inner)
        return (*first, *papers, *classes, *reports)


def register_views(
    catalogue: Catalogue,
    folder: CommuneFolder,
    units: Mapping[str, UnitView],
    calendar: WorkingCalendar,
    as_of: date,
) -> RegisterViews:
    """The views of a commune's registers; the folder has passed the rules."""
    return RegisterViews(
        feedback=feedback_view(catalogue, folder, units, calendar, as_of),
        surveys=survey_views(catalogue, folder, units, as_of),
        index_766=index_view(catalogue, folder, as_of),
        reviews=reviews_view(catalogue, folder, units, as_of),
        inspections=inspections_view(folder, units, as_of),
        reports=reports_view(catalogue, folder, calendar, as_of),
    )
