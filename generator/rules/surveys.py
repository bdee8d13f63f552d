"""Surveys: answers that add up, and targets that are there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Finding, Position
from generator.messages import finding
from generator.messages.words import IS_NOT_SATISFIED, IS_SATISFIED
from generator.model.surveys import SurveyQuestion, SurveyRound
from generator.rules.rows import Row, rows
from generator.rules.scope import Location, Scope, offer, place, repeats
from generator.rules.target_links import known_target, unknown_plan_or_target


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and its place."""

    row: Row
    index: int
    question: SurveyQuestion

    def at(self, *location: str | int) -> Position:
        """Where a value of the question stands."""
        return self.row.at("questions", self.index, *location)


def _questions(scope: Scope) -> Iterator[_Asked]:
    for row in rows(scope, "surveys"):
        for index, question in enumerate(row.record.questions):
            yield _Asked(row, index, question)


def surveys_with_answers(scope: Scope) -> Iterator[Finding]:
    """A survey has answers, and not more of them than were asked for."""
    for row in rows(scope, "surveys"):
        survey: SurveyRound = row.record
        if survey.returned == 0:
            yield finding("khao-sat-khong-co-phieu", row.at("returned"))
        elif survey.returned > survey.sample:
            at = row.at("returned")
            yield finding("khao-sat-thu-qua-phat", at, value=survey.returned, most=survey.sample)


def unique_questions(scope: Scope) -> Iterator[Finding]:
    """A question's id is used once in its round."""
    for row in rows(scope, "surveys"):
        asked = enumerate(row.record.questions)
        ids = [(("questions", i, "id"), question.id) for i, question in asked]
        for location, value, first in repeats(row.file, ids):
            yield finding("cau-hoi-trung", row.at(*location), value=value, first=place(first))


def counts_for_every_step(scope: Scope) -> Iterator[Finding]:
    """There is one count for each step of the scale."""
    for asked in _questions(scope):
        wanted = len(asked.question.scale)
        given: list[tuple[Location, tuple[int, ...]]] = [(("counts",), asked.question.counts)]
        for index, each in enumerate(asked.question.by_sector):
            given.append((("by_sector", index, "counts"), each.counts))
        for location, counts in given:
            if len(counts) != wanted:
                at = asked.at(*location)
                yield finding("khao-sat-thieu-muc", at, count=len(counts), wanted=wanted)


def scales_with_both_sides(scope: Scope) -> Iterator[Finding]:
    """A scale has a step that counts as satisfied, and one that does not."""
    for asked in _questions(scope):
        sides = {step.satisfied for step in asked.question.scale}
        if len(sides) == 1:
            counted = IS_SATISFIED if True in sides else IS_NOT_SATISFIED
            yield finding("khao-sat-thang-mot-phia", asked.at("scale"), counted=counted)


def answers_add_up(scope: Scope) -> Iterator[Finding]:
    """The answers of a question and those left blank are all that came back."""
    for asked in _questions(scope):
        counted = sum(asked.question.counts) + asked.question.blank
        returned = asked.row.record.returned
        if counted != returned:
            at = asked.at("counts")
            yield finding("khao-sat-tong-lech", at, value=counted, wanted=returned)


def sectors_add_up(scope: Scope) -> Iterator[Finding]:
    """The answers by sector add up to the question's answers, step by step."""
    for asked in _questions(scope):
        question = asked.question
        if not question.by_sector or not _is_whole(question):
            continue
        for index, step in enumerate(question.scale):
            counted = sum(each.counts[index] for each in question.by_sector)
            wanted = question.counts[index]
            if counted != wanted:
                at = asked.at("by_sector")
                yield finding(
                    "khao-sat-linh-vuc-lech", at, step=step.label, value=counted, wanted=wanted
                )


def _is_whole(question: SurveyQuestion) -> bool:
    counts = (question.counts, *(each.counts for each in question.by_sector))
    return all(len(each) == len(question.scale) for each in counts)


def sectors_answer_once(scope: Scope) -> Iterator[Finding]:
    """A sector stands once among the answers of a question."""
    for asked in _questions(scope):
        listed = enumerate(asked.question.by_sector)
        place_of = ("questions", asked.index, "by_sector")
        ids = [((*place_of, i, "sector"), each.sector) for i, each in listed]
        for location, value, first in repeats(asked.row.file, ids):
            at = asked.row.at(*location)
            yield finding("khao-sat-linh-vuc-trung", at, value=value, first=place(first))


def known_survey_targets(scope: Scope) -> Iterator[Finding]:
    """A survey measures targets of the commune's plans, each by one of its questions."""
    for row in rows(scope, "surveys"):
        known = [question.id for question in row.record.questions]
        for index, link in enumerate(row.record.targets):
            yield from unknown_plan_or_target(scope, row, ("targets", index), link)
            if link.question not in known:
                at, near = row.at("targets", index, "question"), offer(link.question, known)
                yield finding("cau-hoi-chua-co", at, value=link.question, offer=near)


def segments_name_their_sectors(scope: Scope) -> Iterator[Finding]:
    """A target of a group of its own says which sectors the group is."""
    for row in rows(scope, "surveys"):
        for index, link in enumerate(row.record.targets):
            target = known_target(row, link)
            if target and target.segment and not link.sectors:
                at, segment = row.at("targets", index, "target"), target.segment
                yield finding("chi-tieu-nhom-thieu-linh-vuc", at, value=target.id, segment=segment)
