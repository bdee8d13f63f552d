"""The content folder as a whole: what is read, what is told of its layout."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.findings import Finding, Position
from generator.load import load_corpus
from generator.model.corpus import Corpus

COMMUNE = "name: Xã Mẫu\nkind: xa\nstate: demo\n"
PLAN = (
    "title: Kế hoạch\nyear: 2026\nstate: issued\nissuer: UBND xã\n"
    "starts_on: 2026-01-01\nends_on: 2026-12-31\nparts: []\n"
)
PROGRESS = "entries: []\n"


def procedure(code: str) -> str:
    """A procedure of a few lines."""
    return f"code: {code}\nname: Thủ tục {code}\ndetail: listing\nsector: ho-tich\n"


WHOLE: Mapping[str, str] = {
    "catalogue/procedures/1.001193.yml": procedure("1.001193"),
    "catalogue/procedures/1.000894.yml": procedure("1.000894"),
    "catalogue/sectors.yml": "sectors:\n- id: ho-tich\n  name: Hộ tịch\n",
    "catalogue/life_events.yml": "life_events: []\n",
    "catalogue/reference_list.yml": "title: Danh mục\nsource:\n  name: Cổng\ncodes: []\n",
    "catalogue/calendar/2026.csv": "date,kind,name,source,verified\n",
    "catalogue/requirements/1.yml": "- x",
    "hung-thinh/commune.yml": COMMUNE,
    "hung-thinh/units.yml": "units: []\n",
    "hung-thinh/procedures.yml": "basis: reference\nprocedures: []\n",
    "hung-thinh/plans/2026-a.yml": PLAN,
    "hung-thinh/plans/2025-b.yml": PLAN,
    "hung-thinh/plans/README.md": "x",
    "hung-thinh/progress/2026-Q3.yml": PROGRESS,
    "hung-thinh/pages/gioi-thieu.md": "x",
    "hung-thinh/files/mau.yml": "x: [",
    "hung-thinh/.DS_Store": "x",
    "phu-dien/commune.yml": COMMUNE,
    "README.md": "x",
    ".git/config.yml": "x",
    "__MACOSX/a.yml": "x",
}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """The files below a folder named ``content``."""
    root = folder / "content"
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def load(folder: Path, files: Mapping[str, str]) -> tuple[Corpus, tuple[Finding, ...]]:
    """What these files read as."""
    return load_corpus(write(folder, files))


def at(path: str, line: int = 1, column: int = 1) -> Position:
    """A place in a file of the content."""
    return Position(f"content/{path}", line, column)


def stray(path: str, mend: str) -> Finding:
    """A file that nothing reads."""
    wrong = "Tệp này không được đọc: chương trình không tìm tệp dữ liệu ở đây."
    return Finding(at(path), "tep-khong-duoc-doc", wrong, "", mend, "warning")


def meant(path: str) -> str:
    """The place that was perhaps meant."""
    return f"chuyển thành «content/{path}», nếu đó là tệp cần đọc."


NOWHERE = "chuyển vào đúng thư mục (xem README), hoặc vào thư mục files nếu chỉ để lưu."


def test_a_whole_content(tmp_path: Path) -> None:
    """Every file of the layout is read; what staff keep beside is none of ours."""
    corpus, findings = load(tmp_path, WHOLE)
    assert findings == ()
    assert corpus.root == str(tmp_path / "content")
    assert corpus.unread == frozenset()
    assert list(corpus.catalogue.procedures) == ["1.000894", "1.001193"]
    assert corpus.catalogue.sectors is not None
    assert corpus.catalogue.life_events is not None
    assert corpus.catalogue.reference_list is not None
    assert list(corpus.communes) == ["hung-thinh", "phu-dien"]
    commune = corpus.communes["hung-thinh"]
    assert (commune.id, list(commune.plans), list(commune.progress)) == (
        "hung-thinh",
        ["2025-b", "2026-a"],
        ["2026-Q3"],
    )
    assert commune.commune is not None
    assert commune.commune.path == "content/hung-thinh/commune.yml"
    assert commune.units is not None
    assert commune.offered is not None
    other = corpus.communes["phu-dien"]
    assert (other.units, other.offered, other.plans, other.progress) == (None, None, {}, {})


def test_all_problems_at_once(tmp_path: Path) -> None:
    """Findings of several files, in order; what could not be read is known."""
    corpus, findings = load(
        tmp_path,
        {
            **WHOLE,
            "catalogue/procedures/1.000894.yml": "code: 1.000894\nname: x\ndetail: full\n",
            "hung-thinh/units.yml": "",
            "hung-thinh/plans/2026-a.yml": PLAN + "note: Hồ sơ: 02 bộ\n",
        },
    )
    assert [(str(finding.at), finding.rule) for finding in findings] == [
        ("content/catalogue/procedures/1.000894.yml:1:1", "thieu-muc"),
        ("content/hung-thinh/plans/2026-a.yml:8:12", "hai-dau-hai-cham"),
        ("content/hung-thinh/units.yml:1:1", "tep-trong"),
    ]
    assert corpus.unread == {
        "content/catalogue/procedures/1.000894.yml",
        "content/hung-thinh/plans/2026-a.yml",
        "content/hung-thinh/units.yml",
    }
    assert list(corpus.catalogue.procedures) == ["1.001193"]
    assert corpus.communes["hung-thinh"].units is None


def test_procedures_named_by_their_code(tmp_path: Path) -> None:
    """A file name that is not the code, and a code that another file has."""
    corpus, findings = load(
        tmp_path,
        {
            "catalogue/procedures/1.000001.yml": procedure("1.000003"),
            "catalogue/procedures/1.000002.yml": procedure("1.000004"),
            "catalogue/procedures/1.000003.yml": procedure("1.000003"),
        },
    )
    assert findings == (
        Finding(
            at("catalogue/procedures/1.000001.yml", 1, 7),
            "ma-thu-tuc-da-dung",
            "Mã thủ tục «1.000003» đã dùng ở content/catalogue/procedures/1.000003.yml:1.",
            "",
            "sửa mã, hoặc xoá một trong hai tệp.",
        ),
        Finding(
            at("catalogue/procedures/1.000002.yml", 1, 7),
            "ten-tep-khac-ma",
            "Mã thủ tục ghi «1.000004», nhưng tệp tên «1.000002.yml».",
            "",
            "đổi tên tệp thành «1.000004.yml», hoặc sửa mã.",
        ),
    )
    assert {code: record.path for code, record in corpus.catalogue.procedures.items()} == {
        "1.000003": "content/catalogue/procedures/1.000003.yml",
        "1.000004": "content/catalogue/procedures/1.000002.yml",
    }


@pytest.mark.parametrize(
    ("path", "mend"),
    [
        ("sectors.yml", meant("catalogue/sectors.yml")),
        ("catalogue/sector.yml", meant("catalogue/sectors.yml")),
        ("catalogue/life-events.yaml", meant("catalogue/life_events.yml")),
        ("catalogue/procedures/1.001193.yaml", meant("catalogue/procedures/1.001193.yml")),
        ("catalogue/procedures/cu/1.001193.yml", meant("catalogue/procedures/1.001193.yml")),
        ("catalogue/1.001194.yml", meant("catalogue/procedures/1.001194.yml")),
        ("phu-dien/unit.yml", meant("phu-dien/units.yml")),
        ("phu-dien/units.YML", meant("phu-dien/units.yml")),
        ("phu-dien/plan/2024.yml", meant("phu-dien/plans/2024.yml")),
        ("phu-dien/plans/2024.yaml", meant("phu-dien/plans/2024.yml")),
        ("phu-dien/ghi-chep.yml", NOWHERE),
    ],
)
def test_files_that_nothing_reads(tmp_path: Path, path: str, mend: str) -> None:
    """A warning, with the place that was perhaps meant."""
    _, findings = load(tmp_path, {"phu-dien/commune.yml": COMMUNE, path: "x: 1\n"})
    assert findings == (stray(path, mend),)
    assert [finding.severity for finding in findings] == ["warning"]


@pytest.mark.parametrize(
    ("files", "mend"),
    [
        (("phu-dien/units.yml",), "thêm tệp commune.yml, hoặc chuyển thư mục này ra chỗ khác."),
        (("phu-dien/Commune.yml",), "đổi tên tệp «Commune.yml» thành «commune.yml»."),
        (("phu-dien/commune.yaml",), "đổi tên tệp «commune.yaml» thành «commune.yml»."),
    ],
)
def test_a_folder_without_commune(tmp_path: Path, files: tuple[str, ...], mend: str) -> None:
    """A folder below the content is a commune or the catalogue."""
    corpus, findings = load(tmp_path, dict.fromkeys(files, "units: []\n"))
    assert findings == (
        Finding(
            at("phu-dien"),
            "thieu-commune-yml",
            "Thư mục «phu-dien» chưa có tệp commune.yml.",
            "tệp commune.yml ghi tên, loại và tình trạng của xã.",
            mend,
        ),
    )
    assert corpus.communes == {}


def test_names_that_become_addresses(tmp_path: Path) -> None:
    """Names of plans, of progress files and of a commune's folder."""
    corpus, findings = load(
        tmp_path,
        {
            "Hưng Thịnh/commune.yml": COMMUNE,
            "xa-mau/commune.yml": COMMUNE,
            "xa-mau/plans/Kế hoạch 2026.yml": PLAN,
            "xa-mau/plans/2026-a.yml": PLAN,
            "xa-mau/progress/2026 q3.yml": PROGRESS,
            "xa-mau/progress/2026-Q1.yml": PROGRESS,
            "xa-mau/progress/2026-q1.yml": PROGRESS,
        },
    )
    needed = "chữ thường không dấu, chữ số và dấu gạch ngang."
    assert findings == (
        Finding(
            at("Hưng Thịnh"),
            "ten-thu-muc-chua-dung",
            "Thư mục xã đang tên «Hưng Thịnh».",
            needed,
            "đổi tên thành «hung-thinh».",
        ),
        Finding(
            at("xa-mau/plans/Kế hoạch 2026.yml"),
            "ten-tep-chua-dung",
            "Tệp đang tên «Kế hoạch 2026.yml».",
            needed,
            "đổi tên thành «ke-hoach-2026.yml».",
        ),
        Finding(
            at("xa-mau/progress/2026 q3.yml"),
            "ten-tep-chua-dung",
            "Tệp đang tên «2026 q3.yml».",
            needed,
            "đổi tên thành «2026-q3.yml».",
        ),
        Finding(
            at("xa-mau/progress/2026-q1.yml"),
            "ten-tep-trung",
            "Tệp «2026-q1.yml» và tệp «2026-Q1.yml» chỉ khác nhau ở chữ hoa, chữ thường.",
            "",
            "đổi tên một tệp.",
        ),
    )
    assert sorted(corpus.communes) == ["Hưng Thịnh", "xa-mau"]


def test_links_that_lead_out(tmp_path: Path) -> None:
    """Nothing outside the content is read; links inside it are followed."""
    root = write(tmp_path, {"xa-mau/commune.yml": COMMUNE, "chung/commune.yml": COMMUNE})
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "units.yml").write_text("units: []\n", "utf-8")
    (root / "xa-mau" / "units.yml").symlink_to(outside / "units.yml")
    (root / "xa-mau" / "plans").symlink_to(outside)
    (root / "chung" / "progress").symlink_to(root / "chung" / "progress")
    (root / "lien-ket").symlink_to(root / "chung")
    corpus, findings = load_corpus(root)
    mend = "chép tệp thật vào đây, thay cho liên kết."
    assert findings == tuple(
        Finding(
            at(f"xa-mau/{name}"),
            "lien-ket-ra-ngoai",
            f"Liên kết «{name}» dẫn ra ngoài thư mục «content».",
            "",
            mend,
        )
        for name in ("plans", "units.yml")
    )
    assert sorted(corpus.communes) == ["chung", "lien-ket", "xa-mau"]
    assert corpus.communes["xa-mau"].units is None


def test_no_content_at_all(tmp_path: Path) -> None:
    """The folder is missing, or is a file: one sentence, an empty corpus."""
    corpus, findings = load_corpus(tmp_path / "content")
    assert findings == (
        Finding(
            Position("content"),
            "thieu-thu-muc-noi-dung",
            "Chưa có thư mục «content».",
            "",
            "chạy lệnh trong thư mục của chương trình, hoặc tạo thư mục này.",
        ),
    )
    assert (corpus.communes, corpus.catalogue.procedures) == ({}, {})
    (tmp_path / "content").write_text("x", "utf-8")
    _, findings = load_corpus(tmp_path / "content")
    assert [finding.rule for finding in findings] == ["tep-khong-mo-duoc"]
