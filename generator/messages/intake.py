"""Sentences of reading the forms that staff fill."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText


def place_words(sheet: str, row: int, column: str) -> str:
    """«Trang tính «Phản ánh», dòng 7, cột C»; a CSV file has no sheets."""
    where = f"dòng {row}, cột {column}"
    return f"Trang tính «{sheet}», {where}" if sheet else f"Dòng {row}, cột {column}"


def sheet_words(file: str, sheet: str) -> str:
    """A sheet of a file, where the file alone does not say enough."""
    return f"{file}, trang tính «{sheet}»" if sheet else file


def sheet_said(words: str, file: str) -> str:
    """The sheet that :func:`sheet_words` says; empty for a file alone."""
    return words.removeprefix(f"{file}, trang tính «").removesuffix("»") if words != file else ""


INTAKE_RULES: Mapping[str, RuleText] = {
    "mau-khong-nhan-ra": RuleText(
        title="Tệp nhập là mẫu đã điền.",
        wrong="Tệp «{name}» không có trang tính hay dòng tên cột nào của mẫu này.",
        needed="trang tính {sheets}, dòng đầu ghi tên cột như trong mẫu.",
        mend="tạo mẫu bằng lệnh «congkhai template {register}» rồi điền vào mẫu ấy.",
    ),
    "mau-trang-la": RuleText(
        title="Mọi trang tính của tệp nhập là trang của mẫu.",
        wrong="Trang tính «{sheet}» không có trong mẫu, nên chưa được đọc.",
        needed="các trang tính {sheets}.",
        mend="đổi lại tên trang tính như trong mẫu, hoặc xoá trang này.",
    ),
    "mau-khong-co-dong": RuleText(
        title="Mẫu có ít nhất một dòng đã điền.",
        wrong="Tệp «{name}» chưa có dòng nào được điền.",
        mend="điền từ dòng dưới dòng ví dụ, lưu tệp, rồi chạy lại.",
    ),
    "mau-sua-dong-vi-du": RuleText(
        title="Dòng ví dụ của mẫu giữ nguyên.",
        wrong="Dòng «VÍ DỤ» đã được sửa; dòng mang chữ ấy không được đọc.",
        mend="là dòng thật thì xoá chữ «VÍ DỤ» ở cột TT; không thì xoá cả dòng.",
    ),
    "mau-ten-tep": RuleText(
        title="Mỗi dòng của mẫu nêu tên tệp dữ liệu.",
        wrong="Cột «{column}» đang là «{value}».",
        needed="chữ không dấu, số, gạch nối; ví dụ «{example}».",
        mend="ghi tên tệp vào ô này.",
    ),
    "mau-ten-tep-hoa-thuong": RuleText(
        title="Tên tệp dữ liệu viết hoa, viết thường như nhau.",
        wrong="Tên tệp «{value}» chỉ khác «{other}» ở chữ hoa, chữ thường.",
        mend="ghi «{other}».",
    ),
    "mau-hai-dong": RuleText(
        title="Mỗi mục của mẫu ghi một dòng.",
        wrong="«{key}» của tệp «{file}» đã ghi ở dòng {first}.",
        mend="giữ một dòng.",
    ),
    "mau-khong-co-cha": RuleText(
        title="Dòng chi tiết thuộc về một dòng có trong mẫu.",
        wrong="Cột «{column}» đang là «{value}», nhưng trang tính «{sheet}» không có mã ấy"
        " trong tệp «{file}».",
        mend="sửa mã ở ô này, hoặc thêm dòng ấy vào trang tính «{sheet}».",
    ),
    "mau-thieu-dong-chinh": RuleText(
        title="Mỗi tệp dữ liệu có dòng chính của nó.",
        wrong="Trang tính «{sheet}» không có dòng nào của tệp «{file}».",
        mend="thêm một dòng cho «{file}» vào trang tính «{sheet}».",
    ),
    "mau-chua-co-tep": RuleText(
        title="Tệp được thêm số liệu đã có sẵn.",
        wrong="Xã chưa có tệp «{file}» trong thư mục {folder}.",
        mend="sửa tên ở ô này, hoặc tạo trước: congkhai new indicator {commune} {file}.",
    ),
}
