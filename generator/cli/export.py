"""``congkhai export portal``: records of the catalogue back in the portal's own form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.cli import report
from generator.cli.exits import CONTENT_ERRORS, GOOD
from generator.cli.faults import Refusal
from generator.cli.paths import Paths
from generator.cli.summary import number
from generator.cli.terminal import say
from generator.cli.usage import nearest
from generator.findings import Finding, has_errors, in_order
from generator.load import read_record
from generator.model.procedures import Procedure, SectorList
from generator.portal import export_record, export_text


def run_export(paths: Paths, codes: Sequence[str], output: Path | None) -> int:
    """Write records to a file, or to standard output; nothing while one cannot be read."""
    if output is not None:
        _refuse_place(paths, output)
    wanted = tuple(dict.fromkeys(codes))
    records, findings = _records(paths, wanted)
    if has_errors(findings):
        say(report.as_text(findings, paths))
        say("\nChưa xuất gì: sửa các tệp trên trước.")
        return CONTENT_ERRORS
    sectors = _sector_names(paths)
    text = export_text(
        export_record(record, sectors.get(record.sector, record.sector)) for record in records
    )
    if output is None:
        say(text.removesuffix("\n"))
    else:
        output.write_text(text, encoding="utf-8", newline="\n")
        say(f"Đã xuất {number(len(records))} bản ghi vào {paths.shown(output)}.")
    return GOOD


def _refuse_place(paths: Paths, output: Path) -> None:
    if output.exists():
        raise Refusal(f"Đã có {paths.shown(output)}. Chọn tên khác, hoặc xoá tệp ấy trước.")
    if not output.absolute().parent.is_dir():
        raise Refusal(f"Chưa có thư mục «{paths.shown(output.absolute().parent)}». Tạo trước đã.")


def _records(
    paths: Paths, codes: Sequence[str]
) -> tuple[tuple[Procedure, ...], tuple[Finding, ...]]:
    folder = paths.content / "catalogue" / "procedures"
    known = sorted(path.stem for path in folder.glob("*.yml"))
    if missing := [code for code in codes if code not in known]:
        told = ", ".join(f"«{code}»" for code in missing)
        offer = nearest(missing[0], known) if len(missing) == 1 else ""
        raise Refusal(f"Danh mục chưa có thủ tục {told}.{offer} Chưa xuất gì.")
    records: list[Procedure] = []
    findings: list[Finding] = []
    for code in codes:
        read, told_of_it = read_record(folder / f"{code}.yml", Procedure, paths.content)
        findings += told_of_it
        records += [read.record] if read else []
    return tuple(records), in_order(findings)


def _sector_names(paths: Paths) -> dict[str, str]:
    file = paths.content / "catalogue" / "sectors.yml"
    read, _ = read_record(file, SectorList, paths.content)
    return {sector.id: sector.name for sector in (read.record.sectors if read else ())}
