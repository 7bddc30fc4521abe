// The line to the hub: each whole board that comes, and a word when none does.

import { at, filled, set, words } from "./page.js";

const BACK_MS = [300, 700, 1500, 3000, 5000];
const SILENT_MS = 12_000;
const SHUT_OUT = 4401;
const RENEWED = "fynlo-board-renewed";
const RENEWS_MS = 60_000;

let heardAt = Date.now();
let beganAt = heardAt;
let isLost = false;
let tries = 0;
let socket = null;
let query = () => ({});
let came = () => {};

function take(message) {
  heardAt = Date.now();
  tries = 0;
  lose(false);
  if (!message.board) return;
  renew(message.version);
  came(message.board);
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
  for (const [name, value] of Object.entries(query())) address.searchParams.set(name, value);
  const line = new WebSocket(address);
  socket = line;
  beganAt = Date.now();
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

// A line that died without a word, or that never came about, is noticed by its silence.
setInterval(() => {
  const now = Date.now();
  if (now - heardAt >= SILENT_MS) lose(true);
  const isSilent = now - Math.max(heardAt, beganAt) >= SILENT_MS;
  if (isSilent && socket.readyState <= WebSocket.OPEN) socket.close();
}, 1_000);

export const isHeard = () => !isLost;

export function connectAnew() {
  socket?.close();
}

export function begin(asks, takes) {
  query = asks;
  came = takes;
  connect();
}
