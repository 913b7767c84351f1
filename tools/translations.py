#!/usr/bin/env python
"""Collect every string of the program and compile the translations.

    python tools/translations.py             collect into resources/translations/*.ts, compile *.qm
    python tools/translations.py --missing   list what has no translation yet (status 1 if there is any)

The window's strings are found by pyside6-lupdate; the sentences that lower layers say() (context "Message") by this
script, which hands them to lupdate in a file of its own.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LAYERS = ("domain", "scrapers", "storage", "exporters", "operations", "gui")
LANGUAGES = {"de": [], "en": ["-pluralonly"]}
"""English stands in the code; only its plural forms need a file."""
TOOLS = Path(sys.executable).parent


def sentences() -> Iterator[str]:
    """The literal templates of all `say(...)` calls."""
    for layer in LAYERS:
        for file in sorted((ROOT / layer).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                    first = node.args[0] if node.args else None
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        yield first.value
                    elif file.name != "messages.py":
                        raise SystemExit(f"{file}:{node.lineno}: say() needs a literal, so that it can be translated")


def collect() -> None:
    """Bring the .ts files up to date; translations that exist stay."""
    with tempfile.TemporaryDirectory() as temporary:
        extra = Path(temporary) / "sentences.py"
        lines = [f"QCoreApplication.translate('Message', {text!r})" for text in sorted(set(sentences()))]
        extra.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources = [str(file) for file in sorted((ROOT / "gui").rglob("*.py"))]
        for language, options in LANGUAGES.items():
            target = FOLDER / f"threadmark_{language}.ts"
            command = [str(TOOLS / "pyside6-lupdate"), *options, "-locations", "none", "-no-obsolete"]
            command += ["-source-language", "en", "-target-language", language]
            subprocess.run([*command, *sources, str(extra), "-ts", str(target)], check=True, cwd=ROOT)


def compile_all() -> None:
    """Make the .qm files that the program loads."""
    for language in LANGUAGES:
        source = FOLDER / f"threadmark_{language}.ts"
        subprocess.run(
            [str(TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True
        )


def missing() -> list[str]:
    """What has no translation yet, as ``language context: text``."""
    result = []
    for language in LANGUAGES:
        tree = ET.parse(FOLDER / f"threadmark_{language}.ts")
        for context in tree.iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                forms = [] if translation is None else [form.text for form in translation.iter("numerusform")]
                done = all(forms) if forms else bool(translation is not None and translation.text)
                if not done or (translation is not None and translation.get("type") == "unfinished"):
                    result.append(f"{language} {context.findtext('name')}: {message.findtext('source')}")
    return result


def main() -> int:
    if "--missing" not in sys.argv:
        collect()
        compile_all()
    left = missing()
    print(f"{len(left)} strings have no translation")
    if "--missing" in sys.argv:
        print("\n".join(left))
    return 1 if left and "--missing" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
