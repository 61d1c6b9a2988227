//! Abbreviations that are written with a period, by what may follow that period.
//!
//! Only those made of one run of letters; dotted ones (`U.S.`, `a.m.`) are known by their form.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What follows an abbreviation's period within a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// A name: `Mr.`, `Gen.`, `St.`.
    Title,
    /// A number: `No.`, `p.`, `Art.`; before anything else it is a word and its period a full stop.
    Numbered,
    /// A day or year, if it is not the last word: `Sept.`, `Mon.`.
    Calendar,
    /// The rest of the sentence or nothing: `Calif.`, `Inc.`, `Jr.`, `Ave.`; a name may go on behind it.
    Final,
    /// A word in lower case, or another sentence: `etc.`, `km.`.
    Measure,
    /// Always the rest of the sentence: `vs.`, `cf.`, `viz.`.
    Joining,
}

/// The abbreviation that `word`, without its period, may be. Those of names must be capitalised.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    TABLE.get(word).copied()
}

static TABLE: LazyLock<FxHashMap<String, Abbreviation>> = LazyLock::new(|| {
    let classes = [
        (TITLES, Abbreviation::Title),
        (NUMBERED, Abbreviation::Numbered),
        (CALENDAR, Abbreviation::Calendar),
        (PLACES, Abbreviation::Final),
        (COMPANIES, Abbreviation::Final),
        (SUFFIXES, Abbreviation::Final),
        (MEASURES, Abbreviation::Measure),
        (JOINING, Abbreviation::Joining),
    ];
    let entries = || classes.iter().flat_map(|&(words, class)| words.split_whitespace().map(move |word| (word, class)));
    let mut table: FxHashMap<String, Abbreviation> = entries().map(|(word, class)| (word.to_owned(), class)).collect();
    // Capitals in a headline or at the head of a sentence, where they are not an abbreviation of their own.
    for (word, class) in entries() {
        let (first, rest) = word.split_at(1);
        table.entry(first.to_uppercase() + rest).or_insert(class);
        table.entry(word.to_uppercase()).or_insert(class);
    }
    table
});

/// Of people before their names: courtesy, academe, church, office, army, police; and of named places and ships.
const TITLES: &str = "\
Mr Mrs Ms Mx Messrs Mssrs Bart Rt Dott Ing Surg Sfc Sqn Ldr Cdre Flt Mmes Mlle Mme M Dr Drs Prof Profs Assoc Asst Rev Revd Hon Fr Srta Sra Br Bro Dom Msgr Mgr Abp Bp Pr Pres \
Gov Govs Sen Sens Rep Reps Del Amb Sec Secy Atty Attys Dist Supt Insp Det Chf Ald Cllr Dep Min Pte \
Gen Gens Lt Lts Col Cols Maj Majs Capt Capts Cpt Cmdr Cmdrs Comdr Cdr Adm Adms Brig Sgt Sgts Cpl Cpls Pvt Pfc Spc Ens Commr \
Cmdt Comm Const Hauptm Sgtmaj Wm Geo Chas Jas Thos St Sts Ste Mt Mts Ft Pt";

const NUMBERED: &str = "\
no nos num ref ord nr rs p pp pg pgs par para paras art arts sec secs sect ch chap chaps cl vol vols fig figs tab eq eqs ed eds ex ext app \
apt bk bks ln lns op pt pts tel col ver vv ff fol cat reg rm rev sess stat ser suppl tbl";

const CALENDAR: &str = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun";

/// States, provinces and countries as newspapers shorten them.
const PLACES: &str = "\
Ala Alas Ct Dak Mex Ariz Ark Calif Cal Cali Colo Conn Del Fla Ga Ida Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev \
Okla Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Alta Ont Que Sask Man Nfld Vic Tas Qld Eng Scot Ire Eur";

const COMPANIES: &str = "\
Inc Incs Corp Corps Co Cos Ltd Bros Cie Pty Plc Intl Mfg Assn Assns Dept Depts Univ Inst Natl Govt Div Hosp";

/// What stands behind a name or in an address.
const SUFFIXES: &str = "\
Jr Sr Snr Esq Phd Mtn Fwy Hway Plz Pde Ave Blvd Bld Bldg Cres Hwy Pkwy Pl Rd Sq Tce Ter Terr Expy Rte inc ltd co bros corp assn dept govt";

const MEASURES: &str = "\
etc al seq ibid est approx appt avg max temp misc orig lb lbs oz ft yd yds km kg cm mm mi mph hr hrs min mins \
mo mos yr yrs wk wks sqft ret bldg tsp tbsp gal qt doz";

const JOINING: &str = "vs v cf viz ca esp incl excl resp vis nee née nr fl";
