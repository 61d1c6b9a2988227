//! The written forms of an article's names, and which of them name the same.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;
use crate::entity::{EntityType, spelling};
use crate::text::Span;

use super::{Name, fold, is_generation, landforms, lexicon, owners};

/// Written forms in groups that grow together.
pub(super) struct Forms {
    /// Per name, its form.
    of_name: Vec<usize>,
    forms: Vec<Form>,
    /// A form's group is its root here; a form of several bearers is shared out name by name.
    parents: Vec<usize>,
    /// For names whose form has several bearers: the form of the one that is meant.
    meant: FxHashMap<usize, usize>,
    /// Folded acronyms that stand for a full form of the article.
    acronyms: FxHashSet<String>,
    /// Forms that stand beside their acronym in brackets.
    expansions: FxHashSet<usize>,
}

struct Form {
    /// As written, folded; people's in one spelling.
    words: Vec<String>,
    /// For bodies that every country has, the name without the country, and the country.
    body: Option<(String, Option<String>)>,
    kind: EntityType,
    /// The index of the first name in this form.
    first: usize,
    /// The same without headlines, which take short forms before the body introduces anybody.
    introduced: usize,
    acronym: bool,
}

impl Form {
    fn surname(&self) -> &str {
        self.words.iter().rev().find(|word| !is_generation(word)).map_or("", String::as_str)
    }
}

impl Forms {
    pub(super) fn of(article: &Article, names: &[Name]) -> Forms {
        let mut forms = Forms {
            of_name: Vec::new(),
            forms: Vec::new(),
            parents: Vec::new(),
            meant: FxHashMap::default(),
            acronyms: FxHashSet::default(),
            expansions: FxHashSet::default(),
        };
        let owners = owners::of(article, names);
        let mut known: FxHashMap<(String, bool), usize> = FxHashMap::default();
        for (index, (name, owner)) in names.iter().zip(owners).enumerate() {
            let text = &article.text[name.span];
            let folded = fold(text);
            let person = name.kind == EntityType::Person;
            let (key, body) = spelled(&folded, name.kind, owner);
            let form = *known.entry((key.clone(), person)).or_insert_with(|| {
                let letters = text.chars().filter(|c| c.is_alphabetic());
                let acronym = letters.clone().count() > 1
                    && letters.clone().filter(|c| c.is_lowercase()).count() < 2
                    && !text.contains(' ');
                let words = if person { key.clone() } else { canonical(&folded) };
                forms.forms.push(Form {
                    words: words.split(' ').map(str::to_owned).collect(),
                    body,
                    kind: name.kind,
                    first: index,
                    introduced: usize::MAX,
                    acronym,
                });
                forms.parents.push(forms.forms.len() - 1);
                forms.forms.len() - 1
            });
            let introduced = &mut forms.forms[form].introduced;
            if *introduced == usize::MAX && is_in_body(article, name.span) {
                *introduced = index;
            }
            forms.of_name.push(form);
        }
        forms.tie_acronyms(article, names);
        forms.tie_people();
        forms.tie_short_forms();
        forms.tie_landforms();
        forms.tie_owned();
        forms.share_out(names.len());
        for form in 0..forms.forms.len() {
            forms.parents[form] = forms.root(form);
        }
        forms
    }

    /// A number that all names of one entity have in common.
    pub(super) fn group(&self, name: usize) -> usize {
        self.root(self.meant.get(&name).copied().unwrap_or(self.of_name[name]))
    }

    /// Whether a written form stands for a longer one of the article.
    pub(super) fn is_acronym(&self, written: &str) -> bool {
        self.acronyms.contains(&fold(written))
    }

    /// Whether the name is written in a form that stands beside its acronym.
    pub(super) fn is_expansion(&self, name: usize) -> bool {
        self.expansions.contains(&self.of_name[name])
    }

    fn root(&self, mut form: usize) -> usize {
        while self.parents[form] != form {
            form = self.parents[form];
        }
        form
    }

    fn tie(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other)] = one.min(other);
    }

    /// "Special Investigation Service (STT)", "STT (Special Investigation Service)", "Ministry of Health (Minsa)"; then
    /// acronyms by their letters.
    fn tie_acronyms(&mut self, article: &Article, names: &[Name]) {
        for index in 1..names.len() {
            let between = &article.text[names[index - 1].span.end..names[index].span.start];
            let bracketed = between.trim() == "(" && article.text[names[index].span.end..].starts_with(')');
            if !bracketed {
                continue;
            }
            let (one, other) = (self.of_name[index - 1], self.of_name[index]);
            let (full, short) = if self.forms[one].words.len() == 1 { (other, one) } else { (one, other) };
            let is_short_name = |form: &Form| form.acronym || form.kind == EntityType::Org && form.words.len() == 1;
            if is_short_name(&self.forms[short]) && self.forms[full].words.len() > 1 {
                self.acronyms.insert(fold(&article.text[names[self.forms[short].first].span]));
                self.expansions.insert(full);
                self.tie(full, short);
            }
        }
        let mut by_letters: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, form) in self.forms.iter().enumerate() {
            if form.words.len() > 1 && form.kind != EntityType::Person {
                for letters in initials(&form.words) {
                    by_letters.entry(letters).or_default().push(index);
                }
            }
        }
        for index in 0..self.forms.len() {
            let form = &self.forms[index];
            if form.acronym
                && form.words[0].len() > 1
                && !self.acronyms.contains(&form.words[0])
                && let Some([full]) = by_letters.get(&form.words[0]).map(Vec::as_slice)
            {
                let full = *full;
                self.acronyms.insert(form.words[0].clone());
                self.tie(index, full);
            }
        }
    }

    /// "Claudia Reyes" and "Claudia Reyes Pardo", "J. Smith" and "John Smith".
    fn tie_people(&mut self) {
        let people: Vec<usize> = (0..self.forms.len())
            .filter(|&form| self.forms[form].kind == EntityType::Person && self.forms[form].words.len() > 1)
            .collect();
        let mut by_first: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for &form in &people {
            by_first.entry(self.forms[form].words[0].clone()).or_default().push(form);
        }
        for &short in &people {
            let same_first = few(by_first.get(&self.forms[short].words[0]));
            let longer: Vec<usize> = same_first
                .iter()
                .copied()
                .filter(|&long| long != short && is_part(&self.forms[short].words, &self.forms[long].words))
                .collect();
            if let [long] = longer[..] {
                self.tie(short, long);
            }
        }
    }

    /// "Ministry of Health" without its complement, a company without "Inc", "Kandilli" for "Kandilli Observatory".
    fn tie_short_forms(&mut self) {
        let mut by_first: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, form) in self.forms.iter().enumerate() {
            if form.kind != EntityType::Person && form.words.len() > 1 {
                by_first.entry(form.words[0].clone()).or_default().push(index);
            }
        }
        for short in 0..self.forms.len() {
            let form = &self.forms[short];
            if matches!(form.kind, EntityType::Person | EntityType::Norp) || form.acronym {
                continue;
            }
            let same_first = few(by_first.get(&form.words[0]));
            let longer: Vec<usize> = same_first
                .iter()
                .copied()
                .filter(|&long| long != short && self.is_short_for(&self.forms[short], &self.forms[long]))
                .collect();
            if let [long] = longer[..] {
                self.tie(short, long);
            }
        }
    }

    fn is_short_for(&self, short: &Form, long: &Form) -> bool {
        let Some(rest) = long.words.strip_prefix(short.words.as_slice()) else { return false };
        let Some(next) = rest.first() else { return false };
        let complement = matches!(next.as_str(), "of" | "for" | "on");
        let endings = rest.iter().rev().take_while(|word| lexicon::is_company_ending(word)).count();
        let telling = &rest[..rest.len() - endings];
        let place = matches!(short.kind, EntityType::Gpe);
        // What a firm makes is not the firm: "Tiltmara", "Tiltmara 787".
        let product = long.kind == EntityType::Product || rest.iter().any(|word| word.contains(char::is_numeric));
        // A part that was named after the whole is another one: "Tiltmara", then "Tiltmara Logistika".
        let introduced =
            long.introduced < short.introduced && short.words.len() == 1 && telling.len() == 1 && !place && !product;
        let endings = telling.is_empty();
        complement && short.words.len() > 1 || endings || introduced
    }

    /// "the Tarn" is the River Tarn, "Ernesta" the cyclone.
    fn tie_landforms(&mut self) {
        let forms = || {
            let all = self.forms.iter().enumerate();
            all.filter(|(_, form)| matches!(form.kind, EntityType::Loc | EntityType::Event))
        };
        let mut by_bare: FxHashMap<(&str, EntityType), Vec<usize>> = FxHashMap::default();
        for (index, form) in forms() {
            if let Some(bare) = landforms::bare(&form.words, form.kind) {
                by_bare.entry((bare, form.kind)).or_default().push(index);
            }
        }
        let single = forms().filter(|(_, form)| form.words.len() == 1);
        let ties: Vec<(usize, usize)> = single
            .filter_map(|(index, form)| match by_bare.get(&(&*form.words[0], form.kind)).map(Vec::as_slice) {
                Some(&[long]) => Some((index, long)),
                _ => None,
            })
            .collect();
        for (short, long) in ties {
            self.tie(short, long);
        }
    }

    /// "the Navy" is the Mexican Navy where the article speaks of no other.
    fn tie_owned(&mut self) {
        let mut owned: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (index, form) in self.forms.iter().enumerate() {
            if let Some((core, Some(_))) = &form.body {
                owned.entry(core).or_default().push(index);
            }
        }
        let bare = self.forms.iter().enumerate().filter_map(|(index, form)| match &form.body {
            Some((core, None)) => {
                owned.get(core.as_str()).filter(|owned| owned.len() == 1).map(|owned| (index, owned[0]))
            }
            _ => None,
        });
        for (bare, owned) in bare.collect::<Vec<_>>() {
            self.tie(bare, owned);
        }
    }

    /// The country to which the name's body belongs.
    pub(super) fn owner(&self, name: usize) -> Option<&str> {
        self.forms[self.of_name[name]].body.as_ref()?.1.as_deref()
    }

    /// Gives every surname and given name to the bearer that it means: the only one, else the one named last before.
    fn share_out(&mut self, names: usize) {
        let mut bearers: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (index, form) in self.forms.iter().enumerate() {
            if form.kind == EntityType::Person && form.words.len() > 1 {
                for word in &form.words {
                    bearers.entry(word).or_default().push(index);
                }
            }
        }
        let mut last: FxHashMap<usize, usize> = FxHashMap::default();
        let mut meant = FxHashMap::default();
        for name in 0..names {
            let form = self.of_name[name];
            let words = &self.forms[form].words;
            if self.forms[form].kind != EntityType::Person {
                continue;
            }
            let own = self.root(form);
            let mut candidates: Vec<usize> = bearers
                .get(words[0].as_str())
                .map_or(&[][..], Vec::as_slice)
                .iter()
                .copied()
                .take(MANY)
                .filter(|&long| long != form && contains(&self.forms[long].words, words))
                .filter(|&long| words.len() == 1 || self.forms[long].words[0] != words[0])
                .collect();
            let by_surname: Vec<usize> = candidates
                .iter()
                .copied()
                .filter(|&long| self.forms[long].surname() == words[words.len() - 1])
                .collect();
            if !by_surname.is_empty() {
                candidates = by_surname;
            }
            let chosen = candidates
                .iter()
                .copied()
                .max_by_key(|&long| (last.get(&self.root(long)).copied(), std::cmp::Reverse(self.forms[long].first)));
            match chosen {
                Some(long) => {
                    meant.insert(name, long);
                    last.insert(self.root(long), name);
                }
                None => {
                    last.insert(own, name);
                }
            }
        }
        self.meant = meant;
    }
}

/// More bearers of one word than this are not told apart, so that linking takes linear time.
const MANY: usize = 64;

fn few(forms: Option<&Vec<usize>>) -> &[usize] {
    forms.map_or(&[], |forms| &forms[..forms.len().min(MANY)])
}

fn is_in_body(article: &Article, span: Span) -> bool {
    article.block_at(span.start).is_some_and(|block| article.blocks[block].kind.is_body())
}

/// The name in one spelling; with it, what of it is a body that every country has.
fn spelled(folded: &str, kind: EntityType, beside: Option<String>) -> (String, Option<(String, Option<String>)>) {
    match kind {
        EntityType::Person => (spelling::person(folded), None),
        EntityType::Norp => (spelling::of(folded, kind), None),
        EntityType::Gpe | EntityType::Loc => (canonical(folded), None),
        _ => {
            let body = spelling::body(folded);
            let owner = body.owner.or(beside);
            let whole = spelling::Body { core: body.core.clone(), owner: owner.clone() }.whole();
            let is_generic = owner.is_some() || spelling::is_generic(&body.core);
            (whole, is_generic.then_some((body.core, owner)))
        }
    }
}

/// The usual form of a name that has several, such as "US".
fn canonical(key: &str) -> String {
    let key = key.strip_prefix("the ").unwrap_or(key);
    lexicon::canonical(key).unwrap_or(key).to_owned()
}

/// The letters by which a name may be abbreviated: with and without its small words, "US" as a whole.
fn initials(words: &[String]) -> Vec<String> {
    let letters =
        |words: &mut dyn Iterator<Item = &String>| -> String { words.filter_map(|word| word.chars().next()).collect() };
    let large = |word: &&String| {
        !matches!(
            word.as_str(),
            "of" | "for" | "on" | "and" | "the" | "&" | "de" | "la" | "del" | "des" | "du" | "y" | "et"
        )
    };
    let mut all = vec![letters(&mut words.iter()), letters(&mut words.iter().filter(large))];
    if let Some((first, rest)) = words.split_first()
        && matches!(first.as_str(), "us" | "uk" | "eu" | "un")
    {
        all.push(format!("{first}{}", letters(&mut rest.iter().filter(large))));
    }
    all.dedup();
    all
}

/// Whether the words of `short` stand in `long` in the same order.
fn is_part(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    short.len() < long.len() && short.iter().all(|word| rest.any(|other| other == word))
}

fn contains(long: &[String], short: &[String]) -> bool {
    short.len() < long.len() && long.windows(short.len()).any(|window| window == short)
}
