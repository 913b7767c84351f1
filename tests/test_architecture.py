"""Who may import whom. The rules of docs/ARCHITECTURE.md, enforced on the source itself."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"domain", "scrapers", "storage", "exporters", "operations", "commands", "gui", "resources", "main"}

MAY_IMPORT = {
    "domain": set(),
    "resources": set(),
    "scrapers": {"domain"},
    "storage": {"domain"},
    "exporters": {"domain"},
    "operations": {"domain", "scrapers", "storage", "exporters", "resources"},
    "commands": {"domain", "operations"},
    "gui": {"domain", "operations", "resources"},
    "main": {"domain", "commands", "gui"},
}
GUI_MAY_IMPORT = {  # inside the window: views and dialogs are built from delegates, those from models
    "gui.models": {"gui.models", "gui.foundation"},
    "gui.delegates": {"gui.delegates", "gui.models", "gui.foundation"},
    "gui.views": {"gui.views", "gui.delegates", "gui.models", "gui.foundation"},
    "gui.browser": {"gui.browser", "gui.dialogs", "gui.views", "gui.delegates", "gui.models", "gui.foundation"},
    "gui.dialogs": {"gui.dialogs", "gui.views", "gui.delegates", "gui.models", "gui.foundation"},
}
FOUNDATION = {
    f"gui.{name}"
    for name in (
        "tokens",
        "theme",
        "icons",
        "i18n",
        "text",
        "worker",
        "formats",
        "stylesheet",
        "settings",
        "keymap",
        "reading_style",
        "scale",
    )
}
"""What every part of the window may use: looks, language, the worker's contract."""

ONLY_IN = {  # third-party modules that have one room
    "PySide6": ["gui/"],
    "PySide6.QtWebEngineCore": ["gui/browser/"],  # not installed everywhere, and loaded only when it is used
    "PySide6.QtWebEngineWidgets": ["gui/browser/"],
    "keyring": ["scrapers/credentials.py"],
    "urllib3": ["scrapers/fetch.py", "scrapers/fetching/"],
    "socket": ["scrapers/fetch.py", "scrapers/fetching/", "scrapers/addresses.py"],
    "sqlite3": ["storage/"],
    "sqlite_utils": ["storage/"],
    "click": ["commands/", "main.py"],
    "trafilatura": ["scrapers/article.py"],
    "warcio": ["scrapers/files/"],
}
NOWHERE = {"pickle", "marshal", "shelve", "requests", "httpx"}


def sources() -> list[Path]:
    files = [ROOT / "main.py"]
    for package in sorted(OURS - {"main"}):
        files += sorted((ROOT / package).rglob("*.py"))
    return [file for file in files if file.exists()]


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: write imports in full"
            yield str(node.module), node.lineno
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("file", sources(), ids=module_of)
def test_packages_know_only_whom_they_may(file: Path) -> None:
    package = module_of(file).split(".")[0]
    allowed = MAY_IMPORT[package] | {package}
    wrong = [f"line {line}: {name}" for name, line in imports(file) if name.split(".")[0] in OURS - allowed]
    assert not wrong, f"{package} may import only {sorted(allowed)}"


@pytest.mark.parametrize("file", [f for f in sources() if module_of(f).startswith("domain")], ids=module_of)
def test_the_domain_needs_the_standard_library_only(file: Path) -> None:
    wrong = [name for name, _ in imports(file) if name.split(".")[0] not in sys.stdlib_module_names | {"domain"}]
    assert not wrong
    effects = {"os", "io", "socket", "sqlite3", "subprocess", "shutil", "tempfile", "pathlib", "logging", "threading"}
    assert not [name for name, _ in imports(file) if name.split(".")[0] in effects], "the domain has no effects"


@pytest.mark.parametrize("file", [f for f in sources() if module_of(f).startswith("gui.")], ids=module_of)
def test_inside_the_window(file: Path) -> None:
    room = ".".join(module_of(file).split(".")[:2])
    allowed = GUI_MAY_IMPORT.get(room)
    if allowed is None:
        return
    wrong = []
    for name, line in imports(file):
        if not name.startswith("gui."):
            continue
        target = ".".join(name.split(".")[:2])
        if target not in allowed | FOUNDATION:
            wrong.append(f"line {line}: {name}")
    assert not wrong, f"{room} may import only {sorted(allowed)} and {sorted(FOUNDATION)}"


@pytest.mark.parametrize("file", sources(), ids=module_of)
def test_what_has_one_room_stays_there(file: Path) -> None:
    place = file.relative_to(ROOT).as_posix()
    for name, line in imports(file):
        top = name.split(".")[0]
        assert top not in NOWHERE, f"line {line}: {top}"
        for known in {top, ".".join(name.split(".")[:2])} & ONLY_IN.keys():
            rooms = ONLY_IN[known]
            assert any(place.startswith(room) for room in rooms), f"line {line}: {known} lives in {rooms}"


@pytest.mark.parametrize("file", sources(), ids=module_of)
def test_files_stay_small_and_explained(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 600, "a file that passes 600 lines is two rooms"
    assert ast.get_docstring(ast.parse(text)), "every module says what it is"


@pytest.mark.parametrize("file", sources(), ids=module_of)
def test_no_eval_and_no_shell(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            assert name not in {"eval", "exec", "__import__"}, f"line {node.lineno}"
            assert not any(
                keyword.arg == "shell" and getattr(keyword.value, "value", False) for keyword in node.keywords
            ), f"line {node.lineno}: shell=True"
