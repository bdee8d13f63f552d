"""Sentences of a commune: its state, its units, its list, what must not be public."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

COMMUNE_RULES: Mapping[str, RuleText] = {
    "don-vi-chua-co": RuleText(
        title="Mỗi đơn vị được nêu có trong units.yml của xã.",
        wrong="Chưa có đơn vị «{value}» trong danh sách của xã.",
        needed="một mã trong {file}.",
        mend="{offer}thêm đơn vị mới vào danh sách.",
    ),
    "thieu-danh-sach-don-vi": RuleText(
        title="Xã có danh sách đơn vị.",
        wrong="Chưa có tệp {file}, nên chưa rõ «{value}» là đơn vị nào.",
        needed="tệp units.yml: các phòng, ban, chức danh của xã.",
        mend="khôi phục tệp units.yml, hoặc lập tệp này theo mẫu của một xã khác.",
    ),
    "don-vi-trung": RuleText(
        title="Mỗi mã đơn vị dùng một lần.",
        wrong="Mã đơn vị «{value}» đã dùng ở {first}.",
        mend="bỏ một trong hai đơn vị, hoặc đặt mã khác.",
    ),
    "ten-don-vi-trung": RuleText(
        title="Một tên đơn vị chỉ một đơn vị.",
        wrong="Tên «{value}» đã là tên của đơn vị ở {first}.",
        mend="giữ tên này ở một đơn vị.",
        severity="warning",
    ),
    "thanh-vien-ngoai-nhom": RuleText(
        title="Chỉ nhóm mới có thành viên.",
        wrong="Đơn vị «{value}» có thành viên nhưng không phải là nhóm.",
        mend="ghi kind: group, hoặc bỏ mục members.",
    ),
    "nhom-long-vong": RuleText(
        title="Một nhóm không chứa chính nó.",
        wrong="Nhóm «{group}» chứa chính nó, qua thành viên «{value}».",
        mend="bỏ «{value}» khỏi danh sách thành viên.",
    ),
    "don-vi-ngay-nguoc": RuleText(
        title="Đơn vị có trước khi hết.",
        wrong="Ngày cuối của đơn vị ({end}) đứng trước ngày đầu ({start}).",
        mend="sửa valid_from hoặc valid_to.",
    ),
    "danh-muc-thieu-quyet-dinh": RuleText(
        title="Danh mục theo quyết định công bố có quyết định đó.",
        wrong="Ghi quyết định công bố danh mục thủ tục của xã.",
        mend="thêm mục decision (number, issued_on), hoặc đổi basis thành reference.",
    ),
    "danh-muc-tham-khao": RuleText(
        title="Danh mục thủ tục của xã dựa trên quyết định công bố.",
        wrong="Danh mục thủ tục của xã là danh mục tham khảo; mỗi trang đều nói rõ điều này.",
        mend="khi có quyết định công bố của tỉnh: đối chiếu, ghi basis: decision và decision.",
        severity="warning",
    ),
    "xa-luu-tru-con-thu-tuc": RuleText(
        title="Xã đã lưu trữ không đăng thủ tục.",
        wrong="Xã đã lưu trữ nhưng vẫn có danh sách thủ tục.",
        mend="bỏ tệp này: người dân không còn nộp hồ sơ ở đây.",
    ),
    "xa-luu-tru-thieu-ngay": RuleText(
        title="Xã đã lưu trữ có ngày lưu trữ.",
        wrong="Điền ngày lưu trữ của xã.",
        mend="thêm dòng archived_on (lưu trữ từ ngày).",
    ),
    "xa-con-hoat-dong-co-ngay-luu-tru": RuleText(
        title="Chỉ xã đã lưu trữ có ngày lưu trữ.",
        wrong="Xã có ngày lưu trữ {day} nhưng tình trạng là «{state}».",
        mend="bỏ dòng archived_on, hoặc ghi state: archived.",
    ),
    "minh-hoa-ngoai-xa-mau": RuleText(
        title="Dữ liệu minh hoạ chỉ có ở thư mục xa-mau.",
        wrong="Thư mục «{folder}» ghi là dữ liệu minh hoạ (demo).",
        needed="số liệu thật; số liệu bịa để minh hoạ chỉ có ở thư mục xa-mau.",
        mend="ghi state: active hoặc archived, và thay mọi số liệu minh hoạ bằng số liệu thật.",
    ),
    "minh-hoa-khi-cong-khai": RuleText(
        title="Bản để công khai không có dữ liệu minh hoạ ngoài thư mục xa-mau.",
        wrong="Ở đây có lời của dữ liệu minh hoạ: «{value}».",
        needed="số liệu thật của xã.",
        mend="thay bằng số liệu thật, hoặc để trống.",
    ),
    "xa-mau-phai-minh-hoa": RuleText(
        title="Thư mục xa-mau chỉ chứa dữ liệu minh hoạ.",
        wrong="Thư mục xa-mau đang ghi tình trạng «{state}».",
        mend="ghi state: demo, hoặc chuyển dữ liệu thật sang thư mục khác.",
    ),
    "so-mau-ngoai-xa-mau": RuleText(
        title="Số văn bản minh hoạ chỉ có ở thư mục xa-mau.",
        wrong="«{value}» là số văn bản minh hoạ.",
        mend="ghi số của văn bản thật, hoặc bỏ mục này.",
    ),
    "so-van-ban-minh-hoa": RuleText(
        title="Số văn bản ở thư mục xa-mau ghi rõ là số mẫu.",
        wrong="Số văn bản «{value}» của xã minh hoạ trông như số thật.",
        needed="SỐ-MẪU- và số thứ tự, ví dụ SỐ-MẪU-01.",
        mend="đổi thành số mẫu.",
    ),
    "thong-tin-xa-con-thieu": RuleText(
        title="Xã có đủ thông tin để người dân tìm đến.",
        wrong="Trang của xã ghi «Chưa cập nhật» ở: {missing}.",
        mend="điền các mục này khi có thông tin từ xã.",
        severity="warning",
    ),
    "thieu-dia-chi-trang-web": RuleText(
        title="Xã có địa chỉ trang web.",
        wrong="Chưa có địa chỉ trang web, nên không làm sơ đồ trang và mã QR.",
        mend="thêm dòng public_url khi biết địa chỉ.",
        severity="warning",
    ),
    "thong-tin-ca-nhan": RuleText(
        title="Thông tin cá nhân không có trong nội dung công khai.",
        wrong="Mục này có chữ giống {kind}: «{value}».",
        needed="nội dung không có thông tin cá nhân của người dân.",
        mend="bỏ phần đó; điện thoại của cơ quan ghi ở mục office, contacts của commune.yml.",
    ),
}
