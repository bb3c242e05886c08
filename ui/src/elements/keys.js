// Keys of every page, for what has a button as well: Ctrl K finds, or leads from marked words to their link; Ctrl Z takes back
// what was done last; N writes; G and a letter goes where the letter of a link in the shell says; ? tells all of them. Arrows
// walk through what Today asks. Never while somebody types.
const rest = "banyan-keys-rest";
const typing = "input, textarea, select, [contenteditable]";
const never = -Infinity;
let goes = never;

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.ctrlKey) {
    const does = { k: () => link(event.target) || find(), z: () => !event.target.matches(typing) && undo() }[event.key];
    if (!event.shiftKey && does?.()) event.preventDefault();
    return;
  }
  if (event.target.matches(typing) || document.querySelector("dialog[open]")) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (step(event.target, event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    return;
  }
  if (isResting()) return;
  const letter = event.key.toLowerCase();
  const second = event.timeStamp - goes < 2000;
  goes = letter === "g" && !second ? event.timeStamp : never;
  if (second) follow(letter);
  else if (letter === "n") follow("w");
  else if (letter === "?") follow("?");
});

function isResting() {
  try {
    return localStorage.getItem(rest) !== null;
  } catch {
    return false; // A forbidden store keeps no choice.
  }
}

/** The box in the shell, or the page with one where the shell shows none. */
function find() {
  const boxes = [...document.querySelectorAll("#find, #q")];
  const box = boxes.find((one) => one.checkVisibility());
  box?.select();
  if (!box && boxes[0]) location.assign(boxes[0].form.action);
  return boxes.length > 0;
}

/** Of marked words in Write: the field that says where they lead. A marked address is put there, where nothing stands. */
function link(field) {
  const where = document.getElementById("link");
  if (!where || !field.matches("textarea[name=text], textarea[name=own]") || field.selectionStart === field.selectionEnd) return false;
  const marked = field.value.slice(field.selectionStart, field.selectionEnd).trim();
  if (!where.value && /^https?:\/\/\S+$/u.test(marked)) {
    where.value = marked;
    where.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const fold = where.closest("details");
  if (fold) fold.open = true;
  where.select();
  where.focus();
  return true;
}

/** Where the page says what was done, and can take it back. */
function undo() {
  const button = document.querySelector(".toast form button, [role=status] [name=ask_about]");
  button?.click();
  return Boolean(button);
}

function follow(letter) {
  document.querySelector(`[data-go="${CSS.escape(letter)}"]`)?.click();
}

function step(from, by) {
  const buttons = [...document.querySelectorAll(".need .act > a")];
  const at = buttons.indexOf(from);
  buttons[at + by]?.focus();
  return at >= 0;
}

// <bn-keys-rest> is the switch for the keys that are single letters; it is kept on this device.
class KeysRest extends HTMLElement {
  connectedCallback() {
    const box = this.querySelector("input");
    this.firstElementChild.hidden = false;
    box.checked = !isResting();
    box.addEventListener("change", () => {
      if (box.checked) localStorage.removeItem(rest);
      else localStorage.setItem(rest, "1");
    });
  }
}

customElements.define("bn-keys-rest", KeysRest);
