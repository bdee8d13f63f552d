"""Vietnamese letters as character classes, and signs that only look like letters.

In Unicode's order, small and capital letters take turns, so that no range holds them.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ACCENTED = [normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES]

#: Every small letter, for use inside ``[…]``.
SMALL = "a-zđ" + "".join(letter for letter in _ACCENTED if not letter.isascii())
#: Every capital letter, for use inside ``[…]``.
CAPITAL = "A-ZĐ" + "".join(letter.upper() for letter in _ACCENTED if not letter.isascii())

#: Cyrillic letters that look like Latin ones; the portal has «TT-BTС» with the last of these.
_CYRILLIC = str.maketrans("АВЕКМНОРТХСасеорху", "ABEKMHOPTXCaceopxy")
_MIXED = re.compile(r"[A-Za-zĐđ]*[\u0400-\u04ff][A-Za-zĐđ\u0400-\u04ff]*")
_LATIN = re.compile(r"[A-Za-zĐđ]")
#: Bullets of symbol fonts: without the font, nobody sees what they are.
_BULLET = re.compile(r"^(\s*)[\ue000-\uf8ff]+\s*", re.MULTILINE)
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")


def readable(text: str) -> str:
    """Text without letters of another script inside a word, and without unreadable signs.

    A sign of a symbol font is a bullet at the head of a line. Elsewhere it may have meant
    anything, even «≥», so that its place is marked.
    """
    if text.isascii():
        return text
    text = _MIXED.sub(lambda word: _latin(word[0]), text)
    return _PRIVATE.sub("\N{REPLACEMENT CHARACTER}", _BULLET.sub(r"\1- ", text))


def _latin(word: str) -> str:
    return word.translate(_CYRILLIC) if _LATIN.search(word) else word
