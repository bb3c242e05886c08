// One walk more goes at once than there are cores; one that waits for half a minute to be over lets another go meanwhile.
export class Turns {
  #free;
  #waiting = [];

  constructor(count) {
    this.#free = count;
  }

  /** Whoever has begun goes before those who have not. */
  take(hasBegun = false) {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((go) => (hasBegun ? this.#waiting.unshift(go) : this.#waiting.push(go)));
  }

  give() {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }

  async meanwhile(wait) {
    this.give();
    try {
      return await wait();
    } finally {
      await this.take(true);
    }
  }
}
