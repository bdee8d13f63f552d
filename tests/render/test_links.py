"""Every reference of every page leads to a page, a section or a file that is made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.model.corpus import CommuneFolder
from generator.render.blocks import (
    Block,
    Bullets,
    Cards,
    Details,
    Facts,
    FilterList,
    Notice,
    Page,
    Paragraph,
    Span,
    Steps,
    Subheading,
    Table,
)
from generator.render.pages import commune_pages, front_pages
from generator.render.site import render_commune
from generator.views.communes import CommuneView
from tests.golden import sample_site
from tests.views.building import folder, plan, units, view


def _spans(block: Block) -> Iterator[Span]:
    match block:
        case Table():
            cells = (cell for row in block.rows for cell in row.cells if cell)
            yield from (span for cell in cells for line in cell.lines for span in line)
        case Facts():
            yield from (span for fact in block.facts for line in fact.lines for span in line)
        case Paragraph() | Notice():
            yield from block.spans
        case Steps() | Bullets():
            yield from (span for item in block.items for span in item)
        case Details():
            yield from block.summary
            yield from (span for inner in block.blocks for span in _spans(inner))


def _targets(page: Page) -> Iterator[str]:
    for section in page.sections:
        for block in section.blocks:
            yield from (span.target for span in _spans(block) if span.target)
            if isinstance(block, Cards):
                yield from (card.target for card in block.cards)
            if isinstance(block, FilterList):
                yield from (item.target for item in block.items)
    yield from (target for _, target in page.parents)


def _anchors(page: Page) -> set[str]:
    below = {
        block.id
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Subheading | Details)
    }
    return below | {section.id for section in page.sections if section.title} | {"noi-dung"}


def _broken(commune: CommuneView) -> list[tuple[str, str]]:
    pages = {page.path: page for page in commune_pages(commune)}
    made = render_commune(commune)
    files = {*made.files, *made.attachments}
    return [
        (page.path, target)
        for page in pages.values()
        for target in _targets(page)
        if not target.startswith(("https://", "mailto:")) and not _leads(target, pages, files)
    ]


def _leads(target: str, pages: dict[str, Page], files: set[str]) -> bool:
    path, _, anchor = target.partition("#")
    if path not in files:
        return False
    return not anchor or anchor in _anchors(pages[path])


@pytest.mark.parametrize("commune", sample_site().communes, ids=lambda commune: commune.id)
def test_no_reference_of_the_sample_is_broken(commune: CommuneView) -> None:
    assert _broken(commune) == []


def test_the_front_leads_to_every_commune() -> None:
    site = sample_site()
    (front,) = front_pages(site)
    assert list(_targets(front)) == ["xa-cu/", "xa-thu/"]


def _led_by_a_group_with_members_without_pages() -> CommuneFolder:
    activity = {"id": "HD-1", "text": "Việc", "lead": ["nhom"]}
    tasks = [{"id": "NV-1", "title": "Nhiệm vụ", "activities": [activity]}]
    return folder(
        unit_list=units(
            {"id": "nhom", "kind": "group", "members": ["van-phong", "ngoai", "nhom-con"]},
            {"id": "van-phong"},
            {"id": "ngoai", "kind": "outside"},
            {"id": "nhom-con", "kind": "group", "members": ["to-mot"]},
            {"id": "to-mot"},
        ),
        plans={"2026-an": plan(parts=[{"id": "I", "title": "Phần", "tasks": tasks}])},
    )


def test_a_member_without_a_page_is_named_and_not_linked() -> None:
    commune = view(_led_by_a_group_with_members_without_pages())
    assert [unit.id for unit in commune.working_units] == ["nhom", "van-phong", "nhom-con"]
    assert _broken(commune) == []
    made = render_commune(commune).files
    assert (
        "- [van-phong](van-phong.md)\n- ngoai\n- [nhom-con](nhom-con.md)\n"
        in (made["don-vi/nhom.md"])
    )
    assert "- to-mot\n" in made["don-vi/nhom-con.md"]
