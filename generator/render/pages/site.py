"""The list of pages that a commune's site has, and the pages of the front."""

from __future__ import annotations

from generator.render.blocks import Page
from generator.render.pages.access import access_page
from generator.render.pages.changes import changes_page
from generator.render.pages.contact import contact_page
from generator.render.pages.coverage import coverage_page
from generator.render.pages.data import data_page
from generator.render.pages.dossier_form import dossier_form_page
from generator.render.pages.dossier_help import dossier_help_page
from generator.render.pages.dossier_results import dossier_results_page
from generator.render.pages.evaluation import evaluation_page
from generator.render.pages.feedback import feedback_page
from generator.render.pages.front import front_page
from generator.render.pages.help import help_page, status_rule_page
from generator.render.pages.home import home_page
from generator.render.pages.inspections import inspections_page
from generator.render.pages.life_events import event_index_page, event_page
from generator.render.pages.plan import plan_index_page, plan_page
from generator.render.pages.procedure import procedure_page
from generator.render.pages.procedure_lists import (
    procedure_list_page,
    sector_index_page,
    sector_page,
)
from generator.render.pages.progress import progress_page
from generator.render.pages.reference_list import reference_list_page
from generator.render.pages.reports import reports_page
from generator.render.pages.reviews import reviews_page
from generator.render.pages.search import search_page
from generator.render.pages.units import unit_index_page, unit_page
from generator.render.pages.words import words_page
from generator.render.pages.working_days import working_days_page
from generator.views.communes import CommuneView
from generator.views.site import Site


def commune_pages(commune: CommuneView) -> tuple[Page, ...]:
    """Every page of one commune's site, in the order of their addresses."""
    pages = [
        home_page(commune),
        plan_index_page(commune),
        *(plan_page(plan, commune) for plan in commune.plans),
        progress_page(commune),
        dossier_results_page(commune),
        *(dossier_form_page(period, commune) for period in commune.dossiers.reported),
        dossier_help_page(commune),
        unit_index_page(commune),
        *(unit_page(unit, commune) for unit in commune.working_units),
        contact_page(commune),
        feedback_page(commune),
        evaluation_page(commune),
        reviews_page(commune),
        inspections_page(commune),
        reports_page(commune),
        help_page(commune),
        status_rule_page(commune),
        access_page(commune),
        data_page(commune),
        search_page(commune),
    ]
    if commune.glossary:
        pages.append(words_page(commune))
    if not commune.is_archived:
        pages += _procedure_pages(commune)
    return tuple(sorted(pages, key=lambda page: page.path))


def _procedure_pages(commune: CommuneView) -> list[Page]:
    return [
        procedure_list_page(commune),
        changes_page(commune),
        coverage_page(commune),
        reference_list_page(commune),
        working_days_page(commune),
        *(procedure_page(view, commune) for view in commune.procedures),
        sector_index_page(commune),
        *(sector_page(sector, commune) for sector in commune.sectors),
        event_index_page(commune),
        *(event_page(event, commune) for event in commune.event_views),
    ]


def front_pages(site: Site) -> tuple[Page, ...]:
    """The front has one page."""
    return (front_page(site),)
