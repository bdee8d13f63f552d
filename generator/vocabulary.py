"""The words of the trade, as data: identifiers in English, labels in Vietnamese.

A status or a unit is spelled once, here. Imports nothing of ours.
"""

from __future__ import annotations

from datetime import time
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
#: Beside them, for figures: what cannot be had is neither unknown nor 0.
NOT_APPLICABLE = "Không áp dụng"  # there was nothing to divide by
NOT_SCORED = "Không chấm điểm"  # the portal gives no score
WITHHELD = "Không công bố: dưới 5 phiếu"  # too few answers to stay anonymous


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


class PageSection(Word):
    """The sections of a procedure's page, by the anchors that a search may open."""

    SUMMARY = "tom-tat", "Tóm tắt"
    ONLINE = "nop-truc-tuyen", "Nộp trực tuyến"
    DOSSIER = "ho-so", "Hồ sơ cần nộp"
    STEPS = "trinh-tu", "Các bước thực hiện"
    METHODS = "cach-thuc", "Cách nộp, thời hạn"
    FEES = "phi", "Phí, lệ phí"
    CONDITIONS = "dieu-kien", "Yêu cầu, điều kiện"
    LEGAL_BASIS = "can-cu", "Căn cứ pháp lý"


class KnownPage(Word):
    """Pages that are no procedures and that the search leads to, by their addresses."""

    PROCEDURES = "thu-tuc", "Thủ tục hành chính"
    PLANS = "ke-hoach", "Kế hoạch"
    PROGRESS = "tien-do", "Tiến độ thực hiện"
    UNITS = "don-vi", "Đơn vị"
    CONTACT = "lien-he", "Liên hệ"
    HELP = "tro-giup", "Trợ giúp"
    COUNTING = "tro-giup/ngay-tra-ket-qua", "Cách tính ngày trả kết quả"
    DATA = "du-lieu", "Dữ liệu mở"


class SourcePart(Word):
    """The texts of a procedure that the source words itself, as a record names them."""

    STEPS = "steps", "Trình tự thực hiện"
    METHODS = "methods", "Cách thức thực hiện"
    DOSSIER = "dossier", "Thành phần hồ sơ"
    CONDITIONS = "conditions", "Yêu cầu, điều kiện"
    RESULTS = "results", "Kết quả thực hiện"


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


#: Hours of a working day by reckoning: systems keep hours and divide by eight.
MORNING = (time(8), time(12))
AFTERNOON = (time(13), time(17))
HOURS_A_DAY = 8


class Area(Word):
    """Kinds of place that a time limit of their own may be set for (domain 2.2)."""

    MOUNTAIN = "mountain", "miền núi"
    BORDER = "border", "biên giới"
    ISLAND = "island", "hải đảo"
    DIFFICULT = "difficult", "vùng khó khăn"
    ESPECIALLY_DIFFICULT = "especially_difficult", "vùng đặc biệt khó khăn"
    ORDINARY = "ordinary", "địa bàn khác"


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


class Payer(Word):
    """Who pays a fee, where the amount depends on it (domain 2.3)."""

    CA_NHAN = "ca_nhan", "cá nhân"
    HO_GIA_DINH = "ho_gia_dinh", "hộ gia đình"
    HO_KINH_DOANH = "ho_kinh_doanh", "hộ kinh doanh"
    DOANH_NGHIEP = "doanh_nghiep", "doanh nghiệp"
    TO_CHUC = "to_chuc", "tổ chức"


class OnlineLevel(Word):
    """Mức độ dịch vụ công trực tuyến (NĐ 224/2026)."""

    FULL = "full", "Toàn trình"
    PARTIAL = "partial", "Một phần"
    NONE = "none", "Chỉ cung cấp thông tin"


class PartialReason(Word):
    """Why a procedure is only partly online: the four reasons of NĐ 224/2026."""

    PRESENCE = "presence", "Pháp luật yêu cầu người nộp phải có mặt"
    SITE_CHECK = "site_check", "Pháp luật yêu cầu kiểm tra, thẩm tra tại hiện trường"
    FAULT = "fault", "Sự cố kỹ thuật chưa khắc phục xong"
    TECHNICAL = "technical", "Vấn đề kỹ thuật khác"


class PointKind(Word):
    """What a place of receipt is (NĐ 118/2025 Điều 7), or that it belongs to another commune."""

    BRANCH = "branch", "Chi nhánh"
    POINT = "point", "Điểm tiếp nhận và trả kết quả"
    OUTSIDE = "outside", "Nơi tiếp nhận ngoài xã"


class TerritoryScope(Word):
    """How far receipt regardless of territory goes (NĐ 118/2025 Điều 14)."""

    PROVINCE = "province", "trong phạm vi tỉnh, thành phố"
    NATION = "nation", "trên cả nước"


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


class SlotState(Word):
    """What became of one period of recurring work, at ``as_of``."""

    FILLED = "filled", "Đã có báo cáo"
    MISSING = "missing", "Thiếu báo cáo"
    AWAITED = "awaited", "Đang chờ báo cáo"
    OPEN = "open", "Chưa hết kỳ"


class DeadlineKind(Word):
    """What falls due on a day; the order is that of one day's list."""

    ACTIVITY = "activity", "Hạn hoàn thành"
    MILESTONE = "milestone", "Mốc"
    REPORT = "report", "Hạn báo cáo"
    REVIEW = "review", "Hạn rà soát"
    TARGET = "target", "Hạn chỉ tiêu"


class MilestoneState(Word):
    """What became of a milestone, at ``as_of``."""

    REACHED = "reached", "Đã đạt"
    REACHED_LATE = "reached_late", "Đạt sau hạn"
    PASSED = "passed", "Quá hạn"
    AHEAD = "ahead", "Chưa đến hạn"
    UNKNOWN = "milestone_unknown", "Chưa cập nhật"


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


class Verified(Word):
    """How far the basis of a dated rule was seen; below the text itself, no rule is law here."""

    TEXT = "text", "đã xem văn bản"
    PARTIAL = "partial", "đã xem một phần văn bản"
    SECONDARY = "secondary", "theo nguồn dẫn lại"
    MEMORY = "memory", "chưa đối chiếu văn bản"


class FeedbackChannel(Word):
    """How feedback reached the commune."""

    NATIONAL_PORTAL = "national_portal", "Cổng Dịch vụ công quốc gia"
    HOTLINE = "hotline", "Tổng đài"
    MAILBOX = "mailbox", "Hộp thư"
    DIRECT = "direct", "Trực tiếp"
    POSTAL = "postal", "Bưu chính"
    ZALO = "zalo", "Zalo của xã"
    MEETING = "meeting", "Họp dân"


class FeedbackKind(Word):
    """What feedback is about; the last two are another legal matter and only counted."""

    PROCEDURE = "procedure", "Về quy định, thủ tục hành chính"
    STAFF = "staff", "Về cán bộ, công chức, hành vi hành chính"
    OTHER = "other", "Việc khác"
    COMPLAINT = "complaint", "Khiếu nại"
    DENUNCIATION = "denunciation", "Tố cáo"


#: Kinds whose cases are never published.
ONLY_COUNTED = frozenset({FeedbackKind.COMPLAINT, FeedbackKind.DENUNCIATION})


class FeedbackOutcome(Word):
    """How feedback was handled; whether in time is computed."""

    IN_PROGRESS = "in_progress", "Đang xử lý"
    ANSWERED = "answered", "Đã trả lời"
    SUPPLEMENT = "supplement", "Đề nghị bổ sung thông tin"
    FORWARDED = "forwarded", "Đã chuyển cơ quan khác"
    NOT_ELIGIBLE = "not_eligible", "Không đủ điều kiện tiếp nhận"


class FeedbackStep(Word):
    """What a deadline of feedback is for."""

    ANSWER = "answer", "Trả lời"
    FORWARD = "forward", "Chuyển cơ quan có thẩm quyền"
    SUPPLEMENT = "supplement", "Đề nghị bổ sung thông tin"
    REFUSE = "refuse", "Báo không đủ điều kiện tiếp nhận"
    PUBLISH = "publish", "Công khai kết quả"


class Timeliness(Word):
    """A day held against a deadline at ``as_of``; a yardstick, no finding of law."""

    IN_TIME = "in_time", "Đúng hạn"
    LATE = "late", "Muộn hơn mốc"
    WAITING = "waiting", "Còn trong hạn"
    PASSED = "passed", "Quá mốc, chưa xong"
    NOT_COUNTED = "not_counted", "Chưa tính được"


class Satisfaction(Word):
    """What a sender said of the answer."""

    SATISFIED = "satisfied", "Hài lòng"
    NEUTRAL = "neutral", "Bình thường"
    DISSATISFIED = "dissatisfied", "Không hài lòng"


class ReviewScope(Word):
    """Which procedures a simplification review is about."""

    PUBLIC = "public", "Thủ tục hành chính"
    INTERNAL = "internal", "Thủ tục nội bộ"


class ReviewGround(Word):
    """Why a procedure is looked at again (NĐ 63/2010 Điều 28 khoản 1)."""

    NECESSITY = "necessity", "sự cần thiết"
    REASON = "reason", "sự hợp lý"
    LEGALITY = "legality", "sự hợp pháp"
    COST = "cost", "chi phí tuân thủ"


class ReviewMethod(Word):
    """How procedures are reviewed."""

    SINGLE = "single", "Từng thủ tục"
    GROUP = "group", "Theo nhóm thủ tục"


class ReviewProposal(Word):
    """What a review proposes."""

    REPEAL = "repeal", "Bãi bỏ"
    AMEND = "amend", "Sửa đổi"
    FEWER_PAPERS = "fewer_papers", "Cắt giảm giấy tờ"
    LESS_TIME = "less_time", "Cắt giảm thời gian"
    DATA_FOR_PAPERS = "data_for_papers", "Thay giấy tờ bằng dữ liệu"
    KEEP = "keep", "Giữ nguyên"


class ReviewState(Word):
    """How far a review has come, as its documents say."""

    PLANNED = "planned", "Chưa rà soát"
    REVIEWED = "reviewed", "Đã rà soát"
    PROPOSED = "proposed", "Đã có đề xuất"
    SENT = "sent", "Đã gửi đề xuất"
    ACCEPTED = "accepted", "Được chấp thuận"
    DECLINED = "declined", "Không được chấp thuận"
    ISSUED = "issued", "Đã ban hành"


class ReviewMeasure(Word):
    """What of the reviews a target counts."""

    REVIEWED = "reviewed", "Thủ tục đã rà soát"
    PROPOSED = "proposed", "Thủ tục có đề xuất đơn giản hóa"
    ACCEPTED = "accepted", "Thủ tục có đề xuất được chấp thuận"
    COST = "cost", "Chi phí tuân thủ cắt giảm"


#: States in which a review counts for a measure; costs are summed, not counted.
REVIEW_COUNTED = {
    ReviewMeasure.REVIEWED: frozenset(ReviewState) - {ReviewState.PLANNED},
    ReviewMeasure.PROPOSED: frozenset(ReviewState) - {ReviewState.PLANNED, ReviewState.REVIEWED},
    ReviewMeasure.ACCEPTED: frozenset({ReviewState.ACCEPTED, ReviewState.ISSUED}),
}


class InternalProcedureState(Word):
    """Whether an internal procedure (quy trình nội bộ) is in use."""

    IN_FORCE = "in_force", "Đang áp dụng"
    IN_REVIEW = "in_review", "Đang rà soát"
    REPLACED = "replaced", "Đã thay thế"


class EventState(Word):
    """An inspection or a training at ``as_of``, from its days and documents."""

    PLANNED = "planned", "Theo lịch"
    NOT_RECORDED = "not_recorded", "Chưa ghi kết quả"
    HELD = "held", "Đã thực hiện"
    CONCLUDED = "concluded", "Đã có kết luận"


class ReportState(Word):
    """A periodic report at ``as_of``, from the cut-off rule and the register."""

    COMING = "coming", "Chưa đến ngày chốt"
    IN_WORK = "in_work", "Đã chốt, đang lập"
    DUE_UNKNOWN = "due_unknown", "Chưa rõ hạn gửi"
    NOT_RECORDED = "not_recorded", "Chưa ghi nhận gửi"
    SENT = "sent", "Đã gửi"
    SENT_LATE = "sent_late", "Đã gửi, sau hạn"
    PUBLISHED = "published", "Đã công khai"


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
