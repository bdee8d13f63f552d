"""How the index folds words; ``assets/javascripts/search.js`` folds what is typed alike."""

from __future__ import annotations

import re

from generator.language import fold, one_line

_TOKEN = re.compile(r"\d+(?:\.\d+)+|[^\W_]+")
#: «đăng kí» and «đăng ký» are one word; «tay» and «tai» are two.
_FINAL_Y = re.compile(r"^(qu|[bcdghklmnprstvx]+)y$")


def keys(text: str) -> list[str]:
    """The words of a text without accents, a code without its dots, final y as i."""
    return [_key(word) for word in _TOKEN.findall(fold(one_line(text)))]


def _key(word: str) -> str:
    if word[0].isdigit() and "." in word:
        return word.replace(".", "")
    return _FINAL_Y.sub(r"\1i", word)
