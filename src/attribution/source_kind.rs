//! Who a source is, from the noun phrase that names it.

use crate::entity::{Entities, EntityType};
use crate::text::Span;

use super::SourceKind;
use super::noun_phrase;
use super::unit::{Class, Item};

/// The kind of the source `phrase`, and its entity.
pub(super) fn classify(phrase: &[Item], entities: &Entities) -> (SourceKind, Option<usize>) {
    let Some(first) = phrase.first() else { return (SourceKind::Agentless, None) };
    let pieces: Vec<&[Item]> =
        phrase.split(|item| item.class == Class::Comma).filter(|piece| !piece.is_empty()).collect();
    for piece in &pieces {
        let describes = piece.first().is_none_or(|first| first.class != Class::Relative);
        if describes && noun_phrase::head_is_name(piece) {
            let head = noun_phrase::head(piece).map(|head| piece[head].span);
            let entity = head.and_then(|head| entity_at(entities, head));
            return (named(piece, entity.map(|entity| entities.all[entity].kind)), entity);
        }
    }
    let head = noun_phrase::head(pieces[0]).map(|head| pieces[0][head].word.as_str());
    let entity = head.and_then(|_| entity_at(entities, first.span.join(pieces[0][pieces[0].len() - 1].span)));
    let kind = match head {
        None if first.is("which") => SourceKind::Organisation,
        None if first.class == Class::Relative => SourceKind::NamedPerson,
        None if first.class == Class::Pronoun && !is_many(&first.word) => SourceKind::NamedPerson,
        None => SourceKind::GenericPlural,
        Some(head) => described(pieces[0], head),
    };
    (kind, entity.filter(|_| kind == SourceKind::Role || kind == SourceKind::Organisation))
}

/// The mention that holds or touches the head.
fn entity_at(entities: &Entities, span: Span) -> Option<usize> {
    let from = entities.mentions.partition_point(|mention| mention.span.end <= span.start);
    entities.mentions[from..]
        .iter()
        .take_while(|mention| mention.span.start < span.end)
        .find(|mention| mention.span.overlaps(span))
        .map(|mention| mention.entity)
}

fn named(piece: &[Item], kind: Option<EntityType>) -> SourceKind {
    let ends_like = |words: &[&str]| piece.iter().any(|item| item.capital && words.contains(&item.word.as_str()));
    const OUTLETS: &[&str] = &[
        "times",
        "post",
        "news",
        "herald",
        "tribune",
        "gazette",
        "journal",
        "guardian",
        "telegraph",
        "press",
        "reuters",
        "afp",
        "ap",
        "bbc",
        "cnn",
        "courier",
        "chronicle",
        "observer",
        "mail",
        "newspaper",
        "mercury",
        "wire",
        "radio",
        "tv",
        "magazine",
        "agence",
        "kyodo",
        "xinhua",
        "tass",
        "dpa",
        "bloomberg",
    ];
    const DOCUMENTS: &[&str] =
        &["act", "law", "report", "constitution", "regulation", "treaty", "bulletin", "convention"];
    match kind {
        Some(EntityType::Person) => SourceKind::NamedPerson,
        Some(EntityType::Law) => SourceKind::Document,
        _ if ends_like(OUTLETS) => SourceKind::Outlet,
        Some(EntityType::Org | EntityType::Gpe | EntityType::Norp | EntityType::Fac | EntityType::Loc) => {
            SourceKind::Organisation
        }
        _ if ends_like(DOCUMENTS) => SourceKind::Document,
        _ if piece[0].is("the") => SourceKind::Organisation,
        _ => SourceKind::NamedPerson,
    }
}

fn described(piece: &[Item], head: &str) -> SourceKind {
    let first = &piece[0];
    let definite =
        matches!(first.word.as_str(), "the" | "its" | "his" | "her" | "their" | "our" | "my" | "this" | "that")
            || piece.iter().any(|item| item.class == Class::PossessiveEnding)
                && !matches!(first.word.as_str(), "a" | "an" | "one" | "some" | "many" | "several" | "two" | "three");
    let quantity = matches!(
        first.word.as_str(),
        "some" | "many" | "most" | "several" | "few" | "other" | "others" | "numerous" | "various"
    );
    let plural = is_plural(head);
    // "doctors from the group Mani Vicine": somebody answers for them.
    let body = piece.windows(3).any(|three| {
        matches!(three[0].word.as_str(), "from" | "at" | "with" | "of") && three[1..].iter().any(Item::is_name)
    });
    if is_document(head) {
        SourceKind::Document
    } else if is_outlet(head) {
        SourceKind::Outlet
    } else if is_attributable(head) {
        SourceKind::Role
    } else if is_secretive(head) && (!definite || matches!(head, "sources" | "insiders" | "source" | "insider")) {
        if quantity && head != "officials" && head != "sources" && head != "aides" {
            SourceKind::GenericPlural
        } else {
            SourceKind::Anonymous
        }
    } else if plural && is_class(head) && body && !quantity {
        SourceKind::Role
    } else if plural && is_class(head) && !definite && (quantity || first.class != Class::Number && !is_counted(first))
    {
        SourceKind::GenericPlural
    } else if quantity && plural {
        SourceKind::GenericPlural
    } else if definite {
        if is_person(head) || is_person(singular(head)) { SourceKind::Role } else { SourceKind::Organisation }
    } else if is_person(head) || plural && is_person(singular(head)) {
        let counted = is_counted(first) || first.class == Class::Number;
        if counted { SourceKind::Anonymous } else { SourceKind::Role }
    } else {
        SourceKind::Organisation
    }
}

/// "a", "one", "two": some that the writer could count, and knows.
fn is_counted(first: &Item) -> bool {
    matches!(
        first.word.as_str(),
        "a" | "an" | "one" | "two" | "three" | "four" | "five" | "six" | "another" | "multiple"
    )
}

fn is_many(word: &str) -> bool {
    matches!(word, "others" | "everyone" | "everybody" | "somebody" | "someone" | "anybody" | "anyone" | "nobody")
}

fn is_plural(word: &str) -> bool {
    word == "people"
        || word == "media"
        || word == "women"
        || word == "men"
        || word.ends_with('s') && !word.ends_with("ss")
        || word.ends_with("men")
}

fn singular(word: &str) -> &str {
    match word {
        "people" => "person",
        "men" => "man",
        "women" => "woman",
        _ => word.strip_suffix('s').unwrap_or(word),
    }
}

fn is_document(word: &str) -> bool {
    const DOCUMENTS: &str = " report reports study studies survey surveys poll polls data figures statistics records record \
        document documents filing filings letter letters memo memorandum memorandums statement statements indictment complaint \
        lawsuit affidavit transcript transcripts minutes log logbook logs map maps bulletin paper papers analysis review audit \
        census video footage image images photograph photographs photo photos recording recordings plan plans budget contract \
        agreement treaty order notice accounts account model models index catalogue catalog database register registry \
        petition ruling verdict judgment judgement decision resolution regulation bill law act article articles book \
        leaflet certificate note notes message messages emails email invoices receipts archive archives research findings \
        estimates projections forecast forecasts release communique declaration manifesto brief briefing dossier file files \
        sheet calculations sign gauge post posts release sensor sensors radar thermometer readings coordinates offer meter \
        table chart graph minutes schedule timetable deed website page tests test evidence investigation inquiry ";
    DOCUMENTS.split_whitespace().any(|document| document == word)
}

fn is_outlet(word: &str) -> bool {
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
    const OFFICES: &str = " spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen police prosecutors prosecutor \
        organisers organizers authorities firefighters rescuers army navy military coastguard court courts judge judges jury \
        government ministry council union company companies firm party parties office embassy committee commission board \
        department hospital hospitals university school church parliament coroner coroners magistrate regulator regulators \
        forecasters governor president minister mayor premier mission delegation family authority airline bank \
        tribunal inquest panel forecasters administration campaign team club federation association charity ministers \
        governments lawmakers senators legislators detectives investigators meteorologists seismologists ";
    OFFICES.split_whitespace().any(|office| office == word)
}

/// Those whom copy cites without a name most often.
fn is_secretive(word: &str) -> bool {
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
fn is_class(word: &str) -> bool {
    const CLASSES: &str = " critics supporters opponents proponents experts analysts observers commentators scholars scientists \
        researchers economists pundits skeptics sceptics advocates activists people others members locals residents viewers \
        users villagers campaigners detractors historians lawyers doctors traders investors dealers buyers sellers farmers \
        parents teachers students voters citizens fans readers workers employees diplomats insiders specialists academics \
        engineers strategists watchers enthusiasts defenders rivals neighbours neighbors growers shopkeepers consumers \
        customers shareholders environmentalists politicians intellectuals motorists commuters drivers passengers \
        witnesses eyewitnesses onlookers bystanders protesters demonstrators tenants retailers brokers bankers business \
        businesses businessmen theorists psychologists sociologists clinicians epidemiologists physicists biologists \
        bloggers netizens pensioners migrants refugees survivors veterans sources ";
    CLASSES.split_whitespace().any(|class| class == word)
}

/// A noun for a person, by list and by its ending.
fn is_person(word: &str) -> bool {
    const PEOPLE: &str = " person man woman boy girl mother father brother sister son daughter wife husband widow uncle aunt cousin \
        neighbour neighbor friend colleague chief head boss nurse soldier guard resident witness student agent clerk expert \
        analyst scientist politician citizen priest pal insider monk nun bishop imam vicar coach captain sergeant colonel \
        lieutenant major general commander deputy vendor pilot chef cook hostage victim survivor veteran volunteer attendee \
        employee member commissioner secretary chairman chairwoman chairperson chair spokesman diplomat official aide \
        lawyer attorney solicitor barrister doctor surgeon physician candidate senator lawmaker legislator fisherman \
        policeman policewoman businessman businesswoman guide host hairdresser grandmother grandfather teenager ";
    PEOPLE.split_whitespace().any(|person| person == word)
        || word.len() > 5
            && ["er", "or", "ist", "ian", "eur", "ant", "ee", "man", "woman"]
                .iter()
                .any(|ending| word.ends_with(ending))
            && !matches!(
                word,
                "number" | "figure" | "letter" | "order" | "centre" | "center" | "power" | "paper" | "river"
            )
}

/// Whether the phrase names a report, a map, data.
pub(super) fn is_document_phrase(phrase: &[Item]) -> bool {
    noun_phrase::head(phrase).is_some_and(|head| is_document(&phrase[head].word))
}

/// Whether the word, in lower case, is a known noun for people, bodies or documents.
pub(super) fn is_common_noun(word: &str) -> bool {
    is_class(word)
        || is_secretive(word)
        || is_attributable(word)
        || is_document(word)
        || is_outlet(word)
        || is_person(word)
        || is_plural(word) && is_person(singular(word))
}
