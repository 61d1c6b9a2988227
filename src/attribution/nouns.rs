//! Nouns for those who say things: people, offices, classes, outlets, documents.
//!
//! Closed lists of classes of words, in lower case.

use crate::nlp::lemma;
use crate::text::WordList;

pub(super) fn is_plural(word: &str) -> bool {
    word == "media" || lemma::is_plural(word)
}

pub(super) fn is_document(word: &str) -> bool {
    static DOCUMENTS: WordList = WordList::new(
        " report reports study studies survey surveys poll polls data figures statistics records record \
        document documents filing filings letter letters memo memorandum memorandums statement statements indictment complaint \
        lawsuit affidavit transcript transcripts minutes log logbook logs map maps bulletin paper papers analysis review audit \
        census video footage image images photograph photographs photo photos recording recordings plan plans budget contract \
        agreement treaty order notice accounts account model models index catalogue catalog database register registry \
        petition ruling verdict judgment judgement decision resolution regulation bill law act article articles book \
        leaflet certificate note notes message messages emails email invoices receipts archive archives research findings \
        estimates projections forecast forecasts release communique declaration manifesto brief briefing dossier file files \
        sheet calculations sign gauge post posts release sensor sensors radar thermometer readings coordinates offer meter \
        table chart graph minutes schedule timetable deed website page tests test evidence investigation inquiry ",
    );
    DOCUMENTS.contains(word)
}

pub(super) fn is_outlet(word: &str) -> bool {
    matches!(
        word,
        "newspaper"
            | "newspapers"
            | "magazine"
            | "broadcaster"
            | "media"
            | "agency"
            | "daily"
            | "weekly"
            | "channel"
            | "outlet"
            | "outlets"
            | "tabloid"
            | "portal"
            | "press"
            | "station"
            | "podcast"
    )
}

/// People and bodies who speak for somebody: their office answers for what they say.
pub(super) fn is_attributable(word: &str) -> bool {
    static OFFICES: WordList = WordList::new(
        " spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen police prosecutors prosecutor \
        organisers organizers authorities firefighters rescuers army navy military coastguard court courts judge judges jury \
        government ministry council union company companies firm party parties office embassy committee commission board \
        department hospital hospitals university school church parliament coroner coroners magistrate regulator regulators \
        forecasters governor president minister mayor premier mission delegation family authority airline bank \
        tribunal inquest panel forecasters administration campaign team club federation association charity ministers \
        governments lawmakers senators legislators detectives investigators meteorologists seismologists ",
    );
    OFFICES.contains(word)
}

/// Those whom copy cites without a name most often.
pub(super) fn is_secretive(word: &str) -> bool {
    matches!(
        word,
        "official"
            | "officials"
            | "source"
            | "sources"
            | "aide"
            | "aides"
            | "insider"
            | "insiders"
            | "diplomat"
            | "diplomats"
            | "adviser"
            | "advisers"
            | "advisor"
            | "advisors"
            | "whistleblower"
            | "whistleblowers"
            | "informant"
            | "pal"
            | "pals"
            | "negotiator"
            | "negotiators"
            | "bureaucrat"
            | "bureaucrats"
            | "confidant"
            | "general"
            | "generals"
            | "contact"
            | "contacts"
            | "executive"
            | "executives"
            | "person"
            | "people"
            | "friend"
            | "friends"
            | "strategist"
            | "strategists"
            | "operative"
            | "operatives"
    )
}

/// Classes of people in whose name anything can be said.
pub(super) fn is_class(word: &str) -> bool {
    static CLASSES: WordList = WordList::new(
        " critics supporters opponents proponents experts analysts observers commentators scholars scientists \
        researchers economists pundits skeptics sceptics advocates activists people others members locals residents viewers \
        users villagers campaigners detractors historians lawyers doctors traders investors dealers buyers sellers farmers \
        parents teachers students voters citizens fans readers workers employees diplomats insiders specialists academics \
        engineers strategists watchers enthusiasts defenders rivals neighbours neighbors growers shopkeepers consumers \
        customers shareholders environmentalists politicians intellectuals motorists commuters drivers passengers \
        witnesses eyewitnesses onlookers bystanders protesters demonstrators tenants retailers brokers bankers business \
        businesses businessmen theorists psychologists sociologists clinicians epidemiologists physicists biologists \
        bloggers netizens pensioners migrants refugees survivors veterans sources ",
    );
    CLASSES.contains(word)
}

/// A noun for a person, by list and by its ending.
pub(super) fn is_person(word: &str) -> bool {
    is_listed_person(word)
        || word.len() > 5
            && ["er", "or", "ist", "ian", "eur", "ant", "ee", "man", "woman"]
                .iter()
                .any(|ending| word.ends_with(ending))
            && !matches!(
                word,
                "number" | "figure" | "letter" | "order" | "centre" | "center" | "power" | "paper" | "river"
            )
}

fn is_listed_person(word: &str) -> bool {
    static PEOPLE: WordList = WordList::new(
        " person man woman boy girl mother father brother sister son daughter wife husband widow uncle aunt cousin \
        neighbour neighbor friend colleague chief head boss nurse soldier guard resident witness student agent clerk expert \
        analyst scientist politician citizen priest pal insider monk nun bishop imam vicar coach captain sergeant colonel \
        lieutenant major general commander deputy vendor pilot chef cook hostage victim survivor veteran volunteer attendee \
        employee member commissioner secretary chairman chairwoman chairperson chair spokesman diplomat official aide \
        lawyer attorney solicitor barrister doctor surgeon physician candidate senator lawmaker legislator fisherman \
        policeman policewoman businessman businesswoman guide host hairdresser grandmother grandfather teenager ",
    );
    PEOPLE.contains(word)
}

/// Whether the word, in lower case, is a known noun for people, bodies or documents.
pub(super) fn is_common_noun(word: &str) -> bool {
    is_class(word)
        || is_secretive(word)
        || is_attributable(word)
        || is_document(word)
        || is_outlet(word)
        || is_listed_person(word)
        || is_plural(word) && is_listed_person(&lemma::noun(word))
}
