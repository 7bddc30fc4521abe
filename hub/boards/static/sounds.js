// When a kitchen is heard: new, again where nobody touches it, and once when late.

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

// New, again where nobody touches it, and once when late. What stood there at first is not news.
export function listen(cards, touched) {
  const now = Date.now();
  const rings = new Set();
  for (const card of cards) {
    const before = heard.get(card.order);
    const waits = card.stage === "going" && !touched.has(card.order);
    if (before === undefined || (waits && now - before >= REMIND_MS)) {
      heard.set(card.order, now);
      rings.add("new");
    }
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
