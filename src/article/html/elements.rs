//! What an HTML element makes of the text inside it.

use html5gum::StartTag;

use super::attribute;
use crate::article::Boilerplate;
use crate::article::page::Role;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// Part of the text around it.
    Inline,
    Block(Role),
    /// Not read.
    Skipped,
}

impl Element {
    /// `in_article` says whether an `<article>` or `<main>` is open: there, a header is the story's own.
    pub fn of(tag: &StartTag<usize>, in_article: bool) -> Element {
        let name = tag.name.as_slice();
        let element = by_name(name, in_article);
        if element == Element::Skipped || matches!(name, b"html" | b"body" | b"main" | b"article" | b"h1") {
            return element;
        }
        if attribute(tag, "hidden").is_some() || attribute(tag, "aria-hidden") == Some("true") {
            return Element::Skipped;
        }
        match by_attributes(tag) {
            Some(why) if element != Element::Inline => Element::Block(Role::Chrome(why)),
            _ => element,
        }
    }
}

pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

fn by_name(name: &[u8], in_article: bool) -> Element {
    let block = |role| Element::Block(role);
    match name {
        b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"math" | b"iframe" | b"object" | b"canvas"
        | b"audio" | b"video" | b"button" | b"select" | b"datalist" | b"textarea" | b"title" | b"dialog" | b"map" => {
            Element::Skipped
        }
        b"nav" | b"menu" => block(Role::Chrome(Boilerplate::Navigation)),
        b"header" if !in_article => block(Role::Chrome(Boilerplate::Navigation)),
        b"aside" => block(Role::Chrome(Boilerplate::Related)),
        b"footer" => block(Role::Chrome(Boilerplate::Legal)),
        b"form" | b"fieldset" => block(Role::Chrome(Boilerplate::Prompt)),
        b"figcaption" | b"caption" => block(Role::Caption),
        b"h1" => block(Role::Heading(1)),
        b"h2" => block(Role::Heading(2)),
        b"h3" => block(Role::Heading(3)),
        b"h4" => block(Role::Heading(4)),
        b"h5" => block(Role::Heading(5)),
        b"h6" => block(Role::Heading(6)),
        b"li" | b"dd" | b"dt" | b"tr" => block(Role::Item),
        b"address" | b"article" | b"blockquote" | b"body" | b"center" | b"details" | b"div" | b"dl" | b"figure"
        | b"head" | b"header" | b"hgroup" | b"html" | b"main" | b"ol" | b"p" | b"pre" | b"section" | b"summary"
        | b"table" | b"tbody" | b"thead" | b"tfoot" | b"ul" => block(Role::Plain),
        _ => Element::Inline,
    }
}

/// Chrome by its class, id or role, as template authors name it the world over.
fn by_attributes(tag: &StartTag<usize>) -> Option<Boilerplate> {
    if let Some(role) = attribute(tag, "role") {
        match role {
            "navigation" | "banner" | "menubar" | "search" => return Some(Boilerplate::Navigation),
            "complementary" => return Some(Boilerplate::Related),
            "contentinfo" => return Some(Boilerplate::Legal),
            _ => {}
        }
    }
    let names = [attribute(tag, "class"), attribute(tag, "id")];
    let words =
        names.into_iter().flatten().flat_map(|names| names.split(|letter: char| !letter.is_ascii_alphanumeric()));
    words.take(40).find_map(|word| match word.to_ascii_lowercase().as_str() {
        "nav" | "navbar" | "navigation" | "menu" | "breadcrumb" | "breadcrumbs" | "masthead" | "pagination"
        | "pager" => Some(Boilerplate::Navigation),
        "related" | "recommended" | "recirc" | "outbrain" | "taboola" | "trending" | "teaser" | "teasers"
        | "sidebar" | "mostread" => Some(Boilerplate::Related),
        "newsletter" | "subscribe" | "subscription" | "paywall" | "share" | "sharing" | "social" | "cookie"
        | "cookies" | "consent" | "gdpr" | "comments" | "disqus" | "donate" | "promo" | "signup" | "popup"
        | "modal" | "ad" | "ads" | "advert" | "advertisement" | "sponsored" => Some(Boilerplate::Prompt),
        "copyright" | "disclaimer" | "colophon" => Some(Boilerplate::Legal),
        "tags" | "taglist" | "kicker" => Some(Boilerplate::Label),
        _ => None,
    })
}
