import {Fragment, Slice} from 'prosemirror-model';
import {schema, DEEPEST} from './schema.js';
import {BULLET, counted} from './markers.js';
import {address} from './link.js';

/* What is pasted: keeps bold, italic, lists, quotes, links and tables, drops every other look, and loses no word. */

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'HEAD', 'META', 'LINK', 'TITLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'SELECT', 'DATALIST']);
const BLOCKS = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIELDSET',
  'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LEGEND', 'MAIN', 'NAV', 'P',
  'PRE', 'SECTION', 'SUMMARY', 'BLOCKQUOTE', 'OL', 'UL', 'MENU', 'LI', 'TABLE', 'DIR']);
const HEADING = /^H[1-6]$/;
const LONGEST_MARKER = 16;
const COUNTING = {
  'decimal': '1', 'lower-alpha': 'a', 'lower-latin': 'a', 'upper-alpha': 'A', 'upper-latin': 'A',
  'lower-roman': 'i', 'upper-roman': 'I'
};

/** For ProseMirror: makes a slice of a pasted page. */
export const clipboardParser = {
  parseSlice(dom) {
    return Slice.maxOpen(Fragment.from(readBlocks(dom)));
  }
};

/** Reads plain text: a blank line ends a paragraph, any other line's end breaks the line. */
export function clipboardTextParser(text) {
  const nodes = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split(/\n[^\S\n]*\n\s*/)
      .map(it => it.split('\n').map(line => line.replace(/\t+/g, ' ').trim()))
      .map(lines => inlineLines(lines))
      .filter(inline => inline.length)
      .map(inline => schema.node('paragraph', null, inline));
  return Slice.maxOpen(Fragment.from(nodes));
}

function inlineLines(lines) {
  const inline = [];
  lines.forEach((line, index) => {
    if (index) inline.push(schema.node('break'));
    if (line) inline.push(schema.text(line));
  });
  return trimmed(inline);
}

/**
 * Puts what is pasted in its place: a single paragraph into the line; several blocks so that list items, quotes and
 * tables stay what they are; anything into a cell of a table as lines.
 */
export function handlePaste(view, event, slice) {
  const own = /data-pm-slice/.test(event.clipboardData?.getData('text/html') ?? '');
  return place(view, slice, own);
}

export function place(view, slice, own) {
  const nodes = [];
  slice.content.forEach(node => nodes.push(node));
  if (!nodes.length) return !slice.size;
  const {tr, selection} = view.state;
  const single = nodes.length === 1 && nodes[0];
  const done = () => {
    view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
    return true;
  };
  if (selection.$from.parent.type === schema.nodes.cell && selection.$from.sameParent(selection.$to)) {
    tr.replaceSelection(new Slice(Fragment.from(asLines(nodes)), 0, 0));
    return done();
  }
  if (single && (single.isInline || single.type === schema.nodes.paragraph || own && single.isTextblock && slice.openStart)) {
    tr.replaceSelection(new Slice(single.isInline ? slice.content : single.content, 0, 0));
    return done();
  }
  if (nodes.some(it => !it.isBlock || !schema.nodes.doc.contentMatch.matchType(it.type))) return false;
  const plain = node => node.type === schema.nodes.paragraph;
  const {$from, $to} = selection;
  if (selection.empty && $from.depth === 1 && !$from.parent.content.size) {
    tr.replaceWith($from.before(), $from.after(), nodes);
    const end = $from.before() + nodes.reduce((size, it) => size + it.nodeSize, 0);
    tr.setSelection(selection.constructor.near(tr.doc.resolve(end), -1));
    return done();
  }
  if ($from.depth !== 1 || $to.depth !== 1) return false;
  const opened = new Slice(Fragment.from(nodes), plain(nodes[0]) ? 1 : 0, plain(nodes.at(-1)) ? 1 : 0);
  tr.replaceRange($from.pos, $to.pos, opened);
  return done();
}

/** Blocks as the lines of one. */
function asLines(nodes) {
  const inline = [];
  const add = content => {
    if (inline.length) inline.push(schema.node('break'));
    content.forEach(it => inline.push(it));
  };
  const walk = node => {
    if (node.isInline) inline.push(node);
    else if (!node.isTextblock) node.forEach(walk);
    else if (node.attrs.marker) add(Fragment.from(schema.text(node.attrs.marker + ' ')).append(node.content));
    else add(node.content);
  };
  nodes.forEach(walk);
  return inline;
}

/** Takes breaks and space off both ends. */
function trimmed(inline) {
  const blank = node => node.type === schema.nodes.break || node.isText && !node.text.trim();
  let start = 0;
  let end = inline.length;
  while (start < end && blank(inline[start])) start++;
  while (end > start && blank(inline[end - 1])) end--;
  return inline.slice(start, end);
}

/** The blocks of a page. */
export function readBlocks(dom) {
  const reading = new Reading();
  dom.childNodes.forEach(it => reading.node(it, START));
  reading.end();
  return reading.blocks;
}

const START = {strong: false, emphasis: false, href: null, pre: false, quote: false, list: null, symbol: false};

class Reading {

  blocks = [];
  inline = [];
  // What the words become that come next: an item's marker stands for its first block only.
  opening = null;
  flat = false;

  end() {
    const inline = trimmed(this.#tidy(this.inline));
    this.inline = [];
    if (!inline.length) return;
    const opening = this.opening;
    if (this.flat) {
      this.blocks.push({inline});
      return;
    }
    if (opening?.type === 'item') {
      this.blocks.push(schema.node('item', {depth: opening.depth, marker: opening.marker}, inline));
      this.opening = {...opening, marker: ''};
    } else {
      this.blocks.push(schema.node(opening?.type ?? 'paragraph', null, inline));
    }
  }

  node(node, state) {
    if (node.nodeType === Node.TEXT_NODE) this.text(node.data, state);
    else if (node.nodeType === Node.ELEMENT_NODE) this.element(node, state);
  }

  children(element, state) {
    for (let child = element.firstChild; child; child = child.nextSibling) this.node(child, state);
  }

  text(data, state) {
    if (state.pre) {
      data.replace(/\t/g, ' ').replace(/\r\n?/g, '\n').split('\n').forEach((line, index) => {
        if (index) this.inline.push(schema.node('break'));
        if (line) this.inline.push(schema.text(line, marks(state)));
      });
      return;
    }
    const words = data.replace(/[ \t\r\n\f\v]+/g, ' ');
    if (words) this.inline.push(schema.text(words, marks(state)));
  }

  element(element, outer) {
    const name = element.tagName;
    if (SKIPPED.has(name) || hidden(element) || element.hasAttribute('data-ignored')) return;
    const state = styled(element, outer);
    if (name === 'BR') {
      if (!element.classList.contains('Apple-interchange-newline')) this.inline.push(schema.node('break'));
    } else if (name === 'IMG') {
      if (element.alt?.trim()) this.text(element.alt, state);
    } else if (name === 'Q') {
      this.text('“', state);
      this.children(element, state);
      this.text('”', state);
    } else if (name === 'TABLE') {
      this.#table(element, state);
    } else if (BLOCKS.has(name) || element.dataset.marker !== undefined || element.getAttribute('role') === 'listitem') {
      this.#block(element, name, state);
    } else {
      this.children(element, state);
    }
  }

  #block(element, name, state) {
    this.end();
    const outer = this.opening;
    if (name === 'OL' || name === 'UL' || name === 'MENU' || name === 'DIR') {
      const list = {
        ordered: name === 'OL',
        type: element.getAttribute('type') ?? COUNTING[listStyle(element)] ?? '1',
        none: listStyle(element) === 'none',
        next: startOf(element),
        step: element.hasAttribute('reversed') ? -1 : 1,
        depth: state.list ? Math.min(DEEPEST, state.list.depth + 1) : 0
      };
      this.children(element, {...state, list});
    } else if (name === 'LI') {
      const list = state.list ?? {ordered: false, depth: 0, none: false};
      this.opening = {type: 'item', depth: list.depth, marker: markerOf(element, list)};
      if (!this.opening.marker) this.opening = outer;
      this.children(element, {...state, list});
    } else if (isWordItem(element)) {
      this.#wordItem(element, state);
      return;
    } else if (element.dataset.marker !== undefined || element.getAttribute('role') === 'listitem') {
      this.#writtenItem(element, state);
    } else if (name === 'BLOCKQUOTE' || /^Mso(Intense)?Quote/.test(element.className)) {
      if (!outer) this.opening = {type: 'quote'};
      this.children(element, state);
    } else {
      this.children(element, name === 'PRE' ? {...state, pre: true} : HEADING.test(name) ? {...state, strong: true} : state);
    }
    this.end();
    this.opening = outer?.type === 'item' && name !== 'LI' ? {...outer, marker: this.#usedUp(outer)} : outer;
  }

  /** What is left of an item's marker after some of it was read: nothing, once it was given to a block. */
  #usedUp(outer) {
    const last = this.blocks.at(-1);
    return last && this.opening?.type === 'item' && this.opening.depth === outer.depth ? this.opening.marker : outer.marker;
  }

  /** An item as Word writes it: a paragraph that names its list, with the marker in a part that is to be ignored. */
  #wordItem(element, state) {
    const level = /level(\d+)/.exec(element.getAttribute('style') ?? '');
    const ignored = [...element.querySelectorAll('span')].find(it => /mso-list:\s*Ignore/i.test(it.getAttribute('style') ?? ''));
    const above = this.blocks.at(-1);
    if (ignored) {
      const written = ignored.textContent.replace(/[\s\u00a0]+/g, ' ').trim();
      const marker = isSymbol(written) ? BULLET : written;
      const depth = Math.min(DEEPEST, Number(level?.[1] ?? 1) - 1);
      const fits = marker && marker.length <= LONGEST_MARKER;
      this.opening = fits ? {type: 'item', depth, marker} : null;
      ignored.remove();
      if (!fits && written) this.text(written + ' ', state);
    } else if (above?.type === schema.nodes.item) {
      this.opening = {type: 'item', depth: above.attrs.depth, marker: ''};
    }
    this.children(element, state);
    this.end();
    this.opening = null;
  }

  /** An item as we write it, on the record and from our own editor. */
  #writtenItem(element, state) {
    const marker = element.dataset.marker ?? element.querySelector(':scope > .marker')?.textContent.trim() ?? BULLET;
    const depth = /\bdepth-(\d)/.exec(element.className);
    const outside = element.querySelector(':scope > .marker');
    outside?.remove();
    this.opening = {type: 'item', depth: Math.min(DEEPEST, Number(depth?.[1] ?? 0)), marker};
    this.children(element, state);
  }

  #table(element, state) {
    this.end();
    const rows = [...element.rows].map(row => [...row.cells]).filter(row => row.length);
    const layout = rows.length === 1 && rows[0].length === 1 || element.querySelector('table');
    if (!rows.length || layout || this.flat) {
      for (const row of rows) for (const cell of row) {
        this.children(cell, {...state, list: null});
        this.end();
      }
      return;
    }
    if (element.caption) this.element(element.caption, state);
    const made = rows.map(row => schema.node('row', null, row.flatMap(cell => {
      const header = cell.tagName === 'TH';
      const empty = Math.max(0, Math.min(cell.colSpan, 20) - 1);
      return [
        schema.node('cell', {header}, this.#cell(cell, header ? {...START} : {...START, strong: state.strong})),
        ...Array.from({length: empty}, () => schema.node('cell', {header}))
      ];
    })));
    if (made.some(row => row.textContent.trim())) this.blocks.push(schema.node('table', null, made));
  }

  #cell(cell, state) {
    const reading = new Reading();
    reading.children(cell, state);
    reading.end();
    return asLines(reading.blocks);
  }

  /** One space between words, none at the start of a line or before its end. */
  #tidy(inline) {
    const tidy = [];
    let spaced = true;
    for (const node of inline) {
      if (!node.isText) {
        if (node.type === schema.nodes.break) spaced = true;
        tidy.push(node);
        continue;
      }
      // Word sets tabs as runs of spaces that do not break.
      let words = node.text.replace(/[ \u00a0]{2,}/g, ' ');
      if (spaced) words = words.replace(/^ +/, '');
      if (words) {
        tidy.push(words === node.text ? node : schema.text(words, node.marks));
        spaced = words.endsWith(' ');
      }
    }
    return tidy;
  }
}

function marks({strong, emphasis, href}) {
  const found = [];
  if (strong) found.push(schema.mark('strong'));
  if (emphasis) found.push(schema.mark('emphasis'));
  if (href) found.push(schema.mark('link', {href}));
  return found;
}

function styled(element, outer) {
  const {fontWeight, fontStyle, whiteSpace} = element.style;
  const state = {...outer};
  switch (element.tagName) {
    case 'B': case 'STRONG': state.strong = true; break;
    case 'I': case 'EM': case 'CITE': case 'DFN': case 'VAR': state.emphasis = true; break;
    case 'A': state.href = address(element.getAttribute('href') ?? '') ?? outer.href; break;
  }
  if (fontWeight) state.strong = fontWeight === 'bold' || fontWeight === 'bolder' || Number(fontWeight) >= 600;
  if (fontStyle) state.emphasis = fontStyle !== 'normal';
  if (/^(pre|break-spaces)/.test(whiteSpace) && element.tagName !== 'SPAN') state.pre = whiteSpace !== 'pre-line';
  return state;
}

function hidden(element) {
  return element.hidden || element.style.display === 'none' || /mso-hide:\s*all/i.test(element.getAttribute('style') ?? '');
}

function listStyle(element) {
  return element.style.listStyleType || '';
}

function startOf(element) {
  if (element.tagName !== 'OL') return 1;
  const start = parseInt(element.getAttribute('start'), 10);
  if (!Number.isNaN(start)) return start;
  return element.hasAttribute('reversed') ? [...element.children].filter(it => it.tagName === 'LI').length : 1;
}

/** The marker that a browser would show, counting on. */
function markerOf(li, list) {
  const own = listStyle(li);
  const ordered = own ? own in COUNTING : list.ordered;
  if (own === 'none' || !own && list.none) return '';
  if (!ordered) return BULLET;
  const value = parseInt(li.getAttribute('value'), 10);
  if (!Number.isNaN(value)) list.next = value;
  const marker = counted(list.next ?? 1, li.getAttribute('type') ?? COUNTING[own] ?? list.type) + '.';
  list.next = (list.next ?? 1) + (list.step ?? 1);
  return marker;
}

function isWordItem(element) {
  const style = element.getAttribute('style') ?? '';
  return element.tagName === 'P'
      && (/mso-list:\s*(?!none)\S+\s+level/i.test(style) || /^MsoListParagraph/.test(element.className));
}

/** Whether a marker of Word's is a picture: no letter or digit, or the letters that its symbol typefaces use for them. */
function isSymbol(marker) {
  return marker !== '' && (/^[^\p{L}\p{N}]+$/u.test(marker) && !/[()[\]]/.test(marker) || marker === 'o' || marker === '§');
}
