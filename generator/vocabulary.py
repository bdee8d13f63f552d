"""The words of the trade, as data: identifiers in English, labels in Vietnamese.

A status or a unit is spelled once, here. Imports nothing of ours.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """An identifier with its Vietnamese label."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """The member for an identifier, carrying its label."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word


#: The four words for emptiness, never mixed (design 7).
NONE_REQUIRED = "Không quy định"  # the source says that there is none
NOT_IN_SOURCE = "Nguồn không nêu"  # empty at the source
NOT_GIVEN = "Chưa cập nhật"  # the commune has not given it
#: A rate over nothing is no word for emptiness: there was nothing to count.
NOT_APPLICABLE = "Không phát sinh"


class CommuneState(Word):
    """Whether a commune works, is kept as an archive, or is invented for display."""

    ACTIVE = "active", "Đang hoạt động"
    ARCHIVED = "archived", "Lưu trữ"
    DEMO = "demo", "Dữ liệu minh hoạ"


class CommuneKind(Word):
    """The three kinds of commune-level unit since 1 July 2025."""

    XA = "xa", "Xã"
    PHUONG = "phuong", "Phường"
    DAC_KHU = "dac-khu", "Đặc khu"


class Detail(Word):
    """How much of a procedure a record holds."""

    LISTING = "listing", "Danh mục"
    FULL = "full", "Đầy đủ"


class Level(Word):
    """Cấp thực hiện."""

    MINISTRY = "ministry", "Cấp Bộ"
    PROVINCE = "province", "Cấp tỉnh"
    COMMUNE = "commune", "Cấp xã"
    OTHER = "other", "Cơ quan khác"


class Channel(Word):
    """Cách thức thực hiện: how a dossier may be handed in (NĐ 118/2025 Điều 15)."""

    DIRECT = "direct", "Trực tiếp"
    ONLINE = "online", "Trực tuyến"
    POSTAL = "postal", "Bưu chính"


class TimeUnit(Word):
    """Units of a time limit; «ngày» and «ngày làm việc» are two units, never converted."""

    SAME_DAY = "same_day", "trong ngày"
    HOUR = "hour", "giờ"
    WORKING_DAY = "working_day", "ngày làm việc"
    DAY = "day", "ngày"
    MONTH = "month", "tháng"
    YEAR = "year", "năm"
    OTHER = "other", "theo mô tả"


#: Monday first, as Python counts.
WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")


class DayKind(Word):
    """What sets a day of the calendar apart from an ordinary one."""

    HOLIDAY = "holiday", "nghỉ lễ, tết"
    SWAPPED_REST = "swapped_rest", "nghỉ hoán đổi"
    SWAPPED_WORK = "swapped_work", "làm bù"


class FeeKind(Word):
    """Three legal natures of money, never merged."""

    PHI = "phi", "Phí"
    LE_PHI = "le_phi", "Lệ phí"
    GIA_DICH_VU = "gia_dich_vu", "Giá dịch vụ"
    UNSTATED = "unstated", "Phí, lệ phí"


class OnlineLevel(Word):
    """Mức độ dịch vụ công trực tuyến (NĐ 224/2026)."""

    FULL = "full", "Toàn trình"
    PARTIAL = "partial", "Một phần"
    NONE = "none", "Chỉ cung cấp thông tin"


class ReceivedBy(Word):
    """Who takes the dossier, where it is not the commune's own service centre."""

    COMMUNE = "commune", "Trung tâm Phục vụ hành chính công cấp xã"
    COMMUNE_POLICE = "commune_police", "Công an cấp xã"


class ListBasis(Word):
    """What a commune's list of procedures rests on."""

    DECISION = "decision", "Theo quyết định công bố"
    REFERENCE = "reference", "Danh mục tham khảo, chưa đối chiếu với quyết định công bố của tỉnh"


class ChangeKind(Word):
    """What a decision does to a procedure (NĐ 63/2010 Điều 14, 15)."""

    ANNOUNCES = "announces", "Công bố mới"
    AMENDS = "amends", "Sửa đổi, bổ sung"
    REPLACES = "replaces", "Thay thế"
    REPEALS = "repeals", "Bãi bỏ"


class ProcedurePart(Word):
    """Parts of a procedure that a decision may amend."""

    NAME = "name", "tên thủ tục"
    STEPS = "steps", "trình tự thực hiện"
    METHODS = "methods", "cách thức thực hiện"
    DOSSIER = "dossier", "thành phần hồ sơ"
    FORMS = "forms", "mẫu đơn, tờ khai"
    TIME = "time", "thời hạn giải quyết"
    FEE = "fee", "phí, lệ phí"
    SUBJECTS = "subjects", "đối tượng thực hiện"
    AGENCY = "agency", "cơ quan thực hiện"
    CONDITIONS = "conditions", "yêu cầu, điều kiện"
    RESULTS = "results", "kết quả thực hiện"
    LEGAL_BASIS = "legal_basis", "căn cứ pháp lý"


class ForceState(Word):
    """Whether a procedure is in force on a day."""

    UPCOMING = "upcoming", "Sắp có hiệu lực"
    IN_FORCE = "in_force", "Đang có hiệu lực"
    REPEALED = "repealed", "Đã bị bãi bỏ"


class PlanState(Word):
    """State of a plan as a document."""

    ISSUED = "issued", "Đã ban hành"
    DRAFT = "draft", "Dự thảo"


class ScheduleKind(Word):
    """Kinds of schedule, with the words that staff use (design 8)."""

    CONTINUOUS = "continuous", "Thường xuyên"
    YEARLY = "yearly", "Hàng năm"
    QUARTER = "quarter", "Trong quý"
    QUARTERS = "quarters", "Dự kiến các quý"
    BEFORE = "before", "Trước ngày"
    PROGRAMME = "programme", "Theo chương trình công tác đã phê duyệt"
    PERIODIC = "periodic", "Định kỳ"
    PERIODIC_OR_AD_HOC = "periodic_or_ad_hoc", "Định kỳ hoặc đột xuất"
    UNSTATED = "unstated", "Kế hoạch không nêu thời gian"


#: Kinds of work that come again and are reported period by period.
RECURRING = frozenset(
    {ScheduleKind.CONTINUOUS, ScheduleKind.PERIODIC, ScheduleKind.PERIODIC_OR_AD_HOC}
)


class Interval(Word):
    """How often recurring work is reported."""

    MONTH = "month", "tháng"
    QUARTER = "quarter", "quý"
    HALF_YEAR = "half_year", "6 tháng"
    YEAR = "year", "năm"


class EntryState(Word):
    """What a progress entry says of its activity."""

    IN_PROGRESS = "in_progress", "Đang thực hiện"
    COMPLETED = "completed", "Đã hoàn thành"
    SUSPENDED = "suspended", "Tạm dừng"


class Status(Word):
    """Status of an activity; the order is the order of the rule (design 8)."""

    SUSPENDED = "suspended", "Tạm dừng"
    DONE = "done", "Hoàn thành"
    DONE_LATE = "done_late", "Hoàn thành quá hạn"
    UNKNOWN = "unknown", "Chưa cập nhật"
    OVERDUE = "overdue", "Quá hạn"
    DUE_SOON = "due_soon", "Sắp đến hạn"
    REPORTED = "reported", "Có báo cáo kỳ này"
    REPORT_MISSING = "report_missing", "Thiếu báo cáo kỳ"
    IN_PROGRESS = "in_progress", "Đang thực hiện"
    NO_DATE = "no_date", "Chưa rõ hạn"
    NOT_STARTED = "not_started", "Chưa bắt đầu"


class Comparator(Word):
    """How a measured value is held against a target."""

    AT_LEAST = "at_least", "tối thiểu"
    AT_MOST = "at_most", "tối đa"
    REACH = "reach", "đạt"
    EXACTLY = "exactly", "đúng"
    REDUCE_BY = "reduce_by", "giảm tối thiểu"


class TargetState(Word):
    """Whether a target is met, at ``as_of``."""

    MET = "met", "Đạt"
    NOT_MET = "not_met", "Chưa đạt"
    NO_DATA = "no_data", "Chưa có số liệu"


class DossierRate(Word):
    """Rates that are computed from dossier figures (design 9, domain R-20 and R-21)."""

    ON_TIME = "on_time", "Giải quyết trước hạn, đúng hạn"
    ONLINE = "online", "Hồ sơ nộp trực tuyến"
    DIGITISED = "digitised", "Hồ sơ được số hóa"
    REUSED = "reused", "Hồ sơ tái sử dụng dữ liệu số hóa"
    ONLINE_PAYMENT = "online_payment", "Hồ sơ thanh toán trực tuyến"
    DIGITAL_RESULTS = "digital_results", "Hồ sơ có kết quả điện tử"


class OverdueState(Word):
    """Whether a late dossier is settled at the end of the period."""

    SETTLED = "settled", "Đã giải quyết, quá hạn"
    PENDING = "pending", "Đang giải quyết, quá hạn"


class OverdueReason(Word):
    """Classes of reason for a late dossier; never a free text, which might name somebody."""

    SUPPLEMENT = "supplement", "Bổ sung hồ sơ chậm"
    COORDINATION = "coordination", "Phối hợp, liên thông với cơ quan khác"
    VERIFICATION = "verification", "Xác minh kéo dài"
    OVERLOAD = "overload", "Quá tải"
    SYSTEM = "system", "Lỗi hệ thống"
    OWN_FAULT = "own_fault", "Nguyên nhân chủ quan"


class MeasureUnit(Word):
    """Units of targets and measurements."""

    PERCENT = "percent", "%"
    COUNT = "count", "đơn vị"
    DAY = "day", "ngày"
    DONG = "dong", "đồng"


class UnitKind(Word):
    """What a unit of a commune is."""

    DEPARTMENT = "department", "Cơ quan, đơn vị"
    POST = "post", "Chức danh"
    GROUP = "group", "Nhóm cơ quan, đơn vị"
    OUTSIDE = "outside", "Cơ quan ngoài xã"
