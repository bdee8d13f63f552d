"""What became of each value of a record: read, empty at the source, or refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.messages.portal import REASONS

State = Literal["read", "empty", "refused"]

#: Labels of the fields, in the order in which a summary lists them.
FIELD_LABELS = {
    "code": "Mã thủ tục",
    "name": "Tên thủ tục",
    "sector": "Lĩnh vực",
    "decisions": "Quyết định công bố",
    "levels": "Cấp thực hiện",
    "kind": "Loại thủ tục",
    "subjects": "Đối tượng thực hiện",
    "agency": "Cơ quan thực hiện",
    "authority": "Cơ quan có thẩm quyền",
    "coordinating": "Cơ quan phối hợp",
    "steps": "Trình tự thực hiện",
    "channel": "Hình thức nộp",
    "time": "Thời hạn giải quyết",
    "fee": "Phí, lệ phí",
    "dossier_item": "Thành phần hồ sơ",
    "quantity": "Số lượng bản",
    "form": "Mẫu đơn, tờ khai",
    "sets": "Số bộ hồ sơ",
    "results": "Kết quả thực hiện",
    "conditions": "Yêu cầu, điều kiện",
    "legal_basis": "Căn cứ pháp lý",
    "online_level": "Mức độ trực tuyến",
    "portal_id": "Mã trên Cổng Dịch vụ công quốc gia",
    "url": "Địa chỉ nguồn",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value of one field."""

    field: str
    state: State
    #: A key of ``REASONS``; empty unless refused.
    reason: str = ""
    #: The source's words that could not be read, cut short.
    shown: str = ""

    @property
    def why(self) -> str:
        """The reason in words."""
        return REASONS.get(self.reason, "")


@dataclass(slots=True)
class Log:
    """Collects the outcomes of one record while it is read."""

    entries: list[Outcome] = field(default_factory=list)

    def read(self, name: str, times: int = 1) -> None:
        """Count values that were read."""
        self.entries.extend([Outcome(name, "read")] * times)

    def empty(self, name: str) -> None:
        """Count a value that is empty at the source."""
        self.entries.append(Outcome(name, "empty"))

    def refused(self, name: str, reason: str, shown: str = "") -> None:
        """Count a value that the source states but that cannot be read surely."""
        self.entries.append(Outcome(name, "refused", reason, shown[:80]))

    def plain(self, name: str, text: str) -> str | None:
        """Count a text that needs no reading; ``None`` where it is empty."""
        if text:
            self.read(name)
        else:
            self.empty(name)
        return text or None
