//! How long a reader waits: for the findings and the lenses after an edit, and for the first findings after the editor has
//! started us.
//!
//! `cargo bench --bench server`. The aims: 5 ms for findings and for lenses in a folder of any size, 100 ms from the start.
//! No test asserts a time.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crosscheck::article::Format;
use crosscheck::corpus::Corpus;
use crosscheck::ide;
use crosscheck::index::ArticleId;
use crosscheck::text::{CancellationToken, Change, Encoding, Position, Range};

const ARTICLES: usize = 20;
const BYTES: usize = 13_000;

fn main() {
    divan::main();
}

/// From the edit to its computed diagnostics, without the pause that the server waits for: a 13 KB article in a folder
/// of 20. The edit adds a claim in the middle and takes it back.
#[divan::bench]
fn edit_to_diagnostics(bencher: divan::Bencher) {
    let mut corpus = Corpus::default();
    for number in 0..ARTICLES {
        corpus.set_file(id(number), Format::Text, article(number).into());
    }
    corpus.open(id(0), Format::Text, 1, &article(0));
    settle(&mut corpus);

    let line = Position { line: 40, character: 0 };
    let claim = "The mayor said 12 houses were lost. ";
    let behind = Position { character: claim.len() as u32, ..line };
    let add = Change { range: Some(Range { start: line, end: line }), text: claim.to_owned() };
    let take_back = Change { range: Some(Range { start: line, end: behind }), text: String::new() };
    let mut version = 1;
    bencher.bench_local(|| {
        version += 1;
        let change = if version % 2 == 0 { &add } else { &take_back };
        corpus.change(&id(0), version, std::slice::from_ref(change), Encoding::Utf16);
        settle(&mut corpus);
        ide::check(&corpus.snapshot(), &id(0), &CancellationToken::default())
    });
}

/// From the edit of a figure to the article's lenses, in a folder of stories that twenty outlets tell each.
#[divan::bench(args = [100, 1000])]
fn edit_to_lenses(bencher: divan::Bencher, articles: usize) {
    let mut corpus = Corpus::default();
    for number in 0..articles {
        corpus.set_file(id(number), Format::Markdown, told(number).into());
    }
    corpus.open(id(3), Format::Markdown, 1, &told(3));
    settle(&mut corpus);

    let line = told(3).lines().position(|line| line.contains("destroyed")).unwrap_or_default() as u32;
    let figure = "The flood destroyed ".len() as u32;
    let place = |character| Position { line, character };
    let range = Some(Range { start: place(figure), end: place(figure + 2) });
    let mut version = 1;
    bencher.bench_local(|| {
        version += 1;
        let change = Change { range, text: (30 + version % 2).to_string() };
        corpus.change(&id(3), version, &[change], Encoding::Utf16);
        settle(&mut corpus);
        ide::lenses(&corpus.snapshot(), &id(3), &CancellationToken::default())
    });
}

/// From the start of the process to the first diagnostics of an article that is opened at once.
#[divan::bench]
fn start_to_first_diagnostics(bencher: divan::Bencher) {
    bencher.with_inputs(|| article(0)).bench_local_values(|text| {
        let mut server = Server::start();
        server.open(&text);
        server.wait_for_diagnostics();
        server // ended outside of the measurement
    });
}

fn settle(corpus: &mut Corpus) {
    let documents = corpus.pending();
    for document in &documents {
        document.read();
    }
    corpus.settle(documents);
}

fn id(number: usize) -> ArticleId {
    ArticleId(format!("/news/flood-{number}.txt").into())
}

/// A report on one flood as it goes from village to village; twenty outlets give figures on the same villages, which
/// all have to be compared.
fn article(number: usize) -> String {
    const RIVERS: [&str; 5] = ["Orla", "Tavis", "Merrow", "Lenn", "Sorane"];
    const NAMES: [&str; 5] = ["Ola Rask", "Dana Whitlock", "Mirela Kovanda", "Anton Brekke", "Ines Calloway"];
    const BEGINNINGS: [&str; 6] = ["Kal", "Bren", "Ost", "Mir", "Tarn", "Vel"];
    const ENDINGS: [&str; 5] = ["wick", "holm", "dorf", "stead", "ford"];
    let river = RIVERS[number % RIVERS.len()];
    let mut text = format!("Floods on the {river} drive families from their homes\n\nORLA, March {} — ", number + 1);
    let mut paragraph = 0;
    while text.len() < BYTES {
        let name = NAMES[(number + paragraph) % NAMES.len()];
        let count = 11 + (number / 5 * 7 + paragraph * 13) % 90;
        let village = [BEGINNINGS[paragraph % 6], ENDINGS[paragraph / 6 % 5]].concat();
        let _ = write!(
            text,
            "In {village} the {river} rose by {count} centimetres on Tuesday, engineer {name} of the River Office \
             said. “We have opened {count} shelters,” {name} told reporters, “and the dam will hold.” About \
             {count}00 people left their homes in {village} last week. According to the relief office, damage in \
             {village} is put at {count} million dollars, 4 percent more than in 2019.\n\n",
        );
        paragraph += 1;
    }
    text
}

/// One of twenty reports on a flood; other floods come to other villages.
fn told(number: usize) -> String {
    const BEGINNINGS: [&str; 12] =
        ["Kal", "Bren", "Ost", "Mir", "Tarn", "Vel", "Sor", "Lin", "Gar", "Hol", "Fen", "Dru"];
    const ENDINGS: [&str; 6] = ["wick", "holm", "dorf", "stead", "ford", "mark"];
    let (story, outlet) = (number / 20, number % 20);
    let mut text = format!("---\nsource: The Orla Post {outlet}\npublished: 2031-03-0{}\n---\n\n", outlet % 5 + 1);
    for paragraph in 0..12 {
        let place = story * 12 + paragraph;
        let village = [BEGINNINGS[place % 12], ENDINGS[place / 12 % 6], ENDINGS[place / 72 % 6]].concat();
        let count = 20 + paragraph * 6 + if outlet % 6 == 0 { 3 } else { 0 };
        let _ = write!(
            text,
            "The flood destroyed {count} homes in {village} on Monday, and {} people were killed there, engineer Ola Rask \
             said. In {village} the repairs cost ${count} million, the relief office said. Nobody in the town hall of \
             {village} had an answer when the families came back to their houses.\n\n",
            count / 2,
        );
    }
    text
}

/// A server process and the little of the protocol that the measurement needs.
struct Server {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Server {
    fn start() -> Server {
        let mut process = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let (input, output) = (process.stdin.take(), process.stdout.take());
        let (Some(input), Some(output)) = (input, output) else { unreachable!("both are piped") };
        let mut server = Server { process, input, output: BufReader::new(output) };
        server.send(r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#);
        server.receive();
        server.send(r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#);
        server
    }

    fn open(&mut self, text: &str) {
        let text = text.replace('\n', "\\n");
        self.send(&format!(
            r#"{{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{{"textDocument":{{"uri":"untitled:flood","languageId":"plaintext","version":1,"text":"{text}"}}}}}}"#
        ));
    }

    fn wait_for_diagnostics(&mut self) {
        while !self.receive().contains("textDocument/publishDiagnostics") {}
    }

    fn send(&mut self, message: &str) {
        write!(self.input, "Content-Length: {}\r\n\r\n{message}", message.len()).expect("the server listens");
        self.input.flush().expect("the server listens");
    }

    fn receive(&mut self) -> String {
        let mut length = 0;
        loop {
            let mut header = String::new();
            assert_ne!(self.output.read_line(&mut header).expect("the server answers"), 0, "the server has ended");
            match header.trim_end().strip_prefix("Content-Length: ") {
                Some(value) => length = value.parse().expect("a length"),
                None if header.trim_end().is_empty() => break,
                None => {}
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("a whole message");
        String::from_utf8(body).expect("a message is UTF-8")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
