"""Which browser the tests open pages in."""

from __future__ import annotations

import os
import shutil

#: The first that is there. Debian's headless shell is the same engine without the windows
#: around it, which a whole Chromium starts anew for every test.
_NAMES = ("chromium-headless-shell", "chromium")


def browser_path() -> str | None:
    """The one that CHROMIUM names, or Debian's; None where there is none."""
    found = (shutil.which(name) for name in _NAMES)
    return os.environ.get("CHROMIUM") or next(filter(None, found), None)
