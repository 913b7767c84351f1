"""Which keys do what, to be changed: a searchable list by group, and a field that takes the next key pressed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.keymap import Command, KeyMap, KeysFileError, Refusal, native, portable
from gui.theme import Theme
from gui.views.key_field import KeyField
from gui.views.labels import hint, label

type Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]
COMMAND = Qt.ItemDataRole.UserRole + 1
WORDS = Qt.ItemDataRole.UserRole + 2
CHARACTERS, LINES = 84, 46
LARGEST_FILE = 1_000_000
"""Bytes; a file of keys has a few thousand."""


class KeysEditor(QDialog):
    """Every change takes effect at once, in all windows. `fixed`: keys that views keep for themselves, to be seen."""

    def __init__(
        self,
        theme: Theme,
        keymap: KeyMap,
        commands: Sequence[Command],
        fixed: Groups = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._keymap, self._commands = theme, keymap, list(commands)
        self._wanted = ""  # a key that another command has, until it is decided
        self.setWindowTitle(self.tr("Change keys"))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * CHARACTERS, metrics.lineSpacing() * LINES)
        self.model = QStandardItemModel(0, 2)
        self.model.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._make_widgets()
        self._fill(fixed)
        self._lay_out()
        self._connect()
        self._show_keys()
        self.tree.setCurrentIndex(self._first_command())

    # -- building --
    def _make_widgets(self) -> None:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Find a command or a key"))
        self.search.setAccessibleName(self.tr("Find a command or a key"))
        self.search.addAction(icon(self._theme, "search"), QLineEdit.ActionPosition.LeadingPosition)
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(self._theme.space(3))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.name = label("", self._theme.ui_font(2, bold=True))
        self.field = KeyField()
        self.field.setPlaceholderText(self.tr("Press the new key here"))
        self.field.setAccessibleName(self.tr("The new key: press it"))
        self.also = QCheckBox(self.tr("Keep the present key as well"))
        self.take = QPushButton(self.tr("Take it from there"))
        self.clear = QPushButton(self.tr("No key"))
        self.reset = QPushButton(self.tr("Default"))
        self.said = hint(self._theme)
        self.import_, self.export, self.reset_all, self.close_ = (
            QPushButton(text)
            for text in (self.tr("Import …"), self.tr("Export …"), self.tr("All defaults"), self.tr("Close"))
        )
        buttons = (self.take, self.clear, self.reset, self.import_, self.export, self.reset_all, self.close_)
        for button in buttons:
            button.setAutoDefault(False)  # Enter belongs to the list and to the field

    def _fill(self, fixed: Groups) -> None:
        groups: dict[str, QStandardItem] = {}
        for command in self._commands:
            self._row(groups, command.group, command.title, command)
        for group, rows in fixed:
            for keys, what in rows:
                self._row(groups, group, what, None, keys)
        self.tree.expandAll()

    def _row(
        self, groups: dict[str, QStandardItem], group: str, title: str, command: Command | None, keys: str = ""
    ) -> None:
        if group not in groups:
            head, beside = QStandardItem(group), QStandardItem()
            for item in (head, beside):
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setFont(self._theme.ui_font(1, bold=True))
            self.model.appendRow([head, beside])
            groups[group] = head
        item, cell = QStandardItem(title), QStandardItem(keys)
        item.setData(command, COMMAND)
        if command is None:
            for one in (item, cell):
                one.setForeground(self._theme.colour("secondary"))
            item.setToolTip(self.tr("This key cannot be changed."))
            item.setAccessibleText(self.tr("{name}: {keys}, fixed").format(name=title, keys=keys))
            item.setData(f"{title} {keys}".casefold(), WORDS)
        groups[group].appendRow([item, cell])

    def _lay_out(self) -> None:
        theme = self._theme
        row, buttons, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for one in (row, buttons, foot):
            one.setSpacing(theme.space(2))
        row.addWidget(self.field, 1)
        row.addWidget(self.clear)
        row.addWidget(self.reset)
        buttons.addWidget(self.said, 1)
        buttons.addWidget(self.take)
        for button in (self.import_, self.export, self.reset_all):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.name)
        layout.addLayout(row)
        layout.addWidget(self.also)
        layout.addLayout(buttons)
        layout.addSpacing(theme.space(2))
        layout.addLayout(foot)
        self.tree.setColumnWidth(0, self.width() * 3 // 5)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.tree.installEventFilter(self)
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        self.tree.doubleClicked.connect(lambda _index: self.field.setFocus())
        self.field.keyPressed.connect(self._pressed)
        self.field.returnPressed.connect(self._take_it)
        self.take.clicked.connect(self._take_it)
        self.clear.clicked.connect(self._clear)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self.import_.clicked.connect(self._ask_import)
        self.export.clicked.connect(self._ask_export)
        self.close_.clicked.connect(self.accept)
        self._keymap.changed.connect(self._show_keys)

    # -- what is shown --
    def _rows(self) -> list[QStandardItem]:
        heads = [self.model.item(row) for row in range(self.model.rowCount())]
        return [head.child(row) for head in heads for row in range(head.rowCount())]

    def _first_command(self) -> QModelIndex:
        shown = (one for one in self._rows() if not self._hidden(one) and one.data(COMMAND) is not None)
        found = next(shown, None)
        return found.index() if found is not None else QModelIndex()

    def _hidden(self, item: QStandardItem) -> bool:
        return self.tree.isRowHidden(item.row(), item.parent().index())

    def _show_keys(self) -> None:
        """The keys as they are now; what was changed stands in bold."""
        for item in self._rows():
            command = item.data(COMMAND)
            if not isinstance(command, Command):
                continue
            keys = " / ".join(map(native, self._keymap.keys_of(command.id, command.defaults)))
            cell, own = item.parent().child(item.row(), 1), self._keymap.is_own(command.id)
            cell.setText(keys or "—")
            for one in (item, cell):
                one.setFont(self._theme.ui_font(2, bold=own))
            spoken = self.tr("{name}: {keys}, changed") if own else self.tr("{name}: {keys}")
            item.setAccessibleText(spoken.format(name=command.title, keys=keys or self.tr("no key")))
            item.setData(f"{command.group} {command.title} {keys}".casefold(), WORDS)
        self.reset_all.setEnabled(self._keymap.any_own())
        self.export.setEnabled(self._keymap.any_own())
        self._chosen()

    def _filter(self, typed: str) -> None:
        parts = typed.casefold().split()
        for row in range(self.model.rowCount()):
            head, seen = self.model.item(row), 0
            for number in range(head.rowCount()):
                fits = all(part in str(head.child(number).data(WORDS)) for part in parts)
                self.tree.setRowHidden(number, head.index(), not fits)
                seen += fits
            self.tree.setRowHidden(row, QModelIndex(), not seen)
        self.tree.setCurrentIndex(self._first_command())

    def found(self) -> int:
        """How many rows are shown."""
        return sum(not self._hidden(one) for one in self._rows())

    @property
    def command(self) -> Command | None:
        """The one whose keys are changed."""
        index = self.tree.currentIndex()
        found = index.siblingAtColumn(0).data(COMMAND) if index.isValid() else None
        return found if isinstance(found, Command) else None

    def _chosen(self) -> None:
        command = self.command
        self._wanted = ""
        self.take.hide()
        self.field.clear()
        self.name.setText(command.title if command is not None else self.tr("Choose a command above"))
        keys = self._keymap.keys_of(command.id, command.defaults) if command is not None else ()
        for widget in (self.field, self.clear, self.reset, self.also):
            widget.setEnabled(command is not None)
        self.clear.setEnabled(bool(keys))
        self.also.setEnabled(bool(keys))
        self.reset.setEnabled(command is not None and self._keymap.is_own(command.id))
        if command is not None and command.in_texts:
            self.say(self.tr("Acts in the texts, so a letter alone is possible."))
        else:
            self.say("")

    def say(self, text: str) -> None:
        """One sentence below the field, also for those who cannot see it."""
        self.said.setText(text)
        self.field.setAccessibleDescription(text)

    # -- changing --
    def _pressed(self, key: str) -> None:
        command = self.command
        if command is None:
            return
        self.field.show_key(key)
        self._wanted = ""
        self.take.hide()
        refused = self._keymap.refusal(key, in_texts=command.in_texts)
        holder = self._keymap.holder(key, self._commands, besides=command.id)
        if refused is not None:
            self.say(self._why(refused).format(key=native(key)))
        elif holder is not None:
            self._wanted = key
            self.take.show()
            self.say(
                self.tr("{key} belongs to “{name}”. Enter takes it from there.").format(
                    key=native(key), name=holder.title
                )
            )
        else:
            self._give(command, key)

    def _take_it(self) -> None:
        if self._wanted and self.command is not None:
            self._give(self.command, self._wanted)

    def _give(self, command: Command, key: str) -> None:
        present = self._keymap.keys_of(command.id, command.defaults) if self.also.isChecked() else ()
        self._keymap.set_keys(command, [*present, portable(key)])
        self.say(self.tr("{key} is the key of “{name}” now.").format(key=native(key), name=command.title))

    def _why(self, refused: Refusal) -> str:
        return {
            Refusal.NO_KEY: self.tr("This is not a key that can be used."),
            Refusal.LETTER: self.tr("{key} alone writes a sign where one types. Hold Ctrl, or use a function key."),
            Refusal.MENU: self.tr("{key} opens a menu. Hold Ctrl instead."),
            Refusal.SIGN: self.tr("{key} writes a sign on many keyboards. Hold Ctrl and Shift instead."),
            Refusal.FIXED: self.tr("{key} moves, selects or writes everywhere, so it stays what it is."),
        }[refused]

    def _clear(self) -> None:
        if self.command is not None:
            self._keymap.set_keys(self.command, [])

    def _reset(self) -> None:
        if self.command is not None:
            self._keymap.reset(self.command.id)

    def _reset_all(self) -> None:
        self._keymap.reset_all()
        self.say(self.tr("All keys are as they came."))

    # -- files --
    def _ask_import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Import keys"), "", self._files())
        if file:
            self.import_file(Path(file))

    def import_file(self, file: Path) -> None:
        """Take the keys of a file instead of the present ones."""
        try:
            if file.stat().st_size > LARGEST_FILE:
                raise KeysFileError
            result = self._keymap.imported(file.read_text(encoding="utf-8"), self._commands)
        except OSError as error:
            self.say(self.tr("{file} cannot be read: {why}").format(file=file.name, why=error.strerror or ""))
        except (KeysFileError, UnicodeDecodeError):
            self.say(self.tr("{file} is not a file of keys. Nothing was changed.").format(file=file.name))
        else:
            words = self.tr("%Ln commands have keys of their own now.", "", result.taken)
            if result.refused:
                words += " " + self.tr("Not possible: {keys}").format(keys=", ".join(result.refused[:5]))
            self.say(words)

    def _ask_export(self) -> None:
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Export keys"), "threadmark-keys.json", self._files())
        if file:
            self.export_file(Path(file))

    def export_file(self, file: Path) -> None:
        """Write the user's keys."""
        try:
            file.write_text(self._keymap.exported(), encoding="utf-8")
        except OSError as error:
            self.say(self.tr("{file} cannot be written: {why}").format(file=file.name, why=error.strerror or ""))
        else:
            self.say(self.tr("The keys are in {file}.").format(file=file))

    def _files(self) -> str:
        return self.tr("Files of keys (*.json)")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field down into the list, from the list into the field that takes the key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self.tree and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
                self.field.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
