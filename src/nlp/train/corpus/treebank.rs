//! Treebanks in CoNLL-U: words, tags, lemmas and trees.
//!
//! Words that no one wrote (`8.1`) and tokens of several words (`8-9`) are left out.

use crate::nlp::train::example::Example;
use crate::nlp::{Tag, relation};

use super::Fault;

/// The sentences of a treebank, with their documents.
pub fn read(conllu: &str) -> Result<Vec<Example>, Fault> {
    let mut sentences = Vec::new();
    let mut sentence = Example::default();
    let mut document = String::new();
    for (index, line) in conllu.lines().enumerate() {
        if let Some(id) = line.strip_prefix("# newdoc id = ") {
            id.clone_into(&mut document);
        } else if line.is_empty() {
            finish(&mut sentence, &document, &mut sentences);
        } else if !line.starts_with('#') {
            add_word(line, &mut sentence).map_err(|what| Fault { line: index + 1, what })?;
        }
    }
    finish(&mut sentence, &document, &mut sentences);
    Ok(sentences)
}

fn finish(sentence: &mut Example, document: &str, sentences: &mut Vec<Example>) {
    if !sentence.words.is_empty() {
        document.clone_into(&mut sentence.document);
        sentences.push(std::mem::take(sentence));
    }
}

fn add_word(line: &str, sentence: &mut Example) -> Result<(), String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, word, lemma, tag, _, _, head, relation, ..] = columns[..] else {
        return Err("too few columns".to_owned());
    };
    if id.contains(['-', '.']) {
        return Ok(());
    }
    sentence.words.push(word.to_owned());
    sentence.lemmas.push(lemma.to_owned());
    sentence.tags.push(Tag::of_label(tag).ok_or_else(|| format!("no tag: {tag}"))?);
    sentence.heads.push(head.parse().map_err(|_| format!("no head: {head}"))?);
    sentence.relations.push(relation::of_label(relation).ok_or_else(|| format!("no relation: {relation}"))?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "# newdoc id = rain\n# text = It won't.\n1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n\
        2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\two\twill\tAUX\tMD\t_\t0\troot\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n";

    #[test]
    fn words_without_their_tokens() {
        let sentences = read(SENTENCE).expect("a sentence");
        let [sentence] = &sentences[..] else { panic!("one sentence") };
        assert_eq!(sentence.words, ["It", "wo", "n't"]);
        assert_eq!(sentence.heads, [2, 0, 2]);
        assert_eq!(sentence.document, "rain");
    }

    #[test]
    fn faults_name_their_line() {
        let fault = read("1\tIt\tit\tWORD\t_\t_\t0\troot\t_\t_\n").expect_err("no such tag");
        assert_eq!(fault.to_string(), "line 1: no tag: WORD");
        assert_eq!(read("1\tIt\n").map_err(|fault| fault.line), Err(1));
    }
}
