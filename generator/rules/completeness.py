"""What must be there, and what must not be there beside it: procedures, lists, plans."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Finding
from generator.messages import finding
from generator.messages.words import DAY, NUMBER, PLACE_FIELDS, both
from generator.model.base import Sourced
from generator.model.communes import Commune
from generator.model.procedures import Procedure
from generator.rules import walk
from generator.rules.scope import Scope, is_archived
from generator.vocabulary import CommuneState, Detail, ListBasis, PlanState


def _procedures(scope: Scope) -> Iterator[tuple[Sourced[Procedure], Procedure]]:
    for sourced in scope.corpus.catalogue.procedures.values():
        yield sourced, sourced.record


def _has_steps(procedure: Procedure) -> bool:
    plain, official = procedure.plain, procedure.official
    return bool((plain and plain.steps) or (official and official.steps))


def procedures_with_steps_or_source(scope: Scope) -> Iterator[Finding]:
    """A procedure has steps, or at least a source."""
    for sourced, procedure in _procedures(scope):
        if procedure.source is None and not _has_steps(procedure):
            yield finding("thu-tuc-khong-ro-nguon", sourced.at("code"), value=procedure.code)


def full_procedures_with_steps(scope: Scope) -> Iterator[Finding]:
    """A procedure at full detail has steps."""
    for sourced, procedure in _procedures(scope):
        if procedure.detail is Detail.FULL and not _has_steps(procedure):
            yield finding("thu-tuc-thieu-cac-buoc", sourced.at("detail"), value=procedure.code)


def full_procedures_with_dossier(scope: Scope) -> Iterator[Finding]:
    """A procedure at full detail says what to bring."""
    for sourced, procedure in _procedures(scope):
        official = procedure.official.dossier if procedure.official else None
        if procedure.detail is Detail.FULL and not procedure.cases and official is None:
            yield finding("thu-tuc-thieu-ho-so", sourced.at("detail"), value=procedure.code)


def full_procedures_say_what_for(scope: Scope) -> Iterator[Finding]:
    """A procedure at full detail says in one plain sentence what it is for."""
    for sourced, procedure in _procedures(scope):
        if procedure.detail is Detail.FULL and procedure.plain is None:
            yield finding("thu-tuc-thieu-de-lam-gi", sourced.at("detail"), value=procedure.code)


def plain_wording_up_to_date(scope: Scope) -> Iterator[Finding]:
    """Plain wording keeps up with the source that it was written from."""
    for sourced, procedure in _procedures(scope):
        for index, part in enumerate(procedure.plain.outdated if procedure.plain else ()):
            at = sourced.at("plain", "outdated", index)
            yield finding("cach-noi-theo-ban-cu", at, part=part.label, value=procedure.code)


def lists_by_decision_name_it(scope: Scope) -> Iterator[Finding]:
    """A list that rests on a decision names the decision."""
    for folder in scope.folders():
        offered = folder.offered
        decided = offered and offered.record.basis is ListBasis.DECISION
        if offered and decided and offered.record.decision is None:
            yield finding("danh-muc-thieu-quyet-dinh", offered.at("basis"))


def lists_by_decision(scope: Scope) -> Iterator[Finding]:
    """The list of a commune that works rests on a decision."""
    for folder in scope.folders():
        offered, commune = folder.offered, folder.commune
        is_active = commune and commune.record.state is CommuneState.ACTIVE
        if offered and is_active and offered.record.basis is ListBasis.REFERENCE:
            yield finding("danh-muc-tham-khao", offered.at("basis"))


def archived_communes_offer_nothing(scope: Scope) -> Iterator[Finding]:
    """An archived commune offers no procedures."""
    for folder in scope.folders():
        if folder.offered and is_archived(folder):
            yield finding("xa-luu-tru-con-thu-tuc", folder.offered.at())


def archived_communes_have_a_day(scope: Scope) -> Iterator[Finding]:
    """An archived commune says since when."""
    for folder in scope.folders():
        if folder.commune and is_archived(folder) and not folder.commune.record.archived_on:
            yield finding("xa-luu-tru-thieu-ngay", folder.commune.at("state"))


def only_archived_communes_have_a_day(scope: Scope) -> Iterator[Finding]:
    """Only an archived commune has a day of its archive."""
    for folder in scope.folders():
        commune = folder.commune
        if commune and commune.record.archived_on and not is_archived(folder):
            at, day, state = (
                commune.at("archived_on"),
                commune.record.archived_on,
                commune.record.state,
            )
            yield finding("xa-con-hoat-dong-co-ngay-luu-tru", at, day=day, state=state.label)


def communes_can_be_found(scope: Scope) -> Iterator[Finding]:
    """A commune that works says where and when to come."""
    for folder in scope.folders():
        commune = folder.commune
        if commune and commune.record.state is CommuneState.ACTIVE:
            missing = ", ".join(_missing(commune.record))
            if missing:
                yield finding("thong-tin-xa-con-thieu", commune.at("name"), missing=missing)


def _missing(commune: Commune) -> Iterator[str]:
    office = commune.office
    given = {
        "province": commune.province,
        "address": office and office.address,
        "phone": office and office.phone,
        "hours": office and office.hours,
    }
    return (PLACE_FIELDS[field] for field, value in given.items() if not value)


def communes_with_an_address(scope: Scope) -> Iterator[Finding]:
    """A real commune's site has a public address."""
    for folder in scope.folders():
        commune = folder.commune
        is_real = commune and commune.record.state is not CommuneState.DEMO
        if commune and is_real and not commune.record.public_url:
            yield finding("thieu-dia-chi-trang-web", commune.at("name"))


def tasks_with_activities(scope: Scope) -> Iterator[Finding]:
    """Every task has an activity."""
    for _, plan in scope.plans():
        for location, task in walk.tasks(plan.record):
            if not task.activities:
                at = plan.at(*location, "id")
                yield finding("nhiem-vu-khong-co-hoat-dong", at, value=task.id)


def issued_plans_with_number_and_day(scope: Scope) -> Iterator[Finding]:
    """An issued plan has a number and a day."""
    for _, plan in scope.plans():
        if plan.record.state is PlanState.ISSUED:
            stated: dict[str, str | date | None] = {
                NUMBER: plan.record.number,
                DAY: plan.record.issued_on,
            }
            missing = [word for word, value in stated.items() if value is None]
            if missing:
                yield finding("ke-hoach-thieu-so-ngay", plan.at("state"), missing=both(missing))


def no_drafts(scope: Scope) -> Iterator[Finding]:
    """A draft plan is not public (Luật 01/2026/QH16)."""
    for _, plan in scope.plans():
        if plan.record.state is PlanState.DRAFT:
            yield finding("ke-hoach-du-thao", plan.at("state"))
