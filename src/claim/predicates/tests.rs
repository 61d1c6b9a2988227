use std::collections::HashSet;

use super::*;

fn verb(word: &str) -> &'static Predicate {
    of_verb(word, None).unwrap_or_else(|| panic!("no verb {word}"))
}

fn phrase(text: &str) -> Option<(&'static str, usize)> {
    let words: Vec<&str> = text.split(' ').collect();
    of_phrase(&words).map(|idiom| (idiom.predicate.name, idiom.words))
}

#[test]
fn words_of_one_fact_meet() {
    let arrest = verb("arrest");
    assert_eq!(verb("detain"), arrest);
    assert_eq!(of_noun("detention"), Some(arrest));
    assert_eq!(of_state("under_arrest"), Some(arrest));
    assert_eq!(phrase("take the man into custody"), None);
    assert_eq!(phrase("take into custody on Monday"), Some(("arrest", 3)));
    assert!(!arrest.one_agent && !arrest.symmetric && !arrest.state);
    assert!(verb("kill").one_agent && verb("acquire").one_agent);
    assert!(verb("marry").symmetric && verb("own").state);
    assert_eq!(verb("kill").course, Course::Grows);
}

#[test]
fn particle_changes_the_verb() {
    assert_eq!(of_verb("call", Some("off")), of_verb("cancel", None));
    assert_eq!(of_verb("kill", Some("off")), None);
    assert_ne!(of_verb("break", Some("out")), of_verb("break", Some("down")));
    assert_eq!((of_verb("", Some("")), of_verb("", None), of_noun("")), (None, None, None));
}

#[test]
fn phrases_take_the_longest_and_skip_what_varies() {
    assert_eq!(phrase("hand in her resignation"), Some(("resign", 4)));
    assert_eq!(phrase("turn himself in to police"), Some(("surrender", 3)));
    assert_eq!(phrase("turn him in"), None);
    assert_eq!(phrase("take the stand"), Some(("testify", 3)));
    assert_eq!(phrase("go quickly up in flames"), Some(("gut", 5)));
    assert_eq!(phrase("lose their lives"), Some(("die", 3)));
    assert_eq!(phrase("lose lives"), None);
    assert_eq!(phrase("claim 12 lives"), Some(("kill", 3)));
    assert_eq!(phrase("plead not guilty"), Some(("plead_not_guilty", 3)));
    assert_eq!(phrase("be now under arrest"), Some(("arrest", 4)));
    assert_eq!(phrase("take no stand"), None);
    assert_eq!(phrase("take"), None);
    assert_eq!(of_phrase(&[]), None);
}

/// The class that the words are in: a phrase, a verb with its particle, or a state behind "be".
fn class(text: &str) -> &'static str {
    let particle = text.split_once(' ').and_then(|(verb, particle)| of_verb(verb, Some(particle)));
    let state = || of_state(text.strip_prefix("be ")?);
    let found = phrase(text).map(|(name, _)| name);
    found.or_else(|| Some(particle.or_else(|| of_verb(text, None)).or_else(state)?.name)).unwrap_or("-")
}

#[test]
fn idioms_stand_for_plain_verbs() {
    for (idiom, plain) in [
        ("go down with the ship", "die"),
        ("lose his battle with cancer", "die"),
        ("draw her last breath", "die"),
        ("live to tell the tale", "survive"),
        ("escape without a scratch", "be unharmed"),
        ("hover between life and death", "be in a critical condition"),
        ("come out of hospital", "discharge"),
        ("rush to hospital", "hospitalise"),
        ("go under the surgeon's knife", "have surgery"),
        ("be fast asleep", "be in bed"),
        ("be in the air", "be airborne"),
        ("leave the ground", "take off"),
        ("come down in the sea", "ditch"),
        ("turn turtle", "capsize"),
        ("slip beneath the waves", "sink"),
        ("run onto the rocks", "be aground"),
        ("put to sea", "depart"),
        ("come off the rails", "derail"),
        ("go up in smoke", "burn down"),
        ("devour by the flame", "gut"),
        ("pull from the sea", "rescue"),
        ("bring ashore", "rescue"),
        ("be nowhere to be found", "be missing"),
        ("vanish without a trace", "disappear"),
        ("lead away in handcuff", "arrest"),
        ("throw in a cell", "arrest"),
        ("put behind bars", "jail"),
        ("walk free from court", "acquit"),
        ("bring in a guilty verdict", "convict"),
        ("go into the witness box", "testify"),
        ("deny all charge", "plead not guilty"),
        ("abandon the case", "drop charge"),
        ("strike from the statute book", "repeal"),
        ("put to the people", "hold referendum"),
        ("give the green light to", "approve"),
        ("kick into touch", "reject"),
        ("put on the back burner", "postpone"),
        ("wipe from the board", "cancel"),
        ("throw his hat into the ring", "run for office"),
        ("fall on his sword", "resign"),
        ("give his marching orders", "sack"),
        ("hand his cards", "sack"),
        ("put out of work", "lay off"),
        ("come out on strike", "go on strike"),
        ("call time on her career", "retire"),
        ("lay down their arms", "surrender"),
        ("silence the guns", "cease fire"),
        ("blast out of the sky", "shoot down"),
        ("shut up shop", "close"),
        ("open its gates", "open"),
        ("call in the receivers", "go bankrupt"),
        ("end the year in the red", "make loss"),
        ("be in the black", "be profitable"),
        ("go through the roof", "surge"),
        ("drop like a stone", "plummet"),
        ("be dearer", "be more expensive"),
        ("plunge into darkness", "lose power"),
        ("share the spoils", "draw"),
        ("go down to defeat", "lose"),
        ("see a red card", "send off"),
        ("restore parity", "equalise"),
        ("put pen to paper", "sign"),
        ("hit the shops", "launch"),
        ("tie the knot", "marry"),
        ("blow the whistle on", "expose"),
        ("do a u-turn", "back down"),
        ("stick to its guns", "stand firm"),
    ] {
        assert_eq!(class(idiom), class(plain), "{idiom}, {plain}");
    }
}

#[test]
fn objects_behind_prepositions_are_those_of_the_verb() {
    for (idiom, plain, leads) in [
        ("put their names to", "sign", true),
        ("look into", "investigate", true),
        ("set out from", "depart", true),
        ("do away with", "repeal", true),
        ("break into", "burgle", true),
        ("abide by", "honour", true),
        ("be in command of", "lead", true),
        ("have a workforce of", "employ", true),
        ("crash into", "crash", false),
        ("put pen to paper", "sign", false),
    ] {
        let words: Vec<&str> = idiom.split(' ').collect();
        let found = of_phrase(&words).unwrap_or_else(|| panic!("no phrase {idiom}"));
        assert_eq!((found.predicate, found.leads), (verb(plain), leads), "{idiom}");
    }
}

#[test]
fn words_of_the_trade_meet() {
    for (one, other) in [
        ("hand", "give"),
        ("pinch", "steal"),
        ("collar", "arrest"),
        ("absolve", "acquit"),
        ("gaol", "jail"),
        ("castigate", "criticise"),
        ("extol", "praise"),
        ("phone", "contact"),
        ("doze", "sleep"),
        ("protract", "extend"),
        ("trash", "destroy"),
        ("trial", "test"),
        ("vet", "inspect"),
    ] {
        assert_eq!(verb(one), verb(other), "{one}, {other}");
    }
    for (noun, plain) in [("kickback", "bribe"), ("demo", "protest"), ("bushfire", "burn"), ("reprieve", "pardon")] {
        assert_eq!(of_noun(noun), Some(verb(plain)), "{noun}");
    }
}

#[test]
fn opposites_reach_what_is_implied() {
    assert_eq!(opposites(verb("acquit"), verb("convict")), Some(Opposition::Outcome));
    assert_eq!(opposites(verb("convict"), verb("acquit")), Some(Opposition::Outcome));
    assert_eq!(opposites(verb("open"), verb("shut")), Some(Opposition::Phase));
    assert_eq!(opposites(verb("back"), verb("oppose")), Some(Opposition::Stance));
    assert_eq!(opposites(verb("assassinate"), verb("survive")), Some(Opposition::Outcome));
    assert_eq!(opposites(verb("arrest"), verb("marry")), None);
}

#[test]
fn narrower_implies_broader_and_not_back() {
    assert!(implies(verb("assassinate"), verb("die")));
    assert!(implies(verb("kill"), verb("kill")));
    assert!(!implies(verb("die"), verb("kill")));
}

#[test]
fn classes_are_well_formed() {
    let rows: Vec<_> = rows(CLASSES).collect();
    assert!(rows.is_sorted_by(|a, b| a[NAME] < b[NAME]), "names sorted and unique");
    let mut seen: HashSet<(usize, &str)> = HashSet::new();
    for row in &rows {
        assert_eq!(row.len(), PHRASES + 1, "{row:?}");
        assert!(["once", "again", "grows", "varies"].contains(&row[COURSE]), "{row:?}");
        assert!(
            row[FLAGS].split(',').all(|flag| ["-", "agent1", "symmetric", "state", "charges", "scene"].contains(&flag)),
            "{row:?}"
        );
        let mut own = false;
        for column in VERBS..=PHRASES {
            for word in row[column].split(' ').filter(|&word| word != "-") {
                assert!(seen.insert((column, word)), "twice: {word}");
                assert!(word.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-'".contains(&b)), "{word}");
                assert!(column != VERBS || word.matches('_').count() <= 1, "{word}");
                assert!(column != PHRASES || word.contains('_'), "{word}");
                own |= word.strip_suffix(OBJECT).unwrap_or(word) == row[NAME];
            }
        }
        assert!(own, "named after a word of its own: {row:?}");
    }
}

#[test]
fn pairs_name_classes() {
    let names: HashSet<&str> = rows(CLASSES).map(|row| row[NAME]).collect();
    for table in [NARROWER, OPPOSITES] {
        let rows: Vec<_> = rows(table).collect();
        assert!(rows.is_sorted_by(|a, b| a < b));
        for row in &rows {
            assert!(names.contains(row[0]) && names.contains(row[1]) && row[0] != row[1], "{row:?}");
        }
    }
    for row in rows(OPPOSITES) {
        assert!(row[0] < row[1] && ["outcome", "phase", "stance"].contains(&row[2]), "{row:?}");
    }
}

#[test]
fn nothing_opposes_what_it_implies() {
    for row in rows(NARROWER) {
        let of = |name: &str| PREDICATES.iter().find(|predicate| predicate.name == name).unwrap();
        assert_eq!(opposites(of(row[0]), of(row[1])), None, "{row:?}");
        assert!(!implies(of(row[1]), of(row[0])), "a circle: {row:?}");
    }
}

#[test]
fn every_phrase_is_found_as_it_is_written() {
    for row in rows(CLASSES) {
        for phrase in row[PHRASES].split(' ').filter(|&phrase| phrase != "-") {
            let text = phrase.replace("oneself", "herself").replace("one's", "their");
            let (text, leads) = text.strip_suffix(OBJECT).map_or((text.as_str(), false), |text| (text, true));
            let words: Vec<&str> = text.split('_').collect();
            let found = of_phrase(&words).map(|idiom| (idiom.predicate.name, idiom.words, idiom.leads));
            assert_eq!(found, Some((row[NAME], words.len(), leads)), "{phrase}");
        }
    }
}

#[test]
fn every_phrase_with_a_subject_is_found_as_it_is_written() {
    let names: HashSet<&str> = rows(CLASSES).map(|row| row[NAME]).collect();
    let rows: Vec<_> = rows(SUBJECTS).collect();
    assert!(rows.is_sorted_by(|a, b| a[0] < b[0]), "names sorted and unique");
    for row in &rows {
        assert!(row.len() == 2 && names.contains(row[0]), "{row:?}");
        for entry in row[1].split(' ') {
            let (subjects, words) = entry.split_once('+').unwrap_or_else(|| panic!("no subject: {entry}"));
            let text = words.replace("oneself", "herself").replace("one's", "their");
            let words: Vec<&str> = text.strip_suffix(OBJECT).unwrap_or(&text).split('_').collect();
            for subject in subjects.split('/') {
                let found = of_subject(subject, &words).map(|idiom| (idiom.predicate.name, idiom.words));
                assert_eq!(found, Some((row[0], words.len())), "{entry}");
            }
        }
    }
}

#[test]
fn subject_makes_the_event() {
    let of = |subject: &str, words: &[&str]| of_subject(subject, words).map(|idiom| idiom.predicate.name);
    assert_eq!(of("light", &["go", "out", "across"]), Some("lose_power"));
    assert_eq!(of("pipe", &["give", "way"]), Some("leak"));
    assert_eq!(of("man", &["give", "way"]), None);
}
