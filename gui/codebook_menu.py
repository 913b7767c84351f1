"""The menu of a tag in the codebook."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from domain.annotation import Tag
from domain.codebook import CodebookTree
from gui.icons import tag_dot
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.codebook import CodebookWork

translate = QCoreApplication.translate


def tag_menu(work: CodebookWork, theme: Theme, parent: QWidget, tag: Tag | None) -> QMenu:
    """What can be done to a tag, or (None) to the codebook."""
    menu = QMenu(parent)
    if tag is None:
        for action in (
            menu.addAction(translate("CodebookMenu", "New tag …"), work.ask_for_new_tag),
            menu.addAction(translate("CodebookMenu", "Import a codebook …"), work.ask_for_file),
        ):
            action.setEnabled(not work.read_only)
        return menu
    apply = menu.addAction(translate("CodebookMenu", "Set on what is selected"), partial(work.applyAsked.emit, tag))
    menu.addAction(translate("CodebookMenu", "Show all places"), partial(work.placesAsked.emit, tag))
    menu.addSeparator()
    writing = [
        menu.addAction(translate("CodebookMenu", "Change …"), partial(work.ask_for_changes, tag)),
        menu.addAction(translate("CodebookMenu", "New tag below it …"), partial(work.ask_for_new_tag, tag.id)),
        menu.addAction(translate("CodebookMenu", "Memo …"), partial(work.memoAsked.emit, tag)),
        _key_menu(menu, work, theme, tag).menuAction(),
    ]
    branch = _branch_menu(menu, work, tag)
    menu.addSeparator()
    writing += [
        menu.addAction(translate("CodebookMenu", "Merge into …"), partial(work.ask_to_merge, tag)),
        menu.addAction(translate("CodebookMenu", "Split …"), partial(work.splitting.begin, tag)),
        menu.addAction(translate("CodebookMenu", "Recode …"), partial(work.ask_to_recode, tag)),
    ]
    menu.addSeparator()
    text = translate("CodebookMenu", "Archive: offer it no more")
    if tag.archived:
        text = translate("CodebookMenu", "Bring back from the archive")
    writing.append(menu.addAction(text, partial(work.archive, tag, not tag.archived)))
    writing.append(menu.addAction(translate("CodebookMenu", "Remove"), partial(work.ask_to_remove, tag)))
    for action in writing:
        action.setEnabled(not work.read_only)
    below = bool(CodebookTree(work.codes.tags).children(tag.id))
    branch.menuAction().setEnabled(below and not work.read_only)
    apply.setEnabled(not tag.archived and not work.read_only)
    return menu


def _key_menu(menu: QMenu, work: CodebookWork, theme: Theme, tag: Tag) -> QMenu:
    keys = menu.addMenu(translate("CodebookMenu", "Number key"))
    taken = {one.pinned: one for one in work.codes.tags if one.pinned}
    for key in range(1, 10):
        other = taken.get(key)
        text = f"{key}   {other.name.replace('&', '&&')}" if other is not None else str(key)
        action = keys.addAction(text, partial(work.pin, tag, key))
        action.setCheckable(True)
        action.setChecked(tag.pinned == key)
        if other is not None and other.id != tag.id:
            action.setIcon(tag_dot(theme.tag_colour(other.hue).line))
    keys.addSeparator()
    none = keys.addAction(translate("CodebookMenu", "None"), partial(work.pin, tag, None))
    none.setEnabled(tag.pinned is not None)
    return keys


def _branch_menu(menu: QMenu, work: CodebookWork, tag: Tag) -> QMenu:
    branch = menu.addMenu(translate("CodebookMenu", "Tags below it"))
    branch.addAction(translate("CodebookMenu", "Sort by name"), partial(work.sort, tag))
    branch.addAction(translate("CodebookMenu", "Sort by use"), partial(work.sort, tag, by_count=True))
    branch.addAction(translate("CodebookMenu", "Give them its colour"), partial(work.colour_branch, tag))
    return branch
