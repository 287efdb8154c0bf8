// Nothing typed is lost. It goes into the browser's own storage a few times a second, and to the server when nobody typed
// for a moment, or a second has passed. What the server says of it is what stands on the page; the script has no opinion of its own.

const STORE_MS = 200;
const PAUSE_MS = 350;
const LONGEST_MS = 900;
const HEARTBEAT_MS = 15_000;
// A form waits no longer than this for what was sent before it.
const LONGEST_PAUSE_MS = 3_000;
// A request that outlives its page may be so long; what is longer went a moment ago, and is in the browser.
const MOST_BEACON_BYTES = 60_000;
// A failure passes by itself, or it does not: the longest wait between two tries.
const LONGEST_WAIT_MS = 15_000;

const OWN = ['do', 'sitting', 'serial', 'base'];

export function keep(form, source, words) {
  const standing = form.querySelector('[data-standing]');
  const store = drawer(`standpunt:typed:${form.dataset.writer}:${form.dataset.keep}`);
  const typed = () => filledIn(form).filter(([name]) => !OWN.includes(name));
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  let acknowledged = typed();
  let since = 0;
  let timer;
  let storing;
  let sending;
  let failures = 0;
  let leaving = false;

  const state = (name, text, action) => {
    standing.dataset.state = name;
    let line = standing.querySelector('[data-part=state]');
    if (!line) {
      line = document.createElement('p');
      line.dataset.part = 'state';
      line.className = 'state';
      line.setAttribute('role', 'status');
      standing.append(line);
    }
    const said = text ?? '';
    if (line.dataset.said !== said) {
      line.dataset.said = said;
      line.replaceChildren(said, ...(action ? [' ', action] : []));
    }
  };

  const remember = (more = {}) => {
    clearTimeout(storing);
    storing = undefined;
    store.put({
      fields: typed(), base: form.elements.base.value, sitting: form.elements.sitting.value, serial: form.elements.serial.value, at: Date.now(), ...more,
    });
  };
  const forget = () => {
    clearTimeout(storing);
    storing = undefined;
    store.drop();
  };

  // What the server answers is how things stand, in words.
  const heard = (html, fields) => {
    const said = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-standing]');
    if (!said) throw new Error('an answer that is none');
    form.elements.sitting.value = said.dataset.sitting;
    form.elements.serial.value = said.dataset.serial;
    standing.dataset.sitting = said.dataset.sitting;
    standing.dataset.serial = said.dataset.serial;
    for (const part of standing.querySelectorAll('[data-part]:not([data-part=state])')) {
      const news = said.querySelector(`[data-part=${part.dataset.part}]`);
      // What is announced is said once, and not again with every answer.
      if (news && news.innerHTML !== part.innerHTML) part.replaceChildren(...news.childNodes);
    }
    failures = 0;
    if (fields) {
      acknowledged = fields;
      if (same(fields, typed())) forget();
    }
    if (same(acknowledged, typed())) state('kept');
    else state('typing');
  };

  const send = async () => {
    clearTimeout(timer);
    if (sending) return sending;
    since = 0;
    const fields = typed();
    const news = !same(fields, acknowledged);
    const own = ['base', 'sitting', 'serial'].map((name) => [name, form.elements[name].value]);
    sending = post(form.dataset.keep, [...own, ...(news ? fields : [])])
      .then(async (answer) => {
        if (answer.ok) return heard(await answer.text(), news ? fields : undefined);
        if (answer.type === 'opaqueredirect') return signedOut();
        if (answer.status >= 500 || answer.status === 429) return unreachable();
        return news ? state('refused', words.refused) : undefined;
      }, unreachable)
      .catch(unreachable)
      .finally(() => {
        sending = undefined;
        if (failures > 0) timer = setTimeout(send, Math.min(1_000 * 2 ** (failures - 1), LONGEST_WAIT_MS));
        else if (standing.dataset.state === 'typing') soon();
      });
    return sending;
  };

  const unreachable = () => {
    failures += 1;
    const unsent = !same(acknowledged, typed());
    if (unsent) state('offline', store.works() ? words.offline : words.nowhere);
    else state('offline', '');
  };

  const signedOut = () => {
    failures += 1;
    const link = document.createElement('a');
    link.href = form.dataset.signIn;
    link.target = '_blank';
    link.textContent = words.signIn;
    state('signed-out', words.signedOut, link);
  };

  // Soon after the last key, and never later than a second after the first that was not sent.
  const soon = () => {
    if (failures > 0 || leaving) return;
    clearTimeout(timer);
    since ||= Date.now();
    timer = setTimeout(send, Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - Date.now())));
  };

  form.addEventListener('input', (event) => {
    if (OWN.includes(event.target.name)) return;
    leaving = false;
    storing ??= setTimeout(remember, STORE_MS);
    if (['offline', 'signed-out', 'refused'].includes(standing.dataset.state)) return;
    state('typing');
    soon();
  });
  addEventListener('online', () => { failures = 0; send(); });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') farewell();
    else send();
  });
  addEventListener('pagehide', farewell);
  setInterval(() => { if (document.visibilityState === 'visible' && failures === 0) send(); }, HEARTBEAT_MS);

  // The page may be gone a moment later: a request that outlives it.
  function farewell() {
    if (storing) remember();
    const fields = typed();
    if (sending || leaving || same(fields, acknowledged)) return;
    const own = ['base', 'sitting', 'serial'].map((name) => [name, form.elements[name].value]);
    const body = new URLSearchParams([...own, ...fields]);
    if (String(body).length < MOST_BEACON_BYTES) {
      post(form.dataset.keep, body, true).then(async (answer) => { if (answer.ok) heard(await answer.text(), fields); }, () => {});
    }
  }

  // A form goes when all that is in it is kept: then it is not overtaken by what was sent just before it, and nothing is
  // left here of what it took along. A server that does not answer does not hold it up; should it not arrive then, it is
  // here still, and is offered, not put back by itself.
  const settled = async () => {
    await sending;
    if (!same(typed(), acknowledged)) await send();
  };
  form.addEventListener('submit', (event) => {
    if (event.submitter?.formTarget === '_blank') return;
    if (!leaving && (sending || !same(typed(), acknowledged))) {
      event.preventDefault();
      leaving = true;
      Promise.race([settled(), new Promise((late) => { setTimeout(late, LONGEST_PAUSE_MS); })]).finally(() => form.requestSubmit(event.submitter));
      return;
    }
    leaving = true;
    clearTimeout(timer);
    if (!same(typed(), acknowledged)) remember({ sent: true });
  });
  addEventListener('pageshow', () => { leaving = false; });

  back({ form, source, words, store, typed, same, state, send, remember });
  send();
  return { send };
}

// What the browser still has of an earlier time, when the server had no chance to take it.
function back({ form, source, words, store, typed, same, state, send, remember }) {
  const kept = store.get();
  if (!kept?.fields || same(kept.fields, typed())) {
    store.drop();
    return;
  }
  const before = typed();
  const take = () => {
    if (!put(form, source, kept.fields)) {
      again(form, kept);
      return false;
    }
    for (const name of ['base', 'sitting', 'serial']) form.elements[name].value = kept[name];
    remember();
    return true;
  };
  const offer = document.createElement('div');
  offer.className = 'strip';
  offer.setAttribute('role', 'status');
  const say = (text, ...buttons) => {
    const line = document.createElement('p');
    line.textContent = text;
    const actions = document.createElement('p');
    actions.className = 'do';
    actions.append(...buttons);
    offer.replaceChildren(line, actions);
  };
  const button = (label, act) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'mini';
    one.textContent = label;
    one.addEventListener('click', act);
    return one;
  };
  const own = Object.fromEntries(['base', 'sitting', 'serial'].map((name) => [name, form.elements[name].value]));
  if (kept.sent) {
    say(words.left,
      button(words.leftTake, () => { if (take()) { offer.remove(); send(); } }),
      button(words.leftDrop, () => { store.drop(); offer.remove(); }));
  } else {
    if (!take()) return;
    state('typing');
    say(words.restored, button(words.restoredUndo, () => {
      put(form, source, before);
      Object.entries(own).forEach(([name, value]) => { form.elements[name].value = value; });
      offer.remove();
      send();
    }));
  }
  form.before(offer);
}

// Fills the form in; not when it has other fields than were kept.
function put(form, source, fields) {
  const there = new Set([...form.elements].map(({ name }) => name));
  if (fields.some(([name]) => !there.has(name))) return false;
  for (const [name, value] of fields) {
    const field = form.elements[name];
    if (field instanceof RadioNodeList) field.value = value;
    else if (field.type === 'checkbox') field.checked = true;
    else field.value = value;
  }
  source.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

// The page is made anew around what was kept: it may have more addressees than the page has rows.
function again(form, kept) {
  const anew = document.createElement('form');
  anew.method = 'post';
  anew.action = form.action;
  anew.hidden = true;
  const own = ['base', 'sitting', 'serial'].map((name) => [name, kept[name]]);
  for (const [name, value] of [...own, ...kept.fields, ['do', 'preview']]) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    anew.append(field);
  }
  document.body.append(anew);
  anew.submit();
}

// What the form would send, fields with their values: asked of the fields, since FormData has the whole page laid out first.
function filledIn(form) {
  const sends = (field) => field.name && !field.matches(':disabled, button, [type=submit], [type=file]') && (!field.matches('[type=checkbox], [type=radio]') || field.checked);
  return [...form.elements].filter(sends).map(({ name, value }) => [name, value]);
}

const post = (address, pairs, keepalive = false) => fetch(address, {
  method: 'POST', body: new URLSearchParams(pairs), redirect: 'manual', credentials: 'same-origin', keepalive,
});

// One place in the browser's storage. A browser may have none, or no room: that is known, and no fault.
function drawer(name) {
  let works = true;
  const trying = (act) => {
    try {
      const done = act();
      works = true;
      return done;
    } catch {
      works = false;
      return undefined;
    }
  };
  return {
    works: () => works,
    get: () => trying(() => JSON.parse(localStorage.getItem(name) ?? 'null')),
    put: (value) => trying(() => localStorage.setItem(name, JSON.stringify(value))),
    drop: () => trying(() => localStorage.removeItem(name)),
  };
}
