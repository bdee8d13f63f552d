"""``congkhai coverage``: an official list against what is published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.cli.clock import today
from generator.cli.exits import CONTENT_ERRORS, GOOD
from generator.cli.lists import commune_folder, read_told
from generator.cli.paths import Paths
from generator.cli.summary import number
from generator.cli.terminal import coloured, say, speaks_unicode, stage
from generator.coverage import (
    Coverage,
    CoverageItem,
    Published,
    compare,
    published_by,
    times_words,
)
from generator.lists import Wanted
from generator.load import load_corpus
from generator.model.corpus import CommuneFolder, Corpus
from generator.model.official import OfficialProcedure
from generator.views.coverage_data import coverage_rows

#: What each difference is called, in the order in which they are told.
_TITLES = {
    "missing": "Còn thiếu",
    "superfluous": "Ngoài danh mục",
    "name": "Khác tên",
    "sector": "Khác lĩnh vực",
    "time": "Khác thời hạn",
    "duplicate": "Trùng mã",
    "former": "Đã bị bãi bỏ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """One list against one commune, or against the whole catalogue."""

    #: Name of the commune's folder; empty: the catalogue.
    commune: str
    name: str
    listed_on: date | None
    coverage: Coverage

    @property
    def is_wrong(self) -> bool:
        """Whether a record bears the name of another code."""
        return any(item.name_of for item in self.coverage.items)


def run_coverage(
    paths: Paths, file: Path | None, *, commune: str | None, form: str, wanted: Wanted
) -> int:
    """Compare, tell, and say by the exit code whether a record has another code's name."""
    if commune:
        commune_folder(paths, commune)
    with stage("Đang đọc dữ liệu"):
        corpus, _ = load_corpus(paths.content)
    if file is None:
        compared = list(_own_lists(corpus, commune))
    else:
        rows, _ = read_told(paths, file, wanted)
        if rows is None:
            return CONTENT_ERRORS
        folder = corpus.communes.get(commune) if commune else None
        compared = [_against(corpus, folder, rows.procedures, None)]
    if form == "json":
        say(_json(compared, corpus))
    else:
        _tell(compared, corpus)
    return CONTENT_ERRORS if any(each.is_wrong for each in compared) else GOOD


def _own_lists(corpus: Corpus, commune: str | None) -> Iterator[_Compared]:
    """Every commune with a list of its own, or the one that was asked for."""
    for folder in corpus.communes.values():
        if folder.official and commune in (None, folder.id):
            official = folder.official.record
            yield _against(corpus, folder, official.procedures, official.listed_on)


def _against(
    corpus: Corpus,
    folder: CommuneFolder | None,
    listed: tuple[OfficialProcedure, ...],
    listed_on: date | None,
) -> _Compared:
    catalogue = corpus.catalogue
    offered = folder.offered.record if folder and folder.offered else None
    published = published_by(offered) if folder else Published(frozenset(catalogue.procedures))
    return _Compared(
        commune=folder.id if folder else "",
        name=folder.commune.record.name if folder and folder.commune else "Danh mục chung",
        listed_on=listed_on,
        coverage=compare(
            listed,
            published,
            {code: each.record for code, each in catalogue.procedures.items()},
            catalogue.sectors.record.sectors if catalogue.sectors else (),
        ),
    )


def _tell(compared: list[_Compared], corpus: Corpus) -> None:
    if not compared:
        say("Chưa có danh mục chính thức để đối chiếu.")
        say("Nhập danh mục bằng lệnh: congkhai import list TỆP --commune XÃ --listed-on NGÀY")
    for each in compared:
        coverage = each.coverage
        missing = len(coverage.with_difference("missing"))
        of_day = f" ngày {each.listed_on:%d/%m/%Y}" if each.listed_on else ""
        counts = f"{number(coverage.listed)} thủ tục, đã công khai {number(coverage.published)}"
        words = f"{each.name}: danh mục{of_day} có {counts}, còn thiếu {number(missing)}."
        say(coloured(words, "bold"))
        for difference, title in _TITLES.items():
            items = coverage.with_difference(difference)
            say(f"\n{title}: {number(len(items))}")
            for item in items:
                for line in _lines(item, difference, corpus):
                    say(f"  {line}")
        say()


def _lines(item: CoverageItem, difference: str, corpus: Corpus) -> Iterator[str]:
    official, procedure = item.official, item.procedure
    listed = getattr(official, difference, None) or ""
    if difference == "duplicate":
        yield f"{item.code}: {len(item.rows)} lần"
    elif difference in ("missing", "superfluous", "former"):
        name = official.name if official else procedure.name if procedure else ""
        unknown = "" if procedure else " (chưa có dữ liệu)"
        yield f"{item.code} {name}{unknown}"
    elif procedure:
        here = {
            "name": procedure.name,
            "sector": _sector_names(corpus).get(procedure.sector, procedure.sector),
            "time": times_words(procedure),
        }[difference]
        yield f"{item.code} danh mục ghi: {listed}"
        yield f"{' ' * len(item.code)} ở đây ghi: {here}"
        if difference == "name" and item.name_of:
            yield coloured(f"{' ' * len(item.code)} LỖI: đây là tên của mã {item.name_of}", "red")


def _sector_names(corpus: Corpus) -> dict[str, str]:
    sectors = corpus.catalogue.sectors
    return {sector.id: sector.name for sector in sectors.record.sectors} if sectors else {}


def _json(compared: list[_Compared], corpus: Corpus) -> str:
    """One object a list: the counts, and a row a code as in the open data."""
    answer: list[dict[str, Any]] = [
        {
            "commune": each.commune or None,
            "as_of": today().isoformat(),
            "list_date": each.listed_on.isoformat() if each.listed_on else None,
            "listed": each.coverage.listed,
            "published": each.coverage.published,
            "differences": {
                difference: len(each.coverage.with_difference(difference)) for difference in _TITLES
            },
            "records": [
                row.model_dump(mode="json")
                for row in coverage_rows(each.coverage, _sector_names(corpus), each.listed_on)
            ],
        }
        for each in compared
    ]
    return json.dumps({"lists": answer}, ensure_ascii=not speaks_unicode(), indent=1)
