// What an element's own attributes say of it, without asking the browser to lay anything out.

const NONE = new Map();
let last = { element: undefined, properties: NONE };

// The properties of the element's style attribute, in lower case. Word's own (mso-…) are no CSS, so that `element.style`
// would not have them. An element is asked several times in a row, so the last answer is kept.
function properties(element) {
  if (last.element === element) return last.properties;
  const style = element.getAttribute('style');
  let found = NONE;
  if (style) {
    found = new Map();
    for (const part of style.toLowerCase().split(';')) {
      const colon = part.indexOf(':');
      const name = part.slice(0, Math.max(colon, 0)).trim();
      if (name && !found.has(name)) found.set(name, part.slice(colon + 1).trim());
    }
  }
  last = { element, properties: found };
  return found;
}

// The value of a property; empty when it is not there.
export const property = (element, name) => properties(element).get(name) ?? '';

const NEVER_READ = new Set(['style', 'script', 'meta', 'link', 'title', 'head', 'xml', 'template', 'noscript', 'img', 'svg', 'picture', 'object', 'iframe',
  'audio', 'video', 'canvas', 'input', 'button', 'select', 'textarea', 'colgroup', 'col', 'math']);

// What Word keeps beside the text: comments, headers, what it deleted with track changes on.
const ASIDE = /^(comment-list|comment|header|footer)$/;
const ASIDE_CLASS = /(^|\s)(msocom\w*|MsoCommentReference|MsoCommentText|msoDel|MsoHeader|MsoFooter|gmail_attr|moz-cite-prefix)(\s|$)/;

// Whether an element is left out with all that is in it.
export function leftOut(element) {
  const name = element.localName;
  if (NEVER_READ.has(name) || name.startsWith('v:') || element.hasAttribute('hidden')) return true;
  if (name === 'o:p') return !/[^\s\u00A0]/.test(element.textContent);
  const tracked = name === 'del' && (element.hasAttribute('cite') || element.hasAttribute('datetime'));
  if (tracked || ASIDE_CLASS.test(element.className)) return true;
  const its = properties(element);
  return its.size > 0 && (its.get('display') === 'none' || its.get('mso-hide') === 'all' || ASIDE.test(its.get('mso-element') ?? '')
    || its.has('mso-comment-reference') || (name === 'a' && its.has('mso-comment-date')));
}

// Whether a mark that Word put there itself: the number or dot of a list, shown as text.
export const isListMark = (element) => property(element, 'mso-list') === 'ignore';

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const STRIKE = new Set(['s', 'strike', 'del']);
const CODE = new Set(['code', 'tt', 'kbd', 'samp']);

// The marks of what stands in an element, given those around it.
export function marksIn(element, around) {
  const name = element.localName;
  const marks = { ...around };
  if (BOLD.has(name)) marks.bold = true;
  if (ITALIC.has(name)) marks.italic = true;
  if (STRIKE.has(name)) marks.strike = true;
  if (CODE.has(name)) marks.code = true;
  if (name === 'sup' || name === 'sub') marks.raised = name;
  if (!element.hasAttribute('style')) return marks;
  const weight = property(element, 'font-weight');
  if (weight) marks.bold = weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600;
  const style = property(element, 'font-style');
  if (style) marks.italic = style === 'italic' || style === 'oblique';
  if (/line-through/.test(property(element, 'text-decoration') || property(element, 'text-decoration-line'))) marks.strike = true;
  const align = property(element, 'vertical-align');
  if (align === 'super' || align === 'sub') marks.raised = align === 'super' ? 'sup' : 'sub';
  const font = property(element, 'mso-symbol-font-family') || property(element, 'font-family');
  if (font) marks.font = font.replace(/["']/g, '').split(',')[0].trim();
  return marks;
}
