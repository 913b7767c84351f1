"""Icons: our own SVG family (24 grid, 1.5 px stroke), tinted with the colours of the theme."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import Theme

SIZES = (16, 20, 24, 32, 40, 48)


def icon(theme: Theme, name: str) -> QIcon:
    """The icon resources/icons/`name`.svg for buttons and menus: normal, disabled and selected."""
    result = QIcon()
    for mode, role in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "disabled"), (QIcon.Mode.Selected, "text")):
        for size in SIZES:
            result.addPixmap(pixmap(name, theme.colour(role), size), mode)
    return result


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as pixels: `size` in logical px on a screen with this pixel ratio."""
    source = files("resources").joinpath(f"icons/{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.name().encode())))
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def tag_dot(colour: QColor, size: int = 12, ratio: float = 1.0) -> QIcon:
    """A small rounded square in a tag's colour, for lists and menus."""
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0.5, 0.5, image.width() - 1, image.height() - 1), 3 * ratio, 3 * ratio)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QIcon(image)
