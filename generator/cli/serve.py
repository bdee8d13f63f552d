"""``congkhai serve``: the site on this machine, made anew whenever the content changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from generator.cli.faults import Refusal, SetUpFault, record_fault, refusal_of
from generator.cli.making import Wanted
from generator.cli.paths import Paths
from generator.cli.pipeline import tell_site
from generator.cli.preview import Preview, Reloads
from generator.cli.terminal import say

LOOPBACK = "127.0.0.1"


def run_serve(paths: Paths, wanted: Wanted, port: int) -> int:
    """Build, serve and watch until the user stops it."""
    from watchfiles import watch

    reloads = Reloads()
    with _serving(paths, port, reloads) as address:
        _rebuild(paths, wanted)
        say(f"Xem thử tại {address} (dừng bằng Ctrl+C)")
        for _changes in watch(*_watched(paths), debounce=300, rust_timeout=500):
            say("Dữ liệu vừa thay đổi, đang tạo lại trang web…")
            if _rebuild(paths, wanted):
                reloads.announce()
    return 0


def _watched(paths: Paths) -> list[str]:
    parts = (paths.content, paths.root / "mkdocs.yml", paths.root / "theme_overrides")
    return [str(part) for part in parts if part.exists()]


def _rebuild(paths: Paths, wanted: Wanted) -> bool:
    """Whether there is a new site; what went wrong is told, and the last one stays up."""
    try:
        return tell_site(paths, wanted)
    except Refusal as refusal:
        say(str(refusal))
        return False
    except Exception as fault:  # noqa: BLE001 - a fault of ours must not end the preview
        say(refusal_of(fault) or record_fault(fault))
        return False


@contextmanager
def _serving(paths: Paths, port: int, reloads: Reloads) -> Iterator[str]:
    """A server in the background; its address."""
    try:
        server = Preview((LOOPBACK, port), paths.site, reloads)
    except OSError:
        raise SetUpFault(
            f"Cổng {port} đang có chương trình khác dùng. "
            f"Chọn cổng khác, ví dụ: make serve PORT={port + 1}"
        ) from None
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}/"
    finally:
        reloads.close()
        server.shutdown()
        server.server_close()
