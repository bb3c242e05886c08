"""Judges what Banyan reads in feeds against feedparser, and times the Python peers.

    feeds.py list real DIR        the feeds of a folder of real ones, with the address all readers are given
    feeds.py list expect DIR      feedparser's tests with an expectation, with the headers their comments name
    feeds.py agree LIST OURS      fields of real feeds, entry by entry
    feeds.py expect LIST OURS     the expectations in the header comments of feedparser's own tests
    feeds.py time PEER LIST N     seconds for reading all feeds N times

LIST holds a path, a content type and a base address a line, tab-separated; OURS what `banyan inspect feeds LIST` printed.

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

import ast
import calendar
import html
import html.parser
import io
import json
import os
import re
import sys
import time
import unicodedata
import urllib.parse
import warnings

warnings.simplefilter("ignore")

FIELDS = ["title", "link", "id", "date", "author", "summary", "content", "enclosure"]
FIELDS += ["duration", "cover"]
SILENT = set(
    "script style head title noscript template iframe object embed svg select textarea audio video canvas map "
    "datalist dialog rp frameset noframes noembed meter progress".split()
)
VOID = set("area base br col embed frame hr img input link meta param source track wbr".split())

# Where feedparser is plainly wrong, with the reason; these values are listed, not counted.
WRONG = {
    "count": {
        "ep1_v4a.xml": "the losing version of an item in sx:conflicts is no entry",
        "v4.xml": "the losing version of an item in sx:conflicts is no entry",
        "v5.xml": "the losing version of an item in sx:conflicts is no entry",
    },
    "title": {
        "ep1_v4a.xml": "entries are paired wrongly by its additional one",
        "v4.xml": "entries are paired wrongly by its additional one",
        "v5.xml": "entries are paired wrongly by its additional one",
    },
    "date": {
        "rss_2.0_nbcny.xml": "02:02:33 PM is not two at night",
        "sunnyvale.xml": "PST lies behind am, which is no zone",
        "yweather.xml": "8:19 pm CEST is not eight in the morning of Greenwich",
    },
    "author": {
        "rss_1.0_spec_2.xml": "mailto: is not part of a name",
        "rss_2.0_relurl_1.xml": "a top-level domain has more than four letters",
    },
    "content": {
        "rss_1.0_DC_Sy.xml": "dc:description is an excerpt, not content",
        "rss_1.0_DC_multi.xml": "dc:description is an excerpt, not content",
    },
    "summary": {
        "at.xml": "&quot without its semicolon is a quotation mark to every browser",
        "issue137-rss.xml": "HTML in CDATA behind an element is shown with its tags",
    },
}


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


def peer_parse(line):
    import feedparser

    path, content_type, base = (line + ["", ""])[:3]
    headers = {}
    if content_type:
        headers["content-type"] = content_type
    if base:
        headers["content-location"] = base
    with open(path, "rb") as file:
        return feedparser.parse(io.BytesIO(file.read()), response_headers=headers)


def compare(field, theirs, ours, texts, base):
    """True, False, or None where there is nothing to compare."""
    if field == "title":
        values = readings(theirs.get("title_detail"))
        return None if not values else bare(ours["title"]) in values
    if field == "link":
        value = theirs.get("feedburner_origlink") or theirs.get("link")
        if not value or (value == theirs.get("id") and not re.match("https?:", value)):
            return None
        return address(value, base) == address(ours["url"], base)
    if field == "id":
        value = (theirs.get("id") or "").strip()
        return None if not value else value == ours["id"] or address(value, base) == address(ours["id"], base)
    if field == "date":
        dates = [seconds(theirs.get(name + "_parsed")) for name in ("published", "updated", "created") if name in theirs]
        dates = [date for date in dates if date is not None]
        mine = ours["published"] if ours["published"] is not None else ours["updated"]
        return None if not dates else mine is not None and mine // 1000 in dates
    if field == "author":
        return compare_author(theirs, ours)
    if field == "summary":
        return compare_summary(theirs, texts)
    if field == "content":
        values = [value for value in map(readings, theirs.get("content", [])) if value]
        mine = {bare(text) for text in texts.values()}
        return None if not values else all(value & mine for value in values)
    if field != "enclosure":
        return compare_episode(field, theirs, ours["episode"] or {}, base)
    values = [
        (address(link.get("href"), base), number(link.get("length")), (link.get("type") or "").lower())
        for link in theirs.get("enclosures", [])
        if link.get("href")
    ]
    mine = [(address(file["url"], base), file["bytes"], (file["mime"] or "").lower()) for file in ours["enclosures"]]
    return None if not values else values == mine


def compare_episode(field, theirs, ours, base):
    if field == "duration":
        value = clock(theirs.get("itunes_duration"))
        return None if value is None else value == ours.get("seconds")
    value = (theirs.get("image") or {}).get("href")
    return None if not value else address(value, base) == address(ours.get("image_url"), base)


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


def compare_author(theirs, ours):
    detail = theirs.get("author_detail") or {}
    value = detail.get("name") or detail.get("email") or theirs.get("author")
    if not value:
        return None
    mine = {bare(author[key]) for author in ours["authors"] for key in ("name", "email") if author[key]}
    return bare(html.unescape(value)) in mine


def compare_summary(theirs, texts):
    values = readings(theirs.get("summary_detail")) or readings({"value": theirs.get("summary")})
    if not values:
        return None
    mine = bare(texts["summary"])
    if mine in values:
        return True
    contents = set().union(*map(readings, theirs.get("content", [])))
    # A copy of the content, or the other of two descriptions.
    is_spare = not mine or values & contents or mine in contents
    return bool(is_spare and values & {bare(text) for text in texts.values()})


def agree(list_path, ours_path):
    mine = ours(ours_path)
    counts = {field: [0, 0] for field in FIELDS}
    files = {"all": 0, "theirs": 0, "ours": 0, "lost": [], "other_count": []}
    differences = []
    for line in lines(list_path):
        path, base = line[0], (line + ["", ""])[2]
        theirs = peer_parse(line).entries
        report = mine.get(path, {})
        items = report.get("feed", {}).get("items", [])
        files["all"] += 1
        files["theirs"] += bool(theirs)
        files["ours"] += bool(items)
        if theirs and not items:
            files["lost"].append(path)
        if len(theirs) != len(items) and theirs:
            files["other_count"].append([path, len(theirs), len(items), is_wrong("count", path)])
        for index, (entry, item) in enumerate(zip(theirs, items)):
            for field in FIELDS:
                verdict = compare(field, entry, item, report["texts"][index], base)
                if verdict is None:
                    continue
                wrong = None if verdict else is_wrong(field, path)
                counts[field][0] += bool(verdict)
                counts[field][1] += wrong is None
                if not verdict:
                    differences.append([path, index, field, wrong, evidence(field, entry, item, report["texts"][index])])
    return {"files": files, "fields": counts, "differences": differences}


def is_wrong(field, path):
    """Why feedparser is wrong about a field of a file, if it is."""
    return WRONG.get(field, {}).get(path.rsplit("/", 1)[-1])


def evidence(field, entry, item, texts):
    theirs = {
        "title": entry.get("title"),
        "link": [entry.get("link"), entry.get("feedburner_origlink")],
        "id": entry.get("id"),
        "date": [entry.get(name) for name in ("published", "updated", "created")],
        "author": [entry.get("author"), entry.get("authors")],
        "summary": entry.get("summary"),
        "content": [value.get("value") for value in entry.get("content", [])],
        "enclosure": entry.get("enclosures"),
    }.get(field, [entry.get("itunes_duration"), entry.get("image")])
    mine = {
        "title": item["title"],
        "link": item["url"],
        "id": item["id"],
        "date": [item["published"], item["updated"]],
        "author": item["authors"],
        "summary": texts,
        "content": texts,
        "enclosure": item["enclosures"],
    }.get(field, item["episode"])
    return [theirs, mine]


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


def expect(list_path, ours_path):
    mine = ours(ours_path)
    counts, failures, judged = [0, 0], [], 0
    for line in lines(list_path):
        expectation = re.search(r"Expect:\s*(.*)", comment(line[0])).group(1)
        report = mine.get(line[0], {})
        judged_before = counts[1]
        for path, value in comparisons(expectation):
            verdict = holds(path, value, report, (line + ["", ""])[2])
            if verdict is None:
                continue
            counts[0] += verdict
            counts[1] += 1
            if not verdict:
                failures.append([line[0], ".".join(map(str, path)), value, found(path, report)])
        judged += counts[1] > judged_before
    return {"files": len(lines(list_path)), "judged": judged, "holds": counts, "failures": failures}


def comparisons(expectation):
    """The parts `PATH == CONSTANT` of a Python expression, as keys and value."""
    try:
        tree = ast.parse(expectation.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        return
    waiting = [tree]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            waiting.extend(node.values)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq):
            path = keys(node.left)
            try:
                value = ast.literal_eval(node.comparators[0])
            except ValueError:
                continue
            if path:
                yield path, value


def keys(node):
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return (before := keys(node.value)) and before + [node.slice.value]
    if isinstance(node, ast.Attribute):
        return (before := keys(node.value)) and before + [node.attr]
    is_get = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get"
    if is_get and node.args and isinstance(node.args[0], ast.Constant):
        return (before := keys(node.func.value)) and before + [node.args[0].value]
    return None


def found(path, report):
    feed = report.get("feed", {})
    if path[0] != "entries":
        return {"error": report.get("error"), "title": feed.get("title"), "link": feed.get("home_url")}
    items = feed.get("items", [])
    return [items[path[1]], report["texts"][path[1]]] if path[1] < len(items) else report.get("error", "no such entry")


def holds(path, value, report, base):
    """Whether an expected value is ours; `None` where it is of no field that is judged."""
    feed = report.get("feed", {})
    if path[0] == "feed":
        name = path[1] if path[2:] in ([], ["value"]) else None
        if name in ("title", "title_detail"):
            return text_holds(value, [feed.get("title")])
        if name in ("subtitle", "subtitle_detail", "description", "description_detail", "tagline", "tagline_detail"):
            return text_holds(value, [feed.get("description")])
        return address(value) == address(feed.get("home_url")) if path[1:] == ["link"] else None
    if path[0] != "entries" or len(path) < 3:
        return None
    if path[2:] in (["id"], ["guid"]):
        items = feed.get("items", [])
        return path[1] < len(items) and address(value, base) == address(items[path[1]]["id"], base)
    return entry_holds(path[1], path[2:], value, feed.get("items", []), report.get("texts", []))


def text_holds(value, mine):
    values = {bare(value), bare(words(value))} if isinstance(value, str) else set()
    return any(bare(text) in values for text in mine)


def entry_holds(index, path, value, items, texts):
    item, text = (items[index], texts[index]) if index < len(items) else ({}, {})
    name = path[0].removesuffix("_detail") if path[1:] in ([], ["value"]) else None
    if name == "title":
        return text_holds(value, [item.get("title")])
    if name in ("summary", "description"):
        return text_holds(value, [text.get("summary")] if text.get("summary") else list(text.values()) or [None])
    if path[0] == "content" and path[2:] == ["value"]:
        return text_holds(value, list(text.values()) or [None])
    if path == ["link"]:
        return address(value) == address(item.get("url"))
    if path[0].endswith("_parsed") and isinstance(value, tuple):
        return date_holds(path[0], value, item)
    if path[0] in ("author", "author_detail", "authors"):
        return author_holds(path, value, item)
    if path[0] == "enclosures" and len(path) == 3:
        return enclosure_holds(path[1], path[2], value, item)
    return None


def date_holds(name, value, item):
    fields = {"published_parsed": ["published"], "issued_parsed": ["published"], "created_parsed": ["published"]}
    if name == "expired_parsed":
        return None
    mine = [item.get(field) for field in fields.get(name, ["updated", "published"])]
    return calendar.timegm(value) in [date // 1000 for date in mine if date is not None]


def author_holds(path, value, item):
    mine = set()
    for author in item.get("authors", []):
        name, email = author["name"], author["email"]
        if path[-1] in ("author", "name"):
            mine |= {bare(name), bare(f"{name} ({email})")} if name else {bare(email)}
        elif path[-1] == "email":
            mine.add(bare(email))
        else:
            return None
    if path[-1] not in ("author", "name", "email"):
        return None
    return bare(value) in mine


def enclosure_holds(index, name, value, item):
    files = item.get("enclosures", [])
    file = files[index] if index < len(files) else {}
    if name in ("href", "url"):
        return address(value) == address(file.get("url"))
    if name == "length":
        return number(value) == file.get("bytes")
    return value.lower() == (file.get("mime") or "").lower() if name == "type" else None


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
