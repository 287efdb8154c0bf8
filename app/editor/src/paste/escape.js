// Signs that would be Markdown, escaped only where they would be.

const BOTH_SIDES = /[*_~]/;

// A piece of running text. `before` and `after` are the signs around it, empty at the ends of a line.
export function escaped(text, { before, after, inLink, place }) {
  const tildes = (text.match(/~/g) ?? []).length > 1 || before || after;
  return text.replace(/[\\`*_~[\]<&|!]/g, (sign, at) => {
    const left = at > 0 ? text[at - 1] : before;
    const right = at + 1 < text.length ? text[at + 1] : after;
    return means(sign, { left, right, rest: text.slice(at), inLink, place, tildes }) ? `\\${sign}` : sign;
  });
}

function means(sign, { left, right, rest, inLink, place, tildes }) {
  const blank = (other) => other === '' || /\s/.test(other);
  if (BOTH_SIDES.test(sign)) {
    if (blank(left) && blank(right)) return false;
    if (sign === '_') return !(/[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right));
    return sign === '*' || Boolean(tildes);
  }
  switch (sign) {
    case '\\': return right === '' || /[!-/:-@[-`{-~]/.test(right);
    case '[': return inLink || right === '^' || right === '' || rest.length === 1;
    case ']': return inLink || /[([:]/.test(right) || rest.length === 1;
    case '<': return /[a-z/!?]/i.test(right);
    case '&': return /^&(#\d+|#x[\da-f]+|\w+);/i.test(rest);
    case '|': return place === 'cell';
    // Before a link it would make a picture of it.
    case '!': return rest.length === 1 && right !== '';
    default: return true;
  }
}

// A line whose beginning, or in a heading whose end, would be read as a mark.
export function lineStart(line, place) {
  if (place === 'heading') return line.replace(/(^|\s)(#+)$/, '$1\\$2').replace(/\}$/, '\\}');
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+*])(?=\s|$)/, '\\$1')
    .replace(/^(?=(?:-\s?){2,}$|=+\s*$|>|\||:-|~~~|:\s)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
