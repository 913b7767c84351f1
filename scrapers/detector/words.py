"""What class names, ids and headings of comment lists say, in the languages of the field."""

from __future__ import annotations

import re


def any_of(alternatives: str, form: str = "{}") -> re.Pattern[str]:
    """A pattern, case ignored, that finds any of the alternatives (written with spaces between them) in `form`."""
    return re.compile(form.format(f"(?:{'|'.join(alternatives.split())})"), re.IGNORECASE)


COMMENT = any_of(
    r"""comment komment coment[aá] commenti kommentit leserbrief leserstimm lesermeinung user-?post posting
    discussion diskussion reactie reaktion opmerking wortmeldung replies respons(?:e|es|a|as|ta)\b respuesta
    odpowied gaestebuch gästebuch guestbook zuschrift"""
)
"""Speaks of readers' comments for certain."""
TALK = any_of(
    r"""repl(?:y|ies) antwort answer review opinion message forum thread feedback meinung beitrag \bpost\b
    posts?[-_] talk debat avis"""
)
"""May speak of comments, and of other things."""
SIDE = any_of(
    r"""sidebar side-?bar widget recent latest related teaser newsletter menu \bnav navigation breadcrumb footer
    most-?(?:read|commented) popular trending recommend more-?(?:articles|posts|stories) carousel slider gallery
    share social ticker promo advert cookie consent"""
)
LAYOUT = re.compile(r"(?:has|no|with|left|right|without|et)[-_]", re.IGNORECASE)
"""Begins a name that says how a page is laid out ("has-sidebar")."""
PART = any_of(
    r"""author avatar gravatar [-_]cell meta date time reply-?(?:link|form|button|title) respond form button vote
    rating count title header footer links?$ actions? tools? share permalink content$ text$ body$
    message-?(?:body|text) info"""
)
"""A part of a comment."""
PERSON = any_of(r"author autor user nick \bname fn\b vcard avatar poster commenter verfasser byline person member")
COUNTER = re.compile(
    r"[-_]\d|\d{3}|^\d"
    r"|^(?:odd|even|alt|first|last|thread-.*|byuser|bypostauthor|parent|clearfix|cf|row|col|active|media|left|right)$"
)
"""A class that counts or decorates and is no kind."""
RECENT = any_of("recent latest neueste letzte", r"{}[-_]?(?:comment|komment)")
CONTAINER = any_of(
    r"""comments kommentare commentaires comentarios list container wrapp section area block box module form respond
    write count closed policy hint notice"""
)
HEADING = any_of(
    r"""(?:leser|nutzer|user|gäste)?-?kommentare? comments? commentaires? comentarios? comentários? commenti reacties
    reaktionen leserbriefe lesermeinungen meinungen antworten replies responses diskussion discussion opinie komentarze
    kommentarer leserpost (?:leser)?zuschriften leserstimmen wortmeldungen ergänzungen gästebuch guestbook opmerkingen
    réponses respuestas risposte odpowiedzi komentáře komentářů komentari kommentit kommenttia hozzászólás(?:ok)?
    yorum(?:lar)? комментари(?:и|й|ев|я) коментар(?:і|ів|и)""",
    r"\b{}\b",
)
EMBED = any_of("twitter-tweet instagram-media tiktok-embed bluesky-embed mastodon-embed reddit-embed fb-post", "{}")
"""What an article quotes from elsewhere."""
ELSEWHERE = any_of(
    "recent latest newest neueste letzte aktuelle derniers? últimos ultimi ostatnie seneste laatste nejnovější",
    r"\b{}\b",
)
"""In a heading: what follows is said under other articles."""
ONLY_HEADING = re.compile(rf"\W*(?:\d[\d.,]*\W*)?(?:{HEADING.pattern})\W*(?:\d[\d.,]*\W*)?", re.IGNORECASE)
"""A line that is such a heading and nothing else."""
NAME = (
    (
        any_of(
            """fn author[-_]?name user[-_]?name nick(?:name)? display[-_]?name comment[-_]*author[-_]*name
            commenter(?:[-_]name)? p-name p-author""",
            "^{}$",
        ),
        3.0,
    ),
    (
        any_of(
            r"""author autor\b auteur verfasser usern uname user-?link nick commenter poster byline member-?name
            \bname\b name$ ^name"""
        ),
        2.0,
    ),
    (any_of(r"user person member vcard profil \bby\b who"), 1.2),
)
"""Names of what holds a person's name, and how much they say."""
NO_NAME = any_of(
    r"""date time datum zeit meta\b content text body reply antwort count vote like number permalink avatar img
    image badge rank role label title\b edit action button link$ says respon rating stars icon country location
    joined posts?$ toggle share menu follow"""
)
PROFILE = any_of(
    r"""/(?:users?|profile?s?|profil|members?|people|authors?|autor|u|@|community|nutzer|mitglied(?:er)?)[/?=] /@
    member\.php user(?:id)?= u=\d"""
)
"""The address of a person's page."""
TIME = any_of(r"date time datum zeit ago publish created posted meta when stamp fecha data\b")
TEXT = any_of(
    r"""content text body message msg entry descr copy markup paragraph inhalt excerpt bodytext e-content wysiwyg
    richtext formatted"""
)
CONTROL = any_of(
    r"""repl(?:y|ies)[-_]?(?:link|btn|button|to)? respond actions? buttons? tools? toolbar controls? votes? voting
    likes? dislikes? rating stars share sharing report flag permalink avatar gravatar badge edit[-_]?link menu
    dropdown sr-only screen-reader-text awaiting-moderation number counter utools says footer reactions?""",
    "^(?:.*[-_])?{}$",
)
"""What is pressed, or counts."""
ANSWER = any_of(
    r"""antworten? reply répondre responder rispondi beantwoorden reageer svar svara odpowiedz odpovědět válasz yanıtla
    vastaa ответить zitieren quote""",
    r"^\W*{}\b",
)
"""What stands on the button to answer a comment."""
NEXT = re.compile(
    r"^(?:next(?: page| comments?)?|older comments|newer comments|more comments"
    r"|(?:nächste|weitere|ältere|neuere)(?: seite| kommentare)?|weiter|suivante?s?|siguientes?|volgende|næste|następna"
    r"|successiv[oai]|próxim[oa]|[›»→>]{1,2})\W*$",
    re.IGNORECASE,
)
"""What stands on the link to the next page."""
PING = any_of("pingback trackback ping-?list")
BY_AUTHOR = any_of(
    r"""bypostauthor by-?author is-?author post-?author article-?author author-?(?:comment|reply|badge|label)
    topic-?starter original-?poster \bop\b"""
)
REMOVED = any_of("deleted removed gelöscht moderated entfernt", r"\b(?:is-)?{}\b")
