//! The relations of dependency trees, as the treebanks label them.
//!
//! Names and their numbers only; it builds no trees. Their order is that of the model file.

/// The label of the relation with this number: `nsubj`, `acl:relcl`.
pub fn label(index: u8) -> &'static str {
    LABELS.get(usize::from(index)).copied().unwrap_or(UNKNOWN)
}

/// The number of a relation. One that is not in the list counts as its universal part, if that is.
pub fn of_label(label: &str) -> Option<u8> {
    let place = |wanted: &str| LABELS.iter().position(|label| *label == wanted).map(|place| place as u8);
    place(label).or_else(|| place(universal(label)))
}

/// A label without its subtype: `acl` of `acl:relcl`.
pub fn universal(label: &str) -> &str {
    label.split(':').next().unwrap_or(label)
}

/// The number of `root`, which the one word without a head has and no other.
pub const ROOT: u8 = 4;

/// What Universal Dependencies calls a relation that is none of its others.
const UNKNOWN: &str = "dep";

/// All labels; frequent ones come first.
pub static LABELS: [&str; 53] = [
    "punct",
    "case",
    "det",
    "nsubj",
    "root",
    "advmod",
    "amod",
    "obj",
    "obl",
    "nmod",
    "conj",
    "compound",
    "cc",
    "mark",
    "aux",
    "cop",
    "nmod:poss",
    "advcl",
    "xcomp",
    "acl:relcl",
    "flat",
    "ccomp",
    "acl",
    "appos",
    "aux:pass",
    "nummod",
    "parataxis",
    "nsubj:pass",
    "nmod:unmarked",
    "obl:unmarked",
    "discourse",
    "compound:prt",
    "expl",
    "fixed",
    "iobj",
    "list",
    "obl:agent",
    "dep",
    "nmod:desc",
    "csubj",
    "nsubj:outer",
    "advcl:relcl",
    "det:predet",
    "vocative",
    "reparandum",
    "goeswith",
    "cc:preconj",
    "orphan",
    "dislocated",
    "csubj:pass",
    "csubj:outer",
    "obl:tmod",
    "nmod:tmod",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_name_their_relations() {
        for (number, name) in LABELS.into_iter().enumerate() {
            assert_eq!(label(number as u8), name);
            assert_eq!(of_label(name), Some(number as u8));
        }
        assert_eq!(label(ROOT), "root");
        assert_eq!(of_label("nsubj:odd").map(label), Some("nsubj"));
        assert_eq!((of_label("subject"), label(200)), (None, "dep"));
    }
}
