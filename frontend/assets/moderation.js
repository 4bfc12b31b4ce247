/*
 * Keys of the moderation desk. They work while the queue or a case has the focus and never while somebody types
 * (WCAG 2.1.4). Called by name from Java (org.concordat.uikit.Script).
 */

const FIELDS = 'input, textarea, select, [contenteditable], vaadin-select, vaadin-multi-select-combo-box';

/** Listens for keys within the desk. Its help is shown by a button. */
export function listen(desk, help) {
  desk.tabIndex = -1;
  desk.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.composedPath().some(it => it.matches?.(FIELDS))) return;
    const act = {j: () => move(desk, 1), k: () => move(desk, -1), r: () => redact(desk), '?': () => help.click()};
    const pressed = act[event.key.toLowerCase()];
    if (pressed) {
      event.preventDefault();
      pressed();
    }
  });
}

/** Moves the focus up or down the queue, from where it is or from the case that is open. */
function move(desk, step) {
  const links = [...desk.querySelectorAll('.q li:not(.gone) > a')];
  const at = links.findIndex(it => it === document.activeElement);
  const from = at >= 0 ? at : links.findIndex(it => it.hasAttribute('aria-current')) + (step > 0 ? 0 : 1);
  const to = links[at >= 0 || links.some(it => it.hasAttribute('aria-current')) ? from + step : 0];
  to?.focus();
}

/** Goes to the reasons offered for the selected words, or where nothing is selected to where words are typed. */
function redact(desk) {
  const offered = [...desk.querySelectorAll('.redact-as')].find(it => it.checkVisibility());
  (offered?.querySelector('vaadin-button') ?? desk.querySelector('.redaction-form vaadin-text-field'))?.focus();
}
