//! Gradients against small differences, and a tiny network from its examples to its model file and back.

use super::*;
use crate::nlp::network::{self, LABELS, Network, Sizes};
use crate::nlp::train::chain::{Chain, Errors};
use crate::nlp::train::course::{self, Lessons, Sources, Trained};
use crate::nlp::train::matrix::View;
use crate::nlp::train::noise::Rates;
use crate::nlp::train::random::Random;
use crate::nlp::train::recipe::Recipe;
use crate::nlp::train::score::{self, Reading};
use crate::nlp::train::vectors::WIDTH;
use crate::nlp::train::{corpus, export};

const TREEBANK: &str = "\
1\tAna\tAna\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tsaw\tsee\tVERB\t_\t_\t0\troot\t_\t_
3\tPeru\tPeru\tPROPN\t_\t_\t2\tobj\t_\t_
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_
2\train\train\tNOUN\t_\t_\t3\tnsubj\t_\t_
3\tfell\tfall\tVERB\t_\t_\t0\troot\t_\t_
4\thard\thard\tADV\t_\t_\t3\tadvmod\t_\t_
";

const ARTICLE: &str = "---\ngenre: wire\n---\n\n\
[Ana]{PERSON:a} [Ruiz]{ORG:r} saw [Peru]{GPE:p}.\n[Ruiz]{ORG:r} saw the rain.\nThe rain saw [Ana]{PERSON:a}.\n";

fn recipe() -> Recipe {
    let defaults = Recipe::default();
    let sizes = Sizes { embedding: 8, hidden: 16, arc: 8, relation: 8, ..defaults.sizes };
    Recipe {
        sizes,
        batch: 8,
        epochs: 120,
        rate: 0.01,
        row_rate: 0.01,
        warm_up: 5,
        noise: Rates::default(),
        tree_copies: 1,
        name_weight: 0.6,
        varied_names: 0.0,
        varied_trees: 0.0,
        ..defaults
    }
}

fn vectors() -> Vectors {
    let mut random = Random::new(5);
    let numbers: Vec<f32> = (0..3 * WIDTH).map(|_| random.within(0.5)).collect();
    Vectors::new(["the", "saw", "rain"].into_iter().zip(numbers.chunks_exact(WIDTH)))
}

fn lessons(vectors: &Vectors, recipe: &Recipe) -> Lessons {
    let mut treebanks = corpus::treebank::read(TREEBANK).expect("a treebank");
    treebanks[0].corpus = crate::nlp::train::Corpus::Uner;
    let marked = corpus::marked::read(ARTICLE, "a").expect("an article");
    treebanks[0].names = marked[0].names[..4].to_vec();
    Lessons::new(Sources { treebanks, marked, ..Sources::default() }, vectors, recipe)
}

/// The loss that the gradient is of, without its share of a word: at second sight too.
fn loss(model: Model, batch: &Batch, subject: Subject) -> f64 {
    let mut gradient = Gradient::new(model.layout);
    let loss = model.learn(batch, subject, Shares { word: 1.0, names: 1.0 }, &mut Noise::none(), &mut gradient);
    let mut second = 0.0;
    if subject == Subject::Names {
        // Evidence moves in jumps only, so what it adds is a constant here.
        let names = &model.layout.names;
        let parameters = &model.weights.dense[..];
        let pass = model.forwards(batch, subject, &mut Noise::none());
        let mut scores = names.scores(parameters, batch, &pass.shallow);
        let evidence = names.evidence(parameters, batch, &scores);
        names.evidence.apply(parameters, &evidence, &mut scores);
        second = names_loss(names, parameters, batch, &scores);
    }
    loss.tags + loss.names + loss.arcs + loss.relations + second
}

fn names_loss(names: &Names, parameters: &[f32], batch: &Batch, scores: &[f32]) -> f64 {
    let chain = Chain::new(names.transitions.of(parameters), names.start.of(parameters));
    let (mut of_scores, mut transitions, mut start) =
        (vec![0.0; scores.len()], vec![0.0; LABELS * LABELS], vec![0.0; LABELS]);
    let mut loss = 0.0;
    for (sentence, rows) in batch.iter() {
        let rows = rows.start * LABELS..rows.end * LABELS;
        let mut errors =
            Errors { scores: &mut of_scores[rows.clone()], transitions: &mut transitions, start: &mut start };
        loss += f64::from(chain.learn(&scores[rows], &sentence.names, &mut errors));
    }
    loss
}

/// Every part's weights are moved along their gradient, where the loss must change by its length.
#[test]
fn gradients_are_slopes() {
    let (recipe, vectors) = (recipe(), vectors());
    let lessons = lessons(&vectors, &recipe);
    let layout = Layout::new(recipe.sizes);
    let mut weights = Weights::new(&layout, vectors.hashes.len(), &mut Random::new(2));
    // Small weights keep the gates where their slopes are those of the real functions.
    weights.dense.iter_mut().for_each(|weight| *weight *= 0.25);
    let mut wrong = Vec::new();
    for (subject, documents) in [(Subject::Trees, &lessons.trees), (Subject::Names, &lessons.names)] {
        let batch = Batch::of(documents);
        let mut gradient = Gradient::new(&layout);
        let model = Model { layout: &layout, weights: &weights, vectors: &vectors };
        model.learn(&batch, subject, Shares { word: 1.0, names: 1.0 }, &mut Noise::none(), &mut gradient);
        for (name, view) in views(&layout) {
            let slope = view.of(&gradient.dense);
            let length = slope.iter().map(|number| number * number).sum::<f32>().sqrt();
            if length < 1e-2 {
                continue; // the subject has nothing to say about this part, or too little for 32 bits
            }
            let step = 0.003; // larger ones bring numbers above 0 that were below
            let moved = |step: f32| {
                let mut weights = weights.clone();
                for (weight, slope) in view.of_mut(&mut weights.dense).iter_mut().zip(slope) {
                    *weight += step * slope / length;
                }
                loss(Model { weights: &weights, ..model }, &batch, subject)
            };
            let found = (moved(step) - moved(-step)) as f32 / (2.0 * step);
            if (found - length).abs() > 0.05 * length {
                wrong.push(format!("{subject:?}, {name}: {found} for {length}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn views(layout: &Layout) -> Vec<(&'static str, View)> {
    let Layout { input, window, layers, tags, names, arcs, relations, .. } = layout;
    vec![
        ("projection", input.projection),
        ("input bias", input.bias),
        ("window", window.linear.weights),
        ("window bias", window.linear.bias),
        ("first gates", layers[0].gates.weights),
        ("first memory", layers[0].memory),
        ("last gates", layers[3].gates.weights),
        ("last gates' bias", layers[3].gates.bias),
        ("last memory", layers[3].memory),
        ("tags", tags.score.weights),
        ("tags' input", tags.input),
        ("names", names.score.weights),
        ("habits", names.habits[0]),
        ("evidence", names.evidence),
        ("transitions", names.transitions),
        ("start", names.start),
        ("dependents", arcs.dependent.weights),
        ("heads", arcs.head.weights),
        ("affinity", arcs.affinity.weights),
        ("affinity's bias", arcs.affinity.bias),
        ("root", arcs.root),
        ("distance", arcs.distance),
        ("dependents of relations", relations.dependent.weights),
        ("heads of relations", relations.head),
        ("root of relations", relations.root),
        ("relations", relations.label.weights),
        ("relations' bias", relations.label.bias),
    ]
}

/// What the network in training says, in floating-point numbers.
fn read(model: Model, document: &Document) -> Vec<Reading> {
    let parameters = &model.weights.dense[..];
    let Layout { names, arcs, relations, .. } = model.layout;
    let batch = Batch::of([document]);
    let pass = model.forwards(&batch, Subject::Trees, &mut Noise::none());
    let mut scores = names.scores(parameters, &batch, &pass.shallow);
    let evidence = names.evidence(parameters, &batch, &scores);
    names.evidence.apply(parameters, &evidence, &mut scores);
    let labels = names.best(parameters, &batch, &scores);
    let ends = arcs.ends(parameters, &pass.deep);
    let mut readings = Vec::new();
    for (rows, names) in batch.rows.iter().zip(labels) {
        let mut graph = network::Arcs::new(rows.len());
        let scores = arcs.scores(parameters, &ends, rows.clone());
        for (place, &score) in scores.iter().enumerate() {
            graph.set(place / (rows.len() + 1) + 1, place % (rows.len() + 1), score);
        }
        let heads: Vec<u32> = graph.tree()[1..].iter().map(|&head| head as u32).collect();
        let places: Vec<Option<usize>> = heads.iter().map(|&head| (head as usize).checked_sub(1)).collect();
        let width = model.layout.sizes.hidden;
        let deep = &pass.deep[rows.start * width..rows.end * width];
        let scores = relations.label.apply(parameters, &relations.arcs(parameters, deep, &places));
        let relations = scores.chunks_exact(model.layout.sizes.relations).map(best).collect();
        let tags = pass.tags.chunks_exact(model.layout.sizes.tags).skip(rows.start).take(rows.len()).map(best);
        readings.push(Reading { tags: tags.collect(), names, tree: network::Tree { heads, relations } });
    }
    readings
}

fn best(scores: &[f32]) -> u8 {
    (0..scores.len()).fold(0, |best, index| if scores[index] > scores[best] { index } else { best }) as u8
}

#[test]
fn a_tiny_network_learns_and_is_read_back() {
    let (recipe, vectors) = (recipe(), vectors());
    let lessons = lessons(&vectors, &recipe);
    let mut losses = Vec::new();
    let trained = course::train(&lessons, &vectors, &recipe, |_, loss| losses.push(loss.names + loss.arcs));
    assert!(losses[recipe.epochs - 1] < losses[0] / 10.0, "{losses:?}");
    let again = course::train(&lessons, &vectors, &recipe, |_, _| {});
    let Trained { layout, weights } = &trained;
    let file = export::model(layout, weights, &vectors);
    assert!(file == export::model(&again.layout, &again.weights, &vectors), "the same lessons give the same bytes");

    let network = Network::new(&file).expect("a model file");
    let model = Model { layout, weights, vectors: &vectors };
    let article = &lessons.names[..1];
    assert_eq!(score::read(&network, article), read(model, &article[0]));
    let names = score::names(article, &score::read(&network, article), score::Grain::Fine);
    assert_eq!((names.precision, names.recall), (1.0, 1.0));
    for sentence in &lessons.trees {
        let readings = score::read(&network, std::slice::from_ref(sentence));
        assert_eq!(readings[0].tags, sentence[0].tags.iter().map(|&tag| tag as u8).collect::<Vec<_>>());
        assert_eq!(
            (&readings[0].tree.heads, &readings[0].tree.relations),
            (&sentence[0].heads, &sentence[0].relations)
        );
    }
}
