//! `crosscheck explain`: what a kind of finding means.

use std::io::{self, Write};

use super::{Outcome, complain};
use crate::corpus::Rule;
use crate::ide;

pub fn run(code: Option<&str>, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(code) = code else { return list(out) };
    let Some(rule) = Rule::of_name(code) else {
        let hint = match Rule::nearest(code) {
            Some(rule) => format!("did you mean {}?", rule.name()),
            None => "`crosscheck explain` lists all".to_owned(),
        };
        complain(&format!("there is no finding {code}: {hint}"));
        return Ok(Outcome::CouldNotRun);
    };
    writeln!(out, "{}", ide::explain(rule).trim_end())?;
    Ok(Outcome::Done)
}

fn list(out: &mut dyn Write) -> io::Result<Outcome> {
    let width = Rule::ALL.map(|rule| rule.name().len()).into_iter().max().unwrap_or_default();
    for rule in Rule::ALL {
        writeln!(out, "{:width$}  {:11}  {}", rule.name(), rule.default_severity().name(), ide::summary(rule))?;
    }
    Ok(Outcome::Done)
}
