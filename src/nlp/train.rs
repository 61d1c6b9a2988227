//! Makes the language model: corpora become examples, examples move the weights of a network, the network becomes a file.
//!
//! It is built with the feature `train` only; readers never need it. It touches no files: `examples/model.rs` reads the
//! corpora and writes the model. The same corpora give the same bytes on the same machine.

pub mod adam;
pub mod chain;
pub mod corpus;
pub mod course;
pub mod example;
pub mod export;
pub mod gradient;
pub mod irregular;
pub mod labels;
pub mod lemmas;
pub mod matrix;
pub mod noise;
pub mod parameters;
pub mod random;
pub mod recipe;
pub mod score;
pub mod vectors;

pub use corpus::Fault;
pub use course::{Lessons, Sources, train};
pub use example::{Corpus, Document, Example};
pub use recipe::Recipe;
pub use vectors::Vectors;
