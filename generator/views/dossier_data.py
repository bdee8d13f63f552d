"""Open data of dossier figures: by sector and source, by period, and the late ones."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pydantic import Field

from generator.dossiers import Figures
from generator.views.data_rows import DataRow, Number
from generator.views.dossier_form import COUNTS
from generator.views.dossier_periods import DossierPeriod
from generator.views.dossier_rates import rates
from generator.vocabulary import DossierRate

if TYPE_CHECKING:
    from generator.views.communes import CommuneView


class _PeriodRow(DataRow):
    """What every row says of its period."""

    period: str = Field(title="Kỳ")
    basis: str = Field(title="Cách chia kỳ")
    from_day: date = Field(title="Từ ngày")
    to_day: date = Field(title="Đến ngày")


class _Counts(_PeriodRow):
    """The counts of form 06; None where the period has no figures."""

    received_total: int | None = Field(title="Tiếp nhận: tổng số")
    received_online: int | None = Field(title="Tiếp nhận: trực tuyến")
    received_offline: int | None = Field(title="Tiếp nhận: trực tiếp, bưu chính")
    carried_forward: int | None = Field(title="Tiếp nhận: từ kỳ trước")
    completed_total: int | None = Field(title="Đã giải quyết: tổng số")
    completed_early: int | None = Field(title="Đã giải quyết: trước hạn")
    completed_on_time: int | None = Field(title="Đã giải quyết: đúng hạn")
    completed_late: int | None = Field(title="Đã giải quyết: quá hạn")
    pending_total: int | None = Field(title="Đang giải quyết: tổng số")
    pending_on_time: int | None = Field(title="Đang giải quyết: trong hạn")
    pending_late: int | None = Field(title="Đang giải quyết: quá hạn")
    digitised: int | None = Field(title="Hồ sơ được số hóa")
    digitised_of: int | None = Field(title="Hồ sơ phải số hóa")
    reused: int | None = Field(title="Hồ sơ tái sử dụng dữ liệu")
    reused_of: int | None = Field(title="Hồ sơ tái sử dụng được")
    online_payment: int | None = Field(title="Hồ sơ thanh toán trực tuyến")
    online_payment_of: int | None = Field(title="Hồ sơ có nghĩa vụ tài chính")
    digital_results: int | None = Field(title="Hồ sơ có kết quả điện tử")
    digital_results_of: int | None = Field(title="Hồ sơ đã có kết quả")


class DossierDataRow(_Counts):
    """The figures of a sector in a source, in one period."""

    source: str = Field(title="Hệ thống")
    field_code: str = Field(title="Mã lĩnh vực")
    field_name: str = Field(title="Lĩnh vực")
    waits_for_correction: bool = Field(title="Chờ đính chính")


class DossierPeriodRow(_Counts):
    """A period as a whole, with its rates in percent."""

    label: str = Field(title="Tên kỳ")
    origin: str = Field(title="Nguồn của số liệu")
    made_from: tuple[str, ...] = Field(title="Các tệp")
    missing: tuple[str, ...] = Field(title="Tháng còn thiếu")
    on_time_rate: Number | None = Field(title="Tỷ lệ trước hạn, đúng hạn")
    online_rate: Number | None = Field(title="Tỷ lệ trực tuyến")
    digitised_rate: Number | None = Field(title="Tỷ lệ số hóa")
    reused_rate: Number | None = Field(title="Tỷ lệ tái sử dụng")
    online_payment_rate: Number | None = Field(title="Tỷ lệ thanh toán trực tuyến")
    digital_results_rate: Number | None = Field(title="Tỷ lệ kết quả điện tử")
    waits_for_correction: bool = Field(title="Chờ đính chính")
    form: str | None = Field(title="Biểu 06")


class OverdueDataRow(_PeriodRow):
    """A late dossier, without anything that leads to a citizen."""

    source: str = Field(title="Hệ thống")
    field_code: str = Field(title="Mã lĩnh vực")
    procedure: str = Field(title="Mã thủ tục")
    state: str = Field(title="Tình hình")
    days_late: int = Field(title="Số ngày quá hạn")
    reason: str = Field(title="Loại lý do")
    apology: bool = Field(title="Đã gửi phiếu xin lỗi")
    due_on: date = Field(title="Ngày hẹn trả")
    redated: int = Field(title="Số lần hẹn lại")
    new_date: date | None = Field(title="Ngày hẹn lại")


_SHARES = (
    *("digitised", "digitised_of", "reused", "reused_of", "online_payment"),
    *("online_payment_of", "digital_results", "digital_results_of"),
)


def _period(period: DossierPeriod) -> dict[str, object]:
    return {
        "period": period.id,
        "basis": period.basis.value,
        "from_day": period.from_day,
        "to_day": period.to_day,
    }


def _counts(figures: Figures | None) -> dict[str, object]:
    names = (*COUNTS, *_SHARES)
    return {name: None if figures is None else getattr(figures, name) for name in names}


def dossier_rows(commune: CommuneView) -> tuple[DataRow, ...]:
    """Every known period by source and sector."""
    return tuple(
        DossierDataRow.model_validate(
            {
                **_period(period),
                **_counts(figures),
                "source": source,
                "field_code": code,
                "field_name": period.names[code],
                "waits_for_correction": (source, code) in period.marked,
            }
        )
        for period in commune.dossiers.known
        for (source, code), figures in period.rows.items()
    )


def period_rows(commune: CommuneView) -> tuple[DataRow, ...]:
    """Every period, with figures or without."""
    return tuple(_period_row(period) for period in commune.dossiers.periods)


def _period_row(period: DossierPeriod) -> DossierPeriodRow:
    total = period.total if period.is_known else None
    shown = {rate.indicator: rate.shown_percent for rate in rates(total)} if total else {}
    return DossierPeriodRow.model_validate(
        {
            **_period(period),
            **_counts(total),
            "label": period.label,
            "origin": period.origin.value,
            "made_from": tuple(file.name for file in period.files),
            "missing": period.missing,
            **{f"{indicator.value}_rate": shown.get(indicator) for indicator in DossierRate},
            "waits_for_correction": bool(period.marked),
            "form": form_file(period) if period.is_known else None,
        }
    )


def form_file(period: DossierPeriod) -> str:
    """Where the form of a period lies as Excel, below the commune's site."""
    return f"du-lieu/bieu-06/{period.id}.xlsx"


def overdue_rows(commune: CommuneView) -> tuple[DataRow, ...]:
    """The late dossiers of every month that has a register."""
    return tuple(
        OverdueDataRow.model_validate({**_period(each.period), **dict(row)})
        for each in commune.dossiers.overdue
        for row in each.rows or ()
    )
