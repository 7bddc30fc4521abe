// When a kitchen is heard: on news, again where nobody touches it, and once when late.

import { hasGrown, isNoticed, lowest } from "./noticed.js";
import { at } from "./page.js";

const REMIND_MS = 20_000;

let sounds = null;
const heard = new Map();
const late = new Set();
let isListening = false;

function tone(hertz, from, seconds) {
  const start = sounds.currentTime + from;
  const voice = sounds.createOscillator();
  const loudness = sounds.createGain();
  voice.type = "triangle";
  voice.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.0001, start);
  loudness.gain.exponentialRampToValueAtTime(0.5, start + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  voice.connect(loudness).connect(sounds.destination);
  voice.start(start);
  voice.stop(start + seconds);
}

function ring(name) {
  if (sounds?.state !== "running") return;
  const tunes = { new: [880, 1175], late: [440, 440, 440] };
  tunes[name].forEach((hertz, place) => tone(hertz, place * 0.18, 0.3));
}

// What stood there at first is not news.
export function listen(cards) {
  const now = Date.now();
  const rings = new Set();
  for (const card of cards) {
    const before = heard.get(card.order) ?? { at: now, news: card.news.map(() => 0) };
    const isNews = hasGrown(card.news, before.news);
    const asks = card.stage !== "waiting" || card.hears_late;
    const isTime = asks && now - before.at >= REMIND_MS;
    const calls = !isNoticed(card) && (isNews || isTime);
    const news = isNews ? card.news : lowest(card.news, before.news);
    heard.set(card.order, { at: calls ? now : before.at, news });
    if (calls) rings.add("new");
    if (card.stage === "late" && !late.has(card.order)) {
      late.add(card.order);
      rings.add("late");
    }
  }
  const here = new Set(cards.map((card) => card.order));
  for (const order of heard.keys()) if (!here.has(order)) heard.delete(order);
  for (const order of late) if (!here.has(order)) late.delete(order);
  if (isListening) rings.forEach(ring);
  isListening = true;
}

// The board shows another station: nothing on it is news.
export function beginAnew() {
  isListening = false;
}

async function wake() {
  sounds ??= new AudioContext();
  await sounds.resume();
  at("sound").hidden = sounds.state === "running";
}

for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, wake);
at("sound").hidden = false;
