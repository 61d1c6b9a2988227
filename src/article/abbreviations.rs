//! Abbreviations that are written with a period, by what may follow that period.
//!
//! Only those made of one run of letters; dotted ones (`U.S.`, `a.m.`) are known by their form.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::Folded;

/// What follows an abbreviation's period within a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// A name: `Mr.`, `Gen.`, `St.`.
    Title,
    /// A number: `No.`, `p.`, `Art.`; before anything else it is a word and its period a full stop.
    Numbered,
    /// A day or year, if it is not the last word: `Sept.`, `Mon.`.
    Calendar,
    /// The rest of the sentence or nothing: `Calif.`, `Inc.`, `Jr.`, `Ave.`, `etc.`.
    Final,
    /// Always the rest of the sentence: `vs.`, `cf.`, `viz.`.
    Joining,
}

/// The abbreviation that `word`, without its period, may be. Those of names must be capitalised.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let &(name, class) = TABLE.get(&*Folded::new(word)?)?;
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase());
    (!capital(name) || capital(word)).then_some(class)
}

type Entry = (&'static str, Abbreviation);

static TABLE: LazyLock<FxHashMap<String, Entry>> = LazyLock::new(|| {
    let classes = [
        (TITLES, Abbreviation::Title),
        (NUMBERED, Abbreviation::Numbered),
        (CALENDAR, Abbreviation::Calendar),
        (PLACES, Abbreviation::Final),
        (COMPANIES, Abbreviation::Final),
        (ENDINGS, Abbreviation::Final),
        (JOINING, Abbreviation::Joining),
    ];
    let entries = classes.iter().flat_map(|&(words, class)| words.split_whitespace().map(move |word| (word, class)));
    entries.map(|(word, class)| (word.to_lowercase(), (word, class))).collect()
});

/// Of people before their names: courtesy, academe, church, office, army, police; and of named places and ships.
const TITLES: &str = "\
Mr Mrs Ms Mx Messrs Mmes Mlle Mme M Dr Drs Prof Profs Assoc Asst Rev Revd Hon Fr Sr Srta Sra Br Bro Dom Msgr Mgr Abp Bp Pr Pres \
Gov Govs Sen Sens Rep Reps Del Amb Sec Secy Atty Attys Dist Supt Insp Det Chf Ald Cllr Dep Min Pte \
Gen Gens Lt Lts Col Cols Maj Majs Capt Capts Cpt Cmdr Cmdrs Comdr Cdr Adm Adms Brig Sgt Sgts Cpl Cpls Pvt Pfc Spc Ens Commr \
Cmdt Comm Const Hauptm Sgtmaj Wm Geo Chas Jas Thos St Sts Ste Mt Mts Ft Pt";

const NUMBERED: &str = "\
no nos num nr p pp pg pgs par para paras art arts sec secs sect ch chap chaps cl vol vols fig figs tab eq eqs ed eds ex ext app \
apt bk bks ln lns op pt pts tel col ver vv ff fol cat reg rm rev sess stat ser suppl tbl";

const CALENDAR: &str = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun";

/// States, provinces and countries as newspapers shorten them.
const PLACES: &str = "\
Ala Alas Ariz Ark Calif Cal Cali Colo Conn Del Fla Ga Ida Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev \
Okla Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Alta Ont Que Sask Man Nfld Vic Tas Qld Eng Scot Ire Eur";

const COMPANIES: &str = "\
Inc Incs Corp Corps Co Cos Ltd Bros Cie Pty Plc Intl Mfg Assn Assns Dept Depts Univ Inst Natl Govt Div Org Acad Hosp Sch Lab Labs";

/// What stands behind a name, in an address or at the end of a list or a measure.
const ENDINGS: &str = "\
Jr Snr Esq Phd MD DDS Ave Blvd Bld Bldg Cres Dr Hwy Pkwy Pl Rd Sq Tce Ter Terr Expy Rte \
etc et al seq ibid est approx appt avg max temp misc dept orig lb lbs oz ft yd yds km kg cm mm mi mph hr hrs min mins secs \
mo mos yr yrs wk wks sqft dba ret jun assoc govt inc ltd co bros corp bldg fn tsp tbsp gal qt doz";

const JOINING: &str = "vs v cf viz ca c esp incl excl resp i.e e.g vis nee née nr fl";
