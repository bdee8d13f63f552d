"""Numbers of legal texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Position
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.procedures import Procedure
from generator.rules.scope import DEMO_FOLDER, Scope

#: «123/2015/NĐ-CP», «22/KH-UBND», «Luật 47/2014/QH13»; years may stand before the slash.
_NUMBER = re.compile(r"\d+[A-Za-zĐđ]?(?:/\d{4})?/[A-ZĐ]{2}")


def numbers_like_numbers(scope: Scope) -> Iterator[Finding]:
    """The number of a legal text looks like one."""
    numbers = (_numbers_of_procedures, _numbers_of_decisions, _numbers_of_communes)
    for at, value in (each for given in numbers for each in given(scope)):
        if not _NUMBER.search(value):
            yield finding("can-cu-chua-ro-so", at, value=value)


def _numbers_of_procedures(scope: Scope) -> Iterator[tuple[Position, str]]:
    for sourced in scope.corpus.catalogue.procedures.values():
        for index, basis in enumerate(sourced.record.legal_basis):
            yield sourced.at("legal_basis", index, "number"), basis.number
        yield from _numbers_of_fees(sourced)


def _numbers_of_fees(sourced: Sourced[Procedure]) -> Iterator[tuple[Position, str]]:
    for m, method in enumerate(sourced.record.methods):
        for f, fee in enumerate(method.fees):
            if fee.basis:
                yield sourced.at("methods", m, "fees", f, "basis", "number"), fee.basis.number


def _numbers_of_decisions(scope: Scope) -> Iterator[tuple[Position, str]]:
    for decision in scope.corpus.catalogue.decisions.values():
        yield decision.at("number"), decision.record.number
    for folder in scope.folders():
        if folder.id != DEMO_FOLDER:
            for decision in folder.decisions.values():
                yield decision.at("number"), decision.record.number


def _numbers_of_communes(scope: Scope) -> Iterator[tuple[Position, str]]:
    for folder, plan in scope.plans():
        if folder.id != DEMO_FOLDER:
            for index, basis in enumerate(plan.record.bases):
                yield plan.at("bases", index, "number"), basis.number
