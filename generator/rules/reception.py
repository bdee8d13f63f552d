"""Where a commune receives a procedure, and who is there by post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.model.base import Sourced
from generator.model.communes import Commune
from generator.model.corpus import CommuneFolder
from generator.model.procedures import OfferedList
from generator.rules.scope import Location, Scope, offer, place, repeats
from generator.vocabulary import PointKind, TerritoryScope

#: The id of the place in ``commune.yml``'s own ``office``.
OFFICE = "office"

_Named = tuple[Sourced[OfferedList], Location, str]
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn"
    "|Mai|Trương|Lương|Đào|Vương|Tạ|Hà|Cao|Chu|Châu|Tô|Tống|Thái|Lưu|Quách|Triệu|Nông|Lò|Vi"
)
_CAPITAL = "[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]"
#: «ông/bà» before a name, or a surname and at least one more capitalised syllable.
_NAME = re.compile(
    rf"(?<!\w)(?:(?i:ông|bà|anh|chị|đồng chí|đ/c)\s+{_CAPITAL}\w*"
    rf"|(?:{_SURNAMES}|{_SURNAMES.upper()})(?:\s+{_CAPITAL}\w*){{1,4}})(?!\w)"
)


def unique_points(scope: Scope) -> Iterator[Finding]:
    """A place of receipt has an id of its own, which is not the main office's."""
    for folder in scope.folders():
        if commune := folder.commune:
            rows = enumerate(commune.record.points)
            ids: list[tuple[Location, str]] = [(("points", i, "id"), row.id) for i, row in rows]
            for location, value in ids:
                if value == OFFICE:
                    yield finding("ma-noi-nhan-danh-rieng", commune.at(*location))
            for location, value, first in repeats(commune, ids):
                at = commune.at(*location)
                yield finding("noi-nhan-trung", at, value=value, first=place(first))


def _places(folder: CommuneFolder) -> Iterator[_Named]:
    if offered := folder.offered:
        for i, row in enumerate(offered.record.procedures):
            for p, each in enumerate(row.places):
                yield offered, ("procedures", i, "places", p, "point"), each.point


def _outside(folder: CommuneFolder) -> Iterator[_Named]:
    if offered := folder.offered:
        for i, row in enumerate(offered.record.procedures):
            for p, point in enumerate(row.territory_free.points if row.territory_free else ()):
                yield offered, ("procedures", i, "territory_free", "points", p), point


def _kinds(commune: Commune) -> dict[str, PointKind | None]:
    """The kind of each place of receipt by its id; the main office has none."""
    office: dict[str, PointKind | None] = {OFFICE: None} if commune.office else {}
    return office | {point.id: point.kind for point in commune.points}


def known_points(scope: Scope) -> Iterator[Finding]:
    """Every place that a procedure names stands in ``commune.yml``."""
    for folder in scope.folders():
        if folder.commune is None:
            continue
        known = _kinds(folder.commune.record)
        for offered, location, value in (*_places(folder), *_outside(folder)):
            if value not in known:
                at, file = offered.at(*location), scope.shown(f"{folder.id}/commune.yml")
                near = offer(value, known)
                yield finding("noi-nhan-chua-co", at, value=value, file=file, offer=near)


def places_named_once(scope: Scope) -> Iterator[Finding]:
    """A procedure names each place once."""
    for folder in scope.folders():
        first: dict[tuple[object, ...], Location] = {}
        for offered, location, value in (*_places(folder), *_outside(folder)):
            key = (location[1], location[2], value)
            if key in first:
                at, earlier = offered.at(*location), offered.at(*first[key])
                yield finding("noi-nhan-trung", at, value=value, first=place(earlier))
            first.setdefault(key, location)


def places_on_their_side(scope: Scope) -> Iterator[Finding]:
    """Places of the commune receive; places outside it stand where territory does not count."""
    for folder in scope.folders():
        if folder.commune is None:
            continue
        known = _kinds(folder.commune.record)
        for offered, location, value in _places(folder):
            if known.get(value) is PointKind.OUTSIDE:
                yield finding("noi-nhan-ngoai-xa", offered.at(*location), value=value)
        for offered, location, value in _outside(folder):
            if value in known and known[value] is not PointKind.OUTSIDE:
                yield finding("noi-nhan-trong-xa", offered.at(*location), value=value)


def nationwide_by_decision(scope: Scope) -> Iterator[Finding]:
    """Receipt all over the country rests on a published list (NĐ 118/2025 Điều 14 khoản 4)."""
    for folder in scope.folders():
        offered = folder.offered
        for i, row in enumerate(offered.record.procedures if offered else ()):
            free = row.territory_free
            if offered and free and free.scope is TerritoryScope.NATION and not free.decision:
                at = offered.at("procedures", i, "territory_free", "scope")
                yield finding("phi-dia-gioi-thieu-quyet-dinh", at)


def posts_without_names(scope: Scope) -> Iterator[Finding]:
    """The officer is named by post alone."""
    for folder in scope.folders():
        offered = folder.offered
        for i, row in enumerate(offered.record.procedures if offered else ()):
            found = _NAME.search(row.officer_post or "")
            if offered and found:
                at = offered.at("procedures", i, "officer_post")
                yield finding("chuc-danh-co-ten-nguoi", at, value=found[0])
