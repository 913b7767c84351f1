"""A page saved "complete": the HTML file, and beside it a folder in which the browser put the frames' documents.

Chrome and Firefox name the folder after the page (``page_files``, in German ``page-Dateien``) and let the frames point
into it (``./page_files/saved_resource.html``). Only files in such a folder, right beside the page, are read.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from domain.page import Page
from scrapers.files.frames import Find, Frame
from scrapers.markup import decode

_FOLDER = re.compile(
    r".+[ _-](?:files?|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|tiedostot|pliki|soubory|súbory"
    r"|datoteke|elemei|fájlok|dosyalar|failid|faili|bylos|fitxers|fitxategiak|fisiere|fișiere|файлы|файли|файлове|αρχεία)",
    re.IGNORECASE,
)
_NO_PAGE = frozenset(
    {".js", ".css", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff", ".woff2", ".mp4", ".pdf"}
)
_LARGEST = 32 << 20


def frames_beside(page: Path) -> Find:
    """Finds what a page's frames name in the folder that was saved with it."""

    def find(source: str, _base: str | None) -> Frame | None:
        file = _file(source, page)
        html = _html(file) if file is not None else None
        return None if html is None or file is None else Frame(str(file), None, html)

    return find


def is_folder_of_a_page(folder: Path) -> bool:
    """Whether a browser made this folder for a page that lies beside it."""
    if _FOLDER.fullmatch(folder.name) is None:
        return False
    stem = re.split(r"[ _-](?=[^ _-]*$)", folder.name)[0]
    return any((folder.parent / f"{stem}{ending}").is_file() for ending in (".html", ".htm", ".xhtml", ".mhtml"))


def _file(source: str, page: Path) -> Path | None:
    """The file that a relative address names, if it is in the page's own folder."""
    name = unquote(source.partition("#")[0].partition("?")[0]).replace("\\", "/")
    if "://" in name or name.startswith("/") or "\0" in name:
        return None
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts or Path(name).suffix.lower() in _NO_PAGE:
        return None
    folders = [page.parent]
    folders += [one for one in _folders(page) if len(parts) == 1]  # a frame in a frame names its neighbour
    for folder in folders:
        file = folder.joinpath(*parts)
        inside = file.relative_to(page.parent).parts if file.is_relative_to(page.parent) else ()
        if len(inside) > 1 and _belongs(inside[0], page) and _stays(file, page.parent / inside[0]):
            return file
    return None


def _folders(page: Path) -> list[Path]:
    try:
        return sorted(one for one in page.parent.glob(f"{_plain(page.stem)}*") if one.is_dir())
    except OSError:
        return []


def _plain(stem: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", stem)


def _belongs(folder: str, page: Path) -> bool:
    return folder.startswith(page.stem) or _FOLDER.fullmatch(folder) is not None


def _stays(file: Path, folder: Path) -> bool:
    """Whether it is a file in there, and neither it nor the folder a link to somewhere else."""
    try:
        home = folder.resolve()
        within = home.parent == folder.parent.resolve() and file.resolve().is_relative_to(home)
        return within and file.is_file() and file.stat().st_size <= _LARGEST
    except (OSError, ValueError):
        return False


def _html(file: Path) -> str | None:
    try:
        body = file.read_bytes()
    except OSError:
        return None
    if b"<" not in body[:2048].replace(b"\x00", b""):
        return None
    return decode(Page(None, body))
