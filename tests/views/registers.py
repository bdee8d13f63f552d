"""Small registers and dated rules, written as staff write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.model.base import Record, Sourced
from generator.model.calendars import CalendarYear
from generator.model.corpus import Catalogue, CommuneFolder, Registers
from generator.model.feedback import FeedbackDeadlines, FeedbackFile
from generator.model.index_766 import IndexFrame, IndexMonth
from generator.model.inspections import InspectionFile, TrainingFile
from generator.model.reports import ReportFile, ReportingCutoffs
from generator.model.reviews import InternalProcedureFile, ReviewFile
from generator.model.surveys import SurveyRound
from generator.views.registers import RegisterViews
from tests.views.building import catalogue, folder, plan, sourced, units, view

Values = Mapping[str, Any]
MODELS: Mapping[str, type[Record]] = {
    "feedback": FeedbackFile,
    "surveys": SurveyRound,
    "index_766": IndexMonth,
    "reviews": ReviewFile,
    "internal_procedures": InternalProcedureFile,
    "inspections": InspectionFile,
    "trainings": TrainingFile,
    "reports": ReportFile,
}
#: Days off of 2026 that the cases touch: Tết (swapped days too), and a worked Saturday.
DAYS = (
    *(("holiday", f"2026-02-{day}") for day in range(16, 21)),
    ("swapped_rest", "2026-08-31"),
    ("swapped_work", "2026-08-22"),
    *(("holiday", f"2026-09-0{day}") for day in (1, 2)),
)


def calendar_2026() -> Sourced[CalendarYear]:
    """The calendar of 2026 with :data:`DAYS`."""
    days = [
        {"date": day, "kind": kind, "name": "x", "source": "x", "verified": "x"}
        for kind, day in DAYS
    ]
    return sourced(CalendarYear.model_validate({"days": days}))


def deadlines(*rows: Values) -> Sourced[FeedbackDeadlines]:
    """Dated deadlines; the basis is made up."""
    listed = [{"basis": "Văn bản", "verified": "memory", **row} for row in rows]
    return sourced(FeedbackDeadlines.model_validate({"deadlines": listed}))


def shared(
    *,
    feedback: Sourced[FeedbackDeadlines] | None = None,
    frame: Values | None = None,
    cutoffs: tuple[Values, ...] = (),
    sectors: tuple[str, ...] = ("ho-tich",),
) -> Catalogue:
    """A catalogue with the calendar of 2026 and dated rules."""
    basis = [{"number": "01/VB"}]
    rules = [{"basis": basis, "verified": "text", **row} for row in cutoffs]
    return replace(
        catalogue(sectors=sectors),
        calendars={2026: calendar_2026()},
        feedback_deadlines=feedback,
        index_766=sourced(IndexFrame.model_validate(frame)) if frame else None,
        reporting_cutoffs=sourced(ReportingCutoffs.model_validate({"cutoffs": rules}))
        if rules
        else None,
    )


def kept(register: str, **files: Values) -> Registers:
    """One register with these files; an underscore in a name stands for a hyphen."""
    model = MODELS[register]
    records = {
        name.lstrip("_").replace("_", "-"): sourced(model.model_validate(values))
        for name, values in files.items()
    }
    return Registers(**{register: records})  # type: ignore[arg-type]  # by the register's name


def registers_of(  # noqa: PLR0913  one argument a thing that a case may change
    registers: Registers,
    catalogue_: Catalogue,
    as_of: str = "2026-11-20",
    *,
    commune: Values | None = None,
    targets: tuple[Values, ...] = (),
    own: Sourced[FeedbackDeadlines] | None = None,
) -> RegisterViews:
    """The views of a commune that keeps these registers and has a plan with these targets."""
    part = {
        "id": "I",
        "title": "Phần",
        "objectives": [{"id": "MT", "text": "Mục tiêu", "targets": list(targets)}],
        "tasks": [],
    }
    made: CommuneFolder = folder(
        commune=commune,
        unit_list=units({"id": "van-phong"}),
        plans={"2026-an": plan(parts=[part])},
    )
    whole = replace(made, registers=registers, feedback_deadlines=own)
    return view(whole, as_of, shared=catalogue_).registers
