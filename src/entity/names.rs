//! Names in one article: what the network takes for names, set right by what the article says about itself.
//!
//! Which names are of one entity is the business of `coreference`.

use crate::article::Article;
use crate::nlp::Syntax;
use crate::nlp::fold::fold;
use crate::text::Span;
use crate::value::{Value, ValueKind};

use super::{EntityType, lexicon};

mod bounds;
mod context;
mod edges;
mod headlines;
mod joined;
mod line;
mod missed;
mod spelled_out;
mod types;

use line::Line;
use types::{Types, Votes};

/// A name in the reading text, without title, article and possessive ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub span: Span,
    pub kind: EntityType,
}

/// The names outside page chrome, in order; none overlaps another.
pub(super) fn find(article: &Article, syntax: &Syntax, values: &[Value]) -> Vec<Name> {
    let lines: Vec<Line> = (0..syntax.sentences.len()).map(|index| Line::of(article, syntax, index)).collect();
    let line_of = |span: Span| &lines[article.sentence_at(span.start).unwrap_or(0)];
    let mut types = Types::default();
    let mut names = Vec::new();
    for (name, scores) in read(article, syntax, values) {
        let line = line_of(name.span);
        let Some(name) = edges::cut(line, name) else { continue };
        let name = joined::led(line, name, names.last().map_or(0, |last: &Name| last.span.end));
        let words = line.within(name.span);
        let key = line::key(&line.words[words.clone()]);
        let opens = line.first() == words.start;
        types.add(&key, Votes::of_scores(scores), types::votes(line, words), line.has_small_words, opens);
        names.push(name);
    }
    for word in lines.iter().filter(|line| line.has_small_words).flat_map(|line| &line.words) {
        if word.is_capital() && !is_covered(&names, word.span) {
            types.add_beside(&word.folded);
        }
    }
    if let Some(outlet) = &article.metadata.outlet {
        types.vote(&fold(&outlet.value), EntityType::Org);
    }
    if let Some(dateline) = &article.metadata.dateline {
        types.vote(&fold(&article.text[dateline.place_span]), EntityType::Gpe);
    }
    types.settle();
    let mut names: Vec<Name> =
        names.iter().flat_map(|name| headlines::set_right(line_of(name.span), &types, *name)).collect();
    names.retain(|name| {
        let line = line_of(name.span);
        !headlines::is_phrase(line, &types, *name) && !types.is_opening_word(&line.words[line.within(name.span)])
    });
    names = names.iter().flat_map(|name| joined::apart(line_of(name.span), &types, *name)).collect();
    for name in &mut names {
        let line = line_of(name.span);
        *name = joined::listed(line, joined::whole(line, &types, *name));
        name.kind = types.of(&line::key(&line.words[line.within(name.span)])).unwrap_or(name.kind);
    }
    let mut missed = missed::find(&lines, &types, &names);
    names.append(&mut missed);
    names.sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    let spelled_out = lines.iter().flat_map(spelled_out::find);
    let spelled_out: Vec<(Span, Option<EntityType>)> =
        spelled_out.map(|(span, acronym)| (span, types.of(&acronym.folded))).collect();
    names = spelled_out::widen(names, &spelled_out);
    if let Some(dateline) = &article.metadata.dateline {
        // What began in the dateline may go on behind it.
        for name in names.iter_mut().filter(|name| name.span.overlaps(dateline.span)) {
            let behind = Span::new(dateline.span.end.min(name.span.end), name.span.end);
            name.span = behind.trim(&article.text);
        }
        names.retain(|name| !name.span.is_empty());
        names.extend(dateline_names(article, dateline.span, dateline.place_span, dateline.agency.as_deref()));
    }
    names.sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    names.dedup_by(|later, earlier| earlier.span.overlaps(later.span));
    names
}

/// Whether one of the `names`, which are in order, overlaps the span.
fn is_covered(names: &[Name], span: Span) -> bool {
    let index = names.partition_point(|name| name.span.end <= span.start);
    names.get(index).is_some_and(|name| name.span.overlaps(span))
}

/// What the network takes for names, with what speaks for each type.
fn read(article: &Article, syntax: &Syntax, values: &[Value]) -> Vec<(Name, [f32; EntityType::ALL.len()])> {
    let mut names = Vec::new();
    let mut pieces = Vec::new();
    for name in &syntax.names {
        let is_name = !is_amount(values, name.span) && !is_no_name(&article.text[name.span]);
        if is_name && !is_speaker_label(&article.text, name.span) {
            bounds::trim(&article.text, Name { span: name.span, kind: name.kind }, &mut pieces);
            names.extend(pieces.drain(..).map(|piece| (piece, name.scores)));
        }
    }
    names.dedup_by(|(later, _), (earlier, _)| bounds::join(&article.text, earlier, *later));
    names
}

/// "RK:" before an answer in an interview: initials at the start of a line.
fn is_speaker_label(text: &str, span: Span) -> bool {
    let is_at_start = text[..span.start].trim_end_matches([' ', '*']).is_empty() || text[..span.start].ends_with('\n');
    let initials = &text[span];
    let is_short = initials.len() <= 3 && initials.chars().all(char::is_uppercase);
    is_at_start && is_short && text[span.end..].starts_with(':')
}

/// Mail addresses and links name nobody, nor do "CEO" and "GMT".
fn is_no_name(text: &str) -> bool {
    text.contains('@') || text.contains("://") || lexicon::is_plain_acronym(&fold(text))
}

/// Whether it is a part of a sum or measure: the letters of "RM4.3 million", "SI$200".
fn is_amount(values: &[Value], span: Span) -> bool {
    let index = values.partition_point(|value| value.span.end <= span.start);
    values.get(index).is_some_and(|value| {
        value.span.overlaps(span)
            && matches!(value.kind, ValueKind::Money { .. } | ValueKind::Percent(_) | ValueKind::Measure { .. })
    })
}

/// "BATKEN, Kyrgyzstan": every place between the commas, and the agency.
fn dateline_names(article: &Article, whole: Span, place: Span, agency: Option<&str>) -> Vec<Name> {
    let mut names = Vec::new();
    let mut at = place.start;
    for part in article.text[place].split([',', '/']) {
        let span = Span::new(at, at + part.len()).trim(&article.text);
        at += part.len() + 1;
        if !span.is_empty() {
            names.push(Name { span, kind: EntityType::Gpe });
        }
    }
    if let Some(agency) = agency.filter(|agency| !agency.is_empty())
        && let Some(at) = article.text[whole].find(agency)
    {
        let start = whole.start + at;
        names.push(Name { span: Span::new(start, start + agency.len()), kind: EntityType::Org });
    }
    names
}

/// Whether the folded word stands behind a surname: "Jr.", "III".
pub(super) fn is_generation(word: &str) -> bool {
    matches!(word, "jr" | "sr" | "ii" | "iii" | "iv" | "phd" | "md" | "qc" | "kc" | "mp" | "obe" | "mbe" | "cbe")
}
