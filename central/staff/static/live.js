// Keeps a page up to date without taking the focus, the pointer or an open list away from whoever uses it.
//
// The server renders whole pages; every `PERIOD` we ask for ours again (304 while nothing changed) and carry
// only the differences into the elements marked `data-live`. Forms inside them are sent the same way. Without
// this script the forms work as plain forms.
"use strict";

const PERIOD = 1500; // milliseconds: what changed is seen within two seconds
const PATIENCE = 3; // failed polls before we say so
const TIMEOUT = 8000; // milliseconds

const live = document.getElementById("live");
const said = document.getElementById("said");
const stale = document.getElementById("stale");
const announce = document.getElementById("announce");
const title = document.title;
let etag = "";
let failures = 0;
let sending = false;
let pressing = false;
let sound = null;

// Makes `old` equal to `fresh`, keeping every node that stayed: one with an id is the same if its id is.
function carry(old, fresh) {
  if (old === said || old.isEqualNode(fresh)) return;
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName || (old.id ?? "") !== (fresh.id ?? "")) {
    old.replaceWith(document.importNode(fresh, true));
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }
  carryAttributes(old, fresh);
  carryChildren(old, fresh);
}

function carryAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function carryChildren(old, fresh) {
  const staying = new Set([...fresh.children].map((child) => child.id).filter(Boolean));
  for (const child of [...old.children]) {
    if (child.id && !staying.has(child.id)) child.remove();
  }
  const known = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let at = old.firstChild;
  for (const wanted of fresh.childNodes) {
    const same = wanted.id ? known.get(wanted.id) : undefined;
    if (same) {
      if (same === at) at = at.nextSibling;
      else old.insertBefore(same, at);
      carry(same, wanted);
    } else if (!wanted.id && at && !at.id && at.nodeName === wanted.nodeName) {
      const next = at.nextSibling;
      carry(at, wanted);
      at = next;
    } else {
      old.insertBefore(document.importNode(wanted, true), at);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

// The next best place when what had the focus is gone: the heading of its section, which is said once.
function focusAgain(id, section) {
  const active = document.activeElement;
  if (!id || (active && active !== document.body && active.id === id)) return;
  const target =
    document.getElementById(id) ?? document.querySelector(`#${CSS.escape(section)} h2`) ?? document.getElementById("content");
  target?.focus({ preventScroll: true });
}

function show(page, isAnswer) {
  const fresh = page.getElementById("live");
  if (!fresh) return window.location.reload();
  const active = document.activeElement;
  const inside = live.contains(active);
  const id = inside ? active.id : "";
  const section = inside ? (active.closest("section")?.id ?? "content") : "";
  const helpBefore = helpCalls();
  carry(live, fresh);
  focusAgain(id, section);
  if (isAnswer) say(page.getElementById("said"));
  tellHelp(helpBefore);
}

// What came of a form; it stays until the next one, whatever polling brings meanwhile.
function say(fresh) {
  said.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
}

// The words of an error page, said where answers are said.
function refuse(page) {
  const note = document.createElement("span");
  note.className = "note warning";
  note.textContent = page.querySelector("main p")?.textContent ?? stale.dataset.words;
  said.replaceChildren(note);
}

function helpCalls() {
  return new Map([...live.querySelectorAll("[data-announce]")].map((row) => [row.id, row.dataset.announce]));
}

// Only a call for help may interrupt: it is said, heard and put into the title of the window.
function tellHelp(before) {
  if (!announce) return;
  const calls = helpCalls();
  document.title = calls.size ? `(${calls.size}) ${title}` : title;
  const fresh = [...calls].filter(([id]) => !before.has(id)).map(([, words]) => words);
  if (!fresh.length) return;
  announce.textContent = fresh.join(" ");
  chime();
}

// Two soft notes, under a second. Browsers allow it once the page was clicked.
function chime() {
  if (!sound || sound.state !== "running") return;
  [660, 880].forEach((pitch, index) => {
    const start = sound.currentTime + index * 0.22;
    const tone = new OscillatorNode(sound, { frequency: pitch });
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.45);
    tone.connect(volume).connect(sound.destination);
    tone.start(start);
    tone.stop(start + 0.5);
  });
}

function parsed(text) {
  return new DOMParser().parseFromString(text, "text/html");
}

// True when the answer is another page (signing in again, an error): then we go there.
function leadsAway(answer) {
  if (new URL(answer.url).pathname === window.location.pathname) return false;
  window.location.assign(answer.url);
  return true;
}

function own() {
  const url = new URL(window.location.href);
  url.searchParams.delete("said");
  url.searchParams.delete("number");
  return url;
}

async function poll() {
  if (sending || pressing) return;
  try {
    const answer = await fetch(own(), {
      headers: etag ? { "If-None-Match": etag } : {},
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (answer.status === 304) return isFresh(true);
    if (leadsAway(answer)) return;
    if (!answer.ok) return isFresh(false);
    const text = await answer.text();
    if (sending || pressing) return; // what was sent meanwhile brings a newer page
    etag = answer.headers.get("ETag") ?? "";
    show(parsed(text), false);
    isFresh(true);
  } catch {
    isFresh(false);
  }
}

function isFresh(yes) {
  failures = yes ? 0 : failures + 1;
  const isPatient = failures < PATIENCE;
  if (stale.hidden === isPatient) return;
  stale.hidden = isPatient;
  stale.textContent = stale.hidden ? "" : stale.dataset.words;
}

async function send(event) {
  const form = event.target;
  if (!live.contains(form)) return;
  event.preventDefault();
  if (sending) return; // a double click is one click
  sending = true;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const url = form.getAttribute("action"); // form.action may be a button of that name
  try {
    const answer = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(TIMEOUT) });
    if (!answer.ok) refuse(parsed(await answer.text()));
    else if (!leadsAway(answer)) show(parsed(await answer.text()), true);
    etag = "";
    isFresh(true);
  } catch {
    failures = PATIENCE;
    isFresh(false);
  } finally {
    sending = false;
  }
}

async function keepUpToDate() {
  await poll();
  window.setTimeout(keepUpToDate, PERIOD);
}

document.addEventListener("pointerdown", () => (pressing = true));
for (const end of ["pointerup", "pointercancel", "blur"]) {
  window.addEventListener(end, () => window.setTimeout(() => (pressing = false), 0));
}
document.addEventListener("pointerdown", () => (sound ??= new AudioContext()), { once: true });
document.addEventListener("keydown", () => (sound ??= new AudioContext()), { once: true });
document.addEventListener("submit", send);
window.history.replaceState(null, "", own());
tellHelp(new Map());
window.setTimeout(keepUpToDate, PERIOD);
