"""Field types over text: every scalar arrives as typed, the declared type converts it.

No type here guesses (design 4): ``5.000`` never becomes 5, ``0123`` never 123. A
value that cannot be read raises a :class:`PydanticCustomError` whose type is the rule
id; the sentence for it stands in :mod:`generator.messages`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.language import lines_of, one_line

CODE_PATTERN = r"^[1-9]\.\d{6}(\.H\d{2})?$"
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_CODE = re.compile(CODE_PATTERN)
_SLUG = re.compile(SLUG_PATTERN)
_ID = re.compile(r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$")
_ISO_DAY = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_LOCAL_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_MONTH = re.compile(r"^(\d{4})-(0[1-9]|1[0-2])$")
_CLOCK = re.compile(r"^(\d{1,2})\s?(?::|h|g|giờ)\s?(\d{2})?$")
#: Beyond fifteen digits no count or amount is meant, and other programs round.
_WHOLE = re.compile(r"^\d{1,15}$")
_GROUPED = re.compile(r"^\d{1,3}([. ]\d{3})+$")
_DECIMAL = re.compile(r"^\d+(,\d+)?$")
_LONE_DOT = re.compile(r"^\d+\.\d+$")
_URL = re.compile(r"^https?://[^\s<>\"]+$")
_MAIL = re.compile(r"^[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}$", re.IGNORECASE)
_DIGEST = re.compile(r"^[0-9a-f]{64}$")
_IMPRINT = re.compile(r"^[0-9a-f]{12}$")
_TRUTH = {"có": True, "không": False}


def refuse(rule: str, value: object, **more: Any) -> PydanticCustomError:
    """The error of a value that its field cannot take; ``more`` fills the sentence."""
    return PydanticCustomError(rule, "{value}", {"value": str(value), **more})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise refuse("can-mot-dong-chu", "")
    return one_line(value)


def _line(value: Any) -> str:
    text = _text(value)
    if not text:
        raise refuse("con-trong", "")
    return text


def _paragraphs(value: Any) -> str:
    if not isinstance(value, str):
        raise refuse("can-mot-dong-chu", "")
    text = "\n".join(lines_of(value))
    if not text:
        raise refuse("con-trong", "")
    return text


def _matching(pattern: re.Pattern[str], rule: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        text = _line(value)
        if not pattern.match(text):
            raise refuse(rule, text)
        return text

    return check


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = _line(value)
    if found := _ISO_DAY.match(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _LOCAL_DAY.match(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise refuse("ngay-chua-ro", text)
    if not 1 <= month <= 12:
        raise refuse("khong-co-thang", text, month=month)
    try:
        return date(year, month, day)
    except ValueError:
        raise refuse("khong-co-ngay", text, day=day, month=month, year=year) from None


def _clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    text = _line(value)
    found = _CLOCK.match(text)
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise refuse("gio-chua-ro", text)
    return time(int(found[1]), int(found[2] or 0))


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _line(value)
    if not _WHOLE.match(text):
        raise refuse("so-nguyen-chua-dung", text)
    return int(text)


def _money(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _line(value).removesuffix("đồng").removesuffix("đ").strip()
    if not (_WHOLE.match(text) or _GROUPED.match(text)):
        raise refuse("so-tien-chua-dung", text)
    return int(text.replace(".", "").replace(" ", ""))


def _decimal(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _line(value).removesuffix("%").strip()
    if _LONE_DOT.match(text):
        raise refuse("dau-cham-thap-phan", text, offer=text.replace(".", ","))
    if not _DECIMAL.match(text):
        raise refuse("so-chua-dung", text)
    return Decimal(text.replace(",", "."))


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _line(value)
    if text.lower() not in _TRUTH:
        raise refuse("can-co-khong", text)
    return _TRUTH[text.lower()]


def _file_path(value: Any) -> str:
    return _line(value).replace("\\", "/")


def _schema(**parts: Any) -> WithJsonSchema:
    return WithJsonSchema(parts)


#: What an editor's YAML reader may see where we read text: ``5.000`` is a number there.
_TEXT_OR_NUMBER = ["string", "number"]

#: One line of text, not empty.
Line = Annotated[str, BeforeValidator(_line), _schema(type=_TEXT_OR_NUMBER)]
#: Text of one or more paragraphs, one a line.
Paragraphs = Annotated[str, BeforeValidator(_paragraphs), _schema(type=_TEXT_OR_NUMBER)]
#: Mã thủ tục, as the national database writes it. Text, never a number.
ProcedureCode = Annotated[
    str, BeforeValidator(_matching(_CODE, "ma-thu-tuc-chua-dung")), _schema(type=_TEXT_OR_NUMBER)
]
#: An identifier that becomes a part of an address.
Slug = Annotated[
    str,
    BeforeValidator(_matching(_SLUG, "ma-dinh-danh-chua-dung")),
    _schema(type=_TEXT_OR_NUMBER, pattern=SLUG_PATTERN),
]
#: An identifier inside one file: ``I.1``, ``MT-03``.
LocalId = Annotated[
    str, BeforeValidator(_matching(_ID, "ma-muc-chua-dung")), _schema(type=_TEXT_OR_NUMBER)
]
#: A day: ``2026-07-15`` or ``15/7/2026``.
Day = Annotated[date, BeforeValidator(_day), _schema(type="string")]
#: A month: ``2025-08``.
Month = Annotated[str, BeforeValidator(_matching(_MONTH, "thang-chua-ro")), _schema(type="string")]
#: An hour of the day: ``7:30``, ``7h30``, ``15h``.
Clock = Annotated[
    time,
    BeforeValidator(_clock),
    PlainSerializer(lambda value: f"{value:%H:%M}"),
    _schema(type=["string", "integer"]),
]
#: A count, zero or more.
Whole = Annotated[int, BeforeValidator(_whole), _schema(type=["integer", "string"])]
#: Đồng, without fractions; digits, or groups of three with ``.`` or a space between.
Money = Annotated[int, BeforeValidator(_money), _schema(type=_TEXT_OR_NUMBER)]
#: A decimal number with a comma.
DecimalNumber = Annotated[Decimal, BeforeValidator(_decimal), _schema(type=_TEXT_OR_NUMBER)]
#: ``có`` or ``không``.
Truth = Annotated[
    bool,
    BeforeValidator(_truth),
    PlainSerializer(lambda value: "có" if value else "không"),
    _schema(type="string", enum=["có", "không"]),
]
#: A web address with its scheme.
Url = Annotated[
    str, BeforeValidator(_matching(_URL, "dia-chi-web-chua-dung")), _schema(type="string")
]
#: A public mail address of an office.
Mail = Annotated[
    str, BeforeValidator(_matching(_MAIL, "thu-dien-tu-chua-dung")), _schema(type="string")
]
#: SHA-256 in hexadecimal.
Digest = Annotated[
    str, BeforeValidator(_matching(_DIGEST, "ma-bam-chua-dung")), _schema(type=_TEXT_OR_NUMBER)
]
#: The first part of a SHA-256: tells two values of one field apart.
Imprint = Annotated[
    str, BeforeValidator(_matching(_IMPRINT, "dau-nhap-chua-dung")), _schema(type=_TEXT_OR_NUMBER)
]
#: A file of the commune, by its path below the commune's ``files/`` folder.
FilePath = Annotated[str, BeforeValidator(_file_path), _schema(type="string")]
