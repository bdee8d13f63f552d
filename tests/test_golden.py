"""What the sample content gives, equal to the golden pages byte for byte."""

from __future__ import annotations

from pathlib import Path

from generator.load import load_corpus
from generator.rules import check_corpus
from tests.golden import AS_OF, GOLDEN, SAMPLE, files_below, sample_rendered, write_sample


def test_the_sample_has_no_error_and_these_warnings() -> None:
    corpus, told = load_corpus(SAMPLE)
    found = (*told, *check_corpus(corpus, as_of=AS_OF))
    assert [(each.severity, each.rule, each.at.path) for each in found] == [
        ("warning", "thu-tuc-thieu-de-lam-gi", "sample/catalogue/procedures/9.000003.yml"),
        ("warning", "cach-noi-theo-ban-cu", "sample/catalogue/procedures/9.000008.yml"),
        ("warning", "cach-noi-theo-ban-cu", "sample/catalogue/procedures/9.000008.yml"),
        ("warning", "thieu-dia-chi-trang-web", "sample/xa-cu/commune.yml"),
        ("warning", "thong-tin-xa-con-thieu", "sample/xa-thu/commune.yml"),
        ("warning", "danh-muc-khac-thoi-han", "sample/xa-thu/official_list.yml"),
        ("warning", "danh-muc-khac-ten", "sample/xa-thu/official_list.yml"),
        ("warning", "danh-muc-khac-linh-vuc", "sample/xa-thu/official_list.yml"),
        ("warning", "danh-muc-khac-thoi-han", "sample/xa-thu/official_list.yml"),
        ("warning", "danh-muc-trung-ma", "sample/xa-thu/official_list.yml"),
        ("warning", "danh-muc-thieu-thu-tuc", "sample/xa-thu/official_list.yml"),
        ("warning", "danh-muc-chua-co-du-lieu", "sample/xa-thu/official_list.yml"),
        ("warning", "ke-hoach-thieu-so-ngay", "sample/xa-thu/plans/2026-bo-sung.yml"),
        ("warning", "thoi-gian-khong-neu", "sample/xa-thu/plans/2026-bo-sung.yml"),
        ("warning", "thieu-thoi-gian", "sample/xa-thu/plans/2026-chinh.yml"),
        ("warning", "danh-muc-tham-khao", "sample/xa-thu/procedures.yml"),
        ("warning", "danh-muc-thua-thu-tuc", "sample/xa-thu/procedures.yml"),
    ]


def test_the_sample_gives_the_golden_pages(tmp_path: Path) -> None:
    write_sample(tmp_path)
    given, golden = files_below(tmp_path), files_below(GOLDEN)
    assert sorted(given) == sorted(golden)
    assert [path for path in given if given[path] != golden[path]] == []


def test_rendering_twice_gives_the_same_bytes() -> None:
    first, second = sample_rendered(), sample_rendered()
    assert first == second
    assert [f.expected.to_json() for f in first.values()] == [
        f.expected.to_json() for f in second.values()
    ]
