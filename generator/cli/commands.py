"""The verbs. Each reads its options, calls one function, and returns an exit code.

Stages are imported inside the commands: ``congkhai help`` should not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from generator.cli.paths import find_paths
from generator.cli.terminal import say
from generator.cli.usage import Command, Group
from generator.cli.values import (
    Choice,
    Code,
    Day,
    Existing,
    Name,
    OfficialField,
    Period,
    PlanName,
    Port,
    ReportedPeriod,
    WholeNumber,
)

CommandFunction = TypeVar("CommandFunction", bound=Callable[..., object])
DEFAULT_PORT = 8000
#: Of a screen that nobody touches, before it goes back to the first page.
_MOST_MINUTES = 60
#: Registers that have a form; the forms themselves are imported where they are used.
FORMS = {
    "progress": "tiến độ kế hoạch",
    "dossiers": "số liệu hồ sơ của kỳ",
    "overdue": "hồ sơ quá hạn",
    "feedback": "phản ánh, kiến nghị",
    "surveys": "khảo sát sự hài lòng",
    "index-766": "bộ chỉ số 766",
    "reviews": "rà soát thủ tục",
    "internal-procedures": "quy trình nội bộ",
    "inspections": "kiểm tra",
    "trainings": "tập huấn",
    "reports": "báo cáo định kỳ",
    "indicators": "số liệu của chỉ số",
}


def content_option(function: CommandFunction) -> CommandFunction:
    """``--content``: another content folder than the project's own."""
    return click.option(
        "--content",
        type=Existing(folder=True),
        metavar="THƯ-MỤC",
        help="Thư mục dữ liệu; không ghi thì là content.",
    )(function)


def as_of_option(function: CommandFunction) -> CommandFunction:
    """``--as-of``: the day that decides what is in force, overdue or stale."""
    return click.option(
        "--as-of",
        type=Day(),
        metavar="NGÀY",
        help="Tính đến ngày nào; không ghi thì là hôm nay.",
    )(function)


@click.group(cls=Group, context_settings={"max_content_width": 96})
@click.pass_context
def congkhai(context: click.Context) -> None:
    """Kiểm tra dữ liệu của xã và tạo trang web công khai thủ tục, kế hoạch, tiến độ."""
    if context.invoked_subcommand is None:
        say(context.get_help())


@congkhai.command(cls=Command, short_help="Chỉ kiểm tra dữ liệu, không ghi gì.")
@click.option(
    "--format",
    "form",
    type=Choice("text", "json", "ci"),
    default="text",
    metavar="KIỂU",
    help="Cách in kết quả: text (cho người đọc), json, ci; không ghi thì là text.",
)
@as_of_option
@click.option(
    "--publish", is_flag=True, help="Kiểm tra như cho bản để công khai: không có gì minh hoạ."
)
@content_option
def check(*, form: str, as_of: date | None, publish: bool, content: Path | None) -> int:
    """Kiểm tra mọi tệp dữ liệu và nói cần sửa gì. Không ghi gì vào đĩa."""
    from generator.cli.pipeline import run_check

    return run_check(find_paths(content), form=form, as_of=as_of, publish=publish)


@congkhai.command(cls=Command, short_help="Kiểm tra, tạo và kiểm tra lại trang web.")
@as_of_option
@click.option("--publish", is_flag=True, help="Bản để công khai: bỏ xã có dữ liệu minh hoạ.")
@click.option(
    "--only", type=Name(), metavar="XÃ", help="Chỉ tạo lại trang của một xã, ví dụ hung-thinh."
)
@content_option
def site(*, as_of: date | None, publish: bool, only: str | None, content: Path | None) -> int:
    """Kiểm tra dữ liệu, tạo trang web trong thư mục site, rồi kiểm tra lại trang web.

    Còn một lỗi thì không ghi gì, trang web cũ giữ nguyên.
    """
    from generator.cli.making import Wanted
    from generator.cli.pipeline import run_site

    return run_site(find_paths(content), Wanted(as_of=as_of, publish=publish, only=only))


@congkhai.command(cls=Command, short_help="Xem thử trên máy này, tự cập nhật khi sửa.")
@click.option(
    "--port",
    type=Port(),
    default=DEFAULT_PORT,
    metavar="CỔNG",
    help=f"Cổng của địa chỉ xem thử; không ghi thì là {DEFAULT_PORT}.",
)
@as_of_option
@content_option
def serve(port: int, as_of: date | None, content: Path | None) -> int:
    """Tạo trang web, mở để xem thử trên máy này, tạo lại mỗi khi dữ liệu thay đổi.

    Chỉ máy này xem được. Dừng bằng Ctrl+C.
    """
    from generator.cli.making import Wanted
    from generator.cli.serve import run_serve

    return run_serve(find_paths(content), Wanted(as_of=as_of), port)


@congkhai.command(cls=Command, short_help="Kiểm tra lại trang web đã tạo.")
@content_option
def verify(content: Path | None) -> int:
    """Mở lại trang web đã tạo: đủ trang, đủ liên kết, đủ nội dung."""
    from generator.cli.pipeline import run_verify

    return run_verify(find_paths(content))


@congkhai.command(cls=Command, short_help="Chép trang web để xem không cần mạng.")
@click.argument(
    "folder",
    metavar="[THƯ-MỤC]",
    required=False,
    type=click.Path(path_type=Path),
    help="Thư mục sẽ tạo, ví dụ trong ổ USB; không ghi thì là usb.",
)
@click.option(
    "--kiosk",
    metavar="PHÚT",
    type=WholeNumber(1, _MOST_MINUTES),
    help="Cho màn hình dùng chung: không ai chạm vào chừng ấy phút (1 đến 60) thì về trang "
    "đầu, xoá những gì người trước đã gõ, đã đánh dấu.",
)
@content_option
def usb(folder: Path | None, kiosk: int | None, content: Path | None) -> int:
    """Chép trang web đã tạo thành một thư mục mở được như tệp, không cần máy chủ, không cần mạng.

    Bản chép lần trước ở thư mục ấy được thay; thư mục có thứ khác thì giữ nguyên.
    """
    from generator.cli.usb import run_usb

    return run_usb(find_paths(content), folder, kiosk=kiosk)


@congkhai.group(cls=Group, short_help="Tạo tệp mới có sẵn lời giải thích từng mục.")
@click.pass_context
def new(context: click.Context) -> None:
    """Tạo tệp dữ liệu mới từ mẫu có lời giải thích từng mục. Không ghi đè tệp đã có."""
    _needs_command(context)


@new.command("commune", cls=Command, short_help="Một xã mới.")
@click.argument("name", metavar="XÃ", type=Name(), help="Tên thư mục, ví dụ hung-thinh.")
@content_option
def commune(name: str, content: Path | None) -> None:
    """Tạo thư mục của một xã mới."""
    from generator.cli.new import new_commune

    new_commune(find_paths(content), name)


@new.command("procedure", cls=Command, short_help="Một thủ tục mới trong danh mục chung.")
@click.argument("code", metavar="MÃ", type=Code(), help="Mã thủ tục, ví dụ 1.001193.")
@content_option
def procedure(code: str, content: Path | None) -> None:
    """Tạo tệp của một thủ tục mới trong danh mục chung."""
    from generator.cli.new import new_procedure

    new_procedure(find_paths(content), code)


@new.command("decision", cls=Command, short_help="Một quyết định công bố thủ tục.")
@click.argument(
    "name", metavar="TÊN", type=Name(), help="Tên tệp ngắn không dấu, ví dụ 2026-ho-tich."
)
@content_option
def decision(name: str, content: Path | None) -> None:
    """Tạo tệp của một quyết định công bố, sửa đổi, thay thế hoặc bãi bỏ thủ tục."""
    from generator.cli.new import new_decision

    new_decision(find_paths(content), name)


@new.command("plan", cls=Command, short_help="Một kế hoạch mới của xã.")
@click.argument("commune", metavar="XÃ", type=Name(), help="Tên thư mục của xã.")
@click.argument(
    "name", metavar="TÊN", type=PlanName(), help="Năm rồi tên ngắn, ví dụ 2026-cai-cach."
)
@content_option
def plan(commune: str, name: str, content: Path | None) -> None:
    """Tạo tệp của một kế hoạch mới."""
    from generator.cli.new import new_plan

    new_plan(find_paths(content), commune, name)


@new.command("progress", cls=Command, short_help="Cập nhật tiến độ của một kỳ.")
@click.argument("commune", metavar="XÃ", type=Name(), help="Tên thư mục của xã.")
@click.argument(
    "period", metavar="KỲ", type=Period(), help="Năm, quý hoặc tháng: 2026, 2026-Q3, 2026-09."
)
@content_option
def progress(commune: str, period: str, content: Path | None) -> None:
    """Tạo tệp cập nhật tiến độ của một kỳ."""
    from generator.cli.new import new_progress

    new_progress(find_paths(content), commune, period)


@new.command("indicator", cls=Command, short_help="Một chỉ số để đo nhiều chỉ tiêu.")
@click.argument("commune", metavar="XÃ", type=Name(), help="Tên thư mục của xã.")
@click.argument("name", metavar="TÊN", type=Name(), help="Tên tệp ngắn không dấu, ví dụ dung-han.")
@content_option
def indicator(commune: str, name: str, content: Path | None) -> None:
    """Tạo tệp của một chỉ số, dùng để đo một hay nhiều chỉ tiêu."""
    from generator.cli.new import new_indicator

    new_indicator(find_paths(content), commune, name)


@congkhai.command(cls=Command, short_help="Để VS Code gợi ý khi nhập dữ liệu.")
@content_option
def schema(content: Path | None) -> None:
    """Ghi mô tả các tệp dữ liệu vào build/schemas và nối với VS Code.

    Những gì đã có trong .vscode/settings.json giữ nguyên.
    """
    from generator.cli.schemas import export_schemas

    export_schemas(find_paths(content))


@congkhai.group("import", cls=Group, short_help="Nhập dữ liệu từ nguồn khác.")
@click.pass_context
def import_(context: click.Context) -> None:
    """Nhập dữ liệu từ nguồn khác, hoặc từ mẫu đã điền."""
    _needs_command(context)


@import_.command("portal", cls=Command, short_help="Từ Cổng Dịch vụ công quốc gia.")
@click.argument(
    "files", metavar="TỆP...", nargs=-1, required=True, type=Existing(), help="Tệp đã tải về."
)
@click.option("--write", is_flag=True, help="Ghi vào danh mục; không có thì chỉ cho xem trước.")
@click.option("--facts-only", is_flag=True, help="Chỉ lấy dữ kiện, không lấy câu chữ của nguồn.")
@click.option("--taken-on", type=Day(), metavar="NGÀY", help="Ngày đã tải các tệp này về.")
@click.option(
    "--take-source",
    "taken",
    type=OfficialField(),
    metavar="MÃ:MỤC",
    multiple=True,
    help="Lấy theo nguồn một mục đã sửa tay, ví dụ 1.001193:name; ghi được nhiều lần.",
)
@content_option
def portal(  # noqa: PLR0913 - one argument an option
    *,
    files: tuple[Path, ...],
    write: bool,
    facts_only: bool,
    taken_on: date | None,
    taken: tuple[tuple[str, str], ...],
    content: Path | None,
) -> int:
    """Đọc bản ghi thủ tục tải về từ Cổng Dịch vụ công quốc gia.

    Cho xem từng mục thay đổi; chỉ ghi khi có --write. Điều gì không đọc được thì nói rõ và để
    trống. Mục đã sửa tay thì giữ nguyên.
    """
    from generator.cli.portal import run_portal

    return run_portal(
        find_paths(content),
        files,
        write=write,
        facts_only=facts_only,
        taken_on=taken_on,
        taken={code: {key for each, key in taken if each == code} for code, _ in taken},
    )


def register_command(name: str, short_help: str) -> None:
    """``congkhai import <register>``: all registers are read by one and the same reader."""

    @import_.command(name, cls=Command, short_help=short_help)
    @click.argument("file", metavar="TỆP", type=Existing(), help="Mẫu đã điền, .xlsx hoặc .csv.")
    @click.option("--commune", type=Name(), metavar="XÃ", required=True, help="Tên thư mục của xã.")
    @click.option(
        "--write", is_flag=True, help="Ghi vào thư mục của xã; không có thì chỉ xem trước."
    )
    @content_option
    def register(*, file: Path, commune: str, write: bool, content: Path | None) -> int:
        from generator.cli.intake import run_intake

        return run_intake(find_paths(content), name, file, commune=commune, write=write)

    register.help = (
        f"Đọc mẫu đã điền do «congkhai template {name}» tạo.\n\n"
        "Cho xem sẽ ghi gì; chỉ ghi khi có --write. Còn lỗi thì không ghi gì."
    )


@congkhai.command(cls=Command, short_help="Tạo mẫu Excel để điền rồi nhập.")
@click.argument("name", metavar="TÊN", type=Choice(*FORMS), help="Tên mẫu, ví dụ feedback.")
@click.option(
    "--commune", type=Name(), metavar="XÃ", help="Xã có đơn vị, thủ tục để chọn trong mẫu."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="TỆP",
    help="Tệp sẽ tạo, chưa có sẵn; không ghi thì là mau-TÊN.xlsx ở thư mục này.",
)
@content_option
def template(name: str, commune: str | None, output: Path | None, content: Path | None) -> int:
    """Write the form of one register; its help names them all."""
    from generator.cli.intake import run_template

    return run_template(find_paths(content), name, commune=commune, output=output)


template.help = (
    "Tạo mẫu Excel có sẵn tên cột, danh sách để chọn, dòng ví dụ, lời hướng dẫn.\n\n"
    f"Các mẫu: {'; '.join(f'{name} ({title})' for name, title in FORMS.items())}."
)


@congkhai.group("export", cls=Group, short_help="Xuất dữ liệu theo dạng của nguồn.")
@click.pass_context
def export(context: click.Context) -> None:
    """Xuất dữ liệu của danh mục chung theo dạng của nguồn."""
    _needs_command(context)


@export.command("portal", cls=Command, short_help="Theo dạng của Cổng Dịch vụ công quốc gia.")
@click.argument(
    "codes", metavar="MÃ...", nargs=-1, required=True, type=Code(), help="Các mã thủ tục."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="TỆP",
    help="Tệp sẽ ghi, chưa có sẵn; không ghi thì in ra màn hình.",
)
@content_option
def export_portal(codes: tuple[str, ...], output: Path | None, content: Path | None) -> int:
    """Xuất bản ghi thủ tục theo dạng của Cổng Dịch vụ công quốc gia (JSON).

    Nhập lại tệp này bằng «congkhai import portal» thì được đúng bản ghi đã xuất.
    """
    from generator.cli.export import run_export

    return run_export(find_paths(content), codes, output)


def list_options(function: CommandFunction) -> CommandFunction:
    """Which part of a list's file is wanted."""
    sheet = click.option(
        "--sheet", metavar="TÊN", default="", help="Trang tính cần lấy, nếu tệp có nhiều danh mục."
    )
    agency = click.option(
        "--agency",
        metavar="CHỮ",
        default="",
        help="Chỉ lấy dòng có chữ này ở cột cơ quan thực hiện, ví dụ «cấp xã».",
    )
    return sheet(agency(function))


@import_.command("list", cls=Command, short_help="Danh mục chính thức của xã, từ Excel hoặc CSV.")
@click.argument("file", metavar="TỆP", type=Existing(), help="Tệp .xlsx hoặc .csv.")
@click.option("--commune", type=Name(), metavar="XÃ", required=True, help="Tên thư mục của xã.")
@click.option(
    "--listed-on",
    type=Day(),
    metavar="NGÀY",
    required=True,
    help="Ngày danh mục được công bố hoặc xuất ra, ví dụ 2026-07-15.",
)
@click.option("--decision", metavar="SỐ", default="", help="Số quyết định công bố, nếu có.")
@click.option("--source", metavar="NGUỒN", default="", help="Tên nguồn; không ghi thì là tên tệp.")
@list_options
@click.option("--write", is_flag=True, help="Ghi vào thư mục của xã; không có thì chỉ xem trước.")
@content_option
def list_(  # noqa: PLR0913 - one argument an option
    *,
    file: Path,
    commune: str,
    listed_on: date,
    decision: str,
    source: str,
    sheet: str,
    agency: str,
    write: bool,
    content: Path | None,
) -> int:
    """Đọc danh mục chính thức các thủ tục mà xã phải công khai.

    Cho xem sẽ ghi gì vào official_list.yml của xã; chỉ ghi khi có --write.
    """
    from generator.cli.lists import run_list
    from generator.lists import ListHead, Wanted

    return run_list(
        find_paths(content),
        file,
        commune=commune,
        wanted=Wanted(sheet=sheet, agency=agency),
        head=ListHead(listed_on=listed_on, decision=decision, source=source),
        write=write,
    )


for _name, _title in FORMS.items():
    register_command(_name, f"{_title[:1].upper()}{_title[1:]}, từ mẫu đã điền.")


@congkhai.command(cls=Command, short_help="Đối chiếu với danh mục chính thức.")
@click.argument(
    "file",
    metavar="[TỆP]",
    required=False,
    type=Existing(),
    help="Tệp .xlsx hoặc .csv; không ghi thì là danh mục đã nhập của xã.",
)
@click.option("--commune", type=Name(), metavar="XÃ", help="Tên thư mục của xã.")
@click.option(
    "--format",
    "form",
    type=Choice("text", "json"),
    default="text",
    metavar="KIỂU",
    help="Cách in kết quả: text (cho người đọc), json; không ghi thì là text.",
)
@list_options
@content_option
def coverage(  # noqa: PLR0913 - one argument an option
    *,
    file: Path | None,
    commune: str | None,
    form: str,
    sheet: str,
    agency: str,
    content: Path | None,
) -> int:
    """Đối chiếu danh mục chính thức với những gì đã công khai. Không ghi gì.

    Có tệp mà không nêu xã thì đối chiếu với danh mục chung.
    """
    from generator.cli.coverage import run_coverage
    from generator.lists import Wanted

    return run_coverage(
        find_paths(content),
        file,
        commune=commune,
        form=form,
        wanted=Wanted(sheet=sheet, agency=agency),
    )


@congkhai.command("report", cls=Command, short_help="Báo cáo quý, năm bằng Word và Excel.")
@click.option(
    "--period",
    type=ReportedPeriod(),
    metavar="KỲ",
    required=True,
    help="Quý hoặc năm, ví dụ 2026-Q3, 2026.",
)
@click.option("--commune", type=Name(), metavar="XÃ", required=True, help="Tên thư mục của xã.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="THƯ-MỤC",
    help="Thư mục sẽ ghi hai tệp vào, đã có sẵn; không ghi thì là build/bao-cao.",
)
@as_of_option
@content_option
def report(
    *, period: str, commune: str, output: Path | None, as_of: date | None, content: Path | None
) -> int:
    """Lập báo cáo của một quý hoặc một năm: một tệp Word, một tệp Excel.

    Mỗi con số ghi nguồn; chỗ chưa có số liệu ghi «Chưa cập nhật». Còn lỗi trong dữ liệu, hoặc
    tệp đã có, thì không ghi gì.
    """
    from generator.cli.periodic import WantedReport, run_periodic

    wanted = WantedReport(commune=commune, period=period, as_of=as_of, output=output)
    return run_periodic(find_paths(content), wanted)


@congkhai.command("help", cls=Command, short_help="Xem hướng dẫn này.")
@click.argument("words", metavar="LỆNH", nargs=-1, required=False, help="Lệnh cần xem.")
def help_(words: tuple[str, ...]) -> None:
    """Xem hướng dẫn chung, hoặc hướng dẫn của một lệnh."""
    with congkhai.make_context("congkhai", [*words, "--help"]) as asked:
        congkhai.invoke(asked)


def _needs_command(context: click.Context) -> None:
    """A group alone does nothing: wrong use, answered with what it offers."""
    if context.invoked_subcommand is None:
        group = context.command
        assert isinstance(group, click.Group)  # noqa: S101 - only groups call this
        names = ", ".join(f"«{name}»" for name in group.commands)
        raise click.UsageError(f"Thiếu tên lệnh. Cần một trong: {names}.", context)
