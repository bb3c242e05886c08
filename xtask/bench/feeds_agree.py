"""Compares entries of real feeds field by field with what feedparser reads."""

import html
import io
import re

from feeds_equal import address, bare, clock, lines, number, ours, readings, seconds

FIELDS = ["title", "link", "id", "date", "author", "summary", "content", "enclosure"]
FIELDS += ["duration", "cover"]

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
