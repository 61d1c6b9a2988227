//! One spelling for words that two houses write in two: contractions written out, base forms in American spelling.

use crate::nlp::lemma;

/// The base form, in American spelling.
pub(super) fn base(word: &str) -> String {
    let base = lemma::verb(word).unwrap_or_else(|| lemma::noun(word));
    if let Some((_, american)) = SPELLINGS.iter().find(|(british, _)| *british == base) {
        return (*american).to_owned();
    }
    if base.len() < 6 || !base.is_ascii() {
        return base.into_owned();
    }
    let mut base = base.into_owned();
    for (british, american) in [("tre", "ter"), ("bre", "ber"), ("ogue", "og"), ("ence", "ense")] {
        if let Some(stem) = base.strip_suffix(british) {
            base = format!("{stem}{american}");
            break;
        }
    }
    for (british, american) in [("our", "or"), ("is", "iz"), ("yse", "yze"), ("ll", "l"), ("ae", "e")] {
        base = base.replace(british, american);
    }
    base
}

/// Forms that the rules for `n't`, `'ll` and the like do not cover.
pub(super) const CONTRACTIONS: [(&str, &str); 12] = [
    ("cannot", "can not"),
    ("can't", "can not"),
    ("won't", "will not"),
    ("shan't", "shall not"),
    ("ain't", "is not"),
    ("gonna", "going to"),
    ("wanna", "want to"),
    ("gotta", "got to"),
    ("let's", "let us"),
    ("y'all", "you all"),
    ("'em", "them"),
    ("'cause", "because"),
];

/// By base form; the regular differences are rules.
const SPELLINGS: [(&str, &str); 30] = [
    ("grey", "gray"),
    ("programme", "program"),
    ("judgement", "judgment"),
    ("acknowledgement", "acknowledgment"),
    ("ageing", "aging"),
    ("cheque", "check"),
    ("tyre", "tire"),
    ("kerb", "curb"),
    ("plough", "plow"),
    ("sceptic", "skeptic"),
    ("sceptical", "skeptical"),
    ("mould", "mold"),
    ("cosy", "cozy"),
    ("jewellery", "jewelry"),
    ("aluminium", "aluminum"),
    ("practise", "practice"),
    ("licence", "license"),
    ("manoeuvre", "maneuver"),
    ("storey", "story"),
    ("enrol", "enroll"),
    ("fulfil", "fulfill"),
    ("instal", "install"),
    ("skilful", "skillful"),
    ("wilful", "willful"),
    ("draught", "draft"),
    ("axe", "ax"),
    ("pyjamas", "pajamas"),
    ("mum", "mom"),
    ("cancelled", "canceled"),
    ("tonne", "ton"),
];
