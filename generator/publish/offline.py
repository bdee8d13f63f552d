"""The list that tells a browser what to keep of a commune's site for when the line is gone.

The worker itself is ``theme_overrides/ngoai-tuyen.js``, which the engine carries into the root
of each site; this list beside it changes with every change of the site, and so brings the new
release to those who keep the former one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

#: The worker, at the root of each site: a worker reaches no further than its own folder.
WORKER = "ngoai-tuyen.js"
#: The list, made here.
LIST = "ngoai-tuyen-tep.js"
#: What the home page of a site says where its pages are to be kept.
SWITCH = '<meta name="congkhai-offline"'
#: Kept before anybody opens them, where the site has them; other pages once they were opened.
_PAGES = ("", "tim/", "thu-tuc/", "su-kien/", "lien-he/")
_INDEX = "index.html"
_SEARCH = "tim/goi-y.js"
_ASSETS = "assets/"
#: What no page of a server loads: the engine's own search, the script of a screen for everybody.
_UNUSED = (
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/javascripts/kiosk.js",
)
_LOADED = (".css", ".js", ".svg")


def offline_list(site: Path, digests: Mapping[str, str]) -> str | None:
    """The text of the list; ``digests`` is by path below the site. None without a worker."""
    if WORKER not in digests:
        return None
    told = {
        "isOn": SWITCH in (site / _INDEX).read_text(encoding="utf-8"),
        "release": _name_of(digests),
        "core": [*_pages(digests), *_loaded(digests)],
        "folders": sorted({path.split("/")[0] for path in digests if "/" in path}),
    }
    return f"self.congkhaiRelease = {json.dumps(told, ensure_ascii=False, indent=1)};\n"


def _name_of(digests: Mapping[str, str]) -> str:
    """Another name for another content, and only then."""
    lines = sorted(f"{digest} {path}" for path, digest in digests.items())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _pages(digests: Mapping[str, str]) -> list[str]:
    return [page for page in _PAGES if page + _INDEX in digests]


def _loaded(digests: Mapping[str, str]) -> list[str]:
    """What pages load, and the small index of the search."""
    return sorted(
        path
        for path in digests
        if path == _SEARCH
        or (path.startswith(_ASSETS) and path.endswith(_LOADED) and not path.startswith(_UNUSED))
    )
