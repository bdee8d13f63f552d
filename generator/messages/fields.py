"""Sentences of field values, and the phrases that they are put together from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.messages.text import RuleText


def lowered(label: str) -> str:
    """A label inside a sentence: «Thời hạn giải quyết» is «thời hạn giải quyết»."""
    return label[:1].lower() + label[1:]


def shape_of(value: object) -> str:
    """What somebody wrote, by its shape: a list, a group of keys, or the text itself."""
    if isinstance(value, list):
        return "một danh sách"
    if isinstance(value, dict):
        return "một nhóm mục"
    return f"«{value}»"


def one_of(keys: Iterable[str]) -> str:
    """«a», «b» hoặc «c»."""
    quoted = [f"«{key}»" for key in keys]
    return " hoặc ".join((", ".join(quoted[:-1]), quoted[-1])) if quoted[1:] else "".join(quoted)


def listed(keys: Iterable[str]) -> str:
    """«a», «b», «c»."""
    return ", ".join(f"«{key}»" for key in keys)


def choices_phrase(choices: Mapping[str, str]) -> str:
    """The choices of a field, each with its label."""
    named = [f"«{name}» ({label})" for name, label in choices.items()]
    return " hoặc ".join((", ".join(named[:-1]), named[-1])) if named[1:] else "".join(named)


def key_offer(near: str) -> str:
    """How to mend an unknown key."""
    return f"có phải «{near}»?" if near else "bỏ mục này, hoặc đổi thành một mục có ở đây."


def lines_phrase(keys: Mapping[str, str]) -> str:
    """The lines to add: «dòng «name:» (tên) và dòng «state:» (tình trạng)»."""
    lines = [f"dòng «{key}:» ({label})" for key, label in keys.items()]
    return " và ".join(filter(None, (", ".join(lines[:-1]), lines[-1])))


def inside_offer(group: str) -> str:
    """How to mend a key that stands outside the group that it belongs to."""
    return f"nếu dòng này thuộc mục «{group}» thì thụt vào, thẳng hàng với các dòng của mục đó."


def change_offer(values: Iterable[str]) -> str:
    """How to mend a value, by one that was perhaps meant, or by several."""
    return f"đổi thành {one_of(values)}."


def lost_zero_offer(code: str) -> str:
    """How to mend a code that a spreadsheet took for a number: nobody knows but the source."""
    return f"có phải «{code}», bảng tính đã bỏ số 0 ở cuối? Đối chiếu với quyết định công bố."


def choice_offer(near: str) -> str:
    """How to mend a wrong choice."""
    return f"đổi thành «{near}»." if near else "đổi thành một trong các mã trên."


FIELD_RULES: Mapping[str, RuleText] = {
    "thieu-muc": RuleText(
        title="Mục cần có thì phải có dòng của mục đó.",
        wrong="Thêm {lines}.",
    ),
    "con-trong": RuleText(
        title="Mục đã ghi tên thì phải có nội dung.",
        wrong="Điền {low}.",
    ),
    "muc-chua-co": RuleText(
        title="Tên mục phải là một tên có trong mẫu.",
        wrong="Không có mục «{key}» ở đây.",
        needed="{needed}",
        mend="{mend}",
    ),
    "gia-tri-ngoai-danh-sach": RuleText(
        title="Mục có danh sách lựa chọn thì ghi một mã trong danh sách.",
        wrong="{label} đang là «{value}», chưa có trong danh sách lựa chọn.",
        needed="{choices}.",
        mend="{mend}",
    ),
    "can-danh-sach": RuleText(
        title="Mục có nhiều dòng thì ghi thành danh sách.",
        wrong="{label} đang là {shape}, cần một danh sách.",
        mend="xuống dòng sau «{key}:», mỗi dòng bắt đầu bằng dấu gạch ngang và dấu cách («- »).",
    ),
    "can-nhom-muc": RuleText(
        title="Mục gồm nhiều mục nhỏ thì ghi từng mục nhỏ, thụt vào.",
        wrong="{label} đang là {shape}, cần một nhóm mục.",
        needed="các mục {keys}.",
        mend="ghi từng mục trên một dòng thụt vào, theo mẫu «mục: nội dung».",
    ),
    "can-mot-dong-chu": RuleText(
        title="Mục chỉ có một dòng chữ thì ghi trên một dòng.",
        wrong="{label} đang là {shape}, cần một dòng chữ.",
        mend="ghi nội dung ngay sau «{key}:», trên cùng một dòng.",
    ),
    "chu-co-dau-hai-cham": RuleText(
        title="Phần chữ có dấu hai chấm thì đặt trong ngoặc kép.",
        wrong="{label} có dấu hai chấm trong phần chữ.",
        mend="đặt phần chữ trong ngoặc kép: {offer}.",
    ),
    "gia-tri-chua-dung": RuleText(
        title="Giá trị phải đọc được theo loại của mục.",
        wrong="{label} đang là «{value}», chưa đọc được.",
        mend="xem lại {low}.",
    ),
    "ngay-chua-ro": RuleText(
        title="Ngày ghi đủ ngày, tháng và năm bốn chữ số.",
        wrong="{label} đang là «{value}».",
        needed="năm-tháng-ngày, ví dụ 2026-07-15.",
        mend="ghi đủ ngày, tháng và năm bốn chữ số.",
    ),
    "khong-co-thang": RuleText(
        title="Tháng từ 1 đến 12.",
        wrong="{label} đang là «{value}», nhưng không có tháng {month}.",
        needed="năm-tháng-ngày, ví dụ 2026-07-15.",
        mend="xem lại tháng của {low}.",
    ),
    "khong-co-ngay": RuleText(
        title="Ngày phải có thật trong lịch.",
        wrong="Tháng {month} năm {year} không có ngày {day}.",
        mend="xem lại {low} «{value}».",
    ),
    "thang-chua-ro": RuleText(
        title="Tháng ghi theo mẫu năm-tháng.",
        wrong="{label} đang là «{value}».",
        needed="năm-tháng, ví dụ 2025-08.",
        mend="ghi lại {low} theo mẫu này.",
    ),
    "gio-chua-ro": RuleText(
        title="Giờ ghi theo mẫu giờ:phút, từ 0:00 đến 23:59.",
        wrong="{label} đang là «{value}».",
        needed="giờ và phút, ví dụ 7:30 hoặc 7h30.",
        mend="ghi lại {low} theo mẫu này.",
    ),
    "so-nguyen-chua-dung": RuleText(
        title="Số lượng ghi bằng chữ số, không có phần lẻ.",
        wrong="{label} đang là «{value}», cần một số nguyên.",
        mend="chỉ ghi chữ số, ví dụ 2.",
    ),
    "so-tien-chua-dung": RuleText(
        title="Số tiền ghi bằng đồng, dấu chấm chỉ ngăn từng nhóm ba chữ số.",
        wrong="{label} đang là «{value}», cần một số tiền bằng đồng.",
        mend="ghi số đồng, ví dụ 50000 hoặc 50.000.",
    ),
    "dau-cham-thap-phan": RuleText(
        title="Phần thập phân ngăn bằng dấu phẩy.",
        wrong="{label} đang là «{value}»: dấu chấm có thể là phần lẻ hoặc hàng nghìn.",
        needed="số có phần lẻ ghi bằng dấu phẩy.",
        mend="đổi thành «{offer}».",
    ),
    "so-chua-dung": RuleText(
        title="Số ghi bằng chữ số, phần lẻ sau dấu phẩy.",
        wrong="{label} đang là «{value}», cần một số.",
        mend="chỉ ghi chữ số, ví dụ 98 hoặc 98,5.",
    ),
    "can-co-khong": RuleText(
        title="Mục hỏi có hay không thì ghi «có» hoặc «không».",
        wrong="{label} đang là «{value}».",
        needed="«có» hoặc «không».",
    ),
    "ma-thu-tuc-chua-dung": RuleText(
        title="Mã thủ tục ghi như Cơ sở dữ liệu quốc gia.",
        wrong="{label} đang là «{value}».",
        needed="mã như Cơ sở dữ liệu quốc gia ghi, ví dụ 1.001193.",
        mend="chép lại mã từ quyết định công bố hoặc Cổng Dịch vụ công quốc gia.",
    ),
    "ma-dinh-danh-chua-dung": RuleText(
        title="Mã dùng trong địa chỉ trang chỉ gồm chữ thường không dấu, chữ số, gạch ngang.",
        wrong="{label} đang là «{value}».",
        needed="chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ ho-tich.",
        mend="{mend}",
    ),
    "ma-muc-chua-dung": RuleText(
        title="Mã của mục trong tệp chỉ gồm chữ cái không dấu, chữ số, dấu chấm, gạch ngang.",
        wrong="{label} đang là «{value}».",
        needed="chữ cái không dấu, chữ số, dấu chấm và gạch ngang, ví dụ I.1 hoặc CT-03.",
        mend="ghi lại {low} theo mẫu này.",
    ),
    "dia-chi-web-chua-dung": RuleText(
        title="Địa chỉ web ghi đủ từ https:// hoặc http://.",
        wrong="{label} đang là «{value}».",
        needed="địa chỉ đầy đủ, ví dụ https://dichvucong.gov.vn.",
        mend="chép lại địa chỉ từ trình duyệt.",
    ),
    "thu-dien-tu-chua-dung": RuleText(
        title="Thư điện tử ghi đủ tên, dấu @ và tên miền.",
        wrong="{label} đang là «{value}».",
        needed="một địa chỉ thư, ví dụ vanphong@xa.gov.vn.",
        mend="xem lại {low}.",
    ),
    "ma-bam-chua-dung": RuleText(
        title="Dấu vết văn bản nguồn gồm 64 chữ số và chữ từ a đến f.",
        wrong="{label} đang là «{value}».",
        needed="64 chữ số và chữ từ a đến f, do lệnh nhập dữ liệu ghi.",
        mend="nhập lại hồ sơ này từ nguồn, hoặc bỏ dòng này.",
    ),
    "dau-nhap-chua-dung": RuleText(
        title="Dấu của giá trị đã nhập gồm 12 chữ số và chữ từ a đến f.",
        wrong="{label}: dấu của giá trị đã nhập đang là «{value}».",
        needed="12 chữ số và chữ từ a đến f, do lệnh nhập dữ liệu ghi.",
        mend="bỏ dòng này, rồi nhập lại thủ tục này từ nguồn.",
    ),
}
