"""Sentences of comparing the official list with what is published, and of reading such lists."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

#: Codes that one sentence names; the others are counted.
_NAMED = 5

COVERAGE_RULES: Mapping[str, RuleText] = {
    "ten-cua-ma-khac": RuleText(
        title="Tên thủ tục là tên của chính mã ấy trong danh mục chính thức.",
        wrong="Thủ tục «{code}» đang mang tên của mã «{other}»: «{name}».",
        needed="tên trong danh mục chính thức ({place}): «{official}».",
        mend="đối chiếu lại cả tệp này, vì nội dung có thể cũng là của mã «{other}».",
    ),
    "danh-muc-khac-ten": RuleText(
        title="Tên thủ tục như trong danh mục chính thức.",
        wrong="Thủ tục «{code}»: danh mục chính thức ghi «{official}», trang ghi «{name}».",
        mend="đối chiếu với quyết định công bố, rồi sửa tên trong {file} hoặc trong danh mục.",
        severity="warning",
    ),
    "danh-muc-khac-linh-vuc": RuleText(
        title="Lĩnh vực như trong danh mục chính thức.",
        wrong="Thủ tục «{code}»: danh mục chính thức ghi lĩnh vực «{official}», "
        "trang ghi «{name}».",
        mend="sửa dòng sector trong {file}, hoặc thêm tên này vào aliases (tên gọi khác) "
        "của lĩnh vực nếu chỉ là cách ghi khác.",
        severity="warning",
    ),
    "danh-muc-khac-thoi-han": RuleText(
        title="Thời hạn giải quyết như trong danh mục chính thức.",
        wrong="Thủ tục «{code}»: danh mục chính thức ghi thời hạn «{official}», "
        "trang ghi «{name}».",
        mend="đối chiếu với quyết định công bố, rồi sửa thời hạn trong {file} hoặc trong danh mục.",
        severity="warning",
    ),
    "danh-muc-trung-ma": RuleText(
        title="Mỗi mã có một lần trong danh mục chính thức.",
        wrong="Mã thủ tục «{code}» đã có ở {first}.",
        mend="đối chiếu hai dòng với quyết định công bố, giữ dòng đúng.",
        severity="warning",
    ),
    "danh-muc-thieu-thu-tuc": RuleText(
        title="Xã công khai mọi thủ tục của danh mục chính thức.",
        wrong="Xã chưa công khai thủ tục «{code}» của danh mục chính thức.",
        mend="thêm dòng «- code: {code}» vào {file}.",
        severity="warning",
    ),
    "danh-muc-chua-co-du-lieu": RuleText(
        title="Mọi thủ tục của danh mục chính thức có dữ liệu.",
        wrong="Danh mục chính thức có {count} thủ tục chưa có dữ liệu ở đây: {codes}.",
        mend="nhập các thủ tục ấy bằng lệnh congkhai import portal, rồi thêm vào {file}. "
        "Xem đủ: congkhai coverage --commune {commune}.",
        severity="warning",
    ),
    "danh-muc-thua-thu-tuc": RuleText(
        title="Xã chỉ công khai thủ tục có trong danh mục chính thức.",
        wrong="Thủ tục «{code}» không có trong danh mục chính thức của xã ({list}).",
        mend="đối chiếu với quyết định công bố, rồi bỏ thủ tục này hoặc thêm vào danh mục.",
        severity="warning",
    ),
}

LIST_RULES: Mapping[str, RuleText] = {
    "danh-sach-khong-mo-duoc": RuleText(
        title="Tệp danh mục mở được.",
        wrong="Không mở được tệp «{name}».",
        mend="xem lại quyền đọc của tệp, hoặc chép lại tệp từ nguồn.",
    ),
    "danh-sach-tep-trong": RuleText(
        title="Tệp danh mục có nội dung.",
        wrong="Tệp «{name}» không có nội dung.",
        mend="tải lại tệp từ nguồn.",
    ),
    "danh-sach-qua-lon": RuleText(
        title="Tệp danh mục không lớn bất thường.",
        wrong="Tệp «{name}» lớn bất thường: {size}.",
        needed="một danh mục dưới {most}.",
        mend="mở tệp, chỉ giữ bảng danh mục, lưu thành tệp mới.",
    ),
    "danh-sach-co-mat-khau": RuleText(
        title="Tệp danh mục không đặt mật khẩu.",
        wrong="Tệp «{name}» có mật khẩu nên không đọc được.",
        mend="mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), rồi lưu lại.",
    ),
    "danh-sach-excel-cu": RuleText(
        title="Tệp Excel ở dạng .xlsx.",
        wrong="Tệp «{name}» ở dạng Excel cũ hoặc dạng khác ({kind}).",
        needed="tệp .xlsx hoặc .csv.",
        mend="mở tệp bằng Excel, chọn Lưu thành, kiểu «Excel Workbook (.xlsx)».",
    ),
    "danh-sach-khong-phai-excel": RuleText(
        title="Tệp danh mục là bảng tính.",
        wrong="Tệp «{name}» không phải bảng tính Excel, dù là một tệp nén.",
        needed="tệp .xlsx hoặc .csv.",
        mend="chọn đúng tệp danh mục; nếu đây là tệp nén thì giải nén trước.",
    ),
    "o-cong-thuc-chua-tinh": RuleText(
        title="Ô có công thức ghi sẵn kết quả.",
        wrong="Ô {cell} là công thức chưa có kết quả trong tệp.",
        needed="số hoặc chữ, hoặc công thức đã được Excel tính.",
        mend="mở tệp bằng Excel, bấm Lưu, rồi chạy lại; hoặc thay công thức bằng kết quả.",
    ),
    "danh-sach-hong": RuleText(
        title="Tệp Excel còn nguyên vẹn.",
        wrong="Tệp «{name}» bị hỏng hoặc bị cắt giữa chừng.",
        mend="tải lại tệp từ nguồn, hoặc mở bằng Excel rồi lưu thành tệp mới.",
    ),
    "danh-sach-bang-ma": RuleText(
        title="Tệp CSV là chữ mã UTF-8.",
        wrong="Tệp «{name}» không phải chữ mã UTF-8.",
        mend="mở tệp bằng Excel, chọn Lưu thành, kiểu «CSV UTF-8».",
    ),
    "danh-sach-ngoac-kep": RuleText(
        title="Dấu ngoặc kép trong tệp CSV có đôi.",
        wrong="Từ dòng này, dấu ngoặc kép không có đôi nên không tách được các cột.",
        mend="sửa dấu ngoặc kép ở dòng này, hoặc dùng tệp .xlsx.",
    ),
    "danh-sach-thieu-cot": RuleText(
        title="Bảng danh mục có cột mã và cột tên thủ tục.",
        wrong="Tệp «{name}» không có dòng tiêu đề với cột mã và cột tên thủ tục.",
        needed="một dòng tiêu đề như «Mã số, Tên, Lĩnh vực, Thời hạn giải quyết».",
        mend="chọn đúng tệp, hoặc thêm dòng tiêu đề ấy trên các thủ tục.",
    ),
    "danh-sach-la-json": RuleText(
        title="Tệp danh mục là bảng Excel hoặc CSV, không phải bản ghi JSON.",
        wrong="Tệp «{name}» là bản ghi JSON, không phải bảng danh mục.",
        needed="bảng danh mục .xlsx hoặc .csv.",
        mend="chọn tệp bảng; bản ghi thủ tục của Cổng thì nhập bằng «congkhai import portal».",
    ),
    "danh-sach-nhieu-trang": RuleText(
        title="Tệp Excel có một trang tính là danh mục.",
        wrong="Tệp «{name}» có nhiều trang tính là danh mục: {sheets}.",
        mend="chạy lại với --sheet và tên trang tính cần lấy.",
    ),
    "danh-sach-khong-co-trang": RuleText(
        title="Trang tính được chọn có trong tệp.",
        wrong="Tệp «{name}» không có trang tính «{sheet}».",
        needed="một trong: {sheets}.",
        mend="chạy lại với tên trang tính đúng.",
    ),
    "danh-sach-khong-co-dong": RuleText(
        title="Danh mục có ít nhất một thủ tục.",
        wrong="Danh mục trong tệp «{name}» không có thủ tục nào{filtered}.",
        mend="chọn đúng tệp, đúng trang tính.",
    ),
    "danh-sach-ma-chua-dung": RuleText(
        title="Mã thủ tục trong danh mục theo dạng của Cổng.",
        wrong="Mã thủ tục ở dòng {row} đang là «{code}».",
        needed="mã dạng 1.001193.",
        mend="sửa mã trong tệp danh mục (định dạng cột mã là chữ), rồi chạy lại.",
    ),
    "danh-sach-thieu-ten": RuleText(
        title="Mỗi mã trong danh mục có tên thủ tục.",
        wrong="Dòng {row} có mã «{code}» nhưng không có tên thủ tục.",
        mend="điền tên thủ tục trong tệp danh mục, rồi chạy lại.",
    ),
    "danh-sach-thieu-ma": RuleText(
        title="Mỗi thủ tục trong danh mục có mã.",
        wrong="Dòng {row} không có mã thủ tục, nên được bỏ qua: «{name}».",
        mend="điền mã trong tệp danh mục rồi chạy lại, nếu dòng này là một thủ tục.",
        severity="warning",
    ),
}

#: Kinds of files that look like Excel's and are not .xlsx.
OLD_EXCEL = "Excel 97–2003, .xls"
BINARY_EXCEL = "Excel nhị phân, .xlsb"
OPEN_DOCUMENT = "OpenDocument, .ods"


def some_codes(codes: list[str]) -> str:
    """The first codes, and how many more there are."""
    more = len(codes) - _NAMED
    named = ", ".join(codes[:_NAMED])
    return f"{named} và {more} mã nữa" if more > 0 else named
