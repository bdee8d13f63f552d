"""Scripts and style sheets go out without the remarks that stand on lines of their own.

Every page brings them to a telephone: a quarter of what the search's script weighs, compressed,
is explained to programmers, who find it in the sources. Nothing else is changed.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_ASSETS = "assets"
_ENDINGS = (".js", ".css")
#: From the beginning of a line to the end of that line or of a later one.
_REMARK = re.compile(rb"^[ \t]*/\*(?:[^*]|\*(?!/))*\*/[ \t]*\n", re.MULTILINE)


def without_remarks(path: PurePosixPath, content: bytes) -> bytes:
    """The content of a file at ``path`` below a site; what the engine minified stays as it is."""
    is_ours = path.suffix in _ENDINGS and not path.stem.endswith(".min")
    return _REMARK.sub(b"", content) if is_ours and path.parts[0] == _ASSETS else content
