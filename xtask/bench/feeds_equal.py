"""Makes values of two feed readers equal where they only differ in how they are written.

What is made equal before two values are compared:
  text       HTML becomes the words a reader sees; white space and the bullets and numbers of lists are left out
  link       white space is trimmed, entities are decoded, relative addresses are joined, escapes are undone; where
             FeedBurner names the original address, that one counts; an id that feedparser gives for want of a link
             counts only if it is an address
  id         white space is trimmed; a relative permanent link may stand for its absolute form
  date       published, else updated, else created, in seconds; where feedparser gives several, ours must be one of them
  author     the last author's name, else address; feedparser's "name (address)" is taken apart
  summary    where feedparser gives a copy of the content for want of a summary, the content counts; of description and
             itunes:summary feedparser calls the first one summary and the other one content
  content    every further description, itunes:summary or media:description is content to feedparser; ours may hold it
             as summary, content, episode summary or media description; where feedparser takes HTML in RSS for plain
             text, its reading with and without tags counts
  duration   itunes:duration in whole seconds, where it is a number or a time
  enclosure  links with rel=enclosure: address, length as a number where it is one, type in lower case
A value feedparser does not have is not compared. Of an expectation those parts are judged that compare one of these
fields with a constant.
"""

import calendar
import html
import html.parser
import json
import re
import unicodedata
import urllib.parse

SILENT = set(
    "script style head title noscript template iframe object embed svg select textarea audio video canvas map "
    "datalist dialog rp frameset noframes noembed meter progress".split()
)
VOID = set("area base br col embed frame hr img input link meta param source track wbr".split())


class Words(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words, self.silent = [], []

    def handle_starttag(self, tag, attributes):
        style = re.sub(r"\s", "", dict(attributes).get("style") or "")
        hidden = "hidden" in dict(attributes) or "display:none" in style or "visibility:hidden" in style
        if tag in VOID:
            return
        if self.silent:
            self.silent.append(tag)
        elif tag in SILENT or hidden:
            self.silent = [tag]

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if tag in self.silent:
            while self.silent.pop() != tag:
                pass

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)


def words(markup):
    reader = Words()
    reader.feed(markup)
    reader.close()
    return "".join(reader.words)


def bare(text):
    """Text without what only tells how it is laid out, and without quotation marks, which <q> brings."""
    text = unicodedata.normalize("NFC", text or "")
    text = re.sub(r"(?m)^\s*(?:\u2022|\d+\.)(?=\s)", "", text)
    return re.sub(r"[\s\u00a0\u00ad\u200b\u2022\u201c\u201d\"\ufeff]+", "", text)


def readings(detail):
    """What a value may read as: one way, or two where feedparser took HTML of RSS for plain text."""
    value = (detail or {}).get("value") or ""
    if not value:
        return set()
    found = {bare(words(value))}
    if detail.get("type") == "text/plain":
        found.add(bare(value))
    return found - {""}


def seconds(parsed):
    return None if parsed is None else calendar.timegm(parsed)


def address(url, base=""):
    url = html.unescape((url or "").strip())
    url = re.sub(r"\s*\n\s*", "", url)
    try:
        url = urllib.parse.urljoin(base, url)
    except ValueError:
        return url
    return urllib.parse.unquote(url).rstrip("/")


def clock(text):
    if not re.fullmatch(r"\d+(:\d+){0,2}", (text or "").strip()):
        return None
    total = 0
    for part in text.strip().split(":"):
        total = total * 60 + int(part)
    return total


def number(text):
    text = (text or "").strip()
    return int(text) if text.isdigit() else None


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip()]


def ours(path):
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            report = json.loads(line)
            if "file" in report:
                found[report["file"]] = report
    return found
