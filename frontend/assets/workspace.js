/*
 * What the workspace's screens do in the browser beyond Vaadin. Each function is called by name from Java
 * (org.concordat.uikit.Script) with the element it is about.
 */

/** Moves the focus here. */
export function focus(element) {
  element.focus();
}

/** Leads to a field in which something is wrong. Where one is already, one comes anew, so that it is read out. */
export function leadTo(field) {
  if (field.contains(document.activeElement)) document.activeElement.blur();
  (field.querySelector('vaadin-checkbox, vaadin-radio-button') ?? field).focus();
}

/** Lets screen readers find what Vaadin says of the connection: its indicator has no role of its own. */
export function nameTheIndicator() {
  document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
}

/** A link that jumps to a part of this page without an address of its own. */
export function jumpTo(link, id) {
  link.addEventListener('click', event => {
    event.preventDefault();
    document.getElementById(id).focus();
  });
}

/** Fills the sign-in form and leaves one press of a key to do. */
export function fillSignIn(form, name, password) {
  form.querySelector('[name=username]').value = name;
  form.querySelector('[name=password]').value = password;
  form.querySelector('vaadin-button').focus();
}

/** Keeps the address that was typed, in this tab, and fills it in again where the sign-in failed. */
export function keepTheAddress(form, failed) {
  const key = 'concordat-sign-in-address';
  form.addEventListener('login', event => sessionStorage.setItem(key, event.detail.username));
  const field = form.querySelector('[name=username]');
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (failed && kept && field && !field.value) {
    field.value = kept;
    form.querySelector('[name=password]').focus();
  }
}

/** Lets a phone show its digits: the field does not hand that on to what people type into. */
export function showDigits(field) {
  field.inputElement.inputMode = 'numeric';
}

/** Leaves standing in a box of choices what was typed and is none of them. */
export function showTyped(box, words) {
  box.inputElement.value = words;
}

/** Tells by an event that nothing is left of what was typed into a box of choices: that is no change of its value. */
export function tellOfEmptied(box) {
  if (box.tellsOfEmptied) return;
  box.tellsOfEmptied = true;
  box.addEventListener('focusout', () => {
    if (box.invalid && !box.inputElement.value) box.dispatchEvent(new CustomEvent('typed-emptied'));
  });
}

/** Adds the choice to stay signed in, for which Vaadin's form has no place, though it sends whatever stands in it. */
export function offerToStay(login, label, explanation) {
  const stay = document.createElement('label');
  stay.className = 'stay';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = 'stay-signed-in';
  const words = document.createElement('span');
  const what = document.createElement('small');
  words.textContent = label;
  what.textContent = explanation;
  words.append(what);
  stay.append(box, words);
  const form = login.querySelector('form');
  form.insertBefore(stay, form.querySelector('vaadin-button'));
}

const SETTLED = 150;
const STEPS = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['left', 'lineboundary', 'documentboundary'],
  End: ['right', 'lineboundary', 'documentboundary']
};

/**
 * Tells by an event which words of a text are selected, by mouse, by touch, or, once the text has the focus, with Shift
 * and the arrows. Only a selection that lies wholly in this text is told.
 */
export function tellOfSelection(text, event) {
  let pressed = false;
  let waiting;
  const offset = (node, at) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    range.setEnd(node, at);
    return range.toString().length;
  };
  const selected = () => {
    const selection = window.getSelection();
    if (!selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    return text.contains(range.startContainer) && text.contains(range.endContainer) ? range : null;
  };
  const tell = () => {
    const range = selected();
    if (!range || range.collapsed) return;
    text.dispatchEvent(new CustomEvent(event, {detail: {
      start: offset(range.startContainer, range.startOffset),
      end: offset(range.endContainer, range.endOffset)}}));
  };
  const settle = () => {
    clearTimeout(waiting);
    if (!pressed) waiting = setTimeout(tell, SETTLED);
  };
  const whileShown = (type, listener) => document.addEventListener(type, function hear(it) {
    if (text.isConnected) listener(it);
    else document.removeEventListener(type, hear);
  });
  whileShown('selectionchange', settle);
  whileShown('pointerdown', () => { pressed = true; });
  whileShown('pointerup', () => { pressed = false; settle(); });
  whileShown('pointercancel', () => { pressed = false; settle(); });
  text.addEventListener('keydown', key => {
    const step = STEPS[key.key];
    if (!step || key.altKey) return;
    key.preventDefault();
    const selection = window.getSelection();
    if (!selected()) selection.collapse(text, 0);
    const [direction, near, far] = step;
    selection.modify(key.shiftKey ? 'extend' : 'move', direction, key.ctrlKey || key.metaKey ? far : near);
  });
}

/** Copies words to where they can be pasted from. */
export async function copy(element, words) {
  await navigator.clipboard.writeText(words);
}

/** Leads to a part of the page that the address names. */
export function bringInSight(part) {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'center' });
}

/** Shows where one is in a long list of ways. */
export function showCurrent(list) {
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}
