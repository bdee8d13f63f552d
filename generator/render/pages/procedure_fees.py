"""Phí, lệ phí on a procedure page: amounts, who is exempt, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.procedures import Fee, Method
from generator.model.source import DocumentReference, Source
from generator.render.blocks import Block, Cell, Row, Span, Table
from generator.render.pages.absence import absence, absent
from generator.render.pages.fee_sum import fee_sum_blocks
from generator.render.spans import cell, cell_of, empty, lines, paragraph, text
from generator.views.fees import (
    FREE,
    ChargedFee,
    amounts_vi,
    cases_of,
    channel_fees_vi,
    charged_fees,
    exemptions_vi,
    method_fees_vi,
)
from generator.views.procedures import ProcedureView
from generator.views.wording import date_vi
from generator.vocabulary import NOT_IN_SOURCE, Channel

_COLUMNS = ("Khoản thu", "Mức thu", "Hình thức nộp", "Được miễn", "Căn cứ thu")


def fees_section(view: ProcedureView) -> tuple[Block, ...]:
    """Each fee with its channels, who is exempt and its own basis; a sum where it has steps."""
    methods = view.procedure.methods
    if not any(method.fees for method in methods):
        return _no_fees(view)
    fees = charged_fees(view.procedure)
    rows = tuple(_row(view.code, number, each) for number, each in enumerate(fees, start=1))
    remark = (paragraph(text(words), style="meta") for words in _unconfirmed(view))
    return (
        Table(caption="Các khoản phải nộp", columns=_COLUMNS, rows=rows),
        *remark,
        *fee_sum_blocks(view),
    )


def _no_fees(view: ProcedureView) -> tuple[Block, ...]:
    if view.is_free:
        return (paragraph(text("Miễn phí, theo nguồn nêu ở cuối trang.")),)
    free = [each for each in charged_fees(view.procedure) if each.fee is None]
    if free:
        rows = tuple(_row(view.code, number, each) for number, each in enumerate(free, start=1))
        return (Table(caption="Các khoản phải nộp", columns=_COLUMNS, rows=rows),)
    return (absence(view.procedure, "methods"),)


def _row(code: str, number: int, charged: ChargedFee) -> Row:
    fee = charged.fee
    channels = lines(channel.label for channel in charged.channels)
    return Row(
        record=f"{code}/phi/{number}",
        cells=(
            _what(fee) if fee else cell(text(FREE), header=True, field="kind"),
            cell_of(_amounts(fee) if fee else lines(("Không thu",)), field="amount"),
            cell_of(channels, field="channels"),
            cell(_stated(fee.exempt) if fee else text("–"), field="exempt"),
            cell(_basis(fee.basis) if fee else text("–"), field="basis"),
        ),
    )


def _what(fee: Fee) -> Cell:
    """The kind of money, then who pays and in which case."""
    words = (fee.kind.label, *cases_of(fee))
    return Cell(lines=tuple((text(each),) for each in words), is_header=True, field="kind")


def _amounts(fee: Fee) -> tuple[tuple[Span, ...], ...]:
    found = lines((each[:1].upper() + each[1:] for each in amounts_vi(fee)), NOT_IN_SOURCE)
    if fee.confirmed_on is None:
        return found
    return (*found, (text(f"(xã xác nhận ngày {date_vi(fee.confirmed_on)})"),))


def _stated(words: str | None) -> Span:
    return text(words) if words else empty(NOT_IN_SOURCE)


def _basis(basis: DocumentReference | None) -> Span:
    if basis is None:
        return empty(NOT_IN_SOURCE)
    day = f" ngày {date_vi(basis.issued_on)}" if basis.issued_on else ""
    return text(basis.number + day)


def fees_by_channel(view: ProcedureView) -> tuple[tuple[Span, ...], ...]:
    """Fees of all channels and who is exempt, with a remark where the commune is yet to confirm."""
    procedure = view.procedure
    methods = [method for method in _merged(procedure.methods) if method_fees_vi(method)]
    same = {method_fees_vi(method) for method in methods}
    each = (words for method in methods for words in channel_fees_vi(method))
    said = each if len(same) > 1 else next(iter(same), ())
    more = (*exemptions_vi(procedure), *_unconfirmed(view))
    return (*lines(said, absent(procedure, "methods")), *((text(words),) for words in more))


def _merged(methods: Iterable[Method]) -> list[Method]:
    """One method a channel: the record may name a channel several times, once for each case."""
    merged: dict[Channel, Method] = {}
    for method in methods:
        known = merged.get(method.channel)
        if known is None:
            merged[method.channel] = method
        else:
            both = {"fees": known.fees + method.fees, "free": known.free or method.free}
            merged[method.channel] = known.model_copy(update=both)
    return list(merged.values())


def _unconfirmed(view: ProcedureView) -> tuple[str, ...]:
    """A fee stands with its source and day until the commune confirms it (design 9)."""
    fees = [fee for method in view.procedure.methods for fee in method.fees]
    if all(fee.confirmed_on for fee in fees):
        return ()
    return (_unconfirmed_words(view.procedure.source),)


def _unconfirmed_words(source: Source | None) -> str:
    if source is None:
        return "(xã chưa xác nhận)"
    day = f", ngày {date_vi(source.taken_on)}" if source.taken_on else ""
    return f"(theo {source.name}{day}; xã chưa xác nhận)"
