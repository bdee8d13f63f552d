"""Identifiers: the page's address where the commune has one, else a ``urn:`` (design 3)."""

from __future__ import annotations

from urllib.parse import quote

from generator.views.communes import CommuneView

LANGUAGE = "vi"


def commune_id(commune: CommuneView) -> str:
    """The commune as a public body."""
    return _root(commune) or f"urn:congkhai:{commune.id}"


def procedure_id(commune: CommuneView, code: str) -> str:
    """A procedure as this commune offers it; ``#`` and a name after it for its parts."""
    root = _root(commune)
    return f"{root}thu-tuc/{code}/" if root else f"urn:congkhai:{commune.id}:{code}"


def page_address(commune: CommuneView, page: str) -> str:
    """The address of a page or file of the site, empty where the site's is not known."""
    root = _root(commune)
    return f"{root}{page}" if root else ""


def police_id(commune: CommuneView) -> str:
    """The commune's police."""
    return f"{commune_id(commune)}#cong-an"


def area_id(commune: CommuneView) -> str:
    """The commune as an area."""
    return f"{commune_id(commune)}#dia-ban"


def shared_id(kind: str, name: str) -> str:
    """What communes share: a sector, a legal text, a life event."""
    return f"urn:congkhai:{kind}:{quote(name, safe='')}"


def police_name(commune: CommuneView) -> str:
    """«Công an xã An»."""
    return f"Công an {commune.name_inside}"


def _root(commune: CommuneView) -> str:
    address = commune.commune.public_url
    return f"{address.rstrip('/')}/" if address else ""
