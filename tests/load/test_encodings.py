"""Text from before Unicode is always recognised, true Vietnamese never."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.language import normalise
from generator.load.encodings import LegacyText, legacy_lines
from generator.load.syllables import is_syllable

ROOT = Path(__file__).resolve().parents[2]
TCVN3, VNI = "TCVN3 (ABC)", "VNI"

OLD: tuple[tuple[str, str, str], ...] = (
    ("Thñ tôc hµnh chÝnh", TCVN3, "Thủ tục hành chính"),
    ("name: Nguån", TCVN3, "name: Nguồn"),
    ("note: GiÊy tê", TCVN3, "note: Giấy tờ"),
    ("§\u00adêng tr\u00adíc nhµ", TCVN3, "Đường trước nhà"),
    ("§-êng tr-íc nhµ", TCVN3, "Đường trước nhà"),
    ("TH¤NG T¦", TCVN3, "THÔNG TƯ"),
    ("Sè 5/Q§-UBND", TCVN3, "Số 5/QĐ-UBND"),
    ("céng hoµ x· héi chñ nghÜa ViÖt Nam", TCVN3, "cộng hoà xã hội chủ nghĩa Việt Nam"),
    ("®¨ng ký khai sinh, kÕt h«n, khai tö", TCVN3, "đăng ký khai sinh, kết hôn, khai tử"),
    ("Thuû tuïc haønh chính", VNI, "Thủ tục hành chính"),
    ("Hoà sô goàm 02 boä", VNI, "Hồ sơ gồm 02 bộ"),
    ("ÑAÊNG KYÙ KEÁT HOÂN", VNI, "ĐĂNG KÝ KẾT HÔN"),
    ("Uyû ban nhaân daân xaõ Höng Thònh", VNI, "Uỷ ban nhân dân xã Hưng Thịnh"),
    ("Ñieàu 5", VNI, "Điều 5"),
    ("teân caáp", VNI, "tên cấp"),
    ("ngöôøi nöôùc ngoaøi, quyeån soå", VNI, "người nước ngoài, quyển sổ"),
)

TRUE = (
    "Thủ tục đăng ký kết hôn có yếu tố nước ngoài",
    "chính, có, là, và, hòa, thì",
    "«tốt», «a», “ngoặc”, ‘đơn’ – gạch — ngang … · chấm • tròn",
    "Müller, Zürich, Malmö, São Paulo, Côte d'Ivoire, Citroën, café, résumé, Noël, Pokémon",
    "25°C, m², km³, ½ bản, ±2, 100 €, § 5, © 2026, Zalo®, số µ, ¼, ¾, × 2, ÷ 3",
    "Đắk Lắk, Krông Pắc, Buôn Ma Thuột, Mường Tè – Lai Châu, Pleiku, Kon Tum",
    "Ðăng ký, Ðiều 5, Ðoàn",
    "hoà giải cơ sở, thuý, quý, khuya, giếng, gì, quốc, xoong, quèn, nghiêng",
    "QĐ-UBND, NĐ-CP, TT-BTP, HĐND, TTHC, 1.001193.H26",
    "https://dichvucong.gov.vn/p/home/dvc-tra-cuu?ma=1.001193&x=ñ",
    "¿Qué? Español: año, mañana, niño. Français: à, où, ça, garçon, œuvre, naïve, forêt",
)


@pytest.mark.parametrize(("typed", "encoding", "offer"), OLD, ids=[case[2] for case in OLD])
def test_old_encodings(typed: str, encoding: str, offer: str) -> None:
    """The line is told with its encoding and the line as Unicode."""
    assert legacy_lines(f"# x\n{typed}\nname: Thủ tục\n") == LegacyText(encoding, {2: offer})


@pytest.mark.parametrize("text", TRUE)
def test_true_text(text: str) -> None:
    """Vietnamese, its marks, and names of other languages are left alone."""
    assert legacy_lines(text) is None
    assert legacy_lines(normalise(text)) is None


def test_the_contents_own_text() -> None:
    """Nothing fires on the content and the sentences of this checkout."""
    files = [*ROOT.glob("content/**/*.yml"), *ROOT.glob("generator/messages/*.py")]
    assert files
    assert {str(path): legacy_lines(path.read_text("utf-8")) for path in files} == dict.fromkeys(
        map(str, files)
    )


@pytest.mark.parametrize(
    "word",
    [
        *("nghiêng", "quyết", "khuỷu", "Giấy", "gì", "giếng", "ĐƯỜNG", "ý", "yêu", "hòa", "hoà"),
        *("oa", "xoong", "thuở", "rượu", "quốc", "quý", "uỷ", "ủy"),
    ],
)
def test_syllables(word: str) -> None:
    """Old and new ways of placing the tone, all shapes of rhymes."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "tôc", "Cafe", "fi", "ngx", "áà", "thñ", "zürich", "hanh1"])
def test_no_syllables(word: str) -> None:
    """A stop without its tone, foreign letters, nothing."""
    assert not is_syllable(word)
