"""Trains the small heads that score sentences and writes them to CheckWorthiness/Weights: python sentence_heads.py FEATURES OUT

FEATURES holds, for each set, SET.jsonl (lines with `text` and labels) and SET.bin (float32 rows: the reader model's check-worthiness, then the
384 numbers of the embedder). `dotnet run -c Release --project tests/Evaluation/Training -- features SET.jsonl SET.bin` writes them; not kept is the
draw of `genres` (at most 1,800 sentences of five words or more a genre). Sets: `claimbuster` (check_worthy; ClaimBuster, CC BY 4.0) and `genres`
(genre: GUM essays, letters, news, biographies, CC BY and CC BY-SA; ClaimBuster's three classes; claims of WiCE, ODC-BY).
held.txt: row numbers of the 1,500 ClaimBuster sentences that the reader model never saw; no head is trained on them, only the weights
that join the heads. Python 3.11, numpy 1.24, scikit-learn 1.2.
"""
import json, re, struct, sys
import numpy as np, scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import cross_val_predict
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler
folder, out = sys.argv[1:3]
BUCKETS = 1 << 16

def load(name):
    lines = [json.loads(l) for l in open(f"{folder}/{name}.jsonl", encoding="utf8")]
    rows = np.fromfile(f"{folder}/{name}.bin", np.float32); rows = rows[: len(rows) // 385 * 385].reshape(-1, 385)
    return lines[: len(rows)], rows[:, 0], rows[:, 1:]

TOKEN = re.compile(r"\w+(?:[.,]\d+)*(?:'\w+)?|[$%?!]")
def fnv(s):
    h = 2166136261
    for b in s.encode("utf8"): h = (h ^ b) * 16777619 & 0xFFFFFFFF
    return h
def ngrams(text):
    t = ["^"] + [re.sub(r"\d", "0", w) for w in TOKEN.findall(text.lower().replace("’", "'"))] + ["$"]
    return [fnv(x) % BUCKETS for x in t[1:-1]] + [fnv(a + " " + b) % BUCKETS for a, b in zip(t, t[1:])]
def linear_features(texts):
    rows, cols, vals = [], [], []
    for i, text in enumerate(texts):
        c = {}
        for h in ngrams(text): c[h] = c.get(h, 0) + 1
        n = sum(v * v for v in c.values()) ** .5
        rows += [i] * len(c); cols += c.keys(); vals += [v / n for v in c.values()]
        rows += [i, i]; cols += [BUCKETS, BUCKETS + 1]; vals += [np.log1p(len(TOKEN.findall(text.lower().replace("’", "'")))) / 3, float(any(ch.isdigit() for ch in text))]
    return sp.csr_matrix((vals, (rows, cols)), shape=(len(texts), BUCKETS + 2))
def write_linear(file, m):
    w = m.coef_[0]; scale = np.abs(w[:BUCKETS]).max() / 127
    open(f"{out}/{file}", "wb").write(struct.pack("<4f", m.intercept_[0], w[BUCKETS], w[BUCKETS + 1], scale) + np.round(w[:BUCKETS] / scale).astype(np.int8).tobytes())
def best(s, y):
    o = np.argsort(-s); tp = np.cumsum(y[o]); f = 2 * tp / (np.arange(1, len(y) + 1) + y.sum()); i = f.argmax(); return round(f[i], 4), round(float(s[o][i]), 4)
def logit(p): p = np.clip(p, 1e-4, 1 - 1e-4); return np.log(p / (1 - p))

lines, reader, emb = load("claimbuster"); y = np.array([l["check_worthy"] for l in lines]).astype(int); texts = [l["text"] for l in lines]
held = np.zeros(len(y), bool); held[[int(x) for x in open(f"{folder}/held.txt")]] = True; fit = ~held
X = linear_features(texts); m = LogisticRegression(C=10, max_iter=600).fit(X[fit], y[fit]); write_linear("check-worthiness.linear.bin", m)
linear = m.predict_proba(X)[:, 1]; print("linear, held back", best(linear[held], y[held]), average_precision_score(y[held], linear[held]))
sc = StandardScaler().fit(emb[fit]); nets = b""; scores = []
for seed in range(3):
    n = MLPClassifier((128,), alpha=3e-2, early_stopping=True, random_state=seed, max_iter=40).fit(sc.transform(emb[fit]), y[fit])
    w1 = n.coefs_[0].T / sc.scale_; b1 = n.intercepts_[0] - w1 @ sc.mean_
    nets += w1.astype("<f4").tobytes() + b1.astype("<f4").tobytes() + n.coefs_[1][:, 0].astype("<f4").tobytes() + struct.pack("<f", n.intercepts_[1][0])
    scores.append(n.predict_proba(sc.transform(emb))[:, 1])
open(f"{out}/check-worthiness.embedding.bin", "wb").write(nets)
net = np.mean(scores, 0); print("embedding, held back", best(net[held], y[held]), average_precision_score(y[held], net[held]))
print("reader, held back", best(reader[held], y[held]), average_precision_score(y[held], reader[held]))
for name, F in (("reader, linear", [reader, linear]), ("reader, linear, embedding", [reader, linear, net])):
    J = np.stack([logit(f) for f in F], 1)[held]; j = LogisticRegression(C=100)
    s = cross_val_predict(j, J, y[held], cv=10, method="predict_proba")[:, 1]; j.fit(J, y[held])
    print(name, "joined, cross-validated", best(s, y[held]), average_precision_score(y[held], s), "weights", j.coef_[0].round(3), j.intercept_.round(3))

lines, _, emb = load("genres"); g = np.array([l["genre"] for l in lines]); views, facts = ["gum-essay", "gum-letter", "cb-NFS"], ["gum-news", "wice", "cb-CFS", "gum-bio"]
k = np.isin(g, views + facts); y = np.isin(g[k], views).astype(int)
m = LogisticRegression(C=.3, class_weight="balanced", max_iter=1000).fit(emb[k], y)
open(f"{out}/subjectivity.embedding.bin", "wb").write(struct.pack("<f", m.intercept_[0]) + m.coef_[0].astype("<f4").tobytes())
X = linear_features([l["text"] for l in np.array(lines)[k]]); w = LogisticRegression(C=3, class_weight="balanced", max_iter=600).fit(X, y); write_linear("subjectivity.linear.bin", w)
for name in ("newssubjectivity-train", "newssubjectivity-dev"):
    from sklearn.metrics import f1_score
    l, _, e = load(name); t = np.array([x["subjective"] for x in l]).astype(int)
    print(name, "macro-F1: embedding", f1_score(t, m.predict(e), average="macro"), "linear", f1_score(t, w.predict(linear_features([x["text"] for x in l])), average="macro"))
