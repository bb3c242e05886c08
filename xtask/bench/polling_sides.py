"""The two that poll, each as a program of its own whose work is measured from outside."""

import os
import sqlite3
import subprocess
import sys
import time

WORKERS = 20


def measured(command, **options):
    """Seconds of work, seconds by the clock, and the most memory it held, in MB."""
    began = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    most = 0
    while True:
        ended, status, usage = os.wait4(child.pid, os.WNOHANG)
        if ended:
            break
        most = max(most, peak_kb(child.pid))
        time.sleep(0.02)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{command} ended with {child.returncode}")
    cpu = usage.ru_utime + usage.ru_stime
    return {"cpu": cpu, "wall": time.monotonic() - began, "rss": most * 1024 / 1e6}


def peak_kb(pid):
    try:
        with open(f"/proc/{pid}/status") as file:
            return next((int(line.split()[1]) for line in file if line.startswith("VmHWM:")), 0)
    except OSError:
        return 0


class Banyan:
    def __init__(self, folder, program, world):
        self.program, self.world = program, world
        self.data, self.list = os.path.join(folder, "data"), os.path.join(folder, "sources.list")
        hosts = sorted({world.host(number) for number in range(world.hosts)})
        self.environment = dict(os.environ, BANYAN_ALLOW_HOST=",".join(hosts))

    def command(self, *arguments):
        return [self.program, "--data", self.data, *arguments]

    def prepare(self):
        with open(self.list, "w") as file:
            file.writelines(address + "\n" for address in self.world.addresses())
        init = self.command("init", "--business", "Linden", "--name", "Ada", "--email", "ada@linden.example")
        subprocess.run(init, input=b"rye and linden\n", check=True, stdout=subprocess.DEVNULL, env=self.environment)
        subprocess.run(self.command("inspect", "sources", self.list), check=True, env=self.environment)

    def round(self):
        return measured(self.command("source", "poll", "--json"), env=self.environment)

    def found(self):
        """What a person would be shown as new."""
        rows = sqlite3.connect(os.path.join(self.data, "banyan.db"))
        return [row[0] for row in rows.execute("SELECT remote_id FROM item WHERE state IN ('fresh', 'held')")]


class Reader:
    def __init__(self, folder, _program, world):
        self.world = world
        self.database, self.list = os.path.join(folder, "reader.db"), os.path.join(folder, "sources.list")
        self.first = None

    def command(self, name, *arguments):
        return [sys.executable, "-B", os.path.join(os.path.dirname(__file__), "polling.py"), name, self.database, *arguments]

    def prepare(self):
        with open(self.list, "w") as file:
            file.writelines(address + "\n" for address in self.world.addresses())
        subprocess.run(self.command("add", self.list), check=True)

    def round(self):
        counted = measured(self.command("poll"))
        if self.first is None:
            self.first = {row for row in self.entries()}
        return counted

    def entries(self):
        return sqlite3.connect(self.database).execute("SELECT feed, id FROM entries").fetchall()

    def found(self):
        return [identity for feed, identity in self.entries() if (feed, identity) not in self.first]


SIDES = {"banyan": Banyan, "reader": Reader}


def add(database, path):
    from reader import make_reader

    reader = make_reader(database)
    with open(path) as file:
        for line in file:
            reader.add_feed(line.strip())


def poll(database):
    import logging
    import warnings

    from reader import make_reader

    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    make_reader(database).update_feeds(scheduled=False, workers=WORKERS)
