"""Sentences for people that can be translated later.

Lower layers know no Qt, so they say a sentence as an English template with named
fields and its values. The command line prints it as it is; the window looks the
template up in its translations first (gui/i18n.py) and then fills in the values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

type Value = str | int


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence: an English template such as ``"{host} did not answer."`` and its values."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return self.filled(self.template)

    def filled(self, template: str) -> str:
        """Put this message's values into `template` (the original or a translation of it)."""
        return template.format(**dict(self.values)) if self.values else template

    def to_json(self) -> dict[str, Any]:
        return {"template": self.template, "values": dict(self.values)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Message:
        return cls(str(data["template"]), tuple(dict(data.get("values") or {}).items()))


def say(template: str, /, **values: Value) -> Message:
    """Write a translatable sentence. The template must be a literal: the translators' tool collects it."""
    return Message(template, tuple(values.items()))
