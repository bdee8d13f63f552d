"""How pages of dossier figures write a count and a rate, and where each is explained."""

from __future__ import annotations

from generator.render.blocks import Block, Notice, Span
from generator.render.form import MARK, NOT_YET_FITTING
from generator.render.spans import empty, link, text
from generator.views.dossier_periods import DossierPeriod
from generator.views.dossier_rates import FORMULAS, Rate
from generator.views.wording import number_vi
from generator.vocabulary import NOT_APPLICABLE, NOT_GIVEN, DossierRate

RESULTS = "ket-qua/index.md"
HELP = "tro-giup/so-lieu-ho-so.md"
#: Where every citizen looks up the own dossier; no page here takes a dossier's code.
LOOK_UP = "https://dichvucong.gov.vn"


def help_target(indicator: DossierRate) -> str:
    """Where a rate is explained."""
    return f"{HELP}#{indicator.value.replace('_', '-')}"


def count(value: int) -> Span:
    """A count of dossiers; 0 is a count."""
    return text(number_vi(value))


def percent_words(rate: Rate) -> str:
    """A rate in words: unknown, not applicable, and 0 % are three things."""
    if not rate.is_known:
        return NOT_GIVEN
    shown = rate.shown_percent
    return NOT_APPLICABLE if shown is None else f"{number_vi(shown)}%"


def percent(rate: Rate) -> Span:
    """A rate as it stands in a cell."""
    words = percent_words(rate)
    return empty(words) if rate.shown_percent is None else text(words)


def fraction(rate: Rate) -> str:
    """Numerator over denominator, where both are known."""
    if rate.numerator is None or rate.denominator is None:
        return ""
    return f"{number_vi(rate.numerator)}/{number_vi(rate.denominator)}"


def linked_percent(rate: Rate) -> Span:
    """A rate that leads to how it is computed."""
    return Span(
        text=percent_words(rate),
        target=help_target(rate.indicator),
        is_empty=rate.shown_percent is None,
    )


def formula(indicator: DossierRate) -> str:
    """«a ÷ b» in words."""
    part, whole = FORMULAS[indicator]
    return f"{part} ÷ {whole}"


def form_page(period: DossierPeriod) -> str:
    """The page of a quarter's or a year's form."""
    return f"ket-qua/bieu-06/{period.id}.md"


def marked_name(name: str, *, is_marked: bool) -> Span:
    """A name, marked where its figures wait for a correction."""
    return text(f"{name} {MARK}" if is_marked else name)


def mark_notice(period: DossierPeriod) -> tuple[Block, ...]:
    """What the mark means, where it stands."""
    if not period.marked:
        return ()
    words = f"{MARK} {NOT_YET_FITTING}"
    return (
        Notice(kind="warning", spans=(text(words), link("Về đính chính", f"{HELP}#dinh-chinh"))),
    )
