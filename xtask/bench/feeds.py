"""Judges what Banyan reads in feeds against feedparser, and times the Python peers.

    feeds.py list real DIR        the feeds of a folder of real ones, with the address all readers are given
    feeds.py list expect DIR      feedparser's tests with an expectation, with the headers their comments name
    feeds.py agree LIST OURS      fields of real feeds, entry by entry
    feeds.py expect LIST OURS     the expectations in the header comments of feedparser's own tests
    feeds.py time PEER LIST N     seconds for reading all feeds N times

LIST holds a path, a content type and a base address a line, tab-separated; OURS what `banyan inspect feeds LIST` printed.
"""

import io
import json
import sys
import time
import warnings

from feeds_agree import agree
from feeds_equal import lines
from feeds_expect import expect
from feeds_list import list_expect, list_real

warnings.simplefilter("ignore")


def timed(peer, list_path, repeat):
    repeat = int(repeat)
    if peer == "feedparser":
        import feedparser

        parse = lambda data: feedparser.parse(io.BytesIO(data))
    else:
        import fastfeedparser

        parse = fastfeedparser.parse
    documents = []
    for line in lines(list_path):
        with open(line[0], "rb") as file:
            documents.append(file.read())
    items, refused = 0, 0
    began = time.perf_counter()
    for _ in range(repeat):
        for data in documents:
            try:
                items += len(parse(data).entries)
            except Exception:
                refused += 1
    took = time.perf_counter() - began
    size = sum(map(len, documents)) * repeat
    return {"bytes": size, "items": items, "refused": refused // repeat, "seconds": took}


def main():
    task, *rest = sys.argv[1:]
    if task == "list":
        for line in {"real": list_real, "expect": list_expect}[rest[0]](rest[1]):
            print("\t".join(line))
        return
    tasks = {"agree": agree, "expect": expect, "time": timed}
    print(json.dumps(tasks[task](*rest), ensure_ascii=False))


if __name__ == "__main__":
    main()
