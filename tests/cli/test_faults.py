"""What the machine refuses is no fault of ours, wherever it was refused."""

from __future__ import annotations

import errno

import pytest

from generator.cli.faults import refusal_of
from generator.publish.engine import EngineError

FULL = "ổ đĩa đã đầy. Dọn bớt, rồi chạy lại."
CLOSED = "máy không cho ghi ở đây. Xem lại quyền của thư mục, rồi chạy lại."
TRACE = "Traceback (most recent call last):\n  File …\nOSError: [Errno {}] …: 'a' -> 'b'\n"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (OSError(errno.ENOSPC, "", "build/a"), f"Chưa đọc hoặc ghi được «build/a»: {FULL}"),
        (PermissionError(errno.EACCES, ""), f"Chưa đọc hoặc ghi được: {CLOSED}"),
        (EngineError(["mkdocs"], TRACE.format(28)), f"Chưa đọc hoặc ghi được: {FULL}"),
        (EngineError(["mkdocs"], TRACE.format(2)), None),
        (EngineError(["mkdocs"], "theme not found"), None),
        (ValueError("[Errno 28]"), None),
    ],
)
def test_what_the_machine_refuses(fault: Exception, sentence: str | None) -> None:
    assert refusal_of(fault) == sentence
