//! Which parts of a page are chrome, and why.
//!
//! Every part is looked at on its own first (`cues`, shape, script); then where it stands decides: above the body, in it,
//! below it, or behind a heading such as "Related news". In the body only a clear cue makes a part chrome.

use super::Boilerplate;
use super::cues::{self, Cue, Reach};
use super::language::Language;
use super::line::{End, Line};
use super::page::{Part, Role};
use super::{byline, dateline, dates, shapes};

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
    fill_boxes(lines, &mut chrome);
    follow_authors(lines, &mut chrome);
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
    /// A paragraph that is no teaser's summary by its shape.
    fn is_story(&self) -> bool {
        self.is_prose && self.cue.is_none() && self.words >= 9 && !self.is_teaser
    }

    fn is_title(&self) -> bool {
        !self.ends_sentence && self.words <= 20 && !self.is_dated
    }

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
        return Some(Cue { why: Boilerplate::Label, reach: Reach::Close });
    }
    if role == Role::Plain && shapes::is_date_line(line) {
        return alone(Boilerplate::Label);
    }
    if role == Role::Plain && !line.text.contains(char::is_alphabetic) {
        // A counter: of shares, comments, pictures.
        return alone(Boilerplate::Label);
    }
    let cue = cues::find(line);
    let may_be_row = role != Role::Item && cue.is_none_or(|cue| cue.reach == Reach::Edge);
    match shapes::row(line) {
        Some(why) if may_be_row => alone(why),
        _ => cue,
    }
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
    let is_prose = |look: &&Look| look.is_prose && look.cue.is_none();
    let all = looks.iter().filter(is_prose).count();
    let mut seen = 0;
    let mut open: Option<Section> = None;
    for (index, look) in looks.iter().enumerate() {
        seen += usize::from(is_prose(&look));
        if look.is_exempt {
            open = None;
        } else if let Some(cue) = look.cue.filter(|cue| cue.reach != Reach::Edge) {
            chrome[index] = Some(cue.why);
            // What closes a story early on the page closes nothing.
            let closes = cue.reach == Reach::Close && (seen + 1) * 10 >= all * 7;
            let opens = closes || matches!(cue.reach, Reach::List | Reach::Section);
            open = match open {
                Some(section) if section.cue.reach == Reach::Close => Some(section),
                Some(section) if cue.reach == Reach::Line => Some(section),
                _ if opens => Some(Section { cue, titles: 0, only_titles: true }),
                _ => None,
            };
        } else if let Some(section) = &mut open {
            if section.holds(looks, index) {
                chrome[index] = Some(section.cue.why);
                section.titles += 1;
                section.only_titles &= look.is_title();
            } else {
                open = None;
            }
        }
    }
}

/// What a heading such as "Related news" has taken in so far.
struct Section {
    cue: Cue,
    titles: usize,
    only_titles: bool,
}

impl Section {
    fn holds(&self, looks: &[Look], index: usize) -> bool {
        match self.cue.reach {
            Reach::Close => true,
            Reach::List => !looks[index].ends_sentence,
            Reach::Section => !self.resumes(looks, index),
            Reach::Line | Reach::Edge => false,
        }
    }

    /// Whether the story clearly goes on at `index`: with two paragraphs on end, a long one, or one behind a short box
    /// of titles.
    fn resumes(&self, looks: &[Look], index: usize) -> bool {
        if !looks[index].is_story() {
            return false;
        }
        // An advertisement or a credit between two paragraphs parts nothing.
        let is_aside =
            |look: &&Look| look.cue.is_some_and(|cue| cue.reach == Reach::Line && cue.why != Boilerplate::Label);
        let next = looks[index + 1..].iter().find(|look| !is_aside(look));
        let is_teaser = looks.get(index + 1).is_some_and(|next| {
            next.is_dated || next.cue.is_some_and(|cue| cue.why == Boilerplate::Label && cue.reach == Reach::Line)
        });
        let is_long = looks[index].words >= 45 && looks[index].sentences >= 2;
        let is_boxed = self.titles <= 3 && self.only_titles && looks[index].words >= 14;
        !is_teaser
            && (next.is_some_and(Look::is_story) || is_long || is_boxed && next.is_none_or(|next| next.cue.is_some()))
    }
}

/// Takes in what stands between the head and the foot of a newsletter's box: its name, its pitch.
fn fill_boxes(lines: &[Line], chrome: &mut [Option<Boilerplate>]) {
    const LONGEST: usize = 4;
    let mut opened = None;
    for (index, line) in lines.iter().enumerate() {
        let is_chrome = chrome[index].is_some();
        if let Some(opened) = opened.filter(|opened| index - opened <= LONGEST)
            && is_chrome
            && cues::closes_box(&line.folded)
        {
            for inside in &mut chrome[opened..index] {
                inside.get_or_insert(Boilerplate::Prompt);
            }
        }
        if is_chrome && cues::opens_box(&line.folded) && opened.is_none_or(|opened| index - opened > LONGEST) {
            opened = Some(index);
        }
    }
}

/// Below the story, the author's name again, with a line or two on who that is.
fn follow_authors(lines: &[Line], chrome: &mut [Option<Boilerplate>]) {
    let signed = lines.iter().take(20).filter_map(|line| byline::read(line.text));
    let authors: Vec<String> =
        signed.flat_map(|byline| byline.author.split(" and ").map(str::to_owned).collect::<Vec<_>>()).collect();
    for (index, line) in lines.iter().enumerate().skip(lines.len() / 2) {
        let Some(author) = authors.iter().find(|author| line.text == author.as_str()) else { continue };
        chrome[index].get_or_insert(Boilerplate::Credit);
        let about =
            lines.get(index + 1).filter(|about| about.words <= 80 && about.text.starts_with(first_name(author)));
        if about.is_some() {
            chrome[index + 1].get_or_insert(Boilerplate::Credit);
        }
    }
}

fn first_name(author: &str) -> &str {
    author.split(' ').next().unwrap_or(author)
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
