//! One more item in a list of texts, laid out as the items before it.

use toml_edit::{Array, Value};

/// Appends `text`: on a line of its own where the list ends on one, and behind the comment of the item before.
pub(super) fn push(list: &mut Array, text: &str) {
    let Some(last) = list.len().checked_sub(1).and_then(|last| list.get_mut(last)) else {
        list.push(text);
        return;
    };
    let before = text_of(last.decor().prefix());
    let suffix = text_of(last.decor().suffix());
    let trailing = list.trailing().as_str().unwrap_or_default().to_owned();
    // What stands between the last item and the bracket, a comma aside.
    let tail = suffix + &trailing;
    let Some((kept, closing)) = tail.rsplit_once('\n') else {
        list.push(text);
        return;
    };
    let indent = before.rsplit_once('\n').map_or("    ", |(_, indent)| indent);
    let mut item = Value::from(text);
    item.decor_mut().set_prefix(format!("{}\n{indent}", kept.trim_end()));
    if let Some(last) = list.get_mut(list.len() - 1) {
        last.decor_mut().set_suffix("");
    }
    list.push_formatted(item);
    list.set_trailing(format!("\n{closing}"));
}

fn text_of(raw: Option<&toml_edit::RawString>) -> String {
    raw.and_then(toml_edit::RawString::as_str).unwrap_or_default().to_owned()
}
