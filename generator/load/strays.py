"""Content files in places where nothing reads them, and what was perhaps meant."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Position
from generator.load.folders import is_left_by_system
from generator.load.records import shown_path
from generator.messages import finding
from generator.messages.files import folder_offer, stray_offer
from generator.model.fields import CODE_PATTERN

_CATALOGUE, _PROCEDURES = "catalogue", "procedures"
_CATALOGUE_FILES = (
    *("sectors.yml", "life_events.yml", "reference_list.yml", "vocabulary.yml"),
    *("feedback_deadlines.yml", "index_766.yml", "reporting_cutoffs.yml"),
    *("glossary.yml", "accessibility.yml"),
)
_COMMUNE_FILES = (
    *("commune.yml", "units.yml", "procedures.yml", "official_list.yml"),
    "feedback_deadlines.yml",
)
_CATALOGUE_FOLDERS = (_PROCEDURES, "decisions")
_COMMUNE_FOLDERS = (
    *("decisions", "plans", "progress", "indicators", "feedback", "surveys", "index-766"),
    *("reviews", "internal-procedures", "inspections", "trainings", "reports"),
)
#: Folders of the layout whose files this stage does not read, or that hold any file.
_OTHER_FOLDERS = frozenset(
    {
        *("files", "pages", "calendar", "requirements", "dossiers", "overdue"),
    }
)
_NEAR = 0.75
#: More files than this in one place are told as one folder.
_FEW = 3
#: Notepad adds its own ending, and Windows hides it.
_ENDINGS = (".yml", ".yaml", ".yml.txt", ".yaml.txt")
_WITHOUT_ENDING = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)


def near_catalogue(folders: Iterable[str]) -> str:
    """The folder that was perhaps meant as the catalogue, where there is none."""
    names = list(folders)
    near = get_close_matches(_CATALOGUE, names, n=1, cutoff=_NEAR)
    return near[0] if near and _CATALOGUE not in names else ""


def stray_files(content: Path, told: Collection[str] = ()) -> Iterator[Finding]:
    """A warning for each YAML file below the content folder that nothing reads.

    ``told``: folders of the content of which something was told already, as a whole.
    """
    strays = [path for path in _stray_paths(content) if path.parts[0] not in told]
    folders = Counter(filter(None, map(_unread_folder, strays)))
    many = {folder for folder, count in folders.items() if count > _FEW}
    for folder in sorted(many):
        at = Position(shown_path(content / folder, content))
        yield finding("thu-muc-khong-duoc-doc", at, mend=folder_offer(_meant_for(folder, content)))
    for path in strays:
        if _unread_folder(path) not in many:
            at = Position(shown_path(content / path, content))
            yield finding("tep-khong-duoc-doc", at, mend=stray_offer(_meant(path, content)))


def _stray_paths(content: Path) -> Iterator[PurePosixPath]:
    for folder, folders, files in os.walk(content):
        folders[:] = sorted(name for name in folders if not is_left_by_system(name))
        below = Path(folder).relative_to(content)
        if len(below.parts) > 1 and below.parts[1] in _OTHER_FOLDERS:
            folders.clear()
            continue
        names = frozenset(files)
        for name in sorted(names):
            path = PurePosixPath(*below.parts, name)
            if _is_stray(path, has_commune="commune.yml" in names):
                yield path


def _unread_folder(path: PurePosixPath) -> PurePosixPath | None:
    """The uppermost folder around a file of which nothing is read."""
    home, *folders = path.parts[:-1] or ("",)
    if not folders:
        return None
    read = (_PROCEDURES,) if home == _CATALOGUE else _COMMUNE_FOLDERS
    depth = 2 if folders[0] in read else 1
    return PurePosixPath(home, *folders[:depth]) if len(folders) >= depth else None


def _meant_for(folder: PurePosixPath, content: Path) -> str:
    home, name = folder.parts[0], folder.name
    places = (_PROCEDURES,) if home == _CATALOGUE else _COMMUNE_FOLDERS
    near = get_close_matches(name.lower(), places, n=1)
    return f"{shown_path(content, content)}/{home}/{near[0]}" if near else ""


def _is_stray(path: PurePosixPath, *, has_commune: bool) -> bool:
    if not path.name.lower().endswith(_ENDINGS) or is_left_by_system(path.name):
        return False
    if _is_read(path):
        return False
    # A folder without commune.yml is told as such, with the file that was perhaps meant.
    in_commune = len(path.parts) == 2 and path.parts[0] != _CATALOGUE  # noqa: PLR2004 - folder/file
    return has_commune or not in_commune or not is_commune_file(path.name)


def is_commune_file(name: str) -> bool:
    """Whether a name was perhaps meant as ``commune.yml``."""
    return bool(get_close_matches(name.lower(), ["commune.yml"], cutoff=_NEAR))


def _is_read(path: PurePosixPath) -> bool:
    match path.parts:
        case ("catalogue", name):
            return name in _CATALOGUE_FILES
        case ("catalogue", folder, name) if folder in _CATALOGUE_FOLDERS:
            return name.endswith(".yml")
        case (_, name):
            return name in _COMMUNE_FILES
        case (commune, folder, name):
            return commune != _CATALOGUE and folder in _COMMUNE_FOLDERS and name.endswith(".yml")
    return False


def _meant(path: PurePosixPath, content: Path) -> str:
    """Where the file perhaps belongs: the nearest place that is read, or nothing."""
    home, *folders = path.parts[:-1] or (_CATALOGUE,)
    stem = _WITHOUT_ENDING.sub("", path.name)
    name = f"{stem}.yml"
    is_catalogue = home == _CATALOGUE
    below = ""
    if folders:
        places = _CATALOGUE_FOLDERS if is_catalogue else _COMMUNE_FOLDERS
        below = "/".join([*get_close_matches(folders[0].lower(), places, n=1), name])
    elif is_catalogue and re.match(CODE_PATTERN, stem):
        below = f"{_PROCEDURES}/{name}"
    if "/" not in below:
        files = _CATALOGUE_FILES if is_catalogue else _COMMUNE_FILES
        below = "".join(get_close_matches(name.lower(), files, n=1, cutoff=_NEAR))
    return f"{shown_path(content, content)}/{home}/{below}" if below else ""
