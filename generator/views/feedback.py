"""Feedback as it is shown: each item held against the deadline of its step, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from generator.model.base import Sourced
from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.feedback import (
    ComplaintCount,
    FeedbackDeadline,
    FeedbackDeadlines,
    FeedbackFile,
    FeedbackItem,
)
from generator.model.procedures import TimeLimit
from generator.periods import Period, parse_period, period_of
from generator.views.shares import Share
from generator.views.units import UnitView
from generator.views.wording import capital
from generator.views.working_days import WorkingCalendar, promised_on, worked_days
from generator.vocabulary import (
    ONLY_COUNTED,
    FeedbackOutcome,
    FeedbackStep,
    Interval,
    Timeliness,
    TimeUnit,
)

#: The step that an outcome is the end of.
STEPS = {
    FeedbackOutcome.IN_PROGRESS: FeedbackStep.ANSWER,
    FeedbackOutcome.ANSWERED: FeedbackStep.ANSWER,
    FeedbackOutcome.SUPPLEMENT: FeedbackStep.SUPPLEMENT,
    FeedbackOutcome.FORWARDED: FeedbackStep.FORWARD,
    FeedbackOutcome.NOT_ELIGIBLE: FeedbackStep.REFUSE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedStep:
    """One step from its first day, held against its deadline at ``as_of``."""

    step: FeedbackStep
    deadline: FeedbackDeadline | None
    due_on: date | None
    #: The deadline runs over days that nobody has decided on.
    is_tentative: bool
    ended_on: date | None
    #: Working days until the end; None while it lasts, or where no calendar is.
    worked_days: int | None
    timeliness: Timeliness


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackItemView:
    """One item of feedback at ``as_of``."""

    item: FeedbackItem
    unit: UnitView | None
    outcome: FeedbackOutcome
    handling: TimedStep
    #: From the answer to its publication; None without an answer.
    publishing: TimedStep | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinessCount:
    """How many steps were in time, late, and so on; they add up to ``total``."""

    counts: Mapping[Timeliness, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    @property
    def share(self) -> Share:
        """In time, out of those whose end or deadline has come."""
        ended = (Timeliness.IN_TIME, Timeliness.LATE, Timeliness.PASSED)
        return Share(self.counts[Timeliness.IN_TIME], sum(self.counts[each] for each in ended))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCount:
    """The counts of one step, with the deadlines that were applied."""

    step: FeedbackStep
    deadlines: tuple[FeedbackDeadline, ...]
    count: TimelinessCount


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackMonth:
    """What came in during a month; ``count`` is None where no register was kept."""

    period: Period
    count: TimelinessCount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackView:
    """A commune's feedback at ``as_of``."""

    #: Newest first.
    items: tuple[FeedbackItemView, ...]
    steps: tuple[StepCount, ...]
    #: Oldest first, without a gap: the series of a chart.
    months: tuple[FeedbackMonth, ...]
    complaints: tuple[ComplaintCount, ...]
    #: The deadlines that hold at ``as_of``.
    deadlines: tuple[FeedbackDeadline, ...]
    sources: tuple[str, ...]

    @property
    def is_kept(self) -> bool:
        """Whether the commune keeps a register at all."""
        return bool(self.months or self.complaints)

    @property
    def handled(self) -> TimelinessCount:
        """All items by the step of their outcome, without their publication."""
        return _count(each.handling for each in self.items)


def feedback_view(
    catalogue: Catalogue,
    folder: CommuneFolder,
    units: Mapping[str, UnitView],
    calendar: WorkingCalendar,
    as_of: date,
) -> FeedbackView:
    """The feedback of a commune that passed the rules; complaints are only counted."""
    files = folder.registers.feedback
    rules = _Rules(catalogue.feedback_deadlines, folder.feedback_deadlines, calendar, as_of)
    kept = (item for file in files.values() for item in file.record.items)
    public = [i for i in kept if i.kind not in ONLY_COUNTED and i.received_on <= as_of]
    views = tuple(
        _item_view(item, units.get(item.unit or ""), rules)
        for item in sorted(public, key=lambda each: (each.received_on, each.id), reverse=True)
    )
    counts = (count for file in files.values() for count in file.record.complaints)
    return FeedbackView(
        items=views,
        steps=tuple(_steps(views)),
        months=_months(files, views, as_of),
        complaints=tuple(sorted(counts, key=lambda each: _end(each.period))),
        deadlines=rules.in_force,
        sources=tuple(
            file.path
            for file in (*files.values(), catalogue.feedback_deadlines, folder.feedback_deadlines)
            if file
        ),
    )


def counted_period(count: ComplaintCount) -> str:
    """The period of a count of complaints in words: «Quý III/2026»."""
    found = parse_period(count.period)
    return capital(found.label) if found else count.period


def _end(period: str) -> date:
    found = parse_period(period)
    return found.end if found else date.max


@dataclass(frozen=True, slots=True)
class _Rules:
    """The deadlines, a commune's own before the catalogue's, and how days are counted."""

    shared: Sourced[FeedbackDeadlines] | None
    own: Sourced[FeedbackDeadlines] | None
    calendar: WorkingCalendar
    as_of: date

    def deadline(self, step: FeedbackStep, day: date) -> FeedbackDeadline | None:
        """The rule that holds for a step that begins on a day."""
        for file in (self.own, self.shared):
            for rule in file.record.deadlines if file else ():
                start, end = rule.effective_from or date.min, rule.effective_to or date.max
                if rule.step is step and start <= day <= end:
                    return rule
        return None

    @property
    def in_force(self) -> tuple[FeedbackDeadline, ...]:
        """The rule of each step at ``as_of``."""
        found = (self.deadline(step, self.as_of) for step in FeedbackStep)
        return tuple(rule for rule in found if rule)

    def timed(self, step: FeedbackStep, start: date, end: date | None) -> TimedStep:
        """A step held against the deadline of the day that it began on."""
        rule = self.deadline(step, start)
        due, is_tentative = self._due(rule, start)
        ended_on = end if end and end <= self.as_of else None
        return TimedStep(
            step=step,
            deadline=rule,
            due_on=due,
            is_tentative=is_tentative,
            ended_on=ended_on,
            worked_days=worked_days(start, ended_on, self.calendar) if ended_on else None,
            timeliness=timeliness(due, ended_on, self.as_of),
        )

    def _due(self, rule: FeedbackDeadline | None, start: date) -> tuple[date | None, bool]:
        if rule is None:
            return None, False
        limit = TimeLimit(amount=rule.working_days, unit=TimeUnit.WORKING_DAY)
        promise = promised_on(limit, datetime.combine(start, time(8)), self.calendar)
        return promise.day, promise.is_tentative


def timeliness(due: date | None, ended_on: date | None, as_of: date) -> Timeliness:
    """A day held against a deadline; the day of the deadline is in time."""
    if due is None:
        return Timeliness.NOT_COUNTED
    if ended_on is not None:
        return Timeliness.IN_TIME if ended_on <= due else Timeliness.LATE
    return Timeliness.WAITING if as_of <= due else Timeliness.PASSED


def _item_view(item: FeedbackItem, unit: UnitView | None, rules: _Rules) -> FeedbackItemView:
    is_forwarded = item.outcome is FeedbackOutcome.FORWARDED
    ended_on = item.forwarded_on if is_forwarded else item.answered_on
    is_over = ended_on is not None and ended_on <= rules.as_of
    outcome = item.outcome if is_over else FeedbackOutcome.IN_PROGRESS
    answered = item.answered_on if outcome is FeedbackOutcome.ANSWERED else None
    return FeedbackItemView(
        item=item,
        unit=unit,
        outcome=outcome,
        handling=rules.timed(STEPS[outcome], item.received_on, ended_on),
        publishing=rules.timed(FeedbackStep.PUBLISH, answered, item.published_on)
        if answered
        else None,
    )


def _count(steps: Iterable[TimedStep]) -> TimelinessCount:
    found = Counter(each.timeliness for each in steps)
    return TimelinessCount(counts={each: found[each] for each in Timeliness})


def _steps(views: Sequence[FeedbackItemView]) -> Iterator[StepCount]:
    timed = [each.handling for each in views]
    timed += [each.publishing for each in views if each.publishing]
    for step in FeedbackStep:
        own = [each for each in timed if each.step is step]
        if own:
            used = dict.fromkeys(each.deadline for each in own if each.deadline)
            yield StepCount(step=step, deadlines=tuple(used), count=_count(own))


def _months(
    files: Mapping[str, Sourced[FeedbackFile]], views: Sequence[FeedbackItemView], as_of: date
) -> tuple[FeedbackMonth, ...]:
    """Every month from the first that a file is kept for to the last, up to ``as_of``."""
    covered = sorted({month for name, f in files.items() for month in _covered(name, f.record)})
    covered = [month for month in covered if month.start <= as_of]
    months = []
    day = covered[0].start if covered else date.max
    while covered and day <= covered[-1].start:
        month = period_of(day, Interval.MONTH)
        own = [v.handling for v in views if month.start <= v.item.received_on <= month.end]
        count = _count(own) if month in covered or own else None
        months.append(FeedbackMonth(period=month, count=count))
        day = date.fromordinal(month.end.toordinal() + 1)
    return tuple(months)


def _covered(name: str, file: FeedbackFile) -> Iterator[Period]:
    """The months that a file is kept for: those of its name, else those of its items."""
    period = parse_period(name)
    days = sorted(item.received_on for item in file.items)
    if period is None and not days:
        return
    day, last = (period.start, period.end) if period else (days[0], days[-1])
    while day <= last:
        month = period_of(day, Interval.MONTH)
        yield month
        day = date.fromordinal(month.end.toordinal() + 1)
