/*
 * Nothing typed is lost. The browser keeps a copy of every unsaved text for the person who typed it, and when the session,
 * the network or the portal goes, one notice says so. Called by name from Java (org.concordat.uikit.KeptWords, and the
 * workspace's frame).
 */

const PREFIX = 'concordat.words.';
const LIFETIME = 7 * 24 * 60 * 60 * 1000;
const PAUSE = 250;
/** As long as an answer may be on its way to a text that was typed after the one it is about. */
const SETTLING = 2500;

let nameOwner;
const owner = new Promise(resolve => { nameOwner = resolve; });
const fields = new Set();
/** Where the copies lie: with the browser, or with this tab alone. */
let shelf = localStorage;
/** Whether the page is being left on purpose, with the words kept. */
let leaving = false;

/** The person at work is known, by a name that tells nobody who it is. What is too old is forgotten. */
export function begin(root, person, words) {
  nameOwner(PREFIX + person + '.');
  entries(PREFIX).filter(([, kept]) => !(Date.now() - kept.at < LIFETIME)).forEach(([key]) => shelf.removeItem(key));
  watchOutages(words);
}

/** Somebody without an account writes here: their words are kept as long as this tab is open, and for nobody else. */
export function beginHere(root) {
  shelf = sessionStorage;
  nameOwner(PREFIX + 'stranger.');
}

// --- Words ------------------------------------------------------------------------------------------------------------

/**
 * Keeps a copy of what is typed into a field until the server says that it is saved. Where words of this person were kept
 * before, tells by the event "words-found".
 *
 * @param thing what the words are for; one field at a time is for a thing
 */
export async function keep(field, thing) {
  if (!field.copy) {
    field.copy = {};
    field.addEventListener('input', () => typed(field));
  }
  const key = await owner + thing;
  fields.forEach(it => { if (!it.isConnected && it.copy.settled !== false) fields.delete(it); });
  field.copy.key = key;
  fields.add(field);
  // A field that is gone from the page may have been typed into a moment ago.
  fields.forEach(it => { if (!it.isConnected && it.copy.key === key && it.copy.settled === false) store(it); });
  const kept = read(key);
  if (kept && kept.words !== wordsOf(field)) {
    field.dispatchEvent(new CustomEvent('words-found', {detail: {words: kept.words, at: kept.at}}));
  }
  // Its turn may have come before it was known for whom.
  if (field.copy.settled === false && !field.copy.storing) store(field);
}

/** The server has saved what it heard for a thing. Whatever was typed since has yet to be. */
export async function saved(root, thing) {
  const key = await owner + thing;
  const field = fieldOf(key);
  if (!field) {
    shelf.removeItem(key);
    return;
  }
  const copy = field.copy;
  if (field.unsent) return;
  clearTimeout(copy.storing);
  clearTimeout(copy.removing);
  copy.settled = true;
  const kept = read(key);
  if (kept) write(key, {...kept, saved: true});
  copy.removing = setTimeout(() => {
    if (copy.settled && state() === 'connected') shelf.removeItem(copy.key);
  }, SETTLING);
}

/** The words that were kept for a thing are not wanted any more. */
export async function drop(root, thing) {
  const key = await owner + thing;
  fields.forEach(({copy}) => {
    if (copy.key !== key) return;
    clearTimeout(copy.storing);
    clearTimeout(copy.removing);
    copy.settled = true;
  });
  shelf.removeItem(key);
}

function fieldOf(key) {
  const all = [...fields].filter(it => it.copy.key === key);
  return all.find(it => it.isConnected) ?? all.at(-1);
}

/** The things beginning with these letters of which unsaved words are kept, in whatever tab they were typed. */
export async function held(root, beginning) {
  const all = await owner + beginning;
  return entries(all).filter(([, kept]) => !kept.saved).map(([key]) => key.substring(all.length));
}

/**
 * Lets nobody delete unsaved words by signing out without being asked. What was typed a moment ago may still be on its way
 * to be saved; where something stays unsaved, the button tells of it by the event "words-unsaved" in place of its click.
 */
export function guardSignOut(button) {
  let sure = false;
  button.addEventListener('click', async event => {
    if (sure) return;
    event.stopImmediatePropagation();
    const until = Date.now() + 1500;
    while (unsaved().length && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 100));
    if ((await held(button, '')).length) {
      button.dispatchEvent(new CustomEvent('words-unsaved'));
    } else {
      await forget();
      sure = true;
      button.click();
    }
  }, true);
}

/** Forgets all that is kept for this person. Words that stand unsaved in another open tab are kept by that tab. */
export async function forget() {
  entries(await owner).forEach(([key]) => shelf.removeItem(key));
  leaving = true;
}

function typed(field) {
  field.copy.settled = false;
  clearTimeout(field.copy.removing);
  clearTimeout(field.copy.storing);
  field.copy.storing = setTimeout(() => store(field), PAUSE);
}

function store(field) {
  clearTimeout(field.copy.storing);
  field.copy.storing = undefined;
  if (!field.copy.key) return;
  const words = wordsOf(field);
  if (words.trim()) write(field.copy.key, {words, at: Date.now()});
  else shelf.removeItem(field.copy.key);
}

function write(key, copy) {
  try {
    shelf.setItem(key, JSON.stringify(copy));
  } catch (full) {
    // The page still holds the words, and says that they are not saved.
  }
}

function wordsOf(field) {
  return String(field.content ?? field.value ?? '');
}

function read(key) {
  try {
    const kept = JSON.parse(shelf.getItem(key));
    return kept && typeof kept.words === 'string' && Date.now() - kept.at < LIFETIME ? kept : null;
  } catch (damaged) {
    return null;
  }
}

function entries(beginning) {
  return Object.keys(shelf).filter(key => key.startsWith(beginning)).map(key => [key, read(key) ?? {at: 0}]);
}

/** Says as soon as something is typed that it is not kept yet, and asks before the page is left. */
export function watchForUnsaved(status, place) {
  status.watched = place;
  place.addEventListener('input', event => {
    if (event.composedPath()[0].type !== 'file') status.setAttribute('data-typing', '');
  });
  window.addEventListener('beforeunload', event => {
    if (!leaving && status.isConnected && (status.hasAttribute('data-typing') || status.hasAttribute('data-unsafe'))) {
      event.preventDefault();
    }
  });
}

/** The server has spoken of what it was sent; what was typed since is still not kept. */
export function answered(status) {
  const fields = status.watched?.querySelectorAll('concordat-editor, vaadin-text-area, vaadin-text-field') ?? [];
  if (![...fields].some(it => it.unsent)) {
    status.removeAttribute('data-typing');
  }
}

const unsaved = () => [...fields].filter(it => it.isConnected && !it.copy.settled && it.copy.settled !== undefined);

window.addEventListener('pagehide', () => leaving || fields.forEach(field => {
  if (field.copy.settled) shelf.removeItem(field.copy.key);
  // Also where it went from the page within the pause in which a copy of it was still to be made.
  else if (field.copy.settled === false && (field.isConnected || field.copy.storing)) store(field);
}));

window.addEventListener('storage', event => {
  if (event.newValue === null && !leaving) unsaved().filter(it => it.copy.key === event.key).forEach(store);
});

// --- Outages ----------------------------------------------------------------------------------------------------------

function state() {
  return window.Vaadin?.connectionState?.state ?? 'connected';
}

/** Says in one place what is so: the portal does not answer, the sign-in has ended, or the page has lost its thread. */
function watchOutages(words) {
  if (document.getElementById('outage')) return;
  const notice = document.createElement('section');
  notice.id = 'outage';
  notice.className = 'outage';
  notice.hidden = true;
  notice.setAttribute('aria-label', words.label);
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  const button = document.createElement('button');
  notice.append(said, button);
  document.body.prepend(notice);
  document.body.classList.add('guarded');
  let shown = '';

  const show = what => {
    if (shown === what) return;
    shown = what;
    notice.hidden = !what;
    notice.dataset.what = what;
    said.textContent = what ? words[what] : '';
    button.textContent = what ? words[what + 'Button'] : '';
    document.body.classList.toggle('cut-off', !!what);
  };
  const isOver = () => shown === 'ended' || shown === 'broken';
  const portalAnswers = () => fetch('/livez', {cache: 'no-store'}).then(it => it.ok, () => false);

  // Of two requests that failed, Vaadin takes up both, and goes on saying that it is cut off.
  const lookAgain = async () => {
    if (shown !== 'lost') return;
    const isBusy = Object.values(window.Vaadin?.Flow?.clients ?? {}).some(it => it.isActive?.());
    if (!isBusy && await portalAnswers() && shown === 'lost') window.Vaadin.connectionState.state = 'connected';
    else looking = setTimeout(lookAgain, 1000);
  };

  let looking;
  let waiting;
  window.Vaadin?.connectionState?.addStateChangeListener((before, now) => {
    clearTimeout(waiting);
    if (isOver()) return;
    if (now === 'reconnecting' || now === 'connection-lost') waiting = setTimeout(() => {
      show('lost');
      clearTimeout(looking);
      looking = setTimeout(lookAgain, 1000);
    }, 700);
    else if (now === 'connected') show('');
  });

  button.addEventListener('click', async () => {
    button.disabled = true;
    const answers = await portalAnswers();
    button.disabled = false;
    if (!answers) {
      said.textContent = '';
      said.textContent = words.still;
    } else if (isOver()) {
      fields.forEach(it => { if (it.isConnected && it.copy.settled === false) store(it); });
      leaving = true;
      window.location.reload();
    }
  });

  // Vaadin's own box leads away at Esc or a click, and with it what stands on the page. Why it came, the portal knows
  // better than the box: whoever is not signed in any more is sent to sign in.
  new MutationObserver(async () => {
    if (isOver() || !document.querySelector('.v-system-error')) return;
    clearTimeout(waiting);
    show('broken');
    fields.forEach(it => { if (it.isConnected && it.copy.settled === false) store(it); });
    const answer = await fetch(window.location.href, {redirect: 'manual', cache: 'no-store'}).catch(() => null);
    if (answer && answer.type === 'opaqueredirect') show('ended');
  }).observe(document.body, {childList: true});
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape' && isOver()) event.stopImmediatePropagation();
  }, true);
}
