"""What only a browser shows: comments that come late, behind "load more", in frames and in shadow roots."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication

from domain.errors import Cancelled, FetchError, SourceError
from operations import capturing
from operations.rendering import Ending
from tests.gui.browser.conftest import Visits, page
from tests.scrapers.loopback import Site, reply

LATE = """<section id="comments"><p>Lädt …</p></section><script>
setTimeout(() => fetch('/comments.json').then(one => one.json()).then(list => {
  comments.innerHTML = list.map(one => `<article class="comment"><b>${one[0]}</b><p>${one[1]}</p></article>`).join('');
}), 300)</script>"""

FIVE_TIMES = """<section class="kommentarbereich"><ol id="list"></ol><button id="more">Mehr laden</button></section>
<script>
let count = 0;
function three() {
  for (let i = 0; i < 3; i++) {
    const item = document.createElement('li');
    item.className = 'comment';
    item.textContent = `Das ist der Kommentar mit der Nummer ${++count}.`;
    list.append(item);
  }
  if (count >= 18) more.remove();
}
more.onclick = () => setTimeout(three, 250);
three();
</script>"""

WORDPRESS = """<ol class="comment-list" data-theme="/wp-content/themes/x/">
<li id="comment-1" class="comment depth-1"><article><footer class="comment-meta"><b class="fn">Anna Ahorn</b>
<time datetime="2026-03-01T10:00:00+01:00">1. März 2026 um 10:00</time></footer><div class="comment-content">
<p>Der erste Kommentar im Rahmen.</p></div></article>
<ol class="children"><li id="comment-2" class="comment depth-2"><article><footer class="comment-meta">
<b class="fn">Ben Birke</b><time datetime="2026-03-01T11:00:00+01:00">1. März 2026 um 11:00</time></footer>
<div class="comment-content"><p>Eine Antwort im Rahmen. <a href="/mehr">Mehr</a></p></div></article></li></ol></li>
</ol>"""


def test_comments_that_a_script_brings_are_there(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(LATE)

    def slowly(handler: object) -> None:
        threading.Event().wait(1.8)
        reply('[["Anna","Ein später Kommentar."],["Ben","Noch einer."]]', kind="application/json")(handler)  # type: ignore[arg-type]

    site.pages["/comments.json"] = slowly
    body = visit(site.url + "/").page().body.decode()
    assert "Ein später Kommentar." in body and "Noch einer." in body and "Lädt" not in body


def test_load_more_is_pressed_until_nothing_new_comes_and_counted(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(FIVE_TIMES)
    rendered = visit(site.url + "/")
    assert (rendered.pressed, rendered.ending, rendered.restless) == (5, Ending.NOTHING_NEW, False)
    assert rendered.page().body.decode().count("Das ist der Kommentar") == 18


def test_a_button_that_stays_without_bringing_anything_is_left_alone(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(FIVE_TIMES.replace("more.remove()", "three = () => {}"))
    rendered = visit(site.url + "/")
    assert (rendered.pressed, rendered.ending) == (5, Ending.NOTHING_NEW)


def test_pressing_has_a_limit(site: Site, visit: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    from gui.browser.loading import LoadAll

    monkeypatch.setattr(LoadAll.__init__, "__kwdefaults__", {"most": 3})
    site.pages["/"] = page(FIVE_TIMES)
    rendered = visit(site.url + "/")
    assert (rendered.pressed, rendered.ending) == (3, Ending.LIMIT)


def test_comments_in_a_frame_of_another_site_are_read_as_a_thread(site: Site, elsewhere: Site, visit: Visits) -> None:
    elsewhere.pages["/talk"] = page(WORDPRESS, title="Kommentare")
    site.pages["/"] = page(f'<p>Davor</p><iframe src="{elsewhere.url}/talk"></iframe><p>Danach</p>')
    rendered = visit(site.url + "/")
    body = rendered.page().body.decode()
    assert body.index("Davor") < body.index("erste Kommentar") < body.index("Danach")
    assert f'<section data-frame="{elsewhere.url}/talk">' in body and f'href="{elsewhere.url}/mehr"' in body
    taken = capturing.read(rendered)
    assert [(one.author.name, one.parent_key) for one in taken.comments] == [
        ("Anna Ahorn", None),
        ("Ben Birke", taken.comments[0].key),
    ]
    assert taken.article.url == site.url + "/"
    assert "browser" in str(taken.receipt.warnings[-1])


def test_frames_in_frames_each_stand_in_their_place(site: Site, elsewhere: Site, visit: Visits) -> None:
    elsewhere.pages["/outer"] = page(f'außen <iframe src="{site.url}/a"></iframe> dazwischen '
                                     f'<iframe src="{site.url}/b"></iframe>')  # fmt: skip
    site.pages["/a"], site.pages["/b"] = page("Rahmen A"), page("Rahmen B")
    site.pages["/"] = page(
        f"""<iframe srcdoc="<p>Aus dem Attribut</p>"></iframe><div id="host"></div>
        <iframe src="{elsewhere.url}/outer"></iframe><p>Schluss</p>
        <script>
        host.attachShadow({{mode: 'open'}}).innerHTML = 'Im Schatten <iframe src="/b?shadow"></iframe>';</script>"""
    )
    site.pages["/b?shadow"] = page("Rahmen im Schatten")
    body = visit(site.url + "/").page().body.decode()
    places = ("Aus dem Attribut", "Im Schatten", "Rahmen im Schatten", "außen", "Rahmen A", "dazwischen", "Rahmen B")
    assert [body.index(one) for one in places] == sorted(body.index(one) for one in places)
    assert body.index("Rahmen B") < body.index("Schluss") and "frame-slot" not in body


def test_open_shadow_roots_are_written_where_they_are_shown(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(
        """<my-thread><my-comment><span slot="author">Anna</span>Der <b>Text</b> von Anna</my-comment></my-thread>
        <script>
        customElements.define('my-comment', class extends HTMLElement { connectedCallback() {
          this.attachShadow({mode: 'open'}).innerHTML =
            '<style>b{}</style><header><slot name="author">niemand</slot> schrieb:</header>' +
            '<p><slot></slot></p><slot name="x">ohne Datum</slot>';
        }});
        customElements.define('my-thread', class extends HTMLElement { connectedCallback() {
          const root = this.attachShadow({mode: 'open'});
          root.innerHTML = '<section class="comments"><slot></slot><button>Load more comments</button></section>';
          root.querySelector('button').onclick = (event) => { event.target.remove();
            root.firstChild.append('Ein Kommentar, der im Schatten nachkommt.'); };
        }});</script>"""
    )
    rendered = visit(site.url + "/")
    body = rendered.page().body.decode()
    words = ("<my-thread><section", ">Anna</span>", "schrieb:", "Der <b>Text</b> von Anna", "ohne Datum", "nachkommt")
    assert [body.index(one) for one in words] == sorted(body.index(one) for one in words)
    assert "niemand" not in body and rendered.pressed == 1


def test_what_loads_only_when_it_is_seen_is_scrolled_to(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(
        """<div style="height:6000px"></div><div id="comments">…</div><script>
        let count = 0;
        const eye = new IntersectionObserver((seen) => {
          if (!seen[0].isIntersecting || count > 2) return;
          const more = document.createElement('p'), end = document.createElement('hr');
          more.style.height = '2500px';
          more.textContent = 'Gesehen, also geladen: ' + (++count);
          comments.append(more, end);
          eye.disconnect();
          eye.observe(end);
        });
        eye.observe(comments);</script>"""
    )
    body = visit(site.url + "/").page().body.decode()
    assert body.count("Gesehen, also geladen") == 3


def test_a_page_that_never_rests_is_not_waited_for_long(
    site: Site, visit: Visits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.browser.loading.PATIENCE", 1.5)
    monkeypatch.setattr("gui.browser.loading.LESS_PATIENCE", 0.8)
    restless = (
        "<script>setInterval(() => document.body.append(document.createElement('i'), 'tick '.repeat(5)), 40)</script>"
    )
    site.pages["/"] = page(FIVE_TIMES + restless)
    rendered = visit(site.url + "/")
    assert rendered.restless and rendered.pressed >= 5
    assert rendered.page().body.decode().count("Das ist der Kommentar") == 18


def test_a_frame_that_is_stuck_does_not_hold_up_the_rest(
    site: Site, elsewhere: Site, visit: Visits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.browser.loading.ANSWER", 1.0)
    monkeypatch.setattr("gui.browser.taking.PATIENCE", 2.0)
    elsewhere.pages["/stuck"] = page("<script>setTimeout(() => { while (true); }, 50)</script>")
    site.pages["/"] = page(f'<iframe src="{elsewhere.url}/stuck"></iframe>{FIVE_TIMES}')
    rendered = visit(site.url + "/")
    assert rendered.pressed == 5 and rendered.silent_frames == 1


def test_a_page_that_is_stuck_is_an_error(site: Site, visit: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.browser.loading.ANSWER", 1.0)
    monkeypatch.setattr("gui.browser.taking.PATIENCE", 1.0)
    site.pages["/"] = page("<script>setTimeout(() => { while (true); }, 300)</script>")
    with pytest.raises(SourceError, match="does not answer"):
        visit(site.url + "/")


def test_the_page_cannot_tamper_with_what_is_taken(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(
        """<p>Echter Text</p><section data-frame-slot="0:0" data-frame-source=""></section><script>
        JSON.stringify = () => '{"html": "gefälscht"}';
        Array.prototype.push = () => 0;
        window.threadmark = {take: () => 'x'};
        Document.prototype.querySelector = () => null;
        Object.defineProperty(Node.prototype, 'nodeType', {get: () => 8});
        </script>"""
    )
    body = visit(site.url + "/").page().body.decode()
    assert "Echter Text" in body and "gefälscht" not in body


def test_nothing_typed_and_nothing_secret_is_taken(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(
        """<form><input name="user" value="ich@example.org"><input type="password" value="geheim1">
        <textarea>geheim2</textarea><input type="hidden" name="csrf_token" value="geheim3">
        <input type="hidden" name="comment_post_ID" value="77"></form>
        <script>var session = "geheim4";</script><script type="application/json">{"token": "geheim5"}</script>
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "</scr" + "ipt>"}</script>
        <noscript>Bitte JavaScript einschalten</noscript><template>Vorlage</template><style>p{}</style>
        <p onclick="geheim6()" nonce="geheim7">Text</p>""",
        head='<meta name="csrf-token" content="geheim8"><meta name="author" content="Anna Ahorn">',
    )
    body = visit(site.url + "/").page().body.decode()
    for gone in ("geheim", "ich@example.org", "JavaScript einschalten", "Vorlage", "p{}", "onclick"):
        assert gone not in body
    assert all(kept in body for kept in ("NewsArticle", 'value="77"', 'content="Anna Ahorn"'))


def test_an_address_that_does_not_open_is_an_error(site: Site, visit: Visits) -> None:
    with pytest.raises(FetchError, match="could not be opened"):
        visit("http://127.0.0.1:9/")


def test_a_visit_can_be_stopped(site: Site, qapp: QApplication) -> None:
    from gui.browser.visit import Visit

    cancel = threading.Event()
    site.pages["/"] = page(FIVE_TIMES)
    with pytest.raises(Cancelled):
        Visit(
            site.url + "/", lambda step, _done, _total: cancel.set() if "pressed" in str(step) else None, cancel
        ).make()
