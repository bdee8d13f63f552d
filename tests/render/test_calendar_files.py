"""Calendar files: read back with the library, and looked at byte by byte."""

from __future__ import annotations

import dataclasses
import re
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from generator.render.calendar_files import calendar_files
from generator.views.communes import CommuneView
from tests.golden import sample_rendered, sample_site

COMMUNES = {commune.id: commune for commune in sample_site().communes}
FILES = calendar_files(COMMUNES["xa-thu"])


def events(text: str) -> list[dict[str, str]]:
    (calendar,) = Calendar.from_ical(text, multiple=True)
    return [
        {name: str(value) for name, value in event.items()} for event in calendar.walk("VEVENT")
    ]


def days(text: str) -> list[tuple[date, str, str]]:
    calendar = Calendar.from_ical(text)
    return [
        (event.decoded("DTSTART"), str(event["UID"]), str(event["SUMMARY"]))
        for event in calendar.walk("VEVENT")
    ]


def test_each_plan_that_holds_and_each_unit_with_deadlines_has_one() -> None:
    assert sorted(FILES) == [
        "don-vi/buu-cuc/lich.ics",
        "don-vi/co-quan-chuyen-mon/lich.ics",
        "don-vi/cong-chuc-ho-tich/lich.ics",
        "don-vi/phong-kinh-te/lich.ics",
        "don-vi/trung-tam/lich.ics",
        "don-vi/van-phong/lich.ics",
        "ke-hoach/2026-chinh/lich.ics",
    ]
    assert calendar_files(COMMUNES["xa-cu"]) == {}  # an archive has nothing ahead


def test_every_file_is_linked_in_plain_words_and_expected() -> None:
    made = sample_rendered()["xa-thu"]
    for path in FILES:
        page = made.files[path.removesuffix("/lich.ics") + ".md"]
        assert '<a href="lich.ics">Đưa hạn vào lịch điện thoại</a>' in page
        assert path in made.expected.files


def test_the_days_of_the_sample_s_plan() -> None:
    found = days(FILES["ke-hoach/2026-chinh/lich.ics"])
    urn = "urn:congkhai:xa-thu:2026-chinh/"
    assert [each for each in found if "/HD-06/" in each[1] or "/HD-04/" in each[1]] == [
        (date(2026, 6, 30), f"{urn}HD-04/activity", "Hạn hoàn thành: Gửi phương án"),
        (date(2026, 7, 31), f"{urn}HD-06/milestone/M1", "Mốc «Chốt mẫu phiếu»: Khảo sát"),
        (date(2026, 8, 15), f"{urn}HD-06/milestone/M2", "Mốc «Phát phiếu»: Khảo sát"),
        (date(2026, 9, 19), f"{urn}HD-06/milestone/M3", "Mốc «Thu phiếu»: Khảo sát"),
        (date(2026, 12, 31), f"{urn}HD-06/activity", "Hạn hoàn thành: Khảo sát"),
    ]
    # Ten days of grace in this commune: quarter III and ten days.
    assert (
        date(2026, 10, 10),
        f"{urn}HD-02/report/2026-Q3",
        "Hạn báo cáo quý III/2026: Niêm yết",
    ) in found
    reports = [each for each in found if "/HD-05/report/" in each[1]]
    assert len(reports) == 11  # February to December: progress is kept from 1 February


def test_the_whole_of_one_event() -> None:
    found = events(FILES["don-vi/cong-chuc-ho-tich/lich.ics"])
    assert [event["UID"] for event in found] == [
        "urn:congkhai:xa-thu:2026-chinh/HD-04/activity",
        "urn:congkhai:xa-thu:2026-chinh/RS-1/review",
    ]
    text = FILES["don-vi/cong-chuc-ho-tich/lich.ics"].replace("\r\n ", "")
    first = text.split("BEGIN:VEVENT\r\n")[1].split("END:VEVENT")[0].split("\r\n")
    assert first == [
        "SUMMARY;LANGUAGE=vi:Hạn hoàn thành: Gửi phương án",
        "DTSTART;VALUE=DATE:20260630",
        "DTSTAMP:20260820T000000Z",
        "UID:urn:congkhai:xa-thu:2026-chinh/HD-04/activity",
        (
            "DESCRIPTION;LANGUAGE=vi:Kế hoạch: Kế hoạch chính năm 2026 của xã Thử (01/KH-UBND)\\n"
            "Chủ trì: Công chức Hộ tịch\\n"
            "Tình trạng: Hoàn thành quá hạn\\, tính đến ngày 20/08/2026"
        ),
        "TRANSP:TRANSPARENT",
        "URL:https://xa-thu.example/cong-khai/ke-hoach/2026-chinh/#nhiem-vu",
        "",
    ]


def test_suspended_work_is_cancelled() -> None:
    text = FILES["ke-hoach/2026-chinh/lich.ics"]
    cancelled = [e["UID"] for e in events(text) if e.get("STATUS") == "CANCELLED"]
    assert cancelled == ["urn:congkhai:xa-thu:2026-chinh/HD-07/activity"]


@pytest.mark.parametrize("path", sorted(FILES))
def test_lines_end_and_fold_as_the_format_says(path: str) -> None:
    data = FILES[path].encode()
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert re.findall(rb"(?<!\r)\n|\r(?!\n)", data) == []
    assert [line for line in data.split(b"\r\n") if len(line) > 75] == []
    uids = [event["UID"] for event in events(FILES[path])]
    assert len(uids) == len(set(uids))


def without_address(commune: CommuneView) -> CommuneView:
    record = commune.commune.model_copy(update={"public_url": None, "code": "12345"})
    return dataclasses.replace(commune, commune=record)


def test_without_an_address_there_is_no_url_and_ids_come_from_the_code() -> None:
    made = calendar_files(without_address(COMMUNES["xa-thu"]))
    assert [path for path, text in made.items() if "\nURL" in text] == []
    found = events(made["ke-hoach/2026-chinh/lich.ics"])
    assert {event["UID"].split(":")[2] for event in found} == {"12345"}


def test_the_stamp_is_the_day_of_the_figures_and_nothing_else_changes() -> None:
    assert calendar_files(COMMUNES["xa-thu"]) == FILES
    later = dataclasses.replace(COMMUNES["xa-thu"], as_of=date(2026, 8, 20) + timedelta(days=1))
    path = "ke-hoach/2026-chinh/lich.ics"
    changed = calendar_files(later)[path].replace("20260821T", "20260820T")
    assert [e["UID"] for e in events(changed)] == [e["UID"] for e in events(FILES[path])]
    assert "DTSTAMP:20260821T000000Z" in calendar_files(later)[path]
