// Keeps the board of an open round as it is now: puts what the server sends in the place of what was there, and leaves the
// reader where they were. Only while the page is seen: a browser has few connections to one site.
const board = document.querySelector("[data-stream]");
const link = document.querySelector("[data-link]");
const said = document.querySelector("[data-said]");
let source;
let fresh;
let over = false;

const tell = (words) => {
  link.hidden = !words;
  link.textContent = words ?? "";
};

// Not under somebody's finger, nor while they pick words to copy.
const busy = () => {
  const picked = getSelection();
  return board.matches(":active") || (picked && !picked.isCollapsed && board.contains(picked.anchorNode));
};

// What the reader looks at: what has the focus, else the first thing on the screen that will be there again.
const landmark = (focused) => {
  const seen = (element) => element.getBoundingClientRect().bottom > 0;
  if (focused && seen(focused)) return focused;
  return [...board.querySelectorAll("[id]")].find(seen);
};

const put = () => {
  if (fresh === undefined) return;
  if (busy()) {
    setTimeout(put, 300);
    return;
  }
  const focused = board.contains(document.activeElement) ? document.activeElement : undefined;
  const row = focused?.closest("tr[id]")?.id;
  const mark = landmark(focused);
  const [at, top] = [mark?.id, mark?.getBoundingClientRect().top];
  const open = [...board.querySelectorAll("details[open][id]")].map(({ id }) => id);
  board.replaceChildren(...new DOMParser().parseFromString(fresh, "text/html").body.childNodes);
  fresh = undefined;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused && focused !== board) {
    // A button that has done its work is gone: then its row, else the board.
    const again = (focused.id && document.getElementById(focused.id)) || (row && document.getElementById(row)) || board;
    again.focus({ preventScroll: true });
  }
  const now = at && document.getElementById(at)?.getBoundingClientRect().top;
  if (typeof now === "number") scrollBy({ top: now - top, behavior: "instant" });
};

const stop = () => {
  source?.close();
  source = undefined;
};

const listen = () => {
  if (source || over || document.hidden) return;
  const address = new URL(board.dataset.stream, location.href);
  address.searchParams.set("sinds", board.dataset.mark);
  source = new EventSource(address);
  source.addEventListener("open", () => tell(link.dataset.on));
  source.addEventListener("board", ({ data, lastEventId }) => {
    board.dataset.mark = lastEventId;
    fresh = data;
    put();
  });
  source.addEventListener("said", ({ data }) => { said.textContent = data; });
  source.addEventListener("end", ({ data }) => {
    over = true;
    stop();
    tell(data === "round" ? undefined : link.dataset.off);
  });
  source.addEventListener("error", () => {
    tell(link.dataset.off);
    // It comes back by itself, unless it was refused.
    if (source?.readyState === EventSource.CLOSED) {
      over = true;
      stop();
    }
  });
};

document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
// A page that is left lets go of its connection, and takes it up again when it is come back to.
addEventListener("pagehide", stop);
addEventListener("pageshow", listen);
if (board) listen();
