"""The flattened table of methods: «Hình thức nộpThời gianPhí, lệ phíMô tả…»."""

from __future__ import annotations

import re

from generator.model.procedures import TimeLimit
from generator.portal.methods import FeeCell, MethodRow, fee_cell, is_really_free
from generator.portal.outcomes import Log
from generator.portal.words import NOTHING
from generator.vocabulary import Channel, TimeUnit

HEADER = "Hình thức nộpThời gianPhí, lệ phíMô tả"
CHANNELS = {
    "Trực tiếp": Channel.DIRECT,
    "Trực tuyến": Channel.ONLINE,
    "Dịch vụ bưu chính": Channel.POSTAL,
}
_UNITS = {
    "Ngày làm việc": TimeUnit.WORKING_DAY,
    "Ngày": TimeUnit.DAY,
    "Giờ": TimeUnit.HOUR,
    "Tháng": TimeUnit.MONTH,
    "Năm": TimeUnit.YEAR,
}
_CURRENCY = r"(?:Việt Nam Đồng|VNĐ|USD)"
_FEE = rf"(?:Miễn phí|{NOTHING}|\d[\d,]{{0,14}} {_CURRENCY})"
_TIME = rf"(?:{NOTHING}|\d{{1,4}} (?:{'|'.join(_UNITS)})|\d{{1,4}})"
_CHANNEL = f"(?P<channel>{'|'.join(CHANNELS)})"
#: A row is known by its first three cells, which have no space between them.
_ROW = re.compile(rf"{_CHANNEL}(?:(?P<time>{_TIME})|(?P<words>[^\n(]{{0,160}}?))(?={_FEE})")
_FEE_CELL = re.compile(
    rf"(?:(?P<word>Miễn phí|{NOTHING})|(?P<sum>\d[\d,]{{0,14}}) (?P<unit>{_CURRENCY}))"
)
#: An amount as the table prints it; nought is printed as «Miễn phí».
_GLUED = re.compile(rf"(?P<sum>\d[\d,]*)(?P<rest> {_CURRENCY}.*)", re.DOTALL)
_SUM = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*")


def read_method_table(text: str, log: Log) -> tuple[MethodRow, ...]:
    """Rows of the flattened table; what cannot be split is told in the log."""
    if not text or text == NOTHING:
        log.empty("channel")
        return ()
    if not text.startswith(HEADER):
        log.refused("channel", "no-table", text)
        return ()
    body = text.removeprefix(HEADER)
    starts = _row_starts(body)
    if not starts or starts[0].start() != 0:
        log.refused("channel", "row-unread", body)
    ends = [*(found.start() for found in starts[1:]), len(body)]
    return tuple(
        _row(found, body[found.end() : end], log) for found, end in zip(starts, ends, strict=True)
    )


def _row_starts(body: str) -> list[re.Match[str]]:
    found = [match for match in _ROW.finditer(body) if _is_start(match, body)]
    return [match for match in found if match["time"] or not match["words"].startswith(" ")]


def _is_start(match: re.Match[str], body: str) -> bool:
    before = body[: match.start()]
    return not before or bool(match["time"]) or not before[-1].isspace()


def _row(found: re.Match[str], rest: str, log: Log) -> MethodRow:
    log.read("channel")
    channel = CHANNELS[found["channel"]]
    bare = found["time"] or ""
    if bare.isdigit() and (glued := _GLUED.match(rest)):
        # «1» and «20 VNĐ» stand as «120 VNĐ». Wherever the time ends, it has no unit.
        log.refused("time", "no-unit", bare + rest)
        amounts = _amounts(bare + glued["sum"])
        if len(amounts) != 1:
            log.refused("fee", "glued", bare + rest)
            return MethodRow(channel=channel, description=rest)
        free, fees, description = _fees(amounts[0] + glued["rest"], log)
        return MethodRow(channel=channel, free=free, fees=fees, description=description)
    time = _time(found, log)
    free, fees, description = _fees(rest, log)
    return MethodRow(channel=channel, time=time, free=free, fees=fees, description=description)


def _amounts(run: str) -> list[str]:
    """Every amount that may end a run of digits and leave a time before it."""
    return [
        run[at:] for at in range(1, len(run)) if run[:at].isdigit() and _SUM.fullmatch(run[at:])
    ]


def _time(found: re.Match[str], log: Log) -> TimeLimit | None:
    stated = found["time"] or found["words"].strip()
    if not stated or stated == NOTHING:
        log.empty("time")
        return None
    amount, _, unit = stated.partition(" ")
    if not amount.isdigit():
        log.refused("time", "time-in-words", stated)
    elif unit not in _UNITS:
        log.refused("time", "no-unit", stated)
    else:
        log.read("time")
        return TimeLimit(amount=int(amount), unit=_UNITS[unit])
    return None


def _fees(text: str, log: Log) -> tuple[bool | None, tuple[FeeCell, ...], str]:
    """The fee cells at the start of ``text``, and the description after them."""
    free: bool | None = None
    cells: list[FeeCell] = []
    while found := _FEE_CELL.match(text):
        note, text = _note(text[found.end() :])
        if found["word"] == NOTHING:
            log.empty("fee")
        elif found["word"]:
            free = _free(note, log)
        elif found["unit"] == "USD":
            log.refused("fee", "not-dong", found[0] + note)
        elif cell := fee_cell(int(found["sum"].replace(",", "")), note, log):
            cells.append(cell)
    return free, tuple(cells), text


def _free(note: str, log: Log) -> bool | None:
    if is_really_free(note):
        log.read("fee")
        return True
    log.refused("fee", "free-with-note", note)
    return None


def _note(text: str) -> tuple[str, str]:
    """The note in brackets at the start of ``text``, and what follows it."""
    if not text.startswith("("):
        return "", text
    depth = 0
    for place, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return text[1:place].strip(), text[place + 1 :]
    return text[1:].strip(), ""
