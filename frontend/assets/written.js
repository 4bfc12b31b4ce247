/*
 * Keeps the time for what people write: nothing stands in a field for longer than this without being sent, and whatever
 * they do next, be it a click, Enter, another window or another page, finds it sent already.
 */

const LATEST = 2000;

/**
 * Keeps the time for one element, whose property "unsent" says whether something waits. It listens to the page only as
 * long as something does.
 *
 * @param element in which is written
 * @param send sends all that stands there, at once
 * @param latest for how many milliseconds something may stand there unsent
 */
export function keepTime(element, send, latest = LATEST) {
  let timer;

  const flush = () => {
    if (!element.unsent) return;
    clearTimeout(timer);
    listeners.forEach(([target, type, listener]) => target.removeEventListener(type, listener, true));
    element.unsent = false;
    send();
  };
  const typed = () => {
    if (element.unsent) return;
    element.unsent = true;
    listeners.forEach(([target, type, listener]) => target.addEventListener(type, listener, true));
    timer = setTimeout(flush, latest);
  };
  const pressed = event => {
    const path = event.composedPath();
    const elsewhere = !path.includes(element);
    if (event.key === 'Enter' && (elsewhere || path[0].localName === 'input') || event.key === ' ' && elsewhere) flush();
  };
  const listeners = [
    [element, 'focusout', flush],
    [document, 'pointerdown', flush],
    [document, 'click', flush],
    [document, 'keydown', pressed],
    [document, 'visibilitychange', flush],
    [window, 'pagehide', flush],
    [window, 'popstate', flush]
  ];
  return {typed, flush};
}

/**
 * Has one of Vaadin's fields tell its value in time. It tells whenever it fires a change. More than somebody without an
 * account may send at once is not sent: the field is told so by the event "too-much", and by "fits-again".
 *
 * @param most of strangers
 */
export function keep(field, latest, most) {
  if (field.time) return;
  // Before the framework hears of the change.
  field.addEventListener('change', event => {
    const tooMuch = field.value.length > most && field.closest('.sign-in');
    if (tooMuch) {
      event.stopImmediatePropagation();
      field.dispatchEvent(new CustomEvent('too-much', {detail: {length: field.value.length}}));
    } else if (field.tooMuch) {
      field.dispatchEvent(new CustomEvent('fits-again'));
    }
    field.tooMuch = tooMuch;
  }, true);
  field.time = keepTime(field, () => field.dispatchEvent(new CustomEvent('change')), latest);
  field.addEventListener('input', field.time.typed);
}
