//! What the article says about itself, each fact from the best place that tells it.

use super::line::Line;
use super::opening::Opening;
use super::page::{Head, Page};
use super::{ArticleKind, BlockKind, Found, From, Given, Metadata, byline, dateline, kind, origin, outlet, published};
use crate::text::Span;

/// `front` is the front matter; `given` wins over all.
pub(super) fn read(
    page: &Page,
    lines: &[Line],
    opening: &Opening,
    front: Head,
    given: &Given,
) -> (Metadata, ArticleKind) {
    let Page { text, parts, head, .. } = page;
    let said = |in_front: &Option<String>, in_head: &Option<String>| {
        let front = in_front.clone().map(|value| Found { value, span: None, from: From::FrontMatter });
        front.or_else(|| in_head.clone().map(|value| Found { value, span: None, from: From::PageHead }))
    };
    let url = said(&front.url, &head.url);
    let shown_headline = opening.headline.map(|index| Found {
        value: crate::text::one_line(lines[index].text),
        span: Some(parts[index].span),
        from: From::Headline,
    });
    let section = front.section.as_deref().or(head.section.as_deref());
    let headline_words = shown_headline.as_ref().map(|headline| headline.value.as_str());
    let kind = kind::of(section, url.as_ref().map(|url| url.value.as_str()), headline_words, lines);

    let top = opening.headline.map_or(0, |headline| headline + 1).min(opening.body);
    let first_paragraphs = (top..parts.len()).filter(|index| opening.kinds[*index] == BlockKind::Paragraph).take(2);
    let dateline = first_paragraphs.filter_map(|index| dateline::read(text, parts[index].span)).next();
    let agency = dateline.as_ref().and_then(|dateline| {
        let value = dateline.dateline.agency.clone()?;
        Some(Found { value, span: dateline.agency_span, from: From::Dateline })
    });

    let given_outlet = given.outlet.clone().map(|value| Found { value, span: None, from: From::Analyst });
    let outlet = given_outlet
        .or_else(|| {
            said(&front.outlet, &head.outlet)
                .map(|found| Found { value: outlet::without_edition(&found.value), ..found })
        })
        .or_else(|| outlet::read(text, parts, lines, opening, kind))
        .or_else(|| agency.clone());

    let date = |value, from| Found { value, span: None, from };
    let published = given
        .published
        .map(|value| date(value, From::Analyst))
        .or_else(|| front.published.map(|value| date(value, From::FrontMatter)))
        .or_else(|| head.published.map(|value| date(value, From::PageHead)))
        .or_else(|| published::read(parts, lines, opening, dateline.as_ref()))
        .or_else(|| {
            let url = url.as_ref()?;
            Some(date(published::in_url(&url.value)?, url.from))
        });

    let signed = opening.byline.map(|index| {
        let line = lines[index].text;
        let (value, span) = match byline::read(line) {
            Some(byline) => (byline.author, byline.span.shift(parts[index].span.start)),
            None => {
                let span = byline::bare(line).unwrap_or(Span::new(0, line.len()));
                (line[span].to_owned(), span.shift(parts[index].span.start))
            }
        };
        Found { value, span: Some(span), from: From::Byline }
    });
    let metadata = Metadata {
        headline: said(&front.headline, &None).or(shown_headline).or_else(|| said(&None, &head.headline)),
        outlet,
        byline: said(&front.byline, &None).or(signed).or_else(|| said(&None, &head.byline)),
        published,
        origin: agency.or_else(|| origin::credited(parts, lines, opening)),
        dateline: dateline.map(|dateline| dateline.dateline),
        url,
        other: front.other,
    };
    (metadata, kind)
}
