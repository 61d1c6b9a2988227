//! Runs the Neovim plugin in a real Neovim: see `editors/nvim/test/`.

mod script;

#[test]
fn neovim_shows_what_the_server_finds() {
    script::run("editors/nvim/test/run");
}
