//! The seventeen parts of speech of Universal Dependencies.
//!
//! Names and their labels only; it tags nothing.

/// A part of speech, called UPOS in the treebanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tag {
    Adj,
    /// Prepositions, and the particles of phrasal verbs.
    Adp,
    Adv,
    Aux,
    /// `and`, `or`, `but`.
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    /// `to` before a verb, `not`, the possessive `'s`.
    Part,
    Pron,
    /// Names.
    Propn,
    Punct,
    /// `that`, `because`, `if`.
    Sconj,
    /// `$`, `%`, emoji.
    Sym,
    Verb,
    /// Foreign words, fragments.
    X,
}

impl Tag {
    /// In the order of their labels, which is that of their numbers.
    pub const ALL: [Tag; 17] = [
        Tag::Adj,
        Tag::Adp,
        Tag::Adv,
        Tag::Aux,
        Tag::Cconj,
        Tag::Det,
        Tag::Intj,
        Tag::Noun,
        Tag::Num,
        Tag::Part,
        Tag::Pron,
        Tag::Propn,
        Tag::Punct,
        Tag::Sconj,
        Tag::Sym,
        Tag::Verb,
        Tag::X,
    ];

    /// As treebanks write it: `PROPN`.
    pub const fn label(self) -> &'static str {
        match self {
            Tag::Adj => "ADJ",
            Tag::Adp => "ADP",
            Tag::Adv => "ADV",
            Tag::Aux => "AUX",
            Tag::Cconj => "CCONJ",
            Tag::Det => "DET",
            Tag::Intj => "INTJ",
            Tag::Noun => "NOUN",
            Tag::Num => "NUM",
            Tag::Part => "PART",
            Tag::Pron => "PRON",
            Tag::Propn => "PROPN",
            Tag::Punct => "PUNCT",
            Tag::Sconj => "SCONJ",
            Tag::Sym => "SYM",
            Tag::Verb => "VERB",
            Tag::X => "X",
        }
    }

    pub fn of_label(label: &str) -> Option<Tag> {
        Tag::ALL.into_iter().find(|tag| tag.label() == label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_their_tags() {
        for (number, tag) in Tag::ALL.into_iter().enumerate() {
            assert_eq!(Tag::of_label(tag.label()), Some(tag));
            assert_eq!(tag as usize, number);
        }
        assert!(Tag::ALL.is_sorted_by_key(|tag| tag.label()));
        assert_eq!(Tag::of_label("noun"), None);
    }
}
