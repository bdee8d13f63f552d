"""The time that a commune commits itself to, shorter than the law's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.language import comparison_key
from generator.messages import finding
from generator.messages.overlays import channels_words, time_words
from generator.model.base import Sourced
from generator.model.communes import Commune
from generator.model.corpus import CommuneFolder
from generator.model.procedures import CommittedTime, OfferedList, Procedure, TimeLimit
from generator.rules.overlays import commitments
from generator.rules.scope import Location, Scope, place
from generator.rules.shorter import Comparison, compare_times
from generator.vocabulary import Area, TimeUnit

_RULES = {
    Comparison.NOT_SHORTER: "cam-ket-khong-ngan-hon",
    Comparison.UNKNOWN: "cam-ket-khong-so-duoc",
}


def _with_procedures(
    scope: Scope,
) -> Iterator[tuple[Sourced[OfferedList], Location, CommittedTime, Procedure, CommuneFolder]]:
    for folder, location, committed in commitments(scope):
        if (offered := folder.offered) is None:
            continue
        row = offered.record.procedures[int(location[1])]
        sourced = scope.corpus.catalogue.procedures.get(row.code)
        if sourced is not None:
            yield offered, location, committed, sourced.record, folder


def committed_times_replace_a_limit(scope: Scope) -> Iterator[Finding]:
    """A committed time stands for an official limit of the same channel and case."""
    for offered, location, committed, procedure, folder in _with_procedures(scope):
        if not list(_replaced(committed, procedure, folder.commune)):
            listed = "; ".join(dict.fromkeys(_described(procedure)))
            at = offered.at(*location)
            yield finding("cam-ket-khong-co-thoi-han", at, listed=listed or "không có")


def committed_times_are_counted(scope: Scope) -> Iterator[Finding]:
    """A committed time is a number, or within the day: words alone promise nothing."""
    for folder, location, committed in commitments(scope):
        if committed.unit is TimeUnit.OTHER and folder.offered:
            yield finding("cam-ket-khong-co-so", folder.offered.at(*location, "unit"))


def committed_times_are_shorter(scope: Scope) -> Iterator[Finding]:
    """A committed time is surely shorter than every limit that it stands for."""
    for offered, location, committed, procedure, folder in _with_procedures(scope):
        if committed.unit is TimeUnit.OTHER:
            continue
        told = (
            (_RULES[found], limit)
            for limit in _replaced(committed, procedure, folder.commune)
            for found in [compare_times(committed, limit)]
            if found is not Comparison.SHORTER
        )
        for rule, limit in list(dict(told).items()):
            at = offered.at(*location, "amount")
            yield finding(rule, at, ours=time_words(committed), official=time_words(limit))


def committed_once(scope: Scope) -> Iterator[Finding]:
    """One channel and case has one committed time."""
    for folder in scope.folders():
        offered = folder.offered
        for index, row in enumerate(offered.record.procedures if offered else ()):
            first: dict[tuple[object, ...], Location] = {}
            for number, each in enumerate(row.committed):
                location = ("procedures", index, "committed", number)
                key = (each.channel, comparison_key(each.applies_to or ""), each.stage)
                if key in first and offered:
                    at, earlier = offered.at(*location), offered.at(*first[key])
                    yield finding("cam-ket-trung", at, first=place(earlier))
                first.setdefault(key, location)


def _replaced(
    committed: CommittedTime, procedure: Procedure, commune: Sourced[Commune] | None
) -> Iterator[TimeLimit]:
    """The limits that a committed time stands for; of another kind of place none."""
    areas = frozenset(commune.record.areas) if commune else frozenset[Area]()
    for method in procedure.methods:
        if committed.channel in (None, method.channel):
            same = [limit for limit in method.times if _same_case(limit, committed)]
            own = [limit for limit in same if areas.intersection(limit.areas)]
            yield from own or (limit for limit in same if not (areas and limit.areas))


def _same_case(limit: TimeLimit, committed: CommittedTime) -> bool:
    cases = [comparison_key(each.applies_to or "") for each in (limit, committed)]
    return cases[0] == cases[1] and limit.stage == committed.stage


def _described(procedure: Procedure) -> Iterator[str]:
    """The limits that there are, with their channel and case."""
    for method in procedure.methods:
        for limit in method.times:
            yield channels_words(method.channel, limit)


def areas_agree(scope: Scope) -> Iterator[Finding]:
    """«Địa bàn khác» stands alone, and no limit is set for it."""
    for folder in scope.folders():
        commune = folder.commune
        areas = commune.record.areas if commune else ()
        if commune and Area.ORDINARY in areas and len(areas) > 1:
            yield finding("dia-ban-khong-khop", commune.at("areas"))
    for sourced in scope.corpus.catalogue.procedures.values():
        for index, method in enumerate(sourced.record.methods):
            for number, limit in enumerate(method.times):
                if Area.ORDINARY in limit.areas:
                    at = sourced.at("methods", index, "times", number, "areas")
                    yield finding("thoi-han-dia-ban-khac", at)


def partial_reasons_of_partial_services(scope: Scope) -> Iterator[Finding]:
    """Only what is partly online has a reason for being so."""
    for sourced in scope.corpus.catalogue.procedures.values():
        record = sourced.record
        if record.online_partial_reason and record.online_level != "partial":
            level = record.online_level.label if record.online_level else "chưa ghi"
            at = sourced.at("online_partial_reason")
            yield finding("ly-do-mot-phan-thua", at, level=level)
