"""What several pages say in the same words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from generator.render.blocks import Block, Notice
from generator.render.spans import link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.wording import date_vi
from generator.vocabulary import NOT_GIVEN

#: Folders of a commune's site that hold the catalogue's forms, its decisions, and the commune's
#: own files.
FORMS = "bieu-mau"
DECISIONS = "van-ban"
OWN_FILES = "files"
#: The page of the rules by which statuses, targets and totals are computed.
RULES = "tro-giup/trang-thai.md"


class HasSources(Protocol):
    """A view that knows the content files it was made from."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Paths of content files."""


def updated_words(commune: CommuneView) -> str:
    """When the commune's data was last updated and by which unit."""
    record = commune.commune
    unit = commune.units.get(record.updated_by) if record.updated_by else None
    day = date_vi(record.updated_on) if record.updated_on else NOT_GIVEN
    return f"{day} · Đơn vị: {unit.name if unit else NOT_GIVEN}"


def basis_notice(commune: CommuneView) -> tuple[Block, ...]:
    """What the commune's list rests on: a decision, or only a reference."""
    if commune.offered is None:
        return ()
    words = f"{commune.offered.basis.label}."
    decision = commune.offered.decision
    if decision:
        day = f" ngày {date_vi(decision.issued_on)}" if decision.issued_on else ""
        words = f"Danh mục theo quyết định công bố số {decision.number}{day}."
    return (Notice(kind="info", spans=(text(words),)),)


def as_of_note(as_of: date) -> Block:
    """The date that statuses hold for, and where their rule stands."""
    return paragraph(
        text(f"Tính đến ngày {date_vi(as_of)}."),
        link("Cách xác định trạng thái", RULES),
        style="meta",
    )


def sources_of(commune: CommuneView, *views: Iterable[HasSources]) -> tuple[str, ...]:
    """The content files behind a page about the commune: its own first, then its views'."""
    return _first_and_sorted(
        (*commune.sources, *(s for group in views for view in group for s in view.sources))
    )


def sources_about(files: Iterable[str], commune: CommuneView) -> tuple[str, ...]:
    """The content files behind a page about the first of ``files``."""
    return _first_and_sorted((*files, *commune.sources))


def _first_and_sorted(files: tuple[str, ...]) -> tuple[str, ...]:
    return files[0], *sorted(set(files) - {files[0]})
