"""Vietnamese before Unicode: recognising text in TCVN3 (ABC) or VNI, and converting it.

Both wrote Vietnamese with the 8-bit letters of Western Europe and a font of their own,
so that «Thủ tục» reads «Thñ tôc» (TCVN3) or «Thuû tuïc» (VNI) in any other font. A word
counts as such only if it is no Vietnamese syllable as it stands and becomes one when it
is converted: true Vietnamese never fires.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.load.syllables import is_syllable

_TCVN3_BYTES = (
    *range(0xA1, 0xAF),
    *range(0xB5, 0xBA),
    *(0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC),
    *range(0xCE, 0xD9),
    *range(0xDC, 0xE0),
    *range(0xE1, 0xF0),
    *range(0xF1, 0xFF),
)
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3: Mapping[str, str] = {
    chr(byte): letter for byte, letter in zip(_TCVN3_BYTES, _TCVN3_LETTERS, strict=True)
}

#: VNI: after each base letter, pairs of a mark and the letter that both make.
_VNI_MARKS: Mapping[str, str] = {
    "a": "øàùáûảõãïạââàầáấåẩãẫäậêăèằéắúẳüẵëặ",
    "e": "øèùéûẻõẽïẹâêàềáếåểãễäệ",
    "o": "øòùóûỏõõïọâôàồáốåổãỗäộ",
    "u": "øùùúûủõũïụ",
    "y": "øỳùýûỷõỹ",
    "ô": "øờùớûởõỡïợ",
    "ö": "øừùứûửõữïự",
}
#: VNI: letters that stand alone.
_VNI_ALONE: Mapping[str, str] = dict(zip("ìíæóòîñöô", "ìíỉĩịỵđươ", strict=True))


def _vni_table() -> dict[str, str]:
    table = dict(_VNI_ALONE)
    for base, marks in _VNI_MARKS.items():
        for mark, letter in zip(marks[::2], marks[1::2], strict=True):
            table[base + mark] = letter
    for sequence, letter in tuple(table.items()):
        table[sequence.upper()] = letter.upper()
        table[sequence[0].upper() + sequence[1:]] = letter.upper()
    return table


_VNI = _vni_table()
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_EIGHT_BIT = re.compile("[\u00a1-\u00ff]")
#: 8-bit letters that Vietnamese does not have: a word with one is no Vietnamese.
_FOREIGN = re.compile(
    "[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc"
    "\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]"
)
#: A capital after a small letter: «GiÊy».
_CAPITAL_INSIDE = re.compile("[a-z][\u00c0-\u00de]")
#: Letters beyond the 8 bits: nobody typed those in an old encoding.
_WIDE = re.compile("[\u0100-\u1fff]")
#: What stands between spaces and ASCII marks; a hyphen may be an «ư» of TCVN3.
_WORD = re.compile(r"[^\s\x21-\x2c\x2e\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]+")
#: «QĐ», «NĐ-CP», «HĐND»: no vowel next to the Đ.
_ABBREVIATION = re.compile(r"^([A-Z]+-)*[BCDGHKLMNPQRSTVX]*Đ[BCDGHKLMNPQRSTVX]*(-[A-Z]+)*$")
_ASCII_LETTER = re.compile("[A-Za-z]")
#: One word that is surely no Vietnamese, or two others that are misspelt.
_CERTAIN = 2


def _from_tcvn3(text: str) -> str:
    return "".join(_TCVN3.get(char, char) for char in text)


def _from_vni(text: str) -> str:
    return _VNI_PATTERN.sub(lambda found: _VNI[found[0]], text)


_CODECS = {"TCVN3 (ABC)": _from_tcvn3, "VNI": _from_vni}


@dataclass(frozen=True, slots=True)
class LegacyText:
    """Lines of a text that were typed in an old encoding."""

    #: Name of the encoding, as staff know it.
    encoding: str
    #: By line number from 1: the line as Unicode.
    lines: Mapping[int, str]


@lru_cache(maxsize=20_000)
def _word_in(word: str, encoding: str) -> str | None:
    """The word as Unicode if it can be one in the encoding, else nothing."""
    if not (_EIGHT_BIT.search(word) and _ASCII_LETTER.search(word)) or _WIDE.search(word):
        return None
    # «ư» of TCVN3 is a soft hyphen, and often a plain one after copying.
    for candidate in (word, word.replace("-", "\u00ad")):
        converted = _CODECS[encoding](candidate)
        if all(map(is_syllable, converted.split("-"))) or _ABBREVIATION.match(converted):
            return converted
    return None


def _weight(line: str, encoding: str) -> int:
    """How surely a line is in an encoding: 0 not at all, 2 and more surely."""
    words = [
        word for word in _WORD.findall(line) if not is_syllable(word) and _word_in(word, encoding)
    ]
    certain = sum(1 for word in words if _FOREIGN.search(word) or _CAPITAL_INSIDE.search(word))
    return certain + len(words) if certain or not _WIDE.search(line) else 0


def _convert_line(line: str, encoding: str) -> str:
    """A line as Unicode: the words that can be of the old encoding, the others kept."""
    return _WORD.sub(lambda found: _word_in(found[0], encoding) or found[0], line)


def legacy_lines(text: str) -> LegacyText | None:
    """The lines of a text that were typed in TCVN3 or VNI, if there are any."""
    suspects = {
        number: line
        for number, line in enumerate(text.split("\n"), 1)
        if _EIGHT_BIT.search(line) and (_FOREIGN.search(line) or not _WIDE.search(line))
    }
    if not suspects:
        return None
    weights = {
        name: {number: _weight(line, name) for number, line in suspects.items()} for name in _CODECS
    }
    best = max(weights, key=lambda name: sum(weights[name].values()))
    found = {
        number: _convert_line(suspects[number], best)
        for number, weight in weights[best].items()
        if weight >= _CERTAIN
    }
    return LegacyText(best, found) if found else None
