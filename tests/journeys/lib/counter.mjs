// What each part of a walk took, for its line in the report: presses and seconds since the part before.
export function counter(person, note) {
  let [clicks, at] = [person.clicks, performance.now()];
  return (what) => {
    note(`${what}: ${person.clicks - clicks} clicks, ${((performance.now() - at) / 1000).toFixed(1)} s`);
    [clicks, at] = [person.clicks, performance.now()];
  };
}
