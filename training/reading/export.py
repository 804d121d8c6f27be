# SPDX-License-Identifier: Apache-2.0
"""Lays a trained network out for `pack.ts`, and what it reads in a few sentences, to check the other side by.

    /usr/bin/python3 training/reading/export.py FOLDER [--name NAME] [--probes N]

Writes `FOLDER/NAME.f32` (all tensors of the averaged network, row-major 32-bit floats, one after another),
`FOLDER/NAME.json` (their names, shapes and places, in floats) and `FOLDER/NAME.probes.json`: for the first N
development sentences of moderate length the scores that the network gives.
"""
import argparse
import json
import os

import torch

from train import Batch, Corpus, arc_scores, encode, loaded, role_scores


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--name", default="network")
    parser.add_argument("--probes", type=int, default=20)
    options = parser.parse_args()
    torch.set_num_threads(1)
    corpus = Corpus(options.folder)
    network = loaded(options.folder, options.name, corpus)
    tensors, at = [], 0
    with open(os.path.join(options.folder, f"{options.name}.f32"), "wb") as out:
        for name, tensor in network.state_dict().items():
            if name == "forms.vectors":
                continue  # they lie in vectors.i8 as they are
            out.write(tensor.contiguous().float().numpy().tobytes())
            tensors.append({"name": name, "shape": list(tensor.shape), "at": at})
            at += tensor.numel()
    with open(os.path.join(options.folder, f"{options.name}.json"), "w") as out:
        json.dump({**network.shape, "tensors": tensors}, out)
    probes = [s for s in corpus.dev if s["frames"] and 4 < len(s["forms"]) < 40][: options.probes]
    with open(os.path.join(options.folder, f"{options.name}.probes.json"), "w") as out:
        json.dump([probe(network, corpus, sentence) for sentence in probes], out)


@torch.no_grad()
def probe(network, corpus, sentence):
    """All scores of one sentence in both settings; labels for the sentence's true heads."""
    batch = Batch([sentence], corpus)
    words, first, last = encode(network, corpus, batch)
    told = {"forms": sentence["forms"], "heads": sentence["heads"], "predicates": [f[0] for f in sentence["frames"]]}
    for setting, heads, state in (("fast", network.fast, first), ("full", network.full, last)):
        tags, feats, predicate = heads.tag_scores(state)
        arcs = arc_scores(heads, state, batch)
        scores = {
            "states": state, "tags": tags, "feats": feats, "predicate": predicate,
            "arcs": arcs, "labels": heads.label_scores(state, batch.heads),
            "roles": role_scores(heads, state, words, arcs, batch),
        }
        told[setting] = {key: value[0].tolist() if key != "roles" else value.tolist() for key, value in scores.items()}
    return told


if __name__ == "__main__":
    main()
