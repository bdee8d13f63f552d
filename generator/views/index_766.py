"""The index of service quality as published, month by month; nothing of it is computed here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.index_766 import (
    ComponentScore,
    FrameComponent,
    FrameGroup,
    GroupScore,
    IndexFrame,
    IndexMonth,
)
from generator.periods import Period, parse_period, period_of
from generator.views.wording import number_vi
from generator.vocabulary import NOT_GIVEN, NOT_SCORED, Interval

NOT_FOR_COMMUNES = "Không tính cho cấp xã"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentView:
    """A component of the frame with its published score."""

    frame: FrameComponent
    #: None where the month's file does not name the component.
    given: ComponentScore | None

    @property
    def score(self) -> Decimal | None:
        """The published score."""
        return self.given.score if self.given else None

    @property
    def absent(self) -> str:
        """Which word stands where there is no score."""
        if not self.frame.for_communes:
            return NOT_FOR_COMMUNES
        return NOT_SCORED if self.given or self.frame.maximum is None else NOT_GIVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """A group of the frame with its published score and its components."""

    frame: FrameGroup
    given: GroupScore | None
    components: tuple[ComponentView, ...]

    @property
    def score(self) -> Decimal | None:
        """The published score."""
        return self.given.score if self.given else None

    @property
    def absent(self) -> str:
        """Which word stands where there is no score."""
        return NOT_SCORED if self.given else NOT_GIVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexMonthView:
    """A month; ``record`` is None where nothing was kept between two months that were."""

    period: Period
    record: IndexMonth | None
    groups: tuple[GroupView, ...]

    @property
    def score(self) -> Decimal | None:
        """The published total."""
        return self.record.score if self.record else None

    @property
    def absent(self) -> str:
        """Which word stands where there is no total."""
        return NOT_SCORED if self.record else NOT_GIVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """The frame, and the months that were kept."""

    frame: IndexFrame
    #: Oldest first, without a gap: the series of a chart.
    months: tuple[IndexMonthView, ...]
    sources: tuple[str, ...]

    @property
    def newest(self) -> IndexMonthView | None:
        """The last month."""
        return self.months[-1] if self.months else None


def index_view(catalogue: Catalogue, folder: CommuneFolder, as_of: date) -> IndexView | None:
    """The index of a commune that passed the rules; None without a frame."""
    frame = catalogue.index_766
    if frame is None:
        return None
    files = folder.registers.index_766.values()
    kept = {file.record.month: file.record for file in files if file.record.as_of <= as_of}
    return IndexView(
        frame=frame.record,
        months=tuple(_month(month, kept.get(month.id), frame.record) for month in _months(kept)),
        sources=(frame.path, *(file.path for file in files)),
    )


def _months(kept: dict[str, IndexMonth]) -> list[Period]:
    """Every month from the first that was kept to the last."""
    found = sorted(period for month in kept if (period := parse_period(month)))
    months: list[Period] = []
    while found and (not months or months[-1] < found[-1]):
        day = date.fromordinal(months[-1].end.toordinal() + 1) if months else found[0].start
        months.append(period_of(day, Interval.MONTH))
    return months


def _month(period: Period, record: IndexMonth | None, frame: IndexFrame) -> IndexMonthView:
    given = {group.id: group for group in (record.groups if record else ())}
    return IndexMonthView(
        period=period,
        record=record,
        groups=tuple(_group(group, given.get(group.id)) for group in frame.groups),
    )


def _group(frame: FrameGroup, given: GroupScore | None) -> GroupView:
    scores = {each.id: each for each in (given.components if given else ())}
    return GroupView(
        frame=frame,
        given=given,
        components=tuple(
            ComponentView(frame=each, given=scores.get(each.id)) for each in frame.components
        ),
    )


def score_vi(score: Decimal | None, absent: str) -> str:
    """«15,5», «0», or the word for its absence."""
    return absent if score is None else number_vi(score)
