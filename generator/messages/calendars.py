"""Sentences of the calendar of days off, and of tables in general."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

CALENDAR_RULES: Mapping[str, RuleText] = {
    "dong-dau-bang": RuleText(
        title="Dòng đầu của bảng ghi tên các cột, đúng thứ tự.",
        wrong="Dòng đầu của bảng đang là «{value}».",
        needed="«{columns}».",
        mend="chép lại dòng đầu như trên; mỗi ô cách nhau một dấu phẩy.",
    ),
    "so-o-cua-dong": RuleText(
        title="Mỗi dòng của bảng có đủ các ô.",
        wrong="Dòng này có {count} ô.",
        needed="{wanted} ô, như dòng đầu.",
        mend="thêm hoặc bớt dấu phẩy (trong Excel: xoá ô thừa); ô có dấu phẩy ở trong thì đặt"
        " cả ô trong ngoặc kép.",
    ),
    "ngoac-kep-cua-o": RuleText(
        title="Ô mở ngoặc kép thì đóng ngoặc kép trên cùng dòng.",
        wrong="Dấu ngoặc kép mở ở dòng này chưa đóng, hoặc sau dấu đóng còn chữ.",
        mend="đặt cả ô trong ngoặc kép, trên một dòng; ngoặc kép bên trong ô thì gõ hai lần.",
    ),
    "ten-tep-lich": RuleText(
        title="Tệp lịch nghỉ đặt tên theo năm.",
        wrong="Tệp «{name}» trong thư mục lịch nghỉ không được đọc.",
        needed="tên tệp là năm, ví dụ 2026.csv, hoặc undecided.csv cho các ngày chưa chốt.",
        mend="đổi tên tệp, hoặc lưu lại thành CSV.",
        severity="warning",
    ),
    "ngay-ngoai-nam-lich": RuleText(
        title="Ngày trong tệp lịch nghỉ thuộc năm của tệp.",
        wrong="Ngày {day} không thuộc năm {year} của tệp này.",
        mend="sửa ngày, hoặc chuyển dòng này sang tệp {other}.csv.",
    ),
    "ngay-lich-trung": RuleText(
        title="Mỗi ngày ghi một lần trong lịch nghỉ.",
        wrong="Ngày {day} đã ghi ở dòng {first}.",
        mend="giữ một trong hai dòng.",
    ),
    "ngay-hoan-doi-chua-dung": RuleText(
        title="Nghỉ hoán đổi vào ngày thường, làm bù vào thứ bảy, chủ nhật.",
        wrong="Ngày {day} là {weekday}, đang ghi là {kind}.",
        needed="nghỉ hoán đổi từ thứ hai đến thứ sáu; làm bù vào thứ bảy hoặc chủ nhật.",
        mend="đối chiếu với thông báo rồi sửa ngày hoặc loại ngày.",
    ),
    "ngay-chua-chot-nguoc": RuleText(
        title="Khoảng ngày chưa chốt đi từ ngày trước đến ngày sau.",
        wrong="Khoảng ngày chưa chốt đi từ {first} đến {last}.",
        needed="ngày đầu không muộn hơn ngày cuối.",
        mend="sửa first hoặc last.",
    ),
}
