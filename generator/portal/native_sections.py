"""Papers, results, legal texts and subjects of the portal's own JSON."""

from __future__ import annotations

from generator.model.procedures import DossierCase, DossierItem, Form, LegalBasis, ProcedureResult
from generator.portal.access import Fields
from generator.portal.dossier import case_name
from generator.portal.outcomes import Log


def papers_of(case: Fields) -> tuple[Fields, ...]:
    """The papers of one case that have a name."""
    return tuple(paper for paper in case.children("profileComponents") if paper.line("name"))


def read_cases(fields: Fields, log: Log) -> tuple[DossierCase, ...]:
    """Cases with their papers."""
    cases = tuple(
        DossierCase(
            name=case_name(case.line("name")),
            items=tuple(_item(paper, log) for paper in papers_of(case)),
        )
        for case in fields.children("executionCases")
    )
    filled = tuple(case for case in cases if case.items)
    if not filled:
        log.empty("dossier_item")
    return filled


def _item(paper: Fields, log: Log) -> DossierItem:
    log.read("dossier_item")
    originals, copies = paper.whole("originalQty"), paper.whole("copyQty")
    if originals is None and copies is None:
        log.empty("quantity")
    else:
        log.read("quantity")
    names = [attachment.line("fileName") for attachment in paper.children("attachments")]
    # «~$…» is the lock file of a word processor, uploaded in place of the form.
    forms = tuple(Form(title=name) for name in names if name and not name.startswith("~$"))
    log.read("form", len(forms))
    return DossierItem(name=paper.line("name"), originals=originals, copies=copies, forms=forms)


def read_native_results(fields: Fields, log: Log) -> tuple[ProcedureResult, ...]:
    """Results with their codes."""
    entries = [entry for entry in fields.children("resultsDetails") if entry.line("name")]
    if not entries:
        log.empty("results")
    log.read("results", len(entries))
    return tuple(
        ProcedureResult(name=entry.line("name"), code=entry.line("code") or None)
        for entry in entries
    )


def read_native_legal_basis(fields: Fields, log: Log) -> tuple[LegalBasis, ...]:
    """Legal texts with their numbers."""
    entries = fields.children("legalBasisesDetails")
    if not entries:
        log.empty("legal_basis")
    texts: list[LegalBasis] = []
    for entry in entries:
        number, name = entry.line("code"), entry.line("name")
        if number:
            log.read("legal_basis")
            texts.append(LegalBasis(number=number, name=name or None))
        else:
            log.refused("legal_basis", "number-unclear", name)
    return tuple(dict.fromkeys(texts))


def read_names(name: str, entries: tuple[Fields, ...], log: Log) -> tuple[str, ...]:
    """Names of a list's entries, each once."""
    words = tuple(dict.fromkeys(entry.line("name") for entry in entries if entry.line("name")))
    if not words:
        log.empty(name)
    log.read(name, len(words))
    return words
