"""What holds in every register: ids, units, days, documents, names of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Finding, Position
from generator.messages import finding
from generator.messages.words import ACCOUNT, BIRTHDAY, HOUSE, MAIL_ADDRESS, PERSON, PLATE
from generator.rules.rows import Row, days, documents, lists, rows, rows_of
from generator.rules.scope import Scope, place
from generator.rules.texts import matches

#: Fields of days that follow one another, by register.
_ORDER = {
    "feedback": ("received_on", "forwarded_on"),
    "surveys": ("starts_on", "ends_on", "published_on"),
    "inspections": ("held_on", "concluded_on"),
    "reports": ("sent_on", "published_on"),
}
#: A second order of the same register.
_ANSWERED = ("received_on", "answered_on", "published_on")
_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
#: Places and streets that begin with such a word.
_NO_PERSON = r"(?!Rịa\b|Đen\b|Triệu\b|Nà\b|Trưng\b|Huyện Thanh Quan\b|Ích Khiêm\b)"
#: The commonest family names; with «Văn» or «Thị» behind one, the name is a person's.
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh"
    "|Trương|Mai|Lương|Hà|Cao|Tạ|Châu|Lâm|Đào|Tô|Phùng|Vương|Quách|Triệu"
)
#: Streets, schools and places bear such names too.
_NO_STREET = r"(?<!\w)" + "".join(
    rf"(?<!{word} )"
    for word in (
        *("đường", "Đường", "phố", "Phố", "trường", "Trường", "THCS", "THPT", "Tiểu học"),
        *("hẻm", "ngõ", "chợ", "cầu", "Cầu", "công viên", "bệnh viện", "xã", "phường", "ấp"),
    )
)
_DATA = re.compile(
    rf"(?P<person>(?<!\w)(?:[Ôô]ng|[Bb]à|[Cc]hị|[Aa]nh) {_NO_PERSON}[{_UPPER}]\w*)"
    rf"|(?P<full_name>{_NO_STREET}(?:{_FAMILY}) (?:Văn|Thị) [{_UPPER}]\w*)"
    r"|(?P<house>(?<!\w)(?:[Ss]ố nhà|[Nn]hà số) \d+"
    r"|(?<!\w)[Nn]hà \d+,? (?:tổ|ngõ|ngách|hẻm|đường|phố|thôn|ấp|khu)(?!\w))"
    r"|(?P<birthday>(?<!\w)[Ss]inh ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
    r"|(?P<account>(?<!\w)(?:[Tt]ài khoản|STK|stk):?(?: số)?:? \d{6,})"
    r"|(?P<plate>(?<![\w-])\d{2}[A-Z]\d?-\d{3}\.?\d{2}(?!\d))"
    r"|(?P<mail>[\w.+-]+@[\w-]+\.[\w.]+)"
)
_KINDS = {
    "person": PERSON,
    "full_name": PERSON,
    "birthday": BIRTHDAY,
    "account": ACCOUNT,
    "house": HOUSE,
    "plate": PLATE,
    "mail": MAIL_ADDRESS,
}


def unique_row_ids(scope: Scope) -> Iterator[Finding]:
    """A row's id is used once in the register, over all its files."""
    for folder in scope.folders():
        for register in lists():
            first: dict[str, Position] = {}
            for row in rows_of(folder, register):
                value = row.record.id
                if value in first:
                    at = row.at("id")
                    yield finding("ma-dong-trung", at, value=value, first=place(first[value]))
                first.setdefault(value, row.at("id"))


def documents_with_content(scope: Scope) -> Iterator[Finding]:
    """A document is a number, an address or a file."""
    for folder in scope.folders():
        for at, document in documents(folder):
            if not (document.number or document.url or document.file):
                yield finding("van-ban-trong", at)


def register_days_that_were(scope: Scope) -> Iterator[Finding]:
    """What is written down as done was done by the reference date."""
    for folder in scope.folders():
        latest = scope.latest_in(folder)
        for at, day in days(folder):
            if latest and day > latest:
                yield finding("ngay-o-tuong-lai", at, day=day, as_of=latest)


def register_days_in_order(scope: Scope) -> Iterator[Finding]:
    """Days of a row follow one another as the work does."""
    for register, names in (*_ORDER.items(), ("feedback", _ANSWERED)):
        for row in rows(scope, register):
            given = [name for name in names if getattr(row.record, name)]
            for earlier, later in pairwise(given):
                if getattr(row.record, later) < getattr(row.record, earlier):
                    yield _backwards(row, earlier, later)


def _backwards(row: Row, earlier: str, later: str) -> Finding:
    fields = type(row.record).model_fields
    return finding(
        "ngay-nguoc-thu-tu",
        row.at(later),
        later=fields[later].title,
        later_day=getattr(row.record, later),
        earlier=fields[earlier].title,
        earlier_day=getattr(row.record, earlier),
    )


def no_people_in_registers(scope: Scope) -> Iterator[Finding]:
    """No text of a register names a citizen, a house, a vehicle or a mail address."""
    for folder in scope.folders():
        for file in folder.registers.files():
            for _, at, value in matches(file, _DATA):
                found = _DATA.fullmatch(value)
                kind = _KINDS[(found and found.lastgroup) or "person"]
                yield finding("nhan-ra-nguoi-dan", at, kind=kind, value=_masked(value))


def _masked(value: str) -> str:
    """The first word alone: a message must not spread a name either."""
    return f"{value.split(' ', maxsplit=1)[0][:4]}…"
