"use strict";
(() => {
  const comments = [...document.querySelectorAll(".comment")];
  const field = document.querySelector("#search"), chosen = document.querySelector("#tag"), said = document.querySelector("#said");
  const depth = (one) => Number(one.style.getPropertyValue("--d"));
  const folded = new Set();
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = comments.map((one) => plain(one.textContent));

  function show() {
    const words = plain(field.value).split(/\s+/).filter(Boolean), tag = chosen.value;
    const narrowed = words.length > 0 || tag !== "";
    let shown = 0, hiddenBelow = Infinity;
    comments.forEach((one, place) => {
      const fits = words.every((word) => texts[place].includes(word)) && (tag === "" || one.dataset.tags.split(" ").includes(tag));
      if (narrowed) {
        one.hidden = !fits;
      } else {
        if (depth(one) <= hiddenBelow) hiddenBelow = Infinity;
        one.hidden = hiddenBelow !== Infinity;
        if (hiddenBelow === Infinity && folded.has(one)) hiddenBelow = depth(one);
      }
      if (fits) shown += 1;
    });
    said.textContent = narrowed ? `${shown} / ${comments.length}` : "";
  }
  function fold(one, on) {
    const button = one.querySelector(".fold");
    if (!button) return;
    if (on) folded.add(one); else folded.delete(one);
    button.setAttribute("aria-expanded", String(!on));
    button.textContent = on ? "▸" : "▾";
  }
  comments.forEach((one) => one.querySelector(".fold")?.addEventListener("click", () => { fold(one, !folded.has(one)); show(); }));
  document.querySelector("#all").addEventListener("click", () => {
    const on = folded.size === 0;
    comments.forEach((one) => fold(one, on && depth(one) === 0));
    show();
  });
  field.addEventListener("input", show);
  chosen.addEventListener("change", show);
  document.querySelector("nav").hidden = false;
})();
