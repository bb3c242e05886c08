"""Real posts, the edits people make when they send one again, and an archive with the truth known.

Every rule is written down here and every seed is fixed. What is told apart from what is decided by clusters of real posts
that have much in common: a whole cluster is in the archive or is new, never both. No limit of the program was chosen with these
drafts: they are only counted.
"""

import collections
import csv
import json
import random
import re

CSVS = {
    "namboori__MIS546A2/Corporate-messaging-DFE.csv": "text",
    "fivethirtyeight__data/tweets.csv": "text",
    "zfz__twitter_corpus/full-corpus.csv": "TweetText",
}
LINES = ["cardiffnlp__tweeteval/tweeteval-emoji.txt", "cardiffnlp__tweeteval/tweeteval-sentiment.txt"]
# Of fewer words nobody could say whether they were said before.
LEAST_WORDS = 8
ALIKE = 0.4


def words(text):
    text = re.sub(r"https?://\S+|[@#]\w+", " ", text.lower())
    return re.findall(r"[^\W\d_]+", text)


def real_posts(data):
    found = {}
    for name, column in CSVS.items():
        with open(f"{data}/posts/{name}", encoding="utf-8", errors="replace", newline="") as file:
            for row in csv.DictReader(file):
                text = (row[column] or "").strip()
                found.setdefault(tuple(words(text)), text)
    for name in LINES:
        with open(f"{data}/posts/{name}", encoding="utf-8", errors="replace") as file:
            for line in file:
                found.setdefault(tuple(words(line)), line.strip())
    return [text for key, text in found.items() if len(key) >= LEAST_WORDS]


def clusters(posts):
    """Posts that share half of their words with one another, by an own simple measure."""
    sets = [set(words(post)) for post in posts]
    parent = list(range(len(posts)))

    def root(n):
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    by_run = collections.defaultdict(list)
    for n, post in enumerate(posts):
        row = words(post)
        for run in {tuple(row[at : at + 2]) for at in range(len(row) - 1)}:
            by_run[run].append(n)
    for members in by_run.values():
        if len(members) > 300:
            continue
        for at, one in enumerate(members):
            for other in members[at + 1 :]:
                if root(one) != root(other):
                    both = len(sets[one] & sets[other])
                    if both >= ALIKE * len(sets[one] | sets[other]) or both >= 0.75 * min(len(sets[one]), len(sets[other])):
                        parent[root(one)] = root(other)
    found = collections.defaultdict(list)
    for n in range(len(posts)):
        found[root(n)].append(posts[n])
    return list(found.values())


def new_link(text, dice):
    address = f"https://linden.example.com/{dice.randrange(10**6)}?utm_source=again&utm_campaign={dice.randrange(99)}"
    if re.search(r"https?://\S+", text):
        return re.sub(r"https?://\S+", address, text, count=1)
    return f"{text} {address}"


def moved_hashtags(text, dice):
    tags = re.findall(r"#\w+", text) or ["#linden", "#news"]
    # A tag amid the words is one of them; those at the ends move.
    kept = re.sub(r"^(#\w+\s+)+|(\s+#\w+)+$", "", text)
    dice.shuffle(tags)
    return f"{' '.join(tags[:1])} {kept} {' '.join(tags[1:])} #again".strip()


def swapped_emoji(text, dice):
    plain = re.sub(r"[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]+", "", text)
    return f"{dice.choice('🎉🔥🥖👏🌱')} {plain} {dice.choice('🎉🔥🥖👏🌱') * dice.randrange(1, 4)}"


def other_number(text, dice):
    if re.search(r"\b\d+\b", text):
        return re.sub(r"\b\d+\b", lambda _: str(dice.randrange(2, 99)), text)
    return f"{text} {dice.choice(['5 December', 'Monday', '10 am', '2026'])}"


def louder(text, dice):
    return text.upper() + "!!!" if dice.random() < 0.5 else text.rstrip(".! ") + "!!"


def moved_sentence(text, dice):
    parts = re.split(r"(?<=[.!?:])\s+", text)
    if len(parts) > 1:
        first = parts.pop(0)
        return " ".join([*parts, first])
    row = text.split(" ")
    middle = len(row) // 2
    return " ".join(row[middle:] + row[:middle])


def cut(text, dice):
    row = text.split(" ")
    keep = max(5, round(len(row) * dice.uniform(0.6, 0.85)))
    return text if keep >= len(row) else " ".join(row[:keep]) + dice.choice(["...", "…"])


EDITS = [new_link, moved_hashtags, swapped_emoji, other_number, louder, moved_sentence, cut]


def edited(text, level, dice):
    """As many different edits as the level says, in the order of the list, so that what is cut stays cut."""
    for edit in sorted(dice.sample(range(len(EDITS)), level)):
        text = EDITS[edit](text, dice)
    return text


def world(data, folder, count, seed=20261122):
    dice = random.Random(seed)
    groups = clusters(real_posts(data))
    groups.sort(key=lambda group: group[0])
    dice.shuffle(groups)
    half = len(groups) // 2
    archived, unknown = groups[:half], [post for group in groups[half:] for post in group]
    families = [(family, post) for family, group in enumerate(archived) for post in group]
    with open(f"{folder}/archive.jsonl", "w", encoding="utf-8") as file, open(f"{folder}/families", "w") as truth:
        for number in range(count):
            family, post = families[number % len(families)]
            # Each original once; after that what was made of it.
            text = post if number < len(families) else edited(post, dice.randrange(1, 4), dice)
            file.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
            truth.write(f"{family}\n")
    drafts = []
    for level in range(1, 6):
        for family, post in dice.sample(families, 1_000):
            drafts.append({"family": family, "level": level, "text": edited(post, level, dice)})
    for post in (unknown * 2)[:5_000]:
        drafts.append({"family": None, "level": 0, "text": post})
    dice.shuffle(drafts)
    weeks = []
    # Of posts that were never said, so that nothing but the series speaks against them.
    for number, post in enumerate(unknown[-200:]):
        weeks.append(f"{post} Open Saturday {number % 28 + 1} November from 10 to 4")
    return {"posts": sum(map(len, groups)), "families": len(archived), "drafts": drafts, "weeks": weeks}
