//! Learns and measures what calls for a source: `cargo run --release --features train --example claims -- COMMAND`
#![allow(
    clippy::disallowed_methods,
    reason = "a tool that reads articles and writes the model; only `files` of the library touches the disk"
)]

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};
use crosscheck::article::Format;
use crosscheck::ide::claims::{Lesson, fit, lesson, scores};

#[path = "shared/articles.rs"]
mod articles;

type Outcome<T> = Result<T, Box<dyn Error>>;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The folder of this project's marked articles.
    #[arg(long, default_value = "training", global = true)]
    articles: PathBuf,
    /// The folder with the corpora.
    #[arg(long, default_value = "../shared/corpora", global = true)]
    corpora: PathBuf,
}

#[derive(Subcommand)]
enum Command {
    /// Learns the weights and writes them.
    Train {
        #[arg(long, default_value = "src/ide/check/sourcing/unsourced_claim/scorer/english.model")]
        out: PathBuf,
    },
    /// Precision and recall of the score alone, on articles that were not learned from.
    Eval,
}

fn main() -> Outcome<()> {
    let arguments = Arguments::parse();
    let mut marked = lessons(&arguments.articles.join("articles"), |_| true)?;
    marked.extend(lessons(&arguments.corpora.join("marked"), |name| !is_held_back(name))?);
    let mut others = news(&arguments.corpora.join("crossdoc/meantime_en.jsonl"))?;
    others.extend(lessons(&arguments.articles.join("claims"), |_| true)?);
    match arguments.command {
        Command::Train { out } => {
            let model = fit(marked.iter().chain(&others));
            std::fs::write(&out, &model)?;
            println!("{} bytes in {}", model.len(), out.display());
        }
        Command::Eval => {
            println!("articles of this project, in five parts, each by what was learned from the others");
            let mut scored = Vec::new();
            let mut lost = 0;
            for part in 0..PARTS {
                let is_here = |index: usize| index % PARTS == part;
                let learned = marked.iter().enumerate().filter(|(index, _)| !is_here(*index)).map(|(_, lesson)| lesson);
                let model = fit(learned.chain(&others));
                let tested: Vec<&Lesson> = marked.iter().skip(part).step_by(PARTS).collect();
                lost += tested.iter().map(|lesson| lesson.lost).sum::<usize>();
                scored.extend(score(&model, &tested)?);
            }
            table(scored, lost);
            println!("the 16 articles held back");
            let held_back = lessons(&arguments.corpora.join("marked"), is_held_back)?;
            let model = fit(marked.iter().chain(&others));
            let lost = held_back.iter().map(|lesson| lesson.lost).sum();
            table(score(&model, &held_back.iter().collect::<Vec<_>>())?, lost);
        }
    }
    Ok(())
}

const PARTS: usize = 5;

/// A fifth of the marked articles is never trained on.
fn is_held_back(name: &str) -> bool {
    name.ends_with(['3', '7'])
}

fn lessons(folder: &Path, wanted: impl Fn(&str) -> bool) -> Outcome<Vec<Lesson>> {
    let mut lessons = Vec::new();
    for (path, _) in articles::marked(folder, wanted)? {
        lessons.push(lesson(&std::fs::read_to_string(path)?, Format::Markdown));
    }
    Ok(lessons)
}

/// Two of the four topics of MEANTIME, which serve as news where nothing is missing.
fn news(path: &Path) -> Outcome<Vec<Lesson>> {
    let lines = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut lessons = Vec::new();
    for line in lines.lines() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let topic = row["topic"].as_str().unwrap_or_default();
        if matches!(topic, "corpus_airbus" | "corpus_gm") {
            lessons.push(lesson(row["text"].as_str().unwrap_or_default(), Format::Text));
        }
    }
    Ok(lessons)
}

/// Scores, and whether each sentence holds a mark.
fn score(model: &[u8], lessons: &[&Lesson]) -> Outcome<Vec<(f32, bool)>> {
    let mut scored = Vec::new();
    for lesson in lessons {
        let scores = scores(model, lesson).ok_or("a malformed model")?;
        scored.extend(scores.into_iter().zip(lesson.sentences.iter().map(|sentence| sentence.is_unsourced)));
    }
    Ok(scored)
}

fn table(scored: Vec<(f32, bool)>, lost: usize) {
    let marked = lost + scored.iter().filter(|(_, is_unsourced)| *is_unsourced).count();
    println!("  {} sentences, {marked} marked, {lost} of them not scored", scored.len());
    for asked in [0.5, 0.0, -0.5, -0.75, -1.0, -1.25, -1.5, -2.0] {
        let flagged = scored.iter().filter(|(score, _)| *score >= asked);
        let (right, all) = flagged.fold((0, 0), |(right, all), (_, is)| (right + usize::from(*is), all + 1));
        let (precision, recall) = (right as f64 / all.max(1) as f64, right as f64 / marked.max(1) as f64);
        println!("  from {asked:5}: precision {precision:.3}, recall {recall:.3}, {all} flags");
    }
}
