"""The only place that asks what day it is; everything below takes the day as given."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

#: Việt Nam keeps no summer time, so the offset is enough on machines without a zone table.
VIET_NAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def today() -> date:
    """The day in Việt Nam."""
    return datetime.now(VIET_NAM).date()
