"""The larger model: MiniLM with heads for tags, trees and names. It reads sentences that are already cut into words.

A sentence is a dict as `model sentences` writes it: `words`, and as far as they are known `tags`, `heads` (from 1, 0 is the
root), `relations` and `names` (for each word a set of allowed labels, a bit each); `prepare` adds word pieces.
"""

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

WIDTH, LAYERS, HEADS = 384, 6, 12
TAGS, RELATIONS, LABELS, CORPORA = 17, 53, 19, 8
ROOT = 4  # the number of the relation of the root
ARC, ARC_RELATION = 256, 128
START, END, UNKNOWN, LONGEST_WORD = 101, 102, 100, 12
NEVER = -1e9


def shape(word):
    """MiniLM knows no capitals; this is how it learns of them."""
    if word.isupper():
        return 1 if len(word) > 1 else 3
    if word[:1].isupper() and word[1:].islower():
        return 2
    if any(letter.isupper() for letter in word):
        return 4
    return 5 if any(letter.isdigit() for letter in word) else 0


EDGE = 6  # the shape of what is no word


class Pieces:
    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def prepare(self, sentence):
        pieces, spans, shapes = [START], [], [EDGE]
        for word in sentence["words"]:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST_WORD] or [UNKNOWN]
            spans.append((len(pieces), len(pieces) + len(ids)))
            pieces += ids
            shapes += [shape(word)] * len(ids)
        return {**sentence, "pieces": [*pieces, END], "spans": spans, "shapes": [*shapes, EDGE]}


class Dropout(nn.Module):
    """Leaves out the same numbers of all words of a sentence."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate).float() / (1 - self.rate))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attend, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.first, self.second = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(0.1)

    def forward(self, x, mask):
        count, length, _ = x.shape
        q, k, v = self.attend(x).view(count, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(count, length, WIDTH)
        x = self.first(x + self.dropout(self.out(seen)))
        return self.second(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Teacher(nn.Module):
    def __init__(self, folder):
        super().__init__()
        self.piece, self.position = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.shape, self.norm = nn.Embedding(EDGE + 1, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        # What tags, trees and names take of each layer.
        self.mix = nn.Parameter(torch.zeros(3, LAYERS + 1))
        self.dropout = Dropout(0.2)
        self.tag, self.name = nn.Linear(WIDTH, TAGS), nn.Linear(WIDTH, LABELS)
        # What each corpus of names adds by its own rules; ours is the first.
        self.habits = nn.Embedding(CORPORA, WIDTH * LABELS)
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.dependent, self.head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.affinity = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation_dependent, self.relation_head = nn.Linear(WIDTH, ARC_RELATION), nn.Linear(WIDTH, ARC_RELATION)
        self.relation = nn.Parameter(torch.zeros(RELATIONS, ARC_RELATION + 1, ARC_RELATION + 1))
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.habits.weight)
        self.start_from(load_file(f"{folder}/model.safetensors"))

    @torch.no_grad()
    def start_from(self, weights):
        embeddings = "embeddings."
        self.piece.weight.copy_(weights[embeddings + "word_embeddings.weight"])
        first_type = weights[embeddings + "token_type_embeddings.weight"][0]
        self.position.weight.copy_(weights[embeddings + "position_embeddings.weight"] + first_type)
        parts = [(self.norm, [embeddings + "LayerNorm"])]
        for index, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{index}."
            parts += [
                (layer.attend, [f"{prefix}attention.self.{part}" for part in ("query", "key", "value")]),
                (layer.out, [prefix + "attention.output.dense"]),
                (layer.first, [prefix + "attention.output.LayerNorm"]),
                (layer.up, [prefix + "intermediate.dense"]),
                (layer.down, [prefix + "output.dense"]),
                (layer.second, [prefix + "output.LayerNorm"]),
            ]
        for part, names in parts:
            part.weight.copy_(torch.cat([weights[f"{name}.weight"] for name in names]))
            part.bias.copy_(torch.cat([weights[f"{name}.bias"] for name in names]))

    def read(self, batch):
        """What tags, trees and names are read off: a row for each word."""
        length, most = max(len(s["pieces"]) for s in batch), max(len(s["words"]) for s in batch)
        pieces = torch.zeros(len(batch), length, dtype=torch.long)
        shapes = torch.full((len(batch), length), EDGE)
        mask = torch.zeros(len(batch), 1, 1, length, dtype=torch.bool)
        pool = torch.zeros(len(batch), most, length)
        for row, sentence in enumerate(batch):
            count = len(sentence["pieces"])
            pieces[row, :count] = torch.tensor(sentence["pieces"])
            shapes[row, :count] = torch.tensor(sentence["shapes"])
            mask[row, 0, 0, :count] = True
            for word, (start, end) in enumerate(sentence["spans"]):
                pool[row, word, start:end] = 1 / (end - start)
        x = self.norm(self.piece(pieces) + self.position.weight[:length] + self.shape(shapes))
        outputs = [x]
        for layer in self.layers:
            outputs.append(layer(outputs[-1], mask))
        mixed = torch.einsum("kl,lbnd->kbnd", self.mix.softmax(-1), torch.stack(outputs))
        return [self.dropout(torch.bmm(pool, one)) for one in mixed]

    def arcs(self, words, lengths):
        """For each word the scores of the root and of every word as its head, and what offers itself as head."""
        count, most, _ = words.shape
        offers = torch.cat([self.root.expand(count, 1, WIDTH), words], 1)
        dependents = self.dropout(F.leaky_relu(self.dependent(words), 0.1))
        heads = self.dropout(F.leaky_relu(self.head(offers), 0.1))
        dependents = torch.cat([dependents, dependents.new_ones(count, most, 1)], -1)
        scores = dependents @ self.affinity @ heads.transpose(1, 2)
        outside = torch.arange(most + 1)[None, None] > lengths[:, None, None]
        return scores.masked_fill(outside, NEVER), offers

    def relations(self, words, offers, heads):
        dependents = self.dropout(F.leaky_relu(self.relation_dependent(words), 0.1))
        offers = self.dropout(F.leaky_relu(self.relation_head(offers), 0.1))
        chosen = offers.gather(1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, offers.shape[-1]))
        one = dependents.new_ones(*dependents.shape[:2], 1)
        ends = torch.cat([dependents, one], -1), torch.cat([chosen, one], -1)
        return torch.einsum("bmi,rij,bmj->bmr", ends[0], self.relation, ends[1])

    def names(self, words, corpora):
        return self.name(words) + torch.bmm(words, self.habits(corpora).view(-1, WIDTH, LABELS))


def padded(batch, key, fill):
    most = max(len(sentence["words"]) for sentence in batch)
    return torch.tensor([list(s[key]) + [fill] * (most - len(s[key])) for s in batch])


def lengths(batch):
    return torch.tensor([len(sentence["words"]) for sentence in batch])
