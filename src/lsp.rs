//! The language server. It only translates: protocol types in, one call to `ide`, protocol types out.
//!
//! The only user of tower-lsp, tokio and, with `cli`, serde_json.
