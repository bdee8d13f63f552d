"""The components that every procedure has to state, and which of them its source leaves empty.

NĐ 63/2010/NĐ-CP Điều 8 khoản 2 names them. A component that the record does not hold
reads as one of two words: the source was read and says nothing, or the commune has not
given it yet. Only the first is a gap of the source (design 7).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.model.procedures import Procedure
from generator.views.fees import states_fees
from generator.vocabulary import NOT_GIVEN, NOT_IN_SOURCE, Detail, Word


class Component(Word):
    """Bộ phận tạo thành of a procedure, in the order of the decree."""

    NAME = "name", "tên thủ tục"
    STEPS = "steps", "trình tự thực hiện"
    METHODS = "methods", "cách thức thực hiện"
    DOSSIER = "dossier", "thành phần hồ sơ"
    SETS = "sets", "số lượng hồ sơ"
    TIMES = "times", "thời hạn giải quyết"
    SUBJECTS = "subjects", "đối tượng thực hiện"
    AGENCY = "agency", "cơ quan thực hiện"
    RESULTS = "results", "kết quả thực hiện"
    FORMS = "forms", "mẫu đơn, tờ khai"
    CONDITIONS = "conditions", "yêu cầu, điều kiện"
    FEES = "fees", "phí, lệ phí"


#: The part of the source's text that holds a component; the others are facts of their own.
_PART_OF: Mapping[Component, str] = {
    Component.STEPS: "steps",
    Component.METHODS: "methods",
    Component.DOSSIER: "dossier",
    Component.SETS: "dossier",
    Component.TIMES: "methods",
    Component.RESULTS: "results",
    Component.FORMS: "dossier",
    Component.CONDITIONS: "conditions",
    Component.FEES: "methods",
}


def was_read(procedure: Procedure) -> bool:
    """Whether the whole record was read at the source, not only its line in a list."""
    return procedure.source_digest is not None or procedure.detail is Detail.FULL


def absent(procedure: Procedure, part: str) -> str:
    """The word for a part that the record leaves empty.

    A digest of the source's text says that the source has something which this record
    does not hold; without one the source said nothing.
    """
    digest = procedure.source_digest
    if digest is None:
        return absent_fact(procedure)
    return NOT_GIVEN if getattr(digest, part) else NOT_IN_SOURCE


def absent_fact(procedure: Procedure) -> str:
    """The word for a single fact that the record leaves empty.

    Of a procedure known from a list alone, the whole record was never read.
    """
    return NOT_IN_SOURCE if was_read(procedure) else NOT_GIVEN


def absent_component(procedure: Procedure, component: Component) -> str:
    """The word that stands in the place of a component that the record leaves empty."""
    part = _PART_OF.get(component)
    return absent(procedure, part) if part else absent_fact(procedure)


def gaps_of(procedure: Procedure) -> tuple[Component, ...] | None:
    """The components that the source leaves empty; None where it was never read whole.

    What is unknown is not counted: a procedure known from a list alone has no number of
    gaps, which is not the same as having none.
    """
    if not was_read(procedure):
        return None
    return tuple(
        component
        for component in Component
        if not holds(procedure, component) and _reads_unstated(procedure, component)
    )


def holds(procedure: Procedure, component: Component) -> bool:
    """Whether the record holds a component, as facts or as the source's own text."""
    return _HELD[component](procedure)


def _reads_unstated(procedure: Procedure, component: Component) -> bool:
    """Fees whose kind is named without an amount read as unstated, whatever the digest."""
    if component is Component.FEES and any(method.fees for method in procedure.methods):
        return True
    return absent_component(procedure, component) == NOT_IN_SOURCE


def _quoted(procedure: Procedure, part: str) -> bool:
    return procedure.official is not None and getattr(procedure.official, part) is not None


def has_forms(procedure: Procedure) -> bool:
    """Whether any paper of the dossier has its form."""
    return any(item.forms for case in procedure.cases for item in case.items)


_HELD: Mapping[Component, Callable[[Procedure], bool]] = {
    Component.NAME: lambda p: bool(p.name),
    Component.STEPS: lambda p: p.plain is not None or _quoted(p, "steps"),
    Component.METHODS: lambda p: bool(p.methods) or _quoted(p, "methods"),
    Component.DOSSIER: lambda p: any(case.items for case in p.cases) or _quoted(p, "dossier"),
    Component.SETS: lambda p: p.sets is not None,
    Component.TIMES: lambda p: any(method.times for method in p.methods),
    Component.SUBJECTS: lambda p: bool(p.subjects),
    Component.AGENCY: lambda p: p.agency is not None,
    Component.RESULTS: lambda p: bool(p.results) or _quoted(p, "results"),
    Component.FORMS: has_forms,
    Component.CONDITIONS: lambda p: (
        bool(p.conditions) or _quoted(p, "conditions") or p.has_conditions is False
    ),
    Component.FEES: states_fees,
}
