"""Rounds of a satisfaction survey as they are shown, small cells merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.corpus import Catalogue, CommuneFolder
from generator.model.plans import Plan, Target
from generator.model.surveys import SurveyQuestion, SurveyRound, SurveyTarget
from generator.views.shares import Share
from generator.views.small_cells import SMALLEST, Partition, Sizes, partition_of, published_groups
from generator.views.targets import MeasurementView, shown_value, target_state, targets_of
from generator.views.units import UnitView
from generator.vocabulary import TargetState

OTHER_SECTORS = "Lĩnh vực khác"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step of a scale with its answers."""

    label: str
    is_satisfied: bool
    share: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorShare:
    """The satisfied among the answers of a sector, or of all that are merged."""

    name: str
    share: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """A question with its distribution; nothing of it where too few answered."""

    question: SurveyQuestion
    #: Sum of the steps; the rest of the papers that came back left the question blank.
    answers: int
    steps: tuple[StepView, ...]
    satisfied: Share | None
    #: Empty where no breakdown is given or may be shown.
    sectors: tuple[SectorShare, ...]

    @property
    def is_withheld(self) -> bool:
        """Whether too few answered for anything to be shown."""
        return self.satisfied is None


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyTargetView:
    """A plan's target held against a question."""

    link: SurveyTarget
    target: Target
    plan: Plan
    #: Names of the sectors of a target of its own group.
    sectors: tuple[str, ...]
    #: None where the figure must not be shown.
    share: Share | None
    state: TargetState

    @property
    def shown(self) -> Decimal | None:
        """The percentage as every page and file rounds it; None where there is none."""
        percent = self.share.percent if self.share else None
        return None if percent is None else shown_value(self.target, percent)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyView:
    """A round that is over at ``as_of``."""

    id: str
    survey: SurveyRound
    unit: UnitView | None
    returned: Share
    questions: tuple[QuestionView, ...]
    targets: tuple[SurveyTargetView, ...]
    sources: tuple[str, ...]


def survey_views(
    catalogue: Catalogue, folder: CommuneFolder, units: Mapping[str, UnitView], as_of: date
) -> tuple[SurveyView, ...]:
    """The rounds of a commune that passed the rules, the newest first."""
    sectors = catalogue.sectors.record.sectors if catalogue.sectors else ()
    names = {sector.id: sector.name for sector in sectors}
    shared = (catalogue.sectors.path,) if catalogue.sectors else ()
    plans = {name: plan.record for name, plan in folder.plans.items()}
    views = []
    for name, file in folder.registers.surveys.items():
        if file.record.ends_on > as_of:
            continue
        round_ = _Round(file.record, names, plans)
        views.append(
            SurveyView(
                id=name,
                survey=file.record,
                unit=units.get(file.record.unit or ""),
                returned=Share(file.record.returned, file.record.sample),
                questions=tuple(round_.question(each) for each in file.record.questions),
                targets=round_.targets(),
                sources=(file.path, *shared, *(plan.path for plan in folder.plans.values())),
            )
        )
    return tuple(sorted(views, key=lambda each: (each.survey.ends_on, each.id), reverse=True))


def survey_measurements(
    folder: CommuneFolder, plan_id: str, as_of: date
) -> Iterator[MeasurementView]:
    """What rounds measured of a plan's targets: each that was over in the plan's time.

    What must not be shown is no measurement; of two rounds that end on one day the later
    one by its name counts, as it stands above the other on the page.
    """
    found: dict[tuple[str, date], MeasurementView] = {}
    for name, survey, held in _held_in_time(folder, plan_id, as_of):
        if held.share:
            found[held.target.id, survey.ends_on] = MeasurementView(
                target=held.target.id,
                on=survey.ends_on,
                numerator=held.share.numerator,
                denominator=held.share.denominator,
                source=survey.title,
                page=f"danh-gia.md#khao-sat-{name}",
            )
    yield from found.values()


def withheld_targets(folder: CommuneFolder, plan_id: str, as_of: date) -> frozenset[str]:
    """Targets that a round measured and whose figure must not be shown."""
    held = _held_in_time(folder, plan_id, as_of)
    return frozenset(each.target.id for _, _, each in held if each.share is None)


def _held_in_time(
    folder: CommuneFolder, plan_id: str, as_of: date
) -> Iterator[tuple[str, SurveyRound, SurveyTargetView]]:
    """The plan's targets in every round that was over in its time, by the rounds' names."""
    plans = {name: plan.record for name, plan in folder.plans.items()}
    first, last = plans[plan_id].starts_on, min(plans[plan_id].ends_on, as_of)
    for name, file in sorted(folder.registers.surveys.items()):
        if first <= file.record.ends_on <= last:
            for held in _Round(file.record, {}, plans).targets():
                if held.link.plan == plan_id:
                    yield name, file.record, held


@dataclass(frozen=True, slots=True)
class _Round:
    """A round, and what its figures are named after."""

    survey: SurveyRound
    names: Mapping[str, str]
    plans: Mapping[str, Plan]

    @property
    def sizes(self) -> Sizes:
        """The answers of each sector, over the questions that have a breakdown."""
        asked = [question for question in self.survey.questions if question.by_sector]
        sectors = dict.fromkeys(each.sector for q in asked for each in q.by_sector)
        return {sector: [sum(_counts(q, sector)) for q in asked] for sector in sectors}

    @property
    def partition(self) -> Partition:
        """The sectors that may stand alone."""
        return partition_of(self.sizes)

    def question(self, question: SurveyQuestion) -> QuestionView:
        """One question."""
        answers = sum(question.counts)
        is_withheld = answers < SMALLEST
        return QuestionView(
            question=question,
            answers=answers,
            steps=()
            if is_withheld
            else tuple(
                StepView(label=step.label, is_satisfied=step.satisfied, share=Share(count, answers))
                for step, count in zip(question.scale, question.counts, strict=True)
            ),
            satisfied=None if is_withheld else _satisfied(question, None),
            sectors=() if is_withheld or not question.by_sector else self._sectors(question),
        )

    def _sectors(self, question: SurveyQuestion) -> tuple[SectorShare, ...]:
        partition = self.partition
        if not partition.alone:
            return ()
        alone = [
            SectorShare(
                name=self.names.get(sector, sector),
                share=_satisfied(question, frozenset({sector})),
            )
            for sector in partition.alone
        ]
        alone.sort(key=lambda each: -each.share.denominator)
        if partition.others:
            merged = _satisfied(question, frozenset(partition.others))
            alone.append(SectorShare(name=OTHER_SECTORS, share=merged))
        return tuple(alone)

    def targets(self) -> tuple[SurveyTargetView, ...]:
        """The targets that the round measures, in the order of its file."""
        links = self.survey.targets
        groups = [link for link in links if link.sectors]
        sets = [frozenset(link.sectors) & frozenset(self.sizes) for link in groups]
        allowed = published_groups(sets, self.partition, self.sizes)
        shown = [link for link, is_allowed in zip(groups, allowed, strict=True) if is_allowed]
        return tuple(
            self._target(link, is_shown=not link.sectors or link in shown) for link in links
        )

    def _target(self, link: SurveyTarget, *, is_shown: bool) -> SurveyTargetView:
        target = _target(self.plans, link)
        question = next(each for each in self.survey.questions if each.id == link.question)
        share = _satisfied(question, frozenset(link.sectors) or None)
        may_show = is_shown and share.denominator >= SMALLEST
        return SurveyTargetView(
            link=link,
            target=target,
            plan=self.plans[link.plan],
            sectors=tuple(self.names.get(each, each) for each in link.sectors),
            share=share if may_show else None,
            state=target_state(target, share.percent if may_show else None),
        )


def _target(plans: Mapping[str, Plan], link: SurveyTarget) -> Target:
    found = (target for _, _, target in targets_of(plans[link.plan]))
    return next(target for target in found if target.id == link.target)


def _counts(question: SurveyQuestion, sector: str) -> tuple[int, ...]:
    return next((each.counts for each in question.by_sector if each.sector == sector), ())


def _satisfied(question: SurveyQuestion, sectors: frozenset[str] | None) -> Share:
    """The satisfied among the answers of some sectors; of all of them where None."""
    rows = [question.counts] if sectors is None else [_counts(question, s) for s in sorted(sectors)]
    counted = [
        (step.satisfied, count)
        for counts in rows
        for step, count in zip(question.scale, counts, strict=False)
    ]
    return Share(sum(count for good, count in counted if good), sum(count for _, count in counted))
