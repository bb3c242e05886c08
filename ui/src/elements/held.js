// While somebody holds a button down, what comes for the page waits: nothing moves away from under a finger.
let released = Promise.resolve();

export const letGo = () => released;

addEventListener("pointerdown", ({ target }) => {
  if (!target.closest?.("button, a, summary, label")) return;
  released = new Promise((done) => {
    const ended = () => setTimeout(done);
    for (const name of ["pointerup", "pointercancel", "blur"]) addEventListener(name, ended, { once: true, capture: true });
  });
}, { capture: true });

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  const ask = ctx.fetch;
  ctx.fetch = async (...asked) => {
    const answer = await ask(...asked);
    const words = answer.text();
    answer.text = async () => {
      const all = await words;
      await released;
      return all;
    };
    return answer;
  };
});
