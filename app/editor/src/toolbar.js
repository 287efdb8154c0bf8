// The buttons over the field: one stop for the keyboard, the arrows go from one to the next.

import { commands } from './commands.js';

export function tools(bar, view, words) {
  if (!bar) return;
  const all = commands(words);
  const buttons = [...bar.querySelectorAll('button[data-tool]')];
  const choose = (chosen) => {
    for (const one of buttons) one.tabIndex = one === chosen ? 0 : -1;
    return chosen;
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      choose(button);
      all[button.dataset.tool](view);
      view.focus();
    });
  }
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    choose(buttons[(to + buttons.length) % buttons.length]).focus();
  });
  choose(buttons[0]);
  bar.hidden = false;
}
