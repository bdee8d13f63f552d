"""Set-up on machines where something is missing: one sentence, and nothing half done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Ended

UNFIT = (
    "«{python}» không chạy được hoặc cũ hơn Python 3.11: ghi PYTHON khác, "
    "hoặc bỏ PYTHON để máy tự chọn, rồi chạy lại.\n"
)
NO_VENV = (
    "Python trên máy thiếu phần venv: cài bằng lệnh sudo apt-get install python3-venv "
    "(Debian, Ubuntu), rồi chạy lại lệnh vừa rồi.\n"
)
NO_LIBRARIES = (
    "Chưa cài được các thư viện cần dùng: kiểm tra mạng rồi chạy lại; "
    "nếu vẫn vậy, gửi tệp build/setup.log cho người phụ trách.\n"
)
NO_WRITING = (
    "Máy không cho ghi vào thư mục này: xem lại quyền của thư mục, "
    "chỗ trống của ổ đĩa, rồi chạy lại.\n"
)
BEGUN = "Đang cài các thư viện cần dùng (lần đầu mất một đến ba phút)…\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in a path with a space, without ``.venv``."""
    root = tmp_path / "bản sao"
    (root / ".make").mkdir(parents=True)
    for name in ("Makefile", ".make/set-up.sh", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, root / name)
    return root


def _python(root: Path, script: str) -> str:
    """A stand-in for a Python of another machine."""
    path = root / "python-khác"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def _set_up(root: Path, python: str, **environment: str) -> Ended:
    ended = subprocess.run(
        ["sh", ".make/set-up.sh", "site"],
        cwd=root,
        env={**os.environ, "PYTHON": python, **environment},
        capture_output=True,
        check=False,
        text=True,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def test_no_python(checkout: Path) -> None:
    none = "/không/có/python"
    assert _set_up(checkout, none) == Ended(2, BEGUN, UNFIT.format(python=none))


def test_an_old_python(checkout: Path) -> None:
    old = _python(checkout, 'case "$2" in *version_info*) exit 1;; esac')
    assert _set_up(checkout, old) == Ended(2, BEGUN, UNFIT.format(python=old))


def test_no_venv(checkout: Path) -> None:
    bare = _python(checkout, 'case "$2" in *ensurepip*) exit 1;; esac')
    assert _set_up(checkout, bare) == Ended(2, BEGUN, NO_VENV)
    assert not (checkout / ".venv").exists()


def test_a_folder_that_takes_nothing(checkout: Path) -> None:
    (checkout / "build").write_text("không phải thư mục", encoding="utf-8")
    assert _set_up(checkout, sys.executable) == Ended(2, "", NO_WRITING)


def test_no_network(checkout: Path) -> None:
    (checkout / "requirements.lock").write_text("khong-co-goi-nay==1 --hash=sha256:00\n")
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}
    assert _set_up(checkout, sys.executable, **offline) == Ended(2, BEGUN, NO_LIBRARIES)
    assert "khong-co-goi-nay" in (checkout / "build" / "setup.log").read_text("utf-8")
    assert not (checkout / ".venv" / "set-up-site.txt").exists()


def test_make_alone_prints_the_commands(checkout: Path) -> None:
    # A make above this one, as in «make test», would have this one tell its folder.
    alone_env = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    asked, alone = (
        subprocess.run(
            ["make", *words],
            cwd=checkout,
            capture_output=True,
            check=True,
            text=True,
            env=alone_env,
        )
        for words in (["help"], [])
    )
    assert alone.stdout == asked.stdout
    assert alone.stdout.startswith("Các lệnh:\n\n  make site     kiểm tra dữ liệu, ")
    assert (asked.stderr, alone.stderr) == ("", "")
