import {Schema} from 'prosemirror-model';

/** The deepest that a list item can stand. */
export const DEEPEST = 5;

const label = {label: {validate: 'string'}};

/** What a text can be made of: the same as in Java's org.concordat.text, so that one JSON serves both. */
export const schema = new Schema({
  nodes: {
    doc: {content: 'block+'},
    paragraph: {
      group: 'block',
      content: 'inline*',
      toDOM: () => ['p', 0]
    },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: {level: {default: 1, validate: 'number'}},
      defining: true,
      toDOM: node => ['h' + (node.attrs.level + 2), 0]
    },
    item: {
      group: 'block',
      content: 'inline*',
      attrs: {depth: {default: 0, validate: 'number'}, marker: {default: '•', validate: 'string'}},
      defining: true,
      toDOM: ({attrs}) => ['div', {class: 'item depth-' + attrs.depth, 'data-marker': attrs.marker}, 0]
    },
    quote: {
      group: 'block',
      content: 'inline*',
      defining: true,
      toDOM: () => ['blockquote', 0]
    },
    table: {
      group: 'block',
      content: 'row+',
      isolating: true,
      toDOM: () => ['div', {class: 'table'}, ['table', ['tbody', 0]]]
    },
    row: {content: 'cell+', toDOM: () => ['tr', 0]},
    cell: {
      content: 'inline*',
      attrs: {header: {default: false, validate: 'boolean'}},
      isolating: true,
      toDOM: node => [node.attrs.header ? 'th' : 'td', 0]
    },
    figure: {
      group: 'block',
      content: 'inline*',
      attrs: {source: {default: '', validate: 'string'}, alt: {default: '', validate: 'string'}},
      defining: true,
      toDOM: node => ['figure', {'data-alt': node.attrs.alt}, ['figcaption', 0]]
    },
    note: {
      group: 'block',
      content: 'inline*',
      attrs: label,
      defining: true,
      toDOM: node => ['div', {class: 'note', 'data-marker': node.attrs.label}, 0]
    },
    text: {group: 'inline'},
    break: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      leafText: () => '\n',
      toDOM: () => ['br']
    },
    noteMark: {
      group: 'inline',
      inline: true,
      attrs: label,
      leafText: node => '[' + node.attrs.label + ']',
      toDOM: node => ['sup', node.attrs.label]
    },
    redacted: {
      group: 'inline',
      inline: true,
      attrs: {reason: {validate: 'string'}},
      toDOM: node => ['span', {class: 'redacted'}, node.attrs.reason]
    }
  },
  // In the order in which a text names them.
  marks: {
    strong: {toDOM: () => ['strong', 0]},
    emphasis: {toDOM: () => ['em', 0]},
    link: {
      attrs: {href: {validate: 'string'}},
      inclusive: false,
      toDOM: mark => ['a', {href: mark.attrs.href, rel: 'noopener noreferrer nofollow', target: '_blank'}, 0]
    }
  }
});

/** A document from a text's JSON. A text without blocks has one empty paragraph to write in. */
export function read(json) {
  const {content} = JSON.parse(json);
  return content?.length
      ? schema.nodeFromJSON({type: 'doc', content})
      : schema.node('doc', null, [schema.node('paragraph')]);
}

/** A text's JSON of a document. */
export function write(doc) {
  const blank = doc.childCount === 1 && doc.firstChild.isTextblock && !doc.firstChild.content.size;
  return JSON.stringify({type: 'doc', format: 1, content: blank ? [] : doc.toJSON().content});
}
