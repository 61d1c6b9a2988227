use jiff::civil::date;

use super::*;
use crate::corpus::Decisions;

const FILE: &str = "wire/strike.txt";

fn decided(toml: &str, decision: Decision) -> String {
    let new = decision.edit(toml, FILE).unwrap().apply(toml);
    new.parse::<DocumentMut>().unwrap_or_else(|error| panic!("{error} in {new}"));
    new
}

fn alias(name: &str, alias: &str) -> Decision {
    Decision::Alias { name: name.to_owned(), alias: alias.to_owned() }
}

fn apart(name: &str, other: &str) -> Decision {
    Decision::Apart { name: name.to_owned(), other: other.to_owned() }
}

#[test]
fn a_file_is_begun() {
    assert_eq!(decided("", alias("Ana Ruiz", "A. Ruiz")), "[[entity]]\nname = \"Ana Ruiz\"\naliases = [\"A. Ruiz\"]\n");
    assert_eq!(
        decided("", Decision::Published(date(2031, 6, 17))),
        "[[source]]\nfiles = [\"wire/strike.txt\"]\npublished = 2031-06-17\n"
    );
    assert_eq!(
        decided("# Ours.\n\n", Decision::Rated(Reliability::B)),
        "# Ours.\n\n[[source]]\nfiles = [\"wire/strike.txt\"]\nreliability = \"B\"\n"
    );
}

#[test]
fn what_is_there_stays_as_it_is() {
    let toml = "# The strike.\n\n[rules]   # loud\nunanchored-date = 'off'\nother.program = { x=1 }\n\n\
        [[entity]]  # the minister\nname   = 'Ana Ruiz'  # as she signs\n# in short:\naliases = [ 'A. Ruiz' ] # ok\n\n\
        [x]\ny = [1,2]\n\n[[source]]\nfiles = 'a.txt'\n# the end\n";
    for ends in ["\n", "\r\n"] {
        let toml = toml.replace('\n', ends);
        let new = decided(&toml, alias("Ana Ruiz", "Ruiz Soto"));
        assert_eq!(new, toml.replace("[ 'A. Ruiz' ]", "[ 'A. Ruiz' , \"Ruiz Soto\"]"));
        let new = decided(&toml, Decision::Type { name: "Ana Ruiz".to_owned(), kind: EntityType::Person });
        let line = format!("aliases = [ 'A. Ruiz' ] # ok{ends}");
        assert_eq!(new, toml.replace(&line, &format!("{line}type = \"PERSON\"{ends}")));
        let new = decided(&toml, alias("Jon Berg", "J. Berg"));
        assert_eq!(
            new,
            toml.replace(
                &format!("{ends}[x]"),
                &format!("{ends}[[entity]]{ends}name = \"Jon Berg\"{ends}aliases = [\"J. Berg\"]{ends}{ends}[x]")
            )
        );
    }
}

#[test]
fn a_list_over_several_lines_goes_on_as_it_began() {
    let toml = "[[entity]]\nname = 'Ana Ruiz'\naliases = [\n  'A. Ruiz', # on posters\n  'Ruiz', # at home\n]\n";
    assert_eq!(decided(toml, alias("Ana Ruiz", "Anita")), toml.replace("# at home\n", "# at home\n  \"Anita\",\n"));
    let open = "[[entity]]\nname = 'Ana Ruiz'\naliases = [\n  'A. Ruiz' # on posters\n  ]\n";
    assert_eq!(
        decided(open, alias("Ana Ruiz", "Anita")),
        open.replace("'A. Ruiz' # on posters\n", "'A. Ruiz', # on posters\n  \"Anita\"\n")
    );
}

#[test]
fn one_text_becomes_a_list_and_nothing_is_said_twice() {
    let toml = "[[entity]]\nname = 'Ana Ruiz'\naliases = 'A. Ruiz' # so far\n";
    assert_eq!(decided(toml, alias("Ana Ruiz", "Anita")), toml.replace("'A. Ruiz'", "[\"A. Ruiz\", \"Anita\"]"));
    assert_eq!(decided(toml, alias("The Ana RUIZ", "A. Ruiz")), toml);
}

#[test]
fn an_alias_that_turns_out_wrong_is_kept_apart_and_back() {
    let toml = "[[entity]]\nname = 'Ana Ruiz'\naliases = ['A. Ruiz', 'Anita']\n";
    let away = decided(toml, apart("Ana Ruiz", "Anita"));
    assert_eq!(away, "[[entity]]\nname = 'Ana Ruiz'\naliases = ['A. Ruiz']\nnot = [\"Anita\"]\n");
    let back = decided(&away, alias("Ana Ruiz", "Anita"));
    assert_eq!(back, "[[entity]]\nname = 'Ana Ruiz'\naliases = ['A. Ruiz', \"Anita\"]\n");
}

#[test]
fn who_is_known_under_an_alias_is_decided_there() {
    let toml = "[[entity]]\nname = 'Ana Ruiz'\naliases = ['Anita']\n";
    let new = decided(toml, Decision::Type { name: "Anita".to_owned(), kind: EntityType::Org });
    assert_eq!(new, format!("{toml}type = \"ORG\"\n"));
}

#[test]
fn two_that_are_decided_already_are_not_made_one() {
    let toml = "[[entity]]\nname = 'Ana Ruiz'\n[[entity]]\nname = 'Anita'\nnote = 'a ship'\n";
    let message = alias("Ana Ruiz", "Anita").edit(toml, FILE).unwrap_err().message;
    assert!(message.contains("by hand"), "{message}");
}

#[test]
fn a_date_is_the_articles_own_and_a_rating_its_sources() {
    let shared = "[[source]]\nfiles = ['wire/*']\noutlet = 'Wire'\n\n[[source]]\nfiles = '*'\nreliability = 'C'\n";
    assert_eq!(
        decided(shared, Decision::Published(date(2031, 6, 17))),
        format!("{shared}\n[[source]]\nfiles = [\"wire/strike.txt\"]\npublished = 2031-06-17\n")
    );
    assert_eq!(
        decided(shared, Decision::Rated(Reliability::E)),
        shared.replace("outlet = 'Wire'\n", "outlet = 'Wire'\nreliability = \"E\"\n")
    );
    let own = "[[source]]\nfiles = ['wire/strike.txt']\npublished = 2030-01-01 # ?\n";
    assert_eq!(decided(own, Decision::Published(date(2031, 6, 17))), own.replace("2030-01-01", "2031-06-17"));
    // A later one for all files wins over it, so that the new one must come behind.
    let overruled = format!("{own}\n[[source]]\nfiles = ['**']\npublished = 2029-01-01\n");
    let new = decided(&overruled, Decision::Published(date(2031, 6, 17)));
    assert!(new.starts_with(&overruled) && new.ends_with("published = 2031-06-17\n"), "{new}");
}

fn reviewed(verdict: ReviewVerdict) -> Decision {
    let fingerprints = vec![Fingerprint::of_digits("00ab00000001").unwrap()];
    Decision::Reviewed { rule: Rule::LoadedVerb, fingerprints, verdict }
}

#[test]
fn a_finding_is_settled_in_an_entry_of_its_own() {
    let toml = "# Ours.\r\n\r\n[rules]\r\nunanchored-date = 'off'\r\n";
    let new = decided(toml, reviewed(ReviewVerdict::NoFault));
    let entry = "\n[[reviewed]]\nrule = \"loaded-verb\"\nfile = \"wire/strike.txt\"\n\
        fingerprint = \"00ab00000001\"\nverdict = \"no fault\"\n";
    assert_eq!(new, format!("{toml}{}", entry.replace('\n', "\r\n")));
    assert_eq!(Decisions::parse(&new).unwrap().reviewed[0].verdict, ReviewVerdict::NoFault);
    // A second verdict takes the place of the first, and a note stays.
    let noted = new.replace("\"no fault\"", "\"no fault\" # ?\r\nnote = 'quoted'");
    let again = decided(&noted, reviewed(ReviewVerdict::Reviewed));
    assert_eq!(again, noted.replace("no fault", "reviewed"));
}

#[test]
fn each_disagreement_of_a_finding_has_an_entry() {
    let fingerprints = ["00ab00000001", "00ab00000002"].map(|digits| Fingerprint::of_digits(digits).unwrap()).to_vec();
    let verdict = ReviewVerdict::DifferentScope;
    let new =
        decided("", Decision::Reviewed { rule: Rule::ConflictingClaim, fingerprints: fingerprints.clone(), verdict });
    let written = Decisions::parse(&new).unwrap().reviewed;
    assert_eq!(written.iter().map(|review| review.fingerprint).collect::<Vec<_>>(), fingerprints);
    assert!(written.iter().all(|review| review.verdict == verdict) && new.contains("\"different scope\""));
}

#[test]
fn a_rule_is_off_for_the_source_or_for_the_article_alone() {
    let off = || Decision::TurnedOff(Rule::LoadedVerb);
    let own = "[[source]]\nfiles = [\"wire/strike.txt\"]\nrules = { loaded-verb = \"off\" }\n";
    assert_eq!(decided("", off()), own);
    let shared =
        "[[source]]\nfiles = 'wire/*'\noutlet = 'Wire' # agency\n\n[[source]]\nfiles = '*'\nreliability = 'C'\n";
    assert_eq!(decided(shared, off()), shared.replace("# agency\n", "# agency\nrules = { loaded-verb = \"off\" }\n"));
    // What all articles have is left to the others.
    let all = "[[source]]\nfiles = '**'\nrules = { loaded-verb = \"hint\" }\n";
    assert_eq!(decided(all, off()), format!("{all}\n{own}"));
}

#[test]
fn a_rule_is_turned_off_beside_others_however_they_are_written() {
    let with = |rules: &str| format!("[[source]]\nfiles = ['wire/strike.txt']\n{rules}");
    for (rules, new) in [
        (
            "rules = { unsourced-claim = 'hint' } # so\n",
            "rules = { unsourced-claim = 'hint', loaded-verb = \"off\" } # so\n",
        ),
        (
            "[source.rules]\nunsourced-claim = 'hint'\n",
            "[source.rules]\nunsourced-claim = 'hint'\nloaded-verb = \"off\"\n",
        ),
        ("rules.unsourced-claim = 'hint'\n", "rules.unsourced-claim = 'hint'\nrules.loaded-verb = \"off\"\n"),
        ("rules = { loaded-verb = 'hint' }\n", "rules = { loaded-verb = \"off\" }\n"),
    ] {
        assert_eq!(decided(&with(rules), Decision::TurnedOff(Rule::LoadedVerb)), with(new));
    }
}

#[test]
fn tables_in_one_line_stay_in_one_line() {
    let toml = "entity = [{ name = 'Ana Ruiz' }]\n";
    let new = decided(toml, apart("Ana Ruiz", "Anita"));
    assert_eq!(Decisions::parse(&new).unwrap().entities[0].not, ["Anita"]);
    let new = decided(toml, apart("Jon Berg", "Bergen"));
    assert_eq!(Decisions::parse(&new).unwrap().entities[1].not, ["Bergen"]);
    assert!(new.starts_with("entity = [{ name = 'Ana Ruiz' }, {"), "{new}");
}

#[test]
fn a_file_that_is_no_toml_is_left_alone() {
    let toml = "[[entity]]\r\nname = 'Ana\r\n";
    let error = alias("Ana Ruiz", "Anita").edit(toml, FILE).unwrap_err();
    assert!(error.message.contains("not TOML") && error.span.is_some_and(|span| span.start > 10), "{error:?}");
    assert!(apart("a", "b").edit("entity = 3\n", FILE).unwrap_err().message.contains("[[entity]]"));
    assert!(apart("a", "b").edit("[[entity]]\nname = 'a'\nnot = 3\n", FILE).unwrap_err().message.contains("`not`"));
}

#[test]
fn a_file_without_a_last_line_end_is_gone_on_with() {
    for toml in ["[[entity]]\nname = 'Ana Ruiz'", "[[entity]]\r\nname = 'Ana Ruiz'"] {
        let new = decided(toml, alias("Jon Berg", "J. Berg"));
        assert_eq!(Decisions::parse(&new).unwrap().entities.len(), 2, "{new:?}");
        assert_eq!(new.contains('\r'), toml.contains('\r'));
    }
}

proptest::proptest! {
    /// Whatever the file and the names: the decision is read back, and a second time changes nothing.
    #[test]
    fn every_decision_is_read_back(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..8),
        name in "[A-Za-z\"\\\\' é]{1,8}", other in "[A-Za-z\"\\\\' é]{1,8}",
    ) {
        proptest::prop_assume!(!is_same(&name, &other) && !name.trim().is_empty() && !other.trim().is_empty());
        let toml = pieces.concat();
        let new = decided(&toml, apart(&name, &other));
        proptest::prop_assert!(Decisions::parse(&new).unwrap().entities.iter().any(|e| e.not.contains(&other)));
        proptest::prop_assert_eq!(decided(&new, apart(&name, &other)), new.clone());
        let kept = |line: &str| line.is_empty() || new.lines().any(|other| other == line);
        proptest::prop_assert!(toml.lines().all(kept), "{:?} lost a line in {:?}", toml, new);
    }
}

const PIECES: &[&str] = &[
    "\n",
    "\r\n",
    "# a comment\n",
    "[[entity]]\nname = 'Ana Ruiz' # who\naliases = [\n  'Anita', # so\n]\n",
    "[[entity]]\r\nname = \"Jon Berg\"\r\nnote = '''\r\ntwo\r\nlines'''\r\n",
    "[[source]]\nfiles = ['*']\n\n",
];
