"""Methods of the portal's own JSON: channels, times and fees as fields."""

from __future__ import annotations

from generator.model.procedures import TimeLimit
from generator.portal.access import Fields
from generator.portal.methods import FeeCell, MethodRow, fee_cell, is_really_free
from generator.portal.outcomes import Log
from generator.vocabulary import Channel, TimeUnit

#: The portal's word for each channel, or for two at once.
CHANNELS = {
    "DIRECT": (Channel.DIRECT,),
    "ONLINE": (Channel.ONLINE,),
    "POSTAL": (Channel.POSTAL,),
    "DIRECT_AND_ONLINE": (Channel.DIRECT, Channel.ONLINE),
}
#: The portal's word for each unit that it names.
UNITS = {
    "WORKING_DAY": TimeUnit.WORKING_DAY,
    "DAY": TimeUnit.DAY,
    "HOUR": TimeUnit.HOUR,
    "MONTH": TimeUnit.MONTH,
    "YEAR": TimeUnit.YEAR,
}
_DONG = frozenset({"", "VND", "VNĐ", "Việt Nam Đồng", "đồng"})


def read_methods(fields: Fields, log: Log) -> tuple[MethodRow, ...]:
    """Rows of channel, time and fees."""
    return tuple(
        row for method in fields.children("executionMethods") for row in _rows(method, log)
    )


def _rows(method: Fields, log: Log) -> tuple[MethodRow, ...]:
    word = method.line("submissionMethod")
    if word not in CHANNELS:
        log.refused("channel", "unknown-word", word)
        return ()
    time = _time(method, log)
    free, fees = _fees(method, log)
    log.read("channel", len(CHANNELS[word]))
    return tuple(
        MethodRow(
            channel=channel, time=time, free=free, fees=fees, description=method.text("description")
        )
        for channel in CHANNELS[word]
    )


def _time(method: Fields, log: Log) -> TimeLimit | None:
    amount, unit = method.whole("processingTime"), method.line("processingTimeUnit")
    if not amount:
        log.empty("time")
    elif unit not in UNITS:
        log.refused("time", "no-unit", f"{amount} {unit}")
    else:
        log.read("time")
        return TimeLimit(amount=amount, unit=UNITS[unit])
    return None


def _fees(method: Fields, log: Log) -> tuple[bool | None, tuple[FeeCell, ...]]:
    free: bool | None = None
    cells: list[FeeCell] = []
    for fee in method.children("fees"):
        value, note = fee.whole("value"), fee.line("description")
        if value is None:
            log.empty("fee")
        elif value == 0 and is_really_free(note):
            log.read("fee")
            free = True
        elif value == 0:
            log.refused("fee", "free-with-note", note)
        elif fee.line("currencyName") not in _DONG:
            log.refused("fee", "not-dong", f"{value} {fee.line('currencyName')}")
        elif cell := fee_cell(value, note, log):
            cells.append(cell)
    return free, tuple(cells)
