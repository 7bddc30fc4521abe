// A kitchen's board. The hub sends it whole, whenever it differs; what is touched goes back by POST
// under an id of its own.

import { follow as followSize, place } from "./columns.js";
import { begin, connectAnew, isHeard } from "./line.js";
import { acting, follow, isNoticed, notice } from "./noticed.js";
import { at, filled, make, set, words } from "./page.js";
import { beginAnew, listen } from "./sounds.js";
import { drawTicket, newTicket } from "./tickets.js";
import { tell } from "./touches.js";

const SNACK_MS = 8_000;
const BOUNCE_MS = 40;
const STATION = "fynlo-board-station";
const LARGE = "fynlo-board-large";

const cards = new Map();
const told = new Map();
let toldAt = null;
let board = null;
let panel = "";

// ---- what is touched -------------------------------------------------------------------------

async function send(act, order, more = {}) {
  const settled = act === "shown" ? () => {} : acting(order);
  const isDone = await tell({ act, order, station: board.station, ...more });
  settled();
  if (!isDone && act !== "shown") say(words.not_done);
  return isDone;
}

function touch(card) {
  if (isNoticed(card)) return;
  notice(card);
  draw();
}

async function act(card, name, more) {
  const held = cards.get(card.order);
  touch(card);
  held?.element.setAttribute("aria-busy", "true");
  await send(name, card.order, more);
  held?.element.removeAttribute("aria-busy");
}

function finish(card) {
  if (card.asks) {
    act(card, "allergy");
    return;
  }
  if (card.not_ready) {
    touch(card);
    return;
  }
  const made = card.rows.filter((row) => ["to make", "added", "printed"].includes(row.state));
  const parts = board.is_pass ? [] : made.flatMap((row) => partsOf(row));
  const gone = board.is_pass ? [] : card.rows.filter((row) => row.state === "cancelled");
  act(card, "ready", { parts, struck: gone.flatMap((row) => partsOf(row)) });
  if (!board.is_pass && !parts.length) return;
  const said = board.is_pass ? words.was_collected : words.was_ready;
  say(filled(said, { order: card.number }), () => send("recall", card.order, { parts }));
}

const partsOf = (row) => row.parts.map(([line, command, milli]) => ({ line, command, milli }));

function touchRow(card, row) {
  if (card.asks && !["done", "cancelled"].includes(row.state)) {
    say(words.read_first);
    return;
  }
  act(card, "line", { state: row.state, parts: partsOf(row), row_station: row.station });
}

// A course that waits is made now; one that is made now waits.
function turnCourse(card, number) {
  const { name, waits } = card.courses.find((each) => each.course === number);
  act(card, "course", { course: number, is_on: !waits });
  const undo = () => send("course", card.order, { course: number, is_on: waits });
  say(filled(waits ? words.called_away : words.waits, { course: name }), undo);
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
    turnCourse(card, Number(event.target.closest(".course").dataset.course));
  } else if (event.target.closest(".rush")) act(card, "rush", { is_on: !card.rushed });
  else if (event.target.closest(".row")) {
    touchRow(card, card.rows[Number(event.target.closest(".row").dataset.place)]);
  } else touch(card);
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape") show("");
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || !board) return;
  const card = /^[1-9]$/.test(event.key) && board.cards[Number(event.key) - 1];
  if (card) finish(card);
});

// ---- what is shown ---------------------------------------------------------------------------

function elementOf(card) {
  let held = cards.get(card.order);
  if (!held) {
    held = newTicket(card);
    followSize(held.element);
  }
  const isNew = card.stage === "going" && !isNoticed(card);
  drawTicket(held, card, isNew);
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
  const elements = board.cards.map(elementOf);
  const here = new Set(board.cards.map((card) => card.order));
  for (const [order, held] of cards) {
    if (here.has(order)) continue;
    held.element.remove();
    cards.delete(order);
    told.delete(order);
  }
  elements.forEach((element, place) => {
    if (main.children[place] !== element) main.insertBefore(element, main.children[place] ?? null);
  });
  place();
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
    beginAnew();
    show("");
    connectAnew();
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
  const { cards: shown, station } = board;
  await afterPaint();
  if (document.hidden || board.station !== station) return;
  if (toldAt !== station) told.clear();
  toldAt = station;
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

// ---- from the hub -----------------------------------------------------------------------------

function ask() {
  const station = localStorage.getItem(STATION);
  return station ? { station } : {};
}

function take(whole) {
  board = whole;
  follow(board.cards);
  draw();
  acknowledge();
  listen(board.cards);
}

setInterval(() => board && isHeard() && listen(board.cards), 1_000);

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
begin(ask, take);
