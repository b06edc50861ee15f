// What is wrong with a page for who reads it badly, hears it, or has only a keyboard: one line a complaint.
() => {
  const wrong = [];
  const visible = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const shown = element.checkVisibility(); // what a closed list holds keeps its box
    return shown && box.width > 1 && box.height > 1 && style.visibility !== "hidden" && !element.closest("[hidden], .unseen, .skip");
  };
  const short = (element) => element.outerHTML.slice(0, 120).replace(/\s+/g, " ");
  const one = (selector) => {
    const found = document.querySelectorAll(selector).length;
    if (found !== 1) wrong.push(`${found} times ${selector}`);
  };

  // Structure
  if (!document.documentElement.lang || !document.documentElement.dir) wrong.push("no language or direction");
  if (!document.title.trim()) wrong.push("no title");
  ["h1", "main", "header.band"].forEach(one);
  for (const nav of document.querySelectorAll("nav")) if (!nav.getAttribute("aria-label")) wrong.push(`nameless ${short(nav)}`);
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) wrong.push(`two of #${id}`);
  for (const attribute of ["aria-labelledby", "aria-describedby"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      if (!document.getElementById(element.getAttribute(attribute))) wrong.push(`points nowhere: ${short(element)}`);
    }
  }

  // What one presses: a name, room for a finger, nothing over it
  const pressed = [...document.querySelectorAll("a[href], button, select, summary, input:not([type=hidden])")].filter(visible);
  for (const element of pressed) {
    const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
    if (!name.trim()) wrong.push(`nameless ${short(element)}`);
    const box = element.getBoundingClientRect();
    if (box.width < 24 || box.height < 24) wrong.push(`small ${box.width}x${box.height} ${short(element)}`);
  }
  pressed.forEach((a, index) => pressed.slice(index + 1).forEach((b) => {
    const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
    if (!apart) wrong.push(`one over the other: ${short(a)} ${short(b)}`);
  }));

  // Text: contrast of 4.5 to 1, inside the page and inside its box
  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const colour = (text) => text.match(/[\d.]+/g).map(Number);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) wrong.push(`${document.documentElement.scrollWidth} wide in ${width}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !visible(element) || ["SCRIPT", "STYLE", "OPTION", "NOSCRIPT"].includes(element.tagName)) continue;
    const [a, b] = [light(colour(getComputedStyle(element).color)), light(ground(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) wrong.push(`contrast ${contrast.toFixed(2)} ${short(element)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.left < -1 || box.right > width + 1) wrong.push(`outside: ${node.data.trim()}`);
      const card = element.closest(".card, .call, .button, .help")?.getBoundingClientRect();
      if (card && (box.left < card.left - 1 || box.right > card.right + 1)) wrong.push(`out of its box: ${node.data.trim()}`);
    }
  }
  if (!document.fonts.check('16px "Shubbak UI"')) wrong.push("not our letters");
  return wrong;
}
