// Tables: those with figures and words become tables; those that only place things on a page, as mails have them, dissolve.

// The most columns that a cell is widened to; letters take tables of 12.
const MAX_COLUMNS = 24;

export function table(element, read) {
  const rows = [...element.rows].map((row) => [...row.cells]);
  const isLayout = element.getAttribute('role') === 'presentation' || element.querySelector('table') || !rows.some((cells) => cells.length > 1);
  if (isLayout) return rows.flat().flatMap(read);
  const filled = [];
  const open = [];
  for (const cells of rows) {
    const line = [];
    const skip = () => {
      while (open[line.length] > 0) {
        open[line.length] -= 1;
        line.push([]);
      }
    };
    for (const cell of cells) {
      skip();
      const width = Math.max(Math.min(cell.colSpan, MAX_COLUMNS - line.length), 1);
      for (let column = 0; column < width; column += 1) {
        open[line.length] = Math.max(cell.rowSpan, 1) - 1;
        line.push(column === 0 ? words(read(cell)) : []);
      }
    }
    skip();
    filled.push(line);
  }
  const isHead = (run) => run.bold || run.note || run.br || !/\S/.test(run.text ?? '');
  // A head is shown as one: its words need not be bold as well.
  if (filled[0]?.flat().every(isHead)) filled[0] = filled[0].map((runs) => runs.map((run) => ({ ...run, bold: false })));
  const isEmpty = filled.flat(2).every((run) => !run.note && !/\S/.test(run.text ?? ''));
  return isEmpty ? [] : [{ kind: 'table', rows: filled }];
}

// All words of some blocks on one line.
function words(blocks) {
  const runs = [];
  for (const block of blocks) {
    const its = block.runs ?? (block.text ? [{ text: block.text }] : words(block.blocks ?? block.items?.flat() ?? []));
    if (its.length && runs.length) runs.push({ text: ' ' });
    for (const run of its) runs.push(run.br ? { text: ' ' } : run);
  }
  return runs;
}
