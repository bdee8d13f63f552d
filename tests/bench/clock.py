"""Wall clock, processor and memory of a process."""

from __future__ import annotations

import resource
import sys
import time
from typing import NamedTuple

_MEGABYTE = 1024 * 1024
#: The unit of ``ru_maxrss``: kilobytes, but bytes on macOS.
_UNIT = 1 if sys.platform == "darwin" else 1024

SELF = resource.RUSAGE_SELF
CHILDREN = resource.RUSAGE_CHILDREN


class Time(NamedTuple):
    """Seconds by the wall clock, and seconds that the processor worked.

    On a machine that does other things too, the second is the steadier one.
    """

    wall: float
    cpu: float

    def __sub__(self, other: Time) -> Time:
        """From another moment to this one."""
        return Time(self.wall - other.wall, self.cpu - other.cpu)


NO_TIME = Time(0, 0)


def moment(who: int = SELF) -> Time:
    """Now, by a clock that all processes share, with the processor time used so far."""
    used = resource.getrusage(who)
    return Time(time.monotonic(), used.ru_utime + used.ru_stime)


def total(times: list[Time]) -> Time:
    """One after the other."""
    return Time(sum(each.wall for each in times), sum(each.cpu for each in times))


def peak_megabytes(who: int = SELF) -> float:
    """The most memory that this process, or the largest of its children, has held."""
    return resource.getrusage(who).ru_maxrss * _UNIT / _MEGABYTE
