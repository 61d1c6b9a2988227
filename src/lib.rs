//! crosscheck reads a folder of news articles the way rust-analyzer reads a crate.
//!
//! Modules stand in reading order; a module may use only the modules above it.

#![deny(clippy::disallowed_methods, reason = "clippy.toml gives one for each")]
#![deny(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "stdout belongs to the language server's client; `cli` writes"
)]

pub mod text;

pub mod article;

pub mod nlp;

pub mod value;

pub mod entity;

pub mod attribution;

pub mod claim;

pub mod reading;

pub mod index;

pub mod corpus;

pub mod ide;

pub mod files;

pub mod lsp;

pub mod cli;
