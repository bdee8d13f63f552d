"""The short forms of the search: each once, written as the search reads what is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.language import fold
from generator.messages import finding
from generator.messages.words import change_to
from generator.rules.scope import Location, Scope, place, repeats

_PLAIN = re.compile(r"[a-z0-9]+")
_OTHER_SIGNS = re.compile(r"[^a-z0-9]")


def unique_short_forms(scope: Scope) -> Iterator[Finding]:
    """A short form stands once, with all its meanings."""
    if words := scope.corpus.catalogue.vocabulary:
        for location, value, first in repeats(words, _short_forms(scope)):
            yield finding("viet-tat-trung", words.at(*location), value=value, first=place(first))


def plain_short_forms(scope: Scope) -> Iterator[Finding]:
    """A short form has no accents, no capitals and no spaces: so is folded what is typed."""
    if words := scope.corpus.catalogue.vocabulary:
        for location, value in _short_forms(scope):
            if not _PLAIN.fullmatch(value):
                plain = _OTHER_SIGNS.sub("", fold(value))
                near = change_to(plain) if plain else ""
                yield finding("viet-tat-co-dau", words.at(*location), value=value, offer=near)


def _short_forms(scope: Scope) -> list[tuple[Location, str]]:
    words = scope.corpus.catalogue.vocabulary
    rows = enumerate(words.record.abbreviations if words else ())
    return [(("abbreviations", i, "short"), row.short) for i, row in rows]
