"""The sum of a stepped fee on a procedure page: an example in words, and a small form."""

from __future__ import annotations

from generator.render.blocks import Block, FeeSum, SteppedFee
from generator.render.spans import paragraph, text
from generator.views.fee_sums import FeeSumOption, example_vi, fee_sum_options
from generator.views.procedures import ProcedureView


def fee_sum_blocks(view: ProcedureView) -> tuple[Block, ...]:
    """Nothing where no fee has steps; a repealed procedure has no form."""
    options = fee_sum_options(view.procedure)
    if not options:
        return ()
    examples = "; ".join(dict.fromkeys(example_vi(option.fee) for option in options))
    form = () if view.is_repealed else (FeeSum(options=tuple(map(_stepped, options))),)
    return (paragraph(text(f"Ví dụ: {examples}.")), *form)


def _stepped(option: FeeSumOption) -> SteppedFee:
    fee = option.fee
    return SteppedFee(
        label=option.label,
        tiers=option.tiers,
        cap="-" if fee.cap_vnd is None else str(fee.cap_vnd),
        unit=option.unit,
        cap_unit=fee.cap_per or "",
    )
