//! Reporting verbs in all their forms: what each commits the writer to, and what may follow it.
//!
//! Lists of classes of words, from published lists of quote verbs and the standard grouping by factivity.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::WordList;

use super::Stance;

/// A form of a reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    pub lemma: &'static str,
    pub stance: Stance,
    pub takes: Takes,
    pub form: Form,
}

/// What a verb needs behind it, or around it, before it reports anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// A clause with or without "that", or a quotation: "said".
    Clause,
    /// Somebody who is told, then as above: "told".
    Listener,
    /// What is judged, in a noun phrase: "rejected the plan".
    Object,
    /// What is to be done: "promised to pay".
    Action,
    /// As `Clause`, but only where "that" or a quotation shows that it reports at all: "found that".
    Proof,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    /// "says"
    Third,
    /// Past tense, and for most verbs the participle as well.
    Past,
    /// A participle that differs from the past: "spoken".
    Participle,
    /// "saying"
    Ing,
}

/// The reporting verb that `word`, in lower case, is a form of.
pub(super) fn verb(word: &str) -> Option<Verb> {
    FORMS.get(word).copied()
}

const VERBS: &[(Stance, Takes, &str)] = &[
    (
        Stance::Neutral,
        Takes::Clause,
        "say add state write tweet announce declare comment remark reply respond answer testify recount continue repeat \
         reiterate report post quip joke retort counter clarify elaborate mention exclaim proclaim pronounce \
         sigh shout yell scream whisper mutter murmur cry fume chuckle laugh moan lament grumble wonder reason muse \
         text email recite preach volunteer interject conclude opine enthuse gush reflect relate rule signal \
         object confide venture interrupt recollect reminisce restate snap bark roar bellow croak growl hiss huff sob snort \
         sneer shriek stammer stutter mumble blurt deadpan drawl gripe grouse scoff marvel narrate aver avow attest certify \
         specify stipulate posit prophesy intone rejoin sum chime weigh hit shoot fire push",
    ),
    (Stance::Neutral, Takes::Listener, "tell inform notify brief assure reassure advise convince"),
    (
        Stance::Neutral,
        Takes::Object,
        "call describe label brand dub term quote cite characterise characterize portray liken name refer",
    ),
    (
        Stance::Neutral,
        Takes::Proof,
        "ask read list hold record count put calculate give spell speak go measure log set hear make place rate value lay \
         sketch outline tally enumerate itemise itemize summarise summarize recap depict chronicle trace link bear work \
         inquire enquire",
    ),
    (
        Stance::Factive,
        Takes::Clause,
        "confirm reveal disclose admit acknowledge concede confess note observe recall stress emphasise emphasize \
         underscore underline highlight explain warn caution",
    ),
    (Stance::Factive, Takes::Listener, "remind"),
    (
        Stance::Factive,
        Takes::Proof,
        "remember know learn discover find realise realize show demonstrate prove expose document establish point see \
         decide detail identify accept recognise recognize determine illustrate verify affirm reaffirm",
    ),
    (
        Stance::Doubt,
        Takes::Clause,
        "claim allege assert contend maintain insist argue purport profess suggest imply hint complain protest boast disagree \
         insinuate intimate brag postulate",
    ),
    (Stance::Doubt, Takes::Object, "accuse charge blame tout"),
    (
        Stance::Denial,
        Takes::Object,
        "deny reject dismiss dispute contest rebut refute contradict disavow question challenge debunk downplay \
         repudiate discount dispel disclaim disown belittle brush shrug wave play",
    ),
    (
        Stance::Mental,
        Takes::Clause,
        "believe think hope fear worry suspect doubt expect assume reckon suppose deem anticipate dread regret",
    ),
    (Stance::Mental, Takes::Proof, "feel want wish consider understand view regard prefer detect imagine mean"),
    (
        Stance::Speculation,
        Takes::Clause,
        "speculate theorise theorize hypothesise hypothesize conjecture guess predict forecast project foresee \
         foreshadow surmise",
    ),
    (Stance::Neutral, Takes::Clause, "estimate"),
    (Stance::Neutral, Takes::Proof, "indicate"),
    (
        Stance::Directive,
        Takes::Action,
        "promise vow plan intend threaten agree refuse decline offer propose seek demand urge order instruct \
         recommend direct appeal plead pledge swear undertake request beg implore beseech entreat exhort forbid advocate \
         guarantee counsel press",
    ),
    (
        Stance::Opinion,
        Takes::Object,
        "praise hail welcome criticise criticize condemn denounce slam blast defend support back endorse oppose decry \
         applaud thank credit deplore commend laud lambast mock ridicule rebuke apologise apologize castigate chide berate scold lambaste excoriate denigrate disparage \
         salute congratulate bemoan rue pillory vilify extol impugn assail reproach fault",
    ),
];

const IRREGULAR: &[(&str, &str, &str)] = &[
    // base, past, participle
    ("say", "said", "said"),
    ("tell", "told", "told"),
    ("write", "wrote", "written"),
    ("retell", "retold", "retold"),
    ("read", "read", "read"),
    ("hold", "held", "held"),
    ("put", "put", "put"),
    ("set", "set", "set"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("speak", "spoke", "spoken"),
    ("know", "knew", "known"),
    ("find", "found", "found"),
    ("show", "showed", "shown"),
    ("see", "saw", "seen"),
    ("think", "thought", "thought"),
    ("feel", "felt", "felt"),
    ("understand", "understood", "understood"),
    ("mean", "meant", "meant"),
    ("forecast", "forecast", "forecast"),
    ("foresee", "foresaw", "foreseen"),
    ("foreshadow", "foreshadowed", "foreshadowed"),
    ("seek", "sought", "sought"),
    ("swear", "swore", "sworn"),
    ("undertake", "undertook", "undertaken"),
    ("spell", "spelled", "spelt"),
    ("prove", "proved", "proven"),
    ("hear", "heard", "heard"),
    ("make", "made", "made"),
    ("lay", "laid", "laid"),
    ("bear", "bore", "borne"),
    ("hit", "hit", "hit"),
    ("shoot", "shot", "shot"),
    ("forbid", "forbade", "forbidden"),
];

/// Stressed on the last syllable, so that the last consonant doubles: "admitted".
const DOUBLING: &[&str] = &[
    "admit", "rebut", "slam", "dub", "plan", "log", "label", "signal", "snap", "quip", "sob", "sum", "hit", "brag",
    "recap", "beg", "forbid",
];

static FORMS: LazyLock<FxHashMap<String, Verb>> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    for &(stance, takes, lemmas) in VERBS {
        for lemma in lemmas.split_whitespace() {
            for (word, form) in inflect(lemma) {
                // The first verb wins, and within a verb the more telling form: "put" is a past.
                let verb = Verb { lemma, stance, takes, form };
                let slot = forms.entry(word).or_insert(verb);
                if slot.lemma == lemma && form == Form::Past {
                    slot.form = Form::Past;
                }
            }
        }
    }
    forms
});

fn inflect(lemma: &str) -> Vec<(String, Form)> {
    let stem = lemma.strip_suffix('e').unwrap_or(lemma);
    let doubled = match lemma.chars().last() {
        Some(last) if DOUBLING.contains(&lemma) => format!("{lemma}{last}"),
        _ => stem.to_owned(),
    };
    let consonant_y = lemma.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u']));
    let third = match consonant_y {
        Some(rest) => format!("{rest}ies"),
        None if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("sh") || lemma.ends_with("ch") => {
            format!("{lemma}es")
        }
        None => format!("{lemma}s"),
    };
    let ing = if lemma.ends_with("ee") { format!("{lemma}ing") } else { format!("{doubled}ing") };
    let mut forms = vec![(lemma.to_owned(), Form::Base), (third, Form::Third), (ing, Form::Ing)];
    match IRREGULAR.iter().find(|(base, ..)| *base == lemma) {
        Some((_, past, participle)) => {
            forms.push(((*past).to_owned(), Form::Past));
            if past != participle {
                forms.push(((*participle).to_owned(), Form::Participle));
            }
        }
        None => {
            let past = consonant_y.map_or_else(|| format!("{doubled}ed"), |rest| format!("{rest}ied"));
            forms.push((past, Form::Past));
            if lemma == "label" || lemma == "signal" {
                forms.push((format!("{lemma}ed"), Form::Past)); // American spelling
            }
        }
    }
    forms
}

/// Forms that are plural or singular nouns as often as verbs: "reports", "plans".
pub(super) fn is_also_noun(verb: &Verb) -> bool {
    static NOUNS: WordList = WordList::new(
        "report plan hope fear call estimate forecast demand offer promise charge order reply answer note comment \
         remark question doubt dispute pledge vow blame support back praise welcome show find guess project record \
         list view post tweet wish rule brand label boast hint protest challenge contest name count read log set text \
         email document detail request appeal claim suspect state signal cry laugh murmur whisper shout yell scream \
         slam blast mock credit reason term quote volunteer highlight rebuke feel brief want point quip joke measure \
         retort counter object venture snap bark roar bellow growl hiss sob snort sneer shriek mumble gripe grouse \
         scoff sum chime fire push shoot hit work place rate value sketch outline tally trace link wave play press \
         brush shrug counsel salute fault dread regret marvel reproach",
    );
    matches!(verb.form, Form::Base | Form::Third) && NOUNS.contains(verb.lemma)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_verb_has_one_stance() {
        let mut known = BTreeSet::new();
        for lemma in VERBS.iter().flat_map(|(.., lemmas)| lemmas.split_whitespace()) {
            assert!(known.insert(lemma), "{lemma} stands twice");
        }
    }

    #[test]
    fn british_spelling_takes_the_american_stance() {
        assert_eq!(verb("theorised").map(|verb| verb.stance), verb("theorized").map(|verb| verb.stance));
    }
}
