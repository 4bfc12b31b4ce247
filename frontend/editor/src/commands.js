import {TextSelection} from 'prosemirror-state';
import {schema, DEEPEST} from './schema.js';
import {BULLET, counts, successor} from './markers.js';

const {paragraph, item, quote} = schema.nodes;

/** The blocks that the selection touches, each with where it stands; those of a table are left alone. */
function blocks(state) {
  const found = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
    if (node.isTextblock) found.push({node, at});
    return node.type === schema.nodes.doc || !node.isTextblock && node.type !== schema.nodes.table;
  });
  return found.filter(it => it.node.type !== schema.nodes.figure && it.node.type !== schema.nodes.note);
}

/** The block before a place in the document, at its top. */
function before(doc, at) {
  return doc.resolve(at).nodeBefore;
}

function retype(state, dispatch, change) {
  const chosen = blocks(state);
  if (!chosen.length) return false;
  if (dispatch) {
    const tr = state.tr;
    chosen.forEach(({node, at}, index) => {
      const [type, attrs] = change(node, index, tr.doc, at);
      tr.setNodeMarkup(at, type, attrs);
    });
    dispatch(tr.scrollIntoView());
  }
  return true;
}

const is = {
  bullet: node => node.type === item && node.attrs.marker === BULLET,
  number: node => node.type === item && counts(node.attrs.marker),
  quote: node => node.type === quote
};

/** Whether all that is selected is of a kind: bullet, number or quote. */
export function all(state, kind) {
  const chosen = blocks(state);
  return chosen.length > 0 && chosen.every(it => is[kind](it.node));
}

const depthOf = node => node.type === item ? node.attrs.depth : 0;

/** Makes bullets of what is selected, or paragraphs of bullets. */
export function bullets(state, dispatch) {
  return all(state, 'bullet')
      ? retype(state, dispatch, () => [paragraph])
      : retype(state, dispatch, node => [item, {depth: depthOf(node), marker: BULLET}]);
}

/** Makes a numbered list of what is selected, going on from the item before, or paragraphs of one. */
export function numbers(state, dispatch) {
  if (all(state, 'number')) return retype(state, dispatch, () => [paragraph]);
  return retype(state, dispatch, (node, index, doc, at) => {
    const depth = depthOf(node);
    return [item, {depth, marker: following(doc, at, depth) ?? '1.'}];
  });
}

/** The marker that comes after the last one of the same depth before a place, if a numbered list stands there. */
function following(doc, at, depth) {
  let earlier = null;
  let last = null;
  for (let place = at; last === null || earlier === null;) {
    const node = before(doc, place);
    if (node?.type !== item || node.attrs.depth < depth) break;
    if (node.attrs.depth === depth && node.attrs.marker !== '') {
      if (!counts(node.attrs.marker)) break;
      if (last === null) last = node.attrs.marker;
      else earlier = node.attrs.marker;
    }
    place -= node.nodeSize;
  }
  return last === null ? null : successor(last, earlier ?? '');
}

/** Makes a quote of what is selected, or paragraphs of a quote. */
export function quotes(state, dispatch) {
  return all(state, 'quote')
      ? retype(state, dispatch, () => [paragraph])
      : retype(state, dispatch, () => [quote]);
}

/**
 * Gives the items that follow a place other numbers, as far as they went on from one another there before.
 *
 * @param expected the marker that the first of them has if they did
 * @param given the marker that it gets
 */
function renumber(tr, at, depth, expected, given) {
  let [old, now, oldBefore, nowBefore] = [expected, given, '', ''];
  for (let place = at; place < tr.doc.content.size;) {
    const node = tr.doc.nodeAt(place);
    if (node.type !== item || node.attrs.depth < depth) break;
    if (node.attrs.depth === depth && node.attrs.marker !== '') {
      if (node.attrs.marker !== old) break;
      tr.setNodeMarkup(place, null, {...node.attrs, marker: now});
      [old, oldBefore] = [successor(old, oldBefore), old];
      [now, nowBefore] = [successor(now, nowBefore), now];
    }
    place += node.nodeSize;
  }
}

/** Enter in an item: makes the next one; in an empty one, leaves the list. */
export function nextItem(state, dispatch) {
  const {$from, $to} = state.selection;
  if ($from.parent.type !== item || !$from.sameParent($to)) return false;
  if (!dispatch) return true;
  const {depth, marker} = $from.parent.attrs;
  const tr = state.tr;
  if (!$from.parent.content.size) {
    const at = $from.before();
    // The number that this one had is free again.
    if (counts(marker)) renumber(tr, $from.after(), depth, successor(marker), marker);
    tr.setNodeMarkup(at, paragraph);
  } else {
    tr.deleteSelection();
    const place = tr.selection.from;
    const given = counts(marker) ? following(tr.doc, tr.doc.resolve(place).after(), depth) ?? successor(marker) : marker;
    tr.split(place, 1, [{type: item, attrs: {depth, marker: given}}]);
    if (counts(marker)) renumber(tr, tr.selection.$from.after(), depth, given, successor(given));
  }
  dispatch(tr.scrollIntoView());
  return true;
}

/** Backspace at the start of an item, quote or heading: makes a paragraph of it. */
export function plainAgain(state, dispatch) {
  const {$from, empty} = state.selection;
  const type = $from.parent.type;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1 || type === paragraph) return false;
  if (dispatch) dispatch(state.tr.setNodeMarkup($from.before(), paragraph));
  return true;
}

/** Makes the selected items deeper or less deep. Takes the key wherever an item is, even if nothing changes. */
export function deepen(by) {
  return (state, dispatch) => {
    const chosen = blocks(state).filter(it => it.node.type === item);
    if (!chosen.length) return false;
    if (dispatch) {
      const tr = state.tr;
      for (const {node, at} of chosen) {
        const above = before(tr.doc, at);
        const deepest = above?.type === item ? Math.min(DEEPEST, above.attrs.depth + 1) : 0;
        const depth = Math.max(0, Math.min(node.attrs.depth + by, Math.max(deepest, node.attrs.depth + Math.min(by, 0))));
        if (depth !== node.attrs.depth) tr.setNodeMarkup(at, null, {...node.attrs, depth});
      }
      if (tr.docChanged) dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** A line break inside a block. */
export function lineBreak(state, dispatch) {
  if (dispatch) dispatch(state.tr.replaceSelectionWith(schema.nodes.break.create(), true).scrollIntoView());
  return true;
}

/** Enter in a cell of a table: a line break, since a cell is one block. */
export function breakInCell(state, dispatch) {
  return state.selection.$from.parent.type === schema.nodes.cell && lineBreak(state, dispatch);
}

/** Enter in an empty quote: leaves it. */
export function leaveQuote(state, dispatch) {
  const {$from, empty} = state.selection;
  if (!empty || $from.parent.type !== quote || $from.parent.content.size) return false;
  if (dispatch) dispatch(state.tr.setNodeMarkup($from.before(), paragraph));
  return true;
}

/** Tab in a table: the next cell, or the one before. */
export function otherCell(by) {
  return (state, dispatch) => {
    const {$from} = state.selection;
    if ($from.parent.type !== schema.nodes.cell) return false;
    const cells = [];
    state.doc.nodesBetween($from.before(1), $from.after(1), (node, at) => {
      if (node.type === schema.nodes.cell) cells.push(at);
    });
    const target = cells[cells.indexOf($from.before()) + by];
    if (target === undefined) return false;
    if (dispatch) dispatch(state.tr.setSelection(TextSelection.create(state.doc, target + 1)).scrollIntoView());
    return true;
  };
}
