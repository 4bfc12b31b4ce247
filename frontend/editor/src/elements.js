let number = 0;

/** An id that no other element of the page has. */
export function id(what) {
  return `text-editor-${what}-${++number}`;
}

/** An element with its attributes and what stands in it. */
export function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of strokes and letters on a field of 20 by 20. */
export function icon({strokes = '', letters = []}) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', strokes);
  svg.append(path);
  for (const [x, y, words] of letters) {
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', x);
    text.setAttribute('y', y);
    text.textContent = words;
    svg.append(text);
  }
  return svg;
}
