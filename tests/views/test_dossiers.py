"""Periods and rates of dossier figures, by numbers worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dossiers import NOTHING, Figures, sum_beside, sum_of, tiles
from generator.findings import has_errors
from generator.load import load_corpus
from generator.model.base import Sourced
from generator.model.corpus import DossierFile
from generator.model.dossiers import DossierReport, DossierRow, DossierTable
from generator.model.reports import ReportingCutoff
from generator.model.source import DocumentReference, Source
from generator.periods import parse_period, period_of
from generator.rules import check_corpus
from generator.views import derive_site
from generator.views.communes import CommuneView
from generator.views.cutoffs import cut_days, cutoff_for
from generator.views.dossier_form import counts_of, form_rows
from generator.views.dossier_periods import DossierPeriod, Origin
from generator.views.dossier_rates import rate
from generator.vocabulary import DossierRate, Interval, Verified
from tests.dossiers import AS_OF, HEAD, head, month, write

#: Three months that follow one another: 2 left, 1 left, 4 left.
JANUARY = "A,HT,Hộ tịch,10,6,3,1,8,5,2,1,2,2,0"
FEBRUARY = "A,HT,Hộ tịch,9,4,3,2,8,8,0,0,1,0,1"
MARCH = "A,HT,Hộ tịch,12,11,0,1,8,0,7,1,4,3,1"


def view(folder: Path, files: Mapping[str, str | bytes], as_of: date = AS_OF) -> CommuneView:
    """The commune of these files, which must be without an error."""
    corpus, told = load_corpus(write(folder, files))
    found = [each for each in (*told, *check_corpus(corpus, as_of=as_of)) if has_errors([each])]
    assert found == []
    return derive_site(corpus, today=as_of).communes[0]


def quarter() -> dict[str, str]:
    """January to March 2026."""
    return {
        **month("2026-01", JANUARY),
        **month("2026-02", FEBRUARY),
        **month("2026-03", MARCH),
    }


def period(commune: CommuneView, name: str) -> DossierPeriod:
    """A period by its id."""
    (found,) = (each for each in commune.dossiers.periods if each.id == name)
    return found


# --- a longer period is made only from files that tile it ----------------------------------


def test_a_quarter_is_the_sum_of_its_months(tmp_path: Path) -> None:
    """27 new ones and 1 carried over are 28: 24 settled, 4 left at the end of March."""
    made = period(view(tmp_path, quarter()), "2026-q1")
    assert made.origin is Origin.SUM
    assert made.origin_words == "Cộng từ 3 tệp tháng"
    # online 6+4+11, by post 3+3+0, carried 1 | early 5+8+0, on time 2+0+7, late 1+0+1 | 3, 1
    assert counts_of(made.total) == (28, 21, 6, 1, 24, 13, 9, 2, 4, 3, 1)
    assert made.total.received_total == made.total.completed_total + made.total.pending_total


def test_a_gap_leaves_no_figures_and_names_the_month(tmp_path: Path) -> None:
    files = {**month("2026-01", JANUARY), **month("2026-03", MARCH)}
    made = period(view(tmp_path, files), "2026-q1")
    assert (made.origin, made.rows) == (Origin.MISSING, {})
    assert made.origin_words == "Thiếu tháng 2/2026"


def test_an_overlap_is_no_tile(tmp_path: Path) -> None:
    """Both halves and the month: the days of February are counted once."""
    files = {
        **quarter(),
        "dossiers/nua-dau.yml": head("2026-02-01", "2026-02-16"),
        "dossiers/nua-dau.csv": HEAD + "A,HT,Hộ tịch,5,2,1,2,4,4,0,0,1,1,0\n",
        "dossiers/chong.yml": head("2026-02-10", "2026-03-31"),
        "dossiers/chong.csv": HEAD + "A,HT,Hộ tịch,9,9,0,0,5,5,0,0,4,3,1\n",
    }
    made = period(view(tmp_path, files), "2026-q1")
    assert [file.name for file in made.files] == ["2026-01", "2026-02", "2026-03"]


def test_a_period_has_its_own_file_where_months_are_missing(tmp_path: Path) -> None:
    files = {
        **month("2026-03", MARCH),
        "dossiers/quy.yml": head("2026-01-01", "2026-03-31"),
        "dossiers/quy.csv": HEAD + "A,HT,Hộ tịch,28,21,6,1,24,13,9,2,4,3,1\n",
    }
    made = period(view(tmp_path, files), "2026-q1")
    assert (made.origin, made.origin_words) == (Origin.OWN, "Theo tệp riêng của kỳ")
    assert counts_of(made.total) == (28, 21, 6, 1, 24, 13, 9, 2, 4, 3, 1)


def test_a_year_is_made_from_quarters_and_months(tmp_path: Path) -> None:
    nothing = "A,HT,Hộ tịch,4,0,0,4,0,0,0,0,4,0,4"
    files = {
        "dossiers/quy.yml": head("2025-01-01", "2025-03-31"),
        "dossiers/quy.csv": HEAD + "A,HT,Hộ tịch,28,21,6,1,24,13,9,2,4,3,1\n",
        "dossiers/nam.yml": head("2025-04-01", "2025-11-30"),
        "dossiers/nam.csv": f"{HEAD}{nothing}\n",
        **month("2025-12", nothing),
    }
    made = period(view(tmp_path, files), "2025")
    assert made.origin_words == "Cộng từ 3 tệp"
    assert counts_of(made.total) == (28, 21, 6, 1, 24, 13, 9, 2, 4, 0, 4)


def test_a_month_of_the_leap_day_ends_on_it(tmp_path: Path) -> None:
    files = {
        **month("2024-02", "A,HT,Hộ tịch,3,2,1,0,2,2,0,0,1,1,0"),
        **month("2024-03", "A,HT,Hộ tịch,1,0,0,1,1,0,1,0,0,0,0"),
        **month("2024-01", "A,HT,Hộ tịch,0,0,0,0,0,0,0,0,0,0,0"),
    }
    made = period(view(tmp_path, files), "2024-q1")
    assert made.files[1].head.record.to_day == date(2024, 2, 29)
    assert counts_of(made.total) == (3, 2, 1, 0, 3, 2, 1, 0, 0, 0, 0)


def test_a_month_that_stops_on_the_eve_of_the_leap_day_is_none(tmp_path: Path) -> None:
    files = {
        "dossiers/2024-02.yml": head("2024-02-01", "2024-02-28"),
        "dossiers/2024-02.csv": HEAD + "A,HT,Hộ tịch,3,2,1,0,2,2,0,0,1,1,0\n",
    }
    assert period(view(tmp_path, files), "2024-02").origin is Origin.MISSING


def test_a_period_counts_from_the_day_after_its_end(tmp_path: Path) -> None:
    for day, known in ((date(2026, 3, 31), []), (date(2026, 4, 1), ["2026-q1"])):
        commune = view(tmp_path / str(day), quarter(), as_of=day)
        assert [each.id for each in commune.dossiers.quarters] == known


def test_a_sector_that_comes_later_had_nothing_before(tmp_path: Path) -> None:
    files = {**quarter(), **month("2026-02", FEBRUARY, "A,DD,Đất đai,2,1,1,0,2,2,0,0,0,0,0")}
    made = period(view(tmp_path, files), "2026-q1")
    assert [row.counts for row in form_rows(made)] == [
        (28, 21, 6, 1, 24, 13, 9, 2, 4, 3, 1),
        (2, 1, 1, 0, 2, 2, 0, 0, 0, 0, 0),
        (30, 22, 7, 1, 26, 15, 9, 2, 4, 3, 1),
    ]


def test_two_sources_add_up_by_sector(tmp_path: Path) -> None:
    files = month("2026-01", JANUARY, "B,HT,Hộ tịch,5,2,3,0,5,5,0,0,0,0,0")
    made = period(view(tmp_path, files), "2026-01")
    assert [(row.name, row.counts) for row in form_rows(made)] == [
        ("Hộ tịch", (15, 8, 6, 1, 13, 10, 2, 1, 2, 2, 0)),
        ("Tổng cộng", (15, 8, 6, 1, 13, 10, 2, 1, 2, 2, 0)),
    ]
    assert {name: figures.received_total for name, figures in made.by_source.items()} == {
        "A": 10,
        "B": 5,
    }


# --- a quarter by its cut-off days ------------------------------------------------------

RULE, YEAR = (
    ReportingCutoff(
        interval=interval,
        first_day=15,
        basis=(DocumentReference(number="09/2019/NĐ-CP"),),
        verified=Verified.PARTIAL,
    )
    for interval in (Interval.QUARTER, Interval.YEAR)
)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026-Q1", date(2025, 12, 15), date(2026, 3, 14)),
        ("2026-Q2", date(2026, 3, 15), date(2026, 6, 14)),
        ("2026-Q3", date(2026, 6, 15), date(2026, 9, 14)),
        ("2026-Q4", date(2026, 9, 15), date(2026, 12, 14)),
        ("2024-Q1", date(2023, 12, 15), date(2024, 3, 14)),
        ("2026", date(2025, 12, 15), date(2026, 12, 14)),
    ],
)
def test_cut_days(name: str, first: date, last: date) -> None:
    """NĐ 09/2019/NĐ-CP Điều 12: from the 15th to the 14th, the year from 15/12 to 14/12."""
    found = parse_period(name)
    assert found is not None
    assert cut_days(found, RULE) == (first, last)


def test_the_rule_of_such_a_period_on_its_last_day() -> None:
    earlier = RULE.model_copy(update={"effective_to": date(2026, 9, 29)})
    later = RULE.model_copy(update={"effective_from": date(2026, 9, 30)})
    rules = (YEAR, earlier, later)
    quarters = [period_of(date(2026, number, 1), Interval.QUARTER) for number in (4, 7)]
    assert [cutoff_for(each, rules) for each in quarters] == [earlier, later]
    assert cutoff_for(period_of(date(2026, 1, 1), Interval.YEAR), rules) is YEAR
    assert cutoff_for(quarters[0], (YEAR,)) is None


@pytest.mark.parametrize(
    ("first", "last", "known"),
    [
        ("2026-06-15", "2026-09-14", True),
        ("2026-06-14", "2026-09-14", False),
        ("2026-06-15", "2026-09-15", False),
        ("2026-07-01", "2026-09-30", False),
    ],
)
def test_only_its_own_days_make_a_cut_quarter(
    tmp_path: Path, first: str, last: str, *, known: bool
) -> None:
    files = {
        "dossiers/quy.yml": head(first, last),
        "dossiers/quy.csv": HEAD + JANUARY + "\n",
    }
    made = period(view(tmp_path, files), "2026-q3-chot")
    assert made.is_known is known
    assert (made.from_day, made.to_day) == (date(2026, 6, 15), date(2026, 9, 14))
    words = "Theo tệp riêng của kỳ" if known else "Chưa có tệp từ 15/06/2026 đến 14/09/2026"
    assert made.origin_words == words


# --- rates ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numerator", "denominator", "percent", "shown"),
    [
        (None, None, None, None),
        (0, 0, None, None),
        (0, 7, Decimal(0), Decimal(0)),
        (7, 7, Decimal(100), Decimal(100)),
        (1999, 2000, Decimal("99.95"), Decimal("99.95")),
        (1, 3000, Decimal(100) / 3000, Decimal("0.03")),
        (98, 100, Decimal(98), Decimal(98)),
        (2, 3, Decimal(200) / 3, Decimal("66.7")),
    ],
)
def test_a_share_of_nothing_is_none_and_of_something_never_rounded_to_all(
    numerator: int | None, denominator: int | None, percent: Decimal | None, shown: Decimal | None
) -> None:
    figures = Figures(reused=numerator, reused_of=denominator)
    made = rate(DossierRate.REUSED, figures)
    assert (made.percent, made.shown_percent) == (percent, shown)


def test_pending_dossiers_never_count_as_on_time() -> None:
    figures = Figures(completed_early=5, completed_on_time=2, completed_late=1, pending_on_time=92)
    made = rate(DossierRate.ON_TIME, figures)
    assert (made.numerator, made.denominator, made.percent) == (7, 8, Decimal("87.5"))


def test_what_was_carried_over_is_of_no_channel() -> None:
    figures = Figures(received_online=6, received_offline=4, carried_forward=90)
    assert rate(DossierRate.ONLINE, figures).percent == Decimal(60)


def test_nothing_settled_has_no_rate() -> None:
    made = rate(DossierRate.ON_TIME, Figures(received_online=3, pending_on_time=3))
    assert (made.is_known, made.is_applicable, made.percent) == (True, False, None)


SHARES = HEAD.replace("\n", ",reused,reused_of\n")


def test_one_unknown_part_makes_the_sum_unknown(tmp_path: Path) -> None:
    other = "A,DD,Đất đai,0,0,0,0,0,0,0,0,0,0,0"
    known = month("2026-01", f"{JANUARY},3,6", f"{other},0,0", columns=SHARES)
    unknown = month("2026-01", f"{JANUARY},3,6", f"{other},,", columns=SHARES)
    totals = [
        period(view(tmp_path / str(number), files), "2026-01").total
        for number, files in enumerate((known, unknown))
    ]
    assert [(total.reused, total.reused_of) for total in totals] == [(3, 6), (None, None)]


# --- targets ----------------------------------------------------------------------------

PLAN = """\
title: Kế hoạch
year: 2026
state: issued
issuer: UBND xã Số
number: 01/KH-UBND
issued_on: 2026-01-05
starts_on: {start}
ends_on: 2026-12-31
parts:
  - id: I
    title: Phần
    tasks:
      - id: NV-1
        title: Nhiệm vụ
        targets:
          - id: CT-1
            text: Đúng hạn
            comparator: at_least
            value: {value}
            dossier_rate: on_time
        activities:
          - id: HD-1
            text: Việc
            schedule:
              kind: yearly
"""


@pytest.mark.parametrize(
    ("start", "value", "measured", "state"),
    [
        # 22 of 24 settled from January to March: 91.666… %
        ("2026-01-01", "91,6", (22, 24, date(2026, 3, 31)), "met"),
        ("2026-01-01", "91,7", (22, 24, date(2026, 3, 31)), "not_met"),
        # From February: 8 + 7 of 8 + 8.
        ("2026-02-01", "93,75", (15, 16, date(2026, 3, 31)), "met"),
        # No files tile the days from the middle of a month.
        ("2026-01-15", "50", None, "no_data"),
    ],
)
def test_a_target_is_measured_since_the_plan_began(
    tmp_path: Path, start: str, value: str, measured: object, state: str
) -> None:
    files = {**quarter(), "plans/2026-so.yml": PLAN.format(start=start, value=value)}
    (target,) = view(tmp_path, files).plans[0].targets
    found = target.measurement
    assert (found and (found.numerator, found.denominator, found.on)) == measured
    assert target.state == state


# --- the trend --------------------------------------------------------------------------


def test_the_trend_goes_from_the_oldest_month_and_leaves_gaps(tmp_path: Path) -> None:
    files = {**month("2026-01", JANUARY), **month("2026-03", MARCH)}
    trend = {each.id: each.points for each in view(tmp_path, files).dossiers.trend}
    assert trend["received_total"] == (
        ("2026-01", Decimal(10)),
        ("2026-02", None),
        ("2026-03", Decimal(12)),
    )
    assert trend["on_time_rate"] == (
        ("2026-01", Decimal("87.5")),
        ("2026-02", None),
        ("2026-03", Decimal("87.5")),
    )
    assert trend["reused_rate"] == (("2026-01", None), ("2026-02", None), ("2026-03", None))


def test_a_thousand_days_are_tiles_too() -> None:
    first = date(2024, 1, 1)
    files = [file_of(n, first + timedelta(days=n), 1, NOTHING) for n in range(2000)]
    assert len(tiles(files, first, first + timedelta(days=1999))) == 2000


# --- corrections ------------------------------------------------------------------------


def correction(taken: str) -> dict[str, str]:
    """January corrected: one dossier more is pending."""
    days = head("2026-01-01", "2026-01-31", "replaces: 2026-01\nreason: Ghi chậm\n", taken)
    return {
        "dossiers/2026-01-sua.yml": days,
        "dossiers/2026-01-sua.csv": HEAD + "A,HT,Hộ tịch,11,6,4,1,8,5,2,1,3,3,0\n",
    }


def test_a_correction_counts_and_marks_what_follows(tmp_path: Path) -> None:
    commune = view(tmp_path, {**quarter(), **correction("2026-05-02")})
    january, february, march = (period(commune, f"2026-0{n}") for n in (1, 2, 3))
    assert january.total.received_total == 11
    assert [sorted(each.marked) for each in (january, february, march)] == [
        [],
        [("A", "HT")],
        [],
    ]
    whole = period(commune, "2026-q1")
    # One more came in than went out or is left, until February is corrected.
    assert (whole.total.received_total, sorted(whole.marked)) == (29, [("A", "HT")])
    assert whole.total.completed_total + whole.total.pending_total == 28


def test_before_it_was_taken_a_correction_is_not_known(tmp_path: Path) -> None:
    files = {**quarter(), **correction("2026-05-02")}
    corpus, _ = load_corpus(write(tmp_path, files))
    received = [
        period(derive_site(corpus, today=day).communes[0], "2026-01").total.received_total
        for day in (date(2026, 5, 1), date(2026, 5, 2))
    ]
    assert received == [10, 11]


def test_without_files_there_is_nothing_at_all(tmp_path: Path) -> None:
    found = view(tmp_path, {}).dossiers
    assert (found.is_kept, found.latest, found.periods) == (False, None, ())


# --- laws -------------------------------------------------------------------------------

COUNT = st.integers(min_value=0, max_value=50)
FLOW = st.tuples(COUNT, COUNT, COUNT, COUNT, COUNT, st.booleans())


def chain(flows: list[tuple[int, int, int, int, int, bool]], left: int) -> list[Figures]:
    """Periods that follow one another, each without a fault."""
    made: list[Figures] = []
    for online, offline, most_early, most_on_time, most_late, is_late in flows:
        received = online + offline + left
        early = min(most_early, received)
        on_time = min(most_on_time, received - early)
        late = min(most_late, received - early - on_time)
        rest = received - early - on_time - late
        made.append(
            Figures(
                received_online=online,
                received_offline=offline,
                carried_forward=left,
                completed_early=early,
                completed_on_time=on_time,
                completed_late=late,
                pending_on_time=0 if is_late else rest,
                pending_late=rest if is_late else 0,
            )
        )
        left = rest
    return made


def file_of(number: int, start: date, days: int, figures: Figures) -> DossierFile:
    """A file of one sector."""
    row = DossierRow(
        source="A",
        field_code="HT",
        field_name="Hộ tịch",
        received_total=figures.received_total,
        completed_total=figures.completed_total,
        pending_total=figures.pending_total,
        **{
            name: getattr(figures, name)
            for name in (
                *("received_online", "received_offline", "carried_forward", "completed_early"),
                *("completed_on_time", "completed_late", "pending_on_time", "pending_late"),
            )
        },
    )
    last = start + timedelta(days=days - 1)
    report = DossierReport(from_day=start, to_day=last, source=Source(name="A"))
    return DossierFile(
        name=f"t{number}",
        head=Sourced(report, f"t{number}.yml", {}),
        table=Sourced(DossierTable(rows=(row,)), f"t{number}.csv", {}),
    )


@given(st.lists(st.tuples(FLOW, st.integers(1, 60)), min_size=1, max_size=8), COUNT)
def test_tiles_add_up_to_the_long_period(
    parts: list[tuple[tuple[int, int, int, int, int, bool], int]], left: int
) -> None:
    """The sum keeps the identities, and leaving any tile out leaves no sum at all."""
    pieces = chain([flow for flow, _ in parts], left)
    files, start = [], date(2026, 1, 1)
    for number, (figures, (_, days)) in enumerate(zip(pieces, parts, strict=True)):
        files.append(file_of(number, start, days, figures))
        start += timedelta(days=days)
    first, last = date(2026, 1, 1), start - timedelta(days=1)
    found = tiles(reversed(files), first, last)
    assert list(found) == (files if len(files) > 1 else [])
    whole = sum_of(files)["A", "HT"]
    assert whole.received_new == sum(each.received_new for each in pieces)
    assert whole.carried_forward == left
    assert whole.pending_total == pieces[-1].pending_total
    assert whole.completed_total == sum(each.completed_total for each in pieces)
    assert whole.received_total == whole.completed_total + whole.pending_total
    for missing in files:
        assert tiles((each for each in files if each is not missing), first, last) == ()


@given(st.lists(FLOW, max_size=6))
def test_sectors_add_up_in_any_order(flows: list[tuple[int, int, int, int, int, bool]]) -> None:
    pieces = chain(flows, 0)
    assert sum_beside(pieces) == sum_beside(reversed(pieces))
    assert sum_beside([*pieces, NOTHING]) == sum_beside(pieces)
