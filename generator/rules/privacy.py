"""Personal data of citizens never goes out (domain 3.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.messages.words import (
    DOSSIER_CODE,
    IDENTITY_CARD,
    MOBILE_PHONE,
    OLD_IDENTITY_CARD,
)
from generator.rules.scope import Location, Scope
from generator.rules.texts import all_files, matches

#: Fields of ``commune.yml`` that hold public contacts of offices and officials.
_CONTACTS = frozenset({"office", "points", "contacts", "feedback"})
#: Numbers of documents are no identity cards, though some are as long.
_NUMBERS = frozenset({"number", "code"})
_GROUPS = r"\d{2}(?:[ .-]?\d{3}[ .-]?\d{3}|(?:[ .-]?\d{2}){3})"
_DATA = re.compile(
    r"(?<![\w.,/+-])(?:"
    r"(?P<dossier>(?:\d{2,3}\.){0,3}H\d{2}(?:\.\d{1,4}){0,4}-\d{6}-\d{4,7})"
    r"|(?P<card>0\d{11}|0\d{2}(?:[ .]\d{3}){3})"
    rf"|(?P<mobile>(?:0|\+84[ .-]?)[35789]{_GROUPS}|84[35789]\d{{8}})"
    r"|(?P<old_card>\d{9}|0\d{2}(?: \d{3}){2})"
    r")(?![\w/-]|[.,]\d)"
)
_KINDS = {
    "dossier": DOSSIER_CODE,
    "card": IDENTITY_CARD,
    "mobile": MOBILE_PHONE,
    "old_card": OLD_IDENTITY_CARD,
}


def no_personal_data(scope: Scope) -> Iterator[Finding]:
    """No text outside a commune's contacts holds a citizen's number or phone."""
    for folder, sourced in all_files(scope):
        is_commune = folder is not None and sourced is folder.commune
        for location, at, value in matches(sourced, _DATA):
            if not (is_commune and location[0] in _CONTACTS) and not _is_number(location):
                yield finding("thong-tin-ca-nhan", at, kind=_kind(value), value=_masked(value))


def _is_number(location: Location) -> bool:
    return location[-1] in _NUMBERS


def _kind(value: str) -> str:
    found = _DATA.fullmatch(value)
    return _KINDS[(found and found.lastgroup) or "card"]


def _masked(value: str) -> str:
    """The value without its middle: a message must not spread it either."""
    return f"{value[:3]}…{value[-2:]}"
