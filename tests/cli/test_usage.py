"""Help pages and wrong use: the whole answer, in Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.running import Ended, congkhai

HELP = """\
Cách dùng: congkhai LỆNH

  Kiểm tra dữ liệu của xã và tạo trang web công khai thủ tục, kế hoạch, tiến độ.

Lựa chọn:
  --help  Xem hướng dẫn này.

Lệnh:
  check     Chỉ kiểm tra dữ liệu, không ghi gì.
  site      Kiểm tra, tạo và kiểm tra lại trang web.
  serve     Xem thử trên máy này, tự cập nhật khi sửa.
  verify    Kiểm tra lại trang web đã tạo.
  usb       Chép trang web để xem không cần mạng.
  new       Tạo tệp mới có sẵn lời giải thích từng mục.
  schema    Để VS Code gợi ý khi nhập dữ liệu.
  import    Nhập dữ liệu từ nguồn khác.
  template  Tạo mẫu Excel để điền rồi nhập.
  export    Xuất dữ liệu theo dạng của nguồn.
  coverage  Đối chiếu với danh mục chính thức.
  report    Báo cáo quý, năm bằng Word và Excel.
  help      Xem hướng dẫn này.
"""

#: Every command, by its words.
COMMANDS = (
    (),
    ("check",),
    ("site",),
    ("serve",),
    ("verify",),
    ("usb",),
    ("new",),
    ("new", "commune"),
    ("new", "procedure"),
    ("new", "plan"),
    ("new", "progress"),
    ("new", "indicator"),
    ("schema",),
    ("import",),
    ("import", "portal"),
    ("import", "list"),
    ("import", "feedback"),
    ("import", "index-766"),
    ("template",),
    ("export",),
    ("export", "portal"),
    ("coverage",),
    ("report",),
    ("help",),
)

#: Names of commands, options, files and products that a Vietnamese page may hold.
NAMES = """
agency as bao build C cach cai check ci Code commune congkhai content coverage CSV csv Ctrl
decision dossiers Excel export facts feedback format help hung import index indicator indicators
inspections JSON json kiosk list listed mau name new of official on only output overdue period plan
port portal procedure progress publish Q report reports reviews schema schemas serve settings sheet
site source surveys take taken template text thinh tr trainings trang USB usb verify VS vscode web
Word write xlsx yml
"""
#: Vietnamese syllables that carry no mark, in help pages.
UNMARKED = """
Cho Danh Ghi Trang Xem cao cho chung con danh dung ghi gia han hay in khai khi minh nay quan ra
ai hai thay tra tay theo trong xem Theo do
"""


def test_help_of_the_whole(tmp_path: Path) -> None:
    for arguments in ((), ("--help",), ("help",)):
        assert congkhai(*arguments, folder=tmp_path) == Ended(0, HELP, "")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_has_no_english(command: tuple[str, ...], tmp_path: Path) -> None:
    ended = congkhai(*command, "--help", folder=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"Cách dùng: {' '.join(('congkhai', *command))} ")
    words = set(re.findall(r"[^\W\d_]+", ended.out))
    assert {word for word in words if word.isascii()} - set(f"{NAMES} {UNMARKED}".split()) == set()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_command_says_the_same(command: tuple[str, ...], tmp_path: Path) -> None:
    asked = congkhai("help", *command, folder=tmp_path)
    assert asked == congkhai(*command, "--help", folder=tmp_path)


@pytest.mark.parametrize(
    ("arguments", "sentence", "usage"),
    [
        ("chek", "Không có lệnh «chek». Có phải «check»?", ""),
        ("xyz", "Không có lệnh «xyz».", ""),
        ("--xyz", "Không có lựa chọn «--xyz».", ""),
        (
            "check --fromat x",
            "Không có lựa chọn «--fromat». Có phải «--format»?",
            "check [lựa chọn]",
        ),
        (
            "check --format x",
            "Lựa chọn «--format»: chưa có «x». Cần một trong: «text», «json», «ci».",
            "check [lựa chọn]",
        ),
        ("check --format", "Lựa chọn «--format» cần một giá trị đi kèm.", "check [lựa chọn]"),
        ("check một hai", "Lệnh này không nhận thêm «một hai».", "check [lựa chọn]"),
        (
            "check --as-of 2026-02-30",
            "Lựa chọn «--as-of»: lịch không có ngày «2026-02-30».",
            "check [lựa chọn]",
        ),
        (
            "check --content không-có",
            "Lựa chọn «--content»: chưa có thư mục «không-có».",
            "check [lựa chọn]",
        ),
        ("site --publish=1", "Lựa chọn «--publish» không có giá trị đi kèm.", "site [lựa chọn]"),
        (
            "site --only Hưng-Thịnh",
            (
                "Lựa chọn «--only»: đang là «Hưng-Thịnh». "
                "Cần: chữ thường không dấu, số và gạch nối, ví dụ «hung-thinh»."
            ),
            "site [lựa chọn]",
        ),
        (
            "serve --port 70000",
            "Lựa chọn «--port»: đang là «70000». Cần: một số từ 0 đến 65535.",
            "serve [lựa chọn]",
        ),
        (
            "new",
            (
                "Thiếu tên lệnh. "
                "Cần một trong: «commune», «procedure», «decision», «plan», «progress», "
                "«indicator»."
            ),
            "new LỆNH",
        ),
        ("new plan", "Thiếu «XÃ».", "new plan [lựa chọn] XÃ TÊN"),
        ("new plan xa-mau", "Thiếu «TÊN».", "new plan [lựa chọn] XÃ TÊN"),
        (
            "new procedure 1.12",
            "«MÃ»: đang là «1.12». Cần: mã thủ tục, ví dụ 1.001193.",
            "new procedure [lựa chọn] MÃ",
        ),
        (
            "import",
            (
                "Thiếu tên lệnh. Cần một trong: «portal», «list», «dossiers», «overdue», "
                "«feedback», «surveys», «index-766», «reviews», «inspections», «trainings», "
                "«reports», «indicators»."
            ),
            "import LỆNH",
        ),
        (
            "template phan-anh",
            (
                "«TÊN»: chưa có «phan-anh». Cần một trong: «dossiers», «overdue», «feedback», "
                "«surveys», «index-766», «reviews», «inspections», «trainings», «reports», "
                "«indicators»."
            ),
            "template [lựa chọn] TÊN",
        ),
        ("import portal", "Thiếu «TỆP...».", "import portal [lựa chọn] TỆP..."),
        (
            "import portal không-có.json --take-source 1.001193",
            (
                "Lựa chọn «--take-source»: đang là «1.001193». "
                "Cần: mã thủ tục, dấu hai chấm, mục; ví dụ 1.001193:name."
            ),
            "import portal [lựa chọn] TỆP...",
        ),
        (
            "import portal không-có.json --take-source 1.001193:code",
            (
                "Lựa chọn «--take-source»: chưa có mục «code». Cần một trong: name, sector, "
                "levels, kind, decisions, subjects, agency, authority, coordinating, methods, "
                "cases, sets, results, has_conditions, conditions, legal_basis, online_level, "
                "portal_id."
            ),
            "import portal [lựa chọn] TỆP...",
        ),
        ("export", "Thiếu tên lệnh. Cần một trong: «portal».", "export LỆNH"),
        ("export portal", "Thiếu «MÃ...».", "export portal [lựa chọn] MÃ..."),
        (
            "export portal khai-sinh",
            "«MÃ...»: đang là «khai-sinh». Cần: mã thủ tục, ví dụ 1.001193.",
            "export portal [lựa chọn] MÃ...",
        ),
        ("import list", "Thiếu «TỆP».", "import list [lựa chọn] TỆP"),
        (
            "import portal không-có.json",
            "«TỆP...»: chưa có tệp «không-có.json».",
            "import portal [lựa chọn] TỆP...",
        ),
    ],
)
def test_wrong_use(arguments: str, sentence: str, usage: str, tmp_path: Path) -> None:
    command = " ".join(["congkhai", *usage.split()[: _depth(usage)]])
    expected = (
        f"{sentence}\nCách dùng: congkhai {usage or 'LỆNH'}\nXem hướng dẫn: {command} --help\n"
    )
    assert congkhai(*arguments.split(), folder=tmp_path) == Ended(2, "", expected)


def _depth(usage: str) -> int:
    """How many words of a usage line are commands."""
    words = [word for word in usage.split() if word.isascii() and word.isalpha()]
    return len(words)


def test_no_content_folder(tmp_path: Path) -> None:
    assert congkhai("check", folder=tmp_path) == Ended(
        2,
        "",
        "Chưa thấy thư mục dữ liệu «content». Chuyển vào thư mục của dự án rồi chạy lại lệnh.\n",
    )
