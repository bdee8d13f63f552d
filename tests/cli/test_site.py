"""``site``, ``verify`` and ``serve`` with the real engine on one small commune."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Ended, congkhai, write
from tests.cli.test_check import GOOD

MADE = re.compile(
    r"Không có lỗi, không có cảnh báo\.\n"
    r"Đã tạo trang web: site/index\.html\n"
    r"  (\d) xã, 0 thủ tục, 0 kế hoạch, 0 chỉ tiêu, 0 hoạt động\n"
    r"  (\d+) trang, đã kiểm tra ([\d.]+) liên kết, trong \d+,\d giây\n"
)
DEMO = {
    "content/xa-mau/commune.yml": (
        GOOD["content/tan-an/commune.yml"]
        .replace("Xã Tân An", "Xã Mẫu")
        .replace("state: active", "state: demo")
        .replace("tan-an", "xa-mau")
    ),
    "content/xa-mau/units.yml": GOOD["content/tan-an/units.yml"],
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout with one real commune and the demo."""
    write(tmp_path, {**GOOD, **DEMO})
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "theme_overrides", tmp_path / "theme_overrides")
    return tmp_path


def _shown(project: Path) -> list[str]:
    return sorted(path.parent.name for path in (project / "site").glob("*/index.html"))


def test_site_and_verify(project: Path) -> None:
    before = congkhai("verify", folder=project)
    assert before == Ended(2, "", "Chưa có trang web. Chạy: make site\n")

    ended = congkhai("site", folder=project)
    made = MADE.fullmatch(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert made
    assert made[1] == "2"
    assert _shown(project) == ["tan-an", "xa-mau"]

    said = f"Đã xem {made[2]} trang, {made[3]} liên kết: trang web đầy đủ.\n"
    assert congkhai("verify", folder=project) == Ended(0, said, "")
    (project / "site" / "tan-an" / "lien-he" / "index.html").unlink()
    assert congkhai("verify", folder=project).code == 1


def test_a_folder_for_a_stick(project: Path) -> None:
    before = congkhai("usb", folder=project)
    assert before == Ended(2, "", "Chưa có trang web. Chạy: make site\n")

    congkhai("site", folder=project)
    pages = len(list((project / "site").resolve().rglob("index.html")))
    said = f"Đã chép {pages} trang vào usb. Mở tệp index.html trong đó, không cần mạng.\n"
    assert congkhai("usb", folder=project) == Ended(0, said, "")
    assert congkhai("usb", folder=project) == Ended(0, said, "")

    screen = congkhai("usb", "--kiosk", "3", folder=project)
    back = "Không ai chạm vào màn hình 3 phút thì về trang đầu của xã.\n"
    assert screen == Ended(0, said + back, "")
    wrong = congkhai("usb", "--kiosk", "90", folder=project)
    assert (wrong.code, wrong.err.splitlines()[0]) == (
        2,
        "Lựa chọn «--kiosk»: đang là «90». Cần: một số từ 1 đến 60.",
    )

    (project / "ảnh").mkdir()
    (project / "ảnh" / "một.png").touch()
    refused = (
        "Không ghi vào «ảnh»: ở đó đã có thứ khác. "
        "Cần: một thư mục chưa có, ví dụ trang-xa trong ổ USB.\n"
    )
    assert congkhai("usb", "ảnh", folder=project) == Ended(2, "", refused)
    assert [path.name for path in (project / "ảnh").iterdir()] == ["một.png"]


def test_publish_leaves_the_demo_out(project: Path) -> None:
    ended = congkhai("site", "--publish", folder=project)
    assert (ended.code, ended.err) == (0, "")
    assert _shown(project) == ["tan-an"]
    assert "xa-mau" not in (project / "site" / "index.html").read_text("utf-8")
    assert congkhai("verify", folder=project).code == 0

    again = congkhai("site", "--only", "tan-an", folder=project)
    assert (again.code, again.err) == (0, "")
    assert _shown(project) == ["tan-an", "xa-mau"]  # never placed, so it was built as well
    assert congkhai("verify", folder=project).code == 0


def test_nothing_illustrative_goes_out_with_another_commune(project: Path) -> None:
    """``--publish`` refuses it, in ``check`` as in ``site``, and what is placed stays."""
    assert congkhai("site", "--publish", folder=project).code == 0
    before = (project / "site" / "index.html").read_bytes()
    commune = project / "content" / "tan-an" / "commune.yml"
    with commune.open("a", encoding="utf-8") as file:
        file.write("about: Trang thử, số liệu minh hoạ.\n")
    line = len(commune.read_text("utf-8").splitlines())

    assert congkhai("check", folder=project).code == 0
    told = (
        f"content/tan-an/commune.yml:{line}:8: LỖI [minh-hoa-khi-cong-khai]\n"
        "  Ở đây có lời của dữ liệu minh hoạ: «số liệu minh hoạ».\n"
    )
    for command in ("check", "site"):
        ended = congkhai(command, "--publish", folder=project)
        assert (ended.code, ended.err) == (1, "")
        assert ended.out.startswith(told)
    assert (project / "site" / "index.html").read_bytes() == before
    assert _shown(project) == ["tan-an"]


def test_only_one_commune(project: Path) -> None:
    assert congkhai("site", folder=project).code == 0
    other = (project / "site" / "xa-mau" / "index.html").read_bytes()
    commune = project / "content" / "tan-an" / "commune.yml"
    commune.write_text(commune.read_text("utf-8").replace("Ấp 1", "Ấp 2"), encoding="utf-8")

    ended = congkhai("site", "--only", "tan-an", folder=project)
    assert (ended.code, ended.err) == (0, "")
    assert MADE.fullmatch(ended.out)
    assert "Ấp 2" in (project / "site" / "tan-an" / "lien-he" / "index.html").read_text("utf-8")
    assert (project / "site" / "xa-mau" / "index.html").read_bytes() == other

    assert congkhai("site", "--only", "tan-am", folder=project) == Ended(
        2, "", "Không có xã «tan-am» để tạo trang. Có phải «tan-an»?\n"
    )


def test_one_run_at_a_time(project: Path) -> None:
    lock = project / "build" / "lock"
    lock.parent.mkdir()
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert congkhai("site", folder=project) == Ended(
            2, "", "Một lệnh tạo trang web khác đang chạy. Chờ lệnh ấy xong rồi chạy lại.\n"
        )
    assert not (project / "site").exists()


@contextmanager
def _serving(project: Path) -> Iterator[tuple[subprocess.Popen[str], HTTPConnection]]:
    """A running ``serve``, and a connection to it; ends it in any case.

    A suite that was started in the background ignores Ctrl+C, and so would all that it starts.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    try:
        said = _line(process, r"Xem thử tại http://127\.0\.0\.1:(\d+)/ \(dừng bằng Ctrl\+C\)")
        yield process, HTTPConnection("127.0.0.1", int(said[1]), timeout=60)
    finally:
        process.kill()
        process.communicate()


def _line(process: subprocess.Popen[str], pattern: str) -> re.Match[str]:
    """The next line that the program says and that looks so."""
    assert process.stdout
    for line in process.stdout:
        if found := re.fullmatch(pattern, line.rstrip("\n")):
            return found
    pytest.fail(f"the program never said {pattern}")


def _get(connection: HTTPConnection, path: str) -> tuple[int, str]:
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_serve(project: Path) -> None:
    commune = project / "content" / "tan-an" / "commune.yml"
    good = commune.read_text("utf-8")
    with _serving(project) as (process, connection):
        status, page = _get(connection, "/tan-an/lien-he/")
        assert (status, "Ấp 1" in page, "/.xem-thu/thay-doi" in page) == (200, True, True)
        built = (project / "site" / "tan-an" / "lien-he" / "index.html").read_text("utf-8")
        assert "/.xem-thu/" not in built
        status, page = _get(connection, "/tan-an/khong-co/")
        assert (status, "<html" in page) == (404, True)
        assert _get(connection, "/../mkdocs.yml")[0] == 404
        assert _get(connection, "/.xem-thu/thay-doi?") == (200, "0")

        time.sleep(1)  # the watcher begins right after the address is told
        commune.write_text(good.replace("name:", "nam:"), encoding="utf-8")
        _line(process, r"content/tan-an/commune\.yml:1:1: LỖI \[.*")
        _line(process, r"Tìm thấy .* Trang web chưa được tạo lại\. .*")
        assert "Ấp 1" in _get(connection, "/tan-an/lien-he/")[1]

        commune.write_text(good.replace("Ấp 1", "Ấp 2"), encoding="utf-8")
        _line(process, r"Đã tạo trang web: site/index\.html")
        assert _get(connection, "/.xem-thu/thay-doi?0") == (200, "1")
        assert "Ấp 2" in _get(connection, "/tan-an/lien-he/")[1]

        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=120)
        assert (process.returncode, told) == (130, "\nĐã dừng theo yêu cầu.\n")


def test_serve_on_a_port_in_use(project: Path) -> None:
    with _serving(project) as (_, connection):
        ended = congkhai("serve", "--port", str(connection.port), folder=project)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"Cổng {connection.port} đang có chương trình khác dùng. "
        f"Chọn cổng khác, ví dụ: make serve PORT={connection.port + 1}\n"
    )
