"""A page saved with its folder, or with everything in it (SingleFile): frames are read, other files are not."""

from __future__ import annotations

import base64
import time
from html import escape
from pathlib import Path

import pytest

from domain.page import Page
from scrapers.capturing import SavedFile, capture
from scrapers.files.frames import with_frames
from tests.scrapers.files.writing import blog_page, comment

WIDGET = f"<html><body><div id='comments'><ol class='comment-list'>{comment(1, 'Im Rahmen.')}</ol></div></body></html>"


def page_with(frame: str) -> str:
    return blog_page("").replace('<ol class="comment-list"></ol>', frame)


def saved(folder: Path, frame: str, name: str = "Artikel.html") -> Path:
    file = folder / name
    file.write_text(page_with(frame), encoding="utf-8")
    return file


def texts(file: Path) -> list[str]:
    return [one.text.plain for one in capture(SavedFile(file)).comments]


@pytest.mark.parametrize(
    "beside", ["Artikel_files", "Artikel-Dateien", "Artikel_fichiers", "Artikel_archivos", "Artikel-filer"]
)
@pytest.mark.parametrize("written", ["./{}/rahmen.html", "{}/rahmen.html", ".\\{}\\rahmen.html"])
def test_frames_lie_in_the_folder_beside_it(tmp_path: Path, beside: str, written: str) -> None:
    (tmp_path / beside).mkdir()
    (tmp_path / beside / "rahmen.html").write_text(WIDGET, encoding="utf-8")
    assert texts(saved(tmp_path, f'<iframe src="{written.format(beside)}"></iframe>')) == ["Im Rahmen."]


def test_a_folder_with_blanks_and_umlauts_is_found(tmp_path: Path) -> None:
    (tmp_path / "Der Brunnen läuft-Dateien").mkdir()
    (tmp_path / "Der Brunnen läuft-Dateien" / "rahmen.html").write_text(WIDGET, encoding="utf-8")
    frame = '<iframe src="./Der%20Brunnen%20l%C3%A4uft-Dateien/rahmen.html"></iframe>'
    assert texts(saved(tmp_path, frame, "Der Brunnen läuft.html")) == ["Im Rahmen."]


@pytest.mark.parametrize(
    "source",
    [
        "../geheim.html",
        "Artikel_files/../../geheim.html",
        "file:///{folder}/geheim.html",
        "{folder}/geheim.html",
        "geheim.html",
        "andere/geheim.html",
        "Artikel_files/verweis.html",
        "Artikel_files/nachbar.html",
        "Artikel_dateien/geheim.html",
        "Artikel_files/%00",
        "Artikel_files/..%2F..%2Fgeheim.html",
    ],
)
def test_nothing_outside_of_that_folder_is_read(tmp_path: Path, source: str) -> None:
    folder = tmp_path / "hier"
    for name in ("Artikel_files", "andere"):
        (folder / name).mkdir(parents=True)
    for place in (tmp_path / "geheim.html", folder / "geheim.html", folder / "andere" / "geheim.html"):
        place.write_text(WIDGET.replace("Im Rahmen", "Geheim"), encoding="utf-8")
    (folder / "Artikel_files" / "verweis.html").symlink_to(tmp_path / "geheim.html")
    (folder / "Artikel_files" / "nachbar.html").symlink_to(folder / "geheim.html")
    (folder / "Artikel_dateien").symlink_to(tmp_path)
    file = saved(folder, f'<iframe src="{source.format(folder=tmp_path)}"></iframe>')
    file.write_text(file.read_text().replace("</ol>", "").replace("</body>", f"{comment(1, 'Draußen.')}</body>"))
    assert "Geheim" not in str(capture(SavedFile(file)).pages[0].body)


@pytest.mark.parametrize("how", ["srcdoc", "data", "base64"])
def test_single_file_keeps_frames_in_the_tag(tmp_path: Path, how: str) -> None:
    source = {
        "srcdoc": f'srcdoc="{escape(WIDGET)}"',
        "data": f'src="data:text/html,{escape(WIDGET)}"',
        "base64": f'src="data:text/html;charset=utf-8;base64,{base64.b64encode(WIDGET.encode()).decode()}"',
    }[how]
    file = saved(tmp_path, f"<iframe {source}></iframe>")
    body = "<!--\n Page saved with SingleFile\n url: https://blatt.example/7 \n saved date: Mon -->" + file.read_text()
    file.write_text(body, encoding="utf-8")
    taken = capture(SavedFile(file))
    assert [one.text.plain for one in taken.comments] == ["Im Rahmen."]
    assert taken.article.url == "https://blatt.example/7"


def test_a_frame_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    packed = base64.b64encode(WIDGET.replace("</ol>", comment(2, "Verloren. " * 40)).encode()).decode()
    for less in range(4):
        inner = packed[: len(packed) // 2 - less]
        file = saved(tmp_path, f'<iframe src="data:text/html;base64,{inner}"></iframe>')
        assert texts(file)[0] == "Im Rahmen."


@pytest.mark.parametrize(
    "tag", ["<iframe ", "<template shadowrootmode=open ", "<iframe srcdoc='<body ", '<iframe src="']
)
@pytest.mark.parametrize("end", ["", '"', "'>"])
def test_tags_without_an_end_take_no_time(tmp_path: Path, tag: str, end: str) -> None:
    """Each could be looked through to the end of the page: half a minute for this one."""
    page = Page(None, f"<html><body>{tag * 20000}{end}".encode())
    started = time.monotonic()
    with_frames(page, lambda source, base: None)
    assert time.monotonic() - started < 3


def test_a_saved_shadow_tree_is_what_the_reader_saw(tmp_path: Path) -> None:
    inner = f"<div id='comments'><ol class='comment-list'>{comment(1, 'Im Schatten.')}</ol></div>"
    frame = f'<x-comments><template shadowrootmode="open">{inner}</template></x-comments><template>nie</template>'
    assert texts(saved(tmp_path, frame)) == ["Im Schatten."]


def test_frames_in_frames_end_somewhere(tmp_path: Path) -> None:
    (tmp_path / "Artikel_files").mkdir()
    loop = WIDGET.replace("</body>", '<iframe src="rahmen.html"></iframe><iframe src="zwei.html"></iframe></body>')
    for name in ("rahmen.html", "zwei.html"):
        (tmp_path / "Artikel_files" / name).write_text(loop, encoding="utf-8")
    assert texts(saved(tmp_path, '<iframe src="Artikel_files/rahmen.html"></iframe>'))[0] == "Im Rahmen."
