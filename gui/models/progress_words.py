"""How far one is and how a sample was drawn, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from domain.worklist import Draw, Progress, Unit, Way
from gui.formats import number_text


def progress_text(progress: Progress, locale: QLocale) -> str:
    """``143 of 510 read, 96 tagged``."""
    if not progress.total:
        return QCoreApplication.translate("Progress", "No comments")
    return QCoreApplication.translate("Progress", "{read} of {all} read, {tagged} tagged").format(
        read=number_text(progress.read, locale),
        all=number_text(progress.total, locale),
        tagged=number_text(progress.tagged, locale),
    )


def draw_text(draw: Draw, locale: QLocale) -> str:
    """``50 comments by chance · seed 7``."""
    if draw.way is Way.CHOSEN:
        parts = [QCoreApplication.translate("Progress", "Chosen: %Ln comments", None, draw.size)]
    else:
        seed = QCoreApplication.translate("Progress", "seed {seed}").format(seed=short_seed(draw.seed))
        parts = [_sampled(draw, locale), seed]
    if draw.query:
        parts.append(QCoreApplication.translate("Progress", "found with “{query}”").format(query=draw.query))
    if draw.site:
        parts.append(draw.site)
    if draw.article_id is not None:
        parts.append(QCoreApplication.translate("Progress", "one article"))
    return " · ".join(parts)


def short_seed(seed: int) -> str:
    """A seed as it is shown; very long ones in part."""
    text = str(seed)
    return text if len(text) <= 24 else f"{text[:10]}…{text[-10:]}"


def _sampled(draw: Draw, locale: QLocale) -> str:
    number = number_text(draw.size, locale)
    if draw.way is Way.EVERY:
        template = {
            Unit.COMMENTS: QCoreApplication.translate("Progress", "Every {number}th comment"),
            Unit.CONVERSATIONS: QCoreApplication.translate("Progress", "Every {number}th conversation"),
            Unit.THREADS: QCoreApplication.translate("Progress", "Every {number}th thread"),
        }[draw.unit]
        words = template.format(number=number)
    else:
        words = {
            Unit.COMMENTS: QCoreApplication.translate("Progress", "%Ln comments by chance", None, draw.size),
            Unit.CONVERSATIONS: QCoreApplication.translate("Progress", "%Ln conversations by chance", None, draw.size),
            Unit.THREADS: QCoreApplication.translate("Progress", "%Ln threads by chance", None, draw.size),
        }[draw.unit]
    if draw.per_article:
        return QCoreApplication.translate("Progress", "{sample}, per article").format(sample=words)
    return words
