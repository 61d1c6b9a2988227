//! Builds the embedded word and name lists: `cargo run --release --example gazetteer -- CORPORA`.
//!
//! Reads the lists named in `src/nlp/gazetteer/README.md` and writes `names.fst` and `words.fst` beside it. Only
//! needed when a list changes; the results are committed.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use crosscheck::nlp::fold::fold;
use crosscheck::nlp::gazetteer::{Known, Shapes};

fn main() -> Result<(), Box<dyn Error>> {
    let corpora = PathBuf::from(std::env::args_os().nth(1).ok_or("usage: gazetteer CORPORA")?);
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/nlp/gazetteer");
    let words = words(&corpora)?;
    let names = names(&corpora, &here, &words)?;
    write(&here.join("words.fst"), words)?;
    write(&here.join("names.fst"), names)
}

fn write(path: &Path, entries: BTreeMap<String, u64>) -> Result<(), Box<dyn Error>> {
    let count = entries.len();
    let mut builder = fst::MapBuilder::new(BufWriter::new(File::create(path)?))?;
    builder.extend_iter(entries)?;
    builder.finish()?;
    eprintln!("{}: {} entries, {} bytes", path.display(), count, fs::metadata(path)?.len());
    Ok(())
}

/// The English words that are written in lower case, with the parts of speech seen.
fn words(corpora: &Path) -> Result<BTreeMap<String, u64>, Box<dyn Error>> {
    let mut words = BTreeMap::new();
    for file in ["en_gum-open-train", "en_ewt-ud-train"] {
        let text = fs::read_to_string(corpora.join("ud").join(file).with_extension("conllu"))?;
        for line in text.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, form, _, part, ..] = columns[..] else { continue };
            if form.chars().all(|c| c.is_lowercase() || c == '-') {
                *words.entry(fold(form)).or_default() |= Shapes::of_part_of_speech(part).bits();
            }
        }
    }
    for file in ["segmentation/gum_train.jsonl", "segmentation/ewt_train.jsonl", "ner/wikigold.jsonl"] {
        let text = fs::read_to_string(corpora.join(file))?;
        for word in text.split(|c: char| !c.is_alphabetic() && c != '\\') {
            if word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()) {
                words.entry(word.to_owned()).or_default();
            }
        }
    }
    for occupation in column(corpora, "occupations.tsv", 0)? {
        for word in occupation.split(' ').filter(|word| word.chars().all(char::is_lowercase)) {
            *words.entry(fold(word)).or_default() |= Shapes::NOUN.bits();
        }
    }
    words.remove("");
    Ok(words)
}

fn names(corpora: &Path, here: &Path, words: &BTreeMap<String, u64>) -> Result<BTreeMap<String, u64>, Box<dyn Error>> {
    let mut names: BTreeMap<String, u64> = BTreeMap::new();
    let mut add = |name: &str, known: Known| {
        let name = name.trim().strip_prefix("the ").or(name.strip_prefix("The ")).unwrap_or(name.trim());
        let key = fold(name);
        if key.chars().count() > 1 {
            *names.entry(key).or_default() |= known.bits();
        }
    };
    let ordinary = |name: &str| words.contains_key(&fold(name));
    for field in 0..4 {
        for country in column(corpora, "countries.tsv", field)? {
            if !country.contains([',', '(']) {
                add(&country, Known::PLACE);
            }
        }
    }
    for list in [("countries_capitals.tsv", 1), ("us_states_capitals.tsv", 0), ("us_states_capitals.tsv", 1)] {
        for place in column(corpora, list.0, list.1)? {
            add(&place, Known::PLACE);
        }
    }
    for nationality in column(corpora, "nationalities.tsv", 0)? {
        if !nationality.contains(['(', ' ']) || !nationality.to_lowercase().contains("citizen") {
            add(&nationality, Known::PEOPLE);
        }
    }
    for field in [0, 2] {
        for place in column(corpora, "cities_geonames.tsv", field)? {
            if !ordinary(&place) && place.chars().count() > 3 {
                add(&place, Known::TOWN);
            }
        }
    }
    for list in [
        "us_federal_agencies_corpora.tsv",
        "us_federal_orgs_dotgov.tsv",
        "us_agencies_and_subs_dotgov.tsv",
        "newspapers_us.tsv",
        "us_committees_current.tsv",
    ] {
        for body in column(corpora, list, 0)? {
            if body.contains(' ') {
                add(&body, Known::ORG);
            }
        }
    }
    for party in column(corpora, "uk_political_parties.tsv", 0)? {
        if party.ends_with(" Party") && party.split(' ').count() > 1 {
            add(&party, Known::ORG);
        }
    }
    for company in column(corpora, "companies_fortune_sp500.tsv", 0)? {
        if !ordinary(&company) && (company.contains(' ') || company.chars().count() > 4) {
            add(&company, Known::ORG);
        }
    }
    for list in ["first_names_all.tsv", "first_names_us.tsv"] {
        for name in column(corpora, list, 0)? {
            add(&name, Known::FIRST);
        }
    }
    for name in column(corpora, "surnames_us.tsv", 0)? {
        if !ordinary(&name) {
            add(&name, Known::LAST);
        }
    }
    for line in fs::read_to_string(here.join("known.tsv"))?.lines() {
        let (name, label) = line.split_once('\t').ok_or("known.tsv: a line is a name, a tab, a type")?;
        add(name, Known::of_label(label).ok_or("known.tsv: unknown type")?);
    }
    Ok(names)
}

fn column(corpora: &Path, list: &str, column: usize) -> Result<Vec<String>, Box<dyn Error>> {
    let text = fs::read_to_string(corpora.join("gazetteers").join(list))?;
    let cells = text.trim_start_matches('\u{feff}').lines().skip(1).filter_map(|line| line.split('\t').nth(column));
    Ok(cells.map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect())
}
