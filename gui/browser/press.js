// Threadmark in the page, 2 of 4: "load more". What may be pressed is known by its words in a dozen languages, by its
// class, and by where it stands. Nothing is pressed that leads away, sends a form, pays or signs in.

const MORE = wordSet(`mehr weitere weiteren alle ältere vorherige restliche übrige komplette ganze
  more all older previous remaining additional hidden further another full
  plus précédents précédentes autres tous toutes davantage
  más mas todos todas otros otras anteriores mais outros altri altre altro altra più tutti tutte precedenti
  meer oudere vorige overige więcej wszystkie wszystkich starsze pozostałe
  mere flere fler mer alla ældre äldre eldre tidigare tidligere více další všechny starší předchozí`);
const NEXT = wordSet(`neuere nächste newer next suivants suivantes siguientes seguintes successivi nieuwere volgende
  kolejne następne næste nästa neste`);
const ENOUGH_ALONE = wordSet("mehr weitere more plus más mas mais altri meer więcej mer mere flere fler více další");
const SHOW = wordSet(`laden lade nachladen anzeigen zeigen zeige ansehen einblenden ausklappen aufklappen öffnen lesen
  load show view see read expand display fetch unfold open reveal
  charger afficher voir montrer lire déplier dérouler
  cargar mostrar ver leer desplegar carregar exibir abrir
  carica caricare mostra vedi visualizza leggi apri
  laad toon tonen bekijk bekijken lees weergeven uitklappen
  pokaż załaduj wczytaj zobacz rozwiń wyświetl czytaj
  vis indlæs hent visa ladda hämta last läs åbn
  načíst načti zobrazit ukázat rozbalit`);
const THING = wordSet(`kommentar kommentare kommentaren antwort antworten beiträge beitrag leserbriefe reaktionen meinungen
  leserkommentare postings zuschriften diskussion unterhaltung
  comment comments reply replies answers responses messages conversation discussion posts thread
  commentaire commentaires réponse réponses réactions avis
  comentario comentarios respuesta respuestas opiniones comentário comentários resposta respostas
  commento commenti risposta risposte
  reactie reacties opmerkingen antwoorden berichten
  komentarz komentarze komentarzy odpowiedź odpowiedzi opinie
  kommentarer svar indlæg inlägg innlegg
  komentář komentáře komentářů odpověď příspěvky příspěvků`);
const NEVER = new RegExp("anmeld|einlogg|log ?-?(in|on)\\b|sign ?-?(in|up|out)|regist|abonn|subscri|suscri|newsletter|" +
  "premium|kaufen|bestell|\\bbuy\\b|order now|bezahl|\\bpay|checkout|donat|spenden|absenden|abschick|\\bsenden|submit|" +
  "\\bsend\\b|schreib|verfass|\\bwrite|\\bpost (a|your|comment)|add (a|your)|leave a|melden|\\breport|\\bflag\\b|" +
  "teilen|\\bshare|lösch|delete|remove|entfern|\\bblock|\\bmute|\\bfollow\\b|\\bfolgen\\b|\\bapp\\b|download|" +
  "herunterlad|weniger|\\bless\\b|\\bhide\\b|ausblenden|einklappen|zuklappen|schließen|\\bclose\\b|collapse|" +
  "\\bmoins\\b|\\bmenos\\b|\\bmeno\\b|\\bminder\\b|\\bmniej\\b|\\bmindre\\b|méně|connexion|connecter|inscri|envoyer|" +
  "enviar|iniciar sesi|entrar|accedi|\\binvia\\b|inloggen|aanmelden|verstuur|zaloguj|wyślij|\\blogg|přihlás|odeslat|" +
  "\\bsort|filter|\\blike\\b|gefällt|upvote|\\bvote|datenschutz|privacy|cookie|einstellung|setting|akzept|accept|" +
  "zustimm|consent|\\bagree|werbung|\\banzeige\\b|advert", "i");
const BY_CLASS = new RegExp("(load|show|view|see|fetch)[-_]?(more|all|older|previous|comments|replies)|" +
  "more[-_]?(comments|replies|button|btn)|(comments|replies)[-_]?more|mehr[-_]?laden|nachladen", "i");
const BY_SCRIPT = /^(data-(ajax|remote|load|page|next|url|href|turbo-frame)|hx-)/;
const NO_BUTTONS = wordSet("menuitem tab option switch checkbox radio combobox");
const MOST_PRESSES = 500;

/** What a label promises: 2 comments or replies, 1 more of something, 0 nothing that is to be pressed. */
function promise(label, folded = false) {
  if (!label || label.length > 70 || NEVER.test(label)) return 0;
  const parts = label.toLocaleLowerCase().normalize("NFC").match(/\p{L}+|\d[\d.,]*/gu) || [];
  if (!parts.length || parts.length > 10) return 0;
  const has = { more: 0, next: 0, show: 0, thing: 0, count: 0, other: 0 };
  for (const part of parts) {
    if (/^\d/.test(part)) has.count += 1;
    else if (MORE.has(part)) has.more += 1;
    else if (NEXT.has(part)) has.next += 1;
    else if (SHOW.has(part)) has.show += 1;
    else if (THING.has(part)) has.thing += 1;
    else if (part.length > 2) has.other += 1;
  }
  if (has.other > 3) return 0;
  if (has.thing && (has.more || (has.show && (has.count || has.other < 2)) || (folded && has.count))) return 2;
  if ((has.more || has.next) && has.show) return 1;
  return parts.length === 1 && ENOUGH_ALONE.has(parts[0]) ? 1 : 0;
}

const pressed = new WeakMap(); // element → { times, fruitless }
let last = null;

function labels(element) {
  const own = element.textContent.length < 400 ? element.textContent : "";
  return [own, element.getAttribute("aria-label"), element.title, element.localName === "input" ? element.value : ""]
    .map(words).filter(Boolean);
}

const looksPressable = (element) => getComputedStyle(element).cursor === "pointer";

function isButton(element) {
  const role = (element.getAttribute("role") || "").toLowerCase();
  if (NO_BUTTONS.has(role) || !["false", null].includes(element.getAttribute("aria-haspopup"))) return false;
  if (element.localName === "button" || element.localName === "a") return true;
  if (element.localName === "summary") return !element.parentElement?.open;
  if (element.localName === "input") return element.type === "button";
  if (role === "button" || role === "link" || element.hasAttribute("onclick")) return true;
  return element.childElementCount < 3 && !element.querySelector("a,button,input") && looksPressable(element)
    && !element.closest("a,button");
}

/** Whether a link leads to another page. One that a script takes over says so in one of the usual ways. */
function leadsAway(element) {
  const link = element.closest("a[href]");
  const href = link ? link.getAttribute("href").trim() : "";
  if (!href || href.startsWith("#") || /^javascript:/i.test(href)) return false;
  let target;
  try { target = new URL(link.href); } catch (_) { return true; }
  if (target.origin !== location.origin) return true;
  if (target.pathname === location.pathname && target.search === location.search) return false;
  return !(link.getAttribute("role") === "button" || BY_CLASS.test(link.getAttribute("class") || "")
    || [...link.attributes].some((one) => BY_SCRIPT.test(one.name)));
}

function mayBePressed(element) {
  if (element.disabled || element.getAttribute("aria-disabled") === "true") return false;
  if (element.getAttribute("aria-expanded") === "true") return false;
  if (element.form && ["submit", "image", "reset"].includes(element.type)) return false;
  if (element.closest("[contenteditable=''],[contenteditable=true],label,select,dialog,[role=dialog]")) return false;
  if (!element.getClientRects().length || getComputedStyle(element).visibility !== "visible") return false;
  const before = pressed.get(element);
  return !(before && (before.fruitless || before.times >= MOST_PRESSES)) && !leadsAway(element);
}

function isWorthIt(element) {
  const named = labels(element);
  if (!named.length || named.some((label) => label.length < 70 && NEVER.test(label))) return false;
  const folded = element.getAttribute("aria-expanded") === "false";
  const best = Math.max(...named.map((label) => promise(label, folded)));
  if (!best && !(BY_CLASS.test(naming(element)) && named.some((label) => label.length < 70))) return false;
  if (!isButton(element) || !mayBePressed(element)) return false;
  if (standsInArea(element)) return true;
  return best === 2 && element.localName !== "a"
    && !element.closest("nav,header,aside,footer,[role=navigation],[role=banner]");
}

/** The first that is worth a press, seen from the top of the page. */
function candidate() {
  for (const element of elements(document)) {
    if (element.matches("a,button,summary,input,[role],[onclick],[class*='ore'],div,span,p,li") && isWorthIt(element)) {
      return element;
    }
  }
  return null;
}

// A press never leads away: whatever the page's scripts left to the browser is taken back.
let pressing = false;
addEventListener("click", (event) => {
  if (!pressing || event.defaultPrevented) return;
  const link = event.composedPath().find((one) => one.localName === "a" && one.hasAttribute("href"));
  if (link && !/^(#|javascript:)/i.test(link.getAttribute("href").trim())) event.preventDefault();
});
addEventListener("submit", (event) => {
  if (!pressing) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

function click(element) {
  const how = { bubbles: true, cancelable: true, composed: true, view: window };
  pressing = true;
  try {
    element.dispatchEvent(new PointerEvent("pointerdown", how));
    element.dispatchEvent(new MouseEvent("mousedown", how));
    element.dispatchEvent(new PointerEvent("pointerup", how));
    element.dispatchEvent(new MouseEvent("mouseup", how));
    element.click();
  } finally { pressing = false; }
}

/** Press the first; null: there is none. */
function press() {
  const element = candidate();
  if (!element) return null;
  const label = labels(element)[0].slice(0, 70);
  const before = pressed.get(element) || { times: 0, fruitless: false };
  pressed.set(element, { ...before, times: before.times + 1 });
  last = element;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  click(element);
  return { label };
}

/** What the last press brought. Less than before: it folded something, which is taken back. Nothing: never again. */
function judge(grown) {
  const before = last && pressed.get(last);
  if (!before) return false;
  before.fruitless = grown <= 0;
  if (grown < 0 && last.isConnected) click(last);
  last = null;
  return true;
}
