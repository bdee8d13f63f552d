"""The way from the home page to feedback, evaluation, reviews, inspections and reports."""

from __future__ import annotations

from generator.render.blocks import Card, Cards, Section
from generator.views.communes import CommuneView
from generator.views.index_766 import score_vi
from generator.views.shares import share_vi
from generator.vocabulary import NOT_GIVEN, EventState, ReportState


def register_cards(commune: CommuneView) -> tuple[Card, ...]:
    """One card a page, with its key figure."""
    return (
        Card(title="Phản ánh, kiến nghị", target="phan-anh.md", text=_feedback(commune)),
        Card(title="Đánh giá chất lượng phục vụ", target="danh-gia.md", text=_index(commune)),
        Card(title="Rà soát thủ tục", target="ra-soat.md", text=_reviews(commune)),
        Card(title="Kiểm tra, tập huấn", target="kiem-tra.md", text=_inspections(commune)),
        Card(title="Báo cáo định kỳ", target="bao-cao.md", text=_reports(commune)),
    )


def see_also(commune: CommuneView, page: str) -> Section:
    """The other pages of the registers, at the end of one of them."""
    others = tuple(card for card in register_cards(commune) if card.target != page)
    return Section(id="xem-them", title="Các trang liên quan", blocks=(Cards(cards=others),))


def _feedback(commune: CommuneView) -> str:
    view = commune.registers.feedback
    if not view.is_kept:
        return NOT_GIVEN
    return f"{len(view.items)} phản ánh, đúng hạn {share_vi(view.handled.share)}"


def _index(commune: CommuneView) -> str:
    view = commune.registers.index_766
    newest = view.newest if view else None
    if view is None or newest is None:
        return NOT_GIVEN
    maximum = score_vi(view.frame.maximum, "")
    return f"Chỉ số 766 {newest.period.label}: {score_vi(newest.score, newest.absent)}/{maximum}"


def _reviews(commune: CommuneView) -> str:
    count = len(commune.registers.reviews.reviews)
    return f"{count} thủ tục trong sổ rà soát" if count else NOT_GIVEN


def _inspections(commune: CommuneView) -> str:
    view = commune.registers.inspections
    if not (view.inspections or view.trainings):
        return NOT_GIVEN
    concluded = sum(each.state is EventState.CONCLUDED for each in view.inspections)
    return (
        f"{len(view.inspections)} cuộc kiểm tra, {concluded} đã có kết luận; "
        f"{len(view.trainings)} lớp tập huấn"
    )


def _reports(commune: CommuneView) -> str:
    periods = commune.registers.reports.periods
    if not periods:
        return NOT_GIVEN
    published = sum(each.state is ReportState.PUBLISHED for each in periods)
    return f"{published} báo cáo đã công khai"
