//! Which parts of a page are chrome, and why.
//!
//! Every part is looked at on its own first (`cues`, shape, script); then where it stands decides: above the body, in it,
//! below it, or behind a heading such as "Related news". In the body only a clear cue makes a part chrome.

use super::Boilerplate;
use super::cues::{self, Cue, Reach};
use super::language::Language;
use super::line::{End, Line};
use super::page::{Part, Role};
use super::{dateline, dates, shapes};

/// What a page's parts are: the body's extent, and why a part is not of it.
pub(super) struct Verdicts {
    pub chrome: Vec<Option<Boilerplate>>,
    /// The index of the first part of running text; the number of parts if there is none.
    pub body_start: usize,
}

/// Judges every part. `lines` and `parts` go together.
pub(super) fn judge(text: &str, parts: &[Part], lines: &[Line]) -> Verdicts {
    let language = Language::of(text, parts, lines);
    let mut looks: Vec<Look> =
        parts.iter().zip(lines).map(|(part, line)| Look::at(text, part, line, &language)).collect();
    let mut chrome: Vec<Option<Boilerplate>> = vec![None; parts.len()];
    keep_sources(&mut looks);
    follow_sections(&looks, &mut chrome);
    let is_body = |index: usize| chrome[index].is_none() && looks[index].is_prose && looks[index].cue.is_none();
    let is_lede = |index: usize| is_body(index) || chrome[index].is_none() && looks[index].is_weak_prose();
    let body_start = (0..looks.len()).find(|index| is_lede(*index)).unwrap_or(looks.len());
    let body_end = (body_start..looks.len()).rev().find(|index| is_body(*index)).map_or(body_start, |last| last + 1);
    judge_edges(&looks, body_start.min(looks.len()), body_end, &mut chrome);
    Verdicts { chrome, body_start }
}

/// What one part looks like, wherever it stands.
struct Look {
    cue: Option<Cue>,
    is_prose: bool,
    /// Could stand in the list under "Related news": a title, a cut summary, a time.
    is_teaser: bool,
    is_dated: bool,
    /// Never chrome by where it stands.
    is_exempt: bool,
    announces_sources: bool,
    is_item: bool,
    is_short: bool,
    words: usize,
    sentences: usize,
    ends_sentence: bool,
}

impl Look {
    fn at(text: &str, part: &Part, line: &Line, language: &Language) -> Look {
        let announces_sources = cues::announces_sources(&line.folded);
        let is_exempt = announces_sources || matches!(part.role, Role::Heading(1) | Role::Caption);
        let is_dated = dates::whole(line.text).is_some();
        let cue = match part.role {
            Role::Chrome(why) => Some(Cue { why, reach: Reach::Line }),
            _ if is_exempt => None,
            _ => own_cue(line, language, part.role),
        };
        let has_dateline = cue.is_none() && line.words >= 8 && dateline::read(text, part.span).is_some();
        Look {
            cue,
            is_prose: part.role == Role::Plain && (line.is_prose() || has_dateline),
            is_teaser: line.end != End::Sentence || line.capitals > 0.6,
            is_dated,
            is_exempt,
            announces_sources,
            is_item: part.role == Role::Item,
            is_short: line.is_label(),
            words: line.words,
            sentences: line.sentences,
            ends_sentence: line.end == End::Sentence,
        }
    }
}

impl Look {
    /// A first paragraph may well speak of privacy policies or reporters.
    fn is_weak_prose(&self) -> bool {
        let about = self.cue.filter(|cue| cue.reach == Reach::Edge).map(|cue| cue.why);
        self.is_prose && self.words >= 12 && matches!(about, Some(Boilerplate::Legal | Boilerplate::Credit))
    }
}

/// What a line says of itself: by its script, its words or its shape.
fn own_cue(line: &Line, language: &Language, role: Role) -> Option<Cue> {
    let alone = |why| Some(Cue { why, reach: Reach::Line });
    if line.is_ornament() {
        return alone(Boilerplate::Label);
    }
    if language.is_foreign(line) {
        return alone(Boilerplate::ForeignLanguage);
    }
    if shapes::is_about_heading(line) {
        return Some(Cue { why: Boilerplate::Label, reach: Reach::Rest });
    }
    let cue = cues::find(line);
    if role != Role::Item && cue.is_none_or(|cue| cue.reach == Reach::Edge) {
        if let Some(why) = shapes::row(line) {
            return alone(why);
        }
    }
    cue
}

/// The short lines under "Sources include:" are sources, even where they read like links.
fn keep_sources(looks: &mut [Look]) {
    let mut listed = false;
    for look in looks {
        let is_source = look.cue.is_none_or(|cue| cue.why == Boilerplate::Navigation) && !look.is_prose;
        listed = look.announces_sources || listed && is_source;
        if listed {
            look.is_exempt = true;
            look.cue = None;
        }
    }
}

/// Follows the headings that make chrome of what stands behind them.
fn follow_sections(looks: &[Look], chrome: &mut [Option<Boilerplate>]) {
    let prose: usize = looks.iter().filter(|look| look.is_prose && look.cue.is_none()).count();
    let mut seen = 0;
    let mut open: Option<Cue> = None;
    for index in 0..looks.len() {
        let look = &looks[index];
        if look.is_exempt {
            open = None;
            continue;
        }
        seen += usize::from(look.is_prose && look.cue.is_none());
        if let Some(cue) = look.cue.filter(|cue| cue.reach != Reach::Edge) {
            chrome[index] = Some(cue.why);
            let inner =
                matches!(open, Some(Cue { reach: Reach::Section | Reach::Rest, .. })) && cue.reach == Reach::Line;
            let closes = cue.reach == Reach::Rest || cue.why == Boilerplate::Legal;
            let in_time = !closes || seen * 2 >= prose;
            if !inner && !matches!(open, Some(Cue { reach: Reach::Rest, .. })) {
                open = (cue.reach != Reach::Line && in_time).then_some(cue);
            }
            continue;
        }
        match open {
            Some(cue) if goes_on(cue, looks, index) => chrome[index] = Some(cue.why),
            Some(_) => open = None,
            None => {}
        }
    }
}

/// Whether the section that `cue` opened still holds the part at `index`.
fn goes_on(cue: Cue, looks: &[Look], index: usize) -> bool {
    let look = &looks[index];
    match cue.reach {
        Reach::Rest => true,
        Reach::List => !look.ends_sentence,
        Reach::Section => !resumes(looks, index),
        Reach::Line | Reach::Edge => false,
    }
}

/// Whether the story clearly goes on at `index`: with two paragraphs on end, a long one, or one before the next box.
fn resumes(looks: &[Look], index: usize) -> bool {
    let is_story = |index: usize| {
        looks.get(index).is_some_and(|look| look.is_prose && look.cue.is_none() && look.words >= 12 && !look.is_teaser)
    };
    if !is_story(index) {
        return false;
    }
    let next = looks.get(index + 1);
    let is_dated = next.is_some_and(|next| next.is_dated || next.cue.is_some_and(|cue| cue.why == Boilerplate::Label));
    let is_long = looks[index].words >= 45 && looks[index].sentences >= 2;
    let boxed = next
        .and_then(|next| next.cue)
        .is_some_and(|cue| cue.reach == Reach::Section && cue.why == Boilerplate::Related);
    !is_dated && (is_story(index + 1) || is_long || boxed)
}

/// Above and below the body, weaker signs count.
fn judge_edges(looks: &[Look], body_start: usize, body_end: usize, chrome: &mut [Option<Boilerplate>]) {
    for (index, look) in looks.iter().enumerate() {
        let at_edge = index < body_start || index >= body_end.max(body_start + 1);
        if let Some(cue) = look.cue.filter(|_| at_edge && chrome[index].is_none() && !look.is_exempt) {
            chrome[index] = Some(cue.why);
        }
    }
    let Some(first) = (body_end..looks.len()).find(|index| chrome[*index].is_some()) else { return };
    let may_be_chrome =
        |look: &Look| !look.is_exempt && !look.is_item && (look.is_short || look.is_dated || !look.ends_sentence);
    for index in (body_end..first).rev() {
        // A name or a title right above the first line of chrome belongs to it.
        if !(may_be_chrome(&looks[index]) && looks[index].is_teaser) {
            break;
        }
        chrome[index] = Some(Boilerplate::Label);
    }
    for index in first..looks.len() {
        if chrome[index].is_none() && may_be_chrome(&looks[index]) {
            chrome[index] = Some(if looks[index].is_dated { Boilerplate::Label } else { Boilerplate::Related });
        }
    }
}
