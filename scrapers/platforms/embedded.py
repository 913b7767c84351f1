"""Pages whose comments are not in the page: which system's script loads them, by its marks in the HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.errors import NoCommentsFound
from domain.messages import say
from domain.page import Page


@dataclass(frozen=True)
class System:
    """A comment system that a script brings into the page."""

    name: str
    marks: re.Pattern[bytes]
    followed: bool = False
    """Whether a scraper asks it, so that the page's address says more than a saved page."""


def _system(name: str, *marks: str, followed: bool = False) -> System:
    return System(name, re.compile("|".join(marks).encode(), re.IGNORECASE), followed)


def _followed(name: str, *marks: str) -> System:
    return _system(name, *marks, followed=True)


SYSTEMS = (
    _followed("Disqus", r"id=[\"']?disqus_thread", r"\.disqus\.com/(?:embed|count)\.js", r"disqus_shortname"),
    _followed(
        "Coral",
        r"coral[\w.-]*\.(?:com|net|de|org)/(?:static|assets|embed)",
        r"coral_talk_stream",
        r"Coral\.createStreamEmbed",
        r"Coral\.Talk\.render",
        r"coralOrigin",
        r"coralproject\.net",
        r"talk\.spiegel\.de",
        r"coral\.tagesspiegel\.de",
        r"kommentare\.focus\.de",
    ),
    _system("OpenWeb", r"launcher\.spot\.im", r"spot-im-frame", r"data-spotim-module", r"openwebEnabled"),
    _system("Viafoura", r"<vf-conversations", r"cdn\.viafoura\.net", r"vf:container_id"),
    _followed("Isso", r"id=[\"']?isso-thread", r"data-isso\b"),
    _system("Hyvor Talk", r"<hyvor-talk-comments", r"talk\.hyvor\.com/embed"),
    _followed("Commento", r"id=[\"']?commento[\"' >]", r"cdn\.commento\.io"),
    _followed("Remark42", r"id=[\"']?remark42", r"remark_config"),
    _followed("giscus", r"giscus\.app/client\.js"),
    _followed("utterances", r"utteranc\.es/client\.js"),
    _followed("Cusdis", r"id=[\"']?cusdis_thread", r"/js/cusdis(?:\.\w+)?\.js"),
    _followed("Waline", r"@waline/client", r"waline\.init\("),
    _system("Twikoo", r"twikoo(?:\.all)?\.min\.js", r"twikoo\.init\("),
    _system("Discourse", r"DiscourseEmbed\s*=", r"discourse-comments"),
    _system("Hypercomments", r"hypercomments_widget"),
    _followed("the Guardian's discussion system", r"discussionApiUrl", r"discussion\.theguardian\.com"),
    _system("the forum of DER STANDARD", r"<dst-community", r"dst-posting", r"forum-serve-graphql"),
    _system("Vuukle", r"id=[\"']?vuukle-comments", r"cdn\.vuukle\.com"),
    _system("Insticator", r"insticator-commenting"),
    _system("Facebook", r"class=[\"']?fb-comments\b", r"facebook\.com/plugins/(?:comments|feedback)"),
    _system("Jetpack", r"id=[\"']?jetpack_remote_comment"),
)


def named_system(page: Page) -> System | None:
    """The comment system whose script the page loads, or None."""
    return next((system for system in SYSTEMS if system.marks.search(page.body)), None)


def no_comments(page: Page) -> NoCommentsFound:
    """The error for a page without comments in it: names the system that would load them, if it is known."""
    system = named_system(page)
    if system is None:
        return NoCommentsFound(
            say("No comments were found in this page."),
            say(
                "If the browser shows some: scroll until all are visible, then save the page from the browser and open "
                "the file here, or copy its text and paste it."
            ),
        )
    what = say(
        "This page loads its comments with {system}, which sends them by a script after the page. "
        "They are not in the page itself.",
        system=system.name,
    )
    by_hand = say(
        "Open the page in a browser, scroll until all comments are visible and unfold the replies, "
        "then select all, copy, and paste the text here."
    )
    if system.followed and page.requested_url is None:
        by_address = say(
            "Give the page's address instead of the saved file: then Threadmark asks {system} for them. Or open the "
            "page in a browser, unfold everything, select all, copy, and paste the text here.",
            system=system.name,
        )
        return NoCommentsFound(what, by_address, system.name)
    return NoCommentsFound(what, by_hand, system.name)
