"""The facts of a record alone: no sentence of the source."""

from __future__ import annotations

from generator.model.procedures import Procedure, ProcedureResult
from generator.portal.methods import fact_methods
from generator.portal.records import PortalRecord
from generator.vocabulary import Detail

#: A result that is longer is a sentence of the source, not the name of a paper.
_LONGEST_RESULT = 100


def facts_of(record: PortalRecord) -> Procedure:
    """Codes, names, times, amounts, numbers of legal texts, names of results."""
    if record.is_export and record.procedure.official is None:
        return record.procedure
    return record.procedure.model_copy(
        update={
            "detail": Detail.LISTING,
            "methods": fact_methods(record.rows),
            "cases": (),
            "results": short_results(record.procedure.results),
            "official": None,
        }
    )


def short_results(results: tuple[ProcedureResult, ...]) -> tuple[ProcedureResult, ...]:
    """Results that are names of papers."""
    named = (
        ProcedureResult(name=result.name.strip("-+* .;"), code=result.code)
        for result in results
        if len(result.name) <= _LONGEST_RESULT and result.name.strip("-+* .;")
    )
    return tuple(dict.fromkeys(named))
