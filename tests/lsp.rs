//! Runs the protocol tests of `tests/lsp/`, which drive the real binary with an independent client.

mod script;

#[test]
fn the_protocol_is_kept() {
    script::run("tests/lsp/run");
}
