//! Changes of a `crosscheck.toml` that the editor makes for us.

use std::collections::HashMap;
use std::path::Path;

use tower_lsp::ls_types::*;

use crate::corpus::Edit;
use crate::lsp::abilities::Abilities;
use crate::lsp::names;

/// The file before the change.
pub(in crate::lsp) struct EditedFile<'a> {
    pub path: &'a Path,
    pub text: &'a str,
    pub exists: bool,
    /// As the editor has it open.
    pub open: Option<(Uri, i32)>,
}

/// `None` for a path that no URI can name.
pub(in crate::lsp) fn workspace_edit(abilities: Abilities, file: EditedFile<'_>, edit: Edit) -> Option<WorkspaceEdit> {
    let (uri, version) = match file.open {
        Some((uri, version)) => (uri, Some(version)),
        None => (names::uri_of_path(file.path)?, None),
    };
    let range = super::range_in(file.text, edit.span, abilities.encoding);
    let change = TextEdit { range, new_text: edit.text };
    if !abilities.edits.versioned {
        return Some(WorkspaceEdit { changes: Some(HashMap::from([(uri, vec![change])])), ..Default::default() });
    }
    let options = CreateFileOptions { overwrite: None, ignore_if_exists: Some(true) };
    let create = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
    let create = (!file.exists).then_some(DocumentChangeOperation::Op(ResourceOp::Create(create)));
    let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
    let edit = DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits: vec![OneOf::Left(change)] });
    let operations = create.into_iter().chain([edit]).collect();
    Some(WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..Default::default() })
}
