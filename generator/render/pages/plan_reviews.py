"""The annex of simplification reviews: its own columns, and how far each row has come."""

from __future__ import annotations

from generator.model.reviews import Review
from generator.render.blocks import Row, Span, Table
from generator.render.spans import badge, cell, cell_of, empty, lines, link, text
from generator.views.plan_reviews import ReviewView
from generator.views.plans import PlanView

#: Where each review stands with all that is known of it.
_REGISTER = "ra-soat.md#danh-sach"


def reviews_table(view: PlanView, caption: str) -> Table:
    """The rows of the annex with their reviews."""
    return Table(
        caption=caption,
        columns=("Đơn vị, công chức", "Lĩnh vực", "Thời gian", "Tình trạng"),
        rows=tuple(
            Row(
                record=f"{view.id}/{row.id}",
                cells=(
                    cell(
                        link(row.unit.name, f"don-vi/{row.unit.id}.md"), header=True, field="unit"
                    ),
                    cell_of(lines(row.sectors), field="sectors"),
                    cell(text(row.schedule_text), field="schedule"),
                    cell_of(((row_state(row),), *map(_review, row.reviews)), field="state"),
                ),
            )
            for row in view.reviews
        ),
    )


def row_state(row: ReviewView) -> Span:
    """The state of a row, or that nothing is known of it."""
    return badge(row.state) if row.reviews else empty()


def _review(review: Review) -> tuple[Span, ...]:
    return link(review.name, _REGISTER), text(f"({review.state.label.lower()})")
