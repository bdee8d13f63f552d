"""Invented figures in one place only, and marked there (design 2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Position
from generator.messages import finding
from generator.model.corpus import CommuneFolder
from generator.rules import walk
from generator.rules.reports import evidence
from generator.rules.rows import documents_at
from generator.rules.scope import DEMO_FOLDER, Scope
from generator.rules.texts import all_files, matches
from generator.vocabulary import CommuneState

_SAMPLE_NUMBER = re.compile(r"SỐ-MẪU(?:-\d+)?", re.IGNORECASE)
#: Words that mark an invented figure, and the name of the fictitious commune.
_ILLUSTRATIVE = re.compile(
    r"\(minh (?:hoạ|họa)\)|(?:dữ liệu|số liệu|văn bản) minh (?:hoạ|họa)|không có thật"
    r"|\b(?:xã|tỉnh) Mẫu(?=[^\w\s]|$| \()|xa-mau\.example",
    re.IGNORECASE,
)
_WHOLE_SAMPLE_NUMBER = re.compile(r"SỐ-MẪU-\d+")


def demo_in_its_folder(scope: Scope) -> Iterator[Finding]:
    """Only the folder of the fictitious commune is a demonstration."""
    for folder in scope.folders():
        commune = folder.commune
        if commune and commune.record.state is CommuneState.DEMO and folder.id != DEMO_FOLDER:
            yield finding("minh-hoa-ngoai-xa-mau", commune.at("state"), folder=folder.id)


def demo_folder_is_demo(scope: Scope) -> Iterator[Finding]:
    """The folder of the fictitious commune is nothing but a demonstration."""
    folder = scope.corpus.communes.get(DEMO_FOLDER)
    commune = folder.commune if folder else None
    if commune and commune.record.state is not CommuneState.DEMO:
        state = commune.record.state.label
        yield finding("xa-mau-phai-minh-hoa", commune.at("state"), state=state)


def no_sample_numbers_elsewhere(scope: Scope) -> Iterator[Finding]:
    """A sample number stands only in the folder of the fictitious commune."""
    for folder, sourced in all_files(scope):
        if folder is None or folder.id != DEMO_FOLDER:
            for _, at, value in matches(sourced, _SAMPLE_NUMBER):
                yield finding("so-mau-ngoai-xa-mau", at, value=value)


def sample_numbers_in_demo(scope: Scope) -> Iterator[Finding]:
    """Every document number of the fictitious commune reads as a sample."""
    folder = scope.corpus.communes.get(DEMO_FOLDER)
    if folder is None:
        return
    for at, number in (*_own_numbers(folder), *_evidence_numbers(scope)):
        if not _WHOLE_SAMPLE_NUMBER.fullmatch(number):
            yield finding("so-van-ban-minh-hoa", at, value=number)


def nothing_illustrative_published(scope: Scope) -> Iterator[Finding]:
    """What is to be made public has nothing illustrative but in the fictitious commune."""
    # The catalogue is left out: a procedure may ask for an illustrated document.
    for folder, sourced in all_files(scope):
        if folder is not None and folder.id != DEMO_FOLDER:
            for _, at, value in matches(sourced, _ILLUSTRATIVE):
                yield finding("minh-hoa-khi-cong-khai", at, value=value)


def _own_numbers(folder: CommuneFolder) -> Iterator[tuple[Position, str]]:
    if folder.offered and folder.offered.record.decision:
        yield folder.offered.at("decision", "number"), folder.offered.record.decision.number
    if folder.official and folder.official.record.decision:
        yield folder.official.at("decision", "number"), folder.official.record.decision.number
    for decision in folder.decisions.values():
        yield decision.at("number"), decision.record.number
    for plan in folder.plans.values():
        if plan.record.number:
            yield plan.at("number"), plan.record.number
        for location, link in walk.links(plan.record):
            if link.number:
                yield plan.at(*location, "number"), link.number
        for index, stamp in enumerate(plan.record.stamps):
            if stamp.number:
                yield plan.at("stamps", index, "number"), stamp.number
    yield from documents_at(folder, "number")


def _evidence_numbers(scope: Scope) -> Iterator[tuple[Position, str]]:
    for entry, location, piece in evidence(scope):
        if entry.folder.id == DEMO_FOLDER and piece.number:
            yield entry.at(*location, "number"), piece.number
