// Threadmark in the page, 1 of 4: looking. These files run one after the other as one function, in every frame, in a
// world of their own beside the page's scripts: the page shares the DOM with them and nothing else.

const wordSet = (text) => new Set(text.split(/\s+/));
const words = (text) => (text || "").replace(/\s+/g, " ").trim();

const finished = []; // addresses that were loaded, for whoever waits for them
try {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (finished.length < 2000) finished.push(entry.name);
  }).observe({ type: "resource", buffered: true });
} catch (_) { /* that the page is quiet is enough then */ }

/** All elements below a root, those of open shadow roots too. */
function* elements(root) {
  const stack = [root];
  while (stack.length) {
    const node = stack.pop();
    if (node.nodeType === 1) yield node;
    for (let child = node.lastElementChild; child; child = child.previousElementSibling) stack.push(child);
    if (node.shadowRoot) stack.push(node.shadowRoot);
  }
}

/** How much there is: what grows when something came. */
function size() {
  let count = 0, text = 0;
  const roots = [document];
  while (roots.length) {
    const walker = document.createTreeWalker(roots.pop(), NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 3) text += node.data.length;
      else { count += 1; if (node.shadowRoot) roots.push(node.shadowRoot); }
    }
  }
  return { elements: count, text };
}

// ── the area of the comments ───────────────────────────────────────────────────────────────────────────────────────
const AREA = new RegExp("comment|komm?ent|coment[aá]r|reacti(e|on)s?\\b|repl(y|ies)|antwort|svar|odpowied|discuss|diskus|" +
  "forum|disqus|isso|coral|leser(brief|meinung)|posting|waline|remark42|giscus|utteranc|twikoo|viafoura|openweb|" +
  "spot-?im|hyvor|cusdis|webmention|thread", "i");

const naming = (element) => [element.id, element.getAttribute("class"), element.getAttribute("aria-label"),
  element.getAttribute("data-testid"), element.localName.includes("-") ? element.localName : ""].join(" ");

/** Whether an element is named like the place of comments. What holds the page's title holds more than comments. */
function isArea(element) {
  if (["html", "body", "main"].includes(element.localName) || !AREA.test(naming(element))) return false;
  const title = element.querySelector("h1");
  return !title || AREA.test(title.textContent);
}

const isAreaFrame = () => window !== window.top && AREA.test([location.href, document.title, window.name].join(" "));

const holder = (element) => element.parentElement
  || (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);

/** Whether an element stands in the comments or close to them: their neighbour, or in a neighbour of theirs. */
function standsInArea(element) {
  if (isAreaFrame()) return true;
  for (let up = element; up; up = holder(up)) if (isArea(up)) return true;
  for (let up = element, level = 0; up && level < 3; up = holder(up), level += 1) {
    if (["body", "main", "html"].includes(up.localName)) break;
    for (const near of [up.previousElementSibling, up.nextElementSibling]) {
      if (near && (isArea(near) || (level < 2 && [...near.children].slice(0, 20).some(isArea)))) return true;
    }
  }
  return false;
}

function lastArea() {
  let last = null;
  for (const element of elements(document)) if (isArea(element) && element.getClientRects().length) last = element;
  return last;
}

// ── scrolling: what loads only when it is seen ─────────────────────────────────────────────────────────────────────
let firstHeight = 0;

/** One step down, to the end of the comments; without comments only as far as the page went at first. */
function scroll() {
  const whole = document.documentElement;
  firstHeight = firstHeight || whole.scrollHeight;
  const area = lastArea();
  const end = area ? area.getBoundingClientRect().bottom + scrollY : firstHeight;
  const next = Math.min(scrollY + innerHeight * 0.8, end - innerHeight + 40, whole.scrollHeight - innerHeight);
  if (next > scrollY + 4) {
    window.scrollTo({ top: next, behavior: "instant" });
    return { end: false };
  }
  if (area?.lastElementChild) area.lastElementChild.scrollIntoView({ block: "end", behavior: "instant" });
  return { end: true };
}
