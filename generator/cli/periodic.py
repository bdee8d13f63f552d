"""``congkhai report``: the quarterly or yearly report as Word and Excel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.cli.checking import check_content
from generator.cli.clock import today
from generator.cli.exits import CONTENT_ERRORS, GOOD
from generator.cli.faults import Refusal
from generator.cli.paths import Paths
from generator.cli.pipeline import tell
from generator.cli.terminal import say, stage
from generator.cli.usage import nearest
from generator.findings import has_errors
from generator.model.corpus import Corpus
from generator.periods import parse_period
from generator.render.periodic import report_content, report_document, report_workbook
from generator.views import derive_site
from generator.views.periodic import REPORTED, PeriodicView
from generator.views.wording import date_vi
from generator.vocabulary import CommuneState


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedReport:
    """Whose report, of which period, at which day, and where to."""

    commune: str
    period: str
    as_of: date | None = None
    #: None is the folder of reports below ``build``.
    output: Path | None = None


def run_periodic(paths: Paths, wanted: WantedReport) -> int:
    """Write both files; nothing where the content has an error or a file is there already."""
    targets = _targets(paths, wanted)
    corpus, findings = check_content(paths, wanted.as_of)
    if has_errors(findings):
        tell(findings, paths)
        return CONTENT_ERRORS
    report = report_content(_view(corpus, wanted))
    with stage("Đang viết báo cáo"):
        made = (report_document(report), report_workbook(report))
    for target, data in zip(targets, made, strict=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        say(f"Đã ghi {paths.shown(target)}.")
    say(f"Số liệu tính đến ngày {date_vi(report.view.as_of)}. Xem lại, điền chỗ còn để trống.")
    return GOOD


def _targets(paths: Paths, wanted: WantedReport) -> tuple[Path, Path]:
    """The document and the workbook; one that is there is never written over."""
    folder = (wanted.output or paths.build / "bao-cao").absolute()
    if wanted.output and not folder.is_dir():
        raise Refusal(f"Chưa có thư mục «{paths.shown(folder)}». Tạo trước đã.")
    name = f"bao-cao-{wanted.period.lower()}-{wanted.commune}"
    targets = folder / f"{name}.docx", folder / f"{name}.xlsx"
    for target in targets:
        if target.exists():
            raise Refusal(
                f"Đã có {paths.shown(target)}. "
                "Xoá tệp ấy trước, hoặc chọn thư mục khác bằng --output. Chưa ghi gì."
            )
    return targets


def _view(corpus: Corpus, wanted: WantedReport) -> PeriodicView:
    folder = corpus.communes.get(wanted.commune)
    if folder is None or folder.commune is None:
        known = sorted(corpus.communes)
        raise Refusal(f"Không có xã «{wanted.commune}».{nearest(wanted.commune, known)}")
    if folder.commune.record.state is CommuneState.ARCHIVED:
        raise Refusal(f"Xã «{wanted.commune}» đã lưu trữ, không còn lập báo cáo định kỳ.")
    period = parse_period(wanted.period)
    if period is None or period.interval not in REPORTED:
        needed = "năm hoặc quý, ví dụ 2026, 2026-Q3"
        raise Refusal(f"Kỳ báo cáo đang là «{wanted.period}». Cần: {needed}.")
    with stage("Đang tính toán"):
        site = derive_site(corpus, today=today(), as_of=wanted.as_of, only={wanted.commune})
    view = PeriodicView(commune=site.communes[0], period=period)
    if view.as_of < view.can_be_reported_from:
        raise Refusal(
            f"Đến ngày {date_vi(view.as_of)}, {period.label} chưa kết thúc. "
            f"Lập báo cáo từ ngày {date_vi(view.can_be_reported_from)}."
        )
    return view
