"""``make bench-search``: recall, bytes and time of three searches, in one run."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from tests.bench.search.engines import MATERIAL, MATERIAL_BEFORE, OURS, PAGEFIND, Asked, asked
from tests.bench.search.sites import (
    RECORDS,
    add_pagefind,
    build_material,
    read_records,
    write_ours,
)
from tests.queries import Query, citizens, later, recall, third, unseen, without_accents

_HEADS = ("queries: five", "first", "names: five", "with accents", "first kB", "median ms", "95 %")

#: Every fourth name is asked: the slower searches take minutes for all of them.
_EVERY = 4
_ASKED = (*citizens(), *later(), *third(), *unseen())


def main() -> int:
    """Build three sites, ask each the same, print one table."""
    if not RECORDS.is_file():
        _say("no ../shared here: the records of the national portal are needed for this bench")
        return 0
    records = read_records()
    queries = [q for q in _ASKED if not records.keys().isdisjoint(q.codes)]
    written = [Query(row["ten_thu_tuc"], (code,)) for code, row in records.items()][::_EVERY]
    names = [Query(without_accents(query.text), query.codes) for query in written]
    sets = (queries, names, written)
    texts = list(dict.fromkeys(query.text for query in (*queries, *names, *written)))
    _say(f"{len(records)} records; {len(queries)} queries of citizens, {len(names)} names")
    _say(" " * 16 + "".join(f"{head:>14}" for head in _HEADS))
    with tempfile.TemporaryDirectory(prefix="congkhai-bench-") as place:
        folder = Path(place)
        _row("ours", asked(write_ours(folder, len(records)), OURS, texts), sets)
        material = build_material(folder, records)
        answers = asked(material, MATERIAL, texts, before=MATERIAL_BEFORE)
        _row("Material", answers, sets)
        site, reason = add_pagefind(folder, material)
        if site:
            _row("Pagefind", asked(site, PAGEFIND, texts), sets)
        else:
            _say(f"Pagefind        could not be installed or run: {reason}")
    return 0


def _row(name: str, answers: Asked, sets: tuple[list[Query], ...]) -> None:
    by_query, by_name, by_written = (recall(each, answers.found) for each in sets)
    times = statistics.quantiles(answers.milliseconds, n=20)
    shares = (by_query.five_share, by_query.first_share, by_name.five_share, by_written.five_share)
    numbers = (answers.first_bytes / 1000, statistics.median(answers.milliseconds), times[-1])
    cells = (*(f"{share:.1%}" for share in shares), *(f"{number:.1f}" for number in numbers))
    _say(f"{name:16}" + "".join(f"{cell:>14}" for cell in cells))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
