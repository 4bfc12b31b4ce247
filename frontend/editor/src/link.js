import {schema} from './schema.js';

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const BARE = /^www\./i;

/** An address that may be linked to, in full; null for anything else. */
export function address(typed) {
  const text = typed.trim();
  const full = BARE.test(text) ? 'https://' + text : MAIL.test(text) ? 'mailto:' + text : text;
  try {
    const url = new URL(full);
    const complete = url.protocol === 'mailto:' ? MAIL.test(url.pathname) : url.hostname !== '';
    return SCHEMES.has(url.protocol) && complete && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

/** The link at the selection, and how far it goes. */
export function linkAt(state) {
  const {$from, from, to, empty} = state.selection;
  const {link} = schema.marks;
  if (!empty) {
    let found = null;
    state.doc.nodesBetween(from, to, node => {
      found ??= link.isInSet(node.marks) ?? null;
    });
    return {from, to, href: found?.attrs.href ?? ''};
  }
  const mark = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) return {from, to, href: ''};
  const parent = $from.parent;
  const start = $from.start();
  let [first, last] = [null, null];
  let at = start;
  let done = false;
  parent.forEach(node => {
    const end = at + node.nodeSize;
    if (mark.isInSet(node.marks)) {
      if (!done) [first, last] = [first ?? at, end];
    } else if (first !== null) {
      if (last >= from) done = true;
      else first = last = null;
    }
    at = end;
  });
  return {from: first ?? from, to: last ?? to, href: mark.attrs.href};
}

/** Links what is selected; where nothing is, writes the address itself. */
export function setLink({from, to}, href, typed) {
  return (state, dispatch) => {
    const mark = schema.mark('link', {href});
    const tr = state.tr;
    if (from === to) {
      tr.insert(from, schema.text(typed, [...(state.storedMarks ?? state.doc.resolve(from).marks()), mark]));
    } else {
      tr.removeMark(from, to, schema.marks.link).addMark(from, to, mark);
    }
    dispatch(tr.removeStoredMark(schema.marks.link).scrollIntoView());
    return true;
  };
}

/** Takes the link off. */
export function removeLink({from, to}) {
  return (state, dispatch) => {
    dispatch(state.tr.removeMark(from, to, schema.marks.link).scrollIntoView());
    return true;
  };
}
