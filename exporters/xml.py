"""Writing XML: elements of one namespace, and text without what XML cannot hold."""

from __future__ import annotations

import re

from lxml import etree

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

type Element = etree._Element


def clean(text: str) -> str:
    """The text without control characters, lone surrogates and the two that are no characters."""
    return _NOT_XML.sub("", text)


def root(space: str, name: str, /, **attributes: str) -> Element:
    """The outermost element; its namespace needs no prefix."""
    nsmap: dict[str | None, str] = {None: space}
    return etree.Element(f"{{{space}}}{name}", _cleaned(attributes), nsmap)  # type: ignore[arg-type]


def add(above: Element, name: str, text: str | None = None, /, **attributes: str) -> Element:
    """A new element at the end of another one, in its namespace."""
    space = etree.QName(above).namespace
    made = etree.SubElement(above, f"{{{space}}}{name}" if space else name, _cleaned(attributes))
    if text is not None:
        made.text = clean(text)
    return made


def to_bytes(element: Element) -> bytes:
    """The whole file."""
    return etree.tostring(element, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _cleaned(attributes: dict[str, str]) -> dict[str, str]:
    return {name.rstrip("_"): clean(value) for name, value in attributes.items()}
