"""Polls thousands of feeds that change a little from round to round, with Banyan or with the peer `reader`.

    polling.py run SIDE FOLDER FEEDS REAL BANYAN    SIDE is `banyan` or `reader`; prints what was counted as JSON
    polling.py add DB LIST                          (the peer) adds the addresses of a list
    polling.py poll DB                              (the peer) one round

REAL is a folder of real feeds, BANYAN the program. nginx serves them; what it logged is what counts.
"""

import json
import os
import shutil
import sys

from polling_sides import SIDES, add, poll
from polling_world import ROUNDS, World


def run(side, folder, feeds, real, banyan):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    world = World(os.path.join(folder, "world"), int(feeds), real)
    side = SIDES[side](folder, banyan, world)
    rounds, misses, at_once = [], 0, 0
    try:
        world.start()
        side.prepare()
        for number in range(1, ROUNDS + 1):
            world.change(number)
            measured = side.round()
            served = world.served()
            measured.update(requests=served.requests, bytes=served.bytes, answers=served.answers)
            rounds.append(measured)
            misses += served.without_validator if number > 1 else 0
            at_once += served.more_than_two
            world.asked_gone += served.gone if number > 3 else 0
    finally:
        world.stop()
    found = side.found()
    wanted = world.wanted
    return {
        "feeds": world.feeds,
        "files": len(world.base),
        "hosts": world.hosts,
        "rounds": rounds,
        "without_validator": misses,
        "more_than_two": at_once,
        "gone_asked_again": world.asked_gone,
        "wanted": len(wanted),
        "missed": len(wanted - set(found)),
        "twice": len(found) - len(set(found)),
        "old_as_new": len(set(found) - wanted),
    }


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    if command == "run":
        print(json.dumps(run(*arguments)))
    else:
        {"add": add, "poll": poll}[command](*arguments)
