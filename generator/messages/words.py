"""Words that fill the slots of sentences."""

from __future__ import annotations

from collections.abc import Mapping

#: Kinds of ids inside a plan.
IDS: Mapping[str, str] = {
    "part": "phần",
    "objective": "mục tiêu",
    "task": "nhiệm vụ",
    "activity": "hoạt động",
    "target": "chỉ tiêu",
    "review": "dòng rà soát",
    "milestone": "mốc",
}
#: Places of a plan that hold its number and day, beside its stamps.
PLAN_HEAD = "đầu tệp"
DAY_LINE = "dòng issued_on"
MONTH_LINE = "dòng issued_month"
NUMBER = "số, ký hiệu"
DAY = "ngày ban hành"
#: What a citizen needs to find the commune.
PLACE_FIELDS: Mapping[str, str] = {
    "province": "tỉnh, thành phố",
    "address": "địa chỉ",
    "phone": "điện thoại",
    "hours": "giờ làm việc",
}
#: By what a target is measured.
BY_SURVEY = "đợt khảo sát"
BY_REVIEWS = "sổ rà soát"
BY_DOSSIERS = "số liệu hồ sơ (dòng dossier_rate ở chỉ tiêu)"
BY_INDICATOR = "chỉ số «{name}» (dòng measured_by ở chỉ tiêu)"
BY_REGISTER = "mục ở {place}"
#: Kinds of personal data.
IDENTITY_CARD = "số căn cước"
OLD_IDENTITY_CARD = "số chứng minh nhân dân"
MOBILE_PHONE = "số điện thoại di động"
DOSSIER_CODE = "mã hồ sơ"
PERSON = "tên người"
HOUSE = "số nhà"
PLATE = "biển số xe"
MAIL_ADDRESS = "địa chỉ thư điện tử"
BIRTHDAY = "ngày sinh"
ACCOUNT = "số tài khoản"
#: What the outcome of feedback or the state of a review needs.
ANSWER_DAY = "ngày trả lời (answered_on)"
FORWARD_DAY = "ngày chuyển (forwarded_on)"
FORWARD_BODY = "cơ quan nhận chuyển (forwarded_to)"
STATE_DAY = "ngày của tình trạng (state_on)"
PROPOSAL = "đề xuất (proposal)"
DOCUMENT = "văn bản (documents)"
#: Levels of the index of service quality.
GROUP = "nhóm"
COMPONENT = "thành phần"
#: What an attached file must be, by its ending.
FILE_KINDS: Mapping[str, str] = {
    ".pdf": "tệp PDF",
    ".doc": "văn bản Word",
    ".docx": "văn bản Word",
    ".xls": "bảng tính Excel",
    ".xlsx": "bảng tính Excel",
    ".odt": "văn bản OpenDocument",
    ".ods": "bảng tính OpenDocument",
    ".rtf": "văn bản RTF",
    ".png": "ảnh PNG",
    ".jpg": "ảnh JPEG",
    ".jpeg": "ảnh JPEG",
}


def change_to(value: str, name: str = "") -> str:
    """The words that offer another value, with its name, as the start of a sentence."""
    return f"đổi thành «{value}» ({name}), hoặc " if name else f"đổi thành «{value}», hoặc "


def both(words: list[str]) -> str:
    """Words joined as in a sentence: «số, ký hiệu và ngày ban hành»."""
    return " và ".join(words)


#: How all steps of a scale are counted.
IS_SATISFIED = "tính là hài lòng"
IS_NOT_SATISFIED = "tính là không hài lòng"
