"""What is pressed, and what never is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.browser.conftest import Visits, page
from tests.scrapers.loopback import Site

MORE = """mehr laden|weitere Kommentare|Mehr Kommentare anzeigen|Alle 45 Kommentare|3 weitere Antworten
Ältere Kommentare laden|load more|Show more replies|View 12 more comments|Show 3 replies|See all comments
voir plus|Afficher les 12 commentaires|Voir toutes les réponses|ver más|Cargar más comentarios|Mostrar 4 respuestas
ver mais comentários|carica altri commenti|mostra altro|Mostra tutte le risposte|meer laden|Toon meer reacties
Alle reacties bekijken|pokaż więcej|Wczytaj więcej komentarzy|vis flere kommentarer|Visa fler svar|Indlæs mere
načíst další komentáře|zobrazit více"""
NEVER = """Anmelden|Zum Kommentieren einloggen|Kommentar schreiben|Antworten|Antwort verfassen|Reply|Post comment
Log in to view more comments|Mehr Kommentare mit dem Premium-Abo|Kommentar melden|Alle Kommentare löschen|Send
Weniger anzeigen|Show less|Antworten ausblenden|Teilen|Gefällt mir|Kommentare sortieren|Répondre|Responder|Next
Se connecter pour voir plus|Iniciar sesión|Beantwoorden|Meld misbruik|Alle Cookies akzeptieren|Jetzt kaufen
Share all comments|Redaktion|Weiter|Kommentare"""


def labels_of(text: str) -> list[str]:
    return [label.strip() for line in text.splitlines() for label in line.split("|")]


@pytest.fixture
def promises(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[list[str]], dict[str, int]]]:
    """What each label promises: 2 comments, 1 more of something, 0 nothing to be pressed."""
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

    from gui.browser.frames import WORLD
    from gui.browser.script import source

    profile = QWebEngineProfile()
    made = QWebEnginePage(profile)
    with qtbot.waitSignal(made.loadFinished):
        made.setHtml("<p>Probe</p>")

    def ask(labels: list[str]) -> dict[str, int]:
        found: list[str] = []
        script = f"{source()}JSON.stringify({json.dumps(labels)}.map(one => JSON.parse(threadmark.promise(one))))"
        made.runJavaScript(script, WORLD, found.append)
        qtbot.waitUntil(lambda: bool(found))
        return dict(zip(labels, json.loads(found[0]), strict=True))

    yield ask
    made.deleteLater()
    qtbot.wait(10)
    profile.deleteLater()
    qtbot.wait(10)


def test_more_is_known_in_a_dozen_languages(promises: Callable[[list[str]], dict[str, int]]) -> None:
    assert [label for label, worth in promises(labels_of(MORE)).items() if not worth] == []


def test_other_buttons_promise_nothing(promises: Callable[[list[str]], dict[str, int]]) -> None:
    assert [label for label, worth in promises(labels_of(NEVER)).items() if worth] == []


TEMPTING = """
<nav><button>Mehr anzeigen</button></nav>
<article class="teaser"><button>Mehr laden</button><a href="/next">Mehr lesen</a></article>
<hr><hr><hr><hr>
<section id="comments">
  <form action="/sent"><button>Mehr laden</button><input type="submit" value="Mehr Kommentare laden"></form>
  <a href="/away">Mehr Kommentare laden</a> <a href="https://other.example/">Load more comments</a>
  <button>Anmelden, um mehr Kommentare zu sehen</button> <button disabled>Mehr laden</button>
  <button style="display:none">Mehr laden</button> <button aria-haspopup="menu">Alle Kommentare anzeigen</button>
  <button>Antworten</button> <button>Kommentar melden</button> <div role="tab">Alle Kommentare</div>
  <button aria-expanded="true">3 Antworten anzeigen</button> <label>Mehr <button>Mehr laden</button></label>
</section>
<script>for (const one of document.querySelectorAll('a,button,input,div[role]'))
  one.addEventListener('click', () => fetch('/pressed?' + encodeURIComponent(one.outerHTML)));</script>"""


def test_nothing_is_pressed_that_leads_away_sends_or_signs_in(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(TEMPTING)
    rendered = visit(site.url + "/")
    assert rendered.pressed == 0
    assert [path for path in site.paths() if path not in ("/", "/favicon.ico")] == []


USEFUL = """
<button id="open">Kommentare anzeigen (12)</button><p>Fuß</p>
<section class="comments"><p>Ein Kommentar.</p>
  <a class="load-more" href="/page/2?ajax=1">weiter</a> <a href="#" role="button">Voir plus</a>
  <div tabindex="0" style="cursor:pointer">Mehr anzeigen</div>
  <button aria-expanded="false">2 Antworten</button> <summary>x</summary>
</section><div class="below"><span onclick="">Ver más</span></div>
<script>for (const one of document.querySelectorAll('button,a,div[tabindex],span'))
  one.addEventListener('click', () => {
    document.querySelector('.comments').append('Etwas Neues nach: ' + one.textContent);
    one.remove();
  });</script>"""


def test_what_loads_comments_is_pressed_whatever_it_is_made_of(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(USEFUL)
    rendered = visit(site.url + "/")
    body = rendered.page().body.decode()
    for label in ("Kommentare anzeigen (12)", "weiter", "Voir plus", "Mehr anzeigen", "2 Antworten", "Ver más"):
        assert f"Etwas Neues nach: {label}" in body
    assert rendered.pressed == 6
    assert "/page/2?ajax=1" not in site.paths()


def test_what_was_folded_by_a_press_is_opened_again(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(
        """<section class="comments"><button id="all">Alle Antworten anzeigen</button><div id="box"></div></section>
        <script>const fold = () => { box.textContent = box.textContent ? '' : 'Viele Antworten. '.repeat(30); };
        all.onclick = fold;
        fold();</script>"""
    )
    rendered = visit(site.url + "/")
    assert "Viele Antworten." in rendered.page().body.decode() and rendered.pressed == 0


def test_a_press_leads_nowhere_even_where_the_page_wants_it(site: Site, visit: Visits) -> None:
    site.pages["/"] = page(
        """<section class="comments"><button onclick="location.href='/away'">Mehr laden</button>
        <button onclick="document.forms[0].submit()">Weitere Kommentare</button>
        <form action="/sent"></form></section>"""
    )
    rendered = visit(site.url + "/")
    assert rendered.document.url == site.url + "/"
    assert not {"/away", "/sent"} & {path.partition("?")[0] for path in site.paths()}
