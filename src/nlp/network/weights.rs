//! The model file: numbers in a fixed order, little-endian.
//!
//! `HEAD`, the sizes, the vocabulary's hashes, a scale for each row of the embedding table, the table; then every
//! matrix as scales (one per output), weights of eight bits and biases; single numbers are 32-bit floats.

use std::fmt;

/// What every model file starts with; its last byte is the version of the format.
pub const HEAD: &[u8; 8] = b"XCHECK\0\x01";

/// The file is no model of this version, or it is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "the language model is not of this version, or it is cut off")
    }
}

/// Reads a model file from its start to its end.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(file: &'a [u8]) -> Result<Reader<'a>, Malformed> {
        Ok(Reader { rest: file.strip_prefix(HEAD).ok_or(Malformed)? })
    }

    pub fn bytes(&mut self, count: usize) -> Result<&'a [u8], Malformed> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(Malformed)?;
        self.rest = rest;
        Ok(bytes)
    }

    pub fn sizes<const N: usize>(&mut self) -> Result<[usize; N], Malformed> {
        let numbers = self.numbers(N, |bytes| u32::from_le_bytes(bytes) as usize)?;
        numbers.try_into().map_err(|_| Malformed)
    }

    pub fn hashes(&mut self, count: usize) -> Result<Vec<u32>, Malformed> {
        self.numbers(count, u32::from_le_bytes)
    }

    pub fn floats(&mut self, count: usize) -> Result<Vec<f32>, Malformed> {
        self.numbers(count, f32::from_le_bytes)
    }

    fn numbers<T>(&mut self, count: usize, number: impl Fn([u8; 4]) -> T) -> Result<Vec<T>, Malformed> {
        let bytes = self.bytes(count.checked_mul(4).ok_or(Malformed)?)?;
        Ok(bytes.chunks_exact(4).map(|bytes| number([bytes[0], bytes[1], bytes[2], bytes[3]])).collect())
    }
}

/// Writes what [`Reader`] reads.
#[derive(Debug, Clone)]
pub struct Writer {
    pub file: Vec<u8>,
}

impl Writer {
    pub fn new() -> Writer {
        Writer { file: HEAD.to_vec() }
    }

    pub fn hashes(&mut self, numbers: &[u32]) {
        self.file.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    pub fn floats(&mut self, numbers: &[f32]) {
        self.file.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    /// A matrix of a row for each input, with a bias for each output.
    pub fn dense(&mut self, weights: &[f32], biases: &[f32]) {
        let outputs = biases.len();
        let largest =
            |output: usize| weights[output..].iter().step_by(outputs).fold(0.0f32, |most, w| most.max(w.abs()));
        let scales: Vec<f32> = (0..outputs).map(|output| largest(output).max(f32::MIN_POSITIVE) / 127.0).collect();
        self.floats(&scales);
        let columns = weights.iter().zip(scales.iter().cycle());
        self.file.extend(columns.map(|(weight, scale)| eight_bits(*weight, *scale)));
        self.floats(biases);
    }

    /// Rows of eight-bit numbers, each with a scale of its own; the scales come first.
    pub fn table(&mut self, rows: &[f32], width: usize) {
        let scale = |row: &[f32]| row.iter().fold(0.0f32, |most, w| most.max(w.abs())).max(f32::MIN_POSITIVE) / 127.0;
        let scales: Vec<f32> = rows.chunks_exact(width).map(scale).collect();
        self.floats(&scales);
        for (row, scale) in rows.chunks_exact(width).zip(scales) {
            self.file.extend(row.iter().map(|&weight| eight_bits(weight, scale)));
        }
    }
}

impl Default for Writer {
    fn default() -> Writer {
        Writer::new()
    }
}

fn eight_bits(weight: f32, scale: f32) -> u8 {
    (weight / scale).round() as i8 as u8
}
