"""Pages for the queue's tests: a small blog that WordPress could have made."""

from __future__ import annotations


def page(name: str) -> str:
    """An article and two comments, the second one a reply."""
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Artikel {name}</title>
<meta name="generator" content="WordPress 6.5"></head><body class="single single-post">
<article class="post"><h1 class="entry-title">Artikel {name}</h1>
<div class="entry-content"><p>Der Rat von Teststadt hat über {name} beraten und nichts beschlossen.</p></div></article>
<div id="comments" class="comments-area"><h2 class="comments-title">2 Kommentare</h2><ol class="comment-list">
<li class="comment depth-1" id="comment-1"><article class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">Ada Probe</b> <span class="says">sagt:</span></div>
<div class="comment-metadata"><time datetime="2026-02-01T10:00:00+01:00">1. Februar 2026</time></div></footer>
<div class="comment-content"><p>Zu {name} habe ich eine Frage.</p></div></article>
<ol class="children"><li class="comment depth-2" id="comment-2"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bo Versuch</b></div>
<div class="comment-metadata"><time datetime="2026-02-01T11:00:00+01:00">1. Februar 2026</time></div></footer>
<div class="comment-content"><p>Ich auch.</p></div></article></li></ol></li></ol></div></body></html>"""
