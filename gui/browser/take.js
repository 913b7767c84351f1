// Threadmark in the page, 3 of 4: taking the DOM as it stands. Shadow roots that are open are written where they are
// shown. What somebody typed, what scripts hold, and what nobody sees (styles, noscript, templates) is left out.

const LARGEST = 60_000_000; // characters of one document
const VOID = wordSet("area base br col hr img input link meta param source track wbr");
const LEFT_OUT = wordSet("noscript template style embed canvas audio video map svg iframe frame");
const ADDRESSES = wordSet("href src action cite data-src");
const OPEN_VALUES = wordSet("button submit reset checkbox radio image hidden");
const SECRET = /token|csrf|nonce|auth(?!or)|session|passw|secret|mail|api_?key/i;

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\u00a0/g, "&nbsp;");
const inText = (text) => escaped(text).replace(/>/g, "&gt;");
const inQuotes = (text) => escaped(text).replace(/"/g, "&quot;").replace(/>/g, "&gt;").replace(/'/g, "&#x27;");

/** The number of a frame among its window's, as its own document counts it too; -1 where frames are not counted. */
function placeOf(view, frame) {
  for (let place = 0; place < view.length; place += 1) if (view[place] === frame) return place;
  return -1;
}

function isLeftOut(element, name) {
  if (/^on/i.test(name) || name === "nonce" || name === "srcdoc" || /["'<>=\s\/]/.test(name)) return true;
  if (name === "content" && element.localName === "meta") return SECRET.test(element.name);
  if (name !== "value" || element.localName !== "input") return false;
  return !OPEN_VALUES.has(element.type) || SECRET.test(`${element.name} ${element.id}`);
}

function attributes(element, absolute) {
  let made = "";
  for (const { name, value } of element.attributes) {
    if (isLeftOut(element, name)) continue;
    let kept = value;
    if (value.startsWith("data:") && value.length > 200) kept = "data:,";
    else if (absolute && ADDRESSES.has(name) && value && !value.startsWith("#")) {
      try { kept = new URL(value, element.baseURI).href; } catch (_) { /* as it stands */ }
    }
    made += ` ${name}="${inQuotes(kept)}"`;
  }
  return made;
}

/** The nodes that are shown inside a node. */
function shownIn(node) {
  if (node.localName === "slot" && node.getRootNode() instanceof ShadowRoot) {
    const given = node.assignedNodes();
    if (given.length) return given;
  }
  return [...(node.shadowRoot || node).childNodes];
}

function frameSlot(node, token) {
  const place = placeOf(node.ownerDocument.defaultView || window, node.contentWindow);
  const source = inQuotes(node.src || node.data || "about:blank");
  return `<section data-frame-slot="${token}:${place}" data-frame-source="${source}"></section>`;
}

/** How one node begins, what is inside it, and how it ends; null: nothing of it. */
function parts(node, token, absolute) {
  if (node.nodeType === 3) return [inText(node.data), [], ""];
  if (node.nodeType !== 1) return null;
  let name = node.localName;
  if (["iframe", "frame", "object"].includes(name) && node.contentWindow) return [frameSlot(node, token), [], ""];
  if (LEFT_OUT.has(name)) return null;
  if (name === "object" || !/^[a-z][\w.-]*$/i.test(name)) return ["", shownIn(node), ""];
  if (name === "meta" && (node.hasAttribute("charset") || /content-type/i.test(node.httpEquiv))) return null;
  if (name === "frameset") name = "body";
  if (["plaintext", "xmp", "listing"].includes(name)) name = "pre";
  const begin = `<${name}${attributes(node, absolute)}>`;
  if (VOID.has(name)) return [begin, [], ""];
  if (name === "script") {
    const data = /ld\+json/i.test(node.type) ? node.textContent.replace(/<(?=[\/!])/g, "\\u003c") : "";
    return [`${begin}${data}</script>`, [], ""];
  }
  if (name === "textarea") return [`${begin}</textarea>`, [], ""];
  return [begin, shownIn(node), `</${name}>`];
}

function written(nodes, token, absolute) {
  const made = [];
  let length = 0;
  const stack = [...nodes].reverse();
  while (stack.length) {
    const next = stack.pop();
    if (typeof next === "string") { made.push(next); continue; }
    const [begin, inside, end] = (length < LARGEST && parts(next, token, absolute)) || ["", [], ""];
    made.push(begin);
    length += begin.length;
    if (end) stack.push(end);
    for (let at = inside.length - 1; at >= 0; at -= 1) stack.push(inside[at]);
  }
  return made.join("");
}

/** The page gives all of its document, a frame what is inside its body, with addresses that hold outside of it. */
function take(token) {
  const whole = document.documentElement;
  if (!whole) return { url: location.href, html: "", place: -1 };
  if (window === window.top) {
    const html = written([whole], token, false).replace(/<head(?=[\s>])[^>]*>/i, '$&<meta charset="utf-8">');
    return { url: location.href, html: `<!DOCTYPE html>\n${html}`, place: -1 };
  }
  const data = [...document.querySelectorAll("head script[type*='ld+json']")];
  const inside = document.body?.localName === "body" ? shownIn(document.body) : [document.body || whole];
  return { url: location.href, html: written([...data, ...inside], token, true), place: placeOf(window.parent, window) };
}
