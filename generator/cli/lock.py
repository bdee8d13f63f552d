"""One run at a time: two engines in one build folder would spoil each other's pages."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager

from generator.cli.faults import Refusal
from generator.cli.paths import Paths


@contextmanager
def only_one(paths: Paths) -> Iterator[None]:
    """Hold the build folder; the system lets go of it however the process ends."""
    paths.build.mkdir(parents=True, exist_ok=True)
    with (paths.build / "lock").open("w") as file:
        try:
            locking = importlib.import_module("fcntl")
        except ImportError:  # Windows: nothing lets go of a lock there when a process is killed
            yield
            return
        try:
            locking.flock(file, locking.LOCK_EX | locking.LOCK_NB)
        except BlockingIOError:
            sentence = "Một lệnh tạo trang web khác đang chạy. Chờ lệnh ấy xong rồi chạy lại."
            raise Refusal(sentence) from None
        yield
