"""Feedback: what may be published of it, and days that fit its outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.messages import finding
from generator.messages.words import ANSWER_DAY, FORWARD_BODY, FORWARD_DAY
from generator.periods import parse_period
from generator.rules.rows import Row, rows
from generator.rules.scope import Scope, place, repeats
from generator.rules.texts import matches
from generator.vocabulary import ONLY_COUNTED, FeedbackOutcome

_LIKE_COMPLAINT = re.compile(r"(?<!\w)(?:khiếu nại|tố cáo|khiếu tố)(?!\w)", re.IGNORECASE)
_ANSWERED = frozenset(
    {FeedbackOutcome.ANSWERED, FeedbackOutcome.SUPPLEMENT, FeedbackOutcome.NOT_ELIGIBLE}
)


def complaints_only_counted(scope: Scope) -> Iterator[Finding]:
    """Complaints and denunciations are counted, never told case by case."""
    for row in rows(scope, "feedback"):
        if row.record.kind in ONLY_COUNTED:
            kind = row.record.kind.label.lower()
            yield finding("don-chi-duoc-dem", row.at("kind"), kind=kind, value=row.record.id)


def texts_unlike_complaints(scope: Scope) -> Iterator[Finding]:
    """The text of feedback does not read like a complaint or a denunciation."""
    for folder in scope.folders():
        for file in folder.registers.feedback.values():
            for location, at, value in matches(file, _LIKE_COMPLAINT):
                if location[0] == "items":
                    yield finding("noi-dung-giong-don", at, value=value)


def outcomes_with_their_days(scope: Scope) -> Iterator[Finding]:
    """An outcome has the day and the body that it needs."""
    for row in rows(scope, "feedback"):
        for label in _missing(row):
            outcome = row.record.outcome.label
            yield finding("phan-anh-thieu-muc", row.at("outcome"), outcome=outcome, label=label)


def _missing(row: Row) -> Iterator[str]:
    item = row.record
    if item.outcome in _ANSWERED and item.answered_on is None:
        yield ANSWER_DAY
    if item.outcome is FeedbackOutcome.FORWARDED and item.forwarded_on is None:
        yield FORWARD_DAY
    if item.outcome is FeedbackOutcome.FORWARDED and item.forwarded_to is None:
        yield FORWARD_BODY


def open_feedback_without_answer(scope: Scope) -> Iterator[Finding]:
    """What is still being handled has no day of answer."""
    for row in rows(scope, "feedback"):
        if row.record.outcome is FeedbackOutcome.IN_PROGRESS and row.record.answered_on:
            yield finding("phan-anh-chua-xong", row.at("answered_on"), value=row.record.id)


def published_answers_told(scope: Scope) -> Iterator[Finding]:
    """An answer that was published is told."""
    for row in rows(scope, "feedback"):
        item = row.record
        is_answered = item.outcome is FeedbackOutcome.ANSWERED
        if is_answered and item.published_on and not item.answer:
            yield finding("phan-anh-thieu-tra-loi", row.at("published_on"), value=item.id)


def received_in_the_period_of_the_file(scope: Scope) -> Iterator[Finding]:
    """A file that is named after a period holds what came in during it."""
    for folder in scope.folders():
        for name, file in folder.registers.feedback.items():
            period = parse_period(name)
            for index, item in enumerate(file.record.items):
                if period and not period.start <= item.received_on <= period.end:
                    at, day = file.at("items", index, "received_on"), f"{item.received_on:%d/%m/%Y}"
                    yield finding("phan-anh-khac-ky", at, day=day, period=period.label)


def readable_counted_periods(scope: Scope) -> Iterator[Finding]:
    """The period of a count of complaints is a year, a half, a quarter or a month."""
    for folder in scope.folders():
        for file in folder.registers.feedback.values():
            for index, count in enumerate(file.record.complaints):
                if parse_period(count.period) is None:
                    at = file.at("complaints", index, "period")
                    yield finding("ky-bao-cao-chua-ro", at, value=count.period)


def periods_counted_once(scope: Scope) -> Iterator[Finding]:
    """Complaints of a period are counted once in a file."""
    for folder in scope.folders():
        for file in folder.registers.feedback.values():
            counts = enumerate(file.record.complaints)
            periods = [(("complaints", i, "period"), each.period) for i, each in counts]
            for location, value, first in repeats(file, periods):
                at = file.at(*location)
                yield finding("ky-dem-trung", at, value=value, first=place(first))
