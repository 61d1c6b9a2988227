//! Whose a body is that every country has, where the country is a name of its own: "the Bolivian Foreign Ministry".

use crate::article::Article;
use crate::entity::{EntityType, spelling};
use crate::nlp::fold::fold;

use super::Name;

/// Per name, the country beside it. Only bodies whose name does not tell them apart have one.
pub(super) fn of(article: &Article, names: &[Name]) -> Vec<Option<String>> {
    let mut owners = vec![None; names.len()];
    for (at, pair) in names.windows(2).enumerate() {
        let [owner, body] = pair else { continue };
        let between = article.text.get(owner.span.end..body.span.start);
        if between.is_some_and(|between| {
            !between.contains("\n\n") && matches!(between.trim_end(), "" | "'s" | "’s" | "’" | "'")
        }) && matches!(owner.kind, EntityType::Norp | EntityType::Gpe)
            && !matches!(body.kind, EntityType::Person | EntityType::Norp | EntityType::Gpe | EntityType::Loc)
            && spelling::is_generic(&spelling::body(&fold(&article.text[body.span])).core)
        {
            owners[at + 1] = Some(spelling::country(&fold(&article.text[owner.span]), owner.kind));
        }
    }
    owners
}
