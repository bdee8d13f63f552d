"""A commune (xã, phường, đặc khu), its units and its public contacts."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line, Mail, Slug, Truth, Url, Whole
from generator.model.source import Source
from generator.vocabulary import Area, CommuneKind, CommuneState, Interval, PointKind, UnitKind


class Hours(Record):
    """Giờ làm việc of one or several days."""

    days: Line = Field(title="Ngày", description="Ví dụ: Thứ hai đến thứ sáu.")
    times: Line = Field(title="Giờ", description="Ví dụ: 7h30–11h30, 13h30–17h00.")


class Office(Record):
    """A place where citizens come: Trung tâm Phục vụ hành chính công, a reception point."""

    name: Line = Field(title="Tên nơi tiếp nhận")
    address: Line | None = Field(None, title="Địa chỉ")
    phone: Line | None = Field(None, title="Điện thoại")
    mail: Mail | None = Field(None, title="Thư điện tử")
    hours: tuple[Hours, ...] = Field((), title="Giờ làm việc")


class ReceptionPoint(Office):
    """Another place that receives dossiers, in the commune or outside it."""

    id: Slug = Field(title="Mã nơi tiếp nhận")
    kind: PointKind = Field(PointKind.POINT, title="Loại")


class Contact(Record):
    """A public contact by unit or post. Officials' contacts stand here and only here."""

    name: Line = Field(title="Đơn vị hoặc chức danh")
    phone: Line | None = Field(None, title="Điện thoại")
    mail: Mail | None = Field(None, title="Thư điện tử")


class Succession(Record):
    """Where a commune that has ended went, step by step."""

    on: Day = Field(title="Từ ngày")
    text: Line = Field(title="Nội dung")
    basis: Line | None = Field(None, title="Văn bản")
    confidence: Line | None = Field(None, title="Mức kiểm chứng")


class Reporting(Record):
    """The commune's own settings for recurring work (design 8), shown as its own."""

    interval: Interval = Field(Interval.QUARTER, title="Kỳ báo cáo việc thường xuyên")
    grace_days: Whole = Field(15, title="Số ngày chờ báo cáo sau khi hết kỳ")
    before_means_eve: Truth = Field(
        default=True,
        title="«Trước ngày» tính đến hôm trước",
        description="«không»: tính đến chính ngày đó.",
    )
    report_within_days: Whole | None = Field(
        None,
        title="Số ngày làm việc từ ngày chốt đến hạn gửi báo cáo",
        description="Do tỉnh, thành phố quy định. Để trống: trang ghi «Chưa rõ hạn gửi».",
    )
    report_within_basis: Line | None = Field(None, title="Văn bản quy định hạn gửi báo cáo")


class Commune(Record):
    """``commune.yml``: who the commune is and how to reach it."""

    name: Line = Field(title="Tên xã", description="Ví dụ: Xã Hưng Thịnh.")
    kind: CommuneKind = Field(title="Loại đơn vị")
    state: CommuneState = Field(title="Tình trạng")
    archived_on: Day | None = Field(None, title="Lưu trữ từ ngày")
    province: Line | None = Field(None, title="Tỉnh, thành phố")
    district: Line | None = Field(
        None, title="Huyện", description="Chỉ cho xã trước ngày 01/7/2025."
    )
    code: Line | None = Field(None, title="Mã đơn vị hành chính")
    public_url: Url | None = Field(None, title="Địa chỉ trang web")
    about: Line | None = Field(None, title="Giới thiệu")
    office: Office | None = Field(None, title="Nơi tiếp nhận hồ sơ")
    points: tuple[ReceptionPoint, ...] = Field(
        (), title="Nơi tiếp nhận khác", description="Ngoài nơi tiếp nhận chính ở mục office."
    )
    areas: tuple[Area, ...] = Field(
        (),
        title="Địa bàn",
        description="Để trống khi chưa rõ. Quyết định thời hạn nào áp dụng cho xã.",
    )
    contacts: tuple[Contact, ...] = Field((), title="Liên hệ")
    feedback: tuple[Contact, ...] = Field((), title="Nơi nhận phản ánh, kiến nghị")
    succession: tuple[Succession, ...] = Field((), title="Sắp xếp đơn vị hành chính")
    reporting: Reporting = Field(Reporting(), title="Kỳ báo cáo")
    updated_on: Day | None = Field(None, title="Ngày cập nhật")
    updated_by: Slug | None = Field(
        None, title="Đơn vị cập nhật", description="Mã trong units.yml."
    )
    source: Source | None = Field(None, title="Nguồn")


class Unit(Record):
    """A department, post, group or outside body that leads or supports work."""

    id: Slug = Field(title="Mã đơn vị")
    name: Line = Field(title="Tên đơn vị")
    short_name: Line | None = Field(None, title="Tên viết tắt")
    kind: UnitKind = Field(UnitKind.DEPARTMENT, title="Loại")
    aliases: tuple[Line, ...] = Field((), title="Cách ghi khác")
    members: tuple[Slug, ...] = Field((), title="Thành viên", description="Chỉ cho nhóm.")
    valid_from: Day | None = Field(None, title="Có từ ngày")
    valid_to: Day | None = Field(None, title="Đến hết ngày")


class UnitList(Record):
    """``units.yml``."""

    units: tuple[Unit, ...] = Field(title="Các đơn vị")
