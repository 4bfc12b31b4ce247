/* The marks before list items, as people write them: "•", "3.", "(b)", "iv)". */

export const BULLET = '•';

const PARTS = /^(|.*\W)(\d+|[a-z]{1,7}|[A-Z]{1,7})(\W*)$/;
const ROMAN = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']
];

/** A number as 1, a, A, i or I would count it: what `<ol type>` means. */
export function counted(number, type) {
  switch (type) {
    case 'a': return letters(number);
    case 'A': return letters(number).toUpperCase();
    case 'i': return roman(number);
    case 'I': return roman(number).toUpperCase();
    default: return String(number);
  }
}

/** Whether a marker counts. */
export function counts(marker) {
  return marker !== '' && marker !== BULLET && successor(marker) !== marker;
}

/**
 * The marker of the item that follows one with this marker. Some are letters and Roman numbers at once; then the one
 * before tells: after "h." "i." is a letter.
 */
export function successor(marker, before = '') {
  const parts = PARTS.exec(marker);
  if (!parts) return marker;
  const [, opening, number, closing] = parts;
  return opening + next(number, before.slice(opening.length, before.length - closing.length)) + closing;
}

function next(number, before) {
  if (/^\d/.test(number)) return String(BigInt(number) + 1n);
  const small = number.toLowerCase();
  const value = romanValue(small);
  const letter = small.length === 1 && (small !== 'i' || before.toLowerCase() === 'h')
      && !(value && before && romanValue(before.toLowerCase()) === value - 1);
  const following = value && !letter ? roman(value + 1) : letters(lettersValue(small) + 1);
  return number === small ? following : following.toUpperCase();
}

function letters(number) {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + (rest - 1) % 26) + text;
  }
  return text || String(number);
}

function lettersValue(text) {
  return [...text].reduce((value, it) => value * 26 + it.charCodeAt(0) - 96, 0);
}

function roman(number) {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

function romanValue(text) {
  let rest = text;
  let number = 0;
  for (const [value, sign] of ROMAN) {
    for (; rest.startsWith(sign); rest = rest.slice(sign.length)) number += value;
  }
  return !rest && number && roman(number) === text ? number : 0;
}
