// One ticket as elements.

import { filled, icon, make, set, words } from "./page.js";

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
    said.append(make("b", "", words.allergy), make("bdi", "", card.allergy));
    const told = make("span", "told");
    told.append(said, make("small", "", card.asks ? words.touch_when_read : words.is_read));
    band.append(icon("warning"), told);
    parts.push(band);
  }
  const rows = make("div", "rows");
  rows.append(...card.rows.map(rowOf));
  parts.push(rows);
  const ready = make("button", "ready", card.ready);
  ready.type = "button";
  ready.disabled = card.not_ready !== "";
  if (card.not_ready) ready.append(make("small", "", card.not_ready));
  for (const course of card.courses) {
    const says = course.waits ? words.call_away : words.let_wait;
    const call = make("button", "plain course", filled(says, { course: course.name }));
    call.classList.toggle("made", !course.waits);
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

export function newTicket(card) {
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

// A head changes each minute, a body seldom: what is under a finger is not taken away from it.
export function drawTicket(held, card, isNew) {
  held.card = card;
  held.element.dataset.stage = isNew ? "new" : card.stage;
  held.element.classList.toggle("rushed", card.rushed);
  set(held.first, card.rushed ? words.rush : "");
  set(held.number, card.number);
  set(held.status, card.stage === "going" && !isNew ? "" : card.status);
  set(held.age, card.age);
  set(held.whom, card.whom);
  set(held.key, card.key);
  const { rows, courses, allergy, asks, rushed, ready, not_ready } = card;
  const drawn = JSON.stringify([rows, courses, allergy, asks, rushed, ready, not_ready]);
  if (drawn === held.drawn) return;
  held.body.replaceChildren(...bodyOf(card));
  held.drawn = drawn;
}
