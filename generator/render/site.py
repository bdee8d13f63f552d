"""The whole site as text in memory: pages, open data, configuration, expectations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.expected import ExpectedSite
from generator.render.blocks import Page
from generator.render.calendar_files import calendar_files
from generator.render.config import commune_config, front_config
from generator.render.datasets import data_files
from generator.render.expectations import expected_page
from generator.render.feed import feed_files
from generator.render.form_workbooks import form_files
from generator.render.pages import commune_pages, front_pages
from generator.render.pages.common import DECISIONS, FORMS, OWN_FILES
from generator.render.pages.words import with_abbreviations
from generator.render.search import search_files
from generator.render.templating import page_markdown
from generator.views.attached import AttachedFile
from generator.views.communes import CommuneView
from generator.views.site import Site

#: Folder of the front page beside the communes' folders; no commune can have this name.
FRONT = "_trang-dau"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """One folder for the engine, before it is written."""

    #: Text by path below ``docs/``.
    files: Mapping[str, str]
    #: The engine's configuration.
    config: str
    #: Attached files that pages link to: path below ``docs/`` to path below ``content/``.
    attachments: Mapping[str, str]
    expected: ExpectedSite
    #: Files that are no text, such as workbooks: bytes by path below ``docs/``.
    binaries: Mapping[str, bytes] = field(default_factory=dict)


def render_site(site: Site) -> Mapping[str, Rendered]:
    """Every commune's folder by commune id, and the front page's under :data:`FRONT`."""
    folders = {commune.id: render_commune(commune) for commune in site.communes}
    front = front_pages(site)
    folders[FRONT] = Rendered(
        files={page.path: page_markdown(page) for page in front},
        config=front_config(site),
        attachments={},
        expected=_expected(FRONT, front, (), front[0].sources[0]),
    )
    return folders


def render_commune(commune: CommuneView) -> Rendered:
    """One commune's folder."""
    pages = commune_pages(commune)
    data = {
        **data_files(commune),
        **feed_files(commune),
        **calendar_files(commune),
        **search_files(commune, pages),
    }
    binaries = form_files(commune)
    pages = tuple(with_abbreviations(page, commune) for page in pages)
    attachments = attachments_of(commune)
    beside = (*data, *binaries, *attachments)
    return Rendered(
        files={**{page.path: page_markdown(page) for page in pages}, **data},
        config=commune_config(commune),
        attachments=attachments,
        expected=_expected(commune.id, pages, beside, commune.sources[0]),
        binaries=binaries,
    )


def attachments_of(commune: CommuneView) -> Mapping[str, str]:
    """The files that pages link to: the commune's own, and those of the catalogue."""
    plans = (view.plan.file for view in commune.plans)
    evidence = (
        piece.evidence.file
        for plan in commune.plans
        for activity in plan.activities
        for entry in activity.history
        for piece in entry.evidence
    )
    kept = (document.file for document in commune.registers.documents)
    own = filter(None, (*plans, *evidence, *kept))
    files = [(OWN_FILES, name, f"{commune.id}/files") for name in own]
    for folder, file in (*_form_files(commune), *_decision_files(commune)):
        owner = "catalogue/files" if file.is_shared else f"{commune.id}/files"
        files.append((folder if file.is_shared else OWN_FILES, file.name, owner))
    return dict(sorted((f"{folder}/{name}", f"{owner}/{name}") for folder, name, owner in files))


def _form_files(commune: CommuneView) -> Iterator[tuple[str, AttachedFile]]:
    for view in commune.procedures:
        for case in view.procedure.cases:
            for item in case.items:
                yield from ((FORMS, form.file) for form in view.forms_of(item) if form.file)


def _decision_files(commune: CommuneView) -> Iterator[tuple[str, AttachedFile]]:
    yield from ((DECISIONS, view.file) for view in commune.changes.decisions if view.file)


def _expected(
    commune: str, pages: Iterable[Page], files: Iterable[str], source: str
) -> ExpectedSite:
    return ExpectedSite(
        commune=commune,
        source=source,
        pages=tuple(expected_page(page) for page in pages),
        files=tuple(sorted(files)),
    )
