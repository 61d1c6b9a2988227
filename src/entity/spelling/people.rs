//! People's names: transliterations, short given names, particles.
//!
//! Rules fold what systems of transliteration disagree on; they make no claim on how a name is pronounced.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Words in one spelling, hyphens open, apostrophes gone.
pub(super) fn spelled(folded: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for (place, word) in folded.split(' ').enumerate() {
        let mut parts = word.split('-').filter(|part| !part.is_empty()).peekable();
        let mut is_first = true;
        while let Some(part) = parts.next() {
            let opens = is_first && parts.peek().is_some();
            // "al-Darwan", "Omar al Darwan"; but "Al Harrow" has a given name.
            let is_article = is_arabic_article(part) && (opens || part == "al" && place > 0);
            if !is_article {
                words.push(transliterated(part.replace('\'', "").as_str()));
            }
            is_first = false;
        }
    }
    if words.len() > 1
        && let Some(full) = GIVEN.get(&words[0])
    {
        words[0].clone_from(full);
    }
    words.join(" ")
}

/// Words that stand in names and are none: "de la", "van der", "bin".
pub(crate) fn is_particle(word: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "la", "las", "los", "del", "da", "das", "do", "dos", "di", "du", "des", "le", "van", "von", "der", "den",
        "ter", "ten", "zu", "zur", "y", "e", "al", "el", "bin", "ibn", "bint", "abu", "ould", "af", "av", "san", "st",
        "jr", "sr", "ii", "iii", "iv",
    ];
    PARTICLES.contains(&word)
}

fn is_arabic_article(word: &str) -> bool {
    matches!(word, "al" | "el" | "ul" | "ad" | "ar" | "as" | "ash" | "az" | "an" | "at")
}

/// What the systems write in different ways, in one.
fn transliterated(word: &str) -> String {
    let word = by_rules(word);
    KNOWN.get(&word).cloned().unwrap_or(word)
}

fn by_rules(word: &str) -> String {
    if word.len() < 4 || !word.is_ascii() {
        return word.to_owned();
    }
    let mut word = word.strip_prefix("ye").map_or_else(|| word.to_owned(), |rest| format!("e{rest}"));
    let ending = ENDINGS.iter().find_map(|(from, to)| Some((word.strip_suffix(from)?.len(), *to)));
    if let Some((stem, to)) = ending.filter(|(stem, _)| *stem > 1) {
        word.truncate(stem);
        word.push_str(to);
    }
    for (from, to) in LETTERS {
        if word.contains(from) {
            word = word.replace(from, to);
        }
    }
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// In order; a later one sees what an earlier one has made.
const LETTERS: [(&str, &str); 13] = [
    ("tch", "ch"),
    ("sch", "sh"),
    ("kh", "h"),
    ("dj", "j"),
    ("ks", "x"),
    ("ph", "f"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("aa", "a"),
    ("ck", "k"),
    ("q", "k"),
    ("iya", "ia"),
];

const ENDINGS: [(&str, &str); 20] = [
    ("skyy", "sky"),
    ("skiy", "sky"),
    ("skij", "sky"),
    ("skyi", "sky"),
    ("ski", "sky"),
    ("yeva", "eva"),
    ("ieva", "eva"),
    ("eyev", "ev"),
    ("yev", "ev"),
    ("iev", "ev"),
    ("eev", "ev"),
    ("ei", "ey"),
    ("ej", "ey"),
    ("ai", "ay"),
    ("aj", "ay"),
    ("iy", "y"),
    ("ij", "y"),
    ("yi", "y"),
    ("i", "y"),
    ("ie", "y"),
];

/// What the rules leave apart, per line the usual form first.
static KNOWN: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| groups(KNOWN_GROUPS, by_rules));
/// Short given names, behind the one for which they mostly stand.
static GIVEN: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| groups(GIVEN_GROUPS, transliterated));

fn groups(lines: &str, spelled: fn(&str) -> String) -> FxHashMap<String, String> {
    let mut groups = FxHashMap::default();
    for line in lines.lines() {
        let mut words = line.split_whitespace().map(spelled);
        let usual = words.next().unwrap_or_default();
        groups.extend(words.map(|word| (word, usual.clone())));
    }
    groups
}

const KNOWN_GROUPS: &str = "\
mohamed muhamad mohamad muhamed mohamud mohammed muhammad
ahmed ahmad ahmet
husein husain hosein hussain hosain hussein
hasan hassan
yusuf yusef yousef yusif youssef yosef
ibrahim ebrahim brahim
osman othman uthman
omar umar
usama osama
mustafa moustafa mostafa
mahmud mahmoud
abdulah abdalah abdulla
abdul abdel abdal
sulayman suleyman suliman soleiman suleiman sulaiman soleyman
khalid halid haled
gadafy kadafy gadhafy kadhafy gathafy kazafy
nasir naser
karim kerim
said saeed saied sayed sayid seyed
rashid reshid rasheed
alexander alexandr aleksander alexandre
alexey alexy aleksey
dmitry dimitry dimitriy
sergey serguey serge
evgeny evgueny
yury yuriy iury iuriy yuri
natalia natalya nataliya
olexandr oleksandr
volodymyr wolodymyr
mykola mikola
andrey andry andriy
michael mikhael
stephen steven
jeffrey geoffrey jefrey geofrey
catherine katherine kathryn cathryn katharine
lawrence laurence
philip filip
elizabeth elisabeth
";

const GIVEN_GROUPS: &str = "\
william bill billy wily
robert bob bobby boby
richard rick ricky
james jim jimmy jimy
michael mike
thomas tom tommy tomy
joseph joe josef
anthony tony
david dave
stephen steve
daniel dan danny dany
benjamin ben
ronald ron
kenneth ken
jeffrey jeff jef
gregory greg gregor
charles chuck chuk
andrew andy
nicholas nick nik
matthew matt mat mathew
timothy tim
peter pete
edward ed eddie edy
frederick fred
joshua josh
christopher chris
samuel sam
donald don
douglas doug dug
elizabeth liz betty bety
deborah debbie deby deb
susan sue
jennifer jenny jeny jen
rebecca becky beky
margaret peggy pegy maggie magy
patricia patty paty
zachary zach zack zak
";
