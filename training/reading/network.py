# SPDX-License-Identifier: Apache-2.0
"""The network that reads English: what a written word is by itself, in its sentence, and what follows from that.

Words by themselves: frozen word vectors, tuned vectors of common words, hashed pieces and the shape, joined by one
layer and normed; a function of the written form alone, so that it can be kept per form. In their sentence: a stack of
bidirectional LSTMs. Two sets of heads read tags, features, trees (biaffine: Dozat and Manning 2017; labels from the
two words and their product) and roles (BIO by predicate: after Strubell et al.
2018): the *fast* one from the first layer, the *full* one from the last, so that
one network can stop early or go on.
"""
import torch
from torch import nn
import torch.nn.functional as F

DISTANCES = 16  # distances between two words are told apart up to here on either side
CLIMBS = 24  # how far up a tree a word is followed


class Forms(nn.Module):
    """The vector of a written word, from the rows of its pieces."""

    def __init__(self, sizes, vectors, width):
        super().__init__()
        self.register_buffer("vectors", vectors)
        self.tuned = nn.Embedding(sizes["tunedRows"], 64, padding_idx=0)
        self.affixes = nn.Embedding(sizes["affixRows"], 64, padding_idx=0)
        self.grams = nn.Embedding(sizes["gramRows"], 64, padding_idx=0)
        self.shapes = nn.Embedding(sizes["shapeRows"], 32)
        for table in (self.tuned, self.affixes, self.grams, self.shapes):
            nn.init.normal_(table.weight, std=0.1)
        for table in (self.tuned, self.affixes, self.grams):
            table.weight.data[0] = 0
        self.joined = nn.Linear(100 + 64 * 3 + 32, width)
        self.norm = nn.LayerNorm(width)

    def forward(self, tuned, vector, affixes, grams, shape):
        counted = (grams > 0).sum(1, keepdim=True).clamp(min=1)
        parts = [
            self.vectors[vector],
            self.tuned(tuned),
            self.affixes(affixes).sum(1) * 0.4,
            self.grams(grams).sum(1) / counted,
            self.shapes(shape),
        ]
        return self.norm(self.joined(torch.cat(parts, 1)))


def narrow(values):
    """Half the width for products, where the machine multiplies narrow numbers faster; sums stay wide."""
    return values.to(torch.bfloat16)


class Product(torch.autograd.Function):
    """inputs @ weights, forwards and backwards in narrow numbers."""

    @staticmethod
    def forward(context, inputs, weights):
        inputs, weights = narrow(inputs), narrow(weights)
        context.save_for_backward(inputs, weights)
        return (inputs @ weights).float()

    @staticmethod
    def backward(context, wanted):
        inputs, weights = context.saved_tensors
        wanted = narrow(wanted)
        return (wanted @ weights.t()).float(), (inputs.t() @ wanted).float()


class Recurrence(torch.autograd.Function):
    """Runs both directions of an LSTM over inputs that are already multiplied with their weights.

    The gradient of the recurrent weights is taken in one product at the end instead of one a step, which is what makes
    training on a CPU bearable. Gates lie in the order input, forget, cell, output.
    """

    @staticmethod
    def forward(context, inputs, weights):
        """inputs (words, 2, batch, 4 × hidden), weights (2, hidden, 4 × hidden); gives (words, 2, batch, hidden)."""
        count, _, batch, wide = inputs.shape
        hidden = wide // 4
        gates = torch.empty_like(inputs)
        cells = inputs.new_empty(count + 1, 2, batch, hidden)
        states = inputs.new_empty(count + 1, 2, batch, hidden)
        curved = inputs.new_empty(count, 2, batch, hidden)
        gate = inputs.new_empty(2, batch, wide)
        cells[0], states[0] = 0, 0
        for t in range(count):
            for side in range(2):
                torch.addmm(inputs[t, side], states[t, side], weights[side], out=gate[side])
            torch.sigmoid(gate[..., : 2 * hidden], out=gates[t, ..., : 2 * hidden])
            torch.tanh(gate[..., 2 * hidden : 3 * hidden], out=gates[t, ..., 2 * hidden : 3 * hidden])
            torch.sigmoid(gate[..., 3 * hidden :], out=gates[t, ..., 3 * hidden :])
            i, f, g, o = gates[t].chunk(4, -1)
            torch.mul(f, cells[t], out=cells[t + 1]).addcmul_(i, g)
            torch.tanh(cells[t + 1], out=curved[t])
            torch.mul(o, curved[t], out=states[t + 1])
        context.save_for_backward(gates, cells, states, curved, weights)
        return states[1:]

    @staticmethod
    def backward(context, wanted):
        gates, cells, states, curved, weights = context.saved_tensors
        count, _, batch, wide = gates.shape
        i, f, g, o = gates.chunk(4, -1)
        of_output = curved * o * (1 - o)
        of_cell = o * (1 - curved * curved)
        of_gates = torch.stack([g * i * (1 - i), cells[:-1] * f * (1 - f), i * (1 - g * g)], -2)
        inputs = torch.empty_like(gates)
        back = weights.transpose(1, 2)
        state, cell = torch.zeros_like(cells[0]), torch.zeros_like(cells[0])
        for t in range(count - 1, -1, -1):
            state = state + wanted[t]  # a new tensor: what follows writes into it
            cell = torch.addcmul(cell, state, of_cell[t])
            into = inputs[t].view(2, batch, 4, -1)
            torch.mul(cell.unsqueeze(-2), of_gates[t], out=into[..., :3, :])
            torch.mul(state, of_output[t], out=into[..., 3, :])
            cell = cell * f[t]
            for side in range(2):
                torch.mm(inputs[t, side], back[side], out=state[side])
        before = states[:-1].transpose(0, 1).reshape(2, count * batch, -1)
        after = inputs.transpose(0, 1).reshape(2, count * batch, wide)
        weighed = [narrow(before[side]).t() @ narrow(after[side]) for side in range(2)]
        return inputs, torch.stack(weighed).float()


class BiLSTM(nn.Module):
    """One layer, both directions; what lies beyond a sentence's end never reaches into it."""

    def __init__(self, width, hidden):
        super().__init__()
        self.input = nn.Parameter(torch.empty(2, width, 4 * hidden).uniform_(-1, 1) * (1 / hidden) ** 0.5)
        self.recurrent = nn.Parameter(torch.empty(2, hidden, 4 * hidden))
        for side in range(2):
            for gate in range(4):
                nn.init.orthogonal_(self.recurrent.data[side, :, gate * hidden : (gate + 1) * hidden])
        bias = torch.zeros(2, 4 * hidden)
        bias[:, hidden : 2 * hidden] = 1
        self.bias = nn.Parameter(bias)

    def forward(self, words, reverse):
        """words (batch, words, width); reverse (batch, words): the place of each word seen from the end."""
        turned = words.gather(1, reverse.unsqueeze(-1).expand_as(words))
        inputs = torch.stack(
            [
                Product.apply(seen.transpose(0, 1).reshape(-1, seen.shape[-1]), self.input[side]) + self.bias[side]
                for side, seen in enumerate((words, turned))
            ]
        )
        inputs = inputs.view(2, words.shape[1], words.shape[0], -1).transpose(0, 1).contiguous()
        states = Recurrence.apply(inputs, self.recurrent)
        ahead = states[:, 0].transpose(0, 1)
        behind = states[:, 1].transpose(0, 1)
        behind = behind.gather(1, reverse.unsqueeze(-1).expand_as(behind))
        return torch.cat([ahead, behind], -1)


def paths(heads, labels, sentence, predicate, relations):
    """(predicates, words): where each word stands in the tree as a predicate sees it.

    With R relations: r for a word below a dependant of the predicate that hangs on it by r; R + r for one below a
    dependant of the predicate's own head, 2R + r for one below a dependant of that head's head; 3R the predicate
    itself, 3R + 1 its head, 3R + 2 that one's head, 3R + 3 elsewhere.

    heads (batch, words), the root being `words`; labels (batch, words).
    """
    count = heads.shape[1]
    rooted = torch.cat([heads, torch.full_like(heads[:, :1], count)], 1)  # the root hangs on itself
    above, label = rooted[sentence], labels[sentence]
    first = predicate
    second = above.gather(1, first.unsqueeze(1)).squeeze(1)
    third = above.gather(1, second.unsqueeze(1)).squeeze(1)
    codes = torch.full_like(label, 3 * relations + 3)
    at = torch.arange(count).unsqueeze(0).expand_as(codes)
    undecided = torch.ones_like(codes, dtype=torch.bool)
    for _ in range(CLIMBS):
        up = above.gather(1, at)
        own = label.gather(1, at.clamp(max=count - 1))
        for level, node in enumerate((first, second, third)):
            hit = undecided & (up == node.unsqueeze(1)) & (node < count).unsqueeze(1)
            # Whoever stands on the line from the predicate upwards is told apart below.
            codes = torch.where(hit, level * relations + own, codes)
            undecided = undecided & ~hit
        at = up
        if not (undecided & (at < count)).any():
            break
    for level, node in reversed(list(enumerate((first, second, third)))):
        inside = (node < count).nonzero().squeeze(1)
        codes[inside, node[inside]] = 3 * relations + level
    return codes


class Heads(nn.Module):
    """Tags, features, trees and roles from the states of one layer."""

    def __init__(self, width, form, classes, arc, label, role, tag):
        super().__init__()
        relations, roles = len(classes["relations"]), len(classes["roles"])
        self.tag_in = nn.Linear(width, tag)
        self.tags = nn.Linear(tag, len(classes["tags"]))
        self.feats = nn.Linear(tag, len(classes["feats"]))
        self.predicate = nn.Linear(tag, 1)
        self.arc_dependant = nn.Linear(width, arc)
        self.arc_head = nn.Linear(width, arc)
        self.arc_root = nn.Parameter(torch.zeros(arc))
        self.arc = nn.Parameter(torch.randn(arc, arc) / arc)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.arc_distance = nn.Parameter(torch.zeros(2 * DISTANCES + 1))
        self.label_dependant = nn.Linear(width, label)
        self.label_head = nn.Linear(width, label)
        self.label_root = nn.Parameter(torch.zeros(label))
        self.label = nn.Linear(3 * label, relations)
        self.role_predicate = nn.Linear(width, role)
        self.role_argument = nn.Linear(width, role)
        self.role_predicate_form = nn.Linear(form, role, bias=False)
        self.role_argument_form = nn.Linear(form, role, bias=False)
        self.role_distance = nn.Parameter(torch.randn(2 * DISTANCES + 1, role) * 0.1)
        self.role_path = nn.Parameter(torch.randn(3 * relations + 4, role) * 0.1)
        self.role_asking = nn.Linear(width, role)
        self.role_answering = nn.Linear(width, role)
        self.role = nn.Linear(2 * role, roles)
        self.dropout = nn.Dropout(0.25)

    def tag_scores(self, states):
        hidden = self.dropout(F.relu(self.tag_in(states)))
        return self.tags(hidden), self.feats(hidden), self.predicate(hidden).squeeze(-1)

    def arc_scores(self, states):
        """(batch, words, words + 1): how well each word, or the root at the end, fits as the head of each word."""
        batch, count, _ = states.shape
        dependant = self.dropout(F.relu(self.arc_dependant(states)))
        head = self.dropout(F.relu(self.arc_head(states)))
        head = torch.cat([head, self.arc_root.expand(batch, 1, -1)], 1)
        scores = dependant @ self.arc @ head.transpose(1, 2) + (head @ self.arc_bias).unsqueeze(1)
        places = torch.arange(count)
        apart = (places.unsqueeze(0) - places.unsqueeze(1)).clamp(-DISTANCES, DISTANCES) + DISTANCES
        # The distance to oneself stands for the root.
        bias = torch.cat([self.arc_distance[apart], self.arc_distance[DISTANCES].expand(count, 1)], 1)
        return scores + bias

    def label_scores(self, states, heads):
        """(batch, words, relations) for the heads given; a head of `words` is the root."""
        batch, count, _ = states.shape
        dependant = self.dropout(F.relu(self.label_dependant(states)))
        head = self.dropout(F.relu(self.label_head(states)))
        head = torch.cat([head, self.label_root.expand(batch, 1, -1)], 1)
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return self.label(torch.cat([dependant, head, dependant * head], -1))

    def role_scores(self, states, words, sentence, predicate, codes):
        """(predicates, words, roles): one row a predicate, given as the number of its sentence and its own.

        words (batch, words, form): the vectors of the written words by themselves; codes (predicates, words): where
        each word stands in the tree (`paths`). A role is read off the two words' sum, bent by how far and by what way
        they lie apart, and off their product.
        """
        predicates = self.role_predicate(states) + self.role_predicate_form(words)
        arguments = self.role_argument(states) + self.role_argument_form(words)
        apart = torch.arange(states.shape[1]).unsqueeze(0) - predicate.unsqueeze(1)
        way = self.role_distance[apart.clamp(-DISTANCES, DISTANCES) + DISTANCES] + self.role_path[codes]
        bent = F.relu(predicates[sentence, predicate].unsqueeze(1) + arguments[sentence] + way)
        product = self.role_asking(states)[sentence, predicate].unsqueeze(1) * self.role_answering(states)[sentence]
        return self.role(self.dropout(torch.cat([bent, product], -1)))


class Network(nn.Module):
    def __init__(self, classes, vectors, width=176, hidden=176, layers=3, dropout=0.25):
        super().__init__()
        self.shape = {"width": width, "hidden": hidden, "layers": layers}
        self.forms = Forms(classes, vectors, width)
        self.layers = nn.ModuleList(BiLSTM(width if i == 0 else 2 * hidden, hidden) for i in range(layers))
        self.fast = Heads(2 * hidden, width, classes, 96, 96, 48, 96)
        self.full = Heads(2 * hidden, width, classes, 160, 160, 96, 128)
        self.dropout = dropout

    def shared_dropout(self, states):
        """The same units are left out at every word of a sentence (Gal and Ghahramani 2016)."""
        if not self.training or self.dropout == 0:
            return states
        keep = torch.bernoulli(torch.full((states.shape[0], 1, states.shape[2]), 1 - self.dropout))
        return states * keep / (1 - self.dropout)

    def forward(self, words, lengths):
        """States after the first and after the last layer, (batch, words, 2 × hidden)."""
        places = torch.arange(words.shape[1]).unsqueeze(0)
        ends = lengths.unsqueeze(1)
        reverse = torch.where(places < ends, ends - 1 - places, places)
        states, first = self.shared_dropout(words), None
        for layer in self.layers:
            states = self.shared_dropout(layer(states, reverse))
            first = states if first is None else first
        return first, states
