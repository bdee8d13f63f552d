"""Sentences of a commune's overlay: committed times, places of receipt, kinds of place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from generator.messages.text import RuleText
from generator.vocabulary import Channel, TimeUnit


class HasTime(Protocol):
    """A record with an amount of time."""

    @property
    def amount(self) -> int | None:
        """The number."""

    @property
    def unit(self) -> TimeUnit:
        """Its unit."""


class HasCase(HasTime, Protocol):
    """A time with the case and the stage that it holds for."""

    @property
    def applies_to(self) -> str | None:
        """The case."""

    @property
    def stage(self) -> int | None:
        """The stage."""


def time_words(time: HasTime) -> str:
    """«3 ngày làm việc»."""
    return time.unit.label if time.amount is None else f"{time.amount} {time.unit.label}"


def channels_words(channel: Channel, time: HasCase) -> str:
    """A limit with its channel, case and stage: «direct: 3 ngày làm việc»."""
    stage = f", stage {time.stage}" if time.stage is not None else ""
    case = f", applies_to «{time.applies_to}»" if time.applies_to else ""
    return f"{channel.value}{stage}{case}: {time_words(time)}"


OVERLAY_RULES: Mapping[str, RuleText] = {
    "cam-ket-khong-co-thoi-han": RuleText(
        title="Thời hạn xã cam kết thay cho một thời hạn quy định.",
        wrong="Thủ tục không có thời hạn quy định cùng hình thức nộp, trường hợp và giai đoạn.",
        needed="channel, applies_to, stage như một thời hạn của thủ tục ({listed}).",
        mend="chép lại các mục ấy từ thời hạn quy định, hoặc bỏ cam kết này.",
    ),
    "cam-ket-khong-co-so": RuleText(
        title="Thời hạn xã cam kết ghi bằng số.",
        wrong="Cam kết ghi đơn vị «theo mô tả» (other) nên không đếm được.",
        needed="số và đơn vị thời gian, hoặc same_day (trong ngày).",
        mend="ghi amount và unit, hoặc bỏ cam kết này.",
    ),
    "cam-ket-khong-ngan-hon": RuleText(
        title="Thời hạn xã cam kết ngắn hơn thời hạn quy định.",
        wrong="Xã cam kết {ours}, không ngắn hơn thời hạn quy định là {official}.",
        needed="thời hạn ngắn hơn quy định.",
        mend="ghi thời hạn ngắn hơn, hoặc bỏ cam kết này.",
    ),
    "cam-ket-khong-so-duoc": RuleText(
        title="Thời hạn xã cam kết chắc chắn ngắn hơn thời hạn quy định.",
        wrong="Chưa thể nói {ours} luôn ngắn hơn {official}: hai cách tính khác nhau.",
        needed="thời hạn mà lịch nghỉ nào cũng cho kết quả sớm hơn.",
        mend="ghi cam kết bằng đúng đơn vị của thời hạn quy định.",
    ),
    "cam-ket-trung": RuleText(
        title="Mỗi hình thức nộp, mỗi trường hợp có một thời hạn cam kết.",
        wrong="Hình thức nộp và trường hợp này đã có cam kết ở {first}.",
        mend="giữ một trong hai cam kết.",
    ),
    "dia-ban-khong-khop": RuleText(
        title="Xã ở «địa bàn khác» thì không ghi thêm địa bàn nào.",
        wrong="Mục địa bàn ghi cả «địa bàn khác» (ordinary) và địa bàn riêng.",
        mend="bỏ ordinary, hoặc chỉ giữ ordinary.",
    ),
    "thoi-han-dia-ban-khac": RuleText(
        title="Thời hạn chung để trống mục địa bàn.",
        wrong="Thời hạn này ghi cho «địa bàn khác» (ordinary).",
        needed="mục areas để trống: thời hạn áp dụng cho mọi nơi không có thời hạn riêng.",
        mend="bỏ mục areas.",
    ),
    "ly-do-mot-phan-thua": RuleText(
        title="Chỉ thủ tục trực tuyến một phần có lý do chỉ một phần.",
        wrong="Có lý do chỉ trực tuyến một phần, mà mức độ trực tuyến là: {level}.",
        mend="ghi online_level: partial, hoặc bỏ dòng online_partial_reason.",
    ),
    "noi-nhan-chua-co": RuleText(
        title="Nơi tiếp nhận của thủ tục có trong commune.yml.",
        wrong="Chưa có nơi tiếp nhận «{value}».",
        needed="«office», hoặc một mã ở mục points của {file}.",
        mend="{offer}thêm nơi tiếp nhận vào commune.yml.",
    ),
    "noi-nhan-trung": RuleText(
        title="Mỗi nơi tiếp nhận ghi một lần.",
        wrong="Nơi tiếp nhận «{value}» đã ghi ở {first}.",
        mend="giữ một trong hai mục.",
    ),
    "ma-noi-nhan-danh-rieng": RuleText(
        title="Mã «office» dành cho nơi tiếp nhận chính.",
        wrong="Mục points dùng mã «office», vốn chỉ nơi tiếp nhận ở mục office.",
        mend="đặt mã khác.",
    ),
    "noi-nhan-ngoai-xa": RuleText(
        title="Nơi tiếp nhận ngoài xã ghi ở mục không phụ thuộc địa giới.",
        wrong="«{value}» là nơi tiếp nhận ngoài xã (kind: outside).",
        mend="chuyển mã này sang territory_free.points, hoặc sửa kind của nơi ấy.",
    ),
    "noi-nhan-trong-xa": RuleText(
        title="Mục không phụ thuộc địa giới chỉ ghi nơi ngoài xã.",
        wrong="«{value}» là nơi tiếp nhận của xã.",
        mend="bỏ mã này, hoặc ghi kind: outside ở nơi ấy nếu nơi ấy ngoài xã.",
    ),
    "phi-dia-gioi-thieu-quyet-dinh": RuleText(
        title="Tiếp nhận trên cả nước có quyết định công bố danh mục.",
        wrong="Ghi tiếp nhận trên cả nước mà chưa có quyết định công bố danh mục.",
        needed="số quyết định (Nghị định 118/2025/NĐ-CP Điều 14 khoản 4, Nghị định"
        " 309/2026/NĐ-CP sửa đổi: theo danh mục do cơ quan có thẩm quyền công bố).",
        mend="thêm mục decision (number, issued_on), hoặc đổi scope thành province.",
    ),
    "chuc-danh-co-ten-nguoi": RuleText(
        title="Chức danh người tiếp nhận không có tên người.",
        wrong="Mục chức danh có chữ giống tên người: «{value}».",
        needed="chỉ chức danh, ví dụ Công chức Tư pháp – Hộ tịch.",
        mend="bỏ tên người.",
        severity="warning",
    ),
}

STEP_RULES: Mapping[str, RuleText] = {
    "buoc-can-co-chua-co": RuleText(
        title="Bước cần có trước là một bước của cùng sự kiện.",
        wrong="Sự kiện này chưa có bước «{value}».",
        needed="mã của một bước trong sự kiện «{event}».",
        mend="{offer}bỏ mục này.",
    ),
    "buoc-can-chinh-no": RuleText(
        title="Một bước không cần chính nó.",
        wrong="Bước «{value}» ghi là cần chính nó.",
        mend="bỏ mục này, hoặc ghi mã của bước khác.",
    ),
    "buoc-can-nhau": RuleText(
        title="Các bước không cần lẫn nhau theo vòng.",
        wrong="Các bước này cần lẫn nhau: {way}.",
        mend="bỏ một trong các mục needs ấy.",
    ),
    "buoc-can-dung-sau": RuleText(
        title="Bước cần có trước đứng trước.",
        wrong="Bước «{step}» cần bước «{value}», mà bước ấy đứng sau.",
        mend="xếp bước «{value}» lên trước, hoặc bỏ mục này.",
    ),
    "buoc-can-hai-lan": RuleText(
        title="Mỗi bước cần có trước ghi một lần.",
        wrong="Bước «{value}» đã ghi ở {first}.",
        mend="gộp hai mục thành một.",
    ),
}
