// What Word puts on the clipboard for a letter, made of the letter's Markdown: headings, quotes, numbered lines, notes and links.

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const note = (number) => `<a style='mso-footnote-id:ftn${number}' href="#_ftn${number}" name="_ftnref${number}" title=""><span class=MsoFootnoteReference>`
  + `<![if !supportFootnotes]>[${number}]<![endif]></span></a>`;

// Of a run of words: notes and addresses; the texts for which this is made have no other marks.
const inline = (text) => text.split(/(\[\^\w+\]|<https?:[^>]+>)/).map((part) => {
  const [, label] = /^\[\^(\w+)\]$/.exec(part) ?? [];
  if (label) return note(label);
  const [, address] = /^<(https?:.+)>$/.exec(part) ?? [];
  return address ? `<a href="${escape(address)}">${escape(address)}</a>` : escape(part);
}).join('');

function block(text) {
  const [, signs, heading] = /^(#+) (.*)$/.exec(text) ?? [];
  // In Word the first level under the title is "Kop 1".
  if (signs) return `<h${signs.length - 1}>${inline(heading)}<o:p></o:p></h${signs.length - 1}>`;
  if (text.startsWith('> ')) return `<blockquote><p class=MsoNormal>${inline(text.replace(/^> ?/gm, ''))}<o:p></o:p></p></blockquote>`;
  const items = text.split('\n').map((line) => /^(\d+)\. (.*)$/.exec(line));
  if (items.every(Boolean)) {
    return items.map(([, number, item]) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}.`
      + `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${inline(item)}<o:p></o:p></p>`).join('\n');
  }
  return `<p class=MsoNormal>${inline(text)}<o:p></o:p></p>`;
}

export function asWord(markdown) {
  const blocks = markdown.trim().split(/\n{2,}/);
  const notes = blocks.map((text) => /^\[\^(\w+)\]: (.*)$/s.exec(text)).filter(Boolean);
  const texts = blocks.filter((text) => !/^\[\^\w+\]: /.test(text));
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"></head><body lang=NL><!--StartFragment-->
${texts.map(block).join('\n\n')}
<div style='mso-element:footnote-list'><![if !supportFootnotes]><hr align=left size=1 width="33%"><![endif]>
${notes.map(([, number, text]) => `<div style='mso-element:footnote' id=ftn${number}><p class=MsoFootnoteText>`
    + `<a style='mso-footnote-id:ftn${number}' href="#_ftnref${number}" name="_ftn${number}" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[${number}]<![endif]></span></a>`
    + ` ${inline(text)}<o:p></o:p></p></div>`).join('\n')}
</div><!--EndFragment--></body></html>`;
}
