"""A content in which every text of every record is given by the caller.

The records are filled by walking the models, so that a new field is filled as well.
Identifiers are the same everywhere, so that every reference leads somewhere; a variant
picks other members of the enumerations.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from generator.model import fields
from generator.model.access import AccessReport
from generator.model.base import Record, Sourced
from generator.model.calendars import CalendarYear, UndecidedDays
from generator.model.communes import Commune, Unit, UnitList
from generator.model.corpus import Catalogue, CommuneFolder, Corpus, DossierFile, Registers
from generator.model.decisions import Decision
from generator.model.dossiers import DossierReport, DossierTable, OverdueTable
from generator.model.feedback import FeedbackDeadlines, FeedbackFile
from generator.model.glossary import Glossary
from generator.model.index_766 import IndexFrame, IndexMonth
from generator.model.indicators import Indicator
from generator.model.inspections import InspectionFile, TrainingFile
from generator.model.official import OfficialList, OfficialProcedure
from generator.model.plans import Plan, PlanLink
from generator.model.procedures import (
    LifeEvent,
    LifeEventList,
    OfferedList,
    OfferedProcedure,
    Procedure,
    ReferenceList,
    SectorList,
)
from generator.model.progress import ProgressFile
from generator.model.reports import Report, ReportFile, ReportingCutoffs
from generator.model.reviews import InternalProcedureFile, ReviewFile
from generator.model.source import Source
from generator.model.surveys import SurveyRound
from generator.vocabulary import CommuneState, ListBasis, ScheduleKind, UnitKind

RecordT = TypeVar("RecordT", bound=Record)
#: Gives the text of a field, named by its path: ``Plan.parts.title``.
Say = Callable[[str], str]

AS_OF = date(2026, 6, 30)
PROCEDURES = 4
#: A name as staff give it: every sign that an address must write otherwise.
ATTACHMENT = "phụ lục/Mẫu số 1 (a) & [b] + c_d_ 'e' {f} 50%; g, h=i @ k!.pdf"
_TEXTS = (fields.Line, fields.Paragraphs)
_FIXED: tuple[tuple[Any, Callable[[int], str]], ...] = (
    (fields.ProcedureCode, lambda variant: f"1.00000{variant}"),
    (fields.Slug, lambda _: "a"),
    (fields.LocalId, lambda _: "A"),
    (fields.Day, lambda variant: f"2026-0{1 + variant % 9}-15"),
    (fields.Month, lambda _: "2026-01"),
    (fields.Clock, lambda _: "7h30"),
    (fields.Whole, lambda variant: str(1 + variant % 4)),
    (fields.Money, lambda _: "8.000"),
    (fields.DecimalNumber, lambda _: "98,5"),
    (fields.Truth, lambda variant: ("có", "không")[variant % 2]),
    (fields.Url, lambda _: "https://xa.vn/a_b?c=1&d=2"),
    (fields.Mail, lambda _: "a@xa.vn"),
    (fields.Digest, lambda _: "0" * 64),
    (fields.Imprint, lambda _: "0" * 12),
    (fields.FilePath, lambda _: ATTACHMENT),
)


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills records; ``variant`` decides on numbers and members of enumerations."""

    say: Say
    variant: int = 0

    def record(self, model: type[RecordT], path: str = "", **given: object) -> RecordT:
        """A record with every field filled, but for what is given."""
        here = path or model.__name__
        hints = get_type_hints(model, include_extras=True)
        values = {
            name: given[name] if name in given else self._value(hints[name], f"{here}.{name}")
            for name in model.model_fields
        }
        return model.model_validate(values)

    def _value(self, kind: Any, path: str) -> object:  # noqa: ANN401 - any annotation
        if any(kind == text for text in _TEXTS):
            return self.say(path)
        for known, made in _FIXED:
            if kind == known:
                return made(self.variant)
        origin = get_origin(kind)
        if origin in (Union, UnionType):
            return self._value(next(a for a in get_args(kind) if a is not NoneType), path)
        if origin is tuple:
            return self._items(get_args(kind)[0], path)
        if issubclass(kind, Enum):
            members = list(kind)
            return members[self.variant % len(members)].value
        return self.record(kind, path)

    def _items(self, kind: Any, path: str) -> tuple[object, ...]:  # noqa: ANN401 - any annotation
        count = 2 if any(kind == text for text in _TEXTS) else 1
        return tuple(self._value(kind, path) for _ in range(count))


def filled_corpus(say: Say) -> Corpus:
    """A catalogue and three communes: one works, one is for display, one is an archive."""
    codes = tuple(f"1.00000{variant}" for variant in range(PROCEDURES))
    event = Filler(say).record(LifeEvent)
    steps = tuple(step.model_copy(update={"codes": codes}) for step in event.steps)
    events = LifeEventList(life_events=(event.model_copy(update={"steps": steps}),))
    procedures = [_procedure(say, variant) for variant in range(PROCEDURES)]
    catalogue = Catalogue(
        procedures={each.code: _sourced(each, f"catalogue/{each.code}.yml") for each in procedures},
        decisions={"a": _sourced(_decision(say), "catalogue/decisions/a.yml")},
        sectors=_sourced(Filler(say).record(SectorList), "catalogue/sectors.yml"),
        life_events=_sourced(events, "catalogue/life_events.yml"),
        reference_list=_sourced(
            Filler(say, PROCEDURES).record(ReferenceList), "catalogue/reference_list.yml"
        ),
        calendars={2026: _sourced(Filler(say).record(CalendarYear), "catalogue/calendar/2026.csv")},
        access=_sourced(Filler(say).record(AccessReport), "catalogue/accessibility.yml"),
        glossary=_sourced(Filler(say).record(Glossary), "catalogue/glossary.yml"),
        undecided=_sourced(Filler(say).record(UndecidedDays), "catalogue/calendar/undecided.csv"),
        feedback_deadlines=_sourced(
            Filler(say).record(FeedbackDeadlines), "catalogue/feedback_deadlines.yml"
        ),
        index_766=_sourced(Filler(say).record(IndexFrame), "catalogue/index_766.yml"),
        reporting_cutoffs=_sourced(
            Filler(say, 1).record(ReportingCutoffs), "catalogue/reporting_cutoffs.yml"
        ),
    )
    procedures = [sourced.record for sourced in catalogue.procedures.values()]
    communes = (
        _folder(say, "xa-1", CommuneState.ACTIVE, len(ScheduleKind), procedures),
        _folder(say, "xa-2", CommuneState.DEMO, 1, procedures),
        _folder(say, "xa-3", CommuneState.ARCHIVED, 1, procedures),
    )
    return Corpus(root="", catalogue=catalogue, communes={folder.id: folder for folder in communes})


def _procedure(say: Say, variant: int) -> Procedure:
    """The last one has no plain wording: the source's own sentences show."""
    filler = Filler(say, variant)
    if variant < PROCEDURES - 1:
        return filler.record(Procedure)
    return filler.record(Procedure, plain=None, conditions=())


def _decision(say: Say) -> Decision:
    """It amends the first procedure: all of them stay in the lists."""
    return Filler(say).record(Decision, communes=(), announces=(), replaces=(), repeals=())


def _offered(say: Say, variant: int, procedure: Procedure) -> OfferedProcedure:
    """Its committed time holds for an official case, its forms for a paper, not for a note."""
    made = Filler(say, variant).record(OfferedProcedure)
    case = {"applies_to": procedure.methods[0].times[0].applies_to}
    committed = tuple(each.model_copy(update=case) for each in made.committed)
    papers = [i.name for case in procedure.cases for i in case.items if not i.is_note]
    forms = tuple(form.model_copy(update={"item": papers[0]}) for form in made.forms)
    return made.model_copy(update={"committed": committed, "forms": forms})


def _folder(
    say: Say, name: str, state: CommuneState, plans: int, procedures: list[Procedure]
) -> CommuneFolder:
    first = Filler(say)
    offered = tuple(_offered(say, variant, each) for variant, each in enumerate(procedures))
    unit = first.record(Unit)
    group = first.record(Unit, id="b", kind=UnitKind.GROUP, members=("a",))
    return CommuneFolder(
        id=name,
        commune=_sourced(
            first.record(Commune, state=state, public_url=None), f"{name}/commune.yml"
        ),
        units=_sourced(UnitList(units=(unit, group)), f"{name}/units.yml"),
        offered=None
        if state is CommuneState.ARCHIVED
        else _sourced(
            first.record(OfferedList, basis=ListBasis.DECISION, procedures=offered),
            f"{name}/procedures.yml",
        ),
        official=_sourced(_official(say), f"{name}/official_list.yml"),
        plans={
            f"k{variant}": _sourced(_plan(say, variant), f"{name}/plans/k{variant}.yml")
            for variant in range(plans)
        },
        progress={
            f"2026-{variant}": _sourced(_progress(say, variant), f"{name}/progress/{variant}.yml")
            for variant in range(plans)
        },
        indicators={"a": _sourced(Filler(say).record(Indicator), f"{name}/indicators/a.yml")},
        **_dossiers(say, name),
        registers=_registers(say, name),
        feedback_deadlines=_sourced(
            Filler(say, 1).record(FeedbackDeadlines), f"{name}/feedback_deadlines.yml"
        ),
    )


def _registers(say: Say, name: str) -> Registers:
    """One file a register, of the variant that its page shows most of."""
    reports = tuple(
        Filler(say).record(Report, id=period or "B", period=period) for period in ("2026-Q1", None)
    )
    first = Filler(say)

    def file(register: str, record: RecordT) -> dict[str, Sourced[RecordT]]:
        return {"2026-01": _sourced(record, f"{name}/{register}/2026-01.yml")}

    return Registers(
        feedback=file("feedback", first.record(FeedbackFile)),
        surveys=file("surveys", _survey(say)),
        index_766=file("index-766", first.record(IndexMonth)),
        reviews=file("reviews", _reviews(say)),
        internal_procedures=file("internal-procedures", first.record(InternalProcedureFile)),
        inspections=file("inspections", first.record(InspectionFile)),
        trainings=file("trainings", first.record(TrainingFile)),
        reports=file("reports", ReportFile(reports=reports)),
    )


def _survey(say: Say) -> SurveyRound:
    """Enough answers to be shown; they measure the target of the first plan."""
    made = Filler(say).record(SurveyRound)
    asked = tuple(
        each.model_copy(
            update={
                "counts": (9,),
                "by_sector": tuple(
                    row.model_copy(update={"counts": (9,)}) for row in each.by_sector
                ),
            }
        )
        for each in made.questions
    )
    return made.model_copy(update={"questions": asked, "targets": _for_plan(made.targets)})


def _reviews(say: Say) -> ReviewFile:
    made = Filler(say).record(ReviewFile)
    named = {"targets": _for_plan(made.targets), "reviews": _for_plan(made.reviews)}
    return made.model_copy(update=named)


def _for_plan(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(each.model_copy(update={"plan": "k0"}) for each in rows)


def _plan(say: Say, variant: int) -> Plan:
    """The other plans are known by their numbers; the second plan supplements the first."""
    made = Filler(say, variant).record(Plan)
    unheld = {"plan": None}
    supplements = tuple(link.model_copy(update=unheld) for link in made.supplements)
    more = (PlanLink(plan="k0"),) if variant == 1 else ()
    replaces = tuple(link.model_copy(update=unheld) for link in made.replaces)
    return made.model_copy(update={"supplements": (*supplements, *more), "replaces": replaces})


def _dossiers(say: Say, commune: str) -> dict[str, Any]:
    """A month, its correction and a quarter, with the register of late dossiers."""
    spans = {
        "thang": ("2026-03-01", "2026-03-31", None),
        "thang-sua": ("2026-03-01", "2026-03-31", "thang"),
        "quy": ("2026-01-01", "2026-03-31", None),
    }
    files = {}
    for name, (first, last, replaces) in spans.items():
        source = Filler(say).record(Source, "DossierReport.source", taken_on=last)
        head = Filler(say).record(
            DossierReport, from_day=first, to_day=last, replaces=replaces, source=source
        )
        if not replaces:
            head = head.model_copy(update={"reason": None})
        files[name] = DossierFile(
            name=name,
            head=_sourced(head, f"{commune}/dossiers/{name}.yml"),
            table=_sourced(Filler(say).record(DossierTable), f"{commune}/dossiers/{name}.csv"),
        )
    overdue = _sourced(Filler(say).record(OverdueTable), f"{commune}/overdue/thang-sua.csv")
    return {"dossiers": files, "overdue": {"thang-sua": overdue}}


def _official(say: Say) -> OfficialList:
    """The first code is published, the last is not and has no record."""
    rows = tuple(Filler(say, variant).record(OfficialProcedure) for variant in (0, PROCEDURES))
    return Filler(say).record(OfficialList, procedures=rows)


def _progress(say: Say, variant: int) -> ProgressFile:
    made = Filler(say, variant).record(ProgressFile)
    plan = {"plan": f"k{variant}"}
    # Evidence is shown by its title, else by its number.
    evidence = tuple(
        each.model_copy(update={"title": each.title if variant % 2 else None})
        for entry in made.entries
        for each in entry.evidence
    )
    more = {**plan, "evidence": evidence}
    return ProgressFile(
        entries=tuple(entry.model_copy(update=more) for entry in made.entries),
        measurements=tuple(each.model_copy(update=plan) for each in made.measurements),
    )


def _sourced(record: RecordT, path: str) -> Sourced[RecordT]:
    return Sourced(record, f"content/{path}", {})
