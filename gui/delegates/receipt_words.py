"""The words of a receipt: one line for the bar and the sentences behind it. All of them translatable."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from domain.capture import Reason, Receipt
from gui.formats import UNKNOWN, number_text
from gui.i18n import translated
from operations.sources import title_of

translate = QCoreApplication.translate


def summary(receipt: Receipt, locale: QLocale) -> str:
    """``22 stated · 19 comments · 3 pingbacks``."""
    stated = translate("Receipt", "total not stated")
    if receipt.declared is not None:
        stated = translate("Receipt", "{number} stated").format(number=number_text(receipt.declared, locale))
    parts = [stated, translate("Receipt", "%Ln comments", None, receipt.comments)]
    if receipt.pingbacks:
        parts.append(translate("Receipt", "%Ln pingbacks", None, receipt.pingbacks))
    if receipt.difference:
        parts.append(translate("Receipt", "%Ln missing", None, receipt.difference))
    return " · ".join(parts)


def role(receipt: Receipt) -> tuple[str, str]:
    """(colour role, icon) of the receipt's state."""
    if receipt.complete is None:
        return "secondary", "unknown"
    if not receipt.complete:
        return "warning", "warning"
    return ("warning", "warning") if receipt.warnings else ("good", "check")


def state(receipt: Receipt) -> str:
    """The state in one sentence; colour alone says nothing."""
    if receipt.complete is None:
        return translate("Receipt", "The page does not say how many comments it has.")
    if receipt.complete:
        return translate("Receipt", "Everything that the page states was captured.")
    return translate("Receipt", "%Ln of the stated comments are not in this capture.", None, receipt.difference)


def details(receipt: Receipt) -> list[str]:
    """What stands behind the line, a sentence each."""
    lines = [state(receipt)]
    if found := guess(receipt):
        lines.insert(0, found)
    if receipt.reason is not None:
        lines.append(reason(receipt.reason))
    if receipt.declared_text:
        lines.append(translate("Receipt", "The page says: “{text}”").format(text=receipt.declared_text))
    if receipt.missing_parents:
        lines.append(
            translate("Receipt", "%Ln replies answer a comment that is not here.", None, receipt.missing_parents)
        )
    pages = translate("Receipt", "%Ln pages", None, receipt.pages)
    requests = translate("Receipt", "%Ln requests", None, receipt.requests)
    lines.append(
        translate("Receipt", "Read: {pages}, {requests}, as {way}.").format(
            pages=pages, requests=requests, way=way(receipt.source)
        )
    )
    lines += [translated(warning) for warning in receipt.warnings]
    return lines


def way(source: str) -> str:
    """How a capture was read, in words; an unknown way as it is called inside."""
    known = {
        "wordpress-rest": translate("Receipt", "WordPress (its interface for programs)"),
        "wordpress-html": translate("Receipt", "WordPress (the page itself)"),
        "wordpress-feed": translate("Receipt", "WordPress (the comment feed)"),
        "pasted-text": translate("Receipt", "pasted text"),
        "detector": translate("Receipt", "a pattern in the page"),
    }
    if source in known:
        return known[source]
    name, _, rest = source.partition(":")
    if name == "recipe":
        return translate("Receipt", "the recipe for {host}").format(host=rest)
    if name == "structured-data":
        return translate("Receipt", "what the page marks for search engines")
    return title_of(source) or source or UNKNOWN


def guess(receipt: Receipt) -> str | None:
    """For comments that somebody should look at before they are saved: how they were found, and how sure that is."""
    if not receipt.is_guess:
        return None
    if receipt.source == "table":
        return translate(
            "Receipt", "What the columns of this table are was guessed from their names: see whether it is right."
        )
    sure = round(100 * (receipt.confidence or 0))
    return translate(
        "Receipt", "The comment system of this page is not known; the comments were found by {way} ({sure} % sure)."
    ).format(way=way(receipt.source), sure=sure)


def reason(why: Reason) -> str:
    """Why the stated total and what was captured differ."""
    match why:
        case Reason.PINGBACKS:
            return translate("Receipt", "The site counts pingbacks and trackbacks that the page does not show.")
        case Reason.PAGED:
            return translate("Receipt", "Further comment pages were not read.")
        case Reason.LAZY:
            return translate("Receipt", "Further comments are loaded by a script.")
        case Reason.HIDDEN:
            return translate("Receipt", "Replies to removed comments are counted but not shown.")
        case Reason.REMOVED:
            return translate("Receipt", "Removed comments are counted but not given.")
        case Reason.REFUSED:
            return translate("Receipt", "The site gave only a part of them to a program.")
        case _:
            return translate("Receipt", "Why they differ is not known.")
