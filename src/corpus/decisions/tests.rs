use super::*;

fn failure(toml: &str) -> (&str, String) {
    let error = Decisions::parse(toml).expect_err("this must not be accepted");
    (error.span.map_or("", |span| &toml[span]), error.message)
}

fn in_force(folders: &[(&str, &str)]) -> DecisionsInForce {
    let mut in_force = DecisionsInForce::default();
    for (folder, toml) in folders {
        in_force.set(folder, Decisions::parse(toml).unwrap());
    }
    in_force
}

fn article(id: &str) -> ArticleId {
    ArticleId(id.into())
}

#[test]
fn a_folder_shares_its_names_until_they_change() {
    let named = |name: &str| format!("[[entity]]\nname = '{name}'");
    let mut in_force = in_force(&[("/n", &named("Ana Belmonte")), ("/n/wire", &named("Zita Moll"))]);
    let (outer, inner) = (article("/n/a.txt"), article("/n/wire/a.txt"));
    let before = [in_force.namings(&outer), in_force.namings(&inner)];
    assert_eq!(before.each_ref().map(|namings| namings.len()), [1, 2]);
    assert_eq!(before[1][1], before[0][0], "the nearer folder's come first");
    in_force.set("/n/wire", Decisions::default());
    assert!(Arc::ptr_eq(&in_force.namings(&outer), &before[0]));
    assert_eq!(in_force.namings(&inner), before[0]);
    assert!(in_force.namings(&article("/m/a.txt")).is_empty());
}

#[test]
fn everything_that_can_be_decided_is_kept() {
    let decisions = Decisions::parse(
        r#"
        [rules]
        unsourced-claim = "off"
        conflicting-claim = "error"

        [[source]]
        files = ["a.txt", "wire/*.txt"]
        outlet = "Harbour Gazette"
        published = 2025-02-14
        reliability = "B"
        rules = { loaded-verb = "off" }
        url = "https://gazette.example/1"

        [[entity]]
        name = "Ana Belmonte"
        type = "PERSON"
        aliases = ["A. Belmonte"]
        not = ["Ana Belmont"]
        note = "mayor until 2024"
        link = "https://gazette.example/belmonte"

        [[reviewed]]
        rule = "weasel-attribution"
        file = "a.txt"
        fingerprint = "0123456789ab"
        verdict = "no fault"
        note = "the paragraph above names them"
        "#,
    )
    .unwrap();
    assert_eq!(decisions.rules[&Rule::UnsourcedClaim], None);
    assert_eq!(decisions.rules[&Rule::ConflictingClaim], Some(Severity::Error));
    assert_eq!(decisions.sources[0].published, Some(jiff::civil::date(2025, 2, 14)));
    assert_eq!(decisions.sources[0].reliability, Some(Reliability::B));
    assert_eq!(decisions.sources[0].rules[&Rule::LoadedVerb], None);
    assert_eq!(decisions.reviewed[0].fingerprint.to_string(), "0123456789ab");
    assert_eq!(decisions.reviewed[0].verdict, ReviewVerdict::NoFault);
    assert_eq!(decisions.entities[0].kind, Some(EntityType::Person));
    assert_eq!(decisions.entities[0].not, ["Ana Belmont"]);
}

#[test]
fn a_mistake_is_placed_and_comes_with_advice() {
    assert_eq!(
        failure("[rules]\nunsourced-clam = \"off\""),
        ("unsourced-clam", "there is no rule `unsourced-clam`: did you mean `unsourced-claim`?".to_owned())
    );
    assert_eq!(failure("[rules]\nunsourced-claim = \"loud\"").0, "\"loud\"");
    assert_eq!(
        failure("[[source]]\nfiles = 'a'\noutlt = 'b'"),
        ("outlt", "unknown key `outlt`: did you mean `outlet`?".to_owned())
    );
    assert_eq!(failure("[[source]]\nfiles = 'a'\npublished = '14 Feb'").0, "'14 Feb'");
    assert!(failure("[source]\nfiles = 'a'").1.contains("[[source]]"));
    assert!(failure("[[source]]\noutlet = 'a'").1.contains("files"));
    assert!(failure("[[entity]]\ntype = 'PERSON'").1.contains("name"));
    let review =
        "[[reviewed]]\nrule = 'loaded-verb'\nfile = 'a.txt'\nfingerprint = '0123456789ab'\nverdict = 'reviewed'";
    assert_eq!(failure(&review.replace("loaded", "leaded")).0, "'leaded-verb'");
    assert_eq!(failure(&review.replace("ab'", "'")).0, "'0123456789'");
    assert!(failure(&review.replace("'reviewed'", "'fine'")).1.contains("no fault"));
    assert!(failure(&review.replace("file = 'a.txt'\n", "")).1.contains("delete it"));
    assert_eq!(failure("[[source]]\nfiles = 'a'\nrules = { loaded-verb = 'loud' }").0, "'loud'");
    assert!(failure("[rules\n").1.contains("not TOML"));
}

#[test]
fn the_nearer_folder_wins_and_leaves_the_rest_alone() {
    let decisions = in_force(&[
        ("", "[rules]\nanonymous-source = 'hint'"),
        ("/news", "[rules]\nunsourced-claim = 'off'\nvague-attribution = 'hint'"),
        ("/news/wire", "[rules]\nunsourced-claim = 'error'"),
    ]);
    let severity = |id, rule| decisions.severity(&article(id), rule, Severity::Information);
    assert_eq!(severity("/news/wire/a.txt", Rule::UnsourcedClaim), Some(Severity::Error));
    assert_eq!(severity("/news/wire/a.txt", Rule::VagueAttribution), Some(Severity::Hint));
    assert_eq!(severity("/news/a.txt", Rule::UnsourcedClaim), None);
    assert_eq!(severity("/newsroom/a.txt", Rule::UnsourcedClaim), Some(Severity::Information));
    assert_eq!(severity("/newsroom/a.txt", Rule::AnonymousSource), Some(Severity::Hint));
}

#[test]
fn a_sources_rules_win_over_those_of_all_and_a_nearer_folder_over_both() {
    let wire = "[rules]\nloaded-verb = 'error'\n[[source]]\nfiles = 'wire/*'\nrules = { loaded-verb = 'off' }";
    let decisions = in_force(&[("/news", wire), ("/news/wire/old", "[rules]\nloaded-verb = 'warning'")]);
    let severity = |id| decisions.severity(&article(id), Rule::LoadedVerb, Severity::Hint);
    assert_eq!(severity("/news/wire/a.txt"), None);
    assert_eq!(severity("/news/a.txt"), Some(Severity::Error));
    assert_eq!(severity("/news/wire/old/a.txt"), Some(Severity::Warning));
}

#[test]
fn a_review_counts_in_its_article_and_for_the_other_side() {
    let toml = "[[reviewed]]\nrule = 'conflicting-claim'\nfile = 'wire/a.txt'\nfingerprint = '0123456789ab'\nverdict = 'reviewed'";
    let decisions = in_force(&[("/news", toml)]);
    let fingerprint = Fingerprint::of_digits("0123456789ab").unwrap();
    let (here, there) = (article("/news/wire/a.txt"), article("/other/b.txt"));
    let is_settled = |rule, articles: &[&ArticleId]| decisions.review(rule, fingerprint, articles).is_some();
    assert!(is_settled(Rule::ConflictingClaim, &[&here, &there]));
    assert!(is_settled(Rule::ConflictingClaim, &[&there, &here]));
    assert!(!is_settled(Rule::ConflictingClaim, &[&there]));
    assert!(!is_settled(Rule::SourcesDisagree, &[&here]));
}

#[test]
fn a_source_is_found_by_path_and_by_uri() {
    let toml = "[[source]]\nfiles = ['two words.txt', 'wire/*']\noutlet = 'Gazette'";
    let decisions = in_force(&[("/news", toml), ("file:///news", toml)]);
    for id in ["/news/two words.txt", "file:///news/two%20words.txt", "/news/wire/b.md"] {
        assert_eq!(decisions.given(&article(id)).outlet.as_deref(), Some("Gazette"), "{id}");
    }
    assert_eq!(decisions.given(&article("/news/c.txt")), Given::default());
}

#[test]
fn a_later_source_wins_where_both_name_the_article() {
    let toml =
        "[[source]]\nfiles = '*'\noutlet = 'Wire'\nreliability = 'C'\n[[source]]\nfiles = 'a.txt'\noutlet = 'Gazette'";
    let decisions = in_force(&[("", toml)]);
    assert_eq!(decisions.given(&article("a.txt")).outlet.as_deref(), Some("Gazette"));
    assert_eq!(decisions.reliability(&article("a.txt")), Some(Reliability::C));
}
