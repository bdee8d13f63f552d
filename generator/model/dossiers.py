"""Dossier figures of a period, and the anonymised register of late dossiers.

A period is two files of one name: ``dossiers/<name>.yml`` states what the figures are of,
``dossiers/<name>.csv`` (or ``.xlsx``, as a system exports it) holds them, a row a sector
and source. ``overdue/<name>.csv`` lists the period's late dossiers without anything that
could name a citizen. The columns are those of form II.06a/VPCP/KSTT (domain 3.6, R-19).
"""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, Line, LocalId, ProcedureCode, Truth, Whole
from generator.model.source import Source
from generator.vocabulary import OverdueReason, OverdueState


class DossierReport(Record):
    """``dossiers/<name>.yml``: what the figures of the table beside it are of."""

    from_day: Day = Field(title="Từ ngày", description="Ngày đầu của kỳ số liệu.")
    to_day: Day = Field(title="Đến ngày", description="Ngày cuối của kỳ số liệu, tính cả ngày ấy.")
    source: Source = Field(
        title="Nguồn", description="Nơi lấy số liệu; taken_on là ngày chốt, ngày xuất số liệu."
    )
    replaces: LocalId | None = Field(
        None,
        title="Thay cho tệp",
        description="Tên tệp số liệu được đính chính, không có đuôi. Ví dụ: 2026-05.",
    )
    reason: Line | None = Field(None, title="Lý do đính chính")


class DossierRow(Record):
    """Figures of one sector in one source; an optional cell left empty is unknown, not 0."""

    source: Line = Field(title="Hệ thống")
    field_code: LocalId = Field(title="Mã lĩnh vực")
    field_name: Line = Field(title="Lĩnh vực")
    received_total: Whole = Field(title="Tiếp nhận: tổng số")
    received_online: Whole = Field(title="Tiếp nhận: trực tuyến")
    received_offline: Whole = Field(title="Tiếp nhận: trực tiếp, bưu chính")
    carried_forward: Whole = Field(title="Tiếp nhận: từ kỳ trước")
    completed_total: Whole = Field(title="Đã giải quyết: tổng số")
    completed_early: Whole = Field(title="Đã giải quyết: trước hạn")
    completed_on_time: Whole = Field(title="Đã giải quyết: đúng hạn")
    completed_late: Whole = Field(title="Đã giải quyết: quá hạn")
    pending_total: Whole = Field(title="Đang giải quyết: tổng số")
    pending_on_time: Whole = Field(title="Đang giải quyết: trong hạn")
    pending_late: Whole = Field(title="Đang giải quyết: quá hạn")
    digitised: Whole | None = Field(None, title="Hồ sơ được số hóa")
    digitised_of: Whole | None = Field(None, title="Hồ sơ phải số hóa")
    reused: Whole | None = Field(None, title="Hồ sơ tái sử dụng dữ liệu")
    reused_of: Whole | None = Field(None, title="Hồ sơ tái sử dụng được")
    online_payment: Whole | None = Field(None, title="Hồ sơ thanh toán trực tuyến")
    online_payment_of: Whole | None = Field(None, title="Hồ sơ có nghĩa vụ tài chính")
    digital_results: Whole | None = Field(None, title="Hồ sơ có kết quả điện tử")
    digital_results_of: Whole | None = Field(None, title="Hồ sơ đã có kết quả")


class DossierTable(Record):
    """``dossiers/<name>.csv``."""

    rows: tuple[DossierRow, ...] = Field((), title="Các dòng")


class OverdueRow(Record):
    """One late dossier of a period: nothing that leads to a citizen."""

    source: Line = Field(title="Hệ thống")
    field_code: LocalId = Field(title="Mã lĩnh vực")
    procedure: ProcedureCode = Field(title="Mã thủ tục")
    state: OverdueState = Field(title="Tình hình")
    days_late: Whole = Field(title="Số ngày quá hạn")
    reason: OverdueReason = Field(title="Loại lý do")
    apology: Truth = Field(title="Đã gửi phiếu xin lỗi")
    due_on: Day = Field(title="Ngày hẹn trả")
    redated: Whole = Field(title="Số lần hẹn lại")
    new_date: Day | None = Field(None, title="Ngày hẹn lại")


class OverdueTable(Record):
    """``overdue/<name>.csv``."""

    rows: tuple[OverdueRow, ...] = Field((), title="Các dòng")
