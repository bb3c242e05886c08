// What somebody types into a part that brings itself up to date stays: that part waits then, and says so once there is
// something newer.
document.addEventListener("input", ({ target }) => target.closest("[data-typed]")?.setAttribute("hx-morph-skip", ""));

document.addEventListener("htmx:after:swap", () => {
  for (const newer of document.querySelectorAll("[hx-morph-skip] > .newer")) newer.hidden = false;
});
