"""Feeds that many sites would publish, behind nginx: what each round changes, and what was asked for."""

import collections
import os
import random
import re
import signal
import socket
import subprocess
import time
import urllib.request

ROUNDS = 5
FEEDS_A_HOST = 20
TRICKS = ("guid", "link", "301", "308", "gone")
TRICKS_EACH = 8
SLOW_SECS = 5
# More bytes than nginx sends before a feed; they count in its pace.
HEADERS = 400

CONFIG = """
user root;
worker_processes 1;
worker_rlimit_nofile 8192;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log crit;
events {{ worker_connections 4096; }}
http {{
    log_format asked '$host $uri $status $bytes_sent "$http_if_none_match" "$http_if_modified_since" $limit_conn_status';
    access_log {folder}/access.log asked;
    default_type application/xml;
    map_hash_max_size 65536;
    map_hash_bucket_size 128;
    map $uri $slow {{ default 0; include {folder}/slow.map; }}
    map $uri $broken {{ default 0; include {folder}/broken.map; }}
    map $uri $moved {{ default ""; include {folder}/moved.map; }}
    map $uri $moved_too {{ default ""; include {folder}/moved_too.map; }}
    map $uri $gone {{ default 0; include {folder}/gone.map; }}
    limit_conn_zone $host zone=host:2m;
    limit_conn_dry_run on;
    client_body_temp_path {folder}/temp; proxy_temp_path {folder}/temp; fastcgi_temp_path {folder}/temp;
    uwsgi_temp_path {folder}/temp; scgi_temp_path {folder}/temp;
    server {{
        listen 0.0.0.0:{port} backlog=4096;
        root {folder}/www;
        location = /round {{ access_log off; return 200 "{round}"; }}
        location / {{
            limit_conn host 2;
            limit_rate $slow;
            if ($broken) {{ return 503; }}
            if ($moved) {{ return 301 $moved; }}
            if ($moved_too) {{ return 308 $moved_too; }}
            if ($gone) {{ return 410; }}
        }}
    }}
}}
"""

ENTRY = """<entry><title>Fresh loaf {id}</title><link href="{link}"/><id>{id}</id><updated>{day}T08:00:00Z</updated>
<published>{day}T08:00:00Z</published><summary>{words}</summary></entry>"""
ITEM = """<item rdf:about="{link}" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><title>Fresh loaf {id}</title>
<link>{link}</link><guid isPermaLink="false">{id}</guid><pubDate>{rfc}</pubDate><description>{words}</description></item>"""
WORDS = "Number {id} left the oven this morning, and whoever comes before noon may take it home while it is warm."

Served = collections.namedtuple("Served", "requests bytes answers without_validator more_than_two gone")


def readable(folder):
    """Real feeds a new entry can be put into by its letters alone, and that do not say they live elsewhere."""
    for path, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path_of = os.path.join(path, name)
            with open(path_of, "rb") as file:
                data = file.read()
            head = data[:4000]
            if name.endswith((".html", ".opml", ".json")) or b"new-feed-url" in data or b"\0" in head:
                continue
            if not re.search(rb"<(rss|feed|rdf:RDF)[\s>]", head) or re.search(rb"<\w+:(entry|item)[\s>]", data):
                continue
            first = re.search(rb"<(item|entry)[\s>]", data)
            whole = re.search(rb"</(rss|feed|rdf:RDF)>\s*$", data)
            # What is inside a comment is not an entry.
            if first and whole and b"<!--" not in data[: first.start()] and b"<title" in data:
                yield data, first.start()


def own(data, at, number):
    """The same feed of another publisher: other addresses, ids and titles."""
    host = b"s%05d." % number
    address = lambda found: found.group(0) if found.group(1) else found.group(2) + host
    rest = re.sub(rb"(xmlns[^=<>]*=\s*[\"'])?(https?://)(?!www\.w3\.org)", address, data[at:])
    for end in (b"</guid>", b"</id>"):
        rest = rest.replace(end, b"-%05d%s" % (number, end))
    return data[:at] + re.sub(rb"(\]\]>)?</title>", rb" %05d\1</title>" % number, rest)


def entry(number, turn, is_atom):
    identity = f"polling-{turn}-{number:05}"
    day = f"2026-11-{10 + turn:02}"
    values = {
        "id": identity,
        "link": f"https://s{number:05}.example/{identity}",
        "day": day,
        "rfc": f"{10 + turn} Nov 2026 08:00:00 GMT",
        "words": WORDS.format(id=identity),
    }
    return identity, (ENTRY if is_atom else ITEM).format(**values).encode()


def trick(number, guid="", link=""):
    items = [
        f"<item><title>Old bread {number} of day {day}</title><link>https://t{number}.example/{link}{day}</link>"
        f"<guid isPermaLink='false'>{guid}{number}-{day}</guid><pubDate>{day:02} Oct 2026 07:00:00 GMT</pubDate>"
        f"<description>On day {day} bakery {number} made this bread, of which nothing is left but the memory of its "
        f"crust.</description></item>"
        for day in range(1, 11)
    ]
    return f"<rss version='2.0'><channel><title>Bakery {number}</title>{''.join(items)}</channel></rss>".encode()


class World:
    def __init__(self, folder, feeds, real):
        self.folder, self.feeds = folder, feeds
        self.hosts = max(1, feeds // FEEDS_A_HOST)
        self.base = list(readable(real))
        self.wanted, self.asked_gone, self.logged, self.server = set(), 0, 0, None
        self.starts = {}
        self.tricks = {
            feeds + index * TRICKS_EACH + each: kind for index, kind in enumerate(TRICKS) for each in range(TRICKS_EACH)
        }
        for part in ("www/f", "www/m", "temp"):
            os.makedirs(os.path.join(folder, part))
        for number in range(feeds):
            data, at = self.base[number % len(self.base)]
            self.write(f"f/{number:05}.xml", own(data, at, number))
            self.starts[number] = at
        for number in self.tricks:
            self.write(f"f/{number:05}.xml", trick(number))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def host(self, number):
        host = number % self.hosts
        return f"127.0.{host // 250}.{host % 250 + 1}:{self.port}"

    def addresses(self):
        return [f"http://{self.host(number)}/f/{number:05}.xml" for number in range(self.feeds + len(self.tricks))]

    def path(self, name):
        return os.path.join(self.folder, "www", name)

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def start(self):
        self.configure(0, {})
        command = ["nginx", "-p", self.folder, "-c", os.path.join(self.folder, "nginx.conf")]
        self.server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self.wait_for(0)

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait()

    def configure(self, turn, maps):
        for name in ("slow", "broken", "moved", "moved_too", "gone"):
            lines = [f"{uri} {value};\n" for uri, value in maps.get(name, {}).items()]
            with open(os.path.join(self.folder, f"{name}.map"), "w") as file:
                file.writelines(lines)
        with open(os.path.join(self.folder, "nginx.conf"), "w") as file:
            file.write(CONFIG.format(folder=self.folder, port=self.port, round=turn))

    def wait_for(self, turn):
        """Until the one worker that answers is the one with this round's settings."""
        for _ in range(200):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/round", timeout=1) as answer:
                    if answer.read() == str(turn).encode():
                        return
            except OSError:
                pass
            time.sleep(0.05)
        raise SystemExit("nginx does not serve the round")

    def change(self, turn):
        """Round 1 is as built. Later 4 of 100 have a new entry; 1 of 200 is slow and has one too, 1 of 200 is broken."""
        maps = {"slow": {}, "broken": {}, "moved": {}, "moved_too": {}, "gone": {}}
        if turn > 1:
            some = random.Random(turn).sample(range(self.feeds), max(5, self.feeds // 20))
            tenth = max(1, len(some) // 10)
            broken, slow, fresh = some[:tenth], some[tenth : 2 * tenth], some[tenth:]
            for number in fresh:
                self.add_entry(number, turn)
            for number in slow:
                size = os.path.getsize(self.path(f"f/{number:05}.xml")) + HEADERS
                # nginx lets the first part go at once and one more each second; a rest would cost a second of its own.
                maps["slow"][f"/f/{number:05}.xml"] = size // (SLOW_SECS + 1) + 1
            maps["broken"] = {f"/f/{number:05}.xml": 1 for number in broken}
        if turn >= 3:
            self.play_tricks(maps)
        self.configure(turn, maps)
        self.server.send_signal(signal.SIGHUP)
        self.wait_for(turn)
        self.served()

    def add_entry(self, number, turn):
        name, at = f"f/{number:05}.xml", self.starts[number]
        data = self.read(name)
        identity, words = entry(number, turn, data[at : at + 6] == b"<entry")
        self.write(name, data[:at] + words + data[at:])
        self.wanted.add(identity)

    def play_tricks(self, maps):
        for number, kind in self.tricks.items():
            uri = f"/f/{number:05}.xml"
            if kind == "guid":
                self.write(uri[1:], trick(number, guid="renumbered-"))
            elif kind == "link":
                self.write(uri[1:], trick(number, link="renamed/"))
            elif kind == "gone":
                maps["gone"][uri] = 1
            else:
                self.write(f"m/{number:05}.xml", trick(number))
                where = {"301": "moved", "308": "moved_too"}[kind]
                maps[where][uri] = f"http://{self.host(number)}/m/{number:05}.xml"

    def served(self):
        """What was asked for since the last look."""
        time.sleep(0.2)
        with open(os.path.join(self.folder, "access.log")) as file:
            file.seek(self.logged)
            lines = file.readlines()
            self.logged = file.tell()
        answers, size, without, more, gone = collections.Counter(), 0, 0, 0, 0
        for line in lines:
            (host, uri, status, sent), rest = line.split(" ", 4)[:4], line.split(" ", 4)[4]
            answers[status] += 1
            size += int(sent)
            without += rest.startswith('"-" "-"')
            more += rest.rstrip().endswith("REJECTED_DRY_RUN")
            gone += status == "410"
        return Served(len(lines), size, dict(answers), without, more, gone)
