"""Saved searches: undoable steps, and how many there are to each."""

from __future__ import annotations

from threading import Event

from domain.messages import say
from domain.records import Changes
from storage.archive import Archive
from storage.searches import SavedSearch

__all__ = ["SavedSearch", "counts", "remove_search", "rename_search", "save_search", "saved"]


def saved(archive: Archive) -> list[SavedSearch]:
    """All saved searches."""
    return archive.searches.all()


def counts(archive: Archive, cancel: Event | None = None) -> dict[int, int]:
    """How many texts each saved search finds now. Raises `Cancelled` once `cancel` is set."""
    return {one.id: archive.search.asked(one.query, cancel=cancel).count() for one in archive.searches.all()}


def save_search(archive: Archive, name: str, query: str) -> Changes:
    """Keep a query under a name, in place of what had that name."""
    with archive.history.step(say("Saved the search “{name}”", name=" ".join(name.split()))) as step:
        archive.searches.save(name, query)
    return step.changes


def rename_search(archive: Archive, old: str, new: str) -> Changes:
    found = archive.searches.named(old)
    with archive.history.step(say("Renamed the search “{old}” to “{name}”", old=found.name, name=new)) as step:
        archive.searches.rename(found.id, new)
    return step.changes


def remove_search(archive: Archive, name: str) -> Changes:
    found = archive.searches.named(name)
    with archive.history.step(say("Removed the search “{name}”", name=found.name)) as step:
        archive.searches.remove(found.id)
    return step.changes
