"""Căn cứ pháp lý: names and numbers that the source runs together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.procedures import LegalBasis
from generator.portal.letters import SMALL
from generator.portal.outcomes import Log
from generator.portal.words import NOTHING

HEADER = "Tên văn bản pháp lýMã văn bản"
#: Bodies that issue legal texts, as they stand in numbers; the longest first.
_ISSUERS = sorted(
    [
        *("CP", "TTg", "CTN", "CT", "VPCP", "TANDTC", "VKSNDTC", "HĐTP", "HĐND", "UBND"),
        *("BTP", "BTC", "BCA", "BQP", "BNG", "BNV", "BXD", "BYT", "BCT", "BNN", "BNNMT"),
        *("BNNPTNT", "BTNMT", "BGTVT", "BKHĐT", "BKHCN", "BLĐTBXH", "BGDĐT", "BVHTTDL"),
        *("BTTTT", "BDTTG", "UBDT", "NHNN", "TTCP", "BHXH", "CSXH", "TCHQ", "TCT", "KBNN"),
        *("BKHCNMT", "BTM", "TCĐC", "BTS", "BCN", "BLĐ", "BTCCBCP", "UBTVQH", "UBTDTT"),
        *("TCLĐ", "VPQH", "UBTƯMTTQVN", "BTNVMT", r"QH\d\d"),
    ],
    key=len,
    reverse=True,
)
_ISSUER = f"(?:{'|'.join(_ISSUERS)})"
_FORM = r"(?:NĐ|ND|NQLT|NQ|TTLT|TTLB|TT|QĐ|CT|PL|VBHN|CV|HD|L|TB|KH)"
_SIGN = rf"(?:(?:UBTV)?QH1\d|(?:UBTV)?QH\d|{_FORM}(?:[-/]{_ISSUER})+|{_ISSUER}(?:-{_ISSUER})+)"
#: The resolutions of one programme share a first part: «66.7/2025/NQ-CP».
_SERIES = r"(?:(?<!\d)\d{2}\.(?=\d{1,2}/))?"
NUMBER = re.compile(rf"(?P<run>{_SERIES}\d+)(?P<rest>(?:/\d{{4}})?/{_SIGN})")
_KIND = r"(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Pháp lệnh)"
_PREFIX = re.compile(rf"(?:^|(?<=\S)){_KIND}(?: số)?:? $")
#: A number that runs into the word after it: «53/2025/TT-BCAngày».
_GLUED = re.compile(r"((?:TT|NĐ|QĐ|NQ)-[A-ZĐ]{2,4})(ngày|Luật)")
#: The next row's name directly after a small letter or digit: a row was not told apart.
_TWO_NAMES = re.compile(
    rf"[{SMALL}\d](?:{_KIND[3:-1]})\s|(?:[{SMALL}]\d+|\d{{5,}})/\d{{4}}(?:/|$|[A-ZĐ])"
)
_YEAR_FIRST = re.compile(r"^((?:19|20)\d{2})(\d{1,4})$")
_LONGEST_SERIAL = 5


def read_legal_basis(text: str, log: Log) -> tuple[LegalBasis, ...]:
    """Legal texts of the flattened table."""
    if not text or text.startswith(NOTHING):
        log.empty("legal_basis")
        return ()
    if not text.startswith(HEADER):
        log.refused("legal_basis", "no-table", text)
        return ()
    body = text.removeprefix(HEADER)
    entries: list[LegalBasis] = []
    start = 0
    for name, number, end in _cells(body):
        start = end
        if name:
            entries.append(_entry(name, number, log))
    if body[start:].strip():
        log.refused("legal_basis", "number-unclear", body[start:].strip())
    return tuple(dict.fromkeys(entries))


def _entry(name: str, number: str, log: Log) -> LegalBasis:
    """A row; a name that holds a second row's name is left out."""
    if _TWO_NAMES.search(name):
        log.refused("legal_basis", "number-unclear", name)
        return LegalBasis(number=number)
    log.read("legal_basis")
    return LegalBasis(number=number, name=_GLUED.sub(r"\1 \2", name) or None)


def _cells(body: str) -> Iterator[tuple[str, str, int]]:
    """Name, number and end of each row, in order."""
    start, number = 0, ""
    for found in NUMBER.finditer(body):
        name = body[start : found.start()]
        if found[0] == number and not name.strip()[:1].isupper():
            # The name itself ended a row too early: «Luật54/2014/QH13 ngày …54/2014/QH13».
            yield "", number, found.end()
            start = found.end()
            continue
        row = _row(name, found)
        if row:
            number = row[1]
            yield row[0].strip(), number, found.end()
            start = found.end()


def _row(name: str, found: re.Match[str]) -> tuple[str, str] | None:
    """Name and number, if this number is the row's own cell and not named in passing."""
    run, rest = found["run"], found["rest"]
    if _YEAR_FIRST.match(run):
        return _split_run(name, run, rest)
    if len(run) > _LONGEST_SERIAL:
        return None
    if prefix := _PREFIX.search(name):
        before = name[: prefix.start()]
        # «Nghị định 101/2024/NĐ-CP» alone may be the name, with its number still to come.
        return (before, run + rest) if before.strip() else None
    if name and not name[-1].isspace() and name[-1] not in "(/-":
        return name, run + rest
    return _split_run(name, run, rest)


def _split_run(name: str, run: str, rest: str) -> tuple[str, str] | None:
    """A name that ends in digits: «Luật Cư trú 2020» and «68/2020/QH14»."""
    if year := _YEAR_FIRST.match(run):
        return name + year[1], year[2] + rest
    return None
