"""What people and programs call the columns of a table of comments, the surest names first.

Written without blanks, hyphens, underscores and capitals: ``commentText`` and ``Comment text`` are one.
"""

from __future__ import annotations

import re

from scrapers.files.mapping import Role

_SQUEEZE = re.compile(r"[\W_]+")
_PRIVATE = re.compile(
    r"(?:^|[\W_])(?:e?[-_ ]?mail(?:[-_ ]?address)?|ip(?:[-_ ]?addr\w*)?|remote_?addr|user_?agent)(?:$|[\W_])"
)
_PERSONS = frozenset({"user", "author", "from", "account", "channel", "owner", "creator", "commenter"})
_NAMES = {
    Role.TEXT: """
        text commenttext comment body message content commentbody commentcontent kommentar kommentartext nachricht
        inhalt beitrag beitragstext textoriginal textdisplay fulltext commentmessage messagetext rawtext posttext
        commentaire texte comentario texto opmerking reactie tekst description""",
    Role.AUTHOR: """
        author authorname username user name nickname nick fromname screenname displayname authordisplayname commenter
        commentername authorusername autor verfasser nutzer nutzername benutzer benutzername auteur pseudo usuario
        poster creator by wer von""",
    Role.TIME: """
        time date datetime timestamp created createdat createdtime createdutc published publishedat datum zeit zeitpunkt
        datumuhrzeit dategmt commentdate postdate timeposted postedat posted creationdate fecha heure wann""",
    Role.ID: "id commentid cid messageid kommentarid uuid postid itemid objectid nr lfdnr laufendenummer number pk",
    Role.PARENT: """
        parent parentid parentcommentid parentcomment inreplytoid inreplyto inreplytostatusid replytoid replyto pid
        antwortauf repliedto replyparent parentpostid commentparent elternid""",
    Role.THREAD: """
        threadid thread linkid videoid articleid discussionid topicid conversationid storyid submissionid artikelid
        postid rootid""",
    Role.TITLE: """
        threadtitle articletitle videotitle posttitle linktitle title headline titel artikeltitel überschrift subject
        artikel topictitle topic""",
    Role.ARTICLE_TEXT: "articletext selftext artikeltext articlebody videodescription threadtext",
    Role.URL: "articleurl threadurl videourl pageurl artikelurl storyurl linkpermalink sourceurl url",
    Role.LINK: "permalink commenturl commentlink commentpermalink link",
    Role.AUTHOR_URL: "authorurl authorlink authorchannelurl userurl profileurl profile website",
    Role.AUTHOR_ID: "authorid userid authorfullname authorchannelid fromid channelid channel userlogin",
    Role.TIME_COUNTED: "timeparsed",
    Role.EDITED: "edited editedat editedtime updatedat editdate editedutc",
    Role.VOTES_UP: """
        likes likecount likescount upvotes votesup ups thumbsup positive votes recommendations numlikes gefälltmir
        zustimmungen favorites""",
    Role.VOTES_DOWN: "dislikes dislikecount downvotes votesdown downs thumbsdown ablehnungen",
    Role.SCORE: "score points karma bewertung punkte rating balance",
}
_RANKS = {role: {name: rank for rank, name in enumerate(names.split())} for role, names in _NAMES.items()}
_WITHIN = 1000


def is_private(column: str) -> bool:
    """Whether a column's name says that it holds what nobody may keep."""
    return _PRIVATE.search(column.casefold()) is not None


def rank(role: Role, column: str) -> int | None:
    """How well a column's name fits a role (0 is best), None: not at all. Of ``a.name`` the last part counts too."""
    known = _RANKS.get(role, {})
    whole = _SQUEEZE.sub("", column.casefold())
    if whole in known:
        return known[whole]
    *before, last = [_SQUEEZE.sub("", part.casefold()) for part in column.split(".")]
    if not before or last not in known:
        return None
    of_person = before[-1] in _PERSONS
    if of_person and role is Role.AUTHOR_ID:
        return 0
    return None if of_person and role is not Role.AUTHOR else _WITHIN + known[last]
