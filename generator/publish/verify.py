"""Opens a finished release and holds it against what each page must show.

Nothing here trusts the stages before: pages, links, anchors, facts, rows, assets and the
search index are read from the files that a server will give out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.expected import ExpectedPage, ExpectedSite
from generator.findings import Finding, Position, in_order
from generator.messages import finding
from generator.publish.barriers import check_barriers
from generator.publish.built_page import BuiltPage, read_page
from generator.publish.comparison import compare_page
from generator.publish.counts import Counts
from generator.publish.links import check_links, check_loaded, check_styles
from generator.publish.references import ReleaseFiles
from generator.publish.search_index import SearchIndex, read_search_index

#: Shown by servers for an address that leads nowhere; no page of the site.
_NOT_FOUND = "404.html"
_PROCEDURES = "thu-tuc/"


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and what was found."""

    counts: Counts
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Release:
    """A release while it is looked at."""

    folder: Path
    files: ReleaseFiles
    pages: dict[str, BuiltPage]
    #: The content file that each page is about, for findings.
    positions: dict[str, Position]
    #: The content file that stands for each site, by its address in the release.
    homes: dict[str, Position]
    counts: Counts


def verify_release(
    release: Path, expected: Mapping[str, ExpectedSite], floors: Mapping[str, int] | None = None
) -> Verification:
    """Look at every page; ``expected`` is by address in the release, the front page's is "".

    ``floors`` says of a count, by its name, how many there must be.
    """
    opened = _open(release, expected)
    findings: list[Finding] = []
    for address, site in sorted(expected.items()):
        findings.extend(_check_site(opened, address, site))
    findings.extend(_unexpected_pages(opened, expected))
    findings.extend(check_links(opened.pages, opened.files, opened.positions, opened.counts))
    findings.extend(check_barriers(opened.pages, opened.positions, frozenset(expected)))
    findings.extend(check_loaded(opened.pages, opened.files, opened.positions))
    findings.extend(check_styles(release, opened.files, opened.homes[""]))
    findings.extend(_below_floors(opened.counts, {"pages": 1, **(floors or {})}, opened.homes[""]))
    return Verification(opened.counts, in_order(findings))


def _open(release: Path, expected: Mapping[str, ExpectedSite]) -> _Release:
    files = ReleaseFiles.of(release)
    names = sorted(path for path in files.paths if path.endswith(".html"))
    homes = {address: Position(site.source) for address, site in expected.items()}
    positions = {name: homes[_address_of(name, expected)] for name in names}
    for address, site in expected.items():
        for page in site.pages:
            positions[_under(address, page.path)] = Position(page.sources[0])
    pages = {name: read_page(release / name, name) for name in names}
    return _Release(release, files, pages, positions, homes, Counts(files=len(files.paths)))


def _under(address: str, path: str) -> str:
    return f"{address}/{path}" if address else path


def _check_site(opened: _Release, address: str, site: ExpectedSite) -> Iterator[Finding]:
    for page in site.pages:
        yield from _check_page(opened, address, page)
    for path in site.files:
        if _under(address, path) not in opened.files.paths:
            yield finding("tep-cong-khai-thieu", opened.homes[address], path=path)
    if _under(address, _NOT_FOUND) not in opened.files.paths:
        yield finding("trang-thieu", opened.homes[address], page=_NOT_FOUND)
    yield from _check_search(opened, address, site)


def _check_page(opened: _Release, address: str, page: ExpectedPage) -> Iterator[Finding]:
    path = _under(address, page.path)
    at = opened.positions[path]
    built = opened.pages.get(path)
    if built is None:
        yield finding("trang-thieu", at, page=path)
        return
    opened.counts.pages += 1
    opened.counts.sections += len(page.sections)
    opened.counts.facts += len(built.facts)
    opened.counts.rows += len(built.rows)
    opened.counts.tables += built.tables
    yield from compare_page(page, built, at)


def _check_search(opened: _Release, address: str, site: ExpectedSite) -> Iterator[Finding]:
    procedures = [page for page in site.pages if _is_procedure(page) and page.in_search]
    index = read_search_index(opened.folder / address)
    if index is None:
        if procedures:
            yield finding("tim-kiem-thieu-tep", opened.homes[address], site=address or "/")
        return
    opened.counts.search_entries += index.entries
    for page in procedures:
        at = opened.positions[_under(address, page.path)]
        yield from _check_found(page, index, at)
    for page in site.pages:
        if not page.in_search and index.title(page.path.removesuffix("index.html")):
            at = opened.positions[_under(address, page.path)]
            yield finding("tim-kiem-thua", at, page=page.path)


def _is_procedure(page: ExpectedPage) -> bool:
    return page.path.startswith(_PROCEDURES) and page.path.count("/") == _PROCEDURES.count("/") + 1


def _check_found(page: ExpectedPage, index: SearchIndex, at: Position) -> Iterator[Finding]:
    """A citizen finds a procedure under its own title; its code is its address."""
    if index.title(page.path.removesuffix("index.html")) != page.title:
        yield finding("tim-kiem-thieu", at, page=page.path, word=page.title)


def _unexpected_pages(opened: _Release, expected: Mapping[str, ExpectedSite]) -> Iterator[Finding]:
    known = {
        _under(address, path)
        for address, site in expected.items()
        for path in (*(page.path for page in site.pages), _NOT_FOUND)
    }
    for path in sorted(opened.pages.keys() - known):
        yield finding("trang-thua", opened.positions[path], page=path)


def _address_of(path: str, expected: Mapping[str, ExpectedSite]) -> str:
    first = path.partition("/")[0]
    return first if first in expected else ""


def _below_floors(counts: Counts, floors: Mapping[str, int], at: Position) -> Iterator[Finding]:
    """A check that looked at nothing must not pass for a good one."""
    for name, floor in sorted(floors.items()):
        found = getattr(counts, name)
        if found < floor:
            yield finding("duoi-muc-toi-thieu", at, name=name, found=found, floor=floor)
