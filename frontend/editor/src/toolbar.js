import {toggleMark} from 'prosemirror-commands';
import {redo, redoDepth, undo, undoDepth} from 'prosemirror-history';
import {schema} from './schema.js';
import {all, bullets, numbers, quotes} from './commands.js';
import {icon, make} from './elements.js';

const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform);

const DOTS = 'M3 5h1.6M3 10h1.6M3 15h1.6M8 5h9M8 10h9M8 15h9';
const LINES = 'M8 5h9M8 10h9M8 15h9';

function marked(state, type) {
  const {from, $from, to, empty} = state.selection;
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
}

/** What the toolbar offers, in order. */
const tools = link => [
  {name: 'bold', key: 'B', run: toggleMark(schema.marks.strong), pressed: it => marked(it, schema.marks.strong),
    face: () => make('b', {}, 'B')},
  {name: 'italic', key: 'I', run: toggleMark(schema.marks.emphasis), pressed: it => marked(it, schema.marks.emphasis),
    face: () => make('i', {}, 'I')},
  {name: 'bullets', run: bullets, pressed: it => all(it, 'bullet'), face: () => icon({strokes: DOTS})},
  {name: 'numbers', run: numbers, pressed: it => all(it, 'number'),
    face: () => icon({strokes: LINES, letters: [[2, 7, '1'], [2, 12, '2'], [2, 17, '3']]})},
  {name: 'quote', run: quotes, pressed: it => all(it, 'quote'),
    face: () => icon({strokes: 'M3 4v12M7 6h10M7 10h10M7 14h6'})},
  {name: 'link', key: 'K', run: link, pressed: it => marked(it, schema.marks.link), words: true},
  {name: 'undo', key: 'Z', run: undo, possible: it => undoDepth(it) > 0,
    face: () => icon({strokes: 'M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H8'})},
  {name: 'redo', key: MAC ? 'Shift+Z' : 'Y', run: redo, possible: it => redoDepth(it) > 0,
    face: () => icon({strokes: 'M12 4l4 4-4 4M16 8H8a4 4 0 0 0 0 8h4'})}
];

/** The row of buttons above a text: one stop for Tab, the arrows lead from one to the next. */
export class Toolbar {

  constructor(words, id, run, link) {
    this.tools = tools(link);
    this.element = make('div', {class: 'tools', role: 'toolbar', 'aria-label': words.toolbar, 'aria-controls': id});
    this.buttons = this.tools.map((tool, index) => {
      const shown = tool.key && (MAC ? '⌘' : 'Ctrl+') + tool.key;
      const button = make('button', {
        type: 'button',
        class: tool.name,
        tabindex: index ? -1 : 0,
        'aria-label': words[tool.name],
        'aria-keyshortcuts': tool.key && (MAC ? 'Meta+' : 'Control+') + tool.key,
        'data-tip': words[tool.name] + (shown ? ` (${shown})` : '')
      }, tool.words ? words[tool.name] : tool.face());
      // Keeps the selection in the text.
      button.addEventListener('mousedown', press => press.preventDefault());
      button.addEventListener('click', () => {
        this.#rest(index);
        if (button.getAttribute('aria-disabled') !== 'true') run(tool);
      });
      button.addEventListener('focus', () => this.#rest(index));
      return button;
    });
    this.element.append(...this.buttons);
    this.element.addEventListener('keydown', key => this.#move(key));
  }

  /** Shows what holds at the selection, and what can be done. */
  update(state, editable) {
    this.tools.forEach((tool, index) => {
      const button = this.buttons[index];
      if (tool.pressed) set(button, 'aria-pressed', String(tool.pressed(state)));
      set(button, 'aria-disabled', String(!editable || !!tool.possible && !tool.possible(state)));
    });
  }

  focus() {
    this.buttons.find(it => it.tabIndex === 0).focus();
  }

  #rest(index) {
    this.buttons.forEach((it, other) => { it.tabIndex = other === index ? 0 : -1; });
  }

  #move(key) {
    const at = this.buttons.indexOf(document.activeElement);
    const last = this.buttons.length - 1;
    const to = {ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last}[key.key];
    if (at < 0 || to === undefined || key.ctrlKey || key.metaKey || key.altKey) return;
    key.preventDefault();
    this.buttons[to].focus();
  }
}

function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
