//! The words that a value can begin with. Every other word is passed over before any rule looks at it, which is what
//! keeps reading fast: nine words in ten begin no value.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::pieces::{Cursor, Kind};

/// Whether some value may begin here.
pub(super) fn can_open(cursor: Cursor) -> bool {
    if cursor.is(Kind::Number) {
        return true;
    }
    let text = cursor.text();
    if !cursor.is(Kind::Word) {
        return !matches!(text, "." | "," | ";" | ":" | "\"" | "“" | "”" | "(" | ")" | "?" | "!");
    }
    // Currency codes and the capitals before a dollar sign.
    text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) || WORDS.contains(cursor.lower())
}

static WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| LISTS.iter().flat_map(|list| list.split(' ')).collect());

const LISTS: &[&str] = &[
    // numbers
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half minus several",
    "tens dozens scores hundreds thousands millions billions trillions",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth",
    "ninetieth hundredth twenties thirties forties fifties sixties seventies eighties nineties",
    // bounds
    "a an as up at no not fewer less under below just slightly close nearly almost barely well more in upwards upward",
    "greater over above somewhere estimated approximately approx roughly around about some circa",
    // the calendar
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep",
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "spring summer autumn fall winter",
    "today tonight yesterday tomorrow overnight earlier later this that last next past previous coming the",
    "early late mid middle beginning start end",
    // the clock
    "shortly soon noon midday midnight dawn daybreak sunrise dusk sunset nightfall morning afternoon evening night q",
    // money
    "rs can",
];
