// The part of a picture that is cut out of it, as a box in the picture's pixels, and as the numbers of its fields: width and
// height of its shape, then in per cent its size, and its middle from the left and from the top. The server counts the same.
const steps = 1000;
// No side becomes shorter than so many pixels of the picture while it is drawn.
const least = 1;

/** The box of `shape` ("whole", "own" or like "4:5") that the numbers tell. */
export function boxOf(picture, shape, [wide, high, size, left, top]) {
  if (shape === "whole") return { x: 0, y: 0, width: picture.width, height: picture.height };
  const [across, down] = shape === "own" ? [wide, high] : shape.split(":").map(Number);
  const scale = (Math.min(picture.width / across, picture.height / down) * size) / 100;
  const [width, height] = [across * scale, down * scale];
  const from = (at, part, all) => within(0, (at / 100) * all - part / 2, all - part);
  return { x: from(left, width, picture.width), y: from(top, height, picture.height), width, height };
}

/** The numbers of a box. Of a shape that is chosen, width and height stay what they are. */
export function numbersOf(picture, shape, box, [wide, high]) {
  const own = shape === "own" ? [Math.max(1, Math.round((box.width / box.height) * 100)), 100] : [wide, high];
  const size = Math.max(box.width / picture.width, box.height / picture.height);
  const middle = [(box.x + box.width / 2) / picture.width, (box.y + box.height / 2) / picture.height];
  return [...own, ...[Math.max(size, 0.01), ...middle].map((part) => Math.round(part * steps) / 10)];
}

export function moved(picture, box, right, down) {
  const x = within(0, box.x + right, picture.width - box.width);
  return { ...box, x, y: within(0, box.y + down, picture.height - box.height) };
}

/** One corner (each -1 or 1, right and down) is drawn that far, and the one across from it stays. A shape stays, unless it is free. */
export function sized(picture, box, [across, along], right, down, isFree) {
  const room = (end, at, part, all) => (end > 0 ? all - at : at + part);
  const [most, tallest] = [room(across, box.x, box.width, picture.width), room(along, box.y, box.height, picture.height)];
  let [width, height] = [box.width + across * right, box.height + along * down];
  if (isFree) {
    [width, height] = [within(least, width, most), within(least, height, tallest)];
  } else {
    const shape = box.width / box.height;
    width = within(least, (width + height * shape) / 2, Math.min(most, tallest * shape));
    height = width / shape;
  }
  return {
    x: across > 0 ? box.x : box.x + box.width - width,
    y: along > 0 ? box.y : box.y + box.height - height,
    width,
    height,
  };
}

/** The corner that lies so near, or none. */
export function cornerAt(box, { x, y }, near) {
  const end = (at, start, part) => {
    const [before, behind] = [Math.abs(at - start), Math.abs(at - start - part)];
    return Math.min(before, behind) > near ? 0 : before < behind ? -1 : 1;
  };
  const corner = [end(x, box.x, box.width), end(y, box.y, box.height)];
  return corner.includes(0) ? undefined : corner;
}

function within(least, at, most) {
  return Math.max(least, Math.min(at, most));
}
