//! The trained network: from the words of a sentence to their tags, names and tree.
//!
//! Embedded features are summed, a window over each word's neighbours looks at them, recurrent layers carry what was
//! read both ways along the sentence. Tags and names are read off the first layers, trees off the last. Weights are
//! integers; what is left to floating point is computed in a fixed order without any function of the platform's, so
//! that the same text gives the same bits on every machine.
//!
//! It knows words in a row, no articles. `train` makes the weights.

use rustc_hash::FxHashMap;

mod chain;
pub mod features;
mod kernel;
mod math;
mod memory;
mod tree;
mod weights;

pub use chain::{Chain, LABELS, may_follow, may_start};
pub use math::{sigmoid, tanh};
pub use memory::{EVIDENCE, evidence};
pub use tree::Arcs;
pub use weights::{Malformed, Writer};

use super::relation;
use features::{Form, HASHED, Vocabulary};
use kernel::{Dense, Inputs};
use weights::Reader;

/// How far apart two words are told from each other by the tree, in words.
pub const NEAR: usize = 12;

/// The widths and depths of a network, in the order of the model file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Numbers of an embedding.
    pub embedding: usize,
    /// Words that the window looks at, the middle one included.
    pub window: usize,
    /// Numbers of a layer's output, half of them read forwards.
    pub hidden: usize,
    /// Recurrent layers below tags and names.
    pub shallow: usize,
    /// All recurrent layers.
    pub layers: usize,
    /// Numbers that stand for a word as head or dependent.
    pub arc: usize,
    /// Numbers that stand for an arc when its relation is chosen.
    pub relation: usize,
    pub tags: usize,
    pub relations: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Network<'a> {
    sizes: Sizes,
    vocabulary: Vocabulary,
    scales: Vec<f32>,
    embeddings: &'a [u8],
    input_bias: Vec<f32>,
    window: Dense,
    layers: Vec<Recurrent>,
    tag: Dense,
    /// From the tags' probabilities to the input of the deep layers.
    tag_input: Dense,
    name: Dense,
    chain: Chain,
    /// What evidence from the rest of an article adds to the scores of the labels.
    memory: Vec<f32>,
    dependent: Dense,
    head: Dense,
    affinity: Dense,
    root: Vec<f32>,
    distance: Vec<f32>,
    relation_dependent: Dense,
    relation_head: Dense,
    relation_root: Vec<f32>,
    relation: Dense,
}

#[derive(Debug, Clone, PartialEq)]
struct Recurrent {
    /// Update gates and candidates, forwards, then backwards.
    gates: Dense,
    /// How a state bears on its own gate, forwards, then backwards.
    memory: Vec<f32>,
}

/// What the shallow layers know of a sentence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shallow {
    /// Indices of tags.
    pub tags: Vec<u8>,
    /// Labels of names at first sight, see [`LABELS`].
    names: Vec<u8>,
    name_scores: Vec<f32>,
    /// Per word, what it is known by in the rest of the article; 0 for what can be no name.
    keys: Vec<u32>,
    hidden: Vec<f32>,
    tag_scores: Vec<f32>,
}

/// The names of a sentence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Names {
    /// A label for each word, see [`LABELS`].
    pub labels: Vec<u8>,
    /// What spoke for each label of each word, without what stands beside it.
    pub scores: Vec<f32>,
}

/// The tree of a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    /// The head of each word, counted from 1; 0 is the root.
    pub heads: Vec<u32>,
    /// Indices of relations.
    pub relations: Vec<u8>,
}

/// Written forms that were seen before, with the sums of their embeddings: most words of an article recur.
#[derive(Debug, Default)]
pub struct Forms {
    places: FxHashMap<Box<str>, usize>,
    forms: Vec<Form>,
    sums: Vec<f32>,
}

impl<'a> Network<'a> {
    /// Reads a model file; the embeddings are read in place.
    pub fn new(file: &'a [u8]) -> Result<Network<'a>, Malformed> {
        let mut file = Reader::new(file)?;
        let [embedding, window, hidden, shallow, layers, arc, relation, tags, relations, words] = file.sizes()?;
        let sizes = Sizes { embedding, window, hidden, shallow, layers, arc, relation, tags, relations };
        let is_sane =
            [embedding, hidden, arc, relation].iter().all(|&size| size > 0 && size % 2 == 0 && size < 1 << 12);
        if !is_sane || window % 2 == 0 || window > 9 || shallow > layers || layers > 16 || words > 1 << 24 {
            return Err(Malformed);
        }
        let vocabulary = Vocabulary::new(file.hashes(words)?);
        let rows = HASHED + words;
        let scales = file.floats(rows)?;
        let embeddings = file.bytes(rows * embedding)?;
        let dense = |file: &mut Reader, inputs, outputs| Dense::read(file, inputs, outputs);
        Ok(Network {
            sizes,
            vocabulary,
            scales,
            embeddings,
            input_bias: file.floats(embedding)?,
            window: dense(&mut file, window * embedding, hidden)?,
            layers: (0..layers)
                .map(|_| {
                    let gates = Dense::read(&mut file, hidden, 2 * hidden)?;
                    Ok(Recurrent { gates, memory: file.floats(hidden)? })
                })
                .collect::<Result<_, _>>()?,
            tag: dense(&mut file, hidden, tags)?,
            tag_input: dense(&mut file, tags.next_multiple_of(2), hidden)?,
            name: dense(&mut file, hidden, LABELS)?,
            chain: Chain::new(&file.floats(LABELS * LABELS)?, &file.floats(LABELS)?),
            memory: file.floats(EVIDENCE * LABELS)?,
            dependent: dense(&mut file, hidden, arc)?,
            head: dense(&mut file, hidden, arc)?,
            affinity: dense(&mut file, arc, arc)?,
            root: file.floats(arc)?,
            distance: file.floats(2 * NEAR + 1)?,
            relation_dependent: dense(&mut file, hidden, relation)?,
            relation_head: dense(&mut file, hidden, relation)?,
            relation_root: file.floats(relation)?,
            relation: dense(&mut file, relation, relations)?,
        })
    }

    /// Tags of the words of one sentence, and names at first sight.
    pub fn read<'w>(&self, words: impl Iterator<Item = &'w str>, forms: &mut Forms) -> Shallow {
        let places: Vec<usize> = words.map(|word| forms.place(word, self)).collect();
        let mut pieces = places.chunks(LONGEST);
        let mut whole = pieces.next().map(|piece| self.read_piece(piece, forms)).unwrap_or_default();
        for piece in pieces.map(|piece| self.read_piece(piece, forms)) {
            whole.tags.extend(piece.tags);
            whole.names.extend(piece.names);
            whole.name_scores.extend(piece.name_scores);
            whole.keys.extend(piece.keys);
            whole.hidden.extend(piece.hidden);
            whole.tag_scores.extend(piece.tag_scores);
        }
        whole
    }

    fn read_piece(&self, places: &[usize], forms: &Forms) -> Shallow {
        let mut inputs = Inputs::default();
        let mut hidden = self.embed(places, forms, &mut inputs);
        let mut gates = Vec::new();
        for layer in &self.layers[..self.sizes.shallow] {
            layer.run(&mut hidden, self.sizes.hidden, &mut inputs, &mut gates);
        }
        inputs.set(&hidden, self.sizes.hidden);
        let (mut tag_scores, mut name_scores) = (Vec::new(), Vec::new());
        self.tag.apply(&inputs, &mut tag_scores);
        self.name.apply(&inputs, &mut name_scores);
        let tags = tag_scores.chunks_exact(self.sizes.tags).map(|scores| best(scores) as u8).collect();
        let keys = places.iter().map(|&place| forms.forms[place].key()).collect();
        Shallow { tags, names: self.chain.best(&name_scores), name_scores, keys, hidden, tag_scores }
    }

    /// The names in the sentences of one article, on second sight.
    pub fn names(&self, sentences: &[&Shallow]) -> Vec<Names> {
        let at_first_sight = sentences.iter().map(|sentence| (&sentence.keys[..], &sentence.names[..]));
        let evidence = evidence(at_first_sight);
        let pairs = sentences.iter().zip(evidence);
        pairs.map(|(sentence, evidence)| self.names_again(sentence, &evidence)).collect()
    }

    fn names_again(&self, sentence: &Shallow, evidence: &[Option<[f32; EVIDENCE]>]) -> Names {
        let mut scores = sentence.name_scores.clone();
        if evidence.iter().all(Option::is_none) {
            return Names { labels: sentence.names.clone(), scores };
        }
        for (scores, evidence) in scores.chunks_exact_mut(LABELS).zip(evidence) {
            let weighed = evidence.iter().flatten().zip(self.memory.chunks_exact(LABELS));
            for (share, weights) in weighed.filter(|(share, _)| **share > 0.0) {
                for (score, weight) in scores.iter_mut().zip(weights) {
                    *score += share * weight;
                }
            }
        }
        Names { labels: self.chain.best(&scores), scores }
    }

    /// The tree over the words of a sentence.
    pub fn parse(&self, shallow: &Shallow) -> Tree {
        let sizes = &self.sizes;
        let mut inputs = Inputs::default();
        let mut hidden = shallow.hidden.clone();
        inputs.set(&self.tag_probabilities(&shallow.tag_scores), sizes.tags.next_multiple_of(2));
        self.tag_input.add(&inputs, &mut hidden);
        let mut gates = Vec::new();
        for layer in &self.layers[sizes.shallow..] {
            layer.run(&mut hidden, sizes.hidden, &mut inputs, &mut gates);
        }
        inputs.set(&hidden, sizes.hidden);
        let apply = |dense: &Dense, inputs: &Inputs| {
            let mut out = Vec::new();
            dense.apply(inputs, &mut out);
            out
        };
        let heads = self.heads(apply(&self.dependent, &inputs), apply(&self.head, &inputs));
        let dependents = apply(&self.relation_dependent, &inputs);
        let governors = apply(&self.relation_head, &inputs);
        let mut arcs = dependents;
        for (arc, &head) in arcs.chunks_exact_mut(sizes.relation).zip(&heads) {
            let governor = match head {
                0 => &self.relation_root[..],
                head => &governors[(head - 1) * sizes.relation..][..sizes.relation],
            };
            for (number, governor) in arc.iter_mut().zip(governor) {
                *number = (*number + governor).max(0.0);
            }
        }
        inputs.set(&arcs, sizes.relation);
        let scores = apply(&self.relation, &inputs);
        let of_head = |(scores, &head): (&[f32], &usize)| match head {
            0 => relation::ROOT,
            _ => best_but(scores, usize::from(relation::ROOT)) as u8,
        };
        let relations = scores.chunks_exact(sizes.relations).zip(&heads).map(of_head).collect();
        Tree { heads: heads.into_iter().map(|head| head as u32).collect(), relations }
    }

    /// The output of the window over the words' embeddings.
    fn embed(&self, places: &[usize], forms: &Forms, inputs: &mut Inputs) -> Vec<f32> {
        let Sizes { embedding, window, .. } = self.sizes;
        let mut embedded = Vec::with_capacity(places.len() * embedding);
        for &place in places {
            embedded.extend_from_slice(&forms.sums[place * embedding..][..embedding]);
        }
        let line: Vec<&Form> = places.iter().map(|&place| &forms.forms[place]).collect();
        features::in_place(&line, |word, row| self.add_row(row, &mut embedded[word * embedding..][..embedding]));
        let mut windows = vec![0.0; places.len() * window * embedding];
        for (word, out) in windows.chunks_exact_mut(window * embedding).enumerate() {
            for (place, out) in out.chunks_exact_mut(embedding).enumerate() {
                let neighbour = (word + place).checked_sub(window / 2).filter(|&neighbour| neighbour < places.len());
                if let Some(neighbour) = neighbour {
                    out.copy_from_slice(&embedded[neighbour * embedding..][..embedding]);
                }
            }
        }
        inputs.set(&windows, window * embedding);
        let mut hidden = Vec::new();
        self.window.apply(inputs, &mut hidden);
        hidden.iter_mut().for_each(|number| *number = number.max(0.0));
        hidden
    }

    fn add_row(&self, row: u32, sum: &mut [f32]) {
        let row = row as usize;
        let scale = self.scales[row];
        let embedding = &self.embeddings[row * sum.len()..][..sum.len()];
        for (sum, &byte) in sum.iter_mut().zip(embedding) {
            *sum += f32::from(byte as i8) * scale;
        }
    }

    /// Rows of an even width.
    fn tag_probabilities(&self, scores: &[f32]) -> Vec<f32> {
        let width = self.sizes.tags.next_multiple_of(2);
        let mut all = vec![0.0; scores.len() / self.sizes.tags * width];
        for (scores, row) in scores.chunks_exact(self.sizes.tags).zip(all.chunks_exact_mut(width)) {
            math::softmax(scores, &mut row[..scores.len()]);
        }
        all
    }

    /// The head of each word, counted from 1.
    fn heads(&self, mut dependents: Vec<f32>, mut heads: Vec<f32>) -> Vec<usize> {
        let width = self.sizes.arc;
        dependents.iter_mut().chain(&mut heads).for_each(|number| *number = number.max(0.0));
        let mut inputs = Inputs::default();
        inputs.set(&dependents, width);
        let mut wanted = Vec::new();
        self.affinity.apply(&inputs, &mut wanted);
        let words = wanted.len() / width;
        let mut tree: Vec<usize> = Vec::with_capacity(words);
        for start in (0..words).step_by(LONGEST) {
            let piece = start..words.min(start + LONGEST);
            let rows = piece.start * width..piece.end * width;
            let found = self.arcs(&wanted[rows.clone()], &heads[rows]).tree();
            // The first root holds the later pieces together.
            let root = tree.iter().position(|&head| head == 0).map_or(0, |root| root + 1);
            tree.extend(found[1..].iter().map(|&head| if head == 0 { root } else { head + start }));
        }
        tree
    }

    /// Scores of all arcs between the words of one piece.
    fn arcs(&self, wanted: &[f32], offered: &[f32]) -> Arcs {
        let width = self.sizes.arc;
        let mut arcs = Arcs::new(wanted.len() / width);
        math::vectorized(|| {
            for (word, wanted) in wanted.chunks_exact(width).enumerate() {
                arcs.set(word + 1, 0, math::dot(wanted, &self.root));
                for (head, offered) in offered.chunks_exact(width).enumerate().filter(|&(head, _)| head != word) {
                    arcs.set(word + 1, head + 1, math::dot(wanted, offered) + self.distance[distance(word, head)]);
                }
            }
        });
        arcs
    }
}

/// Longer sentences, which are lists or no language at all, are read in pieces: they take room, and trees take the square.
const LONGEST: usize = 300;

/// The class of the distance from a word to its head.
pub fn distance(word: usize, head: usize) -> usize {
    (head + NEAR).saturating_sub(word).min(2 * NEAR)
}

impl Recurrent {
    /// Adds the layer's states to `hidden`, its input.
    fn run(&self, hidden: &mut [f32], width: usize, inputs: &mut Inputs, gates: &mut Vec<f32>) {
        inputs.set(hidden, width);
        self.gates.apply(inputs, gates);
        let half = width / 2;
        let (forwards, backwards) = self.memory.split_at(half);
        let mut state = vec![0.0; half];
        math::vectorized(|| {
            for (gates, out) in gates.chunks_exact(2 * width).zip(hidden.chunks_exact_mut(width)) {
                math::recur(&gates[..width], forwards, &mut state, &mut out[..half]);
            }
            state.fill(0.0);
            for (gates, out) in gates.chunks_exact(2 * width).zip(hidden.chunks_exact_mut(width)).rev() {
                math::recur(&gates[width..], backwards, &mut state, &mut out[half..]);
            }
        });
    }
}

impl Forms {
    fn place(&mut self, word: &str, network: &Network) -> usize {
        if let Some(&place) = self.places.get(word) {
            return place;
        }
        let place = self.forms.len();
        let form = Form::of(word, &network.vocabulary);
        let mut sum = network.input_bias.clone();
        form.rows.iter().for_each(|&row| network.add_row(row, &mut sum));
        self.forms.push(form);
        self.sums.extend(sum);
        self.places.insert(word.into(), place);
        place
    }
}

impl Dense {
    fn read(file: &mut Reader, inputs: usize, outputs: usize) -> Result<Dense, Malformed> {
        let scales = file.floats(outputs)?;
        let weights: Vec<i8> = file.bytes(inputs * outputs)?.iter().map(|&byte| byte as i8).collect();
        Ok(Dense::new(inputs, &weights, scales, file.floats(outputs)?))
    }
}

/// The index of the highest score, the first one of equals.
fn best(scores: &[f32]) -> usize {
    (0..scores.len()).fold(0, |best, index| if scores[index] > scores[best] { index } else { best })
}

/// The same without one of the scores.
fn best_but(scores: &[f32], other: usize) -> usize {
    let first = usize::from(other == 0);
    (first..scores.len())
        .fold(first, |best, index| if index != other && scores[index] > scores[best] { index } else { best })
}
