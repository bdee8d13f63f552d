"""Two voices apart from the findings: a fault of set-up, and a fault of the program."""

from __future__ import annotations

import errno
import re
import traceback
from pathlib import Path

OUR_FAULT = "Lỗi của chương trình, không phải của dữ liệu. Gửi tệp {report} cho người phụ trách."
OUR_FAULT_UNWRITTEN = (
    "Lỗi của chương trình, không phải của dữ liệu. Chụp màn hình này gửi cho người phụ trách:"
)


class Refusal(Exception):  # noqa: N818 - a sentence for the user, no error of the program
    """What was asked for cannot be done; the sentence says why, and what to do."""


#: What a machine refuses, and what to do about it.
_REFUSED = {
    errno.EACCES: "máy không cho ghi ở đây. Xem lại quyền của thư mục",
    errno.EPERM: "máy không cho ghi ở đây. Xem lại quyền của thư mục",
    errno.EROFS: "ổ đĩa chỉ cho đọc. Chuyển sang ổ khác",
    errno.ENOSPC: "ổ đĩa đã đầy. Dọn bớt",
}


#: How Python ends in the engine's process where the machine refuses.
_REFUSED_THE_ENGINE = re.compile(r"^\w*Error: \[Errno (\d+)\]", re.MULTILINE)


class SetUpFault(Refusal):
    """Something is missing on this machine."""


def refusal_of(fault: BaseException) -> str | None:
    """The sentence for what the machine refuses; None where the program is at fault."""
    from generator.publish.engine import EngineError

    number, name = 0, None
    if isinstance(fault, OSError):
        number, name = fault.errno or 0, fault.filename
    elif isinstance(fault, EngineError) and (told := _REFUSED_THE_ENGINE.findall(fault.output)):
        number = int(told[-1])
    reason = _REFUSED.get(number)
    where = f" «{name}»" if name else ""
    return f"Chưa đọc hoặc ghi được{where}: {reason}, rồi chạy lại." if reason else None


def record_fault(fault: BaseException) -> str:
    """Write the traceback to ``build/loi.txt``; the sentence that says so."""
    from generator.cli.paths import find_root

    trace = "".join(traceback.format_exception(fault))
    report = find_root() / "build" / "loi.txt"
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(trace, encoding="utf-8")
    except OSError:
        return f"{OUR_FAULT_UNWRITTEN}\n{trace}"
    return OUR_FAULT.format(report=_shown(report))


def _shown(report: Path) -> str:
    try:
        return report.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return report.as_posix()
