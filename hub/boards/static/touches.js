// What was touched, told to the hub.

const TRIES = 8;
const ANSWERS_WITHIN_MS = 15_000;
const LONGEST_PAUSE_MS = 5_000;
const TOO_MANY = 429;
// So many of each the hub takes in one touch (hub/boards/acts.py).
const MOST = { parts: 200, struck: 200, commands: 500 };

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function inPortions(touch) {
  const lists = Object.entries(MOST).filter(([name]) => touch[name]);
  const needs = lists.map(([name, most]) => Math.ceil(touch[name].length / most));
  return Array.from({ length: Math.max(1, ...needs) }, (_, nth) => {
    const cut = lists.map(([name, most]) => [name, touch[name].slice(nth * most, (nth + 1) * most)]);
    return { ...touch, ...Object.fromEntries(cut) };
  });
}

// What is too much for one touch is told in portions, one after the other.
export async function tell(touch) {
  for (const portion of inPortions(touch)) if (!(await tellOne(portion))) return false;
  return true;
}

// The id stays the same however often it is told: the hub does it once.
async function tellOne(touch) {
  const body = JSON.stringify({ id: newId(), ...touch });
  for (let turn = 0; turn < TRIES; turn += 1) {
    try {
      const answer = await fetch("/board/act", {
        method: "POST",
        body,
        headers: { "content-type": "application/json" },
        signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      });
      if (answer.ok) return true;
      if (answer.status === 401) location.reload();
      if (answer.status < 500 && answer.status !== TOO_MANY) break;
    } catch {
      // No answer: whether it was done is the hub's to know, which is why it is told again.
    }
    await pause(Math.min(400 * 2 ** turn, LONGEST_PAUSE_MS));
  }
  return false;
}
