"""Answers with wrong types, cut answers and block pages give a sentence or a receipt, never a traceback."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Capture
from domain.errors import SourceError
from scrapers.capturing import Address, SavedFile, capture
from tests.recorded import PAGES, Recorded

FILES = sorted(PAGES.glob("*/*.page.*"))
ANSWERS = sorted(file for file in PAGES.glob("*/*.answers.json") if '"start"' in file.read_text(encoding="utf-8"))
WRONG: list[Any] = [
    None,
    True,
    0,
    -1,
    10**30,
    1.5,
    float("inf"),
    "",
    "x" * 40,
    "NULL",
    [],
    [None],
    {},
    {"a": []},
    "<b>",
]
BLOCKED = "<!DOCTYPE html><html><head><title>Just a moment…</title></head><body><p>Checking.</p></body></html>"


def name_of(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def spoilt(value: Any, dice: random.Random, share: float) -> Any:
    """The value with some of its parts replaced by something of another type."""
    if dice.random() < share:
        return dice.choice(WRONG)
    if isinstance(value, dict):
        return {key: spoilt(one, dice, share) for key, one in value.items()}
    if isinstance(value, list):
        return [spoilt(one, dice, share) for one in value]
    return value


def sound(found: Capture) -> None:
    assert len({one.key for one in found.comments}) == len(found.comments)
    assert found.receipt.comments + found.receipt.pingbacks == len(found.comments)
    assert len(found.thread()) == len(found.comments)
    assert all(str(warning) for warning in found.receipt.warnings)


def attempt(source: Address | SavedFile, **more: Any) -> None:
    try:
        found = capture(source, **more)
    except SourceError as error:
        assert str(error.what) and (error.advice is None or str(error.advice))
    else:
        if found.comments:
            sound(found)


def is_json(file: Path) -> bool:
    try:
        json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("file", [file for file in FILES if is_json(file)], ids=name_of)
def test_a_file_with_wrong_types(file: Path, tmp_path: Path) -> None:
    value = json.loads(file.read_text(encoding="utf-8"))
    for seed in range(60):
        made = tmp_path / "answer.json"
        made.write_text(json.dumps(spoilt(value, random.Random(seed), 0.02 + seed % 4 * 0.03)), encoding="utf-8")
        attempt(SavedFile(made))


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_file_that_is_cut(file: Path, tmp_path: Path) -> None:
    body = file.read_bytes()
    for share in range(1, 20):
        made = tmp_path / f"cut{file.suffix}"
        made.write_bytes(body[: len(body) * share // 20] or b" {")
        attempt(SavedFile(made))


@pytest.mark.parametrize("file", ANSWERS, ids=name_of)
def test_interfaces_that_answer_wrongly(file: Path) -> None:
    answers = json.loads(file.read_text(encoding="utf-8"))
    start, keys = answers.pop("start"), answers.pop("keys", {})
    for seed in range(40):
        dice = random.Random(seed)
        given = {address: spoilt(answer, dice, 0.05) for address, answer in answers.items()}
        known = {address: one for address, one in given.items() if isinstance(one, dict | list | str)}
        attempt(Address(start), fetcher=Recorded(known), keys=keys)


@pytest.mark.parametrize("file", ANSWERS, ids=name_of)
def test_interfaces_that_break_off(file: Path) -> None:
    answers = json.loads(file.read_text(encoding="utf-8"))
    start, keys = answers.pop("start"), answers.pop("keys", {})
    for address, answer in answers.items():
        text = answer if isinstance(answer, str) else json.dumps(answer)
        for wrong in (text[: len(text) // 2] or "{", BLOCKED, "", "{}", "[]", "null", 403, 404, 429, 500):
            attempt(Address(start), fetcher=Recorded({**answers, address: wrong}), keys=keys)
