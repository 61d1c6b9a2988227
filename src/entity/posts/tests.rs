use super::*;
use crate::article::{Format, Given};
use crate::reading::Reading;

/// `office|portfolio|body|standing` of all posts but hints.
fn posts(text: &str) -> Vec<String> {
    let reading = Reading::of(text, Format::Text, &Given::default());
    let entities = &reading.entities;
    let told = entities.posts.iter().filter(|post| post.standing != Standing::Hinted);
    told.map(|post| {
        let body = post.body.map_or("", |body| &entities.all[body].name);
        format!("{}|{}|{body}|{:?}", post.office.name(), post.portfolio, post.standing)
    })
    .collect()
}

#[test]
fn a_role_is_taken_apart() {
    assert_eq!(posts("Defence minister Jonas Kern left."), ["minister|defense||Current"]);
    assert_eq!(posts("Jonas Kern, the mayor of Lisbon, left."), ["mayor||Lisbon|Current"]);
    assert_eq!(posts("Portugal's prime minister, Jonas Kern, left."), ["prime minister||Portugal|Current"]);
    assert_eq!(posts("Jonas Kern is the chief of police in Lisbon."), ["police chief||Lisbon|Current"]);
    assert_eq!(posts("The mine's owner, Jonas Kern, left."), ["owner|mine||Current"]);
}

#[test]
fn qualifiers_tell_whether_the_office_is_held() {
    assert_eq!(posts("Former mayor Jonas Kern left."), ["mayor|||Past"]);
    assert_eq!(posts("The then mayor Jonas Kern left."), ["mayor|||Past"]);
    assert_eq!(posts("Jonas Kern, the deputy mayor, left."), ["mayor|||Deputy"]);
    assert_eq!(posts("Jonas Kern, acting police chief, left."), ["police chief|||Acting"]);
    assert_eq!(posts("Jonas Kern was the mayor of Lisbon."), ["mayor||Lisbon|Past"]);
}

#[test]
fn what_is_for_an_office_is_none() {
    assert!(posts("Jonas Kern, a spokesman for the mayor, left.").is_empty());
    assert!(posts("Jonas Kern, the wife of the governor, left.").is_empty());
    assert!(posts("Press secretary Jonas Kern left.").is_empty());
    assert!(posts("Team captain Jonas Kern left.").is_empty());
}
