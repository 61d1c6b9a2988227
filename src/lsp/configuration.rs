//! The editor's settings. What `crosscheck.toml` decides wins over them: it is what a team has agreed on.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;
use tower_lsp::ls_types::ConfigurationItem;

use crate::corpus::{Decisions, Rule, Severity};
use crate::ide::InlayHintKinds;

use super::publish::Event;
use super::server::{Server, answered};

/// The section of the editor's settings that is ours.
pub(super) const SECTION: &str = "crosscheck";

/// `{"rules": {"unsourced-claim": "off"}, "fadeBoilerplate": false, "inlayHints": {"dates": true}}`
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Settings {
    /// A severity per rule, `None` for `"off"`.
    pub rules: BTreeMap<Rule, Option<Severity>>,
    /// Whether page chrome is shown faded.
    pub fade_boilerplate: bool,
    pub inlay_hints: InlayHintKinds,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { rules: BTreeMap::new(), fade_boilerplate: true, inlay_hints: InlayHintKinds::default() }
    }
}

impl Settings {
    /// Reads what it understands; all else keeps its default, since an editor may be older or newer than its server.
    pub(super) fn parse(value: &Value) -> Settings {
        let default = Settings::default();
        let is_on = |hints: &str| value.get("inlayHints").and_then(|kinds| kinds.get(hints)).and_then(Value::as_bool);
        let is_on = |hints: &str| is_on(hints).unwrap_or_default();
        let rules = value.get("rules").and_then(Value::as_object).into_iter().flatten();
        Settings {
            rules: rules
                .filter_map(|(rule, severity)| Some((Rule::of_name(rule)?, parse_severity(severity)?)))
                .collect(),
            fade_boilerplate: value.get("fadeBoilerplate").and_then(Value::as_bool).unwrap_or(default.fade_boilerplate),
            inlay_hints: InlayHintKinds {
                dates: is_on("dates"),
                measures: is_on("measures"),
                sources: is_on("sources"),
            },
        }
    }
}

fn parse_severity(value: &Value) -> Option<Option<Severity>> {
    match value.as_str()? {
        "off" => Some(None),
        name => Severity::of_name(name).map(Some),
    }
}

/// Puts settings in force.
pub(super) fn apply(server: &Server, settings: Settings) {
    {
        let mut state = server.state();
        if state.settings == settings {
            return;
        }
        state.corpus.set_decisions("", Decisions { rules: settings.rules.clone(), ..Default::default() });
        state.settings = settings;
    }
    server.tell_publisher(Event::Changed);
}

/// Asks the editor for its settings, in a task of its own.
pub(super) fn ask_client(server: &Arc<Server>) {
    if !server.state().abilities.configuration {
        return;
    }
    let server = server.clone();
    tokio::spawn(async move {
        let item = ConfigurationItem { scope_uri: None, section: Some(SECTION.to_owned()) };
        let settings = answered(server.client.configuration(vec![item])).await;
        if let Some([settings]) = settings.as_deref()
            && settings.is_object()
        {
            apply(&server, Settings::parse(settings));
        }
    });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_understood_keeps_its_default() {
        let settings = Settings::parse(&json!({
            "rules": {"unsourced-claim": "off", "vague-attribution": "error", "no-such-rule": "off", "unanchored-date": 3},
            "fadeBoilerplate": "yes",
            "inlayHints": {"dates": true, "measures": 1, "weather": true},
            "unknown": []
        }));
        let rules = [(Rule::UnsourcedClaim, None), (Rule::VagueAttribution, Some(Severity::Error))];
        let inlay_hints = InlayHintKinds { dates: true, ..Default::default() };
        assert_eq!(settings, Settings { rules: rules.into(), fade_boilerplate: true, inlay_hints });
        assert_eq!(Settings::parse(&json!(null)), Settings::default());
    }
}
