"""Sentences of the built site.

Most of these are faults of the program or of the theme rather than of the content: the
position is the content file that the page was made from, and ``mend`` says whom to tell.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

_TELL = "báo người phụ trách phần mềm, gửi kèm dòng này; dữ liệu không phải sửa."

SITE_RULES: Mapping[str, RuleText] = {
    "canh-bao-khi-dung": RuleText(
        title="Công cụ dựng trang không có cảnh báo nào.",
        wrong="Công cụ dựng trang có một cảnh báo mà chương trình chưa biết.",
        mend="gửi tệp {log} cho người phụ trách phần mềm; dữ liệu không phải sửa.",
    ),
    "trang-thieu": RuleText(
        title="Mọi trang phải có đều đã được dựng.",
        wrong="Chưa có trang «{page}» trong trang web vừa dựng.",
        mend=_TELL,
    ),
    "trang-thua": RuleText(
        title="Trang web chỉ có những trang được tạo từ dữ liệu.",
        wrong="Trang «{page}» có trong trang web nhưng không tạo từ dữ liệu nào.",
        mend=_TELL,
    ),
    "trang-sai-ma": RuleText(
        title="Mỗi trang mang mã bản ghi của mình.",
        wrong="Trang «{page}» mang mã «{found}».",
        needed="mã «{expected}».",
        mend=_TELL,
    ),
    "trang-sai-ten": RuleText(
        title="Mỗi trang hiện đúng tên.",
        wrong="Trang «{page}» hiện tên «{found}».",
        needed="tên «{expected}».",
        mend=_TELL,
    ),
    "muc-thieu": RuleText(
        title="Mỗi trang có đủ các mục.",
        wrong="Trang «{page}» thiếu mục «{title}» (#{id}).",
        mend=_TELL,
    ),
    "muc-sai-ten": RuleText(
        title="Mỗi mục hiện đúng tên.",
        wrong="Trang «{page}» hiện tên mục «{found}».",
        needed="tên «{expected}».",
        mend=_TELL,
    ),
    "du-kien-khac": RuleText(
        title="Mỗi dữ kiện trên trang đúng như dữ liệu.",
        wrong="Trang «{page}» hiện «{found}» ở «{field}» của «{record}».",
        needed="«{expected}».",
        mend=_TELL,
    ),
    "du-kien-thua": RuleText(
        title="Trang chỉ hiện những dữ kiện có trong dữ liệu.",
        wrong="Trang «{page}» hiện thêm «{found}» ở «{field}» của «{record}».",
        mend=_TELL,
    ),
    "dong-khac": RuleText(
        title="Mỗi dòng của bảng và danh sách đúng như dữ liệu.",
        wrong="Trang «{page}», mục «{section}», dòng «{record}» hiện «{found}».",
        needed="«{expected}».",
        mend=_TELL,
    ),
    "dong-thua": RuleText(
        title="Bảng và danh sách chỉ có những dòng từ dữ liệu.",
        wrong="Trang «{page}» hiện thêm dòng «{record}»: «{found}».",
        mend=_TELL,
    ),
    "du-lieu-may-doc-khac": RuleText(
        title="Dữ liệu cho máy đọc trên trang đúng như dữ liệu của trang.",
        wrong="Trang «{page}» có dữ liệu cho máy đọc khác với dữ liệu của trang: «{found}».",
        mend=_TELL,
    ),
    "lien-ket-hong": RuleText(
        title="Mọi liên kết trong trang web đều dẫn đến một trang hoặc tệp.",
        wrong="Trang «{page}» có liên kết «{link}» không dẫn đến đâu.",
        needed="địa chỉ tương đối của một trang hoặc tệp có thật.",
        mend="sửa liên kết trong tệp này; nếu tệp không có liên kết ấy, báo người phụ trách "
        "phần mềm.",
    ),
    "neo-hong": RuleText(
        title="Mọi liên kết đến một mục đều dẫn đến mục có thật.",
        wrong="Trang «{page}» có liên kết «{link}» nhưng trang đích không có mục «{anchor}».",
        mend="sửa phần sau dấu # trong tệp này; nếu tệp không có liên kết ấy, báo người phụ "
        "trách phần mềm.",
    ),
    "tep-thieu": RuleText(
        title="Mọi tệp mà trang cần đều có.",
        wrong="Tệp «{link}» mà «{page}» cần chưa có.",
        mend=_TELL,
    ),
    "tep-cong-khai-thieu": RuleText(
        title="Mọi tệp dữ liệu mở và tệp đính kèm đều có.",
        wrong="Chưa có tệp «{path}» trong trang web vừa dựng.",
        mend=_TELL,
    ),
    "tai-tu-noi-khac": RuleText(
        title="Trang web không tải gì từ nơi khác.",
        wrong="«{page}» tải «{link}» từ nơi khác.",
        needed="mọi tệp nằm ngay trong trang web.",
        mend="chép tệp ấy vào thư mục của xã, hoặc bỏ dòng này; nếu không thấy trong tệp, báo "
        "người phụ trách phần mềm.",
    ),
    "ma-trong-trang": RuleText(
        title="Không có mã lệnh hoặc kiểu trình bày viết thẳng trong trang.",
        wrong="Trang «{page}» có đoạn mã viết thẳng trong trang: «{markup}».",
        mend="bỏ đoạn mã ấy; nếu không thấy trong tệp này, báo người phụ trách phần mềm.",
    ),
    "tiep-can-ngon-ngu": RuleText(
        title="Trang, và mỗi phần viết bằng tiếng khác, ghi rõ ngôn ngữ cho trình đọc màn hình.",
        wrong="Trang «{page}» chưa ghi đúng ngôn ngữ ở {what}.",
        mend=_TELL,
    ),
    "tiep-can-tieu-de": RuleText(
        title="Mỗi trang có đúng một tên; các cấp tiêu đề nối tiếp nhau.",
        wrong="Trang «{page}» có tiêu đề chưa đúng cấp hoặc còn trống: {what}.",
        mend=_TELL,
    ),
    "tiep-can-bang": RuleText(
        title="Mỗi bảng có tên, có ô tiêu đề nói rõ cho hàng hay cột.",
        wrong="Trang «{page}» có bảng thiếu tên hoặc ô tiêu đề: {what}.",
        mend=_TELL,
    ),
    "tiep-can-lien-ket": RuleText(
        title="Chữ của liên kết nói rõ dẫn đến đâu.",
        wrong="Trang «{page}» có liên kết không nói rõ dẫn đến đâu: «{what}».",
        mend="đổi chữ của liên kết thành tên của nơi đến; nếu tệp này không có liên kết ấy, "
        "báo người phụ trách phần mềm.",
    ),
    "tiep-can-lien-ket-trung": RuleText(
        title="Trên một trang, cùng một câu chữ thì dẫn đến cùng một nơi.",
        wrong="Trang «{page}» có hai liên kết cùng chữ mà khác nơi đến: «{what}».",
        mend="đổi chữ của một liên kết để phân biệt; nếu tệp này không có liên kết ấy, báo "
        "người phụ trách phần mềm.",
        severity="warning",
    ),
    "tiep-can-o-nhap": RuleText(
        title="Mỗi ô nhập, mỗi nút đều có tên.",
        wrong="Trang «{page}» có ô nhập hoặc nút không có tên: {what}.",
        mend=_TELL,
    ),
    "tiep-can-ma": RuleText(
        title="Mã của mỗi phần trên trang chỉ có một, và mã được nhắc đến thì có thật.",
        wrong="Trang «{page}» có mã trùng hoặc mã không có thật: «{what}».",
        mend=_TELL,
    ),
    "tiep-can-hinh": RuleText(
        title="Mỗi hình có lời thay thế và kích thước.",
        wrong="Trang «{page}» có hình thiếu lời thay thế hoặc kích thước: {what}.",
        mend=_TELL,
    ),
    "tiep-can-vung": RuleText(
        title="Mỗi trang có đúng một phần nội dung chính; các vùng có tên.",
        wrong="Trang «{page}» có vùng chưa đúng: {what}.",
        mend=_TELL,
    ),
    "tiep-can-ten-cua-so": RuleText(
        title="Mỗi trang của một xã có tên cửa sổ riêng.",
        wrong="Trang «{page}» có tên cửa sổ «{window}» trống hoặc trùng với trang khác.",
        mend="đổi tên trong tệp này cho khác; nếu không được, báo người phụ trách phần mềm.",
        severity="warning",
    ),
    "tim-kiem-thieu-tep": RuleText(
        title="Mỗi xã có tệp tìm kiếm.",
        wrong="Chưa có tệp tìm kiếm của «{site}».",
        mend=_TELL,
    ),
    "tim-kiem-thieu": RuleText(
        title="Mỗi thủ tục tìm được theo tên và theo mã.",
        wrong="Tìm «{word}» không ra trang «{page}».",
        mend=_TELL,
    ),
    "tim-kiem-thua": RuleText(
        title="Trang không đưa vào tìm kiếm thì tìm không ra.",
        wrong="Tìm kiếm vẫn ra trang «{page}».",
        mend=_TELL,
    ),
    "duoi-muc-toi-thieu": RuleText(
        title="Số trang, liên kết, dòng đã kiểm tra không dưới mức tối thiểu.",
        wrong="Chỉ kiểm tra được {found} mục loại «{name}», mức tối thiểu là {floor}.",
        mend="xem lại có tệp dữ liệu nào bị xoá hoặc chuyển chỗ không.",
    ),
}
