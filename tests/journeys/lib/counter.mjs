// What each part of a walk took, for the table at the end: clicks, fields and seconds since the part before.
export function counter(person) {
  let before = person.spent();
  return (what) => {
    const now = person.spent();
    const took = Object.fromEntries(Object.keys(now).map((name) => [name, now[name] - before[name]]));
    person.parts.push({ what, way: person.way, ...took });
    before = now;
  };
}
