"""Phí, lệ phí on a procedure page: amounts, who is exempt, and what they rest on."""

from __future__ import annotations

from generator.model.source import Source
from generator.render.blocks import Block, Bullets, Span, Subheading
from generator.render.pages.absence import absence, absent
from generator.render.pages.by_channel import same_or_by_channel
from generator.render.spans import bullets, empty, paragraph, text
from generator.views.components import states_fees
from generator.views.procedures import ProcedureView
from generator.views.wording import date_vi, method_fees_vi
from generator.vocabulary import NOT_IN_SOURCE


def fees_section(view: ProcedureView) -> tuple[Block, ...]:
    """Fees with exemptions and their own basis."""
    procedure = view.procedure
    fees = [fee for method in procedure.methods for fee in method.fees]
    if not fees:
        return _no_fees(view)
    blocks: list[Block] = [
        Bullets(items=fees_by_channel(view)),
    ]
    exempt = tuple(dict.fromkeys(fee.exempt for fee in fees if fee.exempt))
    if exempt:
        blocks += [Subheading(id="mien-phi", title="Được miễn"), bullets(exempt)]
    basis = tuple(dict.fromkeys(fee.basis.number for fee in fees if fee.basis))
    words = ", ".join(basis)
    blocks.append(paragraph(text("Căn cứ thu:"), text(words) if words else empty(NOT_IN_SOURCE)))
    return tuple(blocks)


def _no_fees(view: ProcedureView) -> tuple[Block, ...]:
    if view.is_free:
        return (paragraph(text("Miễn phí, theo nguồn nêu ở cuối trang.")),)
    if states_fees(view.procedure):
        return (Bullets(items=fees_by_channel(view)),)
    return (absence(view.procedure, "methods"),)


def fees_by_channel(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    """Fees of all channels, with the remark where the commune has not confirmed them."""
    methods = view.procedure.methods
    found = [(m.channel, method_fees_vi(m)) for m in methods if method_fees_vi(m)]
    shown = same_or_by_channel(found, absent(view.procedure, "methods"))
    if any(fee.confirmed_on is None for method in methods for fee in method.fees):
        return (*shown, (text(_unconfirmed(view.procedure.source)),))
    return shown


def _unconfirmed(source: Source | None) -> str:
    """A fee stands with its source and day until the commune confirms it (design 9)."""
    if source is None:
        return "(xã chưa xác nhận)"
    day = f", ngày {date_vi(source.taken_on)}" if source.taken_on else ""
    return f"(theo {source.name}{day}; xã chưa xác nhận)"
