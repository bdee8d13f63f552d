"""Text to Markdown and HTML that show exactly that text.

One escaping serves every slot, because entities mean the same in a Markdown
paragraph, in a block of HTML, in a heading, in a quoted attribute, and in the front
matter that both engines print unescaped. Only characters that something could read as
a sign become entities, so that the pages still read well as text.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from generator.language import one_line

#: Signs of HTML, of Markdown inside a line, of attribute lists and of Jinja.
_SIGNS = re.compile(r"[&<>\"`*\[\]{}\\|~^]")
#: Signs that begin a block, when they stand first.
_FIRST = re.compile(r"^[#+\-=:!?]")
#: Signs that close a heading, when they stand last.
_LAST = re.compile(r"#+$")
#: «1. » and «1) » begin a numbered list.
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
#: An underscore inside a word is a letter to the engine, elsewhere a sign.
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)|__+")
#: In JSON these stand inside texts only: signs of HTML, line ends of JavaScript, controls.
_JSON_SIGNS = re.compile("[<>&\u2028\u2029\x7f-\x9f]")
#: A colon and slashes, an at sign: kept from becoming links by any extension.
_AT = re.compile(r"@|(?<=[a-z]):(?=//)", re.IGNORECASE)


def _entity(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in found[0])


def escape(text: str) -> str:
    """One line that every slot of a page shows as the given text."""
    line = _SIGNS.sub(_entity, one_line(text))
    line = _UNDERSCORE.sub(_entity, line)
    line = _AT.sub(_entity, line)
    line = _NUMBERED.sub(lambda found: f"{found[1]}&#{ord(found[2])};", line)
    return _LAST.sub(_entity, _FIRST.sub(_entity, line))


def finalize(value: object) -> Markup:
    """What a template prints for ``{{ value }}``: escaped, unless it is markup."""
    if value is None:
        return Markup()
    return value if isinstance(value, Markup) else _escaped(str(value))


#: Nine texts in ten stood there before: labels, words for emptiness, codes.
@lru_cache(maxsize=4096)
def _escaped(text: str) -> Markup:
    return Markup(escape(text))  # noqa: S704 - escaped


def json_for_html(data: object) -> Markup:
    """Data as one line of JSON that nothing in it can end.

    Neither a reader of HTML nor one of JavaScript sees a sign of its own in it, whatever
    the texts hold: each such sign is written by its number, which JSON reads back.
    """
    line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    line = _JSON_SIGNS.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
    return Markup(line)  # noqa: S704 - no sign of HTML is left


def reference(address: str) -> Markup:
    """An address for ``href`` and for Markdown's round brackets."""
    return Markup(quote(address, safe="/:?#&=%@+,;~.-_!$").replace("&", "&amp;"))  # noqa: S704 - quoted
