// What of each ticket somebody at this screen has noticed, by touching it. What a person did here is
// no news to them, though it changes the ticket.

const SETTLES_MS = 2_000;
const OF_TILLS = 2;

const seen = new Map();
const acted = new Map();

export const hasGrown = (news, since) => news.some((now, place) => now > since[place]);
export const lowest = (news, since) => news.map((now, place) => Math.min(now, since[place]));
export const isNoticed = (card) =>
  seen.has(card.order) && !hasGrown(card.news, seen.get(card.order));

export function notice(card) {
  seen.set(card.order, card.news);
}

// While a touch is on its way, and until the board that shows it has come. What was sent and struck
// comes from tills alone, and stays news.
export function acting(order) {
  const turn = {};
  acted.set(order, turn);
  const settle = () => acted.get(order) === turn && acted.delete(order);
  return () => setTimeout(settle, SETTLES_MS);
}

export function follow(cards) {
  const here = new Set(cards.map((card) => card.order));
  for (const order of seen.keys()) if (!here.has(order)) seen.delete(order);
  for (const { order, news } of cards) {
    if (!seen.has(order) && !acted.has(order)) continue;
    const known = lowest(news, seen.get(order) ?? news);
    seen.set(order, acted.has(order) ? [...known.slice(0, OF_TILLS), ...news.slice(OF_TILLS)] : known);
  }
}
