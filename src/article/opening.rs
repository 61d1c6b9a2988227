//! What stands around the body: headline, deck, byline, captions; and what the parts of the body are.

use std::sync::LazyLock;

use regex::Regex;

use super::boilerplate::Verdicts;
use super::letters::{CAPITAL, LETTERS};
use super::line::{End, Line, folded};
use super::page::{Part, Role};
use super::{BlockKind, Boilerplate, byline, cues, dateline, dates, outlet};
use crate::text::Span;

/// What every part is, and where the headline and the byline are.
pub(super) struct Opening {
    pub kinds: Vec<BlockKind>,
    pub headline: Option<usize>,
    pub byline: Option<usize>,
    /// The part with which the body starts.
    pub body: usize,
}

/// `known` is the headline that front matter or the page's head gives.
pub(super) fn read(parts: &[Part], lines: &[Line], verdicts: Verdicts, known: Option<&str>) -> Opening {
    let Verdicts { chrome, body_start } = verdicts;
    let mut page = Reading { parts, lines, chrome };
    let headline = page.headline(body_start, known);
    let (body, deck) = page.body(headline, body_start);
    let byline = page.byline(headline, body);
    let kinds = (0..parts.len())
        .map(|index| match page.chrome[index] {
            _ if Some(index) == headline => BlockKind::Headline,
            _ if Some(index) == byline => BlockKind::Byline,
            Some(why) => BlockKind::Boilerplate(why),
            None if is_caption(parts[index].role, &lines[index]) => BlockKind::Caption,
            None if page.is_pictured(index) => BlockKind::Caption,
            None if index < body && page.is_caption_above(index) => BlockKind::Caption,
            None if deck == Some(index) => BlockKind::Deck,
            None if index < body => page.above_body(index, headline, body),
            None => page.in_body(index),
        })
        .collect();
    Opening { kinds, headline, byline, body }
}

struct Reading<'a, 't> {
    parts: &'a [Part],
    lines: &'a [Line<'t>],
    chrome: Vec<Option<Boilerplate>>,
}

impl Reading<'_, '_> {
    /// The part above the body that is the headline, if one is.
    fn headline(&self, body_start: usize, known: Option<&str>) -> Option<usize> {
        // Behind a sentence, the story has begun.
        let above = (0..body_start).take_while(|index| {
            let line = &self.lines[*index];
            self.chrome[*index].is_some() || line.words < 5 || !line.has_full_stop()
        });
        let candidates: Vec<usize> = above.filter(|index| self.could_be_headline(*index)).collect();
        if let Some(known) = known.map(bare) {
            let same = |index: &&usize| {
                let words = bare(self.lines[**index].text);
                words == known || words.len() >= 12 && (known.starts_with(&words) || words.starts_with(&known))
            };
            if let Some(index) = (0..self.parts.len().min(body_start + 1)).collect::<Vec<_>>().iter().find(same) {
                return Some(*index);
            }
        }
        // What stands above a menu belongs to the page, as long as the menu has a headline under it.
        let titled = candidates.iter().rev().find(|index| self.headline_score(**index) >= 4);
        let menu = titled.and_then(|last| (0..*last).rev().find(|index| self.is_menu(*index)));
        let scored = |index: usize| self.headline_score(index) - if menu > Some(index) { 3 } else { 0 };
        let best = candidates.iter().copied().rev().max_by_key(|index| scored(*index))?;
        let score = scored(best);
        (score >= 2 || score >= 1 && candidates.len() == 1).then_some(best)
    }

    fn could_be_headline(&self, index: usize) -> bool {
        let (part, line) = (self.parts[index], &self.lines[index]);
        let is_free = self.chrome[index].is_none() && matches!(part.role, Role::Plain | Role::Heading(_));
        is_free
            && line.words <= 40
            && !cues::announces_sources(&line.folded)
            && !is_caption(part.role, line)
            && byline::read(line.text).is_none()
            && dates::whole(line.text).is_none()
    }

    fn is_menu(&self, index: usize) -> bool {
        self.chrome[index] == Some(Boilerplate::Navigation)
    }

    fn headline_score(&self, index: usize) -> i32 {
        let line = &self.lines[index];
        let by_markup = match self.parts[index].role {
            Role::Heading(1) => 6,
            Role::Heading(_) => 3,
            _ => 0,
        };
        let by_length = match line.words {
            0..=1 => -1,
            2 => 0,
            3 => 1,
            _ => 3,
        };
        let by_end = if line.has_full_stop() { -2 } else { 1 };
        let by_name = if outlet::is_masthead(line.text) { -4 } else { 0 };
        by_markup + by_length + by_end + by_name
    }

    /// Where the body starts, and the deck above it: a paragraph under the headline with a byline, a date or a picture
    /// between it and the story, or a line that is no sentence.
    fn body(&mut self, headline: Option<usize>, body_start: usize) -> (usize, Option<usize>) {
        let Some(headline) = headline else { return (body_start, None) };
        for index in headline + 1..body_start {
            if self.chrome[index].is_none() && dates::whole(self.lines[index].text).is_some() {
                self.chrome[index] = Some(Boilerplate::Label);
            }
        }
        let between = headline + 1..body_start;
        let is_furniture = |index: usize| {
            let line = &self.lines[index];
            let is_signature = byline::read(line.text).is_some() || dates::whole(line.text).is_some();
            self.chrome[index].is_some()
                || is_signature
                || self.is_signature(index)
                || is_caption(self.parts[index].role, line)
        };
        let is_deck = |index: &usize| {
            let line = &self.lines[*index];
            !is_furniture(*index)
                && !self.is_caption_above(*index)
                && !line.text.ends_with(['-', '–', '—'])
                && line.words >= 5
                && line.end != End::Colon
                && self.parts[*index].role != Role::Item
        };
        if let Some(deck) = between.clone().find(is_deck) {
            return (body_start, Some(deck));
        }
        let story = (body_start + 1..self.parts.len().min(body_start + 9)).find(|index| !is_furniture(*index));
        match story {
            Some(story) if between.clone().all(is_furniture) && self.is_deck_over(body_start, story) => {
                for index in body_start + 1..story {
                    if self.chrome[index].is_none() && self.says_where(index) {
                        self.chrome[index] = Some(Boilerplate::Credit);
                    }
                }
                (story, Some(body_start))
            }
            _ => (body_start, None),
        }
    }

    /// A line under the headline that tells who wrote the piece, without "By": a name, a role, a handle.
    fn is_signature(&self, index: usize) -> bool {
        let line = &self.lines[index];
        let is_label = line.is_label() && self.parts[index].role == Role::Plain;
        is_label && (byline::bare(line.text).is_some() || is_role(&line.folded) || line.text.contains(" @"))
            || self.says_where(index)
    }

    /// `Jane Doe reported from Oslo, and Björn Ek from Rome.` under a byline that names her.
    fn says_where(&self, index: usize) -> bool {
        let line = self.lines[index].text;
        line.len() < 300
            && line.contains(" reported ")
            && (index.saturating_sub(3)..index).any(|above| {
                let above = self.lines[above].text;
                let author = byline::read(above).map(|byline| byline.author);
                let first = author.as_deref().or(byline::bare(above).map(|span| &above[span]));
                first.is_some_and(|names| names.split([',', '&']).any(|name| line.starts_with(first_author(name))))
            })
    }

    /// Whether the sentence at `deck` sums up the story that starts at `story`, rather than being its first paragraph.
    fn is_deck_over(&self, deck: usize, story: usize) -> bool {
        let (line, below) = (&self.lines[deck], &self.lines[story]);
        let between = || (deck + 1..story).map(|index| (index, &self.lines[index]));
        let is_signed =
            between().any(|(_, line)| byline::read(line.text).is_some() || dates::find(line.text).is_some());
        // A picture stands under the first paragraph as often as under the deck; only a deck is much shorter.
        let is_pictured = between().any(|(index, line)| {
            self.chrome[index] == Some(Boilerplate::Credit) || is_caption(self.parts[index].role, line)
        });
        let is_short = line.words <= 45 && line.sentences <= 3 && below.words >= 8;
        let has_dateline = dateline::read(line.text, Span::new(0, line.text.len())).is_some();
        is_short && !has_dateline && (is_signed || is_pictured && line.words <= 20 && below.words * 2 > line.words * 3)
    }

    /// The byline, between the headline and the end of the body's first paragraphs.
    fn byline(&mut self, headline: Option<usize>, body: usize) -> Option<usize> {
        let end = (body + 1).min(self.parts.len());
        let from = headline.map_or(0, |headline| headline + 1);
        let signed = (from..end).chain(0..from.min(end)).find(|index| byline::read(self.lines[*index].text).is_some());
        if let Some(index) = signed {
            self.chrome[index] = None;
            return Some(index);
        }
        let headline = headline?;
        // A bare name under the headline, with "By" above it or a date or a role beside it.
        let signed = (headline + 1..body).find(|index| {
            let is_free = self.chrome[*index].is_none() || self.is_menu(*index);
            let text = self.lines[*index].text;
            let named = is_free && byline::bare(text).is_some() && !outlet::is_masthead(text);
            let beside = |other: usize| {
                self.lines.get(other).is_some_and(|line| {
                    dates::find(&line.folded).is_some() || is_role(&line.folded) || line.folded == "by"
                })
            };
            named && (beside(index + 1) || beside(index - 1))
        })?;
        self.chrome[signed] = None;
        Some(signed)
    }

    /// What a screen reader is told of a picture, behind its owner (`Getty Images A man in a boat`), or the caption below.
    fn is_pictured(&self, index: usize) -> bool {
        let is_open = |index: usize| self.lines[index].end == End::Open && self.lines[index].words >= 4;
        let is_told = |index: usize| self.parts[index].role == Role::Plain && is_picture(self.lines[index].text);
        let above = (0..index).rev().find(|above| self.chrome[*above] != Some(Boilerplate::Label));
        is_open(index) && (is_told(index) || above.is_some_and(|above| is_open(above) && is_told(above)))
    }

    /// Above the story, the line under a picture's credit, or one that ends with the picture's owner.
    fn is_caption_above(&self, index: usize) -> bool {
        // `The bridge on Monday. (River Police)`
        static OWNER: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(&format!(r#"[.!]['"’”]? ?\((?:{CAPITAL}[{LETTERS}.&'’-]*[ /,]*){{1,6}}\)$"#))
                .expect("a pattern of this file")
        });
        let credit = index.checked_sub(1).and_then(|above| self.chrome[above]);
        let line = &self.lines[index];
        let is_under = credit == Some(Boilerplate::Credit) && line.words >= 4;
        self.parts[index].role == Role::Plain && (is_under || line.text.len() < 400 && OWNER.is_match(line.text))
    }

    /// A free part between the headline and the body, or above the headline.
    fn above_body(&self, index: usize, headline: Option<usize>, body: usize) -> BlockKind {
        let line = &self.lines[index];
        if headline.is_some_and(|headline| index < headline) {
            return BlockKind::Boilerplate(Boilerplate::Label);
        }
        match self.parts[index].role {
            Role::Item => BlockKind::ListItem,
            Role::Heading(_) => BlockKind::Heading,
            _ if line.end == End::Sentence || line.end == End::Colon || headline.is_none() => BlockKind::Paragraph,
            // A dateline on a line of its own.
            _ if line.text.ends_with(['-', '–', '—']) => BlockKind::Paragraph,
            _ if line.words >= 5 => BlockKind::Deck,
            _ if index + 1 == body && headline.is_some_and(|headline| headline + 1 < index) => BlockKind::Heading,
            _ => BlockKind::Boilerplate(Boilerplate::Label),
        }
    }

    fn in_body(&self, index: usize) -> BlockKind {
        let line = &self.lines[index];
        match self.parts[index].role {
            Role::Item => BlockKind::ListItem,
            Role::Heading(_) => BlockKind::Heading,
            _ if cues::announces_sources(&line.folded) => BlockKind::Paragraph,
            _ if self.leads_on(index) => BlockKind::Heading,
            _ => BlockKind::Paragraph,
        }
    }

    /// A short line that is no sentence, with the story going on below it.
    fn leads_on(&self, index: usize) -> bool {
        let line = &self.lines[index];
        let is_title = match line.end {
            End::Open => line.words <= 14 && !line.text.ends_with([',', ';', '"', '”', '-', '—']),
            End::Colon => line.words <= 4,
            End::Sentence => line.text.ends_with('?') && (line.words <= 7 || line.words <= 12 && line.capitals >= 0.8),
            End::Cut => false,
        };
        let below = (index + 1..self.parts.len()).find(|next| self.chrome[*next].is_none());
        is_title
            && below.is_some_and(|next| {
                self.lines[next].words > line.words && self.lines[next].end != End::Open
                    || self.parts[next].role == Role::Item
            })
    }
}

/// Letters and digits in lower case, for comparing titles.
fn bare(words: &str) -> String {
    folded(words).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The first of the names that "and" joins.
fn first_author(names: &str) -> &str {
    names.split(" and ").next().unwrap_or(names).trim()
}

fn is_role(folded: &str) -> bool {
    const ROLES: [&str; 9] =
        ["reporter", "correspondent", "editor", "writer", "columnist", "journalist", "bureau", "staff", "contributor"];
    folded.len() < 80 && ROLES.iter().any(|role| folded.contains(role))
}

/// A picture's caption: marked up as one, or closed by the picture's credit.
fn is_caption(role: Role, line: &Line) -> bool {
    static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
        let agency = r"(?:AP|AFP|Reuters|REUTERS|EPA|EFE|ANSA|DPA|dpa|PA|UPI|TASS|Xinhua|Getty(?: Images)?|PTI|ANI|Zuma|Shutterstock|Alamy|iStock|Unsplash|Wikimedia(?: Commons)?|Imago|Sipa(?: USA)?|Anadolu(?: Agency)?|Bloomberg|NurPhoto|Pool|Handout|Keystone|Kyodo|Yonhap)";
        let pattern = format!(
            r"(?:[(\[] ?(?:(?i:photos?|images?|pictures?|credit|file|courtesy|screenshot|illustration|via)(?-u:\b)[^)\]]{{0,120}}|{agency}(?: (?i:photo|file photo|images))?(?: ?/ ?[^)\]]{{1,80}})?|[^()\[\]]{{2,60}} ?/ ?{agency}[^)\]]{{0,30}})[)\]]\.?|(?-u:\b){agency}(?: [Pp]hoto)? ?/ ?{CAPITAL}[{LETTERS}.'’ -]{{2,50}}|{CAPITAL}[{LETTERS}.'’ -]{{2,50}} ?/ ?{agency}(?: [Pp]hoto)?|(?:Photo|PHOTO|Photograph|Image|IMAGE|Picture|PICTURE|Credit|CREDIT|Illustration)(?: by|: ?|\.\.\.| courtesy of) ?{CAPITAL}[^.]{{2,60}}|\([^()]{{1,30}} (?:[Pp]hoto|[Ii]mages?) ?[/:|] ?[^()]{{1,80}}\))(?:/File Photo)?(?: Purchase Licensing Rights.*)?$"
        );
        Regex::new(&pattern).expect("a pattern of this file")
    });
    let tail = &line.text[line.text.ceil_char_boundary(line.text.len().saturating_sub(220))..];
    role == Role::Caption || line.text.len() < 900 && CREDIT.is_match(tail)
}

/// A picture's owner and what the picture shows.
fn is_picture(line: &str) -> bool {
    static OWNER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?:AFP via Getty Images|Getty Images|PA Media|PA|AFP|AP|EPA(?:-EFE)?|Reuters|REUTERS|Shutterstock|Alamy|Bloomberg|Anadolu|Family handout|Handout|Supplied|Contributed|BBC|Google)(?: ?/ ?[\p{L} ]{2,40}?)? (?:A|An|The|Two|Three|Four|Five|Six|Several|People|Men|Women|Image|Aerial|File|Stock|Close-up|Head|Portrait|\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+ (?:in|at|with|wearing|sitting|standing|speaking|smiling|holding|looking|and)) ?\p{L}")
            .expect("a pattern of this file")
    });
    line.len() < 400 && OWNER.is_match(line)
}
