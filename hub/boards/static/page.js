// What every part of the page is made with. Text is only ever set as text: a product's name is never
// markup here.

export const words = JSON.parse(document.body.dataset.words);
export const at = (id) => document.getElementById(id);

export function make(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// Strokes of 24 by 24, as the till's icons are.
const ICONS = {
  up: ["M12 20V5", "M5 12l7-7 7 7"],
  warning: ["M12 3L2 21h20L12 3z", "M12 10v5", "M12 18v.5"],
};

export function icon(name) {
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
