//! Which names of one article name the same: surnames, acronyms, short forms.
//!
//! Unsure names stay apart. Pronouns and descriptions are the business of `nominals`.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::nlp::{Syntax, Tokens};
use crate::text::Span;

use super::introduction::Merit;
use super::names::{Name, is_generation};
use super::{Entities, Entity, EntityType, Mention, introduction, lexicon, roles};
use crate::nlp::fold::fold;

mod forms;
mod landforms;
mod owners;

use forms::Forms;

/// Ties the names of an article together.
pub(super) fn link(article: &Article, tokens: &Tokens, syntax: &Syntax, names: &[Name]) -> Entities {
    let forms = Forms::of(article, names);
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    let mut entities = Entities::default();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let group = forms.group(index);
        let entity = *numbers.entry(group).or_insert_with(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        members[entity].push(index);
        entities.mentions.push(Mention { span: name.span, entity, nominal: false });
    }
    entities.all = members.iter().map(|members| describe(article, tokens, syntax, names, members, &forms)).collect();
    entities
}

fn describe(
    article: &Article,
    tokens: &Tokens,
    syntax: &Syntax,
    names: &[Name],
    members: &[usize],
    forms: &Forms,
) -> Entity {
    let mut aliases: Vec<String> = members.iter().map(|&member| written(article, names[member].span)).collect();
    aliases.sort();
    aliases.dedup();
    let name = members
        .iter()
        .map(|&member| written(article, names[member].span))
        .max_by_key(|name| fullness(name))
        .unwrap_or_default();
    aliases.retain(|alias| *alias != name);
    let mut roles: Vec<(String, Span)> = Vec::new();
    let mut best: Option<(Merit, usize)> = None;
    for &member in members {
        let span = names[member].span;
        let is_body = article.block_at(span.start).is_some_and(|block| article.blocks[block].kind.is_body());
        let fits = |role: &Span| roles::fits(&article.text[*role], names[member].kind);
        let beside = roles::beside(article, tokens, span).filter(|_| is_body).filter(fits);
        let merit = introduction::merit(article, syntax, names[member], beside);
        if let Some(beside) = beside {
            let role = written(article, beside);
            if roles.len() < MOST_ROLES && roles.iter().all(|(known, _)| fold(known) != fold(&role)) {
                roles.push((role, beside));
            }
        }
        if best.is_none_or(|(most, _)| merit > most) {
            best = Some((merit, member));
        }
    }
    let (merit, introduction) = best.unwrap_or_default();
    Entity {
        kind: kind(names, members, &name, article),
        acronym: aliases.iter().find(|alias| forms.is_acronym(alias)).cloned(),
        expansions: members
            .iter()
            .filter(|&&member| forms.is_expansion(member))
            .map(|&member| (written(article, names[member].span), names[member].span))
            .fold(Vec::new(), |mut all: Vec<(String, Span)>, form| {
                if all.iter().all(|(known, _)| *known != form.0) {
                    all.push(form);
                }
                all
            }),
        owner: members.iter().find_map(|&member| forms.owner(member)).map(str::to_owned),
        name,
        aliases,
        roles,
        introduction,
        merit,
    }
}

/// An article that gives somebody more roles than this is a list.
const MOST_ROLES: usize = 8;

/// The type of the fullest form.
fn kind(names: &[Name], members: &[usize], name: &str, article: &Article) -> EntityType {
    let fullest = members.iter().find(|&&member| written(article, names[member].span) == name);
    names[*fullest.unwrap_or(&members[0])].kind
}

/// As it stands in the text, with single white space.
fn written(article: &Article, span: Span) -> String {
    crate::text::one_line(&article.text[span])
}

/// More words are fuller, then more letters; capitals for their own sake are not.
fn fullness(name: &str) -> (usize, usize, bool) {
    let shouted = !name.chars().any(char::is_lowercase);
    (name.split(' ').count(), name.chars().count(), !shouted)
}
