"""Sentences of dossier figures and of the register of late dossiers."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText


def columns_phrase(columns: Mapping[str, str]) -> str:
    """Columns by key and label: «received_total» (Tiếp nhận: tổng số)."""
    return ", ".join(f"«{name}» ({label})" for name, label in columns.items())


#: How a table of figures is read.
TABLE_RULES: Mapping[str, RuleText] = {
    "cot-bang-thieu": RuleText(
        title="Bảng có đủ các cột bắt buộc.",
        wrong="Bảng còn thiếu cột: {columns}.",
        needed="một dòng đầu ghi tên mọi cột bắt buộc.",
        mend="thêm cột, ghi tên cột như trong ngoặc «» hoặc như trong ngoặc đơn.",
    ),
    "cot-bang-la": RuleText(
        title="Mỗi cột của bảng là một cột đã biết.",
        wrong="Cột «{value}» chưa có trong bảng này.",
        mend="{offer}bỏ cột.",
    ),
    "cot-bang-hai-lan": RuleText(
        title="Mỗi cột của bảng ghi một lần.",
        wrong="Cột «{value}» ghi hai lần.",
        mend="giữ một cột.",
    ),
    "cot-thong-tin-ca-nhan": RuleText(
        title="Bảng không có cột về người dân.",
        wrong="Cột «{value}» chứa thông tin của người nộp hồ sơ.",
        needed="bảng chỉ có mã thủ tục, số ngày, lý do; không có gì dẫn đến một người.",
        mend="xoá cả cột này khỏi tệp.",
    ),
    "dong-tong": RuleText(
        title="Bảng không có dòng tổng.",
        wrong="Dòng này là dòng tổng.",
        mend="xoá dòng tổng: chương trình tự cộng.",
    ),
    "bang-nhieu-trang": RuleText(
        title="Tệp Excel có một trang tính.",
        wrong="Tệp có nhiều trang tính có dữ liệu: {sheets}.",
        needed="một trang tính.",
        mend="xoá hoặc ẩn các trang không phải bảng số liệu.",
    ),
    "bang-hai-dang": RuleText(
        title="Mỗi bảng có một tệp.",
        wrong="Bảng này có hai tệp: «{other}» và «{name}».",
        mend="giữ một tệp.",
    ),
    "bang-ban-sao": RuleText(
        title="Bản sao của bảng không nằm trong dữ liệu.",
        wrong="«{name}» là bản sao, nên chưa được đọc.",
        mend="xoá bản sao này, hoặc chép ra ngoài thư mục dữ liệu.",
    ),
    "tep-bang-khong-doc": RuleText(
        title="Bảng số liệu là tệp .csv hoặc .xlsx.",
        wrong="Tệp «{name}» trong thư mục này không được đọc.",
        needed="tệp .csv hoặc .xlsx, đuôi viết thường.",
        mend="lưu lại thành .xlsx hoặc .csv; không phải bảng số liệu thì chuyển đi nơi khác.",
        severity="warning",
    ),
    "thieu-dau-so-lieu": RuleText(
        title="Mỗi bảng số liệu có một tệp nói rõ kỳ.",
        wrong="Bảng này chưa có tệp «{head}» nói rõ số liệu từ ngày nào đến ngày nào.",
        needed="tệp «{head}», có from_day (từ ngày), to_day (đến ngày), source (nguồn).",
        mend="tạo tệp ấy cùng thư mục.",
    ),
    "thieu-bang-so-lieu": RuleText(
        title="Mỗi kỳ số liệu có bảng của nó.",
        wrong="Chưa có bảng số liệu của kỳ này.",
        needed="tệp «{table}» (hoặc .xlsx) cùng thư mục, cùng tên.",
        mend="chép bảng xuất từ hệ thống vào thư mục này, hoặc xoá tệp này.",
    ),
}

_ROW = "dòng {row}, lĩnh vực «{name}» ({source})"

#: What the figures must satisfy (design 9).
FIGURE_RULES: Mapping[str, RuleText] = {
    "ho-so-tiep-nhan": RuleText(
        title="Tiếp nhận = trực tuyến + trực tiếp, bưu chính + từ kỳ trước.",
        wrong=f"Tiếp nhận không khớp ở {_ROW}: {{total}}, nhưng {{parts}} = {{sum}}.",
        needed="tiếp nhận = trực tuyến + trực tiếp, bưu chính + từ kỳ trước.",
        mend="đối chiếu dòng này với hệ thống rồi sửa số sai.",
    ),
    "ho-so-da-giai-quyet": RuleText(
        title="Đã giải quyết = trước hạn + đúng hạn + quá hạn.",
        wrong=f"Đã giải quyết không khớp ở {_ROW}: {{total}}, nhưng {{parts}} = {{sum}}.",
        needed="đã giải quyết = trước hạn + đúng hạn + quá hạn.",
        mend="đối chiếu dòng này với hệ thống rồi sửa số sai.",
    ),
    "ho-so-dang-giai-quyet": RuleText(
        title="Đang giải quyết = trong hạn + quá hạn.",
        wrong=f"Đang giải quyết không khớp ở {_ROW}: {{total}}, nhưng {{parts}} = {{sum}}.",
        needed="đang giải quyết = trong hạn + quá hạn.",
        mend="đối chiếu dòng này với hệ thống rồi sửa số sai.",
    ),
    "ho-so-can-doi": RuleText(
        title="Tiếp nhận = đã giải quyết + đang giải quyết.",
        wrong=f"Tiếp nhận không khớp với kết quả ở {_ROW}: {{total}}, nhưng {{parts}} = {{sum}}.",
        needed="tiếp nhận = đã giải quyết + đang giải quyết.",
        mend="đối chiếu dòng này với hệ thống rồi sửa số sai.",
    ),
    "ho-so-ky-truoc": RuleText(
        title="Từ kỳ trước = đang giải quyết cuối kỳ trước.",
        wrong=f"Số từ kỳ trước không khớp ở {_ROW}: {{carried}}, nhưng cuối kỳ trước («{{before}}»)"
        " còn {pending}.",
        needed="từ kỳ trước = đang giải quyết cuối kỳ trước, theo từng lĩnh vực và hệ thống.",
        mend="đối chiếu hai kỳ; số của kỳ trước sai thì thêm tệp đính chính cho kỳ ấy.",
    ),
    "ho-so-ky-truoc-da-sua": RuleText(
        title="Sau khi kỳ trước được đính chính, kỳ sau được đính chính theo.",
        wrong=f"Số từ kỳ trước ở {_ROW} là {{carried}}, theo số cũ; kỳ trước đã đính chính"
        " («{before}») còn {pending}.",
        needed="từ kỳ trước = đang giải quyết cuối kỳ trước, sau đính chính.",
        mend="thêm tệp đính chính cho kỳ này; đến khi ấy trang đánh dấu số liệu của kỳ.",
        severity="warning",
    ),
    "ho-so-thieu-dong": RuleText(
        title="Lĩnh vực còn hồ sơ chưa giải quyết có dòng ở kỳ sau.",
        wrong="Bảng thiếu dòng lĩnh vực «{name}» ({source}): cuối kỳ trước («{before}») còn"
        " {pending} hồ sơ.",
        needed="mỗi lĩnh vực còn hồ sơ cuối kỳ trước có một dòng ở kỳ này.",
        mend="thêm dòng cho lĩnh vực ấy.",
    ),
    "ho-so-thieu-dong-da-sua": RuleText(
        title="Lĩnh vực có thêm sau đính chính có dòng ở kỳ sau, sau khi kỳ sau đính chính.",
        wrong="Bảng chưa có dòng lĩnh vực «{name}» ({source}): kỳ trước đã đính chính"
        " («{before}») còn {pending} hồ sơ.",
        needed="mỗi lĩnh vực còn hồ sơ cuối kỳ trước có một dòng ở kỳ này.",
        mend="thêm tệp đính chính cho kỳ này; đến khi ấy trang đánh dấu số liệu của kỳ.",
        severity="warning",
    ),
    "ho-so-trung-dong": RuleText(
        title="Mỗi lĩnh vực của một hệ thống có một dòng.",
        wrong="Lĩnh vực «{name}» ({source}) đã có ở dòng {first}: cộng cả hai là đếm trùng.",
        mend="giữ một dòng; số của hệ thống khác thì ghi đúng tên hệ thống.",
    ),
    "ho-so-dong-bang-tong": RuleText(
        title="Không dòng nào, hệ thống nào là tổng của các dòng, các hệ thống khác.",
        wrong=f"Số liệu ở {_ROW} đúng bằng tổng của các dòng hoặc hệ thống còn lại.",
        needed="mỗi hồ sơ được đếm ở một dòng.",
        mend="là tổng thì xoá đi: chương trình tự cộng.",
        severity="warning",
    ),
    "ho-so-khong-dong": RuleText(
        title="Bảng số liệu có ít nhất một dòng.",
        wrong="Bảng này chưa có dòng số liệu nào.",
        needed="mỗi lĩnh vực một dòng; không có hồ sơ nào thì ghi 0.",
        mend="điền các dòng, hoặc xoá hai tệp của kỳ này khi chưa có số liệu.",
    ),
    "ho-so-ten-linh-vuc": RuleText(
        title="Mỗi mã lĩnh vực có một tên trong một bảng.",
        wrong="Mã «{code}» mang tên «{name}», nhưng ở dòng {first} là «{other}».",
        mend="ghi một tên cho mã này, hoặc sửa mã.",
    ),
    "ho-so-thieu-cap": RuleText(
        title="Chỉ số có cả tử số và mẫu số.",
        wrong=f"Cột «{{given}}» có số mà cột «{{absent}}» để trống, ở {_ROW}.",
        needed="cả hai số, hoặc để trống cả hai khi chưa biết.",
        mend="điền cột còn thiếu; chưa biết thì để trống cả hai.",
    ),
    "ho-so-tu-so": RuleText(
        title="Tử số của chỉ số không lớn hơn mẫu số.",
        wrong=f"«{{part}}» ({{numerator}}) lớn hơn «{{whole}}» ({{denominator}}), ở {_ROW}.",
        mend="đối chiếu hai số với hệ thống rồi sửa lại.",
    ),
    "ky-so-lieu-nguoc": RuleText(
        title="Kỳ số liệu đi từ ngày trước đến ngày sau.",
        wrong="Kỳ số liệu đi từ {first} đến {last}.",
        mend="sửa from_day hoặc to_day.",
    ),
    "ky-so-lieu-chua-het": RuleText(
        title="Số liệu được lấy khi kỳ đã hết.",
        wrong="Số liệu lấy ngày {taken}, khi kỳ chưa hết ({last}).",
        needed="ngày lấy từ {last} trở đi.",
        mend="lấy lại số liệu, hoặc sửa to_day, taken_on.",
    ),
    "ky-so-lieu-tuong-lai": RuleText(
        title="Kỳ số liệu đã qua.",
        wrong="Ngày {day} đứng sau ngày tính số liệu ({as_of}).",
        mend="sửa ngày, hoặc thêm tệp này khi đã có số liệu.",
    ),
    "ky-so-lieu-trung": RuleText(
        title="Mỗi kỳ số liệu có một tệp; tệp đính chính nói rõ thay cho tệp nào.",
        wrong="Kỳ từ {first} đến {last} đã có ở «{other}»: cộng cả hai là đếm trùng.",
        needed="một tệp cho mỗi kỳ.",
        mend="nếu là đính chính thì thêm dòng replaces: {other}; nếu không thì xoá một tệp.",
    ),
    "ky-so-lieu-le-ngay": RuleText(
        title="Kỳ số liệu tròn tháng, theo mốc chốt, hoặc liền với kỳ khác.",
        wrong="Kỳ từ {first} đến {last} không tròn tháng, không theo mốc chốt số liệu và không"
        " liền với tệp nào.",
        needed="những ngày ghép được thành tháng, quý, năm.",
        mend="xem lại from_day, to_day; đúng như vậy thì thêm tệp cho những ngày còn lại.",
        severity="warning",
    ),
    "dinh-chinh-chua-co": RuleText(
        title="Tệp đính chính thay cho một tệp đã có.",
        wrong="Chưa có tệp số liệu «{value}».",
        mend="{offer}ghi tên tệp được thay, không có đuôi.",
    ),
    "dinh-chinh-khac-ky": RuleText(
        title="Tệp đính chính cùng kỳ với tệp được thay.",
        wrong="Tệp này từ {first} đến {last}, tệp được thay «{value}» từ {other_first} đến"
        " {other_last}.",
        mend="sửa from_day, to_day hoặc replaces.",
    ),
    "dinh-chinh-vong": RuleText(
        title="Các tệp đính chính không thay cho nhau thành vòng.",
        wrong="Tệp này thay cho chính nó, trực tiếp hoặc qua tệp khác.",
        mend="sửa replaces.",
    ),
    "dinh-chinh-hai-lan": RuleText(
        title="Mỗi tệp được một tệp đính chính thay.",
        wrong="Tệp «{value}» đã được «{other}» thay.",
        mend="đính chính lần nữa thì ghi replaces: {other}.",
    ),
    "dinh-chinh-thieu-ly-do": RuleText(
        title="Tệp đính chính nêu lý do.",
        wrong="Ghi lý do đính chính tệp «{value}».",
        mend="thêm dòng reason (lý do đính chính).",
    ),
    "ky-dai-khac-tong": RuleText(
        title="Số liệu của kỳ dài bằng tổng các kỳ ngắn.",
        wrong="Số liệu của kỳ này khác tổng các tệp {files} ở lĩnh vực «{name}» ({source}).",
        needed="cùng số liệu, hoặc chỉ giữ một cách.",
        mend="đối chiếu; trang dùng tổng các kỳ ngắn.",
        severity="warning",
    ),
    "chi-so-khong-phai-ty-le": RuleText(
        title="Chỉ số hồ sơ dùng cho chỉ tiêu tính bằng phần trăm, trên mọi lĩnh vực.",
        wrong="Chỉ tiêu «{value}» không tính được từ chỉ số hồ sơ.",
        needed="chỉ tiêu tính bằng %, không có nhóm riêng (segment).",
        mend="bỏ dòng dossier_rate; kết quả ghi ở measurements.",
    ),
    "chi-so-da-tinh": RuleText(
        title="Chỉ tiêu tính từ số liệu hồ sơ không ghi kết quả bằng tay.",
        wrong="Kết quả của chỉ tiêu «{value}» đã được tính từ số liệu hồ sơ.",
        mend="bỏ mục này, hoặc bỏ dòng dossier_rate của chỉ tiêu.",
    ),
}

#: The register of late dossiers (domain R-18).
OVERDUE_RULES: Mapping[str, RuleText] = {
    "qua-han-chua-co-ky": RuleText(
        title="Sổ quá hạn cùng tên với tệp số liệu của kỳ.",
        wrong="Chưa có tệp số liệu «{value}» cho sổ này.",
        needed="tên của một tệp trong thư mục dossiers.",
        mend="{offer}đổi tên sổ theo tệp số liệu.",
    ),
    "qua-han-khac-so": RuleText(
        title="Mỗi hồ sơ quá hạn trong số liệu có một dòng trong sổ.",
        wrong="Lĩnh vực «{name}» ({source}), {state}: sổ có {rows} dòng, số liệu có {count}.",
        needed="số dòng bằng số hồ sơ quá hạn.",
        mend="thêm hoặc bớt dòng trong «{register}», hoặc đính chính số liệu.",
    ),
    "qua-han-thieu-so": RuleText(
        title="Kỳ có hồ sơ quá hạn có sổ quá hạn.",
        wrong="Kỳ này có {count} hồ sơ quá hạn mà chưa có sổ.",
        needed="tệp «{register}»: mỗi hồ sơ quá hạn một dòng.",
        mend="thêm tệp ấy.",
    ),
    "qua-han-chua-ghi-so": RuleText(
        title="Hồ sơ quá hạn được ghi sổ, có lý do và ngày hẹn lại.",
        wrong="Xã có hồ sơ quá hạn mà chưa ghi sổ quá hạn.",
        needed="thư mục overdue, mỗi kỳ một tệp cùng tên với tệp số liệu.",
        mend="thêm tệp «{register}»; đến khi ấy trang ghi là chưa cập nhật lý do.",
        severity="warning",
    ),
    "qua-han-linh-vuc": RuleText(
        title="Dòng của sổ quá hạn thuộc một lĩnh vực trong số liệu.",
        wrong="Số liệu của kỳ không có lĩnh vực «{value}» ở hệ thống «{source}».",
        mend="{offer}ghi mã lĩnh vực và hệ thống như trong tệp số liệu.",
    ),
    "qua-han-thu-tuc": RuleText(
        title="Dòng của sổ quá hạn ghi mã của một thủ tục đã biết.",
        wrong="Chưa có thủ tục «{value}».",
        mend="{offer}ghi mã thủ tục có trong danh mục.",
    ),
    "qua-han-khong-ngay": RuleText(
        title="Hồ sơ quá hạn ít nhất 1 ngày.",
        wrong="Số ngày quá hạn đang là 0.",
        mend="ghi số ngày quá hạn.",
    ),
    "qua-han-chua-den-han": RuleText(
        title="Hồ sơ quá hạn trong kỳ có ngày hẹn trả trước khi hết kỳ.",
        wrong="Ngày hẹn trả {due} không đứng trước ngày cuối kỳ ({last}).",
        mend="sửa due_on, hoặc chuyển dòng này sang kỳ sau.",
    ),
    "qua-han-qua-so-ngay": RuleText(
        title="Số ngày quá hạn không nhiều hơn số ngày đã qua từ ngày hẹn trả.",
        wrong="Hồ sơ này ghi quá hạn {value} ngày, nhưng từ ngày hẹn trả {due} đến cuối kỳ"
        " ({last}) chỉ có {most} ngày.",
        mend="đối chiếu với hệ thống rồi sửa days_late hoặc due_on.",
    ),
    "hen-lai-truoc": RuleText(
        title="Ngày hẹn lại sau ngày hẹn trả.",
        wrong="Ngày hẹn lại {new} không sau ngày hẹn trả {due}.",
        mend="đối chiếu phiếu hẹn lại rồi sửa new_date hoặc due_on.",
    ),
    "hen-lai-qua-mot-lan": RuleText(
        title="Mỗi hồ sơ hẹn lại nhiều nhất một lần.",
        wrong="Hồ sơ này đã hẹn lại {value} lần.",
        needed="0 hoặc 1.",
        mend="đối chiếu phiếu hẹn lại; chỉ được hẹn lại một lần.",
    ),
    "hen-lai-khong-khop": RuleText(
        title="Có hẹn lại thì có ngày hẹn lại.",
        wrong="Số lần hẹn lại là {value}, nhưng ngày hẹn lại {state}.",
        mend="sửa redated hoặc new_date cho khớp.",
    ),
}

DOSSIER_RULES: Mapping[str, RuleText] = {**TABLE_RULES, **FIGURE_RULES, **OVERDUE_RULES}
