"""Thành phần hồ sơ: cases, papers, form files and quantities that run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.procedures import DossierCase, DossierItem, Form
from generator.portal.letters import CAPITAL, SMALL
from generator.portal.outcomes import Log
from generator.portal.words import NOTHING

HEADER = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
_QUANTITY = re.compile(r"(?P<run>\d+) bản chính(?:, ?(?P<copies>\d{1,4}) bản sao)?")
_FILE_END = re.compile(r"\.(?:docx?|pdf|xlsx?|rar|zip|jpe?g|png|odt|rtf)$", re.IGNORECASE)
#: A file name begins where a letter follows the item's end without a space.
_GLUE = re.compile(rf"(?<=[)\];:»”])\.?(?=\w)|(?<=[{SMALL}]\.)(?=\w)|(?<=[{SMALL}])(?=[{CAPITAL}])")
#: Words that form files are named with, here directly after the item's end.
_KNOWN_START = re.compile(
    r"(?<=[^\s\d_/-])(?=(?:Mẫu|MẪU|Mau|Mus|Phụ lục|Phu luc|Đơn|Don|Tờ khai|To khai|PC\d|TK\d)"
    r"\w*(?:[ \d._-]|$))"
    r"|(?<=/\d{4})(?=Mẫu|Mau|Mus)"
)
_SETS = re.compile(r"[Ss]ố lượng hồ sơ\s*:?\s*(\d{1,4})\s*(?:\([^)]*\))?\s*bộ")
_MOST_ORIGINALS = 20
_FILE_NAME_REACH = 110
_YEAR_FIRST = re.compile(r"^((?:19|20)\d{2})(\d{1,2})$")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A quantity, and the text before it that belongs to the item."""

    name: str
    originals: int | None
    copies: int
    start: int
    end: int


def read_dossier(text: str, log: Log) -> tuple[DossierCase, ...]:
    """Cases with their papers; each table of the source is one case."""
    if not text or text == NOTHING:
        log.empty("dossier_item")
        return ()
    if HEADER not in text:
        log.refused("dossier_item", "no-table", text)
        return ()
    name, *tables = text.split(HEADER)
    cases: list[DossierCase] = []
    for table in tables:
        items, rest = _items(table, log)
        cases.append(DossierCase(name=case_name(name), items=items))
        name = rest
    if name.strip():
        log.refused("dossier_item", "row-unread", name.strip())
    return tuple(case for case in cases if case.items)


def read_sets(text: str, log: Log) -> int | None:
    """Số bộ hồ sơ, where the dossier's text says one number."""
    found = {int(number) for number in _SETS.findall(text)}
    if not found:
        log.empty("sets")
    elif len(found) > 1:
        log.refused("sets", "several-values")
    else:
        log.read("sets")
        return found.pop()
    return None


def case_name(text: str) -> str | None:
    """A case's own words; «--» stands for none."""
    words = text.strip().removeprefix("--").strip()
    return words or None


def _items(table: str, log: Log) -> tuple[tuple[DossierItem, ...], str]:
    items: list[DossierItem] = []
    end = 0
    for cell in _cells(table):
        end = cell.end
        if cell.name.strip():
            items.append(_item(cell, log))
        else:
            log.refused("dossier_item", "row-unread", table[cell.start : cell.end])
    return tuple(items), table[end:]


def _cells(table: str) -> Iterator[_Cell]:
    end = 0
    for found in _QUANTITY.finditer(table):
        if not _is_cell(found, table, end):
            continue
        name, originals = _split_run(table[end : found.start()], found["run"])
        yield _Cell(name, originals, int(found["copies"] or 0), found.start(), found.end())
        end = found.end()


def _is_cell(found: re.Match[str], table: str, end: int) -> bool:
    """A quantity cell, not «01 bản chính» inside a sentence."""
    run = found["run"]
    if found.start() == end or (run.startswith("0") and run != "0"):
        return False
    if not table[found.start() - 1].isspace():
        return True
    after = table[found.end() : found.end() + 1]
    return not after or after.isupper() or after in "-+*(" or len(run) > 1


def _split_run(name: str, run: str) -> tuple[str, int | None]:
    """Digits before «bản chính» may close the item's name: «Mẫu số 18» and «1»."""
    if len(run) == 1:
        return name, int(run)
    if year := _YEAR_FIRST.match(run):
        return name + year[1], int(year[2])
    if name and name[-1].isalpha():
        return (name, int(run)) if _is_amount(run) else (name + run[:-1], int(run[-1]))
    ways = [at for at in range(1, len(run)) if _is_amount(run[at:])]
    if len(ways) == 1:
        return name + run[: ways[0]], int(run[ways[0] :])
    return name + run[:-1], None


def _is_amount(digits: str) -> bool:
    few = len(digits) <= len(str(_MOST_ORIGINALS)) and int(digits) <= _MOST_ORIGINALS
    return few and (digits == "0" or not digits.startswith("0"))


def _item(cell: _Cell, log: Log) -> DossierItem:
    name, forms = _forms(cell.name.strip(), log)
    log.read("dossier_item")
    if cell.originals is None:
        log.refused("quantity", "quantity-unclear", cell.name[-60:])
        return DossierItem(name=name, forms=forms)
    log.read("quantity")
    return DossierItem(name=name, originals=cell.originals, copies=cell.copies, forms=forms)


def _forms(text: str, log: Log) -> tuple[str, tuple[Form, ...]]:
    """The item's name, and the form whose file name follows it directly."""
    if not _FILE_END.search(text):
        return text, ()
    place = _file_start(text)
    if place is None:
        log.refused("form", "form-unclear", text[-80:])
        return text, ()
    log.read("form")
    return text[:place].strip(), (Form(title=text[place:].strip()),)


def _file_start(text: str) -> int | None:
    """Where the file name begins, if one place speaks for it more than all others."""
    reach = max(1, len(text) - _FILE_NAME_REACH)
    stem = _FILE_END.sub("", text)
    glued = [found.end() for found in _GLUE.finditer(stem) if reach < found.end() < len(stem)]
    strong = [place for place in glued if text[place - 1] in ")];:»”."]
    known = [found.end() for found in _KNOWN_START.finditer(stem) if found.end() > reach]
    if strong:
        return strong[0]
    if known:
        return known[-1]
    return glued[0] if len(glued) == 1 else None
