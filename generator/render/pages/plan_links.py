"""What a plan has to do with other plans: supplements, replacements, from both sides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from generator.render.blocks import Block, Fact, Notice, Span
from generator.render.pages.common import RULES
from generator.render.spans import empty, link, text
from generator.views.plan_links import LinkedPlan
from generator.views.plans import PlanView
from generator.views.wording import date_vi


def link_notices(view: PlanView) -> tuple[Block, ...]:
    """Since when another plan holds, or will; and that this one supplements."""
    notices: list[Block] = []
    by, day = view.links.replaced_by, view.links.replaced_on
    if by and day:
        notices.append(_replaced(view, by) if view.is_replaced else _to_be_replaced(view, by))
    if view.plan.supplement or view.links.supplements:
        notices.append(Notice(kind="info", spans=(text("Đây là kế hoạch bổ sung."),)))
    return tuple(notices)


def _replaced(view: PlanView, by: LinkedPlan) -> Notice:
    since = view.as_of + timedelta(days=1)
    words = (
        f"Kế hoạch này đã được thay thế từ ngày {date_vi(since)}. Trạng thái dừng ở ngày"
        f" {date_vi(view.as_of)}; hoạt động và chỉ tiêu không còn tính vào tổng số của xã."
    )
    rule = link("Quy tắc.", f"{RULES}#thay-the")
    return Notice(kind="warning", spans=(text(words), rule, text("Kế hoạch mới:"), *_spans(by)))


def _to_be_replaced(view: PlanView, by: LinkedPlan) -> Notice:
    day = view.links.replaced_on
    since = f"Kế hoạch này sẽ được thay thế từ ngày {date_vi(day)}." if day else ""
    return Notice(kind="info", spans=(text(f"{since} Kế hoạch mới:"), *_spans(by)))


def link_facts(view: PlanView) -> tuple[Fact, ...]:
    """The other plans by their names; a supplement that names none says so."""
    links = view.links
    unnamed = view.plan.supplement and not links.supplements
    listed = (
        ("supplements", "Bổ sung cho", links.supplements),
        ("supplemented_by", "Được bổ sung bởi", links.supplemented_by),
        ("replaces", "Thay thế", links.replaces),
        ("replaced_by", "Được thay thế bởi", (links.replaced_by,) if links.replaced_by else ()),
    )
    facts = [
        Fact(field=field, record=view.id, label=label, lines=_lines(plans))
        for field, label, plans in listed
        if plans
    ]
    if unnamed:
        absent = Fact(field="supplements", record=view.id, label="Bổ sung cho", lines=((empty(),),))
        facts.insert(0, absent)
    return tuple(facts)


def _lines(plans: Iterable[LinkedPlan]) -> tuple[tuple[Span, ...], ...]:
    return tuple(_spans(plan) for plan in plans)


def _spans(plan: LinkedPlan) -> tuple[Span, ...]:
    """Number, day and title as far as known; a link where the plan has a page."""
    day = f"ngày {date_vi(plan.issued_on)}" if plan.issued_on else None
    words = ", ".join(filter(None, (plan.number, day, plan.title)))
    target = f"ke-hoach/{plan.plan_id}.md" if plan.plan_id else ""
    return (Span(text=words, target=target),)
