"""An administrative procedure (thủ tục hành chính) and the commune's overlay for it.

The fields follow the components of a procedure in NĐ 63/2010/NĐ-CP Điều 8 khoản 2 and
the national portal's record (domain 2). Four layers stay apart (design 2.5): the facts
and official text, the plain wording, the commune's overlay, and what is computed.
"""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.communes import Hours
from generator.model.fields import (
    Clock,
    Day,
    Digest,
    FilePath,
    Imprint,
    Line,
    LocalId,
    Money,
    Paragraphs,
    ProcedureCode,
    Slug,
    Truth,
    Url,
    Whole,
)
from generator.model.source import DocumentReference, Source
from generator.vocabulary import (
    Area,
    Channel,
    Detail,
    FeeKind,
    Level,
    ListBasis,
    OnlineLevel,
    PartialReason,
    Payer,
    ReceivedBy,
    SourcePart,
    TerritoryScope,
    TimeUnit,
)


class CountedTime(Record):
    """An amount of time with its unit, and the case or stage that it holds for."""

    amount: Whole | None = Field(
        None, title="Số", description="Để trống nếu nguồn chỉ nêu bằng lời."
    )
    unit: TimeUnit = Field(title="Đơn vị thời gian")
    applies_to: Line | None = Field(
        None, title="Áp dụng khi", description="Ví dụ: trường hợp phải xác minh."
    )
    cutoff: Clock | None = Field(
        None,
        title="Giờ chốt",
        description="Nhận sau giờ này thì trả kết quả ngày làm việc tiếp theo.",
    )
    stage: Whole | None = Field(
        None,
        title="Giai đoạn",
        description="1, 2, 3… khi các giai đoạn nối tiếp nhau; để trống nếu là trường hợp riêng.",
    )


class TimeLimit(CountedTime):
    """Thời hạn giải quyết, as the law sets it."""

    areas: tuple[Area, ...] = Field(
        (),
        title="Địa bàn",
        description="Chỉ ghi khi thời hạn này dành riêng cho các địa bàn ấy.",
    )


class CommittedTime(CountedTime):
    """Thời hạn xã cam kết: shorter than the official limit that it stands for."""

    channel: Channel | None = Field(
        None, title="Hình thức nộp", description="Để trống khi cam kết cho mọi hình thức nộp."
    )
    document: DocumentReference | None = Field(None, title="Văn bản cam kết")


class ReceptionPlace(Record):
    """One of the commune's places that receives a procedure, with hours of its own."""

    point: Slug = Field(
        title="Nơi tiếp nhận",
        description="Một mã ở mục points của commune.yml; «office» là nơi tiếp nhận chính.",
    )
    hours: tuple[Hours, ...] = Field(
        (), title="Giờ nhận thủ tục này", description="Để trống: theo giờ của nơi tiếp nhận."
    )


class TerritoryFree(Record):
    """Tiếp nhận không phụ thuộc địa giới hành chính: where else a dossier may be handed in."""

    scope: TerritoryScope = Field(title="Phạm vi")
    decision: DocumentReference | None = Field(
        None, title="Quyết định công bố danh mục", description="Cần có khi phạm vi là cả nước."
    )
    points: tuple[Slug, ...] = Field(
        (),
        title="Nơi nhận khác",
        description="Mã các nơi ngoài xã (kind: outside) ở mục points của commune.yml.",
    )


class FeeTier(Record):
    """One step of a stepped fee: from the nth page on, so much each."""

    from_count: Whole = Field(title="Từ số thứ")
    to_count: Whole | None = Field(
        None, title="Đến số thứ", description="Để trống ở bậc cuối nếu áp dụng cho mọi số về sau."
    )
    amount_vnd: Money = Field(title="Mức thu (đồng)")


class Fee(Record):
    """Phí, lệ phí or giá dịch vụ: an amount in đồng, or what the source says of it."""

    kind: FeeKind = Field(FeeKind.UNSTATED, title="Loại")
    amount_vnd: Money | None = Field(None, title="Mức thu (đồng)")
    per: Line | None = Field(None, title="Tính theo", description="Ví dụ: bản, trang, trường hợp.")
    payers: tuple[Payer, ...] = Field(
        (), title="Người nộp", description="Chỉ ghi khi mức thu khác nhau theo người nộp."
    )
    applies_to: Line | None = Field(None, title="Áp dụng khi")
    tiers: tuple[FeeTier, ...] = Field((), title="Các bậc")
    cap_vnd: Money | None = Field(None, title="Mức tối đa (đồng)")
    cap_per: Line | None = Field(
        None, title="Mức tối đa tính cho mỗi", description="Ví dụ: bản, hồ sơ."
    )
    exempt: Line | None = Field(None, title="Đối tượng được miễn")
    basis: DocumentReference | None = Field(None, title="Căn cứ thu")
    confirmed_on: Day | None = Field(
        None, title="Xã xác nhận ngày", description="Để trống nếu xã chưa xác nhận mức thu."
    )


class Method(Record):
    """Cách thức thực hiện: one channel with its time limit and fees."""

    channel: Channel = Field(title="Hình thức nộp")
    times: tuple[TimeLimit, ...] = Field((), title="Thời hạn giải quyết")
    free: Truth | None = Field(
        None, title="Miễn phí", description="Chỉ ghi khi nguồn nói rõ. Để trống là nguồn không nêu."
    )
    fees: tuple[Fee, ...] = Field((), title="Phí, lệ phí")


class Form(Record):
    """Mẫu đơn, tờ khai that belongs to a dossier item."""

    title: Line = Field(title="Tên mẫu")
    number: Line | None = Field(None, title="Ký hiệu mẫu")
    file: FilePath | None = Field(None, title="Tệp", description="Đường dẫn trong thư mục files.")
    url: Url | None = Field(None, title="Địa chỉ mẫu")


class DossierItem(Record):
    """Thành phần hồ sơ; with neither originals nor copies it is a note, not a paper."""

    name: Line = Field(title="Tên giấy tờ")
    originals: Whole | None = Field(None, title="Số bản chính")
    copies: Whole | None = Field(None, title="Số bản sao")
    forms: tuple[Form, ...] = Field((), title="Mẫu đơn, tờ khai")

    @property
    def is_note(self) -> bool:
        """Quantity 0/0: the portal keeps notes among the papers."""
        return self.originals == 0 and self.copies == 0


class DossierCase(Record):
    """Trường hợp: the papers that one kind of applicant hands in, or a group of papers.

    The source names both in the same place. Only who has read it can say which they are,
    so that no paper is hidden from somebody who needs it.
    """

    name: Line | None = Field(None, title="Trường hợp")
    alternative: Truth = Field(
        default=False,
        title="Chỉ một trường hợp",
        description=(
            "«có» khi mỗi người chỉ nộp một trong các nhóm ghi như vậy;"
            " để trống khi nhóm này đi cùng mọi trường hợp."
        ),
    )
    items: tuple[DossierItem, ...] = Field((), title="Thành phần hồ sơ")


class LegalBasis(Record):
    """Căn cứ pháp lý: number and name of a legal text."""

    number: Line = Field(title="Số, ký hiệu")
    name: Line | None = Field(None, title="Tên văn bản")


class ProcedureResult(Record):
    """Kết quả thực hiện: the paper or entry that the citizen receives."""

    name: Line = Field(title="Tên kết quả")
    code: Line | None = Field(None, title="Mã kết quả")


class OfficialText(Record):
    """The source's own sentences, as imported. Not kept in this repository's content."""

    steps: Paragraphs | None = Field(None, title="Trình tự thực hiện")
    methods: Paragraphs | None = Field(None, title="Cách thức thực hiện")
    dossier: Paragraphs | None = Field(None, title="Thành phần hồ sơ")
    conditions: Paragraphs | None = Field(None, title="Yêu cầu, điều kiện")
    results: Paragraphs | None = Field(None, title="Kết quả thực hiện")


class SourceDigest(Record):
    """SHA-256 of each normalised source text: a newer one that differs marks our wording."""

    steps: Digest | None = Field(None, title="Trình tự thực hiện")
    methods: Digest | None = Field(None, title="Cách thức thực hiện")
    dossier: Digest | None = Field(None, title="Thành phần hồ sơ")
    conditions: Digest | None = Field(None, title="Yêu cầu, điều kiện")
    results: Digest | None = Field(None, title="Kết quả thực hiện")


class ImportedValues(Record):
    """An imprint of each value as the last import read it: one that differs was typed by hand."""

    name: Imprint | None = Field(None, title="Tên thủ tục")
    sector: Imprint | None = Field(None, title="Lĩnh vực")
    levels: Imprint | None = Field(None, title="Cấp thực hiện")
    kind: Imprint | None = Field(None, title="Loại thủ tục")
    decisions: Imprint | None = Field(None, title="Quyết định công bố")
    subjects: Imprint | None = Field(None, title="Đối tượng thực hiện")
    agency: Imprint | None = Field(None, title="Cơ quan thực hiện")
    authority: Imprint | None = Field(None, title="Cơ quan có thẩm quyền")
    coordinating: Imprint | None = Field(None, title="Cơ quan phối hợp")
    methods: Imprint | None = Field(None, title="Cách thức thực hiện")
    cases: Imprint | None = Field(None, title="Thành phần hồ sơ")
    sets: Imprint | None = Field(None, title="Số bộ hồ sơ")
    results: Imprint | None = Field(None, title="Kết quả thực hiện")
    has_conditions: Imprint | None = Field(None, title="Có yêu cầu, điều kiện")
    conditions: Imprint | None = Field(None, title="Yêu cầu, điều kiện")
    legal_basis: Imprint | None = Field(None, title="Căn cứ pháp lý")
    online_level: Imprint | None = Field(None, title="Mức độ trực tuyến")
    portal_id: Imprint | None = Field(None, title="Mã trên Cổng Dịch vụ công quốc gia")


class PlainWording(Record):
    """Our own plain words, and whether somebody competent has read them."""

    reviewed: Truth = Field(title="Đã được rà soát")
    outdated: tuple[SourcePart, ...] = Field(
        (),
        title="Phần nguồn đã đổi",
        description="Chương trình ghi khi nhập bản mới; xem lại cách viết rồi thì xoá.",
    )
    written_on: Day = Field(title="Ngày viết")
    source: Source = Field(title="Nguồn")
    purpose: Line = Field(title="Để làm gì")
    steps: tuple[Line, ...] = Field(title="Các bước")
    notes: tuple[Line, ...] = Field((), title="Lưu ý")


class Procedure(Record):
    """An administrative procedure of the catalogue (thủ tục hành chính)."""

    code: ProcedureCode = Field(title="Mã thủ tục")
    name: Line = Field(title="Tên thủ tục")
    detail: Detail = Field(title="Mức chi tiết")
    sector: Slug = Field(title="Lĩnh vực", description="Một mã trong catalogue/sectors.yml.")
    levels: tuple[Level, ...] = Field((), title="Cấp thực hiện")
    kind: Line | None = Field(None, title="Loại thủ tục")
    decisions: tuple[DocumentReference, ...] = Field((), title="Quyết định công bố")
    received_by: ReceivedBy = Field(ReceivedBy.COMMUNE, title="Nơi tiếp nhận")
    subjects: tuple[Line, ...] = Field((), title="Đối tượng thực hiện")
    agency: Line | None = Field(None, title="Cơ quan thực hiện")
    authority: Line | None = Field(None, title="Cơ quan có thẩm quyền")
    coordinating: Line | None = Field(None, title="Cơ quan phối hợp")
    methods: tuple[Method, ...] = Field((), title="Cách thức thực hiện")
    cases: tuple[DossierCase, ...] = Field((), title="Thành phần hồ sơ")
    sets: Whole | None = Field(None, title="Số bộ hồ sơ")
    results: tuple[ProcedureResult, ...] = Field((), title="Kết quả thực hiện")
    has_conditions: Truth | None = Field(
        None, title="Có yêu cầu, điều kiện", description="«không» khi nguồn nói rõ là không có."
    )
    conditions: tuple[Line, ...] = Field((), title="Yêu cầu, điều kiện")
    legal_basis: tuple[LegalBasis, ...] = Field((), title="Căn cứ pháp lý")
    online_level: OnlineLevel | None = Field(None, title="Mức độ trực tuyến")
    online_partial_reason: PartialReason | None = Field(
        None,
        title="Lý do chỉ trực tuyến một phần",
        description="Chỉ ghi khi mức độ trực tuyến là một phần và nguồn nêu lý do.",
    )
    related: tuple[ProcedureCode, ...] = Field((), title="Thủ tục liên quan")
    portal_id: Line | None = Field(None, title="Mã trên Cổng Dịch vụ công quốc gia")
    source: Source | None = Field(None, title="Nguồn")
    source_digest: SourceDigest | None = Field(None, title="Dấu vết văn bản nguồn")
    imported: ImportedValues | None = Field(
        None, title="Dấu giá trị đã nhập", description="Chương trình tự ghi; không sửa tay."
    )
    official: OfficialText | None = Field(None, title="Văn bản của nguồn")
    plain: PlainWording | None = Field(None, title="Cách nói dễ hiểu")


class OwnForm(Form):
    """A form that one commune gives out for a paper, beside those of the official record."""

    item: Line = Field(
        title="Tên giấy tờ", description="Đúng như tên giấy tờ trong hồ sơ của thủ tục."
    )


class OfferedProcedure(Record):
    """The commune's overlay: what it adds to an official procedure, never changes in it."""

    code: ProcedureCode = Field(title="Mã thủ tục")
    short_name: Line | None = Field(None, title="Tên thường gọi")
    keywords: tuple[Line, ...] = Field((), title="Từ khoá")
    local_note: Paragraphs | None = Field(None, title="Ghi chú của xã")
    forms: tuple[OwnForm, ...] = Field(
        (), title="Mẫu của xã", description="Tệp để trong thư mục files của xã."
    )
    committed: tuple[CommittedTime, ...] = Field(
        (),
        title="Thời hạn xã cam kết",
        description="Phải ngắn hơn thời hạn quy định mà nó thay.",
    )
    places: tuple[ReceptionPlace, ...] = Field(
        (),
        title="Nơi nhận thủ tục này",
        description="Để trống khi mọi nơi tiếp nhận của xã đều nhận.",
    )
    officer_post: Line | None = Field(
        None,
        title="Chức danh người tiếp nhận",
        description="Ghi chức danh, không ghi tên người. Ví dụ: Công chức Tư pháp – Hộ tịch.",
    )
    territory_free: TerritoryFree | None = Field(None, title="Không phụ thuộc địa giới hành chính")
    featured: Truth = Field(default=False, title="Thường dùng", description="Đưa lên trang chủ.")
    former: Truth = Field(
        default=False,
        title="Đã thôi tiếp nhận",
        description="Thủ tục đã bị bãi bỏ mà vẫn giữ trang, để địa chỉ cũ còn mở được.",
    )


class OfferedList(Record):
    """``procedures.yml``: which procedures a commune offers, and on what ground."""

    basis: ListBasis = Field(title="Căn cứ của danh mục")
    decision: DocumentReference | None = Field(None, title="Quyết định công bố")
    procedures: tuple[OfferedProcedure, ...] = Field(title="Các thủ tục")


class Sector(Record):
    """Lĩnh vực."""

    id: Slug = Field(title="Mã lĩnh vực")
    name: Line = Field(title="Tên lĩnh vực")
    aliases: tuple[Line, ...] = Field((), title="Tên gọi khác", description="Cách các nguồn ghi.")


class SectorList(Record):
    """``catalogue/sectors.yml``."""

    sectors: tuple[Sector, ...] = Field(title="Các lĩnh vực")


class StepNeed(Record):
    """What a step needs from an earlier one."""

    step: LocalId = Field(title="Bước cần có trước", description="Mã của một bước đứng trước.")
    result: Line = Field(
        title="Kết quả cần có", description="Giấy tờ hoặc kết quả của bước ấy mà bước này cần."
    )
    note: Line | None = Field(None, title="Lưu ý", description="Khi nào cần, khi nào không.")


class LifeEventStep(Record):
    """One thing to do in a life event, by one procedure or a choice of several."""

    id: LocalId = Field(title="Mã bước")
    title: Line = Field(title="Việc cần làm")
    codes: tuple[ProcedureCode, ...] = Field((), title="Thủ tục")
    note: Line | None = Field(None, title="Lưu ý")
    needs: tuple[StepNeed, ...] = Field(
        (),
        title="Cần có trước",
        description="Chỉ ghi khi hồ sơ hoặc điều kiện của thủ tục nêu.",
    )


class LifeEvent(Record):
    """Sự kiện trong đời: what people must do, in the order of doing."""

    id: Slug = Field(title="Mã sự kiện")
    name: Line = Field(title="Tên sự kiện")
    summary: Line = Field(title="Tóm tắt")
    steps: tuple[LifeEventStep, ...] = Field(title="Các việc, theo thứ tự")


class LifeEventList(Record):
    """``catalogue/life_events.yml``."""

    life_events: tuple[LifeEvent, ...] = Field(title="Các sự kiện")


class ListedCode(Record):
    """A code that a reference list names, with the list's own sector name."""

    code: ProcedureCode = Field(title="Mã thủ tục")
    sector: Slug = Field(title="Lĩnh vực")


class ReferenceList(Record):
    """``catalogue/reference_list.yml``: the codes of one real commune's list."""

    title: Line = Field(title="Tên danh mục")
    source: Source = Field(title="Nguồn")
    codes: tuple[ListedCode, ...] = Field(title="Các mã")
