import {baseKeymap, chainCommands, toggleMark} from 'prosemirror-commands';
import {history, redo, undo} from 'prosemirror-history';
import {keymap} from 'prosemirror-keymap';
import {DOMSerializer} from 'prosemirror-model';
import {EditorState, Plugin} from 'prosemirror-state';
import {EditorView} from 'prosemirror-view';
import {keepTime} from '../../assets/written.js';
import * as command from './commands.js';
import {id, make} from './elements.js';
import {linkAt, removeLink, setLink} from './link.js';
import {LinkPanel} from './linkpanel.js';
import {clipboardParser, clipboardTextParser, handlePaste, place} from './paste.js';
import {read, schema, write} from './schema.js';
import {Toolbar} from './toolbar.js';

/** Copies carry the markers as words, for those who paste them elsewhere. */
const copied = new DOMSerializer({
  ...DOMSerializer.nodesFromSchema(schema),
  item: ({attrs}) => ['div', {class: 'item depth-' + attrs.depth, 'data-marker': attrs.marker},
    ['span', {'data-ignored': ''}, attrs.marker + ' '], ['span', 0]]
}, DOMSerializer.marksFromSchema(schema));

function copiedWords(slice) {
  const lines = [];
  slice.content.descendants(node => {
    if (!node.isTextblock) return true;
    const marker = node.attrs.marker ? node.attrs.marker + ' ' : '';
    lines.push(marker + node.textBetween(0, node.content.size, '\n', leaf => leaf.type.spec.leafText?.(leaf) ?? ''));
    return false;
  });
  return lines.length ? lines.join('\n\n') : slice.content.textBetween(0, slice.content.size, '\n\n', leaf => leaf.type.spec.leafText?.(leaf) ?? '');
}

/** A table at the end of a text would leave no way to write below it. */
const roomBelowTables = new Plugin({
  appendTransaction: (transactions, before, state) => state.doc.lastChild.isTextblock
      ? null
      : state.tr.insert(state.doc.content.size, schema.node('paragraph')).setMeta('addToHistory', false)
});

const PROPERTIES = ['label', 'helperText', 'errorMessage', 'invalid', 'required', 'readonly', 'disabled'];

/**
 * The element in which a text is written. Java's org.concordat.uikit.TextEditor sets its properties and calls attach and
 * show; it answers by the event "text-changed", in time for whatever the person does next.
 *
 * What the server shows never replaces words that it has not heard of. Each text that it shows has a number, its
 * edition; each event says on top of which edition it was written, and has a number of its own. The server says with
 * each text up to which event it has heard. Where something is unsent or unheard, the words stay, are sent, and the
 * server sees by their edition that they were written on top of an older text.
 */
class ConcordatEditor extends HTMLElement {

  #properties = {};
  #edition = 0;
  #sent = 0;
  #leaving = false;
  #showing = false;

  time = keepTime(this, () => this.#send());

  constructor() {
    super();
    // What was set before this script was there.
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) {
        this.#properties[name] = this[name];
        delete this[name];
      }
    }
  }

  begin(words, limit) {
    if (this.view) return;
    this.words = words;
    this.limit = limit;
    const ids = {label: id('label'), helper: id('helper'), error: id('error'), keys: id('keys'), text: id('text')};
    this.labelling = make('div', {class: 'label', id: ids.label});
    this.helping = make('div', {class: 'helper', id: ids.helper});
    this.erring = make('div', {class: 'field-error', id: ids.error, role: 'alert'});
    this.telling = make('div', {class: 'unseen', role: 'status'});
    this.mount = make('div', {class: 'words'});
    this.toolbar = new Toolbar(words, ids.text, tool => this.#run(tool), () => this.#askForLink());
    this.panel = new LinkPanel(words, {
      set: (href, typed) => this.#link(setLink(this.linking, href, typed)),
      remove: () => this.#link(removeLink(this.linking)),
      close: () => this.#link(null)
    });
    this.append(
        this.labelling,
        make('div', {class: 'sheet'}, this.toolbar.element, this.panel.element, this.mount),
        this.helping,
        this.erring,
        make('div', {class: 'unseen', id: ids.keys}, words.keys),
        this.telling);
    this.labelling.addEventListener('click', () => this.focus());
    this.view = new EditorView(this.mount, {
      state: this.#state(read('{"content":[]}')),
      attributes: () => ({
        id: ids.text,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': ids.label,
        'aria-describedby': `${ids.helper} ${ids.error} ${ids.keys}`,
        'aria-required': String(!!this.#properties.required),
        'aria-invalid': String(!!this.#properties.invalid),
        'aria-readonly': String(!this.#editable()),
        tabindex: '0'
      }),
      editable: () => this.#editable(),
      clipboardParser,
      clipboardTextParser,
      clipboardSerializer: copied,
      clipboardTextSerializer: copiedWords,
      handlePaste,
      handleDrop: (view, event, slice, moved) => {
        if (moved) return false;
        const at = view.posAtCoords({left: event.clientX, top: event.clientY});
        if (!at) return false;
        event.preventDefault();
        view.dispatch(view.state.tr.setSelection(view.state.selection.constructor.near(view.state.doc.resolve(at.pos))));
        return place(view, slice, false);
      },
      handleDOMEvents: {
        keydown: (view, key) => {
          // Where keys come quicker than the browser tells of the selection, they would act on the one before.
          view.domObserver.flush();
          if (key.key !== 'Tab' && key.key !== 'Shift' && key.key !== 'Escape') this.#leaving = false;
          return false;
        },
        input: (view, event) => {
          // Told below of every change, however it was made.
          if (event.isTrusted) event.stopPropagation();
          return false;
        },
        focus: () => {
          this.#leaving = false;
          this.telling.textContent = '';
          return false;
        }
      },
      dispatchTransaction: transaction => this.#take(transaction)
    });
    this.addEventListener('focusin', event => {
      if (!this.contains(event.relatedTarget)) this.dispatchEvent(new CustomEvent('focus'));
    });
    this.addEventListener('focusout', event => {
      if (!this.contains(event.relatedTarget)) this.dispatchEvent(new CustomEvent('blur'));
    });
    PROPERTIES.forEach(name => this.#shown(name));
    this.#refresh();
  }

  show(json, edition, heard) {
    if (this.unsent || heard < this.#sent) {
      this.time.flush();
      return;
    }
    this.#edition = edition;
    const doc = read(json);
    if (write(doc) === write(this.view.state.doc)) return;
    this.#showing = true;
    // Under the hands of somebody who writes, only what differs is replaced: the cursor and what can be undone stay.
    if (this.view.hasFocus()) this.view.dispatch(this.#difference(doc));
    else this.view.updateState(this.#state(doc));
    this.#showing = false;
    this.panel.close();
    this.#refresh();
  }

  #difference(doc) {
    const {state} = this.view;
    const from = state.doc.content.findDiffStart(doc.content);
    let {a, b} = state.doc.content.findDiffEnd(doc.content);
    const overlap = from - Math.min(a, b);
    if (overlap > 0) {
      a += overlap;
      b += overlap;
    }
    return state.tr.replace(from, a, doc.slice(from, b)).setMeta('addToHistory', false);
  }

  focus() {
    this.view?.focus();
  }

  /** What stands here, as it would be sent; nothing where there are no words. */
  get content() {
    const doc = this.view?.state.doc;
    return doc && doc.textContent.trim() ? write(doc) : '';
  }

  #state(doc) {
    return EditorState.create({
      doc,
      plugins: [
        history(),
        keymap({
          'Mod-b': toggleMark(schema.marks.strong),
          'Mod-i': toggleMark(schema.marks.emphasis),
          'Mod-k': () => this.#askForLink(),
          'Mod-z': undo,
          'Mod-y': redo,
          'Shift-Mod-z': redo,
          'Shift-Enter': command.lineBreak,
          'Enter': chainCommands(command.breakInCell, command.nextItem, command.leaveQuote),
          'Backspace': command.plainAgain,
          'Tab': this.#unlessLeaving(chainCommands(command.otherCell(1), command.deepen(1))),
          'Shift-Tab': this.#unlessLeaving(chainCommands(command.otherCell(-1), command.deepen(-1))),
          'Escape': () => this.#leave(),
          'Alt-F10': () => {
            this.toolbar.focus();
            return true;
          }
        }),
        keymap(baseKeymap),
        roomBelowTables
      ]
    });
  }

  #unlessLeaving(command) {
    return (state, dispatch) => !this.#leaving && command(state, dispatch);
  }

  /** Esc: from now on Tab leaves the text, wherever one is in it. A second one is for whatever stands around. */
  #leave() {
    if (this.#leaving) return false;
    this.#leaving = true;
    this.telling.textContent = this.words.leaving;
    return true;
  }

  #take(transaction) {
    const state = this.view.state.apply(transaction);
    this.view.updateState(state);
    if (transaction.docChanged && !this.#showing) {
      this.time.typed();
      this.dispatchEvent(new Event('input', {bubbles: true}));
    }
    this.#refresh();
  }

  #refresh() {
    this.toolbar.update(this.view.state, this.#editable());
    const {doc} = this.view.state;
    this.mount.classList.toggle('blank', doc.childCount === 1 && !doc.content.size);
  }

  #editable() {
    return !this.#properties.readonly && !this.#properties.disabled;
  }

  #run(tool) {
    tool.run(this.view.state, this.view.dispatch.bind(this.view), this.view);
    if (this.panel.element.hidden) this.view.focus();
  }

  #askForLink() {
    if (!this.#editable()) return true;
    this.linking = linkAt(this.view.state);
    this.panel.open(this.linking.href);
    return true;
  }

  #link(change) {
    this.panel.close();
    if (change) change(this.view.state, this.view.dispatch.bind(this.view));
    this.view.focus();
  }

  #send() {
    const json = write(this.view.state.doc);
    const whole = json.length <= this.limit;
    this.dispatchEvent(new CustomEvent('text-changed', {
      detail: {json: whole ? json : '', length: json.length, edition: this.#edition, number: ++this.#sent}
    }));
  }

  #shown(name) {
    const value = this.#properties[name];
    if (['invalid', 'required', 'readonly'].includes(name)) this.toggleAttribute(name, !!value);
    if (!this.view) return;
    this.labelling.textContent = this.#properties.label ?? '';
    this.helping.textContent = this.#properties.helperText ?? '';
    const error = this.#properties.invalid ? this.#properties.errorMessage ?? '' : '';
    if (this.erring.textContent !== error) this.erring.textContent = error;
    this.view.setProps({});
    this.toolbar.update(this.view.state, this.#editable());
  }

  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        get() { return this.#properties[name]; },
        set(value) {
          this.#properties[name] = value;
          this.#shown(name);
        }
      });
    }
  }
}

customElements.define('concordat-editor', ConcordatEditor);

/** Begins an editor with its words and its first text. On one that has begun, shows the text as any other. */
export function attach(element, words, limit, json, edition, heard) {
  element.begin(words, limit);
  element.show(json, edition, heard);
}

/** Shows another text, unless the person has written something of which the server has not heard. */
export function show(element, json, edition, heard) {
  element.show(json, edition, heard);
}

/** Puts the cursor into the text. */
export function focus(element) {
  element.focus();
}
