"""The golden pages: all that the sample content gives, byte for byte.

Beside this module lie the folders that the render stage writes for ``tests/sample`` at
one fixed day. ``python -m tests.golden`` writes them anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.load import load_corpus
from generator.model.corpus import Corpus
from generator.render import Rendered, render_site, write_rendered
from generator.views import Site, derive_site

AS_OF = date(2026, 8, 20)
SAMPLE = Path(__file__).parent.parent / "sample"
GOLDEN = Path(__file__).parent / "pages"
#: The search's texts say again what the pages say; tests/render/test_search.py reads them.
TEXTS = "*/docs/tim/van-ban-*.js"


def sample_corpus() -> Corpus:
    """The sample content as records."""
    corpus, findings = load_corpus(SAMPLE)
    if findings:
        message = f"tests/sample is out of order: {findings}"
        raise ValueError(message)
    return corpus


def sample_site() -> Site:
    """The sample's views at the fixed day."""
    return derive_site(sample_corpus(), today=AS_OF)


def sample_rendered() -> Mapping[str, Rendered]:
    """The sample's folders in memory."""
    return render_site(sample_site())


def write_sample(target: Path) -> None:
    """Writes the sample's folders as the program does, without :data:`TEXTS`."""
    write_rendered(sample_rendered(), target, SAMPLE)
    for path in target.glob(TEXTS):
        path.unlink()


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
