"""The index of service quality: published scores that stand in their frame and add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.findings import Finding
from generator.messages import finding
from generator.messages.words import COMPONENT, GROUP
from generator.model.index_766 import FrameGroup, GroupScore
from generator.periods import parse_period
from generator.rules.rows import Row, rows
from generator.rules.scope import Location, Scope, offer, place, repeats

FRAME = "catalogue/index_766.yml"
_Ids = list[tuple[Location, str]]
#: Scores are published with two decimals: each may be off by half of the last one.
_HALF = Decimal("0.005")


def frame_maxima_add_up(scope: Scope) -> Iterator[Finding]:
    """The maxima of the groups add up to the whole, those of components to no more than theirs."""
    frame = scope.corpus.catalogue.index_766
    if frame is None:
        return
    groups = frame.record.groups
    if (total := sum(group.maximum for group in groups)) != frame.record.maximum:
        at, maximum = frame.at("maximum"), _shown(frame.record.maximum)
        yield finding("khung-chi-so-lech", at, value=_shown(Decimal(total)), wanted=maximum)
    for index, group in enumerate(groups):
        parts = Decimal(sum(each.maximum or 0 for each in group.components))
        if parts > group.maximum:
            at = frame.at("groups", index, "maximum")
            yield finding(
                "khung-chi-so-lech", at, value=_shown(parts), wanted=_shown(group.maximum)
            )


def months_in_their_files(scope: Scope) -> Iterator[Finding]:
    """A month of the index stands in the file of its name."""
    for folder in scope.folders():
        for name, file in folder.registers.index_766.items():
            if name != file.record.month:
                at, month = file.at("month"), file.record.month
                yield finding("thang-khac-ten-tep", at, value=month, name=f"{name}.yml")


def known_groups_and_components(scope: Scope) -> Iterator[Finding]:
    """Scores are of groups and components of the frame, each once."""
    if scope.is_unread(FRAME):
        return
    known = {group.id: [each.id for each in group.components] for group in _groups(scope)}
    for row in rows(scope, "index_766"):
        scored = enumerate(row.record.groups)
        groups: _Ids = [(("groups", i, "id"), group.id) for i, group in scored]
        yield from _unknown(row, groups, known, GROUP)
        for g, group in enumerate(row.record.groups):
            parts = enumerate(group.components)
            ids: _Ids = [(("groups", g, "components", i, "id"), each.id) for i, each in parts]
            yield from _unknown(row, ids, known.get(group.id, [e for _, e in ids]), COMPONENT)


def _unknown(row: Row, ids: _Ids, known: Iterable[str], kind: str) -> Iterator[Finding]:
    for location, value in ids:
        if value not in known:
            near = offer(value, known)
            yield finding(
                "muc-chi-so-chua-co", row.at(*location), kind=kind, value=value, offer=near
            )
    for location, value, first in repeats(row.file, ids):
        at = row.at(*location)
        yield finding("muc-chi-so-trung", at, kind=kind, value=value, first=place(first))


def measured_since_the_month_began(scope: Scope) -> Iterator[Finding]:
    """The portal's figures of a month are not older than the month."""
    for row in rows(scope, "index_766"):
        month = parse_period(row.record.month)
        if month and row.record.as_of < month.start:
            day, label = row.record.as_of, f"{month.start:%m/%Y}"
            yield finding("chi-so-truoc-thang", row.at("as_of"), day=f"{day:%d/%m/%Y}", month=label)


def parts_of_their_whole(scope: Scope) -> Iterator[Finding]:
    """The numerator of a component is not above its denominator."""
    for row in rows(scope, "index_766"):
        for g, group in enumerate(row.record.groups):
            for c, part in enumerate(group.components):
                numerator, denominator = part.numerator, part.denominator
                if None not in (numerator, denominator) and numerator > denominator:
                    at = row.at("groups", g, "components", c, "numerator")
                    counts = {"numerator": numerator, "denominator": denominator}
                    yield finding("diem-tu-so-lon", at, **counts)


def scores_up_to_their_maxima(scope: Scope) -> Iterator[Finding]:
    """No score is above its maximum."""
    frame = scope.corpus.catalogue.index_766
    groups = {group.id: group for group in _groups(scope)}
    for row in rows(scope, "index_766"):
        yield from _above(row, (), row.record.score, frame.record.maximum if frame else None)
        for g, group in enumerate(row.record.groups):
            known = groups.get(group.id)
            if known is None:
                continue
            yield from _above(row, ("groups", g), group.score, known.maximum)
            maxima = {each.id: each.maximum for each in known.components}
            for c, each in enumerate(group.components):
                here = ("groups", g, "components", c)
                yield from _above(row, here, each.score, maxima.get(each.id))


def _above(
    row: Row, location: Location, score: Decimal | None, maximum: Decimal | None
) -> Iterator[Finding]:
    if score is not None and maximum is not None and score > maximum:
        at = row.at(*location, "score")
        yield finding("diem-vuot-toi-da", at, value=_shown(score), most=_shown(maximum))


def group_scores_add_up(scope: Scope) -> Iterator[Finding]:
    """A group's score is the sum of its components; where not all are scored, no less."""
    groups = {group.id: group for group in _groups(scope)}
    for row in rows(scope, "index_766"):
        for g, group in enumerate(row.record.groups):
            scores = _scores(group, groups.get(group.id))
            if group.score is not None and not row.record.sums_as_published:
                yield from _off(row, ("groups", g), group.score, scores, "diem-nhom-lech")


def _scores(group: GroupScore, known: FrameGroup | None) -> list[Decimal | None]:
    """The scores of all components that can be scored; None is not scored."""
    scores = {each.id: each.score for each in group.components}
    wanted = [each.id for each in (known.components if known else ()) if each.maximum is not None]
    return [scores.get(name) for name in wanted]


def total_scores_add_up(scope: Scope) -> Iterator[Finding]:
    """The total is the sum of the groups; where not all are scored, no less."""
    wanted = [group.id for group in _groups(scope)]
    for row in rows(scope, "index_766"):
        scores = {group.id: group.score for group in row.record.groups}
        found = [scores.get(name) for name in wanted]
        if row.record.score is not None and not row.record.sums_as_published:
            yield from _off(row, (), row.record.score, found, "tong-diem-lech")


def _off(
    row: Row, location: Location, score: Decimal, parts: list[Decimal | None], rule: str
) -> Iterator[Finding]:
    known = [part for part in parts if part is not None]
    total, slack = sum(known, Decimal(0)), _HALF * (len(known) + 1)
    is_whole = bool(known) and len(known) == len(parts)
    if total > score + slack or (is_whole and total < score - slack):
        at = row.at(*location, "score")
        yield finding(rule, at, value=_shown(score), wanted=_shown(total))


def _groups(scope: Scope) -> tuple[FrameGroup, ...]:
    frame = scope.corpus.catalogue.index_766
    return frame.record.groups if frame else ()


def _shown(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")
