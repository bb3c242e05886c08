"""Judges what feedparser's own tests expect: those parts that compare a judged field with a constant."""

import ast
import calendar
import re

from feeds_equal import address, bare, lines, number, ours, words
from feeds_list import comment


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
