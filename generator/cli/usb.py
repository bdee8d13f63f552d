"""``congkhai usb``: the site that was made last, as a folder that opens without a server."""

from __future__ import annotations

from pathlib import Path

from generator.cli.faults import Refusal, SetUpFault
from generator.cli.paths import Paths
from generator.cli.summary import number
from generator.cli.terminal import say, stage
from generator.publish.place import current_release
from generator.publish.portable import NotOurs, write_portable


def run_usb(paths: Paths, wanted: Path | None, *, kiosk: int | None) -> int:
    """Write the folder, where asked for a screen that everybody uses; the exit code."""
    folder = (wanted or paths.root / "usb").absolute()
    release = current_release(paths.site)
    if release is None:
        raise SetUpFault("Chưa có trang web. Chạy: make site")
    # A stick is elsewhere: its own address says more than the way to it from here.
    is_here = folder.is_relative_to(paths.root)
    shown = paths.shown(folder) if is_here else folder.as_posix()
    try:
        with stage("Đang chép trang web"):
            pages = write_portable(release, folder, kiosk=kiosk)
    except NotOurs:
        raise Refusal(
            f"Không ghi vào «{shown}»: ở đó đã có thứ khác. "
            "Cần: một thư mục chưa có, ví dụ trang-xa trong ổ USB."
        ) from None
    say(f"Đã chép {number(pages)} trang vào {shown}. Mở tệp index.html trong đó, không cần mạng.")
    if kiosk:
        say(f"Không ai chạm vào màn hình {kiosk} phút thì về trang đầu của xã.")
    return 0
