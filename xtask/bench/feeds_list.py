"""Finds the feeds to judge, with what a server would have said of each."""

import os
import re
import urllib.parse


def files_below(folder):
    for path, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            yield os.path.join(path, name)


def list_real(folder):
    """Everything but what other programs made of the feeds, lists of feeds, and pages."""
    for path in files_below(folder):
        if path.endswith((".serde.json", ".opml", ".html", ".html-result")) or "/output/" in path:
            continue
        if path.endswith(".json") and b"jsonfeed.org" not in open(path, "rb").read(2000):
            continue
        yield path, "application/xml", "http://judge.example/feeds/feed.xml"


# Where feedparser's tests run the server of files named http_*.
SERVER = "http://127.0.0.1:8097/feed/"


def comment(path):
    """The header comment of one of feedparser's tests as text."""
    data = open(path, "rb").read()
    for encoding in ("utf-8", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        text = data.decode(encoding, "replace")
        if "Expect:" in text:
            return text
    return ""


def list_expect(folder):
    for path in files_below(folder):
        text = comment(path)
        if "Expect:" in text:
            headers = dict(re.findall(r"Header:\s*([\w-]+):\s*(.*)", text))
            headers = {name.lower(): value.strip() for name, value in headers.items()}
            base = headers.get("content-location", "")
            if "/http_" in path or "/http/" in path:
                base = urllib.parse.urljoin(SERVER, base)
            yield path, headers.get("content-type", ""), base
