// Words as letters can print them: junk that cannot be seen taken away, odd spaces and the signs of symbol fonts made plain.

// What has no width, and soft hyphens: the page and the press hyphenate by themselves.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFC\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
// Spaces of a width that no font of ours has.
const ODD_SPACES = /[\u1680\u2000-\u2006\u2008\u205F\u3000]/g;

// A no-break space stays where writers mean one: beside a figure, a currency or section sign, or after an abbreviation's dot.
// Elsewhere programs put them in by themselves.
const MEANT = /[\d€$£§%]/;

function noBreakSpaces(text) {
  return text.replace(/[ \t\n\r\u00A0]+/g, (space, at, whole) => {
    if (!space.includes('\u00A0')) return space;
    const before = whole[at - 1] ?? ' ';
    const after = whole[at + space.length] ?? ' ';
    return space === '\u00A0' && (MEANT.test(before) || MEANT.test(after) || before === '.') ? space : ' ';
  });
}

// Text of the clipboard, with white space as one space.
export const plain = (text) => noBreakSpaces(text.replace(INVISIBLE, '').replace(ODD_SPACES, ' ')).replace(/[ \t\n\r\f\v]+/g, ' ');

// The signs that writers put in with "Insert symbol", or that Word made of --> by itself, by the code in their font.
const WINGDINGS = { 0x6C: '•', 0x6E: '■', 0x71: '☐', 0x75: '◊', 0xA7: '■', 0xA8: '☐', 0xDF: '←', 0xE0: '→', 0xE1: '↑', 0xE2: '↓', 0xE7: '←', 0xE8: '→', 0xE9: '↑', 0xEA: '↓', 0xFC: '✓', 0xFE: '☑', 0x6F: '☐' };
const SYMBOL = { 0xA3: '≤', 0xAB: '↔', 0xAC: '←', 0xAD: '↑', 0xAE: '→', 0xAF: '↓', 0xB0: '°', 0xB1: '±', 0xB2: '″', 0xB3: '≥', 0xB4: '×', 0xB7: '•', 0xB8: '÷', 0xB9: '≠', 0xBB: '≈', 0xBC: '…', 0xD7: '·', 0xA2: '′', 0x2D: '−' };
const FONTS = { wingdings: WINGDINGS, symbol: SYMBOL };

// A text in the font it is shown in. Codes of symbol fonts are also written in the private range from U+F000.
export function inFont(text, font) {
  const signs = FONTS[font?.toLowerCase()];
  if (!signs && !/[\uF020-\uF0FF]/.test(text)) return text;
  return [...text].map((sign) => {
    const code = sign.codePointAt(0);
    const isPrivate = code >= 0xF020 && code <= 0xF0FF;
    if (isPrivate) return (signs ?? SYMBOL)[code - 0xF000] ?? '•';
    return signs?.[code] ?? sign;
  }).join('');
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

// Raised and lowered figures have characters of their own; other raised words are plain words.
export function raised(text, how) {
  if (!how || !/^\d+$/.test(text.trim())) return text;
  const figures = how === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  return text.replace(/\d/g, (figure) => figures[Number(figure)]);
}
