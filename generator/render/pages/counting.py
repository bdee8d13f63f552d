"""How limits are counted, in words, and on what ground: law, source, or our own choice."""

from __future__ import annotations

from collections.abc import Iterable

from generator.views.working_days import CLOSING
from generator.vocabulary import AFTERNOON, HOURS_A_DAY, MORNING, TimeUnit

_SESSIONS = f"{MORNING[0]:%Hh%M}–{MORNING[1]:%Hh%M}, {AFTERNOON[0]:%Hh%M}–{AFTERNOON[1]:%Hh%M}"
_START = (
    "Tính từ khi hồ sơ được tiếp nhận đầy đủ, đúng quy định. Nộp vào ngày nghỉ thì coi như"
    " tiếp nhận vào ngày làm việc tiếp theo."
)
_LAST_DAY = "ngày cuối rơi vào ngày nghỉ thì hạn là ngày làm việc tiếp theo"
_COUNTING = {
    TimeUnit.SAME_DAY: (
        "«Trong ngày»: trả ngay trong ngày tiếp nhận; nhận sau giờ chốt thì trả trong ngày làm"
        f" việc tiếp theo. Nguồn không nêu giờ chốt thì lấy {CLOSING:%Hh%M}."
    ),
    TimeUnit.HOUR: (
        f"«Giờ»: tính theo giờ làm việc, {HOURS_A_DAY} giờ một ngày, quy ước {_SESSIONS}; kết quả"
        " ghi «dự kiến» vì giờ của xã có thể khác."
    ),
    TimeUnit.WORKING_DAY: (
        "«Ngày làm việc»: đếm từ ngày làm việc liền sau ngày tiếp nhận; không đếm thứ bảy, chủ"
        " nhật, ngày lễ, tết, ngày nghỉ hoán đổi; có đếm ngày làm bù."
    ),
    TimeUnit.DAY: (f"«Ngày»: đếm từ ngày liền sau ngày tiếp nhận, kể cả ngày nghỉ; {_LAST_DAY}."),
    TimeUnit.MONTH: (
        "«Tháng»: hết hạn vào ngày tương ứng của tháng cuối, tháng không có ngày ấy thì lấy ngày"
        f" cuối tháng; {_LAST_DAY}."
    ),
    TimeUnit.YEAR: (f"«Năm»: hết hạn vào ngày, tháng tương ứng của năm cuối; {_LAST_DAY}."),
}
_OURS = "Cách tính của trang này; chưa thấy văn bản quy định"
_CODE = "Bộ luật Dân sự 2015 Điều 147, Điều 148"
_STAGES = "Thời hạn gồm nhiều giai đoạn thì giai đoạn sau tính từ ngày giai đoạn trước hết hạn."
_TENTATIVE = (
    "Khoảng từ ngày nộp đến ngày trả chạm vào ngày chưa chốt lịch nghỉ thì ghi «dự kiến»; ngày ấy"
    " tạm tính như ngày thường."
)
_UNKNOWN_YEAR = "Khoảng ấy chạm vào năm chưa có lịch nghỉ thì không tính."
_START_GROUND = (
    "Nghị định 118/2025/NĐ-CP Điều 17 khoản 3 (Nghị định 309/2026/NĐ-CP sửa đổi). Nộp vào ngày"
    " nghỉ: cách tính của trang này"
)
_WORKING_DAY_GROUND = (
    "Bộ luật Dân sự 2015 Điều 147 (không tính ngày đầu). Ngày nghỉ hoán đổi, ngày làm bù: cách"
    " tính của trang này, chưa thấy văn bản quy định"
)
_CUTOFF_GROUND = "Giờ chốt theo nguồn; khi nguồn không nêu: cách tính của trang này"
#: Each rule: its id, the rule, its ground.
GROUNDS = (
    ("bat-dau", _START, _START_GROUND),
    (
        "trong-ngay",
        _COUNTING[TimeUnit.SAME_DAY],
        _CUTOFF_GROUND,
    ),
    ("gio", _COUNTING[TimeUnit.HOUR], _OURS),
    ("ngay-lam-viec", _COUNTING[TimeUnit.WORKING_DAY], _WORKING_DAY_GROUND),
    ("ngay", _COUNTING[TimeUnit.DAY], f"{_CODE} khoản 5"),
    ("thang", _COUNTING[TimeUnit.MONTH], _CODE),
    ("nam", _COUNTING[TimeUnit.YEAR], _CODE),
    ("giai-doan", _STAGES, _OURS),
    ("chua-chot", _TENTATIVE, _OURS),
    ("khong-co-lich", _UNKNOWN_YEAR, _OURS),
)


def counting_words(units: Iterable[TimeUnit]) -> tuple[str, ...]:
    """How limits in these units are counted, for a reader without scripts too."""
    return (_START, *(_COUNTING[unit] for unit in units if unit in _COUNTING))
