"""What a file is that is no text, by its first bytes."""

from __future__ import annotations

import re

#: How such files begin, and what staff call them.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel"),
    (rb"{\rtf", "tệp Word (RTF)"),
    (b"%PDF", "tệp PDF"),
    (b"\x89PNG", "ảnh PNG"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"GIF8", "ảnh GIF"),
)
_WEB_PAGE = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html)", re.IGNORECASE)


def kind_of(content: bytes) -> str:
    """The kind of a file that is surely no text, or nothing."""
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    return "trang web (HTML)" if _WEB_PAGE.match(content) else ""
