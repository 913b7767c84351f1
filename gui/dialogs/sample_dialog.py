"""Drawing a sample: of what, how many and from where; what it would be is said while one chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from domain.errors import ThreadmarkError
from domain.worklist import Draw, Unit, Way, Worklist
from gui.formats import number_text
from gui.i18n import sentences
from gui.icons import icon
from gui.models.comment_rows import one_line
from gui.theme import Theme
from gui.views.labels import hint, label
from operations.sampling import LONGEST_NAME, Preview, new_seed, seed_of

PAUSE = 200
"""Milliseconds without a change before it is asked what would be drawn."""
CHARACTERS = 66
MOST = 1_000_000
LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Source:
    """What can be drawn from besides the whole archive. `ids`: these comments only."""

    words: str
    article_id: int | None = None
    site: str | None = None
    query: str | None = None
    ids: tuple[int, ...] | None = None


class SampleDialog(QDialog):
    """`draw()`, `source()` and `name()` say what was decided."""

    previewWanted = Signal(object, object)
    """What would this `Draw` from these comments (ids or None) give? `show_preview` or `show_error` answers."""

    def __init__(
        self,
        theme: Theme,
        sources: Sequence[Source],
        worklists: Sequence[Worklist],
        name: str,
        chosen: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`chosen`: the source to begin with; 0: the whole archive."""
        super().__init__(parent)
        self._theme = theme
        self._sources = [Source(self.tr("The whole archive")), *sources]
        self._worklists = list(worklists)
        self._asked: Draw | None = None
        self._waiting = False
        self.setWindowTitle(self.tr("Draw a sample"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self._make_fields(name, chosen)
        self.said = label()
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.ok, self.cancel = QPushButton(self.tr("Draw")), QPushButton(self.tr("Cancel"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._lay_out()
        self._connect()
        self._changed()

    # -- how it is built --
    def _make_fields(self, name: str, chosen: int) -> None:
        self.named = QLineEdit(name)
        self.named.setMaxLength(LONGEST_NAME)
        self.unit, self.where, self.without = QComboBox(), QComboBox(), QComboBox()
        self.unit.addItem(self.tr("Comments"), Unit.COMMENTS)
        self.unit.addItem(self.tr("Conversations: with all replies"), Unit.CONVERSATIONS)
        self.unit.addItem(self.tr("Threads: whole discussions"), Unit.THREADS)
        for source in self._sources:
            self.where.addItem(one_line(source.words)[:LONGEST_TITLE], source)
        self.where.setCurrentIndex(chosen)
        self.without.addItem(self.tr("Nothing"), ())
        if len(self._worklists) > 1:
            self.without.addItem(self.tr("All other worklists"), tuple(one.uuid for one in self._worklists))
        for one in self._worklists:
            self.without.addItem(one.name, (one.uuid,))
        self.without.setEnabled(bool(self._worklists))
        for box in (self.unit, self.where, self.without):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.by_chance, self.regular = (
            QRadioButton(self.tr("By chance, so many:")),
            QRadioButton(self.tr("At regular steps of:")),
        )
        self.by_chance.setChecked(True)
        self.count, self.every = self._number(50), self._number(10)
        self.count.setAccessibleName(self.tr("How many by chance"))
        self.every.setAccessibleName(self.tr("Size of the step"))
        self.per_article = QCheckBox(self.tr("So many of each article"))
        self.shuffled = QCheckBox(self.tr("Keep the order of the draw"))
        self.pingbacks = QCheckBox(self.tr("Draw pingbacks too"))
        self.seed = QLineEdit(str(new_seed()))
        self.again = QToolButton()
        self.again.setIcon(icon(self._theme, "recapture"))
        self.again.setToolTip(self.tr("Another seed"))
        self.again.setAccessibleName(self.tr("Another seed"))

    def _number(self, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, MOST)
        box.setGroupSeparatorShown(True)
        box.setValue(value)
        return box

    def _lay_out(self) -> None:
        theme = self._theme
        form = QFormLayout()
        form.setHorizontalSpacing(theme.space(3))
        form.setVerticalSpacing(theme.space(2))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Name"), self.named)
        form.addRow(self.tr("&What"), self.unit)
        form.addRow(self.tr("&From"), self.where)
        ways = QButtonGroup(self)
        for button in (self.by_chance, self.regular):
            ways.addButton(button)
        form.addRow(self.tr("How"), self._beside(self.by_chance, self.count))
        form.addRow("", self._beside(self.regular, self.every))
        form.addRow("", self.per_article)
        form.addRow(self.tr("&Leave out"), self.without)
        seed = self._beside(self.seed, self.again)
        form.addRow(self.tr("&Seed"), seed)
        form.addRow("", hint(theme, self.tr("The same seed in the same archive draws the same sample.")))
        form.addRow("", self.shuffled)
        form.addRow("", self.pingbacks)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(4))
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addStretch(1)
        layout.addLayout(row)

    def _beside(self, *widgets: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space(2))
        for widget in widgets:
            row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
        if not any(isinstance(widget, QLineEdit) for widget in widgets):
            row.addStretch(1)
        return holder

    def _connect(self) -> None:
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._timer.timeout.connect(self._ask)
        for box in (self.unit, self.where, self.without):
            box.currentIndexChanged.connect(self._changed)
        for number, way in ((self.count, self.by_chance), (self.every, self.regular)):
            number.valueChanged.connect(self._changed)
            number.valueChanged.connect(lambda _value, way=way: way.setChecked(True))
        for button in (self.by_chance, self.per_article, self.shuffled, self.pingbacks):
            button.toggled.connect(self._changed)
        for field in (self.named, self.seed):
            field.textChanged.connect(self._changed)
        self.again.clicked.connect(lambda: self.seed.setText(str(new_seed())))

    # -- what was decided --
    def name(self) -> str:
        """What the list is to be called."""
        return self.named.text()

    def source(self) -> Source:
        """Where it is drawn from."""
        source = self.where.currentData()
        assert isinstance(source, Source)
        return source

    def draw(self) -> Draw:
        """How. Raises `ThreadmarkError` if the seed is none."""
        regular, source = self.regular.isChecked(), self.source()
        return Draw(
            unit=Unit(self.unit.currentData()),
            way=Way.EVERY if regular else Way.RANDOM,
            size=self.every.value() if regular else self.count.value(),
            seed=seed_of(self.seed.text()),
            per_article=self.per_article.isChecked(),
            shuffled=self.shuffled.isChecked() and not regular,
            pingbacks=self.pingbacks.isChecked(),
            article_id=source.article_id,
            site=source.site,
            query=source.query,
            without=tuple(self.without.currentData()),
        )

    # -- what it would be --
    def _changed(self) -> None:
        self.shuffled.setEnabled(not self.regular.isChecked())
        self.ok.setEnabled(False)
        self._timer.start()

    def _ask(self) -> None:
        if self._waiting:  # a large archive takes its time: one question after the other
            self._timer.start()
            return
        if not self.name().strip():
            self._say(self.tr("Type a name for the list."))
            return
        try:
            self._asked = self.draw()
        except ThreadmarkError as error:
            self.show_error(error)
            return
        self._waiting = True
        self.previewWanted.emit(self._asked, self.source().ids)

    def show_preview(self, draw: Draw, preview: Preview) -> None:
        """What the draw would give; an answer to an older question is passed over."""
        self._waiting = False
        if draw != self._asked or self._timer.isActive():
            return
        self.ok.setEnabled(preview.units > 0)
        if not preview.units:
            self._say(self.tr("There is nothing to draw from here."))
            return
        locale = QLocale()
        units = {
            Unit.COMMENTS: self.tr("%Ln comments", "", preview.units),
            Unit.CONVERSATIONS: self.tr("%Ln conversations", "", preview.units),
            Unit.THREADS: self.tr("%Ln threads", "", preview.units),
        }[draw.unit]
        parts = [self.tr("{units} of {all}").format(units=units, all=number_text(preview.of, locale))]
        if draw.unit is not Unit.COMMENTS:
            parts.append(self.tr("together %Ln comments", "", preview.comments))
        parts.append(self.tr("from %Ln articles", "", preview.articles))
        words = ", ".join(parts) + "."
        if draw.way is Way.RANDOM and not draw.per_article and preview.units < draw.size:
            words += " " + self.tr("There are no more.")
        self._say(words)

    def show_error(self, error: ThreadmarkError) -> None:
        """Why it cannot be drawn."""
        self._waiting = False
        self._say(" ".join(part for part in sentences(error) if part))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.ok.setAccessibleDescription(words)
