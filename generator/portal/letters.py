"""Vietnamese letters as character classes: in Unicode's order, small and capital take turns."""

from __future__ import annotations

from unicodedata import normalize

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ACCENTED = [normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES]

#: Every small letter, for use inside ``[…]``.
SMALL = "a-zđ" + "".join(letter for letter in _ACCENTED if not letter.isascii())
#: Every capital letter, for use inside ``[…]``.
CAPITAL = "A-ZĐ" + "".join(letter.upper() for letter in _ACCENTED if not letter.isascii())
