"""Every colour pair of the stylesheets can be read: light, dark, more contrast, paper."""

from __future__ import annotations

import pytest

from tests.site.contrast import SCHEMES, contrast, pairs, variables


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_pair_has_the_contrast_that_it_needs(scheme: str) -> None:
    known = variables(scheme)
    factor = 7 / 4.5 if "high contrast" in scheme else 1
    measured = [(pair, contrast(pair.front, pair.ground, known)) for pair in pairs()]
    told = [(pair, found) for pair, found in measured if found is not None]
    assert len(told) > 100
    assert [(pair, found) for pair, found in told if found < pair.least * factor] == []


@pytest.mark.parametrize(
    ("front", "ground", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#595959", "#ffffff", 7.0),
        ("#00000080", "#ffffff", 4.0),
        ("#0000ff", "#000000", 2.44),
    ],
)
def test_contrast_is_computed_as_the_guidelines_say(
    front: str, ground: str, expected: float
) -> None:
    assert round(contrast(front, ground, {}) or 0, 2) == expected


def test_each_scheme_has_its_own_colours() -> None:
    inks = {scheme: variables(scheme)["--ink"] for scheme in SCHEMES}
    assert inks == {
        "light": "#1c2429",
        "dark": "#e4e9ec",
        "light, high contrast": "#000000",
        "dark, high contrast": "#ffffff",
        "print": "#000000",
    }
