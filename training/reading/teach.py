# SPDX-License-Identifier: Apache-2.0
"""Writes down what trained networks say of the training sentences, for another one to learn from.

    /usr/bin/python3 training/reading/teach.py FOLDER FILE NAME [NAME …]

The mean of the teachers' distributions over tags, features, heads and labels (for the true heads), sentence by sentence,
as they read them in their last layers (distillation: Hinton et al. 2015; of several
parsers into one: Kuncoro et al. 2016).
"""
import argparse
import os

import torch
import torch.nn.functional as F

from train import Batch, Corpus, arc_scores, batches, encode, loaded


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("file")
    parser.add_argument("names", nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(1)
    corpus = Corpus(options.folder)
    teachers = [loaded(options.folder, name, corpus) for name in options.names]
    said = [None] * len(corpus.train)
    for group in batches(corpus.train, 4000):
        batch = Batch(group, corpus)
        means = {}
        for teacher in teachers:
            for key, scores in distributions(teacher, corpus, batch).items():
                means[key] = means.get(key, 0) + scores / len(teachers)
        for row, sentence in enumerate(group):
            said[sentence["number"]] = of_sentence(means, batch, row, len(sentence["forms"]))
    torch.save(said, os.path.join(options.folder, options.file))


@torch.no_grad()
def distributions(teacher, corpus, batch):
    _, _, states = encode(teacher, corpus, batch)
    heads = teacher.full
    tags, feats, _ = heads.tag_scores(states)
    known = torch.where(batch.heads < 0, torch.zeros_like(batch.heads), batch.heads)
    said = {"tags": tags, "feats": feats, "arcs": arc_scores(heads, states, batch)}
    said["labels"] = heads.label_scores(states, known)
    return {key: F.softmax(scores, -1) for key, scores in said.items()}


def of_sentence(means, batch, row, count):
    kept = {key: means[key][row, :count].half() for key in ("tags", "feats", "labels")}
    arcs = means["arcs"][row, :count]
    kept["arcs"] = torch.cat([arcs[:, :count], arcs[:, -1:]], 1).half()
    return kept


if __name__ == "__main__":
    main()
