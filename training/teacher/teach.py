"""Trains the larger model on the treebanks and names, and labels with it what they leave unlabelled.

    python teach.py SENTENCES MINILM OUT [--seed 1] [--epochs 5]

SENTENCES is what `model sentences` writes, MINILM the folder with the weights, OUT the file of labels; see README.md.
"""

import argparse
import json
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

import decode
from network import LABELS, NEVER, ROOT, Pieces, Teacher, lengths, padded

PIECES = 2000  # of a batch
LONGEST = 200  # pieces of a sentence to learn from
WARM_UP = 150
RATES = {"body": 3e-4, "heads": 2e-3}
NAME_WEIGHT = 0.7
BITS = torch.arange(LABELS)


def loss(model, batch):
    tagged, parsed, named = model.read(batch)
    total = 0.0
    if batch[0]["heads"]:
        heads = padded(batch, "heads", -100)
        scores, offers = model.arcs(parsed, lengths(batch))
        for found, gold, smoothing in [
            (model.tag(tagged), padded(batch, "tags", -100), 0.03),
            (scores, heads, 0.0),
            (model.relations(parsed, offers, heads), padded(batch, "relations", -100), 0.0),
        ]:
            total = total + F.cross_entropy(found.flatten(0, 1), gold.flatten(), label_smoothing=smoothing)
    rows = [row for row, sentence in enumerate(batch) if sentence["names"]]
    if rows:
        marked = [batch[row] for row in rows]
        most = named.shape[1]
        allowed = torch.tensor([s["names"] + [0] * (most - len(s["names"])) for s in marked])
        scores = model.names(named[rows], torch.tensor([s["corpus"] for s in marked])).log_softmax(-1)
        likely = scores.masked_fill(~(allowed.unsqueeze(-1) >> BITS & 1).bool(), NEVER).logsumexp(-1)
        total = total - NAME_WEIGHT * likely[allowed > 0].mean()
    return total


@torch.no_grad()
def predict(model, sentences):
    """Adds `tag`, `head`, `relation` and `label` to each sentence, by our own rules for names."""
    model.eval()
    for batch in batches(sentences, 6 * PIECES):
        tagged, parsed, named = model.read(batch)
        scores, offers = model.arcs(parsed, lengths(batch))
        words = torch.arange(scores.shape[1])
        scores[:, words, words + 1] = NEVER
        for sentence, arcs in zip(batch, scores.log_softmax(-1)):
            count = len(sentence["words"])
            sentence["head"] = decode.tree(arcs[:count, : count + 1].tolist())
        heads = padded(batch, "head", 0)
        relations = model.relations(parsed, offers, heads)
        relations[:, :, ROOT] = torch.where(heads == 0, -NEVER, NEVER)
        names = model.names(named, torch.zeros(len(batch), dtype=torch.long)).log_softmax(-1)
        for row, sentence in enumerate(batch):
            count = len(sentence["words"])
            sentence["tag"] = model.tag(tagged[row, :count]).argmax(-1).tolist()
            sentence["relation"] = relations[row, :count].argmax(-1).tolist()
            sentence["label"] = decode.labels(names[row, :count].tolist())
    model.train()


def batches(sentences, pieces, shuffle=None):
    jitter = (lambda: 6 * shuffle.random()) if shuffle else (lambda: 0)
    filled = [[]]
    for sentence in sorted(sentences, key=lambda sentence: len(sentence["pieces"]) + jitter()):
        if filled[-1] and len(sentence["pieces"]) * (len(filled[-1]) + 1) > pieces:
            filled.append([])
        filled[-1].append(sentence)
    if shuffle:
        shuffle.shuffle(filled)
    return filled


def train(model, sets, epochs, seed):
    order = random.Random(seed)
    short = {name: [s for s in rows if len(s["pieces"]) <= LONGEST] for name, rows in sets.items()}
    own, foreign = short["marked"] + short["articles"], short["foreign"]
    course = []
    for _ in range(epochs):
        order.shuffle(own)
        order.shuffle(foreign)
        names = own[: len(own) // 2] + foreign[: len(foreign) // 5]
        epoch = batches(short["trees"], PIECES, order) + batches(names, PIECES, order)
        order.shuffle(epoch)
        course += epoch
    model.piece.weight.requires_grad = False
    body = [*model.position.parameters(), *model.norm.parameters(), *model.layers.parameters()]
    ids = {id(parameter) for parameter in [*body, model.piece.weight]}
    heads = [parameter for parameter in model.parameters() if id(parameter) not in ids]
    optimizer = torch.optim.AdamW(
        [
            {"params": body, "lr": RATES["body"], "weight_decay": 0.01},
            {"params": heads, "lr": RATES["heads"], "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )
    pace = lambda step: min((step + 1) / WARM_UP, 1) * (1 - step / len(course))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, pace)
    start = time.time()
    for step, batch in enumerate(course, 1):
        optimizer.zero_grad()
        error = loss(model, batch)
        error.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 100 == 0:
            print(f"step {step} of {len(course)}: loss {error.item():.3f}, {time.time() - start:.0f} s", flush=True)


def score(model, sets):
    for name in ("ewt_dev", "gum_dev"):
        predict(model, sets[name])
        words = [word for s in sets[name] for word in zip(s["tag"], s["tags"], s["head"], s["heads"])]
        tags = sum(tag == gold for tag, gold, _, _ in words) / len(words)
        heads = sum(head == gold for _, _, head, gold in words) / len(words)
        print(f"{name}: UPOS {100 * tags:.2f}, UAS {100 * heads:.2f}", flush=True)


def hashed(words):
    """FNV-1a in 64 bits, as `src/nlp/train/corpus/silver.rs` has it."""
    value = 0xCBF29CE484222325
    for byte in " ".join(words).encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def write(model, sets, path):
    letter = lambda number: chr(ord("A") + number)
    lines = {}
    for name in ("marked", "articles", "foreign", "claims"):
        sentences = [s for s in sets[name] if 2 <= len(s["words"]) <= 120 and len(s["pieces"]) <= 400]
        predict(model, sentences)
        for s in sentences:
            words = zip(s["tag"], s["head"], s["relation"], s["label"])
            labels = " ".join(f"{letter(t)}{head}{letter(r)}{letter(n)}" for t, head, r, n in words)
            lines.setdefault(hashed(s["words"]), labels)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{key:x}\t{labels}\n" for key, labels in lines.items())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sentences")
    parser.add_argument("minilm")
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=5)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    pieces, sets = Pieces(arguments.minilm), {}
    with open(arguments.sentences, encoding="utf-8") as file:
        for line in file:
            sentence = json.loads(line)
            sets.setdefault(sentence["set"], []).append(pieces.prepare(sentence))
    model = Teacher(arguments.minilm)
    model.train()
    train(model, sets, arguments.epochs, arguments.seed)
    score(model, sets)
    write(model, sets, arguments.out)


if __name__ == "__main__":
    main()
