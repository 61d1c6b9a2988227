//! What an article is about, by the nouns of its claims that few articles have.
//!
//! Names alone do not tell: two reports of one wreck may share no more than the ship, but they have the reef, the pumps and
//! the cargo in common as well.

use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use crate::claim::Claim;
use crate::text::WordList;

/// Hashes of the words, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Topic(Vec<u64>);

impl Topic {
    pub fn of(claims: &[Claim]) -> Topic {
        let frames = claims.iter().map(|claim| &claim.frame);
        let words = frames.flat_map(|frame| {
            let heads =
                frame.arguments.iter().filter(|argument| argument.entity.is_none()).map(|argument| &argument.head);
            let theme = frame.head.iter().filter(|_| frame.theme.is_none());
            heads.chain(theme).chain(&frame.anchors)
        });
        let mut words: Vec<u64> =
            words.filter(|word| !EVERYDAY.contains(word)).map(|word| FxBuildHasher.hash_one(word)).collect();
        words.sort_unstable();
        words.dedup();
        Topic(words)
    }

    /// How many words two articles share.
    pub fn shared(&self, other: &Topic) -> usize {
        let (few, many) = if self.0.len() <= other.0.len() { (&self.0, &other.0) } else { (&other.0, &self.0) };
        few.iter().filter(|word| many.binary_search(word).is_ok()).count()
    }
}

/// Nouns that stories of all sorts have, in the form of their groups.
static EVERYDAY: WordList = WordList::new(
    "year time day today week month hour minute morning afternoon evening night weekend century decade season spring summer \
     autumn winter date moment period end beginning start half quarter way part point place thing person man woman child \
     boy girl family mother father son daughter brother sister friend wife husband parent name age life home house room door \
     street road city town village country state nation region area district world land site centre side line number amount \
     figure rate level share percent cent million dollar euro price cost money job work worker company firm business industry \
     market service customer government minister ministry president authority official officer department agency body \
     organisation organization group team member leader head director chief manager spokesman party council committee union \
     association board law rule right case issue problem question answer result reason cause fact idea plan project programme \
     program decision agreement deal talk meeting statement report letter document announcement interview news story word \
     record history future past change move step action measure effort support help use need order term condition situation \
     kind sort type form example lot rest range series list row turn visit trip school student teacher hospital police \
     court judge building office water food car hand eye face head foot mile kilometre metre meter centimetre hectare tonne \
     ton kilogram gram litre degree second victim system process value event study sale development design addition \
     production role source bank money economy increase rise fall drop effect difference experience knowledge sense interest \
     attention chance hope fear concern doubt pressure power force control access size weight length height \
     distance speed direction position",
);
