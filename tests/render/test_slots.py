"""A real build of a content in which every text of every record is a nasty one."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import cycle
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.findings import Finding
from generator.language import lines_of, one_line
from generator.publish.assemble import SitePart, assemble
from generator.publish.engine import build_commune
from generator.publish.search_index import read_search_index
from generator.publish.verify import verify_release
from generator.render import render_site, write_rendered
from generator.render.addresses import built_path
from generator.render.blocks import Page
from generator.render.pages import commune_pages, front_pages
from generator.render.site import FRONT
from generator.views import Site, derive_site
from generator.views.dossier_form import LABELS
from tests.cli.running import ROOT
from tests.render.filled import AS_OF, ATTACHMENT, filled_corpus
from tests.render.nasty import INNOCUOUS, NASTY
from tests.render.words import article_words

#: Texts that no page shows: helps for finding and matching, and details of a document
#: that is shown by its number or by its own words. A new field that no page shows fails.
NOT_SHOWN = (
    "Commune.source.name",
    "OfferedList.decision.issuer",
    "OfferedList.decision.title",
    "OfferedProcedure.forms.item",
    "OfferedProcedure.committed.applies_to",
    "OfferedProcedure.committed.document.issuer",
    "OfferedProcedure.committed.document.title",
    "OfferedProcedure.territory_free.decision.issuer",
    "OfferedProcedure.territory_free.decision.title",
    "OfficialList.decision.issuer",
    "OfficialList.decision.title",
    "OverdueTable.rows.source",
    "Plan.reviews.rows.schedule.programme",
    "Procedure.decisions.issuer",
    "Procedure.decisions.title",
    "Procedure.methods.fees.basis.issuer",
    "Procedure.methods.fees.basis.title",
    "Procedure.official.dossier",
    "Procedure.official.results",
    "Procedure.portal_id",
    "Procedure.results.code",
    "ReportingCutoffs.cutoffs.basis.issuer",
    "SectorList.sectors.aliases",
    "Unit.aliases",
    "Unit.short_name",
)
#: Data for machines, which no reader sees.
_DATA = 'script[type="application/ld+json"]'
#: The page's own table of contents; the navigation may repeat it for small screens.
_CONTENTS = ".md-sidebar--secondary [data-md-component=toc] > li > a"


@dataclass(slots=True)
class Speaker:
    """Gives the nasty texts in turn, each with a mark of its own, or harmless ones like them."""

    nasty: bool
    #: The path of the field that each mark stands in.
    said: dict[str, str] = field(default_factory=dict)
    _texts: Iterator[str] = field(default_factory=lambda: cycle(NASTY))

    def __call__(self, path: str) -> str:
        """The next text, for the field at this path."""
        mark = f"dấu{len(self.said)}hết"
        self.said[mark] = path
        text = next(self._texts)
        if not self.nasty:
            text = "\n".join(INNOCUOUS for _ in lines_of(text))
        return f"{mark} {text}" if len(self.said) % 3 == 0 else f"{text} {mark}"


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built for real, with the pages that it was made from."""

    site: Site
    speaker: Speaker
    build: Path
    release: Path
    findings: tuple[Finding, ...]
    pages: Mapping[str, Page]

    def read(self, path: str) -> LexborHTMLParser:
        """One page of the release."""
        return LexborHTMLParser((self.release / path).read_bytes())


def _build(folder: Path, *, nasty: bool) -> Built:
    speaker = Speaker(nasty)
    site = derive_site(filled_corpus(speaker), today=AS_OF, as_of=AS_OF)
    rendered = render_site(site)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "theme_overrides", folder / "theme_overrides")
    for name in ("catalogue", *rendered):
        attached = folder / "content" / name / "files" / ATTACHMENT
        attached.parent.mkdir(parents=True)
        attached.write_bytes(b"%PDF-1.4\n")
    build = folder / "build"
    write_rendered(rendered, build, folder / "content")
    told = [found for name in rendered for found in build_commune(build / name, AS_OF)]
    parts = [SitePart(address=_address(name), folder=build / name / "site") for name in rendered]
    release = assemble(parts, folder / "releases")
    expected = {_address(name): each.expected for name, each in rendered.items()}
    seen = verify_release(release, expected)
    return Built(site, speaker, build, release, (*told, *seen.findings), dict(_pages(site)))


def _address(name: str) -> str:
    return "" if name == FRONT else name


def _pages(site: Site) -> Iterator[tuple[str, Page]]:
    for page in front_pages(site):
        yield built_path(page.path), page
    for commune in site.communes:
        for page in commune_pages(commune):
            yield f"{commune.id}/{built_path(page.path)}", page


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return _build(tmp_path_factory.mktemp("nasty"), nasty=True)


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return _build(tmp_path_factory.mktemp("twin"), nasty=False)


def _elements(tree: LexborHTMLParser) -> Counter[tuple[str, tuple[str, ...]]]:
    """Every element by its name and the names of its attributes.

    But for the lines of a text in a drawing: a longer text has more of them.
    """
    nodes = tree.css("*:not(tspan)")
    return Counter((node.tag or "", tuple(node.attributes)) for node in nodes)


def _shown(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node else ""


def _exact(node: LexborNode | None) -> str:
    """Text of an element that holds nothing but one text."""
    return " ".join(node.text().split()) if node else ""


def _site_name(built: Built, path: str) -> str:
    names = {commune.id: commune.commune.name for commune in built.site.communes}
    return names.get(path.split("/", maxsplit=1)[0], "Công khai cấp xã")


#: Every target of the filled plans has one id, which the rules refuse in content.
SAME_IDS = {"tiep-can-ma"}


def test_verification_finds_every_text(nasty: Built, twin: Built) -> None:
    assert [found for found in nasty.findings if found.rule not in SAME_IDS] == []
    assert [found for found in twin.findings if found.rule not in SAME_IDS] == []
    assert set(nasty.pages) == set(twin.pages)


def test_no_element_or_attribute_is_added(nasty: Built, twin: Built) -> None:
    files = {path.relative_to(nasty.release).as_posix() for path in nasty.release.rglob("*.html")}
    assert files == {
        path.relative_to(twin.release).as_posix() for path in twin.release.rglob("*.html")
    }
    differing = {
        path: (added, lost)
        for path in sorted(files)
        for ours, theirs in [(_elements(nasty.read(path)), _elements(twin.read(path)))]
        for added, lost in [(ours - theirs, theirs - ours)]
        if added or lost
    }
    assert differing == {}


def test_every_article_shows_exactly_its_texts(nasty: Built) -> None:
    differing = {
        path: (found, wanted)
        for path, page in nasty.pages.items()
        for found in [_article(nasty.read(path))]
        for wanted in [article_words(page)]
        if found != wanted
    }
    assert differing == {}


def _article(tree: LexborHTMLParser) -> str:
    """Text nodes of the page proper; a text never runs over an element's border here."""
    return _shown(_readable(tree).css_first("article .page"))


def _readable(tree: LexborHTMLParser) -> LexborHTMLParser:
    """The page as people read it, without its data for machines."""
    for block in tree.css(_DATA):
        block.decompose()
    return tree


def _machine_data(tree: LexborHTMLParser) -> list[object]:
    return [json.loads(block.text()) for block in tree.css(_DATA)]


def test_data_for_machines_are_exactly_the_texts(nasty: Built) -> None:
    found = {path: _machine_data(nasty.read(path)) for path in nasty.pages}
    assert found == {
        path: [page.structured] if page.structured else [] for path, page in nasty.pages.items()
    }
    assert [path for path, data in found.items() if data] == [
        path for path in nasty.pages if re.search(r"/thu-tuc/[\d.]+/index", path)
    ]


def test_the_search_does_not_read_the_data_for_machines(nasty: Built) -> None:
    indexes = sorted(nasty.release.glob("*/tim/*.js"))
    assert indexes
    assert [path for path in indexes if "schema.org" in path.read_text("utf-8")] == []


def test_head_header_breadcrumb_and_footer_show_exactly_their_texts(nasty: Built) -> None:
    found = {path: _around(nasty.read(path)) for path in nasty.pages}
    wanted = {
        path: {
            "title": _window(page, one_line(_site_name(nasty, path))),
            "description": one_line(page.description),
            "h1": one_line(page.title),
            "record": one_line(page.record),
            "breadcrumb": [one_line(title) for title, _ in page.parents],
            "header": [one_line(_site_name(nasty, path)), one_line(page.title)],
            "logo": one_line(_site_name(nasty, path)),
            "tooltip": one_line(_site_name(nasty, path)),
            "updated": one_line(page.updated),
            "owner": "" if path == "index.html" else one_line(_site_name(nasty, path)),
        }
        for path, page in nasty.pages.items()
    }
    assert found == wanted


def _window(page: Page, site_name: str) -> str:
    """A procedure's with its code; a home page's says the commune's name once."""
    if one_line(page.title) == site_name:
        return f"{site_name}: trang công khai"
    code = f" ({page.record})" if re.search(r"^thu-tuc/[\d.]+\.md$", page.path) else ""
    return f"{one_line(page.title)}{code} - {site_name}"


def _around(tree: LexborHTMLParser) -> dict[str, object]:
    description = tree.css_first("meta[name=description]")
    record = tree.css_first("[data-page-record]")
    logo = tree.css_first("header a.md-logo")
    return {
        "title": _exact(tree.css_first("head title")),
        "description": description.attributes["content"] if description else "",
        "h1": _exact(tree.css_first("h1")),
        "record": record.attributes["data-page-record"] if record else "",
        "breadcrumb": [_exact(link) for link in tree.css(".breadcrumb a")],
        "header": [_exact(topic) for topic in tree.css(".md-header__topic .md-ellipsis")],
        "logo": logo.attributes["aria-label"] if logo else "",
        # The theme escapes this one once more: a sign reads as its entity there.
        "tooltip": unescape(logo.attributes["title"] or "") if logo else "",
        "updated": _exact(tree.css_first(".site-footer__date")),
        "owner": _exact(tree.css_first(".site-footer__owner")),
    }


def test_navigation_shows_exactly_its_texts(nasty: Built, twin: Built) -> None:
    """Titles of pages and headings; beside the names, the same words as in the twin."""
    for path, page in nasty.pages.items():
        tree, other = nasty.read(path), twin.read(path)
        links = [_exact(link) for link in tree.css(_CONTENTS)]
        assert links == [one_line(section.title) for section in page.sections if section.title]
        for selector in ("nav.md-tabs a", "nav.md-nav--primary li.md-nav__item > a"):
            assert len(tree.css(selector)) == len(other.css(selector)), (path, selector)


def test_table_cells_repeat_their_column_and_caption(nasty: Built) -> None:
    for path in nasty.pages:
        for table in nasty.read(path).css("article table"):
            columns = {_exact(column) for column in table.css("th[scope=col]")}
            if table.css_matches("th[scope=colgroup]"):
                columns = set(LABELS)  # below merged heads a cell names both of its heads
            labels = {cell.attributes["data-label"] for cell in table.css("[data-label]")}
            assert labels <= columns, path
            region = table.parent
            assert region is not None
            assert region.attributes["aria-label"] == _exact(table.css_first("caption")), path


def test_the_search_index_holds_the_titles_and_no_markup(nasty: Built) -> None:
    """A browser reads it as a script: a text can end neither the script nor the call."""
    found = dict(_indexed(nasty))
    searched = _searched(nasty)
    assert set(found) == set(searched)
    procedures = {path for path in searched if re.search(r"/thu-tuc/[\d.]+/$", path)}
    assert len(procedures) > 2
    assert {path: found[path] for path in procedures} == {p: searched[p] for p in procedures}
    for script in sorted(nasty.release.glob("*/tim/*.js")):
        text = script.read_text("utf-8")
        assert re.search("[<\u2028\u2029]", text) is None
        assert len(text.split("\n")) == len("ab")


def _searched(built: Built) -> dict[str, str]:
    return {
        path.removesuffix("index.html"): one_line(page.title)
        for path, page in built.pages.items()
        if page.in_search and "/" in path
    }


def _indexed(built: Built) -> Iterator[tuple[str, str]]:
    for index in sorted(built.release.glob("*/tim/goi-y.js")):
        commune = index.parents[1]
        read = read_search_index(commune)
        assert read
        yield from ((f"{commune.name}/{address}", title) for address, title in read.titles.items())
