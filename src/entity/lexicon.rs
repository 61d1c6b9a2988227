//! Closed classes of words around and inside names: titles, roles, heads that give a name's type away.
//!
//! Words are in the spelling of [`fold`](crate::nlp::fold::fold).

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::EntityType;
use crate::nlp::fold::fold;

/// The type that a name has for its last word: "Regional Court", "Nemunas River".
pub(super) fn head(word: &str) -> Option<EntityType> {
    HEADS.get(word).or_else(|| HEADS.get(word.strip_suffix('s')?)).copied()
}

/// The type that a name has for its first word: "Mount Elbrus", "Universidad del Azuay".
pub(super) fn lead(word: &str) -> Option<EntityType> {
    LEADS.get(word).copied()
}

/// Whether the word stands before a person's name as a title: "President", "Dr".
pub(super) fn is_title(word: &str) -> bool {
    let title = |word: &str| TITLES.contains(word) || SURE_TITLES.contains(word);
    title(word) || word.rsplit_once('-').is_some_and(|(_, last)| title(last)) // "Attorney-General"
}

/// Whether the word says what somebody is or does: "prosecutor", "student", "brother".
pub fn is_role(word: &str) -> bool {
    ROLES.contains(word) || is_title(word) || word.strip_suffix('s').is_some_and(|word| ROLES.contains(word))
}

/// Whether the word is a form of a verb that tells who says something: "said", "announces".
pub(super) fn is_reporting(word: &str) -> bool {
    REPORTING.contains(word)
}

/// Articles, pronouns, prepositions, conjunctions, adverbs: capitalised only because a sentence starts.
pub(super) fn is_function(word: &str) -> bool {
    FUNCTION.contains(word)
}

/// Capitals that abbreviate no name: "CEO", "GMT".
pub(super) fn is_plain_acronym(word: &str) -> bool {
    PLAIN_ACRONYMS.contains(word)
}

/// Ends of company names: "Ltd", "GmbH".
pub(super) fn is_company_ending(word: &str) -> bool {
    COMPANY_ENDINGS.contains(word)
}

/// The type that a common noun beside a name gives it: "the town of X", "X province", "the charity X".
pub(super) fn noun_kind(word: &str) -> Option<EntityType> {
    NOUN_KINDS.get(word).or_else(|| NOUN_KINDS.get(word.strip_suffix('s')?)).copied()
}

/// The usual form of a well-known name: "united kingdom" for "uk".
pub(super) fn canonical(name: &str) -> Option<&'static str> {
    ALIASES.get(name).copied()
}

static ALIASES: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| include_str!("lexicon/aliases.tsv").lines().filter_map(|line| line.split_once('\t')).collect());
static HEADS: LazyLock<FxHashMap<String, EntityType>> = LazyLock::new(|| typed(include_str!("lexicon/heads.tsv")));
static LEADS: LazyLock<FxHashMap<String, EntityType>> = LazyLock::new(|| typed(include_str!("lexicon/leads.tsv")));
static ROLES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(include_str!("lexicon/roles.txt")));
static TITLES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(TITLE_WORDS));
static SURE_TITLES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(SURE_TITLE_WORDS));
static REPORTING: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(REPORTING_WORDS));
static FUNCTION: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(FUNCTION_WORDS));
static PLAIN_ACRONYMS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(PLAIN_ACRONYM_WORDS));
static COMPANY_ENDINGS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| set(COMPANY_ENDING_WORDS));
static NOUN_KINDS: LazyLock<FxHashMap<String, EntityType>> = LazyLock::new(|| typed(include_str!("lexicon/nouns.tsv")));

fn set(words: &'static str) -> FxHashSet<&'static str> {
    words.split_whitespace().collect()
}

fn typed(table: &str) -> FxHashMap<String, EntityType> {
    let entry = |line: &str| {
        let (word, label) = line.split_once('\t')?;
        Some((fold(word), EntityType::of_label(label)?))
    };
    table.lines().filter_map(entry).collect()
}

const SURE_TITLE_WORDS: &str = "\
mr mrs ms miss mx messrs dr drs sir dame madam madame mme monsieur herr frau señor senor señora senora sr sra don doña dona \
senator sen sens congressman congresswoman representative rep reps councillor councilor cllr alderman ambassador prof professor \
lieutenant lt sergeant sgt corporal cpl constable brigadier brig commodore colonel col cmdr adm gen maj capt \
ayatollah sheikh sheik sheikha imam rabbi rev reverend pastor archbishop cardinal pope emir sultan tsar \
detective det inspector insp superintendent supt coroner sheriff mayor premier taoiseach chancellor \
minister president vice-president ex-president gov spokesman spokeswoman spokesperson \
congresswoman lawmaker prosecutor chairman chairwoman ceo secretary-general undersecretary co-founder founder \
alhaji hajiya ratu tengku tunku dato' seri sri barrister garaad mullah maulana swami shri ustaz ustad dr-ing \
baroness viscount viscountess countess duchess princess coach datuk tan-sri ing atty ";

const TITLE_WORDS: &str = "\
general major captain admiral commander marshal officer chief commissioner judge justice attorney magistrate deputy mp mep \
governor secretary speaker chair chairperson director doctor lord lady baron count earl duke king queen prince emperor \
bishop father sister brother mother consul envoy treasurer counsel lawyer leader candidate dean provost rector principal editor \
columnist reporter correspondent analyst economist author actor actress singer manager executive private airman seaman ensign \
ombudsman master saint solicitor auditor comptroller nurse engineer architect striker goalkeeper captain skipper ";

/// Without forms that are nouns as well: "claims", "states", "reports".
const REPORTING_WORDS: &str = "\
said says say told tells added adds wrote writes announced announces confirmed confirms claimed stated reported explained explains \
insisted insists warned warns argued argues noted recalled recalls replied replies suggested suggests testified testifies tweeted \
acknowledged acknowledges admitted admits denied denies alleged alleges predicted predicts estimated concluded concludes declared \
declares revealed reveals disclosed complained complains joked jokes quipped remarked responded responds commented observed stressed \
stresses emphasised emphasized asserted asserts contended contends reckoned reckons conceded concedes boasted urged urges vowed vows \
promised cautioned cautions believes thinks hinted signalled signaled conveyed elaborated asked asks shouted cried whispered ";

const FUNCTION_WORDS: &str = "\
a an the this that these those some any each every either neither no none another other such both all half most many much more less \
few fewer several enough one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions \
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself \
ourselves themselves who whom whose which what whoever whatever someone somebody something anyone anybody anything everyone \
everybody everything nobody nothing nowhere \
about above across after against along alongside amid amidst among amongst around as at atop before behind below beneath beside \
besides between beyond but by concerning considering despite down during except excluding following for from given in including \
inside into like minus near next notwithstanding of off on onto opposite out outside over past pending per plus regarding round \
save since than through throughout till to toward towards under underneath unless unlike until up upon versus via with within \
without and or nor so yet if because although though while whereas whether when whenever where wherever why how once lest provided \
also again ago already altogether always almost anyway apart aside away back barely briefly certainly clearly consequently \
currently earlier elsewhere especially even eventually ever everywhere exactly far finally first firstly second secondly third \
thirdly last lastly formerly fortunately frankly further furthermore generally hence here hereby historically hopefully however \
ideally immediately increasingly indeed initially instead ironically just largely late lately later latterly likewise long \
mainly maybe meanwhile mostly moreover namely nearly never nevertheless nonetheless not notably now obviously occasionally often \
only originally otherwise overall overnight particularly perhaps possibly previously primarily probably quickly quite rarely rather \
really recently remarkably reportedly roughly sadly separately shortly significantly similarly simply sometimes somehow soon \
specifically still strangely subsequently suddenly supposedly surely then there thereafter thereby therefore thus today together \
tomorrow tonight too traditionally twice typically ultimately undoubtedly unfortunately usually very well yesterday \
am is are was were be been being do does did done has have had having can could may might must shall should will would ought \
let yes no ok okay oh ah well hello please thanks asked added according based born speaking said say says told part \
don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't it's that's there's he's she's i'm we're they're \
i've we've they've i'll we'll you're let's what's who's here's i'd ";

const PLAIN_ACRONYM_WORDS: &str = "\
ceo cfo coo cto ciso gmt utc bst cet cest est edt pst pdt cst mst ist wib tv am pm ad bc bce ce dna rna hiv aids gdp cpi ppi vat \
cctv ufo gps suv atm diy faq pdf usb url html id ids iq pr hr it ict ai ev evs lgbt lgbtq lgbtq+ ngo ngos mp mps pms phd mba md \
ba ma bsc msc llb kc qc obe mbe cbe asap rip ok usd eur gbp kg km cm mm mph kph mw gw kw gwh mwh twh hq vip vips pow pows ied \
ieds uav uavs icu er covid covid-19 sars pcr ppe rv ipo ipos ico esg vr ar ml op-ed q&a r&d b2b iot lng lpg opex capex ebitda \
roi ltd plc inc llc jr sr ii iii iv vi vii viii ix xi xii breaking exclusive live update video watch read photo photos dj cd dvd \
sms led lcd cpu gpu ram hd uhd 3d 4g 5g lte ac dc aka eta etc vs ps fyi tbd ";

const COMPANY_ENDING_WORDS: &str = "\
inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag kg se sa s/a nv bv spa srl oy oyj ab as asa aps \
sarl sas pte pty bhd kk holding holdings group ";
