//! Starts `crosscheck lsp` in Zed, in folders that hold a `crosscheck.toml`. All else is the server's and Zed's.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{self as zed, serde_json, Command, LanguageServerId, Result, Worktree};

const DECISIONS_FILE: &str = "crosscheck.toml";

struct Crosscheck;

impl zed::Extension for Crosscheck {
    fn new() -> Self {
        Crosscheck
    }

    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        if worktree.read_text_file(DECISIONS_FILE).is_err() {
            return Err(format!("This folder is not read: it holds no {DECISIONS_FILE}. Create an empty one."));
        }
        let given = LspSettings::for_worktree(server.as_ref(), worktree).ok().and_then(|settings| settings.binary);
        let (path, args) = given.map_or((None, None), |binary| (binary.path, binary.arguments));
        let path = path.or_else(|| worktree.which("crosscheck"));
        let command = path.ok_or("crosscheck is not on the PATH: in a clone of it, run cargo install --path .")?;
        Ok(Command { command, args: args.unwrap_or_else(|| vec!["lsp".to_owned()]), env: worktree.shell_env() })
    }

    fn language_server_initialization_options(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree)?.initialization_options)
    }
}

zed::register_extension!(Crosscheck);
