"""``/tro-giup/so-lieu-ho-so/``: how every figure of dossiers is made."""

from __future__ import annotations

from generator.model.reports import ReportingCutoff
from generator.render.blocks import Block, Page, Section, Subheading
from generator.render.pages.common import sources_of, updated_words
from generator.render.pages.dossier_words import HELP, RESULTS, formula, help_target
from generator.render.pages.register_parts import basis_words, since_words
from generator.render.spans import bullets, link, paragraph, text
from generator.views.communes import CommuneView
from generator.views.wording import opening
from generator.vocabulary import NOT_APPLICABLE, NOT_GIVEN, DossierRate

_IDENTITIES = (
    "Tiếp nhận = trực tuyến + trực tiếp, bưu chính + từ kỳ trước.",
    "Đã giải quyết = trước hạn + đúng hạn + quá hạn.",
    "Đang giải quyết = trong hạn + quá hạn.",
    "Tiếp nhận = đã giải quyết + đang giải quyết.",
    "Từ kỳ trước = đang giải quyết cuối kỳ liền trước, theo từng lĩnh vực và hệ thống.",
    "Hồ sơ chờ bổ sung được xếp như hệ thống xuất số liệu đã xếp; trang không xếp lại.",
)
_PERIODS = (
    "Quý, năm chỉ được cộng từ các tệp nối liền nhau, đủ từ ngày đầu đến ngày cuối kỳ.",
    "Tiếp nhận của kỳ dài = các hồ sơ mới của từng kỳ ngắn + từ kỳ trước của kỳ ngắn đầu tiên.",
    "Đang giải quyết của kỳ dài = đang giải quyết của kỳ ngắn cuối cùng.",
    "Không cộng được thì dùng tệp riêng của kỳ.",
    "Không có cả hai thì ghi «Chưa cập nhật» và nêu tháng còn thiếu.",
    "Số liệu của các hệ thống được cộng theo lĩnh vực.",
    "Mỗi lĩnh vực của một hệ thống chỉ có một dòng, nên không hồ sơ nào đếm hai lần.",
)
_WORDS = (
    f"«{NOT_GIVEN}»: xã chưa có số liệu.",
    "0: đã có số liệu, và là không hồ sơ nào.",
    f"«{NOT_APPLICABLE}»: không có hồ sơ nào để tính tỷ lệ, nên không phải 0%.",
)
_CORRECTIONS = (
    "Số liệu sai được đính chính bằng một tệp mới, nói rõ thay cho tệp nào và vì sao.",
    "Kỳ trước đã đính chính mà kỳ sau chưa thì số liệu của kỳ sau được đánh dấu (*).",
    "Dấu ấy mất khi kỳ sau cũng được đính chính.",
)


def dossier_help_page(commune: CommuneView) -> Page:
    """Identities, rates, periods, cut-off days, corrections, words."""
    return Page(
        path=HELP,
        parents=(("Trợ giúp", "tro-giup/index.md"),),
        title="Cách tính số liệu hồ sơ",
        description="Cách cộng số liệu hồ sơ, cách tính tỷ lệ, cách chia kỳ báo cáo.",
        record="so-lieu-ho-so",
        sources=sources_of(commune, (commune.dossiers,)),
        updated=updated_words(commune),
        sections=(
            Section(
                id="can-doi",
                title="Các đẳng thức",
                blocks=(
                    paragraph(text("Bảng nào không khớp một trong các đẳng thức thì bị từ chối.")),
                    bullets(_IDENTITIES),
                ),
            ),
            Section(id="ty-le", title="Các tỷ lệ", blocks=_rates()),
            Section(id="ky", title="Tháng, quý, năm", blocks=(bullets(_PERIODS),)),
            *_cutoffs(commune.dossiers.cutoffs),
            Section(id="dinh-chinh", title="Đính chính", blocks=(bullets(_CORRECTIONS),)),
            Section(id="chu-dung", title="Cách ghi", blocks=(bullets(_WORDS),)),
            Section(
                id="xem",
                title="Xem số liệu",
                blocks=(paragraph(link("Kết quả giải quyết hồ sơ", RESULTS)),),
            ),
        ),
        in_search=False,
    )


def _rates() -> tuple[Block, ...]:
    blocks: list[Block] = [paragraph(text("Hồ sơ đang giải quyết không bao giờ tính là đúng hạn."))]
    for indicator in DossierRate:
        anchor = help_target(indicator).partition("#")[2]
        words = formula(indicator)
        blocks.append(Subheading(id=anchor, title=indicator.label))
        blocks.append(paragraph(text(f"{words[:1].upper()}{words[1:]}.")))
    return tuple(blocks)


def _cutoffs(rules: tuple[ReportingCutoff, ...]) -> tuple[Section, ...]:
    if not rules:
        return ()
    blocks = tuple(block for rule in rules for block in _cutoff(rule))
    return (Section(id="chot", title="Kỳ chốt số liệu báo cáo", blocks=blocks),)


def _cutoff(rule: ReportingCutoff) -> tuple[Block, ...]:
    kind, first, last = opening(rule.interval.label), rule.first_day, rule.last_day
    held = since_words(rule.effective_from, rule.effective_to)
    words = (
        f"{kind}: từ ngày {first} của tháng liền trước kỳ đến ngày {last} của tháng cuối kỳ.",
        f"Áp dụng: {held}.",
        f"Căn cứ: {'; '.join(map(basis_words, rule.basis))}.",
        f"Mức đối chiếu: {rule.verified.label}.",
        *((f"{rule.note}.",) if rule.note else ()),
    )
    return (bullets(words),)
