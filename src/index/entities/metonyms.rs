//! Capitals that stand for the government that sits there: only where they act, and nothing but act.

use rustc_hash::FxHashSet;

use crate::entity::EntityType;
use crate::entity::spelling;
use crate::nlp::fold::fold;
use crate::reading::Reading;

/// Per entity of the article, the key of the government that it stands for.
pub(super) fn of(reading: &Reading) -> Vec<Option<String>> {
    let mut acting: Vec<Option<String>> =
        reading.entities.all.iter().map(|entity| government(entity.kind, &entity.name)).collect();
    if acting.iter().all(Option::is_none) {
        return acting;
    }
    let speakers: FxHashSet<(usize, usize)> = reading
        .attributions
        .iter()
        .filter_map(|attribution| Some((attribution.entity?, attribution.source?.end)))
        .collect();
    for mention in reading.entities.names() {
        let text = &reading.article.text;
        let speaks = speakers.contains(&(mention.entity, mention.span.end));
        if !speaks && !decides(&text[mention.span.end..]) {
            acting[mention.entity] = None;
        }
    }
    acting
}

fn government(kind: EntityType, name: &str) -> Option<String> {
    let country =
        SEATS.iter().find(|(seat, _)| kind == EntityType::Gpe && *seat == fold(name)).map(|(_, country)| country)?;
    let government = spelling::body(&format!("government of {country}")).whole();
    Some(format!("thing/{government}"))
}

/// Whether the words behind a name have it decide something.
fn decides(behind: &str) -> bool {
    let mut words = behind.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_beside = behind.starts_with(' ') && behind[1..].starts_with(char::is_alphabetic);
    let mut verb = words.next();
    if verb.is_some_and(|word| matches!(word, "has" | "had" | "have" | "will" | "would")) {
        verb = words.next();
    }
    is_beside && verb.is_some_and(|word| VERBS.contains(&word))
}

/// What states do; none of it is done by a town.
const VERBS: &[&str] = &[
    "accused",
    "accuses",
    "agreed",
    "approved",
    "backed",
    "backs",
    "banned",
    "blamed",
    "blames",
    "condemned",
    "condemns",
    "decided",
    "demanded",
    "demands",
    "denied",
    "denies",
    "expelled",
    "granted",
    "imposed",
    "insists",
    "insisted",
    "lifted",
    "ordered",
    "pledged",
    "promised",
    "ratified",
    "recalled",
    "recognised",
    "recognized",
    "refused",
    "refuses",
    "rejected",
    "rejects",
    "retaliated",
    "sanctioned",
    "signed",
    "sought",
    "summoned",
    "suspended",
    "threatened",
    "vowed",
    "vows",
    "wants",
    "warned",
    "warns",
    "withdrew",
    "said",
    "says",
    "announced",
];

/// Seats of government under which newspapers speak of it.
const SEATS: &[(&str, &str)] = &[
    ("washington", "united states"),
    ("moscow", "russia"),
    ("beijing", "china"),
    ("london", "united kingdom"),
    ("paris", "france"),
    ("berlin", "germany"),
    ("rome", "italy"),
    ("madrid", "spain"),
    ("athens", "greece"),
    ("warsaw", "poland"),
    ("budapest", "hungary"),
    ("kyiv", "ukraine"),
    ("kiev", "ukraine"),
    ("minsk", "belarus"),
    ("belgrade", "serbia"),
    ("ankara", "turkey"),
    ("tehran", "iran"),
    ("baghdad", "iraq"),
    ("damascus", "syria"),
    ("riyadh", "saudi arabia"),
    ("cairo", "egypt"),
    ("new delhi", "india"),
    ("delhi", "india"),
    ("islamabad", "pakistan"),
    ("tokyo", "japan"),
    ("seoul", "south korea"),
    ("pyongyang", "north korea"),
    ("hanoi", "vietnam"),
    ("canberra", "australia"),
    ("ottawa", "canada"),
    ("havana", "cuba"),
    ("caracas", "venezuela"),
    ("bogota", "colombia"),
    ("pretoria", "south africa"),
    ("taipei", "taiwan"),
];
