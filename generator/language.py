"""Vietnamese text: one spelling for storage, folding for look-ups, slugs, digests.

Imports nothing of ours.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

#: Characters that no reader sees and that break look-ups: direction marks, zero
#: widths, soft hyphen, byte order mark. U+200E stands inside words of the national
#: portal's civil-status records.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
#: C0 and C1 controls other than line feed. Python-Markdown uses two of them itself.
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"[^\S\n]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def normalise(text: str) -> str:
    """NFC, without invisible characters and controls; line breaks kept as LF."""
    if text.isprintable():  # nothing to take out: nine texts in ten
        return unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = unicodedata.normalize("NFC", text.replace("\u2029", "\n"))
    return CONTROL.sub(" ", INVISIBLE.sub("", text))


def one_line(text: str) -> str:
    """Normalised text with every run of white space as one space."""
    return " ".join(normalise(text).split())


def lines_of(text: str) -> tuple[str, ...]:
    """The non-empty lines of a normalised text, each without outer spaces."""
    lines = (_SPACES.sub(" ", line).strip() for line in normalise(text).split("\n"))
    return tuple(line for line in lines if line)


def fold(text: str) -> str:
    """Lower case without accents, đ as d: what citizens type."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slugify(text: str) -> str:
    """An address part of ASCII letters, digits and hyphens: «Hộ tịch» is ``ho-tich``."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


_DASHES = re.compile("[\u2010-\u2015\u2212]")
_QUOTES = re.compile("[\u00ab\u00bb\u2018\u2019\u201c\u201d'\"]+")
_AROUND_MARKS = re.compile(r"\s*([-,;:()/])\s*")
_WORDS = re.compile(r"[^\W\d_]+")
_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")


def comparison_key(text: str) -> str:
    """What two spellings of one name share: no case, tone placement, dash, quote, full stop.

    «Xác nhận hoà giải – cấp xã.» and «xác nhận hòa giải - cấp xã» are one name.
    """
    plain = _QUOTES.sub('"', _DASHES.sub("-", one_line(text).casefold()))
    plain = _AROUND_MARKS.sub(r"\1", plain).rstrip(" .;,")
    return _WORDS.sub(lambda word: _tone_last(word[0]), plain)


def _tone_last(word: str) -> str:
    """The tone after the syllable, wherever it was placed: «hoà» and «hòa» alike."""
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(part for part in parts if part in _TONE_MARKS)
    return "".join(part for part in parts if part not in _TONE_MARKS) + tones


#: Vietnamese collation: letters first, then tones in the dictionary's order.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTERS = {
    letter: index for index, letter in enumerate(" 0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
}


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Sorts as a Vietnamese dictionary does: a ă â … d đ …, tones as a second look."""
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", text.lower()):
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
        letters.append(_LETTERS.get(base, 100 + ord(base[0])) if base else 0)
        tones.append(next((_TONES[p] for p in parts if p in _TONES), 0))
    return tuple(letters), tuple(tones), text


def digest(text: str) -> str:
    """SHA-256 of the normalised text with white space folded: tells whether a source changed."""
    return hashlib.sha256(one_line(text).encode()).hexdigest()
