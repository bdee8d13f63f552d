"""The changes of procedures as an Atom feed (RFC 4287), one entry a decision and day.

Written with the standard library: the format is a dozen elements. Ids are ``urn:`` and
stay when the address changes; links are absolute only where the site has an address.
The page of changes leads to it, no ``link rel="alternate"`` in the head: Material takes
each of those for a version in another language and asks for its sitemap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.render.addresses import url
from generator.views.changes import ChangeView, DecisionView
from generator.views.communes import CommuneView
from generator.views.wording import date_vi

#: Path of the feed below the commune's site.
FEED = "thay-doi/feed.xml"
CHANGES_PAGE = "thay-doi/index.md"


def feed_files(commune: CommuneView) -> Mapping[str, str]:
    """The feed by its path; an archive has none, for nothing changes there any more."""
    return {} if commune.is_archived else {FEED: feed_xml(commune)}


def feed_xml(commune: CommuneView) -> str:
    """The feed: every decision known at ``as_of``, the latest first."""
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "vi"})
    _text(feed, "id", _urn(commune))
    _text(feed, "title", f"Thay đổi thủ tục hành chính: {commune.commune.name}")
    _text(feed, "updated", _moment(_updated(commune)))
    SubElement(SubElement(feed, "author"), "name").text = commune.commune.name
    _link(feed, "self", _address(commune, FEED), "application/atom+xml")
    _link(feed, "alternate", _address(commune, CHANGES_PAGE), "text/html")
    for decision in commune.changes.decisions:
        for day, changes in _by_day(decision.changes):
            _entry(feed, commune, decision, day, changes)
    indent(feed, " ")
    body = tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'


def _entry(
    feed: Element,
    commune: CommuneView,
    view: DecisionView,
    day: date,
    changes: tuple[ChangeView, ...],
) -> None:
    decision = view.decision
    entry = SubElement(feed, "entry")
    _text(entry, "id", f"{_urn(commune)}:{view.id}:{day.isoformat()}")
    words = f"Quyết định số {decision.number}, có hiệu lực từ ngày {date_vi(day)}"
    _text(entry, "title", f"{words}: {decision.title}")
    _text(entry, "published", _moment(decision.issued_on))
    _text(entry, "updated", _moment(decision.issued_on))
    SubElement(SubElement(entry, "author"), "name").text = decision.issuer
    address = _address(commune, f"{CHANGES_PAGE}#quyet-dinh-{view.id}")
    _link(entry, "alternate", address, "text/html")
    _text(entry, "content", "\n".join(_line(change) for change in changes))


def _line(view: ChangeView) -> str:
    change = view.change
    words = f"{change.kind.label}: {view.procedure.name} ({change.code})"
    if change.parts:
        words += "; phần thay đổi: " + ", ".join(part.label for part in change.parts)
    if view.successor:
        words += f"; được thay bằng: {view.successor.name} ({view.successor.code})"
    return f"{words}."


def _by_day(changes: Iterable[ChangeView]) -> Iterable[tuple[date, tuple[ChangeView, ...]]]:
    latest_first = sorted(changes, key=lambda view: view.change.on, reverse=True)
    for day, group in groupby(latest_first, key=lambda view: view.change.on):
        yield day, tuple(group)


def _updated(commune: CommuneView) -> date:
    """The day of the last decision; without any, the day that the page states."""
    decided = [view.decision.issued_on for view in commune.changes.decisions]
    return max(decided, default=commune.as_of)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+07:00"


def _urn(commune: CommuneView) -> str:
    return f"urn:congkhai:{commune.commune.code or commune.id}:thay-doi"


def _address(commune: CommuneView, target: str) -> str:
    """Absolute where the site has an address, else relative to the feed."""
    base = commune.commune.public_url
    if base is None:
        return "feed.xml" if target == FEED else url(CHANGES_PAGE, target)
    return urljoin(base.rstrip("/") + "/", url("index.md", target))


def _text(parent: Element, tag: str, words: str) -> None:
    SubElement(parent, tag).text = words


def _link(parent: Element, rel: str, address: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": rel, "href": address, "type": kind})
