# SPDX-License-Identifier: Apache-2.0
"""Trains the network on what `prepare.ts` laid out.

    /usr/bin/python3 training/reading/train.py FOLDER [--name NAME] [--seed N] [--epochs N] [--taught FILE] …

Writes `FOLDER/NAME.pt` after every epoch and goes on from there when called again. One thread: the same folder and
seed give the same numbers on the same machine.
"""
import argparse
import copy
import json
import math
import os
import random
import time

import torch
from torch import nn
import torch.nn.functional as F

from network import Network, paths

NONE = -100  # what cross_entropy leaves out


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--name", default="network")
    parser.add_argument("--seed", type=int, default=20260101)
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--width", type=int, default=176)
    parser.add_argument("--hidden", type=int, default=176)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--words", type=int, default=800, help="words in a batch")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--minutes", type=float, default=1e9, help="stop after this long; call again to go on")
    parser.add_argument("--taught", default="", help="what teachers say of the sentences (teach.py), to learn from as well")
    return parser.parse_args()


class Corpus:
    """Sentences as numbers, the pieces of written words, and batches of both."""

    def __init__(self, folder):
        read = lambda name: json.load(open(os.path.join(folder, name)))
        self.classes = read("classes.json")
        self.train, self.dev = read("train.json"), read("dev.json")
        for number, sentence in enumerate(self.train):
            sentence["number"] = number
        # GUM is edited text, as news is, and the smaller treebank: every sentence of it is shown twice.
        self.shown = self.train + [sentence for sentence in self.train if sentence["corpus"] == "gum"]
        rows = read("forms.json")
        column = lambda i: torch.tensor([row[i] for row in rows])
        self.tuned, self.vector, self.shape = column(0), column(1), column(4)
        self.affixes, self.grams = padded([row[2] for row in rows]), padded([row[3] for row in rows])
        raw = torch.frombuffer(bytearray(open(os.path.join(folder, "vectors.i8"), "rb").read()), dtype=torch.int8)
        vectors = raw.view(-1, 100).float() / 32
        self.vectors = torch.cat([torch.zeros(1, 100), vectors])
        counts = torch.zeros(len(rows))
        for sentence in self.train:
            for form in sentence["forms"]:
                counts[form] += 1
        per_word = torch.zeros(self.classes["tunedRows"]).index_add(0, self.tuned, counts)
        # The rarer a word, the oftener it is hidden, so that its pieces learn to speak for it.
        self.hidden_share = (0.25 / (0.25 + per_word))[self.tuned]

    def pieces(self, forms, generator=None):
        """Vectors' inputs for the forms given; with a generator, some words are hidden from the tables."""
        tuned, vector = self.tuned[forms], self.vector[forms]
        if generator is not None:
            draw = lambda: torch.rand(forms.shape[0], generator=generator)
            tuned = torch.where(draw() < self.hidden_share[forms].clamp(min=0.02), torch.zeros_like(tuned), tuned)
            vector = torch.where(draw() < 0.08, torch.zeros_like(vector), vector)
        return tuned, vector, self.affixes[forms], self.grams[forms], self.shape[forms]


def padded(lists):
    width = max(len(each) for each in lists)
    return torch.tensor([each + [0] * (width - len(each)) for each in lists])


def batches(sentences, words, rng=None):
    """Groups of sentences of like length, about `words` words each, in a random order when a generator is given."""
    jitter = (lambda: rng.random() * 3) if rng else (lambda: 0)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]["forms"]) + jitter())
    groups, group, widest = [], [], 0
    for i in order:
        widest = max(widest, len(sentences[i]["forms"]))
        if group and widest * (len(group) + 1) > words:
            groups.append(group)
            group, widest = [], len(sentences[i]["forms"])
        group.append(i)
    groups.append(group)
    if rng:
        rng.shuffle(groups)
    return [[sentences[i] for i in group] for group in groups]


class Taught:
    """What the teachers say of every training sentence (see teach.py), as targets for a batch of them."""

    def __init__(self, path):
        self.sentences = torch.load(path)

    def targets(self, batch):
        said = [self.sentences[s["number"]] for s in batch.sentences]
        width = int(batch.lengths.max())
        flat = lambda key: nn.utils.rnn.pad_sequence([each[key].float() for each in said], batch_first=True)
        arcs = torch.zeros(len(said), width, width + 1)
        for row, each in enumerate(said):
            count = each["arcs"].shape[0]
            arcs[row, :count, :count] = each["arcs"][:, :count]
            arcs[row, :count, width] = each["arcs"][:, count]
        return {"arcs": arcs, "tags": flat("tags"), "feats": flat("feats"), "labels": flat("labels")}
        return targets


class Batch:
    """One group of sentences as tensors; words beyond a sentence's end are left out of every loss."""

    def __init__(self, sentences, corpus, rng=None):
        self.sentences = sentences
        self.lengths = torch.tensor([len(s["forms"]) for s in sentences])
        width = int(self.lengths.max())
        fill = lambda key, value: torch.tensor([s[key] + [value] * (width - len(s[key])) for s in sentences])
        self.forms = fill("forms", 0)
        if rng:
            for row, sentence in enumerate(sentences):
                # Some sentences are shown without their capitals.
                if not sentence["caseless"] and rng.random() < 0.08:
                    self.forms[row] += 1
        self.mask = torch.arange(width).unsqueeze(0) < self.lengths.unsqueeze(1)
        self.tags, self.feats = fill("tags", NONE), fill("feats", NONE)
        self.tags[self.tags < 0], self.feats[self.feats < 0] = NONE, NONE
        self.heads, self.relations = fill("heads", NONE), fill("relations", NONE)
        for row, sentence in enumerate(sentences):
            count = len(sentence["forms"])
            rooted = self.heads[row, :count]
            rooted[rooted == count] = width  # the root stands after the last place of the batch
        framed = [(row, frame) for row, s in enumerate(sentences) for frame in s["frames"] or []]
        self.frame_sentence = torch.tensor([row for row, _ in framed], dtype=torch.long)
        self.predicate = torch.tensor([frame[0] for _, frame in framed], dtype=torch.long)
        self.roles = torch.tensor(
            [frame[1] + [NONE] * (width - len(frame[1])) for _, frame in framed], dtype=torch.long
        ).view(len(framed), width)
        self.has_frames = torch.tensor([s["frames"] is not None for s in sentences])
        self.is_predicate = torch.zeros(len(sentences), width)
        if framed:
            self.is_predicate[self.frame_sentence, self.predicate] = 1


def encode(network, corpus, batch, generator=None):
    """The words by themselves, and their states after the first and the last layer."""
    unique, places = batch.forms.unique(return_inverse=True)
    words = network.forms(*corpus.pieces(unique, generator))[places]
    return words, *network(words, batch.lengths)


def arc_scores(heads, states, batch):
    """Arcs from words to places beyond their sentence are ruled out."""
    scores = heads.arc_scores(states)
    count = scores.shape[1]
    allowed = torch.cat([batch.mask, torch.ones(len(batch.lengths), 1, dtype=torch.bool)], 1)
    scores = scores.masked_fill(~allowed.unsqueeze(1), -1e4)
    return scores.masked_fill(torch.cat([torch.eye(count), torch.zeros(count, 1)], 1).bool(), -1e4)


def role_scores(heads, states, words, arcs, batch):
    """Roles by the tree as the network itself sees it, dropout and all, so that training meets the slips of use."""
    with torch.no_grad():
        guess = arcs.argmax(-1)
        labels = heads.label_scores(states, guess).argmax(-1)
        relations = heads.label.out_features
        codes = paths(guess, labels, batch.frame_sentence, batch.predicate, relations)
    return heads.role_scores(states, words, batch.frame_sentence, batch.predicate, codes)


def soft_loss(scores, target, mask):
    """Cross-entropy against a teacher's distribution, over the places of the mask."""
    return -(target * F.log_softmax(scores, -1)).sum(-1)[mask].mean()


def losses(heads, states, words, batch, soft=None):
    """The sum of what the heads got wrong; tags and trees with `soft` partly by the teachers' word."""
    tags, feats, predicate = heads.tag_scores(states)
    arcs = arc_scores(heads, states, batch)
    known = torch.where(batch.heads < 0, torch.zeros_like(batch.heads), batch.heads)
    labels = heads.label_scores(states, known)
    flat = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=NONE, label_smoothing=0.03)
    total = 0.7 * flat(tags, batch.tags) + 0.3 * flat(feats, batch.feats)
    total = total + F.cross_entropy(arcs.flatten(0, 1), batch.heads.flatten(), ignore_index=NONE)
    total = total + flat(labels, batch.relations)
    if soft is not None:
        taught = 0.7 * soft_loss(tags, soft["tags"], batch.mask) + 0.3 * soft_loss(feats, soft["feats"], batch.mask)
        taught = taught + soft_loss(arcs, soft["arcs"], batch.mask) + soft_loss(labels, soft["labels"], batch.mask)
        total = 0.6 * total + 0.4 * taught
    framed = batch.mask & batch.has_frames.unsqueeze(1)
    if framed.any():
        total = total + 0.3 * F.binary_cross_entropy_with_logits(predicate[framed], batch.is_predicate[framed])
    if len(batch.predicate):
        roles = role_scores(heads, states, words, arcs, batch)
        total = total + 1.5 * F.cross_entropy(roles.flatten(0, 1), batch.roles.flatten(), ignore_index=NONE)
    return total


@torch.no_grad()
def score(network, corpus, sentences, which="full"):
    """Shares right on gold words: UPOS, both tags, UAS, LAS; and A0, A1 F1 of exact spans of verbs, heads greedy."""
    network.eval()
    right = {"upos": 0, "tags": 0, "feats": 0, "uas": 0, "las": 0}
    all_words, found = 0, {"A0": [0, 0, 0], "A1": [0, 0, 0]}
    upos = [tag.split(" ")[0] for tag in corpus.classes["tags"]]
    upos_of = torch.tensor([sorted(set(upos)).index(each) for each in upos])
    for group in batches(sentences, 4000):
        batch = Batch(group, corpus)
        words, first, last = encode(network, corpus, batch)
        heads, states = (network.full, last) if which == "full" else (network.fast, first)
        tags, feats, _ = heads.tag_scores(states)
        arcs = arc_scores(heads, states, batch)
        guess = arcs.argmax(-1)
        labels = heads.label_scores(states, guess).argmax(-1)
        mask = batch.mask
        tag = tags.argmax(-1)
        all_words += int(mask.sum())
        gold = batch.tags.clamp(min=0)
        right["upos"] += int(((upos_of[tag] == upos_of[gold]) & mask & (batch.tags >= 0)).sum())
        right["tags"] += int(((tag == batch.tags) & mask).sum())
        right["feats"] += int(((feats.argmax(-1) == batch.feats) & mask).sum())
        right["uas"] += int(((guess == batch.heads) & mask).sum())
        right["las"] += int(((guess == batch.heads) & (labels == batch.relations) & mask).sum())
        if len(batch.predicate):
            roles = role_scores(heads, states, words, arcs, batch).argmax(-1)
            count_roles(batch, roles, corpus.classes["roles"], found)
    shares = {key: round(100 * value / all_words, 2) for key, value in right.items()}
    for role, (hit, gold, guessed) in found.items():
        if gold:
            shares[role] = round(200 * hit / (gold + guessed), 2)
    return shares


def count_roles(batch, guess, names, found):
    for k in range(len(batch.predicate)):
        sentence = batch.sentences[int(batch.frame_sentence[k])]
        if int(batch.predicate[k]) not in sentence["verbs"]:
            continue
        count = len(sentence["forms"])
        gold, said = spans(batch.roles[k, :count].tolist(), names), spans(guess[k, :count].tolist(), names)
        for role, tally in found.items():
            ours, theirs = {s for s in said if s[0] == role}, {s for s in gold if s[0] == role}
            tally[0] += len(ours & theirs)
            tally[1] += len(theirs)
            tally[2] += len(ours)


def spans(labels, names):
    result, open_role, start = [], None, 0
    for i, label in enumerate(labels + [0]):
        name = names[label]
        if open_role and name != f"I-{open_role}":
            result.append((open_role, start, i))
            open_role = None
        if name.startswith("B-") or (name.startswith("I-") and open_role is None):
            open_role, start = name[2:], i
    return result


def loaded(folder, name, corpus):
    kept = torch.load(os.path.join(folder, f"{name}.pt"))
    network = Network(corpus.classes, corpus.vectors, **kept["shape"])
    network.load_state_dict(kept["mean"])
    return network.eval()


def main():
    options = arguments()
    torch.set_num_threads(1)
    corpus = Corpus(options.folder)
    torch.manual_seed(options.seed)
    network = Network(corpus.classes, corpus.vectors, options.width, options.hidden, options.layers)
    mean = copy.deepcopy(network)
    taught = Taught(os.path.join(options.folder, options.taught)) if options.taught else None
    decayed = [p for p in network.parameters() if p.dim() > 1]
    others = [p for p in network.parameters() if p.dim() <= 1]
    optimiser = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": others, "weight_decay": 0}],
        lr=options.rate, betas=(0.9, 0.95),
    )
    path = os.path.join(options.folder, f"{options.name}.pt")
    epoch, step, spent = 0, 0, 0.0
    if os.path.exists(path):
        kept = torch.load(path)
        network.load_state_dict(kept["network"])
        mean.load_state_dict(kept["mean"])
        optimiser.load_state_dict(kept["optimiser"])
        epoch, step, spent = kept["epoch"], kept["step"], kept["spent"]
    began = time.time()
    while epoch < options.epochs and time.time() - began < options.minutes * 60:
        # Every epoch draws from its own seed, so that a run that was broken off gives what an unbroken one does.
        seed = options.seed * 1000 + epoch
        rng, generator = random.Random(seed), torch.Generator().manual_seed(seed)
        torch.manual_seed(seed)
        groups = batches(corpus.shown, options.words, rng)
        network.train()
        lost = 0.0
        for i, group in enumerate(groups):
            done = (epoch + i / len(groups)) / options.epochs
            warm = min(1.0, (step + 1) / 300)
            for part in optimiser.param_groups:
                part["lr"] = options.rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
            batch = Batch(group, corpus, rng)
            soft = taught.targets(batch) if taught else None
            words, first, last = encode(network, corpus, batch, generator)
            loss = losses(network.full, last, words, batch, soft)
            if step % 2 == 0:
                loss = loss + losses(network.fast, first, words, batch, soft)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            step += 1
            rate = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for ours, theirs in zip(mean.parameters(), network.parameters()):
                    ours.lerp_(theirs, 1 - rate)
            lost += float(loss)
        epoch += 1
        total = spent + time.time() - began
        line = f"{options.name} epoch {epoch} of {options.epochs}: loss {lost / len(groups):.3f}, {total:.0f} s"
        if epoch % 4 == 0 or epoch == options.epochs or epoch == 1:
            for corpus_name in ("ewt", "gum"):
                dev = [s for s in corpus.dev if s["corpus"] == corpus_name]
                line += f"\n   {corpus_name} full {score(mean, corpus, dev)}\n   {corpus_name} fast {score(mean, corpus, dev, 'fast')}"
        print(line, flush=True)
        state = {"network": network.state_dict(), "mean": mean.state_dict(), "optimiser": optimiser.state_dict(),
                 "epoch": epoch, "step": step, "spent": total, "shape": network.shape}
        torch.save(state, path + ".new")
        os.replace(path + ".new", path)


if __name__ == "__main__":
    main()
