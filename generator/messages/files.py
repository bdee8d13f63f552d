"""Sentences of reading files."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText


def size_phrase(size: int) -> str:
    """A size in megabytes: 1,5 MB."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def more_lines(count: int) -> str:
    """How many other lines have the same fault."""
    return f" Trong tệp còn {count} dòng như vậy." if count else ""


def stray_offer(meant: str) -> str:
    """What to do with a file that nothing reads."""
    if meant:
        return f"chuyển thành «{meant}», nếu đó là tệp cần đọc."
    return "chuyển vào đúng thư mục (xem README), hoặc vào thư mục files nếu chỉ để lưu."


def kind_phrase(kind: str) -> str:
    """What a file is that is no text: « Tệp này là văn bản Word»."""
    return f"Tệp này là {kind}, không phải tệp chữ." if kind else "Tệp này không phải là tệp chữ."


def catalogue_offer(meant: str) -> str:
    """What to do where the shared catalogue is not there."""
    if meant:
        return f"đổi tên thư mục «{meant}» thành «catalogue»."
    return "khôi phục thư mục này từ bản trước."


def folder_offer(meant: str) -> str:
    """What to do with a folder whose files nothing reads."""
    if meant:
        return f"đổi tên thư mục thành «{meant}», nếu đó là thư mục cần đọc."
    return "chuyển các tệp vào đúng thư mục (xem README), hoặc vào thư mục files nếu chỉ để lưu."


def commune_offer(meant: str) -> str:
    """What to do with a folder that has no commune.yml."""
    if meant:
        return f"đổi tên tệp «{meant}» thành «commune.yml»."
    return "thêm tệp commune.yml, hoặc chuyển thư mục này ra chỗ khác."


FILE_RULES: Mapping[str, RuleText] = {
    "tep-chua-co": RuleText(
        title="Tệp cần đọc phải có.",
        wrong="Chưa có tệp «{name}».",
        mend="thêm tệp này, hoặc xem lại tên tệp.",
    ),
    "tep-khong-mo-duoc": RuleText(
        title="Máy phải được quyền đọc mọi tệp dữ liệu.",
        wrong="Máy không mở được «{name}».",
        mend="xem lại quyền đọc của tệp, của thư mục; hoặc chép lại từ bản gốc.",
    ),
    "khong-phai-tep": RuleText(
        title="Chỗ của tệp dữ liệu phải là một tệp.",
        wrong="«{name}» không phải là tệp văn bản.",
        mend="đổi tên, hoặc thay bằng một tệp văn bản.",
    ),
    "lien-ket-tep-hong": RuleText(
        title="Liên kết tệp phải dẫn tới một tệp có thật.",
        wrong="Liên kết «{name}» không dẫn tới tệp hay thư mục nào.",
        mend="chép tệp thật vào đây, thay cho liên kết.",
    ),
    "lien-ket-ra-ngoai": RuleText(
        title="Dữ liệu chỉ đọc trong thư mục nội dung.",
        wrong="Liên kết «{name}» dẫn ra ngoài thư mục «{root}».",
        mend="chép tệp thật vào đây, thay cho liên kết.",
    ),
    "tep-qua-lon": RuleText(
        title="Tệp dữ liệu không quá 1 MB.",
        wrong="Tệp này lớn {size}.",
        needed="mỗi tệp dữ liệu không quá 1 MB.",
        mend="tách thành nhiều tệp; văn bản quét và ảnh để trong thư mục files.",
    ),
    "tep-nhi-phan": RuleText(
        title="Tệp dữ liệu là tệp chữ, không phải tệp Word, Excel, PDF hay ảnh.",
        wrong="{wrong}",
        needed="tệp chữ lưu bằng UTF-8, như khi lưu bằng Notepad.",
        mend="chép phần chữ sang một tệp chữ; nếu là biểu mẫu, bản quét thì chuyển tệp này vào"
        " thư mục files.",
    ),
    "tep-utf-16": RuleText(
        title="Tệp dữ liệu lưu bằng UTF-8.",
        wrong="Tệp này lưu bằng UTF-16.",
        needed="tệp lưu bằng UTF-8.",
        mend="mở tệp, chọn Lưu thành (Save as), chọn mã UTF-8.",
    ),
    "tep-bi-cat": RuleText(
        title="Tệp dữ liệu còn nguyên đến hết.",
        wrong="Tệp kết thúc giữa một chữ: phần sau đã mất.",
        mend="chép lại tệp từ bản gốc; nếu không còn bản gốc thì sửa chữ cuối cùng này.",
    ),
    "bang-ma-la": RuleText(
        title="Tệp dữ liệu lưu bằng UTF-8.",
        wrong="Từ chỗ này tệp không còn là UTF-8.",
        needed="tệp lưu bằng UTF-8.",
        mend="mở tệp, chọn Lưu thành (Save as), chọn mã UTF-8, rồi xem lại dấu tiếng Việt.",
    ),
    "bang-ma-cu": RuleText(
        title="Chữ Việt gõ bằng Unicode, không bằng bảng mã TCVN3 (ABC) hay VNI.",
        wrong="Dòng này gõ bằng bảng mã {encoding}, không phải Unicode.",
        mend="đổi cả dòng thành: {offer}",
    ),
    "bang-ma-cu-ca-tep": RuleText(
        title="Tệp lưu bằng UTF-8, chữ Việt gõ bằng Unicode.",
        wrong="Tệp này gõ bằng bảng mã {encoding}, không phải Unicode.",
        needed="tệp lưu bằng UTF-8, chữ Việt gõ bằng Unicode.",
        mend="chuyển cả tệp sang Unicode (UTF-8); dòng này sẽ là: {offer}",
    ),
    "chu-bi-vo": RuleText(
        title="Chữ có dấu còn nguyên sau khi mở và lưu.",
        wrong="Chữ có dấu ở dòng này đã vỡ: tệp từng được mở bằng một bảng mã khác UTF-8.",
        mend="đổi cả dòng thành: {offer}",
    ),
    "con-dau-ghep-ban": RuleText(
        title="Hai bản của một tệp đã được ghép xong.",
        wrong="Tệp còn dấu «{sign}»: hai bản của tệp chưa được ghép xong.{more}",
        mend="giữ phần đúng, bỏ phần kia, rồi xoá các dòng «<<<<<<<», «=======», «>>>>>>>».",
    ),
    "tep-trong": RuleText(
        title="Tệp dữ liệu phải có nội dung.",
        wrong="Tệp này chưa có nội dung.",
        mend="điền nội dung theo mẫu, hoặc xoá tệp.",
    ),
    "tep-khong-co-muc": RuleText(
        title="Tệp dữ liệu gồm các mục, mỗi mục có tên.",
        wrong="Tệp này bắt đầu bằng {shape}, chưa có tên mục.",
        needed="mỗi dòng theo mẫu «mục: nội dung».",
        mend="thêm tên mục và dấu hai chấm ở đầu dòng.",
    ),
    "tep-nhieu-phan": RuleText(
        title="Mỗi tệp dữ liệu chỉ có một phần.",
        wrong="Từ dòng này tệp bắt đầu một phần thứ hai («---»).",
        needed="mỗi tệp một phần.",
        mend="bỏ dòng «---», hoặc chuyển phần sau sang tệp khác.",
    ),
    "long-qua-sau": RuleText(
        title="Các mục không lồng vào nhau quá 30 tầng.",
        wrong="Từ chỗ này các mục lồng vào nhau quá {depth} tầng.",
        mend="xem lại các dấu ngoặc và các dòng thụt vào trước chỗ này.",
    ),
    "thut-bang-tab": RuleText(
        title="Dòng thụt vào bằng dấu cách.",
        wrong="Dòng này thụt bằng phím Tab.{more}",
        mend="thay bằng dấu cách.",
    ),
    "muc-ghi-hai-lan": RuleText(
        title="Mỗi mục chỉ ghi một lần.",
        wrong="Mục «{key}» ghi hai lần, ở dòng {first} và dòng {second}.",
        mend="giữ một dòng.",
    ),
    "ten-muc-la": RuleText(
        title="Tên mục là một từ trước dấu hai chấm.",
        wrong="Chỗ này cần một tên mục.",
        needed="mỗi dòng theo mẫu «mục: nội dung».",
        mend="nếu phần chữ có dấu ngoặc hay dấu hỏi ở đầu, đặt phần chữ trong ngoặc kép.",
    ),
    "hai-dau-hai-cham": RuleText(
        title="Phần chữ có dấu hai chấm thì đặt trong ngoặc kép.",
        wrong="Dòng này có hai dấu hai chấm.",
        mend="đặt phần chữ trong ngoặc kép: {offer}.",
    ),
    "thieu-dau-hai-cham": RuleText(
        title="Sau tên mục là dấu hai chấm.",
        wrong="Dòng «{value}» không có dấu hai chấm.",
        needed="mỗi dòng theo mẫu «mục: nội dung».",
        mend="thêm dấu hai chấm sau tên mục, hoặc nối dòng này vào dòng trên.",
    ),
    "thieu-dau-cach": RuleText(
        title="Sau dấu hai chấm là dấu cách.",
        wrong="Sau dấu hai chấm không có dấu cách.",
        mend="thêm dấu cách: {offer}.",
    ),
    "thut-dong": RuleText(
        title="Các mục cùng nhóm thụt vào bằng nhau.",
        wrong="Dòng này thụt vào không khớp với các dòng trên.",
        needed="các mục cùng nhóm thẳng hàng với nhau; mục nhỏ thụt thêm hai dấu cách.",
        mend="thêm hoặc bớt dấu cách ở đầu dòng.",
    ),
    "ngoac-kep-chua-dong": RuleText(
        title="Ngoặc kép mở ra thì phải đóng lại.",
        wrong="Dấu ngoặc mở ở đây chưa đóng.",
        mend="thêm dấu ngoặc ở cuối phần chữ, hoặc bỏ dấu ngoặc ở đầu.",
    ),
    "chu-sau-ngoac-kep": RuleText(
        title="Ngoặc kép ôm cả phần chữ.",
        wrong="Sau dấu đóng ngoặc vẫn còn chữ.",
        mend="đặt cả phần chữ trong ngoặc: {offer}.",
    ),
    "ngoac-vuong": RuleText(
        title="Phần chữ bắt đầu bằng dấu ngoặc thì đặt trong ngoặc kép.",
        wrong="Phần chữ bắt đầu bằng «{sign}», dấu này có nghĩa riêng và chưa được đóng ở cuối.",
        mend="đặt phần chữ trong ngoặc kép: {offer}.",
    ),
    "ky-tu-mo-dau": RuleText(
        title="Phần chữ bắt đầu bằng một dấu có nghĩa riêng thì đặt trong ngoặc kép.",
        wrong="Phần chữ bắt đầu bằng «{sign}», dấu này có nghĩa riêng.",
        mend="đặt phần chữ trong ngoặc kép: {offer}.",
    ),
    "gach-dau-dong-cung-dong": RuleText(
        title="Danh sách bắt đầu ở dòng mới.",
        wrong="Dấu gạch đầu dòng đứng cùng dòng với tên mục.",
        mend="xuống dòng trước dấu gạch; nếu là phần chữ, đặt trong ngoặc kép: {offer}.",
    ),
    "dau-dong-la": RuleText(
        title="Mỗi mục của danh sách bắt đầu bằng dấu gạch ngang và dấu cách.",
        wrong="Dòng này bắt đầu bằng «{sign}», không phải dấu gạch ngang («-») của bàn phím.",
        mend="ghi lại: {offer}",
    ),
    "thieu-dau-cach-sau-gach": RuleText(
        title="Sau dấu gạch đầu dòng là dấu cách.",
        wrong="Sau dấu gạch đầu dòng không có dấu cách.",
        mend="thêm dấu cách: {offer}",
    ),
    "gach-dau-dong-thut-sau": RuleText(
        title="Các mục của một danh sách thẳng hàng với nhau.",
        wrong="Dòng này thụt sâu hơn nên được đọc là phần sau của dòng trên.",
        needed="các dấu gạch đầu dòng thẳng hàng với nhau.",
        mend="thụt thẳng hàng với mục trên; nếu là phần sau của dòng trên thì nối vào dòng ấy.",
    ),
    "ngoac-kep-cong": RuleText(
        title="Phần chữ được đặt trong ngoặc kép thẳng.",
        wrong="Phần chữ nằm giữa hai dấu ngoặc cong; hai dấu này được đọc là chữ.",
        mend="đổi thành ngoặc kép thẳng: {offer}; nếu trang phải hiện dấu ngoặc cong thì để"
        " nguyên, đặt thêm ngoặc kép thẳng ở ngoài.",
        severity="warning",
    ),
    "gach-cheo-nguoc": RuleText(
        title="Phần chữ có dấu gạch chéo ngược thì đặt trong ngoặc đơn.",
        wrong="Dấu gạch chéo ngược («\\») trong ngoặc kép có nghĩa riêng.",
        mend="thay hai dấu ngoặc kép bằng hai dấu ngoặc đơn ('), hoặc dùng dấu «/».",
    ),
    "dau-thang": RuleText(
        title="Phần sau dấu thăng là ghi chú, không được đọc.",
        wrong="Từ dấu thăng trở đi không được đọc: «{value}».",
        mend="nếu là phần chữ thì đặt cả phần chữ trong ngoặc kép: {offer}; nếu là ghi chú thì"
        " thêm dấu cách sau dấu thăng.",
        severity="warning",
    ),
    "dong-chua-doc-duoc": RuleText(
        title="Mỗi dòng theo mẫu «mục: nội dung».",
        wrong="Chưa đọc được dòng này.",
        needed="mỗi dòng theo mẫu «mục: nội dung», thụt bằng dấu cách.",
        mend="so với một tệp mẫu; phần chữ có dấu lạ thì đặt trong ngoặc kép.",
    ),
    "thieu-thu-muc-noi-dung": RuleText(
        title="Phải có thư mục nội dung.",
        wrong="Chưa có thư mục «{name}».",
        mend="chạy lệnh trong thư mục của chương trình, hoặc tạo thư mục này.",
    ),
    "thieu-commune-yml": RuleText(
        title="Mỗi thư mục xã có tệp commune.yml.",
        wrong="Thư mục «{name}» chưa có tệp commune.yml.",
        needed="tệp commune.yml ghi tên, loại và tình trạng của xã.",
        mend="{mend}",
    ),
    "ten-thu-muc-danh-rieng": RuleText(
        title="Tên thư mục xã khác với những tên mà chương trình dùng.",
        wrong="Thư mục xã đang tên «{name}», tên này chương trình đã dùng vào việc khác.",
        mend="đặt tên khác, ví dụ tên của xã: hung-thinh.",
    ),
    "ban-sao": RuleText(
        title="Bản sao của tệp, của thư mục không nằm trong dữ liệu.",
        wrong="«{name}» là bản sao, nên chưa được đọc.",
        mend="xoá bản sao này; nếu cần giữ làm dữ liệu mới thì đổi tên thành «{offer}».",
    ),
    "thieu-danh-muc-chung": RuleText(
        title="Có danh mục dùng chung cho các xã.",
        wrong="Chưa có thư mục «{name}».",
        needed="thư mục catalogue: danh mục thủ tục, lĩnh vực, sự kiện dùng chung cho các xã.",
        mend="{mend}",
    ),
    "thu-muc-khong-duoc-doc": RuleText(
        title="Thư mục dữ liệu để đúng chỗ thì mới được đọc.",
        wrong="Các tệp dữ liệu trong thư mục này không được đọc.",
        mend="{mend}",
        severity="warning",
    ),
    "ten-thu-muc-chua-dung": RuleText(
        title="Tên thư mục xã chỉ gồm chữ thường không dấu, chữ số, gạch ngang.",
        wrong="Thư mục xã đang tên «{name}».",
        needed="chữ thường không dấu, chữ số và dấu gạch ngang.",
        mend="đổi tên thành «{offer}».",
    ),
    "ten-tep-chua-dung": RuleText(
        title="Tên tệp chỉ gồm chữ thường không dấu, chữ số, gạch ngang.",
        wrong="Tệp đang tên «{name}».",
        needed="chữ thường không dấu, chữ số và dấu gạch ngang.",
        mend="đổi tên thành «{offer}».",
    ),
    "ten-tep-trung": RuleText(
        title="Tên tệp không chỉ khác nhau ở chữ hoa, chữ thường.",
        wrong="Tệp «{name}» và tệp «{other}» chỉ khác nhau ở chữ hoa, chữ thường.",
        mend="đổi tên một tệp.",
    ),
    "ten-tep-khac-ma": RuleText(
        title="Tên tệp thủ tục là mã thủ tục.",
        wrong="Mã thủ tục ghi «{code}», nhưng tệp tên «{name}».",
        mend="đổi tên tệp thành «{code}.yml», hoặc sửa mã.",
    ),
    "ma-thu-tuc-da-dung": RuleText(
        title="Mỗi mã thủ tục chỉ có một tệp.",
        wrong="Mã thủ tục «{code}» đã dùng ở {other}.",
        mend="sửa mã, hoặc xoá một trong hai tệp.",
    ),
    "tep-khong-duoc-doc": RuleText(
        title="Tệp dữ liệu để đúng chỗ thì mới được đọc.",
        wrong="Tệp này không được đọc: chương trình không tìm tệp dữ liệu ở đây.",
        mend="{mend}",
        severity="warning",
    ),
}
