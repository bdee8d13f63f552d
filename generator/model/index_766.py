"""The index of service quality (QĐ 766/QĐ-TTg): its frame, and the scores as published."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Day, DecimalNumber, Line, LocalId, Month, Truth, Whole
from generator.model.source import Source
from generator.vocabulary import Verified


class FrameComponent(Record):
    """A sub-indicator with its maximum."""

    id: LocalId = Field(title="Mã thành phần")
    number: Line | None = Field(None, title="Số thứ tự trên Cổng")
    name: Line = Field(title="Tên thành phần")
    maximum: DecimalNumber | None = Field(
        None, title="Điểm tối đa", description="Để trống: Cổng không chấm điểm."
    )
    for_communes: Truth = Field(default=True, title="Tính cho cấp xã")


class FrameGroup(Record):
    """One of the six groups that the portal shows."""

    id: LocalId = Field(title="Mã nhóm")
    name: Line = Field(title="Tên nhóm")
    short_name: Line = Field(title="Tên ngắn", description="Cho đầu cột của bảng.")
    maximum: DecimalNumber = Field(title="Điểm tối đa")
    components: tuple[FrameComponent, ...] = Field(title="Các thành phần")


class IndexFrame(Record):
    """``catalogue/index_766.yml``: groups, components and maxima, with their basis."""

    name: Line = Field(title="Tên bộ chỉ số")
    basis: Line = Field(title="Căn cứ")
    verified: Verified = Field(title="Mức đối chiếu")
    page: Source = Field(title="Trang công bố")
    maximum: DecimalNumber = Field(title="Tổng điểm tối đa")
    groups: tuple[FrameGroup, ...] = Field(title="Các nhóm")


class ComponentScore(Record):
    """The published score of a component; empty is not scored, which is not 0."""

    id: LocalId = Field(title="Mã thành phần")
    score: DecimalNumber | None = Field(None, title="Điểm", description="Để trống: không chấm.")
    numerator: Whole | None = Field(None, title="Tử số")
    denominator: Whole | None = Field(None, title="Mẫu số")
    flags: tuple[Line, ...] = Field((), title="Dấu báo chất lượng dữ liệu của Cổng")


class GroupScore(Record):
    """The published score of a group."""

    id: LocalId = Field(title="Mã nhóm")
    score: DecimalNumber | None = Field(None, title="Điểm")
    flags: tuple[Line, ...] = Field((), title="Dấu báo chất lượng dữ liệu của Cổng")
    components: tuple[ComponentScore, ...] = Field((), title="Các thành phần")


class IndexMonth(Record):
    """``index-766/<month>.yml``: what the portal published for a month."""

    month: Month = Field(title="Tháng")
    as_of: Day = Field(title="Số liệu của Cổng tính đến ngày")
    score: DecimalNumber | None = Field(None, title="Tổng điểm")
    flags: tuple[Line, ...] = Field((), title="Dấu báo chất lượng dữ liệu của Cổng")
    sums_as_published: Truth = Field(
        default=False,
        title="Tổng lệch đúng như Cổng công bố",
        description="Chỉ ghi «có» khi đã đối chiếu: chính Cổng công bố các số không cộng khớp.",
    )
    groups: tuple[GroupScore, ...] = Field((), title="Các nhóm")
    source: Source = Field(title="Nguồn")
