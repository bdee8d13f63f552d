"""Short fields: levels, subjects, decisions, names of offices, conditions or none."""

from __future__ import annotations

import re
from datetime import date

from generator.model.source import DocumentReference, Source
from generator.portal.letters import CAPITAL
from generator.portal.outcomes import Log
from generator.vocabulary import Level

PORTAL_NAME = "Cổng Dịch vụ công quốc gia"
PORTAL_PAGE = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/"
#: What the portal prints where a field is empty.
NOTHING = "Không có thông tin"
_LEVELS = {
    "cấp bộ": Level.MINISTRY,
    "cấp tỉnh": Level.PROVINCE,
    "cấp xã": Level.COMMUNE,
    "cơ quan khác": Level.OTHER,
}
#: A comma that separates: not inside brackets, and a capital letter follows.
_SEPARATOR = re.compile(rf",\s*(?![^(]*\))(?=[{CAPITAL}])")
_URL = re.compile(r"^https?://[^\s<>\"]+$")
_DECISION = re.compile(r"^\d+[a-z]?/QĐ-[A-ZĐ]+(?:-[A-ZĐ]+\d*)*$")
_ELSEWHERE = re.compile(rf"(?i:huyện|phòng tư pháp)|(?:[Tt]ỉnh|[Tt]hành phố) [{CAPITAL}]")
_LONGEST_OFFICE = 300
_NO_CONDITIONS = re.compile(r"^(không|không có|không quy định|không yêu cầu)\.?$", re.IGNORECASE)


def stated(text: str) -> str:
    """The text, or nothing where the portal prints its word for nothing."""
    return "" if text == NOTHING else text


def read_levels(text: str, log: Log) -> tuple[Level, ...]:
    """Cấp thực hiện, in the order of the model."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words:
        log.empty("levels")
    known = {_LEVELS[word.lower()] for word in words if word.lower() in _LEVELS}
    for word in words:
        if word.lower() in _LEVELS:
            log.read("levels")
        else:
            log.refused("levels", "unknown-word", word)
    return tuple(level for level in Level if level in known)


def read_subjects(text: str, log: Log) -> tuple[str, ...]:
    """Đối tượng thực hiện."""
    words = [word.strip() for word in _SEPARATOR.split(stated(text)) if word.strip()]
    if not words:
        log.empty("subjects")
    log.read("subjects", len(words))
    return tuple(dict.fromkeys(words))


def read_decision(
    number: str, log: Log, *, issued_on: date | None = None, issuer: str | None = None
) -> tuple[DocumentReference, ...]:
    """Số quyết định công bố, where it is written as such numbers are."""
    text = stated(number)
    if not text:
        log.empty("decisions")
        return ()
    if not _DECISION.match(text):
        log.refused("decisions", "number-malformed", text)
        return ()
    log.read("decisions")
    return (DocumentReference(number=text, issued_on=issued_on, issuer=issuer),)


def read_url(text: str, log: Log) -> str | None:
    """A web address with its scheme."""
    if text and not _URL.match(text):
        log.refused("url", "unknown-word", text)
        return None
    return log.plain("url", text)


def portal_source(portal_id: str | None) -> Source:
    """The portal as source, with the record's own page where its id can stand in an address."""
    url = f"{PORTAL_PAGE}{portal_id}" if portal_id else ""
    return Source(name=PORTAL_NAME, url=url if _URL.match(url) else None)


def read_office(name: str, text: str, log: Log) -> str | None:
    """A name of an office; a whole paragraph in its place is refused.

    So is an office of a district, for districts ended on 1 July 2025, and one of a
    single province, which is not the reader's.
    """
    words = stated(text)
    if _ELSEWHERE.search(words):
        log.refused(name, "other-office", words)
        return None
    if len(words) > _LONGEST_OFFICE:
        log.refused(name, "too-long", words)
        return None
    return log.plain(name, words.strip().removesuffix(".").strip())


def has_conditions(text: str, log: Log) -> bool | None:
    """Whether there are conditions; unknown where the source says nothing."""
    if not stated(text):
        log.empty("conditions")
        return None
    log.read("conditions")
    return not _NO_CONDITIONS.match(text)
