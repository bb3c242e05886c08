"""The guard's world and its peers.

    guard.py world DATA DIR COUNT     archive.jsonl, drafts.jsonl, weeks in DIR, and the truth beside them
    guard.py judge DIR ANSWERS        recall by level and precision of what `banyan inspect guard ask` said
    guard.py series DIR ANSWERS       how many posts of a weekly series were told apart
    guard.py datasketch DIR N         seconds for putting N posts into datasketch's index
    guard.py pairs DATA DIR           human pairs as lines of two texts
    guard.py human DIR OURS           Pearson and AUC of our likeness beside datasketch's and simhash's
    guard.py asks DATA DIR            posts of companies, a text a line
    guard.py classify DIR OURS        F1 of the written rules beside TF-IDF and logistic regression
"""

import csv
import json
import re
import sys
import time

from guard_world import world


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def make_world(data, folder, count):
    made = world(data, folder, int(count))
    write(f"{folder}/drafts.jsonl", [{"text": draft["text"]} for draft in made["drafts"]])
    write(f"{folder}/truth.jsonl", [{"family": draft["family"], "level": draft["level"]} for draft in made["drafts"]])
    first = [{"text": week} for week in made["weeks"]]
    later = [{"text": re.sub(r"Saturday \d+ November", "Saturday 5 December", week)} for week in made["weeks"]]
    write(f"{folder}/weeks.jsonl", first)
    write(f"{folder}/weeks-later.jsonl", later)
    return {"posts": made["posts"], "families": made["families"], "drafts": len(made["drafts"])}


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def judge(folder, path):
    answers = lines(path)
    end = answers.pop()
    with open(f"{folder}/families") as file:
        families = [int(line) for line in file]
    right, all_of, wrong = {}, {}, {}
    for truth, answer in zip(lines(f"{folder}/truth.jsonl"), answers, strict=True):
        level, like = truth["level"], answer["like"]
        found = None if like is None or like >= len(families) else families[like]
        all_of[level] = all_of.get(level, 0) + 1
        is_right = found is not None and found == truth["family"]
        right[level] = right.get(level, 0) + is_right
        wrong[level] = wrong.get(level, 0) + (found is not None and not is_right)
    edited = sorted(level for level in all_of if level)
    hits = sum(right[level] for level in edited)
    took = [answer["us"] for answer in answers]
    piece = [answer["piece_us"] for answer in answers if answer["piece_us"] is not None]
    return {
        "recall": hits / sum(all_of[level] for level in edited),
        "levels": [
            {"recall": right[level] / all_of[level], "precision": right[level] / max(1, right[level] + wrong[level])}
            for level in edited
        ],
        # Also held against what is new, level 0, where whatever is shown is wrong.
        "precision": hits / (hits + sum(wrong.values())),
        "p50_ms": percentile(took, 0.5) / 1e3,
        "p99_ms": percentile(took, 0.99) / 1e3,
        "piece_p50_ms": percentile(piece, 0.5) / 1e3,
        "piece_p99_ms": percentile(piece, 0.99) / 1e3,
        "first_ms": end["first_ms"],
        "rss_mb": end["rss_mb"],
    }


def series(folder, path):
    answers = lines(path)[:-1]
    asked = sum("series" in answer["rules"] or "repeated-text" in answer["rules"] for answer in answers)
    return {"asked": asked, "all": len(answers)}


def shingles(text, size=4):
    text = text.lower()
    return {text[at : at + size].encode() for at in range(max(1, len(text) - size + 1))}


def minhash(text):
    from datasketch import MinHash

    hashed = MinHash(num_perm=128)
    hashed.update_batch(list(shingles(text)))
    return hashed


def time_datasketch(folder, count):
    from datasketch import MinHashLSH

    texts = []
    with open(f"{folder}/archive.jsonl", encoding="utf-8") as file:
        for line in file:
            texts.append(json.loads(line)["text"])
            if len(texts) == int(count):
                break
    index = MinHashLSH(threshold=0.5, num_perm=128)
    began = time.perf_counter()
    for number, text in enumerate(texts):
        index.insert(str(number), minhash(text))
    return {"texts": len(texts), "seconds": time.perf_counter() - began}


def pairs(data, folder):
    rows, truth = [], []
    with open(f"{data}/neardup/brmson__dataset-sts/tweet-news.test.tsv", encoding="utf-8") as file:
        for line in file:
            score, one, other = line.rstrip("\n").split("\t")[:3]
            rows.append([one, other])
            truth.append({"set": "sts", "score": float(score)})
    for part in ["train", "test"]:
        path = f"{data}/neardup/lanwuwei__Twitter-URL-Corpus/Twitter_URL_Corpus_{part}_sample.txt"
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                one, other, votes, *_ = line.split("\t")
                yes = int(re.match(r"\((\d)", votes.strip())[1])
                # Three of six is no answer.
                if yes != 3:
                    rows.append([one.strip(), other.strip()])
                    truth.append({"set": "url", "score": int(yes > 3)})
    write(f"{folder}/pairs.jsonl", rows)
    write(f"{folder}/pairs-truth.jsonl", truth)
    return {"pairs": len(rows)}


def human(folder, path):
    from scipy.stats import pearsonr
    from simhash import Simhash
    from sklearn.metrics import roc_auc_score

    ours, texts, truth = lines(path), lines(f"{folder}/pairs.jsonl"), lines(f"{folder}/pairs-truth.jsonl")

    def of(name, scores):
        both = [(score, one["score"]) for score, one in zip(scores, truth, strict=True) if one["set"] == name]
        return [score for score, _ in both], [one for _, one in both]

    jaccard = [minhash(one).jaccard(minhash(other)) for one, other in texts]
    hamming = [-Simhash(one).distance(Simhash(other)) for one, other in texts]
    auc = lambda scores, labels: float(roc_auc_score(labels, scores))
    pearson = lambda scores, labels: float(pearsonr(scores, labels)[0])
    return {
        "sts": [pearson(*of("sts", ours)), pearson(*of("sts", jaccard)), len(of("sts", ours)[0])],
        "url": [auc(*of("url", ours)), auc(*of("url", hamming)), len(of("url", ours)[0])],
    }


def company_posts(data, folder):
    with open(f"{data}/posts/namboori__MIS546A2/Corporate-messaging-DFE.csv", encoding="utf-8", errors="replace", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["category"] != "Exclude"]
    write(f"{folder}/asks.jsonl", [row["text"] for row in rows])
    write(f"{folder}/asks-truth.jsonl", [row["category"] == "Action" for row in rows])
    return {"posts": len(rows)}


def classify(folder, path):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import f1_score
    from sklearn.model_selection import StratifiedKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline

    ours, texts, truth = lines(path), lines(f"{folder}/asks.jsonl"), lines(f"{folder}/asks-truth.jsonl")
    peer = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression(class_weight="balanced", max_iter=1000))
    folds = StratifiedKFold(5, shuffle=True, random_state=20261122)
    theirs = cross_val_predict(peer, texts, truth, cv=folds)

    def f1(said, half):
        return float(f1_score(truth[half::2], list(said)[half::2]))

    # The rules were written with the even rows in sight; the odd ones are only counted.
    return {"seen": [f1(ours, 0), f1(theirs, 0)], "held": [f1(ours, 1), f1(theirs, 1)], "posts": len(truth[1::2])}


TASKS = {
    "world": make_world,
    "judge": judge,
    "series": series,
    "datasketch": time_datasketch,
    "pairs": pairs,
    "human": human,
    "asks": company_posts,
    "classify": classify,
}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]](*sys.argv[2:])))
