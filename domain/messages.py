"""Sentences for people that can be translated later.

Lower layers know no Qt, so they say a sentence as an English template with named
fields and its values. The command line prints it as it is; the window looks the
template up in its translations first (gui/i18n.py) and then fills in the values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

type Value = str | int | Message
"""A sentence may stand in another one: it is translated with it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence: an English template such as ``"{host} did not answer."`` and its values."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return self.filled(self.template)

    def filled(self, template: str, inner: Callable[[Message], str] = str) -> str:
        """Put this message's values into `template` (the original or a translation); `inner` writes sentences in it."""
        values = {name: inner(value) if isinstance(value, Message) else value for name, value in self.values}
        return template.format(**values) if values else template

    def to_json(self) -> dict[str, Any]:
        values = {name: value.to_json() if isinstance(value, Message) else value for name, value in self.values}
        return {"template": self.template, "values": values}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Message:
        values = dict(data.get("values") or {})
        found = {name: cls.from_json(value) if _is_message(value) else value for name, value in values.items()}
        return cls(str(data["template"]), tuple(found.items()))


def _is_message(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("template"), str)


def say(template: str, /, **values: Value) -> Message:
    """Write a translatable sentence. The template must be a literal: the translators' tool collects it."""
    return Message(template, tuple(values.items()))
