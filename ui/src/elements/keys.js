// Keys of every page, for what has a button as well: Ctrl K finds; N writes; G and a letter goes where the letter of a
// link in the shell says; ? tells all of them. Arrows walk through what Today asks. Never while somebody types.
const rest = "banyan-keys-rest";
const typing = "input, textarea, select, [contenteditable]";
const never = -Infinity;
let goes = never;

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.ctrlKey) {
    if (event.key === "k" && !event.shiftKey && find()) event.preventDefault();
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
