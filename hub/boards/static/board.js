// A kitchen's board. The hub sends it whole, whenever it differs; what is touched goes back by POST
// under an id of its own. Text is only ever set as text: a product's name is never markup here.

const BACK_MS = [300, 700, 1500, 3000, 5000];
const SILENT_MS = 12_000;
const REMIND_MS = 20_000;
const SNACK_MS = 8_000;
const BOUNCE_MS = 40;
const TRIES = 8;
const SHUT_OUT = 4401;
const STATION = "fynlo-board-station";
const LARGE = "fynlo-board-large";
const RENEWED = "fynlo-board-renewed";
const RENEWS_MS = 60_000;

const words = JSON.parse(document.body.dataset.words);
const at = (id) => document.getElementById(id);
const cards = new Map();
const told = new Map();
const touched = new Set();
let board = null;
let panel = "";
let heardAt = Date.now();
let isLost = false;
let tries = 0;
let socket = null;

function make(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

// Strokes of 24 by 24, as the till's icons are.
const ICONS = {
  up: ["M12 20V5", "M5 12l7-7 7 7"],
  warning: ["M12 3L2 21h20L12 3z", "M12 10v5", "M12 18v.5"],
};

function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  made.setAttribute("viewBox", "0 0 24 24");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  for (const path of ICONS[name]) {
    const stroke = document.createElementNS(space, "path");
    stroke.setAttribute("d", path);
    made.append(stroke);
  }
  return made;
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// ---- what is touched -------------------------------------------------------------------------

// The id stays the same however often it is told: the hub does it once.
async function send(act, order, more = {}) {
  const touch = { id: newId(), act, order, station: board.station, ...more };
  const body = JSON.stringify(touch);
  for (let turn = 0; turn < TRIES; turn += 1) {
    try {
      const answer = await fetch("/board/act", {
        method: "POST",
        body,
        headers: { "content-type": "application/json" },
        signal: AbortSignal.timeout(15_000),
      });
      if (answer.ok) return true;
      if (answer.status === 401) location.reload();
      if (answer.status < 500) break;
    } catch {
      // No answer: whether it was done is the hub's to know, which is why it is told again.
    }
    await pause(Math.min(400 * 2 ** turn, 5_000));
  }
  if (act !== "shown") say(words.not_done);
  return false;
}

function touch(order) {
  if (touched.has(order)) return;
  touched.add(order);
  draw();
}

async function act(card, name, more) {
  const held = cards.get(card.order);
  touch(card.order);
  held?.element.setAttribute("aria-busy", "true");
  await send(name, card.order, more);
  held?.element.removeAttribute("aria-busy");
}

function finish(card) {
  if (card.asks) {
    act(card, "allergy");
    return;
  }
  const made = card.rows.filter((row) => ["to make", "added", "printed"].includes(row.state));
  const parts = made.flatMap((row) => partsOf(row));
  act(card, "ready");
  const said = board.is_pass ? words.was_collected : words.was_ready;
  const undo = board.is_pass || !parts.length ? null : () => send("recall", card.order, { parts });
  say(filled(said, { order: card.number }), undo);
}

const partsOf = (row) => row.parts.map(([line, milli]) => ({ line, milli }));

function touchRow(card, row) {
  act(card, "line", { state: row.state, parts: partsOf(row), row_station: row.station });
}

function callAway(card, number) {
  const { name } = card.courses.find((each) => each.course === number);
  act(card, "course", { course: number, is_on: false });
  const undo = () => send("course", card.order, { course: number, is_on: true });
  say(filled(words.called_away, { course: name }), undo);
}

let lastTap = { at: 0, x: 0, y: 0 };
function isBounce(event) {
  const near = Math.abs(event.clientX - lastTap.x) + Math.abs(event.clientY - lastTap.y) < 12;
  const bounced = near && event.timeStamp - lastTap.at < BOUNCE_MS;
  lastTap = { at: event.timeStamp, x: event.clientX, y: event.clientY };
  return bounced;
}

at("tickets").addEventListener("click", (event) => {
  const element = event.target.closest(".ticket");
  const card = element && cards.get(element.dataset.order)?.card;
  if (!card || isBounce(event)) return;
  if (event.target.closest(".ready")) finish(card);
  else if (event.target.closest(".allergy")) act(card, "allergy");
  else if (event.target.closest(".course")) {
    callAway(card, Number(event.target.closest(".course").dataset.course));
  } else if (event.target.closest(".rush")) act(card, "rush", { is_on: !card.rushed });
  else if (event.target.closest(".row")) {
    touchRow(card, card.rows[Number(event.target.closest(".row").dataset.place)]);
  } else touch(card.order);
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape") show("");
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || !board) return;
  const card = /^[1-9]$/.test(event.key) && board.cards[Number(event.key) - 1];
  if (card) finish(card);
});

// ---- what is shown ---------------------------------------------------------------------------

function rowOf(row, place) {
  const element = make("button", `row ${row.state.replace(" ", "-")}`);
  element.type = "button";
  element.dataset.place = place;
  if (row.mark) element.append(make("span", "mark", row.mark));
  const line = make("span", "line");
  line.append(make("b", "quantity", row.quantity), make("bdi", "name", row.name));
  element.append(line);
  if (row.detail) element.append(make("bdi", "detail", row.detail));
  if (row.note) element.append(make("bdi", "note", row.note));
  if (row.maker) element.append(make("bdi", "maker", row.maker));
  return element;
}

function bodyOf(card) {
  const parts = [];
  if (card.allergy) {
    const band = make("button", card.asks ? "allergy asks" : "allergy");
    band.type = "button";
    band.disabled = !card.asks;
    const said = make("span", "what");
    said.append(icon("warning"), make("b", "", words.allergy), make("bdi", "", card.allergy));
    band.append(said, make("small", "", card.asks ? words.touch_when_read : words.is_read));
    parts.push(band);
  }
  const rows = make("div", "rows");
  rows.append(...card.rows.map(rowOf));
  parts.push(rows);
  const ready = make("button", "ready", board.is_pass ? words.collected : words.ready);
  ready.type = "button";
  ready.disabled = card.asks || card.stage === "waiting";
  if (card.asks) ready.append(make("small", "", words.read_first));
  for (const course of card.courses.filter((each) => each.waits)) {
    const call = make("button", "plain course", filled(words.call_away, { course: course.name }));
    call.type = "button";
    call.dataset.course = course.course;
    parts.push(call);
  }
  const rush = make("button", "rush");
  rush.type = "button";
  rush.setAttribute("aria-pressed", String(card.rushed));
  rush.append(icon("up"), make("small", "", words.rush));
  const foot = make("div", "foot");
  foot.append(ready, rush);
  parts.push(foot);
  return parts;
}

function newTicket(card) {
  const element = make("article", "ticket");
  element.dataset.order = card.order;
  const held = { element, body: make("div", "body"), drawn: "" };
  for (const name of ["number", "status", "first", "age", "whom", "key"]) {
    held[name] = make("span", name);
  }
  const top = make("div", "top");
  top.append(held.number, held.status, held.first, held.age);
  const under = make("div", "under");
  under.append(held.whom, held.key);
  const head = make("header");
  head.append(top, under);
  element.append(head, held.body);
  return held;
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// A head changes each minute, a body seldom: what is under a finger is not taken away from it.
function drawTicket(card) {
  const held = cards.get(card.order) ?? newTicket(card);
  held.card = card;
  const isNew = card.stage === "going" && !touched.has(card.order);
  held.element.dataset.stage = isNew ? "new" : card.stage;
  held.element.classList.toggle("rushed", card.rushed);
  set(held.first, card.rushed ? words.rush : "");
  set(held.number, card.number);
  set(held.status, card.stage === "going" && !isNew ? "" : card.status);
  set(held.age, card.age);
  set(held.whom, card.whom);
  set(held.key, card.key);
  const drawn = JSON.stringify([card.rows, card.courses, card.allergy, card.asks, card.rushed, card.stage === "waiting"]);
  if (drawn !== held.drawn) {
    held.body.replaceChildren(...bodyOf(card));
    held.drawn = drawn;
  }
  cards.set(card.order, held);
  return held.element;
}

function draw() {
  set(at("station"), board.title || words.pair_title);
  set(at("open"), board.station ? board.open : "");
  set(at("usual"), board.usual);
  at("station").disabled = board.choices.length < 2;
  at("demo").hidden = !board.is_demo;
  const main = at("tickets");
  const elements = board.cards.map(drawTicket);
  const here = new Set(board.cards.map((card) => card.order));
  for (const [order, held] of cards) {
    if (here.has(order)) continue;
    held.element.remove();
    cards.delete(order);
    touched.delete(order);
    told.delete(order);
  }
  elements.forEach((element, place) => {
    if (main.children[place] !== element) main.insertBefore(element, main.children[place] ?? null);
  });
  drawEmpty();
  drawPanel();
  document.documentElement.dataset.drawn = "yes";
}

function drawEmpty() {
  const isChoosing = !board.station && board.choices.length > 0;
  at("empty").hidden = board.cards.length > 0;
  set(at("empty-title"), board.empty_title);
  set(at("empty-text"), board.empty_text);
  at("choices").replaceChildren(...(isChoosing ? board.choices.map(choiceOf) : []));
}

function choiceOf(choice) {
  const button = make("button", "go", choice.name);
  button.type = "button";
  button.addEventListener("click", () => {
    localStorage.setItem(STATION, choice.station);
    calls.isListening = false;
    show("");
    socket?.close();
  });
  return button;
}

function drawPanel() {
  at("panel").hidden = !panel;
  at("all-day").setAttribute("aria-expanded", String(panel === "all-day"));
  at("recall").setAttribute("aria-expanded", String(panel === "recall"));
  if (!panel) return;
  const close = make("button", "plain close", words.close);
  close.type = "button";
  close.addEventListener("click", () => show(""));
  const drawn = { "all-day": allDay, recall: finished, stations: stations }[panel]();
  at("panel").replaceChildren(...drawn, close);
}

function allDay() {
  const list = (rows) => {
    const made = make("dl", "counts");
    for (const row of rows) made.append(make("dd", "", row.count), make("dt", "", row.name));
    return made;
  };
  if (!board.counts.length) return [make("h2", "", words.all_day), make("p", "", words.nothing_to_make)];
  const choices = board.options.length ? [make("h2", "", words.choices), list(board.options)] : [];
  return [make("h2", "", words.all_day), list(board.counts), ...choices];
}

function finished() {
  const rows = board.finished.map((order) => {
    const row = make("button", "past");
    row.type = "button";
    row.append(make("b", "", order.title), make("bdi", "", order.detail));
    row.addEventListener("click", () => {
      row.disabled = true;
      send("recall", order.order);
    });
    return row;
  });
  if (!rows.length) rows.push(make("p", "", words.nothing_finished));
  return [make("h2", "", words.recall), ...rows];
}

function stations() {
  return [make("h2", "", words.which), ...board.choices.map(choiceOf)];
}

function show(name) {
  panel = panel === name ? "" : name;
  if (board) drawPanel();
}

for (const name of ["all-day", "recall"]) at(name).addEventListener("click", () => show(name));
at("station").addEventListener("click", () => show("stations"));

// Lines to be read from far, or more of them.
function setLarge(is) {
  document.body.classList.toggle("large", is);
  at("large").setAttribute("aria-pressed", String(is));
  localStorage.setItem(LARGE, String(is));
}

at("large").addEventListener("click", () => setLarge(localStorage.getItem(LARGE) !== "true"));
setLarge(localStorage.getItem(LARGE) === "true");

let snackTimer = 0;
function say(text, undo = null) {
  clearTimeout(snackTimer);
  set(at("snack-text"), text);
  at("undo").hidden = !undo;
  at("undo").onclick = undo && (() => {
    at("snack").hidden = true;
    undo();
  });
  at("snack").hidden = false;
  snackTimer = setTimeout(() => (at("snack").hidden = true), SNACK_MS);
}

// ---- said once it is painted -----------------------------------------------------------------

function afterPaint() {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

async function acknowledge() {
  const shown = board.cards;
  await afterPaint();
  if (document.hidden) return;
  for (const card of shown) {
    const said = told.get(card.order) ?? new Set();
    const commands = card.commands.filter((command) => !said.has(command));
    if (!commands.length) continue;
    for (const command of commands) said.add(command);
    told.set(card.order, said);
    send("shown", card.order, { commands }).then((isDone) => {
      // Nobody was told: the next picture tells.
      if (!isDone) for (const command of commands) said.delete(command);
    });
  }
}

document.addEventListener("visibilitychange", () => board && acknowledge());

// ---- heard -----------------------------------------------------------------------------------

let sounds = null;
const calls = { heard: new Map(), late: new Set(), isListening: false };

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
function listen() {
  const now = Date.now();
  const rings = new Set();
  for (const card of board.cards) {
    const before = calls.heard.get(card.order);
    const waits = card.stage === "going" && !touched.has(card.order);
    if (before === undefined || (waits && now - before >= REMIND_MS)) {
      calls.heard.set(card.order, now);
      rings.add("new");
    }
    if (card.stage === "late" && !calls.late.has(card.order)) {
      calls.late.add(card.order);
      rings.add("late");
    }
  }
  const here = new Set(board.cards.map((card) => card.order));
  for (const order of calls.heard.keys()) if (!here.has(order)) calls.heard.delete(order);
  for (const order of calls.late) if (!here.has(order)) calls.late.delete(order);
  if (calls.isListening) rings.forEach(ring);
  calls.isListening = true;
}

async function wake() {
  sounds ??= new AudioContext();
  await sounds.resume();
  at("sound").hidden = sounds.state === "running";
}

for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, wake);
at("sound").hidden = false;

// ---- the line to the hub ---------------------------------------------------------------------

function take(message) {
  heardAt = Date.now();
  tries = 0;
  lose(false);
  if (!message.board) return;
  renew(message.version);
  board = message.board;
  draw();
  acknowledge();
  listen();
}

// A hub that was updated has another page too; two workers of two versions take no turns at it.
function renew(version) {
  if (version === document.body.dataset.version) return;
  if (Date.now() - Number(sessionStorage.getItem(RENEWED)) < RENEWS_MS) return;
  sessionStorage.setItem(RENEWED, String(Date.now()));
  location.reload();
}

function lose(is) {
  if (is && !isLost) {
    const time = new Intl.DateTimeFormat(words.tag, { hour: "2-digit", minute: "2-digit" });
    set(at("lost"), filled(words.lost, { time: time.format(heardAt) }));
  }
  isLost = is;
  at("lost").hidden = !is;
  at("light").classList.toggle("lost", is);
  set(at("light-word"), is ? words.no_connection : words.all_well);
}

function connect() {
  const address = new URL("/board/live", location.href);
  address.protocol = location.protocol.replace("http", "ws");
  const station = localStorage.getItem(STATION);
  if (station) address.searchParams.set("station", station);
  const line = new WebSocket(address);
  socket = line;
  line.addEventListener("message", (event) => take(JSON.parse(event.data)));
  line.addEventListener("close", (event) => {
    if (socket !== line) return;
    if (event.code === SHUT_OUT) {
      location.reload();
      return;
    }
    setTimeout(connect, BACK_MS[Math.min(tries, BACK_MS.length - 1)]);
    tries += 1;
    if (tries > 1) lose(true);
  });
}

// A line that died without a word is noticed by its silence.
setInterval(() => {
  if (Date.now() - heardAt < SILENT_MS) return;
  lose(true);
  if (socket?.readyState === WebSocket.OPEN) socket.close();
}, 1_000);
setInterval(() => board && !isLost && listen(), 1_000);

async function stayAwake() {
  if (document.hidden) return;
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // A tablet that saves power decides for itself.
  }
}

document.addEventListener("visibilitychange", stayAwake);
stayAwake();
connect();
