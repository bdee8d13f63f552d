"""Life events: what people must do, in the order of doing."""

from __future__ import annotations

from generator.model.procedures import LifeEvent, LifeEventStep
from generator.render.blocks import (
    Card,
    Cards,
    Fact,
    OrderedStep,
    OrderedSteps,
    Page,
    Section,
    Span,
)
from generator.render.pages.common import basis_notice, sources_about, updated_words
from generator.render.pages.force import force_words
from generator.render.spans import empty, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.life_events import EventView, NeedView, StepView
from generator.views.procedures import ProcedureView
from generator.views.wording import capital
from generator.vocabulary import ForceState


def event_index_page(commune: CommuneView) -> Page:
    """``/su-kien/``."""
    cards = tuple(
        Card(title=event.name, target=f"su-kien/{event.id}.md", text=event.summary)
        for event in commune.events
    )
    return Page(
        path="su-kien/index.md",
        title="Sự kiện trong đời",
        description="Những việc cần làm theo từng sự kiện: sinh con, kết hôn, mở quán…",
        record="su-kien",
        sources=sources_about(commune.event_sources, commune),
        updated=updated_words(commune),
        sections=(Section(id="danh-sach", title="", blocks=(Cards(cards=cards),)),),
        in_search=False,
    )


def event_page(view: EventView, commune: CommuneView) -> Page:
    """``/su-kien/<life-event>/``: procedures in the order of doing."""
    event = view.event
    return Page(
        path=_path(event),
        parents=(("Sự kiện trong đời", "su-kien/index.md"),),
        title=event.name,
        description=event.summary,
        record=f"su-kien/{event.id}",
        sources=sources_about((*commune.event_sources, *view.sources), commune),
        updated=updated_words(commune),
        sections=(
            Section(
                id="gioi-thieu",
                title="",
                blocks=(paragraph(text(event.summary), style="lead"), *basis_notice(commune)),
            ),
            Section(
                id="viec-can-lam",
                title="Việc cần làm, theo thứ tự",
                blocks=(OrderedSteps(items=tuple(_step(step, event) for step in view.steps)),),
            ),
        ),
    )


def _path(event: LifeEvent) -> str:
    return f"su-kien/{event.id}.md"


def _step_id(step: LifeEventStep) -> str:
    return f"buoc-{step.id}"


def _step(view: StepView, event: LifeEvent) -> OrderedStep:
    record = f"{event.id}/{view.step.id}"
    facts = (
        ("codes", "Thủ tục", _procedures(view)),
        ("needs", "Cần có trước", tuple(_need(need, event) for need in view.needs)),
        ("needed_by", "Cần cho", tuple(_needed_by(need, event) for need in view.needed_by)),
        ("note", "Lưu ý", ((text(view.step.note),),) if view.step.note else ()),
    )
    return OrderedStep(
        id=_step_id(view.step),
        record=record,
        title=view.step.title,
        facts=tuple(
            Fact(field=field, record=record, label=label, lines=shown)
            for field, label, shown in facts
            if shown
        ),
    )


def _procedures(view: StepView) -> tuple[tuple[Span, ...], ...]:
    """What the commune offers for the step, and what it does not."""
    found = (
        *((_to(each), *_from_when(each)) for each in view.offered),
        *((_to(each), text("(đã bị bãi bỏ)")) for each in view.former),
        *(
            (text(f"Xã chưa đăng: {each.record.name} (mã {each.record.code})"),)
            for each in view.missing
        ),
    )
    return found or ((empty(),),)


def _to(view: ProcedureView) -> Span:
    return link(view.title, f"thu-tuc/{view.code}.md")


def _need(need: NeedView, event: LifeEvent) -> tuple[Span, ...]:
    """The result, the step that gives it, and when it is needed."""
    note = (text(f"({need.note})"),) if need.note else ()
    return (text(f"{capital(need.result)} –"), _to_step(need, event), *note)


def _needed_by(need: NeedView, event: LifeEvent) -> tuple[Span, ...]:
    return (_to_step(need, event), text(f"– cần {need.result}"))


def _to_step(need: NeedView, event: LifeEvent) -> Span:
    target = f"{_path(event)}#{_step_id(need.step)}"
    return link(f"Việc {need.number}: {need.step.title}", target)


def _from_when(view: ProcedureView) -> tuple[Span, ...]:
    """From when a procedure is in force that is not yet."""
    return (text(f"({force_words(view)})"),) if view.force is ForceState.UPCOMING else ()
