import {address} from './link.js';
import {id, make} from './elements.js';

/** Asks for the address of a link, in the page itself. */
export class LinkPanel {

  /** @param act what to do: set with the address and what was typed, remove, or close */
  constructor(words, act) {
    this.words = words;
    this.act = act;
    const error = id('link-error');
    this.input = make('input', {
      type: 'text', inputmode: 'url', id: id('link'), autocomplete: 'off', spellcheck: 'false', 'aria-describedby': error
    });
    this.error = make('div', {class: 'field-error', id: error, role: 'alert'});
    this.remove = button(words.unlink, () => act.remove());
    const row = make('div', {class: 'row'},
        this.input, button(words.apply, () => this.#apply()), this.remove, button(words.cancel, () => act.close()));
    this.element = make('div', {class: 'link-panel', role: 'group', 'aria-label': words.link},
        make('label', {for: this.input.id}, words.address), row, this.error);
    this.element.hidden = true;
    this.element.addEventListener('keydown', key => {
      if (key.key === 'Escape') {
        key.preventDefault();
        key.stopPropagation();
        act.close();
      } else if (key.key === 'Enter' && key.target === this.input) {
        key.preventDefault();
        this.#apply();
      }
    });
  }

  open(href) {
    this.#fault('');
    this.input.value = href.replace(/^mailto:/, '');
    this.remove.hidden = !href;
    this.element.hidden = false;
    this.input.focus();
    this.input.select();
  }

  close() {
    this.element.hidden = true;
  }

  #apply() {
    const typed = this.input.value.trim();
    const href = address(typed);
    if (href) this.act.set(href, typed);
    else this.#fault(typed ? this.words.refused : this.words.missing);
  }

  #fault(words) {
    this.error.textContent = words;
    if (words) {
      this.input.setAttribute('aria-invalid', 'true');
      this.input.focus();
    } else {
      this.input.removeAttribute('aria-invalid');
    }
  }
}

function button(words, act) {
  const made = make('button', {type: 'button'}, words);
  made.addEventListener('click', act);
  return made;
}
