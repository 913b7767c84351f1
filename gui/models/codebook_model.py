"""The codebook as a tree: name, colour, key and count of each tag; filtered, with or without what is archived."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from domain.annotation import Tag
from domain.codebook import CodebookTree
from gui.models.tag_search import fold, spellings

TAG = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
FITS = Qt.ItemDataRole.UserRole + 3
"""False for a row that is there only because something below it fits the filter."""
MIME = "application/x-threadmark-tag"
type Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
translate = QCoreApplication.translate


class CodebookModel(QAbstractItemModel):
    """Rows carry their `Tag` under TAG and how many annotations have it under COUNT. An index knows its tag's id."""

    dropped = Signal(int, object, object)
    """A tag (its id) was dropped: below which tag (id or None), at which place among its new siblings (or None)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = CodebookTree(())
        self._counts: Mapping[int, int] = {}
        self._shown: Mapping[int, int] | None = None
        self._filter = ""
        self._archived = False
        self._only_used = False
        self._kids: dict[int | None, list[Tag]] = {}
        self._rows: dict[int, int] = {}
        self._fits: set[int] | None = None
        self._words: dict[int, str] = {}
        self.movable = True

    # -- what is shown --
    def set_tags(self, tags: Sequence[Tag], counts: Mapping[int, int], shown: Mapping[int, int] | None = None) -> None:
        """Show the codebook; `tags` in tree order."""
        self._tree, self._words = CodebookTree(tags), {}
        self._counts, self._shown = counts, shown
        self._lay_out()

    def set_counts(self, counts: Mapping[int, int], shown: Mapping[int, int] | None = None) -> None:
        """Show changed counts; `shown`: of what is on the desk, to be shown instead of those of the whole archive."""
        before = self._counted()
        self._counts, self._shown = counts, shown
        if self._only_used:
            self._lay_out()
            return
        now = self._counted()
        for tag_id in {one for one in {*before, *now} if before.get(one) != now.get(one)}:
            index = self.index_of(tag_id)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def set_filter(self, typed: str) -> None:
        """Show only tags whose path or definition has all of these words, and what is above them."""
        if typed.strip() != self._filter:
            self._filter = typed.strip()
            self._lay_out()

    def set_archived(self, shown: bool) -> None:
        """Whether archived tags are shown."""
        if shown != self._archived:
            self._archived = shown
            self._lay_out()

    def set_only_used(self, only: bool) -> None:
        """Whether only tags with a count are shown."""
        if only != self._only_used:
            self._only_used = only
            self._lay_out()

    @property
    def is_narrowed(self) -> bool:
        """Whether tags may be missing that are not archived."""
        return bool(self._filter) or self._only_used

    @property
    def tree(self) -> CodebookTree:
        return self._tree

    def _counted(self) -> Mapping[int, int]:
        return self._counts if self._shown is None else self._shown

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._fits = self._fitting() if self.is_narrowed else None
        visible = self._visible()
        self._kids, self._rows = {}, {}
        for tag in self._tree.tags:
            if visible is None or tag.id in visible:
                above = tag.parent_id if tag.parent_id in self._tree.by_id else None
                siblings = self._kids.setdefault(above, [])
                self._rows[tag.id] = len(siblings)
                siblings.append(tag)
        self.endResetModel()

    def _visible(self) -> set[int] | None:
        """The rows that are there; None: all."""
        if self._fits is None:
            return None if self._archived else {tag.id for tag in self._tree.tags if not tag.archived}
        visible = set(self._fits)
        for tag in reversed(self._tree.tags):  # in tree order: children come after their parents
            if tag.id in visible and tag.parent_id is not None:
                visible.add(tag.parent_id)
        return visible

    def _fitting(self) -> set[int]:
        counted = self._counted()
        wanted = [spellings(word) for word in self._filter.split()]
        return {
            tag.id
            for tag in self._tree.tags
            if (self._archived or not tag.archived)
            and (not self._only_used or counted.get(tag.id))
            and all(any(spelling in self._searched(tag) for spelling in word) for word in wanted)
        }

    def _searched(self, tag: Tag) -> str:
        if tag.id not in self._words:
            self._words[tag.id] = fold(f"{self._tree.path(tag.id)} {tag.definition[:2000]}")
        return self._words[tag.id]

    # -- where things are --
    def tag(self, index: Index) -> Tag | None:
        return self._tree.by_id.get(index.internalId()) if index.isValid() else None

    def index_of(self, tag_id: int) -> QModelIndex:
        """Where the tag is; invalid where it is not shown."""
        row = self._rows.get(tag_id)
        return QModelIndex() if row is None else self.createIndex(row, 0, tag_id)

    def first_fitting(self) -> Tag | None:
        """The first row that is there for its own sake."""
        fits = self._fits
        return next((tag for tag in self._tree.tags if tag.id in self._rows and (fits is None or tag.id in fits)), None)

    def parents(self) -> Iterator[int]:
        """The tags that have rows below them."""
        return (tag_id for tag_id in self._kids if tag_id is not None)

    def __len__(self) -> int:
        return len(self._rows)

    # -- Qt: the tree --
    def index(self, row: int, column: int = 0, parent: Index = _TOP) -> QModelIndex:
        siblings = self._kids.get(parent.internalId() if parent.isValid() else None, ())
        if column == 0 and 0 <= row < len(siblings):
            return self.createIndex(row, 0, siblings[row].id)
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        tag = self.tag(index)
        return self.index_of(tag.parent_id) if tag is not None and tag.parent_id is not None else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        if parent.column() > 0:
            return 0
        return len(self._kids.get(parent.internalId() if parent.isValid() else None, ()))

    def hasChildren(self, parent: Index = _TOP) -> bool:
        return self.rowCount(parent) > 0

    def columnCount(self, _parent: Index = _TOP) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tag = self.tag(index)
        if tag is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tag.name
            case _ if role == TAG:
                return tag
            case _ if role == COUNT:
                return self._counted().get(tag.id, 0)
            case _ if role == FITS:
                return self._fits is None or tag.id in self._fits
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(tag)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(tag)
        return None

    def _tip(self, tag: Tag) -> str:
        """The path where it is cut off by the pane's edge, and how often it is used; no markup."""
        count = self._counts.get(tag.id, 0)
        lines = [self._tree.path(tag.id).replace("/", " › "), _used(count)]
        below = sum(self._counts.get(one.id, 0) for one in self._tree.subtree(tag.id)) if len(self._tree.tags) else 0
        if below > count:
            lines.append(translate("Codebook", "with those below it: {count}").format(count=below))
        if self._shown is not None:
            lines.append(translate("Codebook", "in what is shown: {count}").format(count=self._shown.get(tag.id, 0)))
        return f"<qt>{escape(chr(10).join(lines)).replace(chr(10), '<br>')}</qt>"  # a name is no markup

    def _spoken(self, tag: Tag) -> str:
        parts = [tag.name, _used(self._counted().get(tag.id, 0))]
        if tag.archived:
            parts.append(translate("Codebook", "archived"))
        if tag.pinned is not None:
            parts.append(translate("Codebook", "key {key}").format(key=tag.pinned))
        return ", ".join([*parts, *([tag.definition] if tag.definition else [])])

    # -- Qt: moving by the mouse --
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.movable:
            return usual if index.isValid() else Qt.ItemFlag.NoItemFlags
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        tag = self.tag(indexes[0]) if indexes else None
        if tag is not None:
            data.setData(MIME, str(tag.id).encode())
            data.setText(self._tree.path(tag.id))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index) -> bool:
        moved, target = self._moved(data), self.tag(parent)
        if moved is None:
            return False
        if target is None:
            return True
        above = {target.id, *(one.id for one in self._tree.above(target.id))}
        return moved.id not in above and (moved.archived or not target.archived)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Only says what is wanted: the tag moves when the archive has moved it. So the answer to Qt is no."""
        moved = self._moved(data)
        if moved is not None and self.canDropMimeData(data, action, row, column, parent):
            target = self.tag(parent)
            parent_id = target.id if target is not None else None
            self.dropped.emit(moved.id, parent_id, self._position(moved, parent_id, row))
        return False

    def _moved(self, data: QMimeData) -> Tag | None:
        text = bytes(data.data(MIME).data()).decode("ascii", "replace")
        return self._tree.by_id.get(int(text)) if text.isdecimal() else None

    def _position(self, moved: Tag, parent_id: int | None, row: int) -> int | None:
        """Among all siblings but the moved one, also those that are hidden; None: last."""
        visible = self._kids.get(parent_id, [])
        if not 0 <= row < len(visible):
            return None
        siblings = [tag.id for tag in self._tree.children(parent_id)]
        place = siblings.index(visible[row].id)
        return place - (moved.id in siblings and siblings.index(moved.id) < place)


def _used(count: int) -> str:
    return translate("Codebook", "used %Ln times", None, count)
