// Where tickets stand: each in the column that has room highest up, so that a long one leaves no gap
// beside it; and how many begin below what is in sight.

import { at, filled, set, words } from "./page.js";

const GAP = 12;
const HEAD = 48;

const main = at("tickets");

// As the style sheet reckons how many there are; asked of the grid, columns of before would count.
function columns() {
  const style = getComputedStyle(main);
  const width = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return Math.max(1, Math.floor((width + GAP) / (parseFloat(style.getPropertyValue("--least")) + GAP)));
}

export function place() {
  const ends = new Array(columns()).fill(0);
  for (const ticket of main.children) {
    const column = ends.indexOf(Math.min(...ends));
    const height = Math.ceil(ticket.offsetHeight) + GAP;
    const where = [ends[column] + 1, `span ${height}`, column + 1].join(" / ");
    if (ticket.dataset.where !== where) {
      ticket.dataset.where = where;
      ticket.style.gridRow = `${ends[column] + 1} / span ${height}`;
      ticket.style.gridColumn = String(column + 1);
    }
    ends[column] += height;
  }
  count();
}

function count() {
  const edge = main.scrollTop + main.clientHeight - HEAD;
  const below = [...main.children].filter((ticket) => ticket.offsetTop - main.offsetTop > edge);
  at("below").hidden = below.length === 0;
  set(at("below"), filled(words.below, { count: below.length }));
}

// Show what stands below; from the end, the beginning again.
function turn() {
  const last = main.scrollHeight - main.clientHeight;
  main.scrollTop = main.scrollTop >= last - 1 ? 0 : main.scrollTop + main.clientHeight - HEAD;
}

const sizes = new ResizeObserver(place);
sizes.observe(main);
main.addEventListener("scroll", count, { passive: true });
at("below").addEventListener("click", turn);

export function follow(element) {
  sizes.observe(element);
}
