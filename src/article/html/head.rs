//! What an HTML page says about itself outside its text: `<title>`, `<meta>`, `<time>`, JSON-LD.

use html5gum::StartTag;
use jiff::civil::Date;
use serde_json::Value;

use super::{attribute, entities};
use crate::article::dates;
use crate::article::front_matter::words_of;
use crate::article::page::Head;

/// Gathers the head while the page is read.
#[derive(Default)]
pub(super) struct Collector {
    meta: Head,
    linked_data: Head,
    title: String,
    /// The first `<time datetime>` of the page that is marked as the publication's.
    time: Option<Date>,
    within: Within,
}

#[derive(Default, PartialEq)]
enum Within {
    #[default]
    Text,
    Title,
    LinkedData,
}

impl Collector {
    pub fn start_tag(&mut self, tag: &StartTag<usize>) {
        match tag.name.as_slice() {
            b"title" if self.title.is_empty() => self.within = Within::Title,
            b"script" if attribute(tag, "type").is_some_and(|kind| kind.contains("ld+json")) => {
                self.within = Within::LinkedData
            }
            b"meta" => self.meta(tag),
            b"link" if attribute(tag, "rel") == Some("canonical") => {
                set(&mut self.meta.url, attribute(tag, "href"));
            }
            b"time" => self.time(tag),
            _ => {}
        }
    }

    pub fn end_tag(&mut self, name: &[u8]) {
        if matches!(name, b"title" | b"script") {
            self.within = Within::Text;
        }
    }

    pub fn text(&mut self, source: &str) {
        match self.within {
            Within::Text => {}
            Within::Title => self.title.push_str(&decoded(source)),
            Within::LinkedData => {
                if let Ok(data) = serde_json::from_str::<Value>(source) {
                    self.linked_data(&data);
                }
            }
        }
    }

    /// The page's own words win over the linked data, which win over the title.
    pub fn finish(self) -> Head {
        let Collector { meta, linked_data, title, time, .. } = self;
        let mut head = Head {
            headline: meta.headline.or(linked_data.headline),
            outlet: meta.outlet.or(linked_data.outlet),
            byline: meta.byline.or(linked_data.byline),
            published: meta.published.or(linked_data.published).or(time),
            url: meta.url.or(linked_data.url),
            section: meta.section.or(linked_data.section),
            ..Head::default()
        };
        let title = crate::text::one_line(&title);
        if !title.is_empty() {
            let (headline, outlet) = split_title(&title, head.outlet.as_deref());
            head.headline.get_or_insert_with(|| headline.to_owned());
            if head.outlet.is_none() {
                head.outlet = outlet.map(str::to_owned);
            }
        }
        head
    }

    fn meta(&mut self, tag: &StartTag<usize>) {
        let name = attribute(tag, "property").or_else(|| attribute(tag, "name")).or_else(|| attribute(tag, "itemprop"));
        let content = attribute(tag, "content");
        let (Some(name), Some(content)) = (name, content) else { return };
        match name.to_ascii_lowercase().as_str() {
            "og:title" => self.meta.headline = Some(content.trim().to_owned()),
            "twitter:title" | "headline" | "dc.title" => set(&mut self.meta.headline, Some(content)),
            "og:site_name" => self.meta.outlet = Some(content.trim().to_owned()),
            "application-name" | "dc.publisher" | "publisher" => set(&mut self.meta.outlet, Some(content)),
            "author" | "byl" | "article:author" | "dc.creator" | "parsely-author" | "sailthru.author"
                if !content.contains("://") =>
            {
                set(&mut self.meta.byline, Some(content));
            }
            "article:published_time"
            | "og:article:published_time"
            | "datepublished"
            | "date"
            | "pubdate"
            | "publishdate"
            | "dc.date.issued"
            | "dc.date"
            | "parsely-pub-date"
            | "sailthru.date"
            | "publication_date"
            | "article.published" => {
                self.meta.published = self.meta.published.or_else(|| dates::find(content).map(|(_, date)| date));
            }
            "og:url" => set(&mut self.meta.url, Some(content)),
            "article:section" | "section" => set(&mut self.meta.section, Some(content)),
            _ => {}
        }
    }

    fn time(&mut self, tag: &StartTag<usize>) {
        let says = |name: &str, words: &[&str]| {
            attribute(tag, name).is_some_and(|value| words.iter().any(|word| value.contains(word)))
        };
        let is_publication = tag.attributes.contains_key(b"pubdate".as_slice())
            || says("itemprop", &["datePublished"])
            || says("class", &["publish", "entry-date", "posted", "dt-published"]);
        if is_publication && self.time.is_none() {
            self.time = attribute(tag, "datetime").and_then(dates::find).map(|(_, date)| date);
        }
    }

    /// An article's entry, alone, in a list or in a `@graph`.
    fn linked_data(&mut self, data: &Value) {
        match data {
            Value::Array(entries) => entries.iter().for_each(|entry| self.linked_data(entry)),
            Value::Object(fields) => {
                if let Some(graph) = fields.get("@graph") {
                    self.linked_data(graph);
                }
                let kind = fields.get("@type").map(Value::to_string).unwrap_or_default();
                if !["Article", "Posting", "Report"].iter().any(|word| kind.contains(word)) {
                    return;
                }
                let words = |name: &str| fields.get(name).and_then(words_of);
                let head = &mut self.linked_data;
                set(&mut head.headline, words("headline").as_deref());
                set(&mut head.outlet, words("publisher").filter(|name| !name.starts_with('{')).as_deref());
                set(&mut head.byline, words("author").filter(|name| !name.starts_with('{')).as_deref());
                set(&mut head.section, words("articleSection").as_deref());
                let published = words("datePublished").and_then(|words| dates::find(&words)).map(|(_, date)| date);
                head.published = head.published.or(published);
                if kind.contains("LiveBlog") {
                    head.section = Some("live".to_owned());
                }
            }
            _ => {}
        }
    }
}

fn set(field: &mut Option<String>, value: Option<&str>) {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    if field.is_none() {
        *field = value.map(str::to_owned);
    }
}

/// `Headline | Outlet`, `Headline - Outlet`: the last piece is the site's, where it is short or known.
fn split_title<'t>(title: &'t str, outlet: Option<&str>) -> (&'t str, Option<&'t str>) {
    let parts = [" | ", " — ", " – ", " - ", " :: "].iter().find_map(|mark| title.rsplit_once(mark));
    match parts {
        Some((headline, site)) if outlet.is_none_or(|outlet| outlet.eq_ignore_ascii_case(site)) => {
            let is_short = site.split_whitespace().count() <= 5 && headline.split_whitespace().count() >= 4;
            if is_short { (headline.trim(), Some(site.trim())) } else { (title, None) }
        }
        _ => (title, None),
    }
}

fn decoded(source: &str) -> String {
    let mut words = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find('&') {
        words.push_str(&rest[..at]);
        let (len, decoded) = entities::decode(&rest[at..]);
        words.push_str(decoded.as_deref().unwrap_or(&rest[at..at + len]));
        rest = &rest[at + len..];
    }
    words.push_str(rest);
    words
}
