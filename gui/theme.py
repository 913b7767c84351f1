"""Theme: the tokens turned into Qt's palette, fonts and one small style sheet; light and dark follow the system."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.reading_style import ReadingStyle
from gui.stylesheet import style_sheet
from gui.tokens import Scheme, Tokens, load_tokens

SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class TagColour:
    """A tag's colour on the present surface: `line` for underlines and marks, `tint` (translucent) behind text."""

    line: QColor
    tint: QColor


class Theme(QObject):
    """What every view asks for colours, sizes and fonts. Emits `changed` when any of them did."""

    changed = Signal()

    def __init__(
        self,
        tokens: Tokens | None = None,
        scheme: str = SYSTEM,
        style: ReadingStyle | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tokens = tokens or load_tokens()
        self._wanted = scheme
        self._style = style or ReadingStyle()
        self._application: QApplication | None = None

    # -- what there is --
    @property
    def scheme_name(self) -> str:
        """The scheme in use: what was chosen, or light or dark as the system has it."""
        if self._wanted != SYSTEM:
            return self._wanted
        hints = QGuiApplication.styleHints()
        return "dark" if hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    @property
    def wanted_scheme(self) -> str:
        """What the user chose: ``system`` or a scheme's name."""
        return self._wanted

    @property
    def scheme(self) -> Scheme:
        return self.tokens.schemes[self.scheme_name]

    def colour(self, role: str) -> QColor:
        """The colour of a role of `Scheme`, e.g. ``secondary``."""
        return QColor(getattr(self.scheme, role))

    def tag_colour(self, hue: int) -> TagColour:
        """A tag's colours; any whole number is a hue (they repeat after twelve)."""
        chosen = self.tokens.hues[hue % len(self.tokens.hues)]
        dark = self.scheme.dark
        line = QColor(chosen.dark if dark else chosen.light)
        tint = QColor.fromHsvF(line.hsvHueF(), max(0.6, line.hsvSaturationF()), 1.0)  # a dark tint would look grey
        tint.setAlphaF(self.tokens.tint_dark if dark else self.tokens.tint_light)
        return TagColour(line, tint)

    def space(self, step: int) -> int:
        """Distance 1-5: 4, 8, 12, 16, 24 px."""
        return self.tokens.space[step - 1]

    def size(self, step: int) -> int:
        """Type size 1-5: 12, 13, 15, 20, 26 px."""
        return self.tokens.size[step - 1]

    # -- fonts --
    def ui_font(self, step: int = 2, *, bold: bool = False) -> QFont:
        """The system's own font at a type size."""
        return self._sized(QFont(QApplication.font()), self.size(step), bold=bold)

    def reading_font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The font that texts are read in."""
        family = self._style.family
        font = QFont(family) if family else QFont(QApplication.font())
        return self._sized(font, round(self._style.size * scale), bold=bold)

    def code_font(self) -> QFont:
        """Fixed width, a little smaller than the reading font so that both look the same size."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        return self._sized(font, round(self._style.size * 0.9), bold=False)

    def line_pitch(self) -> int:
        """Height of one line of reading text."""
        return round(self._style.size * self._style.line_height)

    @staticmethod
    def _sized(font: QFont, pixels: int, *, bold: bool) -> QFont:
        font.setPixelSize(max(6, pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    # -- what can be chosen --
    def set_scheme(self, name: str) -> None:
        """``system``, ``light``, ``dark``, ``sepia`` or ``contrast``."""
        if name != self._wanted and (name == SYSTEM or name in self.tokens.schemes):
            self._wanted = name
            self._apply()

    @property
    def style(self) -> ReadingStyle:
        """How texts are set and what of a comment is shown."""
        return self._style

    def set_style(self, style: ReadingStyle) -> None:
        """Set all texts otherwise."""
        if style != self._style:
            self._style = style
            self._apply()

    def set_reading(self, family: str | None, size: int) -> None:
        """The reading font; family None is the system's."""
        self.set_style(replace(self._style, family=family, size=size))

    @property
    def reading(self) -> tuple[str | None, int]:
        return self._style.family, self._style.size

    # -- the application --
    def install(self, application: QApplication) -> None:
        """Dress the application and follow the system from now on."""
        self._application = application
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._wanted == SYSTEM:
            self._apply()

    def _apply(self) -> None:
        if self._application is not None:
            self._application.setPalette(self.palette())
            self._application.setStyleSheet(style_sheet(self.scheme, self.tokens))
        self.changed.emit()

    def palette(self) -> QPalette:
        """Qt's roles from ours."""
        role, palette = QPalette.ColorRole, QPalette()
        for qt_role, ours in (
            (role.Window, "desk"),
            (role.WindowText, "text"),
            (role.Base, "paper"),
            (role.AlternateBase, "desk"),
            (role.Text, "text"),
            (role.PlaceholderText, "secondary"),
            (role.Button, "desk"),
            (role.ButtonText, "text"),
            (role.BrightText, "bad"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
            (role.Accent, "accent"),
            (role.Link, "link"),
            (role.LinkVisited, "link"),
            (role.ToolTipBase, "raised"),
            (role.ToolTipText, "text"),
            (role.Mid, "hairline"),
            (role.Midlight, "hover"),
            (role.Light, "raised"),
            (role.Dark, "guide"),
            (role.Shadow, "hairline"),
        ):
            palette.setColor(qt_role, self.colour(ours))
        for qt_role in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, qt_role, self.colour("disabled"))
        return palette
